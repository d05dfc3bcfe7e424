"""What a person does in « Colonnes », one action after the other; `sheet-model.js` does exactly the same.

An action is a list: its kind, the sheet it is done in, and what it needs.
`["s", n, "B2", text]` type, `["b", n, "B2", [[text…]…]]` a block, `["x", n, "B2:C4"]` erase,
`["c", n, "B2", m, "B3:B9"]` copy there, references following, `["m", n, "B2:B4", m, "D2"]` cut and paste,
`["f", n, "B2:B9", style]`, `["g", n, "B2:B9", bold]`, `["o", n, [[column, descending]…]]` sort the table,
`["t", n, column, rule]` filter (rule None: no more; column -1: none left), `["i"|"d", n, "r"|"c", at, count]`
insert, delete lines, `["z", n, rows]` freeze.
"""

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from attrs import evolve

from pix.core.items.formulas import compare, delete_lines, insert_lines, shift
from pix.core.items.formulas.evaluation import Evaluation
from pix.core.items.formulas.references import parse_area
from pix.core.items.formulas.values import Value
from pix.core.items.simulators.sheet_state import (
    MAX_COLUMNS,
    MAX_ROWS,
    Book,
    Cell,
    Filter,
    Page,
    is_blank,
)

MOST_EFFORT = 60_000


class ImpossibleAction(ValueError):
    """The page could not have done this."""


Box = tuple[int, int, int, int]  # top, left, bottom, right, all included


def box_of(text: str, page: Page) -> Box:
    """The cells that « B2:C9 » names; ImpossibleAction when some do not exist."""
    try:
        area = parse_area(text)
    except ValueError as fault:
        raise ImpossibleAction(str(fault)) from fault
    if area.first.row is None or area.sheet:
        raise ImpossibleAction(f"{text!r} is not a range of the sheet")
    (top, bottom), (left, right) = area.rows, area.columns
    if bottom >= len(page.rows) or right >= len(page.columns):
        raise ImpossibleAction(f"{text!r} is outside the sheet")
    return top, left, bottom, right


class Desk:
    """A workbook on which actions are done. `effort` counts the cells touched: a log cannot cost more than
    MOST_EFFORT."""

    def __init__(self, book: Book) -> None:
        self.pages = list(book.pages)
        self.effort = 0

    @property
    def book(self) -> Book:
        return Book(tuple(self.pages))

    def spend(self, cells: int) -> None:
        self.effort += cells
        if self.effort > MOST_EFFORT:
            raise ImpossibleAction("more work than a person does")

    def page(self, sheet: object) -> Page:
        if type(sheet) is not int or not 0 <= sheet < len(self.pages):
            raise ImpossibleAction("no such sheet")
        return self.pages[sheet]

    def change(self, sheet: int, changed: dict[tuple[int, int], Cell]) -> None:
        """Puts cells in their places."""
        page = self.pages[sheet]
        rows: dict[int, list[Cell]] = {}
        self.spend(len(changed))
        for (row, column), cell in changed.items():
            rows.setdefault(row, list(page.cells[row]))[column] = cell
        cells = list(page.cells)
        for row, line in rows.items():
            cells[row] = tuple(line)
        self.pages[sheet] = evolve(page, cells=tuple(cells))

    def do(self, action: list[Any]) -> None:
        """Does one action. ImpossibleAction when no page could."""
        ACTIONS[action[0]](self, *action[1:])


def _type(desk: Desk, sheet: int, at: str, raw: str) -> None:
    page = desk.page(sheet)
    row, column = box_of(at, page)[:2]
    desk.change(sheet, {(row, column): evolve(page.cells[row][column], raw=raw)})


def _block(desk: Desk, sheet: int, at: str, lines: list[list[str]]) -> None:
    page = desk.page(sheet)
    top, left = box_of(at, page)[:2]
    height, width = desk.book.size(sheet)
    changed = {}
    for row, line in enumerate(lines, top):
        for column, raw in enumerate(line, left):
            if row >= height or column >= width:
                raise ImpossibleAction("a block goes out of the sheet")
            changed[row, column] = evolve(page.cells[row][column], raw=raw)
    desk.change(sheet, changed)


def _erase(desk: Desk, sheet: int, cells: str) -> None:
    _each(desk, sheet, cells, lambda cell: evolve(cell, raw=""))


def _style(desk: Desk, sheet: int, cells: str, style: str) -> None:
    _each(desk, sheet, cells, lambda cell: evolve(cell, style=style))


