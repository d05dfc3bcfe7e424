"""The choice rule ``open``: most informative question under nested quotas, a lottery and a progressive start.

A choice is a pure function of the bank, the rule, the pool, the mask, the seed and the answers: it can be
replayed and explained at any time. Nothing a candidate can meet raises: what goes wrong is journalled in
the choice.
"""

from collections.abc import Sequence

import numpy as np
from attrs import field, frozen

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.choice import Choice, Incident, JournalEntry
from pix.core.adaptive.draws import uniforms
from pix.core.adaptive.posterior import Estimate, Prior, estimate_ability
from pix.core.adaptive.tables import WRONG, ItemTable, information_row


@frozen
class OpenRule:
    """Settings of the rule ``open`` of a version."""

    length: int = field(default=32)
    prior: Prior = field(factory=Prior)
    questions_per_competence: int = field(default=2)
    exposure_target: float = field(default=0.10)
    progressive_start: int = field(default=8)
    competence_correlation: float | None = None

    @exposure_target.validator
    def _check_target(self, _attribute: object, value: float) -> None:
        if not 0 < value <= 1:
            raise ValueError("The exposure target is above 0 and at most 1.")

    @length.validator
    @questions_per_competence.validator
    def _check_counts(self, _attribute: object, value: int) -> None:
        if value < 1:
            raise ValueError("A test needs at least one question, and at least one a competence.")

    @progressive_start.validator
    def _check_start(self, _attribute: object, value: int) -> None:
        if value < 0:
            raise ValueError("The progressive start is a number of questions, 0 for none.")


@frozen(eq=False)
class OpenTest:
    """A test as stored: seed, pool and mask (J,), questions answered (places) and their categories."""

    seed: int
    pool: Mask = field(repr=False)
    eligible: Mask = field(repr=False)
    questions: Sequence[int] = ()
    categories: Sequence[int] = ()


@frozen
class Candidate:
    """A question that could be asked, with what decided: information, draw and value of the choice."""

    question: int
    information: float
    draw: float
    value: float


@frozen
class Explanation:
    """A choice replayed: the candidates in order, the first is the question asked."""

    estimate: Estimate
    information_weight: float
    candidates: tuple[Candidate, ...]
    journal: tuple[JournalEntry, ...] = ()


def choose_question(bank: ItemBank, table: ItemTable, rule: OpenRule, test: OpenTest) -> Choice:
    """Estimate the ability and choose the next question of a test."""
    estimate = estimate_ability(table, rule.prior, test.questions, test.categories)
    if len(test.questions) >= rule.length:
        return Choice(None, estimate)
    candidates = _quick_candidates(bank, rule, test)
    journal: tuple[JournalEntry, ...] = ()
    if candidates is None:
        candidates, journal = _careful_candidates(bank, rule, test)
    if candidates is None:
        return Choice(None, estimate, journal)
    information = table.information[information_row(estimate.ability)]
    values = _values(bank, rule, test, information, candidates)
    best = int(values.argmax())
    if not candidates[best]:
        best = int(candidates.argmax())
    return Choice(best, estimate, journal)


def explain_choice(bank: ItemBank, table: ItemTable, rule: OpenRule, test: OpenTest) -> Explanation:
    """Replay a choice: every candidate with its values, best first (equal values: order of the bank)."""
    estimate = estimate_ability(table, rule.prior, test.questions, test.categories)
    weight = information_weight(rule, len(test.questions))
    candidates, journal = _careful_candidates(bank, rule, test)
    if candidates is None or len(test.questions) >= rule.length:
        return Explanation(estimate, weight, (), journal)
    information = table.information[information_row(estimate.ability)]
    values = _values(bank, rule, test, information, candidates)
    draws = uniforms(test.seed, 1 + len(test.questions), bank.keys)
    places = np.flatnonzero(candidates)
    ordered = places[np.argsort(-values[places], kind="stable")]
    rows = [Candidate(int(j), float(information[j]), float(draws[j]), float(values[j])) for j in ordered]
    return Explanation(estimate, weight, tuple(rows), journal)


