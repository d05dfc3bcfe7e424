"""The judgement of a V3 test from its answers, its version and what the jury decided of it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from attrs import frozen
from django.conf import settings

from pix.apps.assessments.models import Question
from pix.apps.certification.engines import Engine, engine_of
from pix.apps.certification.enums import Framework, Kind, ResultStatus
from pix.apps.certification.models import Certification
from pix.apps.certification.verdicts import Judgement, Mark, ScoringFailed, answers_of
from pix.core.adaptive.bank import pool_mask
from pix.core.adaptive.hierarchical import estimate_competences, make_hierarchy
from pix.core.adaptive.open_rule import OpenTest
from pix.core.adaptive.original import INITIAL_ERROR, capacity_history
from pix.core.adaptive.posterior import estimate_ability
from pix.core.adaptive.tables import RIGHT, WRONG
from pix.core.certification import decisions
from pix.core.certification.competence_levels import hierarchical_levels
from pix.core.certification.decisions import (
    AbortReason,
    CertificationResult,
    Sitting,
    decide,
    is_double_certified,
    sitting_of_exhausted_bank,
)
from pix.core.certification.meshes import score_interval
from pix.core.certification.unfinished import downgrade_open, downgrade_original, is_downgraded
from pix.core.certification.versions import SelectionRule

OK = "ok"


@frozen(eq=False)
class Measured:
    """A test as the engine reads it: places in the bank, categories, estimates after each answer."""

    engine: Engine
    questions: Sequence[int]
    right: Sequence[bool]
    estimates: Sequence[tuple[float, float]]

    @property
    def categories(self) -> list[int]:
        return [RIGHT if one else WRONG for one in self.right]


@frozen
class Ability:
    """What the score is read on; `skips`: identifiers of the questions added as skipped."""

    capacity: float
    error: float
    skips: tuple[str, ...] = ()


def judge_v3(certification: Certification) -> Judgement:
    """Raises ScoringFailed on a question that the version does not hold."""
    answers = answers_of(certification)
    engine = engine_of(certification.version_id)
    measured = measure(engine, answers)
    sitting = sitting_of(certification, engine, len(answers))
    ability = final_ability(measured, sitting, certification.seed)
    framework = decisions.Framework(certification.framework)
    result = decide(framework, sitting, ability.capacity, engine.settings.meshes, engine.settings.scales)
    return _judgement(certification, measured, sitting, ability, result)


def measure(engine: Engine, answers: Sequence[Question]) -> Measured:
    """Places and estimates of answers given in this order."""
    try:
        questions = engine.bank.positions(answer.template for answer in answers)
    except KeyError as unknown:
        raise ScoringFailed("UNKNOWN_QUESTION", f"The version holds no question {unknown}.") from unknown
    right = [answer.result == OK for answer in answers]
    return Measured(engine, questions, right, estimates(engine, questions, right))


def estimates(engine: Engine, questions: Sequence[int], right: Sequence[bool]) -> list[tuple[float, float]]:
    """Capacity and error after each answer, by the rule of the version."""
    rules = engine.settings
    if rules.selection is SelectionRule.ORIGINAL:
        rule = rules.original_rule
        steps = capacity_history(engine.bank, questions, right, rule.start, rule.variation)
        return [(step.capacity, step.error) for step in steps]
    categories = [RIGHT if one else WRONG for one in right]
    found = [
        estimate_ability(engine.table, rules.open_rule.prior, questions[:count], categories[:count])
        for count in range(1, len(questions) + 1)
    ]
    return [(estimate.ability, estimate.error) for estimate in found]


def sitting_of(certification: Certification, engine: Engine, answer_count: int) -> Sitting:
    """What happened. A test complete before its length had no question left."""
    sitting = Sitting(
        answer_count=answer_count,
        minimum_answers=engine.settings.minimum_answers,
        maximum_length=certification.length,
        abort_reason=AbortReason(certification.abort_reason) if certification.abort_reason else None,
        cancelled_by_jury=certification.is_cancelled,
        rejected_for_fraud=certification.is_rejected_for_fraud,
    )
    ended_early = certification.completed_at is not None and answer_count < certification.length
    return sitting_of_exhausted_bank(sitting) if ended_early else sitting


def final_ability(measured: Measured, sitting: Sitting, seed: int) -> Ability:
    """The last estimate, brought down by the questions that a candidate left unanswered."""
    rules = measured.engine.settings
    start = (rules.original_rule.start, INITIAL_ERROR)
    if rules.selection is SelectionRule.OPEN:
        start = (rules.open_rule.prior.mean, rules.open_rule.prior.deviation)
    capacity, error = measured.estimates[-1] if measured.estimates else start
    if not is_downgraded(sitting):
        return Ability(capacity, error)
    if rules.selection is SelectionRule.OPEN:
        return _downgraded_open(measured, seed)
    return _downgraded_original(measured, capacity, error)


def _downgraded_open(measured: Measured, seed: int) -> Ability:
    engine = measured.engine
    everything = np.ones(len(engine.bank), dtype=bool)
    test = OpenTest(seed, everything, everything, measured.questions, measured.categories)
    estimate, added = downgrade_open(engine.bank, engine.table, engine.settings.open_rule, test)
    return Ability(estimate.ability, estimate.error, tuple(engine.bank.items[place].id for place in added))


def _downgraded_original(measured: Measured, capacity: float, error: float) -> Ability:
    engine = measured.engine
    end = downgrade_original(
        engine.bank,
        pool_mask(engine.bank),
        measured.questions,
        measured.right,
        capacity,
        engine.settings.original_rule,
    )
    skips = tuple(engine.bank.items[skip.question].id for skip in end.skips)
    return Ability(end.capacity, error, skips)


def _judgement(
    certification: Certification,
    measured: Measured,
    sitting: Sitting,
    ability: Ability,
    result: CertificationResult,
) -> Judgement:
    meshes = measured.engine.settings.meshes
    has_capacity, has_score = result.capacity is not None, result.pix_score is not None
    lowest, highest = score_interval(ability.capacity, ability.error, meshes) if has_score else (None, None)
    marks, intervals = _marks(measured, result)
    return Judgement(
        status=ResultStatus(result.status.value),
        comment_key=str(result.auto_comment or ""),
        pix_score=result.pix_score,
        capacity=result.capacity,
        error=ability.error if has_capacity else None,
        lowest_pix=lowest,
        highest_pix=highest,
        level=result.mesh_level or "",
        max_level=meshes.highest_level,
        max_score=meshes.greatest_score,
        clea=_clea(certification, result),
        marks=marks,
        details=_details(certification, measured, sitting, ability, result) | intervals,
        estimates=dict(enumerate(measured.estimates)),
    )


def _marks(measured: Measured, result: CertificationResult) -> tuple[tuple[Mark, ...], dict[str, Any]]:
    """Levels of the competences; with their intervals once the correlation of competences is known."""
    rule = measured.engine.settings.open_rule
    plain = tuple(Mark(mark.competence, mark.level) for mark in result.competence_marks)
    known = (
        measured.engine.settings.selection is SelectionRule.OPEN and rule.competence_correlation is not None
    )
    if not plain or not known:
        return plain, {}
    hierarchy = make_hierarchy(rule.prior, rule.competence_correlation or 0.0)
    found = estimate_competences(
        measured.engine.bank, measured.engine.table, hierarchy, measured.questions, measured.categories
    )
    levels = hierarchical_levels(found, measured.engine.settings.scales)
    intervals = {one.competence: [one.lowest, one.highest] for one in levels}
    return tuple(Mark(one.competence, one.level) for one in levels), {"level_intervals": intervals}


def _clea(certification: Certification, result: CertificationResult) -> str:
    """Blank when it was not taken, or when there is nothing to say of a cancelled test."""
    if certification.framework != Framework.CLEA or result.status is decisions.Status.CANCELLED:
        return ""
    acquired = is_double_certified(
        result.status,
        result.pix_score,
        settings.CLEA_LEAST_PIX[Kind.V3],
        fraud=certification.is_rejected_for_fraud,
    )
    return str(ResultStatus.VALIDATED if acquired else ResultStatus.REJECTED)


def _details(
    certification: Certification,
    measured: Measured,
    sitting: Sitting,
    ability: Ability,
    result: CertificationResult,
) -> dict[str, Any]:
    return {
        "version": measured.engine.name,
        "version_digest": measured.engine.digest,
        "release_digest": certification.assessment.release.digest,
        "answers": sitting.answer_count,
        "right": sum(measured.right),
        "abort_reason": str(sitting.abort_reason or ""),
        "reached_mesh": result.reached_mesh,
        "skips": list(ability.skips),
    }
