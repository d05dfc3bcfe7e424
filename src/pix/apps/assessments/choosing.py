"""Which question comes next: the rule is in the core, here is what it is told."""

import functools
from collections.abc import Callable

from attrs import frozen
from django.conf import settings

from pix.apps.assessments.enums import Kind
from pix.apps.assessments.sitting import Sitting
from pix.apps.content import registry
from pix.core.positioning.choice import completion_rate, next_question, next_variant
from pix.core.positioning.target import (
    CAMPAIGN_STATUSES,
    COMPETENCE_STATUSES,
    Challenge,
    Target,
    build_target,
)
from pix.core.profile.knowledge import KnowledgeElement, forget_old_failures


@frozen
class Choice:
    template: str
    skill: str
    challenge: str


CHOOSERS: dict[str, Callable[[Sitting], Choice | None]] = {}
"""By kind of test, the choice made by a context above: it registers itself."""


@functools.lru_cache(maxsize=512)
def target_of(release_id: int, competence: str, skills: tuple[str, ...] | None, language: str) -> Target:
    """What a test aims at, arranged once: a competence's active skills, or a course's frozen list."""
    release = registry.get_release(release_id)
    referential = release.referential
    if skills is None:
        wanted = [skill for skill in referential.skills_of(competence) if skill.is_active]
    else:
        wanted = [referential.skill(name) for name in skills]
    return build_target(
        wanted,
        (
            Challenge(id=template.id, skill_id=skill.id, locales=template.locales, timer=template.timer)
            for skill in wanted
            for template in release.templates_of(skill.name)
        ),
        language,
        statuses=COMPETENCE_STATUSES if skills is None else CAMPAIGN_STATUSES,
        falls_back_to_language=True,
    )


def choose_next(sitting: Sitting) -> Choice | None:
    """The next question of the test, None at its end. Call it when no question is waiting for its answer."""
    if sitting.assessment.kind == Kind.DEMONSTRATION:
        return choose_in_course(sitting)
    if sitting.assessment.kind in CHOOSERS:
        return CHOOSERS[sitting.assessment.kind](sitting)
    assessment = sitting.assessment
    skills = tuple(assessment.skills) if assessment.skills is not None else None
    target = target_of(
        assessment.release_id, assessment.competence, skills, content_language(assessment.language)
    )
    answered = [question.template for question in sitting.answered]
    last = sitting.answered[-1] if answered else None
    found = next_question(
        target,
        remembered(sitting),
        answered,
        assessment.id,
        last_was_timed=last is not None and sitting.release.variant(last.challenge).timer is not None,
        seen={template for state in sitting.states.values() for template in state.shown},
    )
    if found is None:
        return None
    return choose_variant(sitting, found.challenge.id, found.skill.name, found.skill.competence)


def choose_in_course(sitting: Sitting) -> Choice | None:
    asked = {question.template for question in sitting.questions}
    template = next((one for one in sitting.course_templates if one not in asked), None)
    if template is None:
        return None
    skill = sitting.release.referential.skill(sitting.release.listed[template].skill)
    return choose_variant(sitting, template, skill.name, skill.competence)


def choose_variant(sitting: Sitting, template_id: str, skill: str, competence: str) -> Choice:
    """The variant whose turn it is. Assessment ids follow one another, so neighbours get different data."""
    template = sitting.release.listed[template_id]
    seen = sitting.shown_variants(competence, template_id)
    variant = next_variant(template.pool, sitting.assessment.id, seen)
    return Choice(template_id, skill, f"{template_id}.{template.version}.{variant}")


def remembered(sitting: Sitting) -> tuple[KnowledgeElement, ...]:
    """What the choice may know: all, or without the failures old enough to be asked again."""
    assessment = sitting.assessment
    days: float | None = None
    if assessment.kind == Kind.CAMPAIGN:
        days = settings.DAYS_BEFORE_RETRYING
    elif assessment.is_improving:
        days = settings.DAYS_BEFORE_IMPROVING
    return forget_old_failures(sitting.knowledge, assessment.created_at, days)


def progress(sitting: Sitting) -> float:
    """Share of the test already known, 0 to 1."""
    return completion_rate(
        sitting.targets, remembered(sitting), is_completed=not sitting.assessment.is_running
    )


def content_language(_language: str) -> str:
    """Questions exist in French; another language is one more column of the release."""
    return "fr"