def complete_without_chance(
    bank: ItemBank, table: ItemTable, rule: OpenRule, test: OpenTest
) -> tuple[int, ...]:
    """Questions that would have followed, without lottery nor chance, each answered wrong.

    Fewer than are missing when the bank is exhausted first.
    """
    everything = np.ones(len(bank), dtype=bool)
    certain = OpenRule(rule.length, rule.prior, rule.questions_per_competence, 1.0, 0)
    questions, categories, added = list(test.questions), list(test.categories), []
    while len(questions) < rule.length:
        step = OpenTest(test.seed, test.pool, everything, questions, categories)
        question = choose_question(bank, table, certain, step).question
        if question is None:
            break
        added.append(question)
        questions.append(question)
        categories.append(WRONG)
    return tuple(added)


def information_weight(rule: OpenRule, answers: int) -> float:
    """w: share of information in the value of a question, the rest being chance."""
    return 1.0 if answers >= rule.progressive_start else answers / rule.progressive_start


def _quick_candidates(bank: ItemBank, rule: OpenRule, test: OpenTest) -> Mask | None:
    """Eligible questions of the competences asked least, or ``None`` when an incident must be looked into."""
    counts = _asked_by_competence(bank, test.questions)
    least = np.minimum.reduce(counts)
    if least >= rule.questions_per_competence:
        return None
    candidates = (counts == least)[bank.competence]
    candidates &= test.eligible
    candidates &= _free_questions(bank, test)
    return candidates if candidates[candidates.argmax()] else None


def _careful_candidates(
    bank: ItemBank, rule: OpenRule, test: OpenTest
) -> tuple[Mask | None, tuple[JournalEntry, ...]]:
    counts = _asked_by_competence(bank, test.questions)
    free = _free_questions(bank, test)
    possible = np.zeros(len(bank.competences), dtype=bool)
    possible[bank.competence[free]] = True
    if not possible.any():
        return None, (JournalEntry(Incident.POOL_EXHAUSTED),)
    wanted = possible & (counts < rule.questions_per_competence)
    exceeded = not wanted.any()
    wanted = possible if exceeded else wanted
    least = int(counts[wanted].min())
    journal = [
        JournalEntry(Incident.COMPETENCE_LEFT_OUT, bank.competences[code])
        for code in np.flatnonzero(~possible & (counts < least))
    ]
    if exceeded:
        journal.append(JournalEntry(Incident.QUOTA_EXCEEDED))
    candidates = free & (wanted & (counts == least))[bank.competence]
    if (candidates & test.eligible).any():
        candidates &= test.eligible
    else:
        journal.append(JournalEntry(Incident.MASK_IGNORED))
    return candidates, tuple(journal)


def _values(
    bank: ItemBank, rule: OpenRule, test: OpenTest, information: np.ndarray, candidates: Mask
) -> np.ndarray | Floats:
    """(J,) (1 − w) · U · M + w · I for the candidates, 0 for the other questions."""
    answers = len(test.questions)
    weight = information_weight(rule, answers)
    values: np.ndarray = information * candidates
    if weight < 1.0:
        chance = uniforms(test.seed, 1 + answers, bank.keys)
        chance *= (1.0 - weight) * float(values.max())
        chance += weight * information.astype(float)
        values = chance * candidates
    return values


def _asked_by_competence(bank: ItemBank, questions: Sequence[int]) -> np.ndarray:
    places = np.asarray(questions, dtype=np.intp)
    return np.bincount(bank.competence.take(places), minlength=len(bank.competences))


def _free_questions(bank: ItemBank, test: OpenTest) -> Mask:
    """Questions of the pool whose tube was not asked."""
    closed = np.zeros(bank.tube_count, dtype=bool)
    closed[bank.tube.take(np.asarray(test.questions, dtype=np.intp))] = True
    free = ~closed[bank.tube]
    free &= test.pool
    return free
