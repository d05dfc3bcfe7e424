"""Conditions on the workbook at the end: whether each holds, and which changes it accounts for."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from pix.core.items.formulas import (
    FormulaError,
    Value,
    display,
    french_name,
    functions_of,
    parse_formula,
    read_input,
    same_value,
)
from pix.core.items.formulas.evaluation import Evaluation, Place
from pix.core.items.simulators.sheet_actions import compare_rows
from pix.core.items.simulators.sheet_state import Cell, Filter, FinalState, is_blank, visible_rows
from pix.core.items.simulators.sheet_trials import trials

Change = tuple[str, int, int, int]  # aspect, sheet, row, column (or line, or -1)


@frozen
class Holds:
    """The cells have this value, typed or computed; `style` too when it is given."""

    places: tuple[Place, ...]
    value: Value


@frozen
class Computes:
    """Formulas that give what the models give, on the data shown and on others."""

    models: Mapping[Place, str]
    uses: frozenset[str] = frozenset()
    tests: tuple[Mapping[Place, Value], ...] = ()


@frozen
class Styled:
    """The numbers are shown in this way: `kind` is the first letter of a style."""

    places: tuple[Place, ...]
    kind: str
    decimals: int | None = None


@frozen
class Bold:
    places: tuple[Place, ...]
    wanted: bool = True


@frozen
class Blank:
    places: tuple[Place, ...]


@frozen
class Sorted:
    sheet: int
    keys: tuple[tuple[int, bool], ...]


@frozen
class Shows:
    """The rows shown are those that these rules keep, all of them or any."""

    sheet: int
    rules: tuple[tuple[int, Filter], ...]
    every: bool = True


@frozen
class Selected:
    box: tuple[int, int, int, int, int]


@frozen
class SheetShown:
    sheet: int


@frozen
class Lines:
    """Rows ("r") or columns ("c"): exactly these are new (places at the end) and gone (at the start)."""

    sheet: int
    axis: str
    inserted: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()


@frozen
class Frozen:
    sheet: int
    rows: int


@frozen
class Every:
    parts: "tuple[Condition, ...]"


@frozen
class Some:
    parts: "tuple[Condition, ...]"


@frozen
class Not:
    part: "Condition"


Condition: TypeAlias = (
    Holds
    | Computes
    | Styled
    | Bold
    | Blank
    | Sorted
    | Shows
    | Selected
    | SheetShown
    | Lines
    | Frozen
    | Every
    | Some
    | Not
)


@frozen
class Conditions:
    """`allowed`: sort, format, structure, freeze; `free` cells may hold anything."""

    wanted: Condition
    allowed: frozenset[str] = frozenset()
    free: frozenset[Place] = field(default=frozenset())


def _in_book(final: FinalState, places: Iterable[Place]) -> bool:
    sizes = [final.book.size(sheet) for sheet in range(len(final.book.pages))]
    return all(row < sizes[sheet][0] and column < sizes[sheet][1] for sheet, row, column in places)


def holds(final: FinalState, wanted: Condition, values: Evaluation) -> frozenset[Change] | None:
    """The changes it accounts for; None when it does not hold."""
    match wanted:
        case Every(parts):
            found = [holds(final, part, values) for part in parts]
            return None if None in found else frozenset().union(*(one for one in found if one is not None))
        case Some(parts):
            kept = [one for one in (holds(final, part, values) for part in parts) if one is not None]
            return frozenset().union(*kept) if kept else None
        case Not(part):
            return frozenset() if holds(final, part, values) is None else None
        case Holds() | Computes() | Styled() | Bold() | Blank():
            return _holds_in_cells(final, wanted, values)
    return _holds_in_sheet(final, wanted, values)


CellCondition: TypeAlias = Holds | Computes | Styled | Bold | Blank


def _holds_in_cells(final: FinalState, wanted: CellCondition, values: Evaluation) -> frozenset[Change] | None:
    places = tuple(wanted.models) if isinstance(wanted, Computes) else wanted.places
    if not _in_book(final, places):
        return None
    match wanted:
        case Holds(_, value):
            is_met = all(_is_value(final, place, value, values) for place in places)
        case Computes():
            is_met = _computes(final, wanted, values)
        case Styled(_, kind, decimals):
            is_met = all(_is_styled(final, place, kind, decimals, values) for place in places)
        case Bold(_, flag):
            is_met = all(final.book.cell(place).bold is flag for place in places)
        case Blank():
            is_met = all(is_blank(values.value(place)) for place in places)
    aspects = {Styled: ("style",), Bold: ("bold",)}.get(type(wanted), ("raw", "style", "bold"))
    return frozenset((aspect, *place) for place in places for aspect in aspects) if is_met else None


def _is_value(final: FinalState, place: Place, wanted: Value, values: Evaluation) -> bool:
    found = values.value(place)
    if isinstance(wanted, float) and final.book.cell(place).raw.startswith("'"):
        return False
    return same_value(found, wanted)


def _is_styled(final: FinalState, place: Place, kind: str, decimals: int | None, values: Evaluation) -> bool:
    style = final.book.cell(place).shown_style
    if style[0] != kind or not isinstance(values.value(place), float):
        return False
    return decimals is None or style[1:] == str(decimals)


def _computes(final: FinalState, wanted: Computes, values: Evaluation) -> bool:
    if not all(_is_formula(final.book.raw(place), wanted.uses) for place in wanted.models):
        return False
    if not _agree(wanted, values):
        return False
    others = (*trials(final.book, wanted.models), *wanted.tests)
    return all(_agree(wanted, Evaluation(final.book, changed)) for changed in others)


def _is_formula(raw: str, uses: frozenset[str]) -> bool:
    """Whether a cell holds a formula that can be read and uses these functions."""
    try:
        tree = parse_formula(raw)
    except FormulaError:
        return False
    return raw.startswith("=") and uses <= {french_name(name) for name in functions_of(tree)}


def _agree(wanted: Computes, values: Evaluation) -> bool:
    return all(
        same_value(values.value(place), values.formula(model, place[0]))
        for place, model in wanted.models.items()
    )


SheetCondition: TypeAlias = Sorted | Shows | Selected | SheetShown | Lines | Frozen


def _holds_in_sheet(
    final: FinalState, wanted: SheetCondition, values: Evaluation
) -> frozenset[Change] | None:
    match wanted:
        case Sorted(sheet, keys):
            return frozenset({("order", sheet, -1, -1)}) if _is_sorted(final, sheet, keys, values) else None
        case Shows():
            return frozenset() if _shows(final, wanted, values) else None
        case Selected(box):
            return frozenset() if final.selected == box else None
        case SheetShown(sheet):
            return frozenset() if final.selected[0] == sheet else None
        case Frozen(sheet, rows):
            is_met = final.book.pages[sheet].frozen_rows == rows
            return frozenset({("freeze", sheet, -1, -1)}) if is_met else None
        case Lines(sheet, axis, inserted, deleted):
            wanted_changes = {(f"new {axis}", sheet, at, -1) for at in inserted}
            wanted_changes |= {(f"gone {axis}", sheet, at, -1) for at in deleted}
            return frozenset(wanted_changes) if wanted_changes == _lines(final, sheet, axis) else None


def _is_sorted(final: FinalState, sheet: int, keys: tuple[tuple[int, bool], ...], values: Evaluation) -> bool:
    table = final.book.pages[sheet].table
    if table is None or not all(table.left <= column <= table.right for column, _down in keys):
        return False
    downs = [down for _column, down in keys]
    rows = [
        [values.value((sheet, row, column)) for column, _down in keys]
        for row in range(table.top + 1, table.bottom + 1)
    ]
    return all(compare_rows(a, b, downs) <= 0 for a, b in pairwise(rows))


def _shows(final: FinalState, wanted: Shows, values: Evaluation) -> bool:
    page = final.book.pages[wanted.sheet]
    if page.table is None:
        return False

    def is_wanted(row: int) -> bool:
        kept = [
            rule.keeps(
                values.value((wanted.sheet, row, column)), _shown(final, (wanted.sheet, row, column), values)
            )
            for column, rule in wanted.rules
        ]
        return all(kept) if wanted.every else any(kept)

    rows = range(page.table.top + 1, page.table.bottom + 1)
    return visible_rows(final.book, wanted.sheet, values) == [row for row in rows if is_wanted(row)]


def _shown(final: FinalState, place: Place, values: Evaluation) -> str:
    return display(values.value(place), final.book.cell(place).shown_style)


def _lines(final: FinalState, sheet: int, axis: str) -> set[Change]:
    page, begin = final.book.pages[sheet], final.initial.book.pages[sheet]
    now, before = (page.rows, begin.rows) if axis == "r" else (page.columns, begin.columns)
    new: set[Change] = {(f"new {axis}", sheet, at, -1) for at, old in enumerate(now) if old < 0}
    return new | {(f"gone {axis}", sheet, at, -1) for at in before if at not in now}


def _same_raw(own: str, base: str) -> bool:
    if own == base:
        return True
    if own.startswith("=") or base.startswith("="):
        return own.replace(" ", "").upper() == base.replace(" ", "").upper()
    return own.strip() == base.strip() or (
        read_input(own) == read_input(base) and not isinstance(read_input(own)[0], str)
    )


def changes(final: FinalState, values: Evaluation) -> frozenset[Change]:
    """Every difference with the start. What is selected or filtered, and a style that shows nothing else, are
    no change."""
    found: set[Change] = set()
    for sheet, page in enumerate(final.book.pages):
        found |= _lines(final, sheet, "r") | _lines(final, sheet, "c")
        if page.frozen_rows != final.initial.book.pages[sheet].frozen_rows:
            found.add(("freeze", sheet, -1, -1))
        for row, line in enumerate(page.cells):
            for column, cell in enumerate(line):
                found.update((aspect, sheet, row, column) for aspect in _changed(cell))
                if _looks_different(cell, (sheet, row, column), values):
                    found.add(("style", sheet, row, column))
                if cell.origin and cell.base and cell.origin[0] != page.rows[row]:
                    found.add(("order", sheet, -1, -1))
    return frozenset(found)


def _changed(cell: Cell) -> Iterator[str]:
    if not _same_raw(cell.raw, cell.base):
        yield "raw"
    if cell.bold is not cell.base_bold and (cell.raw or cell.base):
        yield "bold"


def _looks_different(cell: Cell, place: Place, values: Evaluation) -> bool:
    if cell.style == cell.base_style or not cell.raw:
        return False
    before = Cell(cell.raw, cell.base_style).shown_style
    value = values.value(place)
    return display(value, cell.shown_style) != display(value, before)


_ALLOWANCES = {"style": "format", "bold": "format", "order": "sort", "freeze": "freeze"}


def judge(final: FinalState, conditions: Conditions) -> bool:
    """Whether the conditions hold and every change is accounted for or allowed."""
    values = Evaluation(final.book)
    accounted = holds(final, conditions.wanted, values)
    if accounted is None:
        return False
    for change in changes(final, values) - accounted:
        aspect, *place = change
        if _ALLOWANCES.get(aspect, "structure" if " " in aspect else "") in conditions.allowed:
            continue
        if aspect in ("raw", "style", "bold") and tuple(place) in conditions.free:
            continue
        return False
    return True
