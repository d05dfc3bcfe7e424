"""Functions that look for a value in a range, and ranks."""

from collections.abc import Callable, Sequence

from pix.core.items.formulas.arguments import Argument, grid_of, number, numbers, scalar, truth, whole
from pix.core.items.formulas.values import MISSING, REFERENCE, VALUE, Value, compare


def _nearest(values: Sequence[Value], wanted: Value) -> int:
    """The last place, in a sorted list, that is not after the wanted value; -1 when none."""
    found = -1
    for at, value in enumerate(values):
        if type(value) is type(wanted) and compare(value, wanted) <= 0:
            found = at
    return found


def _exact(values: Sequence[Value], wanted: Value) -> int:
    for at, value in enumerate(values):
        if type(value) is type(wanted) and compare(value, wanted) == 0:
            return at
    return -1


def vlookup(arguments: Sequence[Argument]) -> Value:
    wanted, table, column = scalar(arguments[0]), grid_of(arguments[1]), whole(arguments[2])
    if not table.rows or not 1 <= column <= len(table.rows[0]):
        return REFERENCE if column >= 1 else VALUE
    near = truth(arguments[3]) if len(arguments) > 3 else True
    firsts = [row[0] for row in table.rows]
    at = (_nearest if near else _exact)(firsts, wanted)
    return table.rows[at][column - 1] if at >= 0 else MISSING


def xlookup(arguments: Sequence[Argument]) -> Value:
    wanted, keys, results = scalar(arguments[0]), grid_of(arguments[1]).flat, grid_of(arguments[2]).flat
    if len(keys) != len(results):
        return VALUE
    at = _exact(keys, wanted)
    if at >= 0:
        return results[at]
    return scalar(arguments[3]) if len(arguments) > 3 else MISSING


def match_place(arguments: Sequence[Argument]) -> Value:
    way = number(arguments[2]) if len(arguments) > 2 else 1.0
    at = (_nearest if way > 0 else _exact)(grid_of(arguments[1]).flat, scalar(arguments[0]))
    return float(at + 1) if at >= 0 else MISSING


def index(arguments: Sequence[Argument]) -> Value:
    rows = grid_of(arguments[0]).rows
    row, column = whole(arguments[1]), whole(arguments[2]) if len(arguments) > 2 else 1
    if len(rows) == 1 and len(arguments) == 2:
        row, column = 1, row
    if not (1 <= row <= len(rows) and 1 <= column <= len(rows[0])):
        return REFERENCE
    return rows[row - 1][column - 1]


def rank(arguments: Sequence[Argument]) -> Value:
    own, found = number(arguments[0]), numbers(arguments[1:2])
    rising = len(arguments) > 2 and number(arguments[2]) != 0
    if not any(compare(own, value) == 0 for value in found):
        return MISSING
    return 1.0 + sum(1 for value in found if compare(value, own) == (-1 if rising else 1))


def nth(largest: bool) -> Callable[[Sequence[Argument]], Value]:
    def take(arguments: Sequence[Argument]) -> Value:
        found, place = sorted(numbers(arguments[:1]), reverse=largest), whole(arguments[1])
        return found[place - 1] if 1 <= place <= len(found) else VALUE

    return take
