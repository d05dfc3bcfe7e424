"""Other data for the same workbook: a formula that is right only by luck, or a typed result, fails on them.

Every constant that the model or the formula depends on takes other values: numbers of the same size, dates
near by, texts exchanged within their column. Then the limits go beyond the data, each number beyond all the
others, and numbers stand on the limits that the model speaks of, or just beside. All of it follows from the
workbook: the same answer is always judged alike.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pix.core.items.formulas import (
    Value,
    french_name,
    functions_of,
    literals_of,
    parse_formula,
    precedents,
    read_input,
    write_area,
)
from pix.core.items.formulas.evaluation import Place
from pix.core.items.formulas.references import Area
from pix.core.items.formulas.syntax import parts_of
from pix.core.items.formulas.values import round_half_up
from pix.core.items.simulators.sheet_state import Book

RANDOM_TRIALS = 5
MOST_EDGES = 4
MOST_FAR = 40
ORDER_FUNCTIONS = frozenset({"MIN", "MAX", "MEDIANE", "GRANDE.VALEUR", "PETITE.VALEUR", "RANG"})


def _mixed(*numbers: int) -> int:
    """A number that looks drawn, from others."""
    mixed = 2166136261
    for number in numbers:
        for byte in (number & 255, number >> 8 & 255):
            mixed = ((mixed ^ byte) * 16777619) & 0xFFFFFFFF
    return mixed >> 7


def depends_on(book: Book, formula: str, sheet: int) -> set[Place]:
    """The cells without formula that a formula depends on, however far."""
    found: set[Place] = set()
    seen: set[Place] = set()
    waiting = list(precedents(book, formula, sheet))
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        raw = book.raw(place)
        if raw.startswith("="):
            waiting += precedents(book, raw, place[0])
        elif raw:
            found.add(place)
    return found


def _varied(book: Book, models: Mapping[Place, str]) -> list[Place]:
    """The constants to change: those of the models, and those that the author wrote and the formulas read."""
    needed: set[Place] = set()
    for place, model in models.items():
        needed |= depends_on(book, model, place[0])
        read = depends_on(book, book.raw(place), place[0])
        needed |= {one for one in read if book.cell(one).raw == book.cell(one).base}
    return sorted(one for one in needed if not _is_title(book, one))


def _is_title(book: Book, place: Place) -> bool:
    table = book.pages[place[0]].table
    return table is not None and place[1] == table.top and isinstance(read_input(book.raw(place))[0], str)


def _texts(constants: Mapping[Place, Value], trial: int) -> dict[Place, Value]:
    """Texts exchanged: within a column that holds each once, else one of those met with it."""
    columns: dict[tuple[int, int], list[Place]] = {}
    for place, value in constants.items():
        if isinstance(value, str):
            columns.setdefault((place[0], place[2]), []).append(place)
    pools: dict[Value, set[str]] = {}
    for places in columns.values():
        own = {str(constants[place]) for place in places}
        for text in own:
            pools.setdefault(text, set()).update(own)
    changed: dict[Place, Value] = {}
    for places in columns.values():
        own_texts = [str(constants[place]) for place in places]
        if len(places) > 1 and len(set(own_texts)) == len(places):
            by = trial % len(places)
            changed.update(zip(places, own_texts[by:] + own_texts[:by], strict=True))
            continue
        for place in places:
            pool = sorted(pools[constants[place]])
            changed[place] = pool[_mixed(trial, *place) % len(pool)]
    return changed


def _text_columns(constants: Mapping[Place, Value]) -> list[dict[Place, str]]:
    columns: dict[tuple[int, int], dict[Place, str]] = {}
    for place, value in sorted(constants.items()):
        if isinstance(value, str):
            columns.setdefault((place[0], place[2]), {})[place] = value
    return list(columns.values())


def _ends_looked_up(constants: Mapping[Place, Value]) -> Iterator[dict[Place, Value]]:
    """Every text looked up in a longer column is its first one, then its last: a list cut short fails."""
    columns = _text_columns(constants)
    keys = [list(column.values()) for column in columns if len(set(column.values())) == len(column)]
    for end in (0, -1):
        changed: dict[Place, Value] = {}
        for column in columns:
            longer = [one for one in keys if len(one) > len(column) and set(column.values()) <= set(one)]
            changed.update(dict.fromkeys(column, longer[0][end]) if longer else {})
        if changed:
            yield changed


def _other_number(value: float, is_date: bool, seed: int) -> float:
    share = (seed % 997) / 997
    if is_date:
        return value + seed % 41 - 20
    if value == int(value) and abs(value) >= 1:
        return float(1 + seed % int(min(2 * abs(value) + 9, 1e9)))
    return round_half_up(value * (0.3 + 1.5 * share) + 0.01, 4)


def _numbers(book: Book, constants: Mapping[Place, Value], trial: int) -> dict[Place, Value]:
    changed: dict[Place, Value] = {}
    columns: dict[tuple[int, int], list[Place]] = {}
    for place, value in constants.items():
        if isinstance(value, bool):
            changed[place] = _mixed(trial, *place) % 2 == 0
        elif isinstance(value, float):
            is_date = book.cell(place).shown_style in ("d", "l")
            changed[place] = _other_number(value, is_date, _mixed(trial, *place))
            columns.setdefault((place[0], place[2]), []).append(place)
    for places in columns.values():  # a column in order, like the limits of a scale, stays in order
        before = [_number(constants[place]) for place in places]
        if len(places) > 2 and all(a < b for a, b in pairwise(before)):
            changed.update(zip(places, sorted(_number(changed[place]) for place in places), strict=True))
    return changed


def _number(value: Value) -> float:
    return value if isinstance(value, float) else 0.0


def _held(book: Book, models: Mapping[Place, str]) -> set[Place]:
    """The single cells that the models hold by a dollar: limits and rates."""
    found: set[Place] = set()
    for place, model in models.items():
        for part in parts_of(parse_formula(model)):
            if isinstance(part, Area) and part.is_cell and part.first.fixed_row:
                found |= precedents(book, f"={write_area(part)}", place[0])
    return found


def _edges(book: Book, models: Mapping[Place, str], held: set[Place]) -> list[float]:
    """Numbers written in the first model, and those of the cells that the models hold."""
    found: dict[float, None] = {}
    for value in literals_of(parse_formula(next(iter(models.values())))):
        if isinstance(value, str) and (match := re.fullmatch(r"[<>=]+(.+)", value)):
            value = read_input(match[1])[0]
        if isinstance(value, float):
            found[value] = None
    for place in sorted(held):
        value = read_input(book.raw(place))[0]
        if isinstance(value, float):
            found[value] = None
    return list(found)[:MOST_EDGES]


def trials(book: Book, models: Mapping[Place, str]) -> Iterator[dict[Place, Value]]:
    """Other values for the constants that matter to the formulas in these places and to their models, which
    can all be read."""
    constants = {one: read_input(book.raw(one))[0] for one in _varied(book, models)}
    for trial in range(1, RANDOM_TRIALS + 1):
        yield {**_texts(constants, trial), **_numbers(book, constants, trial)}
    yield from _ends_looked_up(constants)
    held = _held(book, models)
    plain = [one for one, value in constants.items() if isinstance(value, float) and one not in held]
    yield from _limits_moved(constants, held, plain)
    used = functions_of(parse_formula(next(iter(models.values()))))
    if ORDER_FUNCTIONS & {french_name(name) for name in used}:
        yield from _one_far_away(constants, plain[:MOST_FAR])
    for number, edge in enumerate(_edges(book, models, held)):
        for step, delta in enumerate((0.0, -1.0, 1.0)):
            for turn in range(min(2, len(plain))):
                changed = _numbers(book, {one: constants[one] for one in plain}, 3 * number + step)
                changed.update({one: edge + delta for at, one in enumerate(plain) if at % 2 == turn})
                yield changed


def _limits_moved(
    constants: Mapping[Place, Value], held: set[Place], plain: list[Place]
) -> Iterator[dict[Place, Value]]:
    """Each limit in its turn above all the data, then below: one typed into the formula does not follow."""
    values = [_number(constants[one]) for one in plain]
    limits = [one for one in sorted(held) if isinstance(constants.get(one), float)]
    for one in limits[:MOST_EDGES] if values else ():
        lowest = min(values)
        yield {one: max(values) + 7}
        yield {one: lowest / 2 if lowest > 0 else lowest - 7}


def _one_far_away(constants: Mapping[Place, Value], plain: list[Place]) -> Iterator[dict[Place, Value]]:
    """Each number in its turn above all the others, then below: a MAX or a MIN may forget none."""
    values = [_number(constants[one]) for one in plain]
    for one in plain:
        yield {one: max(values) + 7}
        yield {one: min(values) - 7}
