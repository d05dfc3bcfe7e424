"""The editor of blocks: a program moves a robot on grids (docs/subsystems/simulators.md)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.core.items.simulators import blocks_spec
from pix.core.items.simulators.blocks_program import (
    MAX_DEPTH,
    MAX_TURNS,
    MIN_TURNS,
    Program,
    as_json,
    from_json,
    parse,
)
from pix.core.items.simulators.blocks_spec import Conditions, InitialState
from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState, read_object

__all__ = ["Blocks", "Conditions", "FinalState", "InitialState"]
VERSION = 1


@frozen
class FinalState:
    initial: InitialState
    program: Program


class Blocks:
    """Simulator `blocks`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        return blocks_spec.build(spec)

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        return blocks_spec.read_predicate(initial, data)

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Maps, blocks given, program of the start, words; never a hidden map nor the solution."""
        return {
            "v": VERSION,
            "kind": "blocks",
            "mode": initial.mode,
            "title": initial.title,
            "worlds": [world.as_json() for world in initial.worlds],
            "blocks": list(initial.blocks),
            "tests": list(initial.tests),
            "program": as_json(initial.program),
            "limit": initial.limit,
            "deepest": MAX_DEPTH,
            "turns": [MIN_TURNS, MAX_TURNS],
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        data = read_object(posted)
        if set(data) != {"v", "p"} or data["v"] != VERSION or isinstance(data["v"], bool):
            raise UnreadableState("the version and a program were expected")
        return FinalState(initial, from_json(data["p"]))

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = blocks_spec.read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        return blocks_spec.holds(initial, final.program, conditions)

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:  # noqa: ARG002
        """The author's program, which `conditions` has tried."""
        return None if conditions.solution is None else posted_program(conditions.solution)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        """Steps: `program: text`, the last one counts; none leaves the program of the start."""
        program = initial.program
        for rank, step in enumerate(steps):
            if set(step) != {"program"}:
                raise SimulatorSpecError(f"step {rank}", "program is wanted")
            program = parse(str(step["program"]), f"step {rank}")
        return posted_program(program)


def posted_program(program: Program) -> str:
    return json.dumps({"v": VERSION, "p": as_json(program)}, separators=(",", ":"))
