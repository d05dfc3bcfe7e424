"""What an author writes of a program of blocks: the initial state and the conditions."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.core.items.simulators.blocks_labels import LABELS
from pix.core.items.simulators.blocks_program import KINDS, MAX_BLOCKS, TESTS, Program, every, parse
from pix.core.items.simulators.blocks_world import World, read_world, run
from pix.core.items.simulators.contract import SimulatorSpecError

SPEC_KEYS = frozenset(
    {"name", "mode", "title", "worlds", "blocks", "tests", "program", "limit", "item", "labels"}
)
PREDICATE_KEYS = frozenset({"goal", "take", "at_most", "uses", "avoids", "hidden", "solution"})
MAX_WORLDS = 4


@frozen
class InitialState:
    mode: str
    title: str
    worlds: tuple[World, ...]
    blocks: tuple[str, ...]
    tests: tuple[str, ...]
    program: Program
    limit: int
    labels: tuple[tuple[str, str], ...]


@frozen
class Conditions:
    """`hidden`: worlds that the page does not show. `take`: every object must have been taken."""

    goal: bool
    take: bool
    at_most: int
    uses: tuple[str, ...]
    avoids: tuple[str, ...]
    hidden: tuple[World, ...]
    solution: Program | None


def build(spec: Mapping[str, Any]) -> InitialState:
    """Raises SimulatorSpecError."""
    _known(spec, SPEC_KEYS, "simulator")
    mode = spec.get("mode", "state")
    if mode not in ("state", "reading"):
        raise SimulatorSpecError("mode", "state or reading is wanted")
    texts = spec.get("worlds", ())
    worlds = _worlds(texts, "worlds")
    if not 1 <= len(worlds) <= MAX_WORLDS:
        raise SimulatorSpecError("worlds", f"from 1 to {MAX_WORLDS} maps are wanted")
    blocks = _names(spec.get("blocks", ("forward", "left", "right")), KINDS, "blocks")
    default = TESTS if {"until", "if"} & set(blocks) else ()
    tests = _names(spec.get("tests", tuple(default)), TESTS, "tests")
    program = parse(str(spec.get("program", "")), "program")
    for block in every(program):
        if block.kind not in blocks or (block.test and block.test not in tests):
            raise SimulatorSpecError("program", f"{block.kind} {block.test} is not among the blocks given")
    limit = _whole(spec.get("limit", MAX_BLOCKS), "limit", 1, MAX_BLOCKS)
    labels = dict(LABELS) | _texts(spec.get("labels", {}), "labels")
    title = str(spec.get("title", "")) or labels["title"]
    return InitialState(mode, title, worlds, blocks, tests, program, limit, tuple(labels.items()))


def read_predicate(initial: InitialState, data: object) -> Conditions:
    """Raises SimulatorSpecError."""
    if not isinstance(data, Mapping):
        raise SimulatorSpecError("predicate", "a mapping is wanted")
    _known(data, PREDICATE_KEYS, "predicate")
    hidden = _worlds(data.get("hidden", ()), "predicate.hidden")
    worlds = initial.worlds + hidden
    goal = bool(data.get("goal", True))
    take = bool(data.get("take", any(world.items for world in worlds)))
    if goal and any(world.goal is None for world in worlds):
        raise SimulatorSpecError("predicate.goal", "a map has no arrival")
    solution = data.get("solution")
    conditions = Conditions(
        goal,
        take,
        _whole(data.get("at_most", initial.limit), "predicate.at_most", 1, MAX_BLOCKS),
        _names(data.get("uses", ()), KINDS, "predicate.uses"),
        _names(data.get("avoids", ()), KINDS, "predicate.avoids"),
        hidden,
        None if solution is None else parse(str(solution), "predicate.solution"),
    )
    if holds(initial, initial.program, conditions):
        raise SimulatorSpecError("predicate", "it already holds at the start")
    if conditions.solution is not None and not holds(initial, conditions.solution, conditions):
        raise SimulatorSpecError("predicate.solution", "this program does not fulfil the conditions")
    return conditions


def holds(initial: InitialState, program: Program, conditions: Conditions) -> bool:
    """Whether the program does what is asked on every map, with the blocks and the number allowed."""
    blocks = list(every(program))
    kinds = {block.kind for block in blocks}
    if len(blocks) > min(conditions.at_most, initial.limit) or kinds & set(conditions.avoids):
        return False
    if not set(conditions.uses) <= kinds or not kinds <= set(initial.blocks):
        return False
    if any(block.test and block.test not in initial.tests for block in blocks):
        return False
    return all(_succeeds(program, world, conditions) for world in initial.worlds + conditions.hidden)


def _succeeds(program: Program, world: World, conditions: Conditions) -> bool:
    outcome = run(program, world)
    arrived = not conditions.goal or outcome.place == world.goal
    return not outcome.stopped and arrived and (not conditions.take or outcome.taken == world.items)


# ---------------------------------------------------------------- reading


def _known(data: Mapping[str, Any], keys: frozenset[str], path: str) -> None:
    if unknown := set(data) - keys:
        raise SimulatorSpecError(path, f"unknown key {sorted(map(str, unknown))[0]}")


def _worlds(data: object, path: str) -> tuple[World, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise SimulatorSpecError(path, "a list of maps is wanted")
    return tuple(read_world(text, f"{path}[{rank}]") for rank, text in enumerate(data))


def _names(data: object, allowed: Sequence[str] | Mapping[str, str], path: str) -> tuple[str, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise SimulatorSpecError(path, "a list of names is wanted")
    for name in data:
        if name not in allowed:
            raise SimulatorSpecError(path, f"unknown name {name}: {', '.join(allowed)}")
    return tuple(name for name in allowed if name in data)


def _whole(value: object, path: str, low: int, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise SimulatorSpecError(path, f"a whole number from {low} to {high} is wanted")
    return value


def _texts(data: object, path: str) -> dict[str, str]:
    if not isinstance(data, Mapping) or not all(isinstance(v, str) and k in LABELS for k, v in data.items()):
        raise SimulatorSpecError(path, "known labels and their words are wanted")
    return dict(data)
