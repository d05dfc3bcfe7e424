"""Starting, improving and resetting a competence; starting a demonstration course."""

import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from pix.apps.assessments import rows
from pix.apps.assessments.actions.running import Reply, continue_test, decide, finish, note_shown, write
from pix.apps.assessments.enums import EvaluationStatus, Kind, State
from pix.apps.assessments.errors import (
    AssessmentNotFound,
    CompetenceNotPlayable,
    HighestLevelReached,
    TooEarly,
)
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, KnowledgeState, Reset
from pix.apps.assessments.queries import load_sitting
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.assessments.signals import competence_reset
from pix.apps.assessments.sitting import Owner, Sitting
from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.apps.journal.actions import record, recording
from pix.common import statements, time
from pix.common.statements import Statement
from pix.core.profile.scorecards import remaining_days
from pix.core.profile.scores import latest_moment, score


@transaction.atomic
def begin_competence(user_id: int, competence: str, language: str = "fr") -> Reply:
    """The test of a competence, the running one, the finished one or a new one, and where it stands: a new
    one asks its first question.
    """
    release = check_playable(competence)
    state, evaluation = rows.lock_knowledge(user_id, competence)
    if evaluation is not None and evaluation.status == EvaluationStatus.STARTED:
        return continue_test(Owner(user_id), evaluation.assessment.public_id)
    assessment = create_assessment(user_id, state, release, language, is_improving=False)
    besides = [recording_start(assessment)]
    if evaluation is None:
        evaluation = CompetenceEvaluation(user_id=user_id, competence=competence, assessment=assessment)
        besides.append(rows.adding(evaluation))
    else:
        attach(evaluation, assessment)
    sitting = Sitting(assessment, release, [], {competence: state})
    step = decide(sitting)
    write(sitting, step, besides)
    return finish(sitting, step)


def start_or_resume_competence(user_id: int, competence: str, language: str = "fr") -> Assessment:
    """The test of `begin_competence`."""
    return begin_competence(user_id, competence, language).sitting.assessment


@transaction.atomic
def improve_competence(user_id: int, competence: str, language: str = "fr") -> Assessment:
    """A new test of a finished competence, on what is not known yet. A running one is resumed."""
    release = check_playable(competence)
    state, evaluation = rows.lock_knowledge(user_id, competence)
    if evaluation is None:
        raise AssessmentNotFound
    if evaluation.assessment.is_running:
        return evaluation.assessment
    if score(elements_of(state), scoring_settings()).level >= settings.MAX_REACHABLE_LEVEL:
        raise HighestLevelReached
    days = days_left(state, settings.DAYS_BEFORE_IMPROVING)
    if days:
        raise TooEarly(days)
    assessment = create_assessment(user_id, state, release, language, is_improving=True)
    attach(evaluation, assessment)
    statements.run([recording_start(assessment)])
    return assessment


@transaction.atomic
def reset_competence(user_id: int, competence: str) -> None:
    """Erases what a person knows of a competence. Answers stay: the reset is an event among them."""
    state, evaluation = rows.lock_knowledge(user_id, competence)
    if not state.elements:
        return
    days = days_left(state, settings.DAYS_BEFORE_COMPETENCE_RESET)
    if days:
        raise TooEarly(days)
    present = time.now()
    lost = state.exact_pix
    if evaluation is not None:
        abort_running(evaluation.assessment, state)
        evaluation.status = EvaluationStatus.RESET
        evaluation.save(update_fields=["status"])
    Reset.objects.create(user_id=user_id, competence=competence, at=present)
    state.elements, state.exact_pix, state.changed_at = {}, 0, None
    state.save(update_fields=["elements", "exact_pix", "changed_at", "shown"])
    record("competence.reset", f"user:{user_id}", actor_id=user_id, competence=competence, exact_pix=lost)
    competence_reset.send(sender=Reset, user_id=user_id, competence=competence, at=present)


@transaction.atomic
def start_course(course: str, language: str = "fr") -> Assessment:
    """A demonstration course, without an account. Raises AssessmentNotFound for an unknown course."""
    release = registry.current_release()
    if course not in release.courses:
        raise AssessmentNotFound
    return Assessment.objects.create(
        kind=Kind.DEMONSTRATION, release_id=release.id, course=course, language=language
    )


def check_playable(competence: str) -> LoadedRelease:
    """The release in force, which has questions on this competence."""
    release = registry.current_release()
    if not release.is_playable(competence):
        raise CompetenceNotPlayable
    return release


def create_assessment(
    user_id: int, state: KnowledgeState, release: LoadedRelease, language: str, *, is_improving: bool
) -> Assessment:
    reached = score(elements_of(state), scoring_settings())
    assessment = Assessment(
        kind=Kind.COMPETENCE,
        user_id=user_id,
        release_id=release.id,
        competence=state.competence,
        language=language,
        is_improving=is_improving,
        pix_at_start=reached.pix,
        level_at_start=reached.level,
    )
    rows.add_test(assessment)
    return assessment


def recording_start(assessment: Assessment) -> tuple[Statement, Any]:
    return recording(
        "assessment.started",
        f"assessment:{assessment.pk}",
        actor_id=assessment.user_id,
        competence=assessment.competence,
        improving=assessment.is_improving,
    )


def attach(evaluation: CompetenceEvaluation, assessment: Assessment) -> None:
    evaluation.assessment = assessment
    evaluation.status = EvaluationStatus.STARTED
    evaluation.save(update_fields=["assessment", "status"])


def abort_running(assessment: Assessment, state: KnowledgeState) -> None:
    if not assessment.is_running:
        return
    pending = load_sitting(assessment).pending
    if pending is not None:
        note_shown(state, pending)
    assessment.state = State.ABORTED
    assessment.save(update_fields=["state"])


def days_left(state: KnowledgeState, delay: float) -> int:
    last: datetime.datetime | None = latest_moment(elements_of(state))
    return remaining_days(last, delay, time.now()) or 0
