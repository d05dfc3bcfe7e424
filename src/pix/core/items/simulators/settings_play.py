"""An author's steps, and the conditions themselves, to the state that a page would post."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any as Anything

from attrs import Factory, define

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_predicate import (
    All,
    Any,
    Before,
    Condition,
    Conditions,
    Opened,
    Set,
    When,
    judge,
)
from pix.core.items.simulators.settings_read import VERSION, Device, ImpossibleStep, read
from pix.core.items.simulators.settings_rules import shape
from pix.core.items.simulators.settings_state import InitialState, Setting, Test, Value

STEPS = ("set", "do", "add", "remove", "open")


@define
class Hand:
    """A device being used, and the log of what was done."""

    device: Device
    log: list[list[Value]] = Factory(list)

    def set(self, path: str, value: Value) -> None:
        setting = self.device.initial.settings[path]
        if setting.secret:
            value = shape(str(value), setting.rules)
        self.device.set(path, value)
        self.log.append([path, value])

    def do(self, path: str) -> None:
        self.device.do(path)
        self.log.append([path])

    def posted(self) -> str:
        at = {"at": self.device.opened} if self.device.opened else {}
        return json.dumps({"v": VERSION, "log": self.log, **at}, ensure_ascii=False, separators=(",", ":"))


def _paths(value: Anything) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _play(hand: Hand, name: str, value: Anything) -> None:
    if name == "set":
        for path, wanted in value.items():
            hand.set(path, wanted)
    elif name == "do":
        for path in _paths(value):
            hand.do(path)
    elif name == "open":
        if value not in [page["id"] for page in hand.device.initial.pages]:
            raise ImpossibleStep(f"no page {value!r}")
        hand.device.opened = value
    else:
        for path in _paths(value):
            hand.set(path, name == "add")


def play(initial: InitialState, steps: Sequence[Mapping[str, Anything]]) -> str:
    """The posted state after the steps; raises SimulatorSpecError when a step is wrong, or when no person
    could do this in the page."""
    hand = Hand(Device(initial))
    for number, step in enumerate(steps, 1):
        where = f"step {number}"
        if not isinstance(step, Mapping) or len(step) != 1 or next(iter(step)) not in STEPS:
            raise SimulatorSpecError(where, f"one of {', '.join(STEPS)} was expected")
        name, value = next(iter(step.items()))
        try:
            _play(hand, name, value)
        except ImpossibleStep as fault:
            raise SimulatorSpecError(f"{where}.{name}", str(fault)) from fault
        except (AttributeError, KeyError, TypeError) as fault:
            raise SimulatorSpecError(f"{where}.{name}", f"{value!r}: not what this step takes") from fault
    return hand.posted()


def _tests(wanted: Condition) -> Iterator[Test]:
    match wanted:
        case Set(test):
            yield test
        case All(parts):
            for part in parts:
                yield from _tests(part)
        case Any(parts):
            yield from _tests(parts[0])
        case When(action, test):
            yield from (test, ("is", action, True))
        case Before(actions):
            yield from (("is", action, True) for action in actions)


def _wishes(test: Test, settings: Mapping[str, Setting]) -> Iterator[tuple[str, Value]]:
    """(path, value) that would make a test hold."""
    name, *rest = test
    if name == "and":
        for part in rest:
            yield from _wishes(part, settings)
    elif name == "or" and rest:
        yield from _wishes(rest[0], settings)
    elif name == "not" and rest[0][0] == "is":
        setting, avoided = settings[rest[0][1]], rest[0][2:]
        values: tuple[Value, ...] = setting.options or (True, False)
        yield from [(setting.path, one) for one in values if one not in avoided][:1]
    elif name not in ("or", "not"):
        yield rest[0], _wish(name, rest, settings[rest[0]])


def _wish(name: str, rest: list[Anything], setting: Setting) -> Value:
    if name == "is":
        return rest[1]  # type: ignore[no-any-return]
    if name == "between":
        low = max(int(rest[1]), setting.low)
        return setting.low - (setting.low - low) // setting.step * setting.step
    if name == "accepted":
        return setting.accepts[0]
    if name == "follows":
        return "aA0-" + "a" * int(setting.rules.get("length", 4))
    return (
        " ".join(rest[1])
        if name == "text" and rest[2] == "contains"
        else rest[1][0]
        if name == "text"
        else "x"
    )


def _try(hand: Hand, path: str, value: Value) -> bool:
    """Whether the wish could be granted now."""
    setting = hand.device.initial.settings[path]
    try:
        if setting.kind == "action":
            for _turn in range(int(value)):
                hand.do(path)
        else:
            hand.device.set(path, value)
            hand.log.append([path, value])
    except ImpossibleStep:
        return False
    return True


def _grant(hand: Hand, wishes: list[tuple[str, Value]]) -> None:
    """Settings first, then actions one by one, as the device allows."""
    settings = hand.device.initial.settings
    pending = [wish for wish in dict.fromkeys(wishes) if hand.device.values[wish[0]] != wish[1]]
    while pending:
        ordered = sorted(pending, key=lambda wish: settings[wish[0]].kind == "action")
        granted = next((wish for wish in ordered if _try(hand, *wish)), None)
        if granted is None:
            return
        rest = [wish for wish in pending if wish != granted]
        pending = [wish for wish in rest if hand.device.values[wish[0]] != wish[1]]


def solution(initial: InitialState, conditions: Conditions) -> str | None:
    """A posted state judged right, worked out from the conditions; None when they do not say how."""
    for wanted in conditions.wanted.parts if isinstance(conditions.wanted, Any) else (conditions.wanted,):
        hand = Hand(Device(initial))
        tests = list(_tests(wanted))
        _grant(hand, [wish for test in tests for wish in _wishes(test, initial.settings)])
        for part in wanted.parts if isinstance(wanted, All) else (wanted,):
            if isinstance(part, Opened):
                hand.device.opened = part.page
        if judge(read(initial, hand.posted()), conditions):
            return hand.posted()
    return None
