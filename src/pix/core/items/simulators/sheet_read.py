"""A posted state of « Colonnes »: the list of what was done, checked and done again.

Shape: `{"v": 1, "do": [action…], "at": [sheet, "B2:B9"]}`; the actions are those of `sheet_actions`.
"""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from pix.core.items.formulas.evaluation import TooMuchWork
from pix.core.items.formulas.values import FORMAT
from pix.core.items.simulators.contract import UnreadableState, read_object
from pix.core.items.simulators.sheet_actions import Desk, ImpossibleAction, box_of
from pix.core.items.simulators.sheet_state import MAX_COLUMNS, MAX_RAW, MAX_ROWS, FinalState, InitialState

VERSION = 1
MAX_ACTIONS = 400
MAX_KEYS = 3
_KEYS = frozenset({"v", "do", "at"})
SIGNS = ("=", "<>", "<", ">", "<=", ">=", "~")
NEEDS = {
    "s": "edit", "b": "edit", "x": "edit", "c": "edit", "m": "edit", "f": "format", "g": "format",
    "o": "sort", "t": "filter", "i": "structure", "d": "structure", "z": "freeze",
}  # fmt: skip


def _is_raw(value: object) -> bool:
    if not isinstance(value, str) or len(value) > MAX_RAW:
        return False
    return not any(unicodedata.category(character) in ("Cc", "Cs") for character in value)


def _is_index(most: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and 0 <= value < most


def _is_cells(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 20


def _is_block(value: object) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(line, list) and line and all(map(_is_raw, line)) for line in value)


def _is_keys(value: object) -> bool:
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_KEYS:
        return False
    return all(
        isinstance(key, list)
        and len(key) == 2
        and type(key[0]) is int
        and 0 <= key[0] < MAX_COLUMNS
        and type(key[1]) is bool
        for key in value
    )


def _is_rule(value: object) -> bool:
    if value is None:
        return True
    if not isinstance(value, list) or not all(map(_is_raw, value)):
        return False
    if value[:1] == ["in"]:
        return True
    pairs = [value[1:3]] + ([value[4:6]] if len(value) > 3 else [])
    well_made = value[:1] == ["if"] and len(value) in (3, 6) and (len(value) == 3 or value[3] in ("et", "ou"))
    return well_made and all(pair[0] in SIGNS for pair in pairs)


def _is_style(value: object) -> bool:
    return isinstance(value, str) and (value == "" or FORMAT.fullmatch(value) is not None)


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


def _is_axis(value: object) -> bool:
    return value in ("r", "c")


def _is_count(value: object) -> bool:
    return type(value) is int and 1 <= value <= 50


def _is_column(value: object) -> bool:
    return type(value) is int and -1 <= value < MAX_COLUMNS


_SHEET, _LINE = _is_index(8), _is_index(MAX_ROWS + 1)
SHAPES: Mapping[str, tuple[Callable[[Any], bool], ...]] = {
    "s": (_SHEET, _is_cells, _is_raw),
    "b": (_SHEET, _is_cells, _is_block),
    "x": (_SHEET, _is_cells),
    "c": (_SHEET, _is_cells, _SHEET, _is_cells),
    "m": (_SHEET, _is_cells, _SHEET, _is_cells),
    "f": (_SHEET, _is_cells, _is_style),
    "g": (_SHEET, _is_cells, _is_bool),
    "o": (_SHEET, _is_keys),
    "t": (_SHEET, _is_column, _is_rule),
    "i": (_SHEET, _is_axis, _LINE, _is_count),
    "d": (_SHEET, _is_axis, _LINE, _is_count),
    "z": (_SHEET, _LINE),
}


def _expect(truth: object, message: str) -> None:
    if not truth:
        raise UnreadableState(message)


def _check(initial: InitialState, action: Any) -> None:
    _expect(isinstance(action, list) and action and isinstance(action[0], str), "an action is not a list")
    shapes = SHAPES.get(action[0])
    if shapes is None:
        raise UnreadableState("an unknown action")
    _expect(len(action) == len(shapes) + 1, "an action holds too few or too many values")
    fits = all(shape(value) for shape, value in zip(shapes, action[1:], strict=True))
    _expect(fits, f"an action {action[0]!r} has a value that it cannot have")
    _expect(NEEDS[action[0]] in initial.actions, f"{NEEDS[action[0]]}: not offered by this page")


def _selection(desk: Desk, initial: InitialState, data: Mapping[str, Any]) -> tuple[int, int, int, int, int]:
    if "at" not in data:
        sheet, top, left, bottom, right = initial.selected
        height, width = desk.book.size(sheet)
        return (
            sheet,
            min(top, height - 1),
            min(left, width - 1),
            min(bottom, height - 1),
            min(right, width - 1),
        )
    value = data["at"]
    _expect(isinstance(value, list) and len(value) == 2 and _is_cells(value[1]), "a selection is not one")
    sheet = value[0]
    return (sheet, *box_of(value[1], desk.page(sheet)))


def read(initial: InitialState, posted: str) -> FinalState:
    """The final state; raises UnreadableState and nothing else."""
    data = read_object(posted)
    _expect(data.keys() <= _KEYS, "an unknown key")
    _expect(type(data.get("v")) is int and data["v"] == VERSION, "another version of the state")
    actions = data.get("do", [])
    _expect(isinstance(actions, list) and len(actions) <= MAX_ACTIONS, "what was done is not a short list")
    for action in actions:
        _check(initial, action)
    desk = Desk(initial.book)
    try:
        for action in actions:
            desk.do(action)
        selected = _selection(desk, initial, data)
    except (ImpossibleAction, TooMuchWork) as fault:
        # A page left open on another variant may speak of cells that are not here: not forged for sure.
        raise UnreadableState(str(fault), forged=False) from fault
    return FinalState(initial, desk.book, selected)
