"""The squares of a QR code: where each bit stands, and the mask that reads best.

A drawing is one whole number, a bit a square, line after line with an empty bit between two lines so that
nothing runs over: all squares are weighed at once. What does not depend on the text is kept for each version.
"""

import functools
from collections.abc import Callable, Sequence
from operator import itemgetter

import qrcode
from attrs import frozen
from qrcode.constants import ERROR_CORRECT_M
from qrcode.util import mask_func

from pix.documents.qr_codewords import codewords_of

MASKS = range(8)
Squares = Sequence[Sequence[object]]


def squares_of(text: str) -> list[str]:
    """The code of a text (level M), a line of ones (dark) and zeros a row. Raises TextTooLongError."""
    version, codewords = codewords_of(text)
    plan = _plan(version)
    bits = f"{int.from_bytes(codewords):0{8 * len(codewords)}b}".ljust(plan.bit_count, "0") + "0"
    data = _Drawing(_read(plan.rows, bits), _read(plan.columns, bits))
    best = min(MASKS, key=lambda mask: _points(data ^ _masked(version, mask), plan.side))
    drawn = data.rows ^ _masked(version, best).rows ^ _format(version, best)
    side = plan.side
    squares = f"{drawn:0{side * (side + 1) - 1}b}"
    return [squares[start : start + side] for start in range(0, len(squares), side + 1)]


@frozen
class _Drawing:
    """The squares by rows and by columns, so that both are read the same way."""

    rows: int
    columns: int

    def __xor__(self, other: "_Drawing") -> "_Drawing":
        return _Drawing(self.rows ^ other.rows, self.columns ^ other.columns)


@frozen
class _Plan:
    """Where the bits of a version stand. `rows`, `columns` take from the bits, the last of which is light."""

    side: int
    bit_count: int
    rows: Callable[[str], tuple[str, ...]]
    columns: Callable[[str], tuple[str, ...]]


@functools.cache
def _plan(version: int) -> _Plan:
    frame = _frame(version)
    side, places = len(frame), _places(frame)
    light = len(places)
    ranks = {place: rank for rank, place in enumerate(places)}
    rows = [[ranks.get((y, x), light) for x in range(side)] for y in range(side)]
    columns = [list(column) for column in zip(*rows, strict=True)]
    return _Plan(side, light, _take(rows, light), _take(columns, light))


def _take(lines: list[list[int]], light: int) -> Callable[[str], tuple[str, ...]]:
    ranks = [rank for line in lines for rank in (*line, light)]
    return itemgetter(*ranks[:-1])


def _read(picked: Callable[[str], tuple[str, ...]], bits: str) -> int:
    return int("".join(picked(bits)), 2)


def _places(frame: Squares) -> list[tuple[int, int]]:
    """Squares of the data, two columns at a time from the right, up and down in turn."""
    side = len(frame)
    rights = [right if right > 6 else right - 1 for right in range(side - 1, 0, -2)]
    return [
        (y, x)
        for turn, right in enumerate(rights)
        for y in (range(side) if turn % 2 else range(side - 1, -1, -1))
        for x in (right, right - 1)
        if frame[y][x] is None
    ]


@functools.cache
def _frame(version: int, mask: int | None = None) -> Squares:
    """The fixed squares with those that tell the mask (light without a mask); the data squares are None."""
    code = qrcode.QRCode(version=version, error_correction=ERROR_CORRECT_M)
    code.map_data = _leave_empty
    code.makeImpl(mask is None, mask or 0)
    squares: Squares = code.modules
    return squares


def _leave_empty(data: object, mask_pattern: int) -> None:
    """Instead of `map_data`."""


@functools.cache
def _masked(version: int, mask: int) -> _Drawing:
    """The fixed squares, and the data squares that the mask turns."""
    turns, frame = mask_func(mask), _frame(version)
    return _draw(
        [
            [turns(y, x) if square is None else square for x, square in enumerate(row)]
            for y, row in enumerate(frame)
        ]
    )


@functools.cache
def _format(version: int, mask: int) -> int:
    """The dark squares that tell the mask."""
    return _number(_frame(version, mask)) ^ _number(_frame(version))


def _draw(squares: Squares) -> _Drawing:
    return _Drawing(_number(squares), _number(list(zip(*squares, strict=True))))


def _number(lines: Squares) -> int:
    return int("0".join("".join("1" if square else "0" for square in line) for line in lines), 2)


@functools.cache
def _all_dark(side: int) -> int:
    return _number([[True] * side] * side)


def _points(squares: _Drawing, side: int) -> int:
    """The four rules of ISO/IEC 18004, 7.8.3: runs, blocks, false finders, balance."""
    dark, light = squares.rows, squares.rows ^ _all_dark(side)
    lines = ((dark, light), (squares.columns, squares.columns ^ _all_dark(side)))
    runs = sum(_runs(dark) + _runs(light) for dark, light in lines)
    blocks = _blocks(dark, side) + _blocks(light, side)
    finders = sum(_finders(dark, light) for dark, light in lines)
    balance = int(abs(dark.bit_count() / side**2 * 100 - 50) / 5)
    return runs + 3 * blocks + 40 * finders + 10 * balance


def _runs(squares: int) -> int:
    """A run of n squares, at least five, is n - 2 points: n - 4 times five in a row, n - 5 times six."""
    two = squares & squares >> 1
    five = two & two >> 2 & squares >> 4
    six = five & squares >> 5
    return 3 * five.bit_count() - 2 * six.bit_count()


def _blocks(squares: int, side: int) -> int:
    two = squares & squares >> 1
    return (two & two >> side + 1).bit_count()


def _finders(dark: int, light: int) -> int:
    """1:1:3:1:1 with four light squares on one side."""
    finder = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6
    two = light & light >> 1
    four = two & two >> 2
    return (finder & four >> 7).bit_count() + (finder >> 4 & four).bit_count()
