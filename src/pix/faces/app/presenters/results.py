"""The end of a test."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from pix.apps.assessments.queries import ProfileView
from pix.apps.assessments.sitting import Sitting
from pix.faces.app.presenters.checkpoint import answer_lines
from pix.faces.app.presenters.tutorials import cards

MOST_LESSONS = 3
LAST_ANSWERS = 5


def present_competence(sitting: Sitting, profile: ProfileView) -> dict[str, Any]:
    assessment = sitting.assessment
    view = profile.get(assessment.competence)
    score = view.card.score
    return {
        "view": view,
        "competence": view.competence,
        "title": sitting.title,
        "area": view.competence.area,
        "area_title": sitting.area_title,
        "level": score.level,
        "pix": score.pix,
        "ahead": score.ahead,
        "is_max": view.card.is_max_level,
        "gained_pix": score.pix - assessment.pix_at_start,
        "gained_level": score.level > assessment.level_at_start,
        "next_level": score.level + 1,
        "remaining": view.card.remaining_pix_to_next_level,
        "highest": settings.MAX_REACHABLE_LEVEL,
        "answers": answer_lines(sitting, sitting.answered[-LAST_ANSWERS:]),
        "counts": counts(sitting),
        "lessons": lessons(sitting),
        "wait": view.card.remaining_days_before_improving,
        "can_do": can_do(sitting),
        "next_competence": next_competence(profile, assessment.competence),
        "top_of_bank": score.level >= view.reachable_level,
    }


def counts(sitting: Sitting) -> dict[str, int]:
    results = [question.result for question in sitting.answered]
    right, skipped = results.count("ok"), results.count("aband")
    return {"right": right, "skipped": skipped, "wrong": len(results) - right - skipped, "all": len(results)}


def lessons(sitting: Sitting) -> list[dict[str, Any]]:
    """From the mistakes of this test, the most recent first, each lesson once."""
    names: dict[str, None] = {}
    for question in reversed(sitting.answered):
        if question.result != "ok":
            for name in sitting.release.tutorials_of(question.skill):
                names.setdefault(name)
    return cards(sitting.release, list(names)[:MOST_LESSONS])


def can_do(sitting: Sitting) -> str:
    """The hardest thing proved in this test, in the words of the framework."""
    proved = [sitting.release.referential.skill(q.skill) for q in sitting.answered if q.result == "ok"]
    best = max(proved, key=lambda skill: skill.level, default=None)
    return best.can_do[:1].lower() + best.can_do[1:] if best else ""


def next_competence(profile: ProfileView, code: str) -> dict[str, str] | None:
    following = next(
        (
            v
            for v in profile.competences
            if v.is_playable and v.card.is_not_started and v.competence.code != code
        ),
        None,
    )
    if following is None:
        return None
    return {
        "title": following.competence.title.fr,
        "href": reverse("app:start_competence", kwargs={"code": following.competence.code}),
    }


def present_course(sitting: Sitting) -> dict[str, Any]:
    return {
        "title": sitting.title,
        "area": sitting.area_code,
        "answers": answer_lines(sitting, sitting.answered),
        "counts": counts(sitting),
        "lessons": lessons(sitting),
    }
