"""What a class knows, subject by subject, and what to teach again tomorrow."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.campaigns.grounds import referential_of
from pix.apps.campaigns.queries import collective
from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.common import markdown
from pix.core.campaigns.collective import CollectiveResults, CompetenceFigures, TubeFigures
from pix.core.campaigns.subjects import Expertise, expertise, rank_subjects, relevance

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign
    from pix.core.referential.values import Referential

HIGHEST = 8
MOST_NAMES = 40


def present_analysis(campaign: "Campaign", results: CollectiveResults) -> dict[str, object]:
    """Competences with their mastery, subjects from the most urgent on, levels reached."""
    referential, release = referential_of(campaign), registry.current_release()
    return {
        "received": results.participant_count,
        "mean_level": number(results.mean_level),
        "max_level": number(results.max_level),
        "global_words": say_expertise(results.mean_level),
        "competences": [describe_competence(referential, one) for one in results.competences],
        "subjects": [describe_subject(referential, release, tube) for tube in rank_subjects(results)],
    }


def number(value: float | None) -> str:
    """One decimal, without a useless zero."""
    return "" if value is None else f"{value:.1f}".replace(".", ",").removesuffix(",0")


def describe_competence(referential: "Referential", one: CompetenceFigures) -> dict[str, object]:
    competence = referential.competence(one.competence)
    return {
        "code": one.competence,
        "area": one.competence[0],
        "title": competence.title.fr,
        "mastery": one.mastery_percentage,
        "skills": one.skill_count,
        "validated": number(one.mean_validated),
        "mean": number(one.mean_level),
        "highest": number(one.max_level),
        "words": say_expertise(one.mean_level),
        "reached": width(one.mean_level),
        "reachable": width(one.max_level),
    }


def width(level: float | None) -> str:
    """A level on a scale of 8, in hundredths of the gauge."""
    return f"{100 * (level or 0) / HIGHEST:.1f}"


def describe_subject(
    referential: "Referential", release: LoadedRelease, tube: TubeFigures
) -> dict[str, object]:
    subject = referential.tube(tube.tube_id)
    score = tube.score or 0.0
    bubbles = relevance(score)
    names = [skill.skill_id for skill in tube.skills]
    return {
        "title": subject.title.fr,
        "description": subject.description.fr,
        "competence": tube.competence,
        "area": tube.competence[0],
        "bubbles": range(int(bubbles)),
        "empty": range(4 - int(bubbles)),
        "relevance": say_relevance(int(bubbles)),
        "mean": number(tube.mean_level),
        "highest": number(float(tube.max_level)),
        "reached": width(tube.mean_level),
        "reachable": width(float(tube.max_level)),
        "lessons": lessons_of(release, names),
    }


def lessons_of(release: LoadedRelease, skills: list[str]) -> list[dict[str, object]]:
    found: dict[str, object] = {}
    for skill in skills:
        for name in release.tutorials_of(skill):
            found.setdefault(name, release.tutorials.get(name))
    return [
        {"title": page.title, "minutes": page.minutes, "href": reverse("app:tutorial", args=[name])}
        for name, page in found.items()
        if page is not None
    ]


def lesson_page(release: LoadedRelease, skill: str):
    """The page that teaches a skill, None without any."""
    return next(
        (release.tutorials[name] for name in release.tutorials_of(skill) if name in release.tutorials), None
    )


def say_relevance(bubbles: int) -> str:
    return {
        4: _("To take first"),
        3: _("Strongly recommended"),
        2: _("Recommended"),
        1: _("Can wait"),
    }[bubbles]


def say_expertise(mean: float | None) -> str:
    if mean is None:
        return ""
    return {
        Expertise.NOVICE: _("Novice"),
        Expertise.INDEPENDENT: _("Independent"),
        Expertise.ADVANCED: _("Advanced"),
        Expertise.EXPERT: _("Expert"),
    }[expertise(mean)]


def present_lesson(campaign: "Campaign", names: dict[int, str]) -> dict[str, object]:
    """The activity sheet: three subjects, twenty minutes, then five questions. `names`: learners by key."""
    sent = collective.sent_results(campaign)
    lesson = collective.lesson_of(sent)
    referential, release = referential_of(campaign), registry.current_release()
    subjects = []
    for subject, learners in zip(lesson.subjects, lesson.to_help, strict=True):
        tube = referential.tube(subject.tube.tube_id)
        skill = referential.skill(subject.step.skill_id)
        pages = lessons_of(release, [subject.step.skill_id]) or lessons_of(
            release, [s.skill_id for s in subject.tube.skills]
        )
        page = lesson_page(release, subject.step.skill_id)
        people = sorted(names[key] for key in learners if key in names)
        subjects.append(
            {
                "title": tube.title.fr,
                "area": subject.tube.competence[0],
                "competence": referential.competence(subject.tube.competence).title.fr,
                "can_do": skill.can_do,
                "level": subject.step.level,
                "left": subject.left_to_teach,
                "total": subject.participant_count,
                "known": subject.step.validated,
                "people": people[:MOST_NAMES],
                "more": max(0, len(people) - MOST_NAMES),
                "lessons": pages,
                "body": markdown.render(page.body) if page else "",
                "page_title": page.title if page else "",
            }
        )
    return {
        "subjects": subjects,
        "received": len(sent.learners),
        "questions": len(lesson.skills),
        "minutes": settings.LESSON_MINUTES,
    }
