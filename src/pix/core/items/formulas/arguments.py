"""What a function receives, and how it takes it: as a number, a text, a truth value, a list of numbers."""

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from attrs import frozen

from pix.core.items.formulas.values import VALUE, Fault, Value, to_number, to_text, to_truth


@frozen
class Grid:
    """A rectangle of values, row by row; `is_range` when it comes from cells."""

    rows: tuple[tuple[Value, ...], ...]
    is_range: bool = True

    @property
    def flat(self) -> list[Value]:
        return [value for row in self.rows for value in row]


Argument: TypeAlias = Value | Grid


class Stop(Exception):
    """Ends a function with this value."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def checked(value: Value) -> Value:
    if isinstance(value, Fault):
        raise Stop(value)
    return value


def scalar(argument: Argument) -> Value:
    if isinstance(argument, Grid):
        if len(argument.flat) != 1:
            raise Stop(VALUE)
        argument = argument.flat[0]
    return checked(argument)


def number(argument: Argument) -> float:
    found = to_number(scalar(argument))
    if isinstance(found, Fault):
        raise Stop(found)
    return found


def whole(argument: Argument) -> int:
    found = number(argument)
    if not abs(found) < 1e15:
        raise Stop(VALUE)
    return math.floor(found)


def text(argument: Argument) -> str:
    found = to_text(scalar(argument))
    return found if isinstance(found, str) else ""


def truth(argument: Argument) -> bool:
    found = to_truth(scalar(argument))
    if isinstance(found, Fault):
        raise Stop(found)
    return found


def grid_of(argument: Argument) -> Grid:
    return argument if isinstance(argument, Grid) else Grid(((argument,),), is_range=False)


def all_values(arguments: Iterable[Argument]) -> list[Value]:
    return [value for argument in arguments for value in grid_of(argument).flat]


def numbers(arguments: Sequence[Argument]) -> list[float]:
    """What SOMME adds: in a range only numbers count, typed arguments are converted."""
    found: list[float] = []
    for argument in arguments:
        if isinstance(argument, Grid):
            found += [value for value in map(checked, argument.flat) if isinstance(value, float)]
        elif argument is not None:
            found.append(number(argument))
    return found


def finite(result: float) -> Value:
    return result if math.isfinite(result) else VALUE
