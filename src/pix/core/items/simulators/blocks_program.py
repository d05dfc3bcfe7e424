"""Programs of blocks: their values, the way authors write them, the JSON that the page posts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState

MAX_BLOCKS = 60
MAX_DEPTH = 6
MIN_TURNS, MAX_TURNS = 2, 20
INDENT = 2

# What a block does -> the word for it in a posted program.
ACTIONS: Mapping[str, str] = {"forward": "f", "left": "l", "right": "r", "take": "t"}
HOLDERS: Mapping[str, str] = {"repeat": "n", "until": "u", "if": "i"}
KINDS = (*ACTIONS, *HOLDERS)
TESTS: Mapping[str, str] = {
    "wall": "mur devant",
    "goal": "arrivée",
    "item": "objet ici",
    "left": "chemin à gauche",
    "right": "chemin à droite",
}
WORDS: Mapping[str, str] = {
    "forward": "avancer",
    "left": "tourner à gauche",
    "right": "tourner à droite",
    "take": "ramasser",
}


@frozen
class Block:
    """An action, or a holder of other blocks: `count` turns of a repeat, `test` of an until or an if."""

    kind: str
    count: int = 0
    test: str = ""
    inside: "tuple[Block, ...]" = ()
    otherwise: "tuple[Block, ...]" = ()


Program: TypeAlias = tuple[Block, ...]


def every(program: Program) -> Iterator[Block]:
    """Each block, those inside others too, in reading order."""
    for block in program:
        yield block
        yield from every(block.inside)
        yield from every(block.otherwise)


# ---------------------------------------------------------------- the author's text

LINE = re.compile(r"( *)(\S.*?) *")
REPEAT = re.compile(r"répéter (\d+)(?: fois)?")
UNTIL = re.compile(r"répéter jusqu'à (.+)")
WHEN = re.compile(r"si (.+)")


def parse(text: str, path: str) -> Program:
    """The program written one block a line, two spaces a level; raises SimulatorSpecError."""
    lines = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            found = LINE.fullmatch(line.rstrip())
            if found is None or len(found[1]) % INDENT:
                raise SimulatorSpecError(path, f"line {number}: two spaces a level")
            lines.append((len(found[1]) // INDENT, found[2], number))
    program, rest = _level(lines, 0, path)
    if rest:
        raise SimulatorSpecError(path, f"line {rest[0][2]}: too far to the right")
    check_size(program, lambda message: SimulatorSpecError(path, message))
    return program


_Lines: TypeAlias = list[tuple[int, str, int]]


def _level(lines: _Lines, depth: int, path: str) -> tuple[Program, _Lines]:
    blocks: list[Block] = []
    while lines and lines[0][0] == depth:
        (_depth, words, number), lines = lines[0], lines[1:]
        inside, lines = _level(lines, depth + 1, path)
        if words == "sinon":
            blocks[-1:] = [_otherwise(blocks, inside, f"{path}, line {number}")]
        else:
            blocks.append(_block(words, inside, f"{path}, line {number}"))
    return tuple(blocks), lines


def _otherwise(blocks: Sequence[Block], inside: Program, path: str) -> Block:
    if not blocks or blocks[-1].kind != "if" or blocks[-1].otherwise:
        raise SimulatorSpecError(path, "« sinon » follows a « si »")
    return Block("if", 0, blocks[-1].test, blocks[-1].inside, inside)


def _block(words: str, inside: Program, path: str) -> Block:
    for kind, known in WORDS.items():
        if words == known and not inside:
            return Block(kind)
    if found := REPEAT.fullmatch(words):
        if not MIN_TURNS <= int(found[1]) <= MAX_TURNS:
            raise SimulatorSpecError(path, f"from {MIN_TURNS} to {MAX_TURNS} turns")
        return Block("repeat", int(found[1]), "", inside)
    for kind, shape in (("until", UNTIL), ("if", WHEN)):
        if found := shape.fullmatch(words):
            return Block(kind, 0, _test(found[1], path), inside)
    raise SimulatorSpecError(path, f"unknown block « {words} »")


def _test(words: str, path: str) -> str:
    for name, known in TESTS.items():
        if words.replace("l'arrivée", "arrivée") in (known, name):
            return name
    raise SimulatorSpecError(path, f"unknown test « {words} »: {', '.join(TESTS.values())}")


def check_size(program: Program, fault: Any) -> None:
    """Raise `fault(message)` when the program is too long or too deep."""
    if sum(1 for _block in every(program)) > MAX_BLOCKS:
        raise fault(f"more than {MAX_BLOCKS} blocks")
    if depth(program) > MAX_DEPTH:
        raise fault(f"more than {MAX_DEPTH} levels")


def depth(program: Program) -> int:
    return max((1 + max(depth(b.inside), depth(b.otherwise)) for b in program), default=0)


# ---------------------------------------------------------------- posted


def as_json(program: Program) -> list[Any]:
    """What a page posts: "f", ["n", 4, [...]], ["u", "goal", [...]], ["i", "wall", [...], [...]]."""
    return [_written(block) for block in program]


def _written(block: Block) -> Any:
    if block.kind in ACTIONS:
        return ACTIONS[block.kind]
    if block.kind == "repeat":
        return ["n", block.count, as_json(block.inside)]
    if block.kind == "until":
        return ["u", block.test, as_json(block.inside)]
    return ["i", block.test, as_json(block.inside), as_json(block.otherwise)]


def from_json(data: object) -> Program:
    """The program of a posted list; raises UnreadableState."""
    program = _read_list(data, 1)
    check_size(program, UnreadableState)
    return program


def _read_list(data: object, level: int) -> Program:
    if not isinstance(data, list) or len(data) > MAX_BLOCKS or level > MAX_DEPTH + 1:
        raise UnreadableState("a list of blocks was expected")
    return tuple(_read_block(part, level) for part in data)


def _read_block(data: object, level: int) -> Block:
    if isinstance(data, str):
        for kind, letter in ACTIONS.items():
            if data == letter:
                return Block(kind)
    if isinstance(data, list) and data and data[0] in HOLDERS.values():
        return _read_holder(data, level + 1)
    raise UnreadableState("unknown block")


def _read_holder(data: list[Any], level: int) -> Block:
    kind = next(kind for kind, letter in HOLDERS.items() if letter == data[0])
    if len(data) != (4 if kind == "if" else 3):
        raise UnreadableState("a block has too many or too few parts")
    inside = _read_list(data[2], level)
    if kind == "repeat":
        if isinstance(data[1], bool) or not isinstance(data[1], int) or not MIN_TURNS <= data[1] <= MAX_TURNS:
            raise UnreadableState("a number of turns was expected")
        return Block(kind, data[1], "", inside)
    if not isinstance(data[1], str) or data[1] not in TESTS:
        raise UnreadableState("unknown test")
    return Block(kind, 0, data[1], inside, _read_list(data[3], level) if kind == "if" else ())
