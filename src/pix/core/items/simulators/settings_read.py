"""A posted state, replayed on the device of this variant, to a final state.

Shape: `{"v": 1, "log": [[path, value] | [action], …], "at": page}`: what was done, in order, as the page
lets one do it. `log` and `at` may be missing. Replaying it is what makes every final state a possible one.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import Factory, define

from pix.core.items.simulators.contract import UnreadableState, read_object
from pix.core.items.simulators.settings_rules import fault_of, holds
from pix.core.items.simulators.settings_state import Done, Effect, FinalState, InitialState, Setting, Value

VERSION = 1
MAX_LOG = 300
KEYS = frozenset({"v", "log", "at"})


class ImpossibleStep(ValueError):
    """The device does not let anybody do this now; the message says why."""


@define
class Device:
    """A device while it is used."""

    initial: InitialState
    values: dict[str, Value] = Factory(lambda self: self.initial.start, takes_self=True)
    by: dict[str, str] = Factory(dict)
    done: dict[str, Done] = Factory(dict)
    opened: str = ""

    def setting(self, path: str) -> Setting:
        """The setting, when the page shows it and lets it be changed now."""
        settings = self.initial.settings
        found = settings[path]
        if not holds(found.shown, self.values, settings):
            raise ImpossibleStep(f"{path!r} is not shown")
        if not holds(found.needs, self.values, settings):
            raise ImpossibleStep(f"{path!r} cannot be changed now")
        return found

    def set(self, path: str, value: Value) -> None:
        """Give a value; raises ImpossibleStep."""
        setting = self.setting(path)
        if setting.kind == "action":
            raise ImpossibleStep(f"{path!r} is done, not set")
        if fault := fault_of(setting, value):
            raise ImpossibleStep(f"{path!r} cannot be {value!r}: {fault}")
        if setting.kind == "item" and not (setting.add if value else setting.remove):
            raise ImpossibleStep(f"{path!r} cannot be {'added' if value else 'removed'}")
        self.values[path] = value
        self.by.pop(path, None)

    def do(self, path: str) -> None:
        """Do an action; raises ImpossibleStep."""
        setting = self.setting(path)
        if setting.kind != "action":
            raise ImpossibleStep(f"{path!r} is set, not done")
        effect = self.effect(setting)
        if effect.refused:
            raise ImpossibleStep(f"{path!r} is refused")
        self.done[path] = Done(MappingProxyType(dict(self.values)), sum(self._counts()))
        self.values[path] = int(self.values[path]) + 1
        for name, value in effect.sets.items():
            self.values[name] = value
            self.by[name] = path

    def effect(self, setting: Setting) -> Effect:
        settings = self.initial.settings
        return next((one for one in setting.effects if holds(one.when, self.values, settings)), Effect())

    def _counts(self) -> list[int]:
        return [int(self.values[path]) for path, one in self.initial.settings.items() if one.kind == "action"]

    def final(self) -> FinalState:
        return FinalState(
            self.initial,
            MappingProxyType(self.values),
            MappingProxyType(self.by),
            MappingProxyType(self.done),
            self.opened or self.initial.opened,
        )


def _expect(truth: object, message: str) -> None:
    if not truth:
        raise UnreadableState(message)


def _replay(device: Device, entry: Any) -> None:
    _expect(isinstance(entry, list) and len(entry) in (1, 2), "a step is not [path, value] nor [action]")
    _expect(isinstance(entry[0], str), "a path is not a text")
    _expect(
        len(entry) == 1 or type(entry[1]) in (bool, int, str),
        "a value is neither a truth, a number nor a text",
    )
    if entry[0] not in device.initial.settings:
        raise UnreadableState(f"{entry[0][:60]!r} is not here", forged=False)
    try:
        if len(entry) == 1:
            device.do(entry[0])
        else:
            device.set(entry[0], entry[1])
    except ImpossibleStep as fault:
        raise UnreadableState(str(fault), forged=False) from fault


def read(initial: InitialState, posted: str) -> FinalState:
    """The final state; raises UnreadableState and nothing else."""
    data: Mapping[str, Any] = read_object(posted)
    _expect(data.keys() <= KEYS, "an unknown key")
    _expect(type(data.get("v")) is int and data["v"] == VERSION, "another version of the state")
    log, at = data.get("log", []), data.get("at", initial.opened)
    _expect(isinstance(log, list) and len(log) <= MAX_LOG, f"log is not a list of {MAX_LOG} steps at most")
    _expect(not log or initial.mode == "state", "nothing can be changed here")
    _expect(isinstance(at, str), "the page shown is not a text")
    if at and at not in {page["id"] for page in initial.pages}:
        raise UnreadableState("no such page", forged=False)
    device = Device(initial, opened=at)
    for entry in log:
        _replay(device, entry)
    return device.final()
