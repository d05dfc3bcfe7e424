"""The settings of an invented device (docs/subsystems/simulators.md)."""

from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.simulators import settings_play, settings_predicate, settings_read, settings_spec
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_predicate import Conditions, read_predicate
from pix.core.items.simulators.settings_read import Device
from pix.core.items.simulators.settings_state import FinalState, InitialState

__all__ = ["Conditions", "FinalState", "InitialState", "Settings"]


class Settings:
    """Simulator `settings`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        return settings_spec.build(spec)

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        found = read_predicate(initial, data)
        if self.judge(initial, Device(initial).final(), found):
            raise SimulatorSpecError("predicate", "it already holds at the start")
        return found

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Pages with the values of the start, what the device looks like, words; never a condition of the
        predicate."""
        return {
            "v": settings_read.VERSION,
            "kind": "settings",
            "mode": initial.mode,
            "at": initial.opened,
            "device": dict(initial.device),
            "pages": [dict(page) for page in initial.pages],
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        return settings_read.read(initial, posted)

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        return settings_predicate.judge(final, conditions)

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:
        return settings_play.solution(initial, conditions)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        return settings_play.play(initial, steps)
