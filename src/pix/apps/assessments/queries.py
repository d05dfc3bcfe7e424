"""Reading tests and knowledge: the owner is always the first argument."""

import uuid
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from pix.apps.assessments import rows
from pix.apps.assessments.enums import KINDS_OF_COURSES, EvaluationStatus, Kind, State
from pix.apps.assessments.errors import AssessmentNotFound
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, KnowledgeState, Question
from pix.apps.assessments.replaying import own_states
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.assessments.sitting import AskedQuestion, Conditions, Owner, Sitting
from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.common import time
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.scorecards import EvaluationState, Scorecard, scorecard
from pix.core.profile.scores import Certifiability, certifiability, profile_of
from pix.core.referential.values import Competence

__all__ = ["AskedQuestion", "CompetenceView", "Owner", "ProfileView", "Sitting", "get_profile", "get_sitting"]


def check_owner(owner: Owner, row: Assessment | None) -> Assessment:
    """The test, if it is this person's. Raises AssessmentNotFound without saying whether it exists.

    Nor is the test of a certification found here: it has doors and rules of its own, above.
    """
    if row is None or row.kind == Kind.CERTIFICATION:
        raise AssessmentNotFound
    mine = row.user_id == owner.user_id if row.user_id else str(row.public_id) in owner.visitor_tests
    if not mine:
        raise AssessmentNotFound
    return row


def get_sitting(owner: Owner, public_id: uuid.UUID, *, lock: bool = False) -> Sitting:
    """The whole test in three statements, sent together. Raises AssessmentNotFound."""
    found = rows.read_test(public_id, lock=lock)
    assessment = check_owner(owner, found.assessment if found else None)
    sitting = Sitting(assessment, registry.get_release(assessment.release_id), found.questions)
    if assessment.user_id:
        competences = {skill.competence for skill in sitting.targets}
        sitting.states = {code: state for code, state in found.states.items() if code in competences}
    if assessment.kind == Kind.EXAM:
        sitting.states = own_states(sitting)
    return sitting


def load_sitting(assessment: Assessment, *, lock: bool = False) -> Sitting:
    release = registry.get_release(assessment.release_id)
    questions = list(
        Question.objects.filter(month=assessment.month, assessment=assessment, is_replaced=False).order_by(
            "number"
        )
    )
    sitting = Sitting(assessment, release, questions)
    if assessment.user_id:
        competences = {skill.competence for skill in sitting.targets}
        sitting.states = states_of(assessment.user_id, competences, lock=lock)
    if assessment.kind == Kind.EXAM:
        sitting.states = own_states(sitting)
    return sitting


def exam_sitting(assessment: Assessment, rows: list[Question], conditions: Conditions, exam: Any) -> Sitting:
    """The test of a certification from its `rows`, by position. Whoever calls holds its lock."""
    counted = sorted((row for row in rows if not row.is_replaced), key=lambda row: row.number)
    release = registry.get_release(assessment.release_id)
    return Sitting(
        assessment, release, counted, set_aside=len(rows) - len(counted), conditions=conditions, exam=exam
    )


def states_of(user_id: int, competences: Iterable[str], *, lock: bool = False) -> dict[str, KnowledgeState]:
    rows = KnowledgeState.objects.filter(user_id=user_id, competence__in=sorted(competences))
    if lock:
        rows = rows.select_for_update(of=("self",)).order_by("competence")
    return {row.competence: row for row in rows}


@frozen
class CompetenceView:
    """A competence as one person sees it. `reachable_level`: how far today's questions can lead."""

    competence: Competence
    card: Scorecard
    assessment: Assessment | None
    is_playable: bool
    reachable_level: int
    elements: tuple[KnowledgeElement, ...] = ()

    @property
    def has_running_test(self) -> bool:
        return self.assessment is not None and self.assessment.state == State.STARTED


@frozen
class ProfileView:
    competences: tuple[CompetenceView, ...]
    pix: int
    certifiability: Certifiability

    def get(self, code: str) -> CompetenceView:
        """Raises KeyError for an unknown competence."""
        return next((one for one in self.competences if one.competence.code == code), None) or _unknown(code)


def _unknown(code: str) -> CompetenceView:
    raise KeyError(code)


def get_profile(user_id: int) -> ProfileView:
    """The sixteen competences of a person, in two statements."""
    release = registry.current_release()
    settings, present = scoring_settings(), time.now()
    states = {row.competence: row for row in KnowledgeState.objects.filter(user_id=user_id)}
    evaluations = {
        row.competence: row
        for row in CompetenceEvaluation.objects.filter(user_id=user_id).select_related("assessment")
    }
    views = []
    for competence in release.referential.competences:
        evaluation = evaluations.get(competence.code)
        elements = elements_of(states.get(competence.code))
        views.append(
            CompetenceView(
                competence=competence,
                card=scorecard(elements, evaluation_state(evaluation), present, settings),
                assessment=evaluation.assessment if evaluation else None,
                is_playable=release.is_playable(competence.code),
                reachable_level=release.referential.highest_reachable_level(competence.code),
                elements=elements,
            )
        )
    everything = [element for state in states.values() for element in elements_of(state)]
    codes = [competence.code for competence in release.referential.competences]
    free = profile_of(everything, codes, settings, with_caps=False)
    return ProfileView(
        tuple(views), sum(view.card.score.pix for view in views), certifiability(free, settings)
    )


def card_after(sitting: Sitting) -> Scorecard:
    """The competence of a test that is over, as its person stands now. No query: the test knows it all."""
    state = sitting.states.get(sitting.assessment.competence)
    return scorecard(elements_of(state), EvaluationState.COMPLETED, time.now(), scoring_settings())


def find_not_started(user_id: int, release: LoadedRelease) -> Competence | None:
    """The first competence with questions that this person has not touched yet. One statement."""
    begun = rows.begun_competences(user_id)
    return next(
        (
            competence
            for competence in release.referential.competences
            if competence.code not in begun and release.is_playable(competence.code)
        ),
        None,
    )


def evaluation_state(evaluation: CompetenceEvaluation | None) -> EvaluationState | None:
    if evaluation is None:
        return None
    if evaluation.status == EvaluationStatus.RESET:
        return EvaluationState.RESET
    if evaluation.assessment.state == State.COMPLETED:
        return EvaluationState.COMPLETED
    return EvaluationState.STARTED


def failed_questions(user_id: int, limit: int = 200) -> list[Question]:
    """The latest wrong or skipped answers of a person, newest first: what lessons are recommended from."""
    return list(
        Question.objects.filter(
            user_id=user_id,
            answered_at__isnull=False,
            assessment__kind__in=[Kind.COMPETENCE, *KINDS_OF_COURSES],
        )
        .exclude(result="ok")
        .order_by("-answered_at")[:limit]
    )


def people_with_tests() -> list[int]:
    """Everybody who has ever taken a test, for whoever recomputes or audits."""
    rows = Assessment.objects.exclude(user=None).order_by("user_id")
    return list(rows.values_list("user_id", flat=True).distinct())
