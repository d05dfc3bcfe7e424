"""Tests of a course given by others: a list of skills frozen with it, across competences."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen
from django.db import transaction

from pix.apps.assessments.actions.running import note_shown
from pix.apps.assessments.enums import Kind, State
from pix.apps.assessments.knowledge import elements_of, pack
from pix.apps.assessments.models import Assessment, KnowledgeState, Reset
from pix.apps.assessments.queries import load_sitting, states_of
from pix.apps.assessments.replaying import left_after
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.profile.scores import latest_moment, score
from pix.core.referential.values import Skill


@frozen
class CourseTest:
    """What a test of a course asks: `code` of the campaign, title shown, skills in content order."""

    kind: Kind
    code: str
    title: str
    release_id: int
    skills: tuple[str, ...]


@transaction.atomic
def start_course_test(
    user_id: int, course: CourseTest, language: str = "fr", *, is_improving: bool = False
) -> Assessment:
    """A new test. A campaign adds to what the person knows; an exam starts from nothing."""
    referential = registry.get_release(course.release_id).referential
    if course.kind == Kind.CAMPAIGN:
        prepare_knowledge(user_id, (referential.skill(name) for name in course.skills))
    assessment = Assessment.objects.create(
        kind=course.kind,
        user_id=user_id,
        release_id=course.release_id,
        course=course.code,
        title=course.title,
        skills=list(course.skills),
        language=language,
        is_improving=is_improving,
    )
    record(
        "assessment.started", f"assessment:{assessment.id}", actor_id=user_id, course=course.code,
        improving=is_improving,
    )  # fmt: skip
    return assessment


def prepare_knowledge(user_id: int, skills: Iterable[Skill]) -> None:
    """A row for each competence that the answers will teach."""
    codes = sorted({skill.competence for skill in skills})
    KnowledgeState.objects.bulk_create(
        (KnowledgeState(user_id=user_id, competence=code) for code in codes), ignore_conflicts=True
    )


@transaction.atomic
def restart_test(assessment: Assessment) -> Assessment:
    """Aborts a test of a campaign whose ground has changed, even ended, and starts the same again."""
    sitting = load_sitting(assessment, lock=True)
    if sitting.pending is not None:
        skill = sitting.release.referential.skill(sitting.pending.skill)
        state = sitting.states[skill.competence]
        note_shown(state, sitting.pending)
        state.save(update_fields=["shown"])
    assessment.state, assessment.completed_at = State.ABORTED, None
    assessment.save(update_fields=["state", "completed_at"])
    course = CourseTest(
        Kind(assessment.kind), assessment.course, assessment.title, assessment.release_id,
        tuple(assessment.skills),
    )  # fmt: skip
    return start_course_test(
        assessment.user_id, course, assessment.language, is_improving=assessment.is_improving
    )


@transaction.atomic
def forget_skills(user_id: int, skills: Iterable[Skill]) -> None:
    """Erases what a person knows of some skills. Answers stay: the reset is an event among them."""
    present = time.now()
    by_competence: dict[str, list[str]] = defaultdict(list)
    for skill in skills:
        by_competence[skill.competence].append(skill.id)
    for competence, state in sorted(states_of(user_id, by_competence, lock=True).items()):
        reset = Reset(user_id=user_id, competence=competence, skills=by_competence[competence], at=present)
        left = left_after(reset, elements_of(state))
        if len(left) == len(state.elements):
            continue
        lost = state.exact_pix
        reset.save()
        state.elements = pack(left)
        state.exact_pix = score(left, scoring_settings(), allow_excess_pix=True).exact
        state.changed_at = latest_moment(left)
        state.save(update_fields=["elements", "exact_pix", "changed_at"])
        record(
            "competence.reset", f"user:{user_id}", actor_id=user_id, competence=competence,
            skills=by_competence[competence], exact_pix=lost,
        )  # fmt: skip
