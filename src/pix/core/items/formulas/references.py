"""Cells and ranges in A1 writing, and what becomes of them when a formula is copied or lines come and go."""

import re
from collections.abc import Callable

from attrs import evolve, frozen

from pix.core.items.formulas.values import REFERENCE

MAX_COLUMNS, MAX_ROWS = 702, 9999
_SHEET = r"(?:(?:'(?:[^']|'')+'|[^\W\d]\w*)!)?"
_CELL = r"\$?[A-Za-z]{1,2}\$?[1-9][0-9]{0,3}"
_COLUMN = r"\$?[A-Za-z]{1,2}"
REFERENCE_PATTERN = rf"{_SHEET}(?:{_CELL}(?:\s*:\s*{_CELL})?|{_COLUMN}:{_COLUMN})(?![\w(.!]|\s*\()"
_PARTS = re.compile(
    rf"(?P<sheet>{_SHEET})(?P<first>{_CELL}|{_COLUMN})(?:\s*:\s*(?P<last>{_CELL}|{_COLUMN}))?"
)
_PLACE = re.compile(r"(\$?)([A-Za-z]{1,2})(?:(\$?)([1-9][0-9]{0,3}))?")
_STRING_OR_REFERENCE = re.compile(rf'"(?:[^"]|"")*"|(?<![\w.$])(?P<reference>{REFERENCE_PATTERN})')


@frozen
class Ref:
    """A cell: numbers from 0; `fixed_…` when a dollar holds it. A row of None: the whole column."""

    row: int | None
    column: int
    fixed_row: bool = False
    fixed_column: bool = False


@frozen
class Area:
    """A cell (first is last) or a range; `sheet` empty: that of the formula."""

    first: Ref
    last: Ref
    sheet: str = ""

    @property
    def is_cell(self) -> bool:
        return self.first is self.last

    @property
    def rows(self) -> tuple[int, int]:
        """First and last row, both included; whole columns go to the last row there can be."""
        if self.first.row is None or self.last.row is None:
            return 0, MAX_ROWS
        return min(self.first.row, self.last.row), max(self.first.row, self.last.row)

    @property
    def columns(self) -> tuple[int, int]:
        a, b = self.first.column, self.last.column
        return min(a, b), max(a, b)


def column_letters(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _read_place(text: str) -> Ref:
    match = _PLACE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a cell")
    row = int(match[4]) - 1 if match[4] else None
    return Ref(row, column_number(match[2]), bool(match[3]), bool(match[1]))


def parse_area(text: str) -> Area:
    """`B2`, `$B$2:C9`, `A:C`, `Tarifs!A1`. ValueError when it is something else."""
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a cell nor a range")
    sheet = match["sheet"][:-1]
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    first = _read_place(match["first"])
    last = _read_place(match["last"]) if match["last"] else first
    if (first.row is None) != (last.row is None) or (first.row is None and first is last):
        raise ValueError(f"{text!r} is not a cell nor a range")
    return Area(first, last, sheet)


def _write_place(ref: Ref) -> str:
    column = f"{'$' if ref.fixed_column else ''}{column_letters(ref.column)}"
    return column if ref.row is None else f"{column}{'$' if ref.fixed_row else ''}{ref.row + 1}"


def write_area(area: Area) -> str:
    sheet = area.sheet
    if sheet and not re.fullmatch(r"[^\W\d]\w*", sheet):
        sheet = "'" + sheet.replace("'", "''") + "'"
    places = _write_place(area.first) + ("" if area.is_cell else f":{_write_place(area.last)}")
    return f"{sheet}!{places}" if sheet else places


def _rewrite(formula: str, change: Callable[[Area], Area | None]) -> str:
    def replaced(match: re.Match[str]) -> str:
        if match["reference"] is None:
            return match[0]
        area = change(parse_area(match["reference"]))
        return REFERENCE.code if area is None else write_area(area)

    return _STRING_OR_REFERENCE.sub(replaced, formula)


def _moved(area: Area, move: Callable[[Ref], Ref | None]) -> Area | None:
    first = move(area.first)
    last = first if area.is_cell else move(area.last)
    return None if first is None or last is None else Area(first, last, area.sheet)


def shift(formula: str, rows: int, columns: int) -> str:
    """The formula copied so many rows below and columns to the right; `#REF!` when a cell falls outside."""

    def move(ref: Ref) -> Ref | None:
        row = ref.row if ref.row is None or ref.fixed_row else ref.row + rows
        column = ref.column if ref.fixed_column else ref.column + columns
        inside = 0 <= column < MAX_COLUMNS and (row is None or 0 <= row < MAX_ROWS)
        return evolve(ref, row=row, column=column) if inside else None

    return _rewrite(formula, lambda area: _moved(area, move))


def _concerns(area: Area, own: str, sheet: str) -> bool:
    return (area.sheet or own).lower() == sheet.lower()


def insert_lines(formula: str, own: str, sheet: str, axis: str, at: int, count: int) -> str:
    """The formula of sheet `own` once `count` rows ("r") or columns ("c") are inserted at `at` in `sheet`."""

    def move(ref: Ref) -> Ref:
        if axis == "c":
            return evolve(ref, column=ref.column + count) if ref.column >= at else ref
        return evolve(ref, row=ref.row + count) if ref.row is not None and ref.row >= at else ref

    return _rewrite(formula, lambda area: _moved(area, move) if _concerns(area, own, sheet) else area)


def delete_lines(formula: str, own: str, sheet: str, axis: str, at: int, count: int) -> str:
    """The formula once rows or columns are deleted; ranges shrink, what is gone becomes `#REF!`."""

    def change(area: Area) -> Area | None:
        if not _concerns(area, own, sheet) or (axis == "r" and area.first.row is None):
            return area
        low, high = area.rows if axis == "r" else area.columns
        if at <= low and high < at + count:
            return None
        low = low - min(count, max(0, low - at))
        high = high - max(0, min(high, at + count - 1) - at + 1)
        if area.is_cell:
            one = _placed(area.first, axis, low)
            return Area(one, one, area.sheet)
        return Area(_placed(area.first, axis, low), _placed(area.last, axis, high), area.sheet)

    return _rewrite(formula, change)


def _placed(ref: Ref, axis: str, at: int) -> Ref:
    return evolve(ref, row=at) if axis == "r" else evolve(ref, column=at)
