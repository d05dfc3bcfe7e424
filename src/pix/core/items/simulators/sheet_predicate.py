"""How conditions on the workbook are written (docs/subsystems/simulators.md)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pix.core.items.formulas import FormulaError, column_number, fold, parse_formula, read_input, shift
from pix.core.items.formulas.evaluation import Place
from pix.core.items.formulas.functions import FUNCTIONS, LAZY
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.sheet_conditions import (
    Blank,
    Bold,
    Computes,
    Condition,
    Conditions,
    Every,
    Frozen,
    Holds,
    Lines,
    Not,
    Selected,
    SheetShown,
    Shows,
    Some,
    Sorted,
    Styled,
)
from pix.core.items.simulators.sheet_spec import STYLES, as_list, find_sheet, read_cells, write_raw
from pix.core.items.simulators.sheet_state import MAX_COLUMNS, MAX_ROWS, Filter, InitialState

ALLOWANCES = ("sort", "format", "structure", "freeze")
SIGNS = ("=", "<>", "<", ">", "<=", ">=")


def _mapping(data: object, keys: set[str], where: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    if unknown := sorted(str(key) for key in data if key not in keys):
        raise SimulatorSpecError(where, f"unknown key {', '.join(unknown)}")
    return data


def _sheet(initial: InitialState, data: Mapping[str, Any], where: str) -> int:
    return find_sheet(initial.book, data["sheet"], where) if "sheet" in data else initial.selected[0]


def _places(text: object, sheet: int, where: str) -> tuple[Place, ...]:
    found = []
    for one in as_list(text):
        top, left, bottom, right = read_cells(one, (MAX_ROWS, MAX_COLUMNS), where)
        found += [(sheet, r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
    return tuple(found)


def _typed(value: object, where: str) -> Any:
    return read_input(write_raw(value, where))[0]


def _value(initial: InitialState, data: object, where: str) -> Condition:
    """`{cells: B2, is: 12}`."""
    entry = _mapping(data, {"cells", "is", "sheet"}, where)
    places = _places(entry.get("cells"), _sheet(initial, entry, where), where)
    return Holds(places, _typed(entry.get("is"), where))


def _values(initial: InitialState, data: object, where: str) -> Condition:
    """`{B2: 12, C2: Nour, sheet: Notes}`."""
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping of cells was expected")
    sheet = _sheet(initial, data, where)
    return Every(
        tuple(
            Holds(_places(cell, sheet, where), _typed(value, where))
            for cell, value in data.items()
            if cell != "sheet"
        )
    )


def _formula(initial: InitialState, data: object, where: str) -> Condition:
    """`{cells: D2:D9, is: "=B2*$F$1", uses: [SOMME], tests: [{B2: 50}]}`: `is` is for the first cell."""
    entry = _mapping(data, {"cells", "is", "uses", "tests", "sheet"}, where)
    sheet = _sheet(initial, entry, where)
    places = _places(entry.get("cells"), sheet, where)
    model = str(entry.get("is", ""))
    try:
        parse_formula(model if model.startswith("=") else "")
    except (FormulaError, IndexError) as fault:
        raise SimulatorSpecError(f"{where}.is", f"{model!r}: {fault}") from fault
    if not model.startswith("="):
        raise SimulatorSpecError(f"{where}.is", f"{model!r}: a formula begins with =")
    uses = frozenset(fold(str(name)).upper() for name in as_list(entry.get("uses") or []))
    if unknown := sorted(uses - set(FUNCTIONS) - set(LAZY)):
        raise SimulatorSpecError(f"{where}.uses", f"unknown function {', '.join(unknown)}")
    _, row, column = places[0]
    models = {place: shift(model, place[1] - row, place[2] - column) for place in places}
    return Computes(MappingProxyType(models), uses, _tests(entry.get("tests") or [], sheet, where))


def _tests(data: object, sheet: int, where: str) -> tuple[Mapping[Place, Any], ...]:
    tests = []
    for test in as_list(data):
        if not isinstance(test, Mapping):
            raise SimulatorSpecError(f"{where}.tests", "a list of mappings of cells was expected")
        changed = {
            place: _typed(value, where)
            for cell, value in test.items()
            for place in _places(cell, sheet, where)
        }
        tests.append(MappingProxyType(changed))
    return tuple(tests)


def _format(initial: InitialState, data: object, where: str) -> Condition:
    """`{cells: B2:B9, as: euro, decimals: 2}`."""
    entry = _mapping(data, {"cells", "as", "decimals", "sheet"}, where)
    kind, decimals = STYLES.get(str(entry.get("as"))), entry.get("decimals")
    if kind is None or not (decimals is None or decimals in (0, 1, 2, 3, 4)):
        raise SimulatorSpecError(where, f"as: one of {', '.join(STYLES)}; decimals: 0 to 4")
    return Styled(_places(entry.get("cells"), _sheet(initial, entry, where), where), kind, decimals)


def _bold(initial: InitialState, data: object, where: str) -> Condition:
    entry = _mapping(data, {"cells", "is", "sheet"}, where) if isinstance(data, Mapping) else {"cells": data}
    places = _places(entry.get("cells"), _sheet(initial, entry, where), where)
    return Bold(places, entry.get("is", True) is True)


def _blank(initial: InitialState, data: object, where: str) -> Condition:
    entry = _mapping(data, {"cells", "sheet"}, where) if isinstance(data, Mapping) else {"cells": data}
    return Blank(_places(entry.get("cells"), _sheet(initial, entry, where), where))


def read_column(initial: InitialState, name: object, sheet: int, where: str) -> int:
    """A column of the table by its title or its letter."""
    page = initial.book.pages[sheet]
    if page.table is None:
        raise SimulatorSpecError(where, "this sheet has no table")
    for column in range(page.table.left, page.table.right + 1):
        if fold(page.cells[page.table.top][column].raw) == fold(str(name)):
            return column
    if isinstance(name, str) and len(name) == 1 and name.isalpha():
        return column_number(name)
    raise SimulatorSpecError(where, f"{name!r}: a title of the table, or a letter")


def read_keys(initial: InitialState, data: object, sheet: int, where: str) -> tuple[tuple[int, bool], ...]:
    """`-Prix` or `[Ville, -Prix]`: columns, descending when a dash stands before."""
    keys = []
    for one in as_list(data):
        name = str(one)
        keys.append((read_column(initial, name.lstrip("-"), sheet, where), name.startswith("-")))
    return tuple(keys)


def _sorted(initial: InitialState, data: object, where: str) -> Condition:
    """`-Prix`, `[Ville, -Prix]` or `{by: …, sheet: …}`."""
    entry = _mapping(data, {"by", "sheet"}, where) if isinstance(data, Mapping) else {"by": data}
    sheet = _sheet(initial, entry, where)
    return Sorted(sheet, read_keys(initial, entry.get("by"), sheet, where))


def read_rule(initial: InitialState, data: object, sheet: int, where: str) -> tuple[int, Filter]:
    """`{column: Rayon, is: Romans}`, `{column: Prix, op: ">=", than: 30}` or `{column, contains}`."""
    entry = _mapping(data, {"column", "is", "op", "than", "contains"}, where)
    column = read_column(initial, entry.get("column"), sheet, where)
    if "contains" in entry:
        return column, Filter(None, (("~", str(entry["contains"])),))
    if "is" in entry:
        tests = tuple(("=", write_raw(value, where)) for value in as_list(entry["is"]))
        return column, Filter(None, tests, both=False)
    if entry.get("op") not in SIGNS:
        raise SimulatorSpecError(where, f"op: one of {' '.join(SIGNS)}")
    return column, Filter(None, ((str(entry["op"]), write_raw(entry.get("than"), where)),))


def _shows(initial: InitialState, data: object, where: str) -> Condition:
    """A rule, a list of rules, or `{any: [rules]}`; `sheet` beside."""
    sheet, every, rules = initial.selected[0], True, data
    if isinstance(data, Mapping):
        sheet = _sheet(initial, data, where)
        every = "any" not in data
        rules = data.get(
            "any", data.get("all", {key: value for key, value in data.items() if key != "sheet"})
        )
    read = tuple(read_rule(initial, rule, sheet, where) for rule in as_list(rules))
    return Shows(sheet, read, every)


def _selected(initial: InitialState, data: object, where: str) -> Condition:
    entry = _mapping(data, {"cells", "sheet"}, where) if isinstance(data, Mapping) else {"cells": data}
    sheet = _sheet(initial, entry, where)
    return Selected((sheet, *read_cells(entry.get("cells"), initial.book.size(sheet), where)))


def _sheet_shown(initial: InitialState, data: object, where: str) -> Condition:
    return SheetShown(find_sheet(initial.book, data, where))


def _lines(initial: InitialState, data: object, where: str) -> Condition:
    """`{rows: [5], gone_rows: [3], columns: [C], gone_columns: [B]}`: numbers and letters as shown."""
    entry = _mapping(data, {"rows", "gone_rows", "columns", "gone_columns", "sheet"}, where)
    sheet, parts = _sheet(initial, entry, where), []
    for axis, new, gone in (("r", "rows", "gone_rows"), ("c", "columns", "gone_columns")):
        if new in entry or gone in entry:
            inserted = frozenset(_line(value, where) for value in as_list(entry.get(new) or []))
            deleted = frozenset(_line(value, where) for value in as_list(entry.get(gone) or []))
            parts.append(Lines(sheet, axis, inserted, deleted))
    return Every(tuple(parts))


def _line(value: object, where: str) -> int:
    if type(value) is int and value >= 1:
        return value - 1
    if isinstance(value, str) and value.isalpha() and len(value) <= 2:
        return column_number(value)
    raise SimulatorSpecError(where, f"{value!r}: the number of a row or the letter of a column")


def _frozen(initial: InitialState, data: object, where: str) -> Condition:
    if type(data) is not int or data < 0:
        raise SimulatorSpecError(where, "a number of rows was expected")
    return Frozen(initial.selected[0], data)


def _not(initial: InitialState, data: object, where: str) -> Condition:
    return Not(_condition(initial, data, where))


_READERS: Mapping[str, Callable[[InitialState, Any, str], Condition]] = {
    "value": _value, "values": _values, "formula": _formula, "format": _format, "bold": _bold,
    "blank": _blank, "sorted": _sorted, "shows": _shows, "selected": _selected, "frozen": _frozen,
    "sheet_shown": _sheet_shown, "lines": _lines, "not": _not,
    "all": lambda initial, data, where: Every(_conditions(initial, data, where)),
    "any": lambda initial, data, where: Some(_conditions(initial, data, where)),
}  # fmt: skip


def _conditions(initial: InitialState, data: object, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, list | tuple) or not data:
        raise SimulatorSpecError(where, "a list of conditions was expected")
    return tuple(_condition(initial, part, f"{where}[{at}]") for at, part in enumerate(data))


def _condition(initial: InitialState, data: object, where: str) -> Condition:
    if not isinstance(data, Mapping) or len(data) != 1 or next(iter(data)) not in _READERS:
        raise SimulatorSpecError(where, f"one of {', '.join(_READERS)} was expected")
    key, value = next(iter(data.items()))
    return _READERS[key](initial, value, f"{where}.{key}")


def read_predicate(initial: InitialState, data: object, where: str = "predicate") -> Conditions:
    """A condition, or a list of conditions that must all hold, `allow` beside; raises SimulatorSpecError."""
    parts = list(data) if isinstance(data, list | tuple) else [data]
    allowed: set[str] = set()
    free: set[Place] = set()
    wanted = []
    for part in parts:
        if isinstance(part, Mapping) and "allow" in part:
            _allow(initial, part["allow"], allowed, free, where)
            part = {key: value for key, value in part.items() if key != "allow"}
        if part:
            wanted.append(part)
    return Conditions(Every(_conditions(initial, wanted, where)), frozenset(allowed), frozenset(free))


def _allow(initial: InitialState, data: object, allowed: set[str], free: set[Place], where: str) -> None:
    for one in as_list(data):
        if isinstance(one, Mapping):
            entry = _mapping(one, {"cells", "sheet"}, f"{where}.allow")
            free.update(_places(entry.get("cells"), _sheet(initial, entry, where), f"{where}.allow"))
        elif one in ALLOWANCES:
            allowed.add(str(one))
        else:
            raise SimulatorSpecError(f"{where}.allow", f"{one!r}: one of {', '.join(ALLOWANCES)}, or cells")
