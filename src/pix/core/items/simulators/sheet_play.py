"""An author's steps, and the conditions themselves, to the state that the page would post."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import Factory, define

from pix.core.items.formulas import column_letters, display
from pix.core.items.formulas.evaluation import Place, TooMuchWork
from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState
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
    Selected,
    SheetShown,
    Shows,
    Some,
    Sorted,
    Styled,
    judge,
)
from pix.core.items.simulators.sheet_predicate import read_column, read_keys, read_rule
from pix.core.items.simulators.sheet_read import VERSION, read
from pix.core.items.simulators.sheet_spec import as_list, find_sheet, read_style, write_raw
from pix.core.items.simulators.sheet_state import Filter, InitialState


@define
class Hand:
    """What was done so far."""

    initial: InitialState
    sheet: int
    actions: list[list[Any]] = Factory(list)
    selected: list[Any] = Factory(list)
    where: str = "steps"

    def do(self, kind: str, *values: Any) -> None:
        self.actions.append([kind, self.sheet, *values])

    def state(self) -> str:
        data: dict[str, Any] = {"v": VERSION, "do": self.actions}
        if self.selected:
            data["at"] = self.selected
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _set(hand: Hand, step: Any) -> None:
    for cell, value in step.items():
        hand.do("s", str(cell), write_raw(value, hand.where))


def _copy(hand: Hand, step: Any) -> None:
    hand.do("c", step["from"], hand.sheet, step["to"])


def _move(hand: Hand, step: Any) -> None:
    hand.do("m", step["from"], hand.sheet, step["to"])


def _clear(hand: Hand, step: Any) -> None:
    for cells in as_list(step):
        hand.do("x", cells)


def _format(hand: Hand, step: Any) -> None:
    words = f"{step['as']} {step['decimals']}" if "decimals" in step else step["as"]
    hand.do("f", step["cells"], read_style(words, hand.where))


def _bold(hand: Hand, step: Any) -> None:
    hand.do("g", step, True)


def _sort(hand: Hand, step: Any) -> None:
    hand.do("o", [list(key) for key in read_keys(hand.initial, step, hand.sheet, hand.where)])


def _filter(hand: Hand, step: Any) -> None:
    column, rule = read_rule(hand.initial, step, hand.sheet, hand.where)
    hand.do("t", column, written_rule(rule))


def written_rule(rule: Filter) -> list[str]:
    """A filter as the page posts it: at most two tests."""
    if rule.values is not None:
        return ["in", *sorted(rule.values)]
    if len(rule.tests) > 2:
        return ["in", *(wanted for _sign, wanted in rule.tests)]
    first, *rest = rule.tests
    more = ["et" if rule.both else "ou", *rest[0]] if rest else []
    return ["if", *first, *more]


def _unfilter(hand: Hand, step: Any) -> None:
    column = -1 if step is True else read_column(hand.initial, step, hand.sheet, hand.where)
    hand.do("t", column, None)


def _insert(hand: Hand, step: Any) -> None:
    _do_lines(hand, "i", step)


def _delete(hand: Hand, step: Any) -> None:
    _do_lines(hand, "d", step)


def _do_lines(hand: Hand, kind: str, step: Any) -> None:
    axis = "r" if "row" in step else "c"
    at = step["row"] - 1 if axis == "r" else ord(step["column"].upper()) - 65
    hand.do(kind, axis, at, step.get("count", 1))


def _freeze(hand: Hand, step: Any) -> None:
    hand.do("z", step)


def _select(hand: Hand, step: Any) -> None:
    hand.selected = [hand.sheet, step]


def _sheet(hand: Hand, step: Any) -> None:
    hand.sheet = find_sheet(hand.initial.book, step, hand.where)
    hand.selected = [hand.sheet, "A1"]


STEPS: Mapping[str, Callable[[Hand, Any], None]] = {
    "set": _set, "copy": _copy, "move": _move, "clear": _clear, "format": _format, "bold": _bold,
    "sort": _sort, "filter": _filter, "unfilter": _unfilter, "insert": _insert, "delete": _delete,
    "freeze": _freeze, "select": _select, "sheet": _sheet,
}  # fmt: skip


def play(initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
    """The posted state after the steps; raises SimulatorSpecError when a step is wrong, or when no person
    could do this in the page."""
    hand = Hand(initial, initial.selected[0])
    for number, step in enumerate(steps, 1):
        hand.where = f"step {number}"
        if not isinstance(step, Mapping) or len(step) != 1 or next(iter(step)) not in STEPS:
            raise SimulatorSpecError(hand.where, f"one of {', '.join(STEPS)} was expected")
        name, value = next(iter(step.items()))
        try:
            STEPS[name](hand, value)
        except (AttributeError, KeyError, TypeError, IndexError) as fault:
            raise SimulatorSpecError(
                f"{hand.where}.{name}", f"{value!r}: not what this step takes"
            ) from fault
    return _posted(hand)


def _posted(hand: Hand) -> str:
    posted = hand.state()
    try:
        read(hand.initial, posted)
    except UnreadableState as fault:
        raise SimulatorSpecError("steps", f"the page refuses this: {fault}") from fault
    return posted


def _named(place: Place) -> str:
    return f"{column_letters(place[2])}{place[1] + 1}"


def _do(hand: Hand, wanted: Condition) -> None:
    """What would make a condition true."""
    match wanted:
        case Every(parts):
            for part in parts:
                _do(hand, part)
        case Some(parts):
            _do(hand, parts[0])
        case Holds(places, value):
            for place in places:
                hand.sheet = place[0]
                hand.do("s", _named(place), display(value))
        case Computes(models):
            for place, model in models.items():
                hand.sheet = place[0]
                hand.do("s", _named(place), model)
        case Blank(places):
            for place in places:
                hand.sheet = place[0]
                hand.do("x", _named(place))
        case _:
            _do_more(hand, wanted)


def _do_more(hand: Hand, wanted: Condition) -> None:
    match wanted:
        case Styled(places, kind, decimals):
            default = {"n": 0, "e": 2, "p": 0}.get(kind)
            digits = decimals if decimals is not None else default
            for place in places:
                hand.sheet = place[0]
                hand.do("f", _named(place), kind if default is None else f"{kind}{digits}")
        case Bold(places, flag):
            for place in places:
                hand.sheet = place[0]
                hand.do("g", _named(place), flag)
        case Selected((sheet, top, left, bottom, right)):
            hand.selected = [sheet, f"{_named((sheet, top, left))}:{_named((sheet, bottom, right))}"]
        case SheetShown(sheet):
            hand.selected = [sheet, "A1"]
        case Sorted() | Shows() | Lines() | Frozen():
            hand.sheet = wanted.sheet
            _do_in_sheet(hand, wanted)


def _do_in_sheet(hand: Hand, wanted: Sorted | Shows | Lines | Frozen) -> None:
    match wanted:
        case Sorted(_, keys):
            hand.do("o", [list(key) for key in keys])
        case Shows(_, rules, every) if every or len(rules) == 1:
            for column, rule in rules:
                hand.do("t", column, written_rule(rule))
        case Lines(_, axis, inserted, deleted):
            for at in sorted(deleted, reverse=True):
                hand.do("d", axis, at, 1)
            for at in sorted(inserted):
                hand.do("i", axis, at, 1)
        case Frozen(_, rows):
            hand.do("z", rows)


def solution(initial: InitialState, conditions: Conditions) -> str | None:
    """A posted state judged right, worked out from the conditions; None when they do not say how."""
    hand = Hand(initial, initial.selected[0])
    _do(hand, conditions.wanted)
    try:
        posted = _posted(hand)
        return posted if judge(read(initial, posted), conditions) else None
    except (SimulatorSpecError, TooMuchWork):
        return None
