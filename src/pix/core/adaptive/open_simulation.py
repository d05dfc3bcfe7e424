"""Many tests of the rule ``open`` at once, session by session, equal to ``choose_question``."""

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.choice import Incident
from pix.core.adaptive.draws import ELIGIBILITY, Keys, derive_many, uniforms_many
from pix.core.adaptive.exposure import ExposureCounters, eligibility, fresh_counters
from pix.core.adaptive.open_rule import OpenRule, OpenTest, choose_question, information_weight
from pix.core.adaptive.posterior import GRID
from pix.core.adaptive.simulation import (
    NO_QUESTION,
    SESSION_SIZE,
    Progress,
    SimulatedTests,
    Simulees,
    gather_tests,
)
from pix.core.adaptive.tables import FINE_POINTS, HIGHEST, LOWEST, ItemTable

_MOMENTS = np.ascontiguousarray(np.stack([np.ones_like(GRID), GRID, GRID**2], axis=1))
_FINE_STEPS = (FINE_POINTS - 1) / (HIGHEST - LOWEST)


def simulate_open(
    bank: ItemBank,
    table: ItemTable,
    rule: OpenRule,
    pool: Mask,
    simulees: Simulees,
    *,
    counters: ExposureCounters | None = None,
    learn: bool = True,
    progress: Progress | None = None,
) -> SimulatedTests:
    """Tests of all the simulees, ``SESSION_SIZE`` at a time.

    ``counters``: exposure at the start (fresh when absent); ``learn`` false leaves them as they are.
    """
    counters = counters or fresh_counters(len(bank))
    members = _Members.of(bank)
    parts: list[SimulatedTests] = []
    done = 0
    for session in simulees.slices(SESSION_SIZE):
        chances = eligibility(counters, rule.exposure_target)
        room = _Room.open(bank, table, rule, pool, session, members, chances)
        for number in range(rule.length):
            room.ask(number)
        if learn:
            counters = room.counters_after(counters)
        parts.append(room.close(counters))
        done += len(session)
        if progress is not None:
            progress(done, len(simulees))
    return gather_tests(parts)


