"""The grid where a program of blocks moves a robot, and what running it gives."""

from collections.abc import Sequence
from typing import Any

from attrs import Factory, define, frozen

from pix.core.items.simulators.blocks_program import Block, Program
from pix.core.items.simulators.contract import SimulatorSpecError

LARGEST = 12
MAX_STEPS = 800  # blocks executed in one run: enough for every honest program on such grids
HEADINGS = "^>v<"
MOVES = ((0, -1), (1, 0), (0, 1), (-1, 0))
Place = tuple[int, int]


@frozen
class World:
    """Columns and rows count from 0 at the top left; heading 0 up, 1 right, 2 down, 3 left."""

    width: int
    height: int
    walls: frozenset[Place]
    items: frozenset[Place]
    start: Place
    heading: int
    goal: Place | None

    def is_free(self, place: Place) -> bool:
        x, y = place
        return 0 <= x < self.width and 0 <= y < self.height and place not in self.walls

    def as_json(self) -> dict[str, Any]:
        """What the page draws."""
        return {
            "size": [self.width, self.height],
            "walls": sorted(self.walls),
            "items": sorted(self.items),
            "start": [*self.start, self.heading],
            "goal": self.goal,
        }


def read_world(text: object, path: str) -> World:
    """A map: `#` wall, `.` floor, `*` object, `A` arrival, one of `^>v<` the robot; SimulatorSpecError."""
    rows = [row.strip() for row in text.split("\n") if row.strip()] if isinstance(text, str) else []
    if not rows or len({len(row) for row in rows}) > 1 or max(len(rows), len(rows[0])) > LARGEST:
        raise SimulatorSpecError(path, f"rows of one length are wanted, {LARGEST} × {LARGEST} at most")
    places: dict[str, list[Place]] = {}
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            places.setdefault(sign, []).append((x, y))
    if unknown := set(places) - set("#.*A" + HEADINGS):
        raise SimulatorSpecError(path, f"unknown sign {sorted(unknown)[0]!r}")
    robots = [(place, HEADINGS.index(sign)) for sign in HEADINGS for place in places.get(sign, [])]
    goals = places.get("A", [])
    if len(robots) != 1 or len(goals) > 1:
        raise SimulatorSpecError(path, "one robot and at most one arrival are wanted")
    (start, heading), goal = robots[0], goals[0] if goals else None
    walls, items = frozenset(places.get("#", [])), frozenset(places.get("*", []))
    return World(len(rows[0]), len(rows), walls, items, start, heading, goal)


@frozen
class Outcome:
    """Where a run ends. `stopped`: "" at the end of the program, else wall, empty (nothing to take), long."""

    place: Place
    heading: int
    taken: frozenset[Place]
    stopped: str = ""


class _Stop(Exception):
    """The run ends before the program does."""


@define
class _Robot:
    world: World
    place: Place
    heading: int
    taken: list[Place] = Factory(list)
    steps: int = 0

    def run(self, program: Sequence[Block]) -> None:
        for block in program:
            self._execute(block)

    def _execute(self, block: Block) -> None:
        self._count()
        if block.kind == "repeat":
            for _turn in range(block.count):
                self.run(block.inside)
                self._count()
        elif block.kind == "until":
            while not self._holds(block.test):
                self.run(block.inside)
                self._count()
        elif block.kind == "if":
            self.run(block.inside if self._holds(block.test) else block.otherwise)
        else:
            self._act(block.kind)

    def _count(self) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise _Stop("long")

    def _act(self, kind: str) -> None:
        if kind == "forward":
            if not self.world.is_free(self._beside(0)):
                raise _Stop("wall")
            self.place = self._beside(0)
        elif kind == "take":
            if self.place not in self.world.items or self.place in self.taken:
                raise _Stop("empty")
            self.taken.append(self.place)
        else:
            self.heading = (self.heading + (1 if kind == "right" else 3)) % 4

    def _beside(self, turn: int) -> Place:
        dx, dy = MOVES[(self.heading + turn) % 4]
        return self.place[0] + dx, self.place[1] + dy

    def _holds(self, test: str) -> bool:
        if test == "goal":
            return self.place == self.world.goal
        if test == "item":
            return self.place in self.world.items and self.place not in self.taken
        if test == "wall":
            return not self.world.is_free(self._beside(0))
        return self.world.is_free(self._beside(3 if test == "left" else 1))


def run(program: Program, world: World) -> Outcome:
    """Play the program from the start of the world; total."""
    robot = _Robot(world, world.start, world.heading)
    stopped = ""
    try:
        robot.run(program)
    except _Stop as stop:
        stopped = str(stop)
    return Outcome(robot.place, robot.heading, frozenset(robot.taken), stopped)