def _embolden(desk: Desk, sheet: int, cells: str, bold: bool) -> None:
    _each(desk, sheet, cells, lambda cell: evolve(cell, bold=bold))


def _each(desk: Desk, sheet: int, cells: str, run: Callable[[Cell], Cell]) -> None:
    page = desk.page(sheet)
    top, left, bottom, right = box_of(cells, page)
    places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
    desk.change(sheet, {(row, column): run(page.cells[row][column]) for row, column in places})


def _copy(desk: Desk, sheet: int, source: str, into: int, target: str) -> None:
    origin, page = desk.page(sheet), desk.page(into)
    top, left, bottom, right = box_of(source, origin)
    up, start, down, end = box_of(target, page)
    height, width, changed = bottom - top + 1, right - left + 1, {}
    for row in range(up, down + 1):
        for column in range(start, end + 1):
            own_row, own_column = top + (row - up) % height, left + (column - start) % width
            cell = origin.cells[own_row][own_column]
            raw = (
                shift(cell.raw, row - own_row, column - own_column) if cell.raw.startswith("=") else cell.raw
            )
            changed[row, column] = evolve(page.cells[row][column], raw=raw, style=cell.style, bold=cell.bold)
    desk.change(into, changed)


def _move(desk: Desk, sheet: int, source: str, into: int, target: str) -> None:
    origin, page = desk.page(sheet), desk.page(into)
    top, left, bottom, right = box_of(source, origin)
    up, start = box_of(target, page)[:2]
    taken = {
        (row - top + up, column - left + start): origin.cells[row][column]
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    if any(row >= len(page.rows) or column >= len(page.columns) for row, column in taken):
        raise ImpossibleAction("what is pasted goes out of the sheet")
    _each(desk, sheet, source, lambda cell: evolve(cell, raw="", style="", bold=False))
    page = desk.page(into)
    desk.change(
        into,
        {
            (row, column): evolve(page.cells[row][column], raw=cell.raw, style=cell.style, bold=cell.bold)
            for (row, column), cell in taken.items()
        },
    )


def _shifted(cell: Cell, rows: int) -> Cell:
    if not rows:
        return cell
    raw = shift(cell.raw, rows, 0) if cell.raw.startswith("=") else cell.raw
    base = shift(cell.base, rows, 0) if cell.base.startswith("=") else cell.base
    return evolve(cell, raw=raw, base=base)


def compare_rows(left: list[Value], right: list[Value], downs: list[bool]) -> int:
    """Order of two rows by their keys; what is empty comes last, whichever way."""
    for a, b, down in zip(left, right, downs, strict=True):
        if is_blank(a) or is_blank(b):
            order = is_blank(a) - is_blank(b)
        else:
            order = -compare(a, b) if down else compare(a, b)
        if order:
            return order
    return 0


def _sort(desk: Desk, sheet: int, keys: list[list[Any]]) -> None:
    page = desk.page(sheet)
    table = page.table
    if table is None or any(not table.left <= column <= table.right for column, _down in keys):
        raise ImpossibleAction("this column is not in the table")
    rows = list(range(table.top + 1, table.bottom + 1))
    values = Evaluation(desk.book)
    known = {row: [values.value((sheet, row, column)) for column, _down in keys] for row in rows}
    desk.spend(values.visits // 4 + len(rows) * (table.right - table.left + 1))
    downs = [down for _column, down in keys]

    def in_order(a: int, b: int) -> int:
        return compare_rows(known[a], known[b], downs)

    wanted = sorted(rows, key=cmp_to_key(in_order))
    desk.change(
        sheet,
        {
            (row, column): _shifted(page.cells[old][column], row - old)
            for row, old in zip(rows, wanted, strict=True)
            for column in range(table.left, table.right + 1)
        },
    )


def _filter(desk: Desk, sheet: int, column: int, rule: list[Any] | None) -> None:
    page = desk.page(sheet)
    table = page.table
    if table is None or (column != -1 and not table.left <= column <= table.right):
        raise ImpossibleAction("this column is not in the table")
    filters = {at: own for at, own in page.filters.items() if at != column and column != -1}
    if rule is not None and column != -1:
        filters[column] = _rule(rule)
    desk.pages[sheet] = evolve(page, filters=filters)


def _rule(rule: list[Any]) -> Filter:
    if rule[0] == "in":
        return Filter(frozenset(rule[1:]))
    pairs = [(rule[1], rule[2])] + ([(rule[4], rule[5])] if len(rule) > 3 else [])
    return Filter(None, tuple(pairs), rule[3:4] != ["ou"])


def _insert(desk: Desk, sheet: int, axis: str, at: int, count: int) -> None:
    page = desk.page(sheet)
    lines = page.rows if axis == "r" else page.columns
    most = MAX_ROWS if axis == "r" else MAX_COLUMNS
    if at > len(lines) or len(lines) + count > most:
        raise ImpossibleAction("no room for these lines")
    _rewrite(desk, lambda raw, own: insert_lines(raw, own, page.name, axis, at, count))
    page = desk.page(sheet)
    new = (-1,) * count
    if axis == "r":
        blank = tuple(Cell() for _ in page.columns)
        cells = (*page.cells[:at], *[blank] * count, *page.cells[at:])
        page = evolve(page, cells=cells, rows=page.rows[:at] + new + page.rows[at:])
    else:
        gap = (Cell(),) * count
        cells = tuple((*line[:at], *gap, *line[at:]) for line in page.cells)
        page = evolve(page, cells=cells, columns=page.columns[:at] + new + page.columns[at:])
    desk.pages[sheet] = _restructured(page, axis, at, count)


def _delete(desk: Desk, sheet: int, axis: str, at: int, count: int) -> None:
    page = desk.page(sheet)
    lines = page.rows if axis == "r" else page.columns
    if at + count > len(lines) or count >= len(lines):
        raise ImpossibleAction("no such lines")
    _rewrite(desk, lambda raw, own: delete_lines(raw, own, page.name, axis, at, count))
    page = desk.page(sheet)
    end = at + count
    if axis == "r":
        page = evolve(page, cells=page.cells[:at] + page.cells[end:], rows=page.rows[:at] + page.rows[end:])
    else:
        cells = tuple(line[:at] + line[end:] for line in page.cells)
        page = evolve(page, cells=cells, columns=page.columns[:at] + page.columns[end:])
    desk.pages[sheet] = _restructured(page, axis, at, -count)


def _rewrite(desk: Desk, change: Callable[[str, str], str]) -> None:
    for at, page in enumerate(desk.pages):
        desk.spend(len(page.rows) * len(page.columns) // 4)

        def rewritten(cell: Cell, own: str = page.name) -> Cell:
            if not cell.raw.startswith("=") and not cell.base.startswith("="):
                return cell
            raw = change(cell.raw, own) if cell.raw.startswith("=") else cell.raw
            base = change(cell.base, own) if cell.base.startswith("=") else cell.base
            return evolve(cell, raw=raw, base=base)

        desk.pages[at] = evolve(page, cells=tuple(tuple(map(rewritten, line)) for line in page.cells))


def _restructured(page: Page, axis: str, at: int, count: int) -> Page:
    """Table, filters and frozen rows after lines came or went."""
    table, filters = page.table, page.filters
    if table is not None:
        low, high = (table.top, table.bottom) if axis == "r" else (table.left, table.right)
        first, last = _bounds(low, high, at, count)
        gone = last < first or (axis == "r" and count < 0 and at <= low < at - count)
        places = {"top": first, "bottom": last} if axis == "r" else {"left": first, "right": last}
        table = None if gone else evolve(table, **places)
    if axis == "c":
        filters = {
            column + count if column >= at else column: own
            for column, own in filters.items()
            if not (count < 0 and at <= column < at - count)
        }
    return evolve(page, table=table, filters={} if table is None else filters)


def _bounds(low: int, high: int, at: int, count: int) -> tuple[int, int]:
    if count > 0:
        return (low + count if at <= low else low), (high + count if at <= high else high)
    end = at - count
    return low - min(-count, max(0, low - at)), high - max(0, min(high, end - 1) - at + 1)


def _freeze(desk: Desk, sheet: int, rows: int) -> None:
    page = desk.page(sheet)
    if rows >= len(page.rows):
        raise ImpossibleAction("no such row")
    desk.pages[sheet] = evolve(page, frozen_rows=rows)


ACTIONS: dict[str, Callable[..., None]] = {
    "s": _type, "b": _block, "x": _erase, "c": _copy, "m": _move, "f": _style, "g": _embolden, "o": _sort,
    "t": _filter, "i": _insert, "d": _delete, "z": _freeze,
}  # fmt: skip