@define(eq=False)
class _Room:
    """The tests of one session (n simulees, J questions), advanced together.

    ``candidates`` (n, J): 1 where the question is free, eligible and of a competence asked least, else 0.
    """

    bank: ItemBank
    table: ItemTable
    rule: OpenRule
    pool: Mask
    simulees: Simulees
    eligible: Mask
    members: "_Members"
    candidates: NDArray[np.float32]
    closed: Mask
    counts: NDArray[np.int64]
    log_posterior: Floats
    questions: NDArray[np.int32]
    right: Mask
    moments: Floats
    masks_ignored: int = field(default=0)

    @classmethod
    def open(
        cls,
        bank: ItemBank,
        table: ItemTable,
        rule: OpenRule,
        pool: Mask,
        simulees: Simulees,
        members: "_Members",
        probabilities: Floats,
    ) -> "_Room":
        size = len(simulees)
        eligible = _draw_masks(simulees.seeds, bank.keys, probabilities)
        log_posterior = np.tile(rule.prior.log_density, (size, 1))
        return cls(
            bank,
            table,
            rule,
            pool,
            simulees,
            eligible,
            members,
            (eligible & pool).astype(np.float32),
            np.zeros((size, len(bank)), dtype=bool),
            np.zeros((size, len(bank.competences)), dtype=np.int64),
            log_posterior,
            np.full((size, rule.length), NO_QUESTION, dtype=np.int32),
            np.zeros((size, rule.length), dtype=bool),
            _moments(log_posterior),
        )

    def ask(self, number: int) -> None:
        """Choose question ``number`` of every test, mark the answers, update the posteriors."""
        chosen, found = self._choose(number)
        for row in np.flatnonzero(~found | (self.counts.min(axis=1) >= self.rule.questions_per_competence)):
            chosen[row] = self._choose_carefully(int(row), number)
        rows = np.flatnonzero(chosen != NO_QUESTION)
        asked = chosen[rows]
        marks = self.simulees.answer(self.bank, asked, rows)
        self.questions[rows, number], self.right[rows, number] = asked, marks
        self.log_posterior[rows] += self.table.log_probability[asked * self.table.categories + marks]
        self.moments = _moments(self.log_posterior)
        self._close(rows, asked)

    def counters_after(self, counters: ExposureCounters) -> ExposureCounters:
        asked = self.questions[self.questions != NO_QUESTION]
        return ExposureCounters(
            counters.eligible + self.eligible.sum(axis=0),
            counters.asked + np.bincount(asked, minlength=len(self.bank)),
        )

    def close(self, counters: ExposureCounters) -> SimulatedTests:
        mean, second = self.moments[:, 0], self.moments[:, 1]
        errors = np.sqrt(np.maximum(second - mean**2, 0.0))
        abilities = self.simulees.abilities
        return SimulatedTests(
            abilities, mean, errors, self.questions, self.right, self.masks_ignored, counters
        )

    def _choose(self, number: int) -> tuple[NDArray[np.intp], Mask]:
        nearest = np.rint((self.moments[:, 0] - LOWEST) * _FINE_STEPS).astype(np.intp)
        information = self.table.information.take(np.clip(nearest, 0, FINE_POINTS - 1), axis=0)
        weight = information_weight(self.rule, number)
        values: np.ndarray = information * self.candidates
        if weight < 1.0:
            top = values.max(axis=1).astype(float)
            subseeds = derive_many(self.simulees.seeds, 1 + number)
            values = uniforms_many(subseeds[:, None], self.bank.keys[None, :])
            values *= ((1.0 - weight) * top)[:, None]
            values += weight * information.astype(float)
            values *= self.candidates
        chosen = values.argmax(axis=1)
        return chosen, values[np.arange(len(chosen)), chosen] > 0

    def _choose_carefully(self, row: int, number: int) -> int:
        test = OpenTest(
            int(self.simulees.seeds[row]),
            self.pool,
            self.eligible[row],
            [int(place) for place in self.questions[row, :number] if place != NO_QUESTION],
            [int(mark) for mark in self.right[row, :number]][: int(self.counts[row].sum())],
        )
        choice = choose_question(self.bank, self.table, self.rule, test)
        self.masks_ignored += any(entry.incident is Incident.MASK_IGNORED for entry in choice.journal)
        return NO_QUESTION if choice.question is None else choice.question

    def _close(self, rows: NDArray[np.intp], asked: NDArray[np.intp]) -> None:
        """Shut the tubes and competences just asked; open all again for those who went round."""
        bank = self.bank
        least = self.counts.min(axis=1)
        codes = bank.competence[asked]
        self.counts[rows, codes] += 1
        tubes = self.members.of_tube[bank.tube[asked]]
        self.closed[rows[:, None], tubes] = True
        self.candidates[rows[:, None], tubes] = 0.0
        self.candidates[rows[:, None], self.members.of_competence[codes]] = 0.0
        risen = np.flatnonzero(self.counts.min(axis=1) > least)
        if risen.size:
            open_codes = self.counts[risen] == self.counts[risen].min(axis=1, keepdims=True)
            fresh = open_codes[:, bank.competence] & self.eligible[risen] & self.pool & ~self.closed[risen]
            self.candidates[risen] = fresh


@define(eq=False)
class _Members:
    """Places of the questions of each tube and competence, padded by repeating the first one."""

    of_tube: NDArray[np.intp]
    of_competence: NDArray[np.intp]

    @classmethod
    def of(cls, bank: ItemBank) -> "_Members":
        return cls(_members(bank.tube, bank.tube_count), _members(bank.competence, len(bank.competences)))


def _members(codes: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    groups = [np.flatnonzero(codes == code) for code in range(count)]
    width = max(len(group) for group in groups)
    return np.stack([np.pad(group, (0, width - len(group)), mode="edge") for group in groups])


def _draw_masks(seeds: Keys, keys: Keys, probabilities: Floats) -> Mask:
    return uniforms_many(derive_many(seeds, ELIGIBILITY)[:, None], keys[None, :]) < probabilities


def _moments(log_posterior: Floats) -> Floats:
    """(n, 2) mean and mean square of each posterior."""
    weights = np.exp(log_posterior - log_posterior.max(axis=1, keepdims=True))
    sums = weights @ _MOMENTS
    ratios: Floats = sums[:, 1:] / sums[:, :1]
    return ratios
