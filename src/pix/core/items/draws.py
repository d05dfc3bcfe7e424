"""Declarative draws of a template: what a variable of `vars` may be."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from attrs import frozen

from pix.core.items.expressions import Expression, ExpressionError, evaluate, parse_expression
from pix.core.items.rng import Rng

Pools: TypeAlias = Mapping[str, Sequence[Any]]


class DrawError(ValueError):
    """The draw is badly written; the message is for its author."""


@frozen
class Constant:
    value: Any

    def draw(self, _stream: str, _rng: Rng, _scope: Mapping[str, Any]) -> Any:
        return self.value


@frozen
class IntDraw:
    low: int
    high: int
    step: int = 1

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> int:
        return rng(stream).randint(self.low, self.high, self.step)


@frozen
class DecimalDraw:
    low: Decimal
    high: Decimal
    digits: int

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> Decimal:
        return rng(stream).decimal(self.low, self.high, self.digits)


@frozen
class ChoiceDraw:
    items: tuple[Any, ...]

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> Any:
        return rng(stream).choice(self.items)


@frozen
class CycleDraw:
    """Each variant in its turn: no repeat before the list is used up."""

    items: tuple[Any, ...]

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> Any:
        return rng.cycle(stream, self.items)


@frozen
class SampleDraw:
    count: int
    items: tuple[Any, ...]

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> list[Any]:
        return rng(stream).sample(self.items, self.count)


@frozen
class DateDraw:
    first: date
    last: date
    weekdays: frozenset[int] = frozenset(range(7))

    def draw(self, stream: str, rng: Rng, _scope: Mapping[str, Any]) -> date:
        return self.first + timedelta(rng(stream).choice(allowed_days(self.first, self.last, self.weekdays)))


@lru_cache(maxsize=256)
def allowed_days(first: date, last: date, weekdays: frozenset[int]) -> tuple[int, ...]:
    """The days from `first` to `last` that fall on one of `weekdays`, counted from `first`."""
    start = first.weekday()
    return tuple(n for n in range((last - first).days + 1) if (start + n) % 7 in weekdays)


@frozen
class ExpressionDraw:
    expression: Expression

    def draw(self, _stream: str, _rng: Rng, scope: Mapping[str, Any]) -> Any:
        return evaluate(self.expression, scope)


Draw: TypeAlias = (
    Constant | IntDraw | DecimalDraw | ChoiceDraw | CycleDraw | SampleDraw | DateDraw | ExpressionDraw
)


def parse_draw(data: Any, pools: Pools) -> Draw:
    """A draw from its YAML form; DrawError says what is wrong.

    A scalar or a list is a constant; a mapping has one key naming the kind of draw, and its options.
    """
    if not isinstance(data, Mapping):
        return Constant(data)
    kinds = [key for key in data if key in PARSERS]
    if len(kinds) != 1:
        raise DrawError(f"one kind of draw wanted among {', '.join(PARSERS)}")
    kind = kinds[0]
    parser, options = PARSERS[kind]
    unknown = [str(key) for key in data if key != kind and key not in options]
    if unknown:
        raise DrawError(f"unknown key {', '.join(unknown)} beside {kind}")
    return parser(data[kind], {key: data[key] for key in options if key in data}, pools)


def _pair(value: Any, kind: str) -> tuple[Any, Any]:
    if not isinstance(value, list) or len(value) != 2:
        raise DrawError(f"{kind} wants [first, last]")
    return value[0], value[1]


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise DrawError(f"{value!r} is not an integer")
    return value


def _int(value: Any, options: Mapping[str, Any], _pools: Pools) -> IntDraw:
    low, high = map(_integer, _pair(value, "int"))
    step = _integer(options.get("step", 1))
    if low > high or step < 1:
        raise DrawError(f"int: no number from {low} to {high} by {step}")
    return IntDraw(low, high, step)


def _decimal(value: Any, options: Mapping[str, Any], _pools: Pools) -> DecimalDraw:
    low, high = _pair(value, "decimal")
    if not all(isinstance(bound, (int, Decimal)) and not isinstance(bound, bool) for bound in (low, high)):
        raise DrawError("decimal wants two numbers")
    digits = _integer(options.get("digits", 2))
    if not 0 <= digits <= 6:
        raise DrawError("digits: from 0 to 6")
    unit = Decimal(10) ** digits
    if math.ceil(low * unit) > math.floor(high * unit):
        raise DrawError(f"decimal: no number from {low} to {high}")
    return DecimalDraw(Decimal(low), Decimal(high), digits)


def _items(value: Any, pools: Pools) -> tuple[Any, ...]:
    if isinstance(value, str):
        if value not in pools:
            raise DrawError(f"unknown pool {value}; there are {', '.join(sorted(pools)) or 'none'}")
        value = list(pools[value])
    if not isinstance(value, list) or not value:
        raise DrawError("a list that is not empty, or the name of a pool, is wanted")
    return tuple(value)


def _inline(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list) or not value:
        raise DrawError("a list that is not empty is wanted")
    return tuple(value)


def _pool(value: Any, pools: Pools) -> tuple[Any, ...]:
    if not isinstance(value, str):
        raise DrawError("the name of a pool is wanted")
    return _items(value, pools)


def _sample(value: Any, _options: Mapping[str, Any], pools: Pools) -> SampleDraw:
    count, source = _pair(value, "sample")
    items = _items(source, pools)
    if not 1 <= _integer(count) <= len(items):
        raise DrawError(f"sample: {count} items wanted, {len(items)} available")
    return SampleDraw(count, items)


def parse_date(value: Any) -> date:
    """A date written 2024-09-02; DrawError otherwise."""
    try:
        return value if isinstance(value, date) else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise DrawError(f"{value!r} is not a date written 2024-09-02") from error


def _date(value: Any, options: Mapping[str, Any], _pools: Pools) -> DateDraw:
    first, last = map(parse_date, _pair(value, "date"))
    weekdays = options.get("weekdays", list(range(7)))
    if not isinstance(weekdays, list) or not set(map(_integer, weekdays)) <= set(range(7)):
        raise DrawError("weekdays: a list of numbers, 0 is Monday")
    wanted = frozenset(weekdays)
    if not any((first + timedelta(n)).weekday() in wanted for n in range((last - first).days + 1)):
        raise DrawError(f"date: no day from {first} to {last}")
    return DateDraw(first, last, wanted)


def _expression(value: Any, _options: Mapping[str, Any], _pools: Pools) -> ExpressionDraw:
    try:
        return ExpressionDraw(parse_expression(str(value)))
    except ExpressionError as error:
        raise DrawError(str(error)) from error


Parser: TypeAlias = Callable[[Any, Mapping[str, Any], Pools], Draw]
PARSERS: dict[str, tuple[Parser, tuple[str, ...]]] = {
    "int": (_int, ("step",)),
    "decimal": (_decimal, ("digits",)),
    "choice": (lambda value, _o, _p: ChoiceDraw(_inline(value)), ()),
    "choice_from": (lambda value, _o, pools: ChoiceDraw(_pool(value, pools)), ()),
    "cycle": (lambda value, _o, _p: CycleDraw(_inline(value)), ()),
    "cycle_from": (lambda value, _o, pools: CycleDraw(_pool(value, pools)), ()),
    "sample": (_sample, ()),
    "date": (_date, ("weekdays",)),
    "expr": (_expression, ()),
    "pool": (lambda value, _o, pools: Constant(list(_pool(value, pools))), ()),
    "value": (lambda value, _o, _p: Constant(value), ()),
}
