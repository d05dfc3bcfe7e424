"""Simulated tests: what a version would do to a population, before anybody sits it.

A simulee answers a question right when the uniform number drawn for (simulee, question) is below P(true
ability): the same simulee gives the same answer to the same question under every rule, so rules are
compared on equal chance.
"""

from collections.abc import Callable, Iterator

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.draws import ANSWER, Keys, derive_many, seeds_of, uniforms_many
from pix.core.adaptive.exposure import ExposureCounters
from pix.core.adaptive.original import right_probability

NO_QUESTION = -1
SESSION_SIZE = 25
"""Tests that start together: exposure counters are read before them and written after them."""

Progress = Callable[[int, int], None]
"""Told (tests done, tests in all) from time to time."""


class SimulationError(ValueError):
    """The population asked for cannot be simulated."""


@frozen
class Population:
    """Simulees with normal abilities; a ``deviation`` of 0 puts all of them at ``mean``."""

    count: int = field(default=1000)
    mean: float = 0.0
    deviation: float = field(default=1.0)

    @count.validator
    def _check_count(self, _attribute: object, value: int) -> None:
        if value < 2:
            raise SimulationError("A simulation needs at least two simulees.")

    @deviation.validator
    def _check_deviation(self, _attribute: object, value: float) -> None:
        if not 0 <= value < np.inf or not np.isfinite(self.mean):
            raise SimulationError("The abilities need a finite mean and a standard deviation of 0 or more.")

    def abilities(self, seed: int) -> Floats:
        """(N,) true abilities."""
        return np.random.default_rng(seed).normal(self.mean, self.deviation, self.count)


@frozen(eq=False)
class SimulatedTests:
    """N tests of at most L questions.

    ``questions`` (N, L): places in the bank, −1 after the end of a test cut short. ``right`` (N, L): marks.
    ``counters``: exposure counters after the last test, ``None`` for a rule without lottery.
    """

    abilities: Floats
    estimates: Floats
    errors: Floats
    questions: NDArray[np.int32] = field(repr=False)
    right: Mask = field(repr=False)
    masks_ignored: int = 0
    counters: ExposureCounters | None = field(default=None, repr=False)


@frozen(eq=False)
class Simulees:
    """Some simulees: abilities (n,), seeds of their tests and of their answers (n,)."""

    abilities: Floats
    seeds: Keys
    answer_seeds: Keys

    def __len__(self) -> int:
        return len(self.abilities)

    def answer(self, bank: ItemBank, questions: NDArray[np.intp], rows: NDArray[np.intp]) -> Mask:
        """Marks of one question for each of the simulees ``rows``."""
        probability = right_probability(
            bank.discriminant[questions], bank.difficulty[questions], self.abilities[rows]
        )
        return uniforms_many(self.answer_seeds[rows], bank.keys[questions]) < probability

    def slices(self, size: int) -> Iterator["Simulees"]:
        """The same simulees, ``size`` at a time."""
        for start in range(0, len(self), size):
            part = slice(start, start + size)
            yield Simulees(self.abilities[part], self.seeds[part], self.answer_seeds[part])


def make_simulees(abilities: Floats, seed: int, sitting: int = 0) -> Simulees:
    """Simulees of a seed; another ``sitting`` is a second test of the same persons, with other chance."""
    seeds = derive_many(seeds_of(seed, len(abilities)), sitting)
    return Simulees(abilities, seeds, derive_many(seeds, ANSWER))


def gather_tests(parts: list[SimulatedTests]) -> SimulatedTests:
    """One value from consecutive groups of tests."""
    return SimulatedTests(
        np.concatenate([part.abilities for part in parts]),
        np.concatenate([part.estimates for part in parts]),
        np.concatenate([part.errors for part in parts]),
        np.concatenate([part.questions for part in parts]),
        np.concatenate([part.right for part in parts]),
        sum(part.masks_ignored for part in parts),
        parts[-1].counters,
    )
