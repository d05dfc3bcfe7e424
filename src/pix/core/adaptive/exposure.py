"""Eligibility lottery: before a test, each question is drawn in or out so that none is shown too often.

van der Linden and Veldkamp (2004, 2007): a question is eligible with probability min(1, r · ε / α), where ε
counts the earlier tests for which it was eligible and α those that asked it. Counters belong to a version,
a language and an accessibility class; they are read when a session starts and written when its tests end.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from attrs import frozen

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.draws import ELIGIBILITY, uniforms


class DecayError(ValueError):
    """The factor by which counters are decayed is not above 0 and at most 1."""


@frozen(eq=False)
class ExposureCounters:
    """(J,) tests for which each question was eligible, and tests that asked it; both start at 1."""

    eligible: Floats
    asked: Floats


def fresh_counters(count: int) -> ExposureCounters:
    """Counters of a version that no test has used."""
    return ExposureCounters(np.ones(count), np.ones(count))


def eligibility(counters: ExposureCounters, target: float) -> Floats:
    """(J,) probability of being eligible that keeps every exposure near ``target`` at most (0 < r ≤ 1)."""
    return np.minimum(1.0, target * counters.eligible / counters.asked)


def draw_mask(bank: ItemBank, probabilities: Floats, seed: int) -> Mask:
    """(J,) eligible questions of one test; stored with it."""
    return uniforms(seed, ELIGIBILITY, bank.keys) < probabilities


def record_tests(
    counters: ExposureCounters, masks: Iterable[Mask], questions: Iterable[Sequence[int]]
) -> ExposureCounters:
    """Counters after tests have ended, from their masks and the questions each one asked."""
    eligible, asked = counters.eligible.copy(), counters.asked.copy()
    for mask in masks:
        eligible += mask
    for places in questions:
        asked[list(places)] += 1.0
    return ExposureCounters(eligible, asked)


def decay_counters(counters: ExposureCounters, factor: float) -> ExposureCounters:
    """Counters that remember the past less: both are multiplied by ``factor``, monthly."""
    if not 0 < factor <= 1:
        raise DecayError("Counters are decayed by a factor above 0 and at most 1.")
    return ExposureCounters(counters.eligible * factor, counters.asked * factor)


def counters_of(bank: ItemBank, stored: Mapping[str, tuple[float, float]]) -> ExposureCounters:
    """Counters from what is stored by question: (eligible, asked); questions not met yet start at 1."""
    pairs = np.array([stored.get(item.id, (1.0, 1.0)) for item in bank.items], dtype=float)
    return ExposureCounters(pairs[:, 0].copy(), pairs[:, 1].copy())


def stored_counters(bank: ItemBank, counters: ExposureCounters) -> dict[str, tuple[float, float]]:
    """Counters by question, to be stored."""
    pairs = zip(counters.eligible.tolist(), counters.asked.tolist(), strict=True)
    return {item.id: pair for item, pair in zip(bank.items, pairs, strict=True)}


def pack_mask(mask: Mask) -> bytes:
    """A mask as bytes (an eighth of a byte a question), to be stored with the test."""
    return np.packbits(mask).tobytes()


def unpack_mask(packed: bytes, count: int) -> Mask:
    """The mask of ``count`` questions stored by ``pack_mask``."""
    return np.unpackbits(np.frombuffer(packed, dtype=np.uint8), count=count).astype(bool)
