"""Reproducible draws: independent named streams derived from (template, version, variant)."""

import hashlib
import math
import random
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T")


def _twister(*parts: object) -> random.Random:
    text = "|".join(map(str, parts))
    return random.Random(int.from_bytes(hashlib.sha256(text.encode()).digest(), "big"))  # noqa: S311


class Stream:
    """A sequence of draws. The same name in the same variant always gives the same sequence."""

    def __init__(self, twister: random.Random) -> None:
        self._twister = twister

    def randint(self, low: int, high: int, step: int = 1) -> int:
        """An integer of low, low + step, … not above high. ValueError when there is none."""
        if step < 1 or low > high:
            raise ValueError(f"no integer from {low} to {high} by {step}")
        if step == 1:
            return self._twister.randint(low, high)
        return low + step * self._twister.randint(0, (high - low) // step)

    def choice(self, items: Sequence[T]) -> T:
        """One item. ValueError when there is none."""
        return _ordered(items)[self._twister.randint(0, len(items) - 1)]

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        """`count` items at distinct places. ValueError when there are fewer."""
        if not 0 <= count <= len(items):
            raise ValueError(f"{count} items wanted, {len(items)} available")
        return self._twister.sample(_ordered(items), count)

    def shuffle(self, items: Sequence[T]) -> list[T]:
        """A new list in another order; the argument does not change."""
        result = list(_ordered(items))
        self._twister.shuffle(result)
        return result

    def decimal(self, low: Decimal | int | str, high: Decimal | int | str, digits: int) -> Decimal:
        """A decimal number with exactly `digits` digits after the point, bounds included."""
        unit = Decimal(10) ** digits
        first, last = Decimal(low) * unit, Decimal(high) * unit
        return (Decimal(self.randint(math.ceil(first), math.floor(last))) / unit).quantize(1 / unit)


def _ordered(items: Sequence[T]) -> Sequence[T]:
    if isinstance(items, (set, frozenset)) or not hasattr(items, "__getitem__"):
        raise TypeError("draw from a list: the order of a set changes from one run to the next")
    if not items:
        raise ValueError("nothing to draw from")
    return items


class Rng:
    """All the randomness of one variant.

    `rng("rows")` is the stream named "rows"; asking again for the same name goes on with the same stream.
    Seed of a stream: SHA-256 of "id|version|variant|stream" read as a big-endian integer. A redraw
    (attempt 1, 2, …) adds "~attempt" to the name of the stream.
    """

    def __init__(self, template_id: str, version: int, variant: int, attempt: int = 0) -> None:
        self.template_id = template_id
        self.version = version
        self.variant = variant
        self.attempt = attempt
        self._streams: dict[str, Stream] = {}

    def __call__(self, stream: str = "main") -> Stream:
        if stream not in self._streams:
            name = f"{stream}~{self.attempt}" if self.attempt else stream
            self._streams[stream] = Stream(_twister(self.template_id, self.version, self.variant, name))
        return self._streams[stream]

    stream = __call__

    def cycle(self, stream: str, items: Sequence[T]) -> T:
        """The item whose turn it is: n successive variants see n different items, in a drawn order.

        Stays the same in a redraw, otherwise two variants could receive the same item.
        """
        turn, place = divmod(self.variant, len(_ordered(items)))
        order = list(range(len(items)))
        _twister(self.template_id, self.version, f"cycle {turn}", stream).shuffle(order)
        return items[order[place]]
