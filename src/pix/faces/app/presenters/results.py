"""The end of a test."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from pix.apps.assessments.queries import card_after
from pix.apps.assessments.sitting import Sitting
from pix.core.referential.values import Competence
from pix.faces.app.account_context import person_from
from pix.faces.app.presenters.checkpoint import answer_lines
from pix.faces.app.presenters.tutorials import cards
from pix.ui.drawn import Filling, draw_part
from pix.ui.templatetags.ui import flower_art

MOST_LESSONS = 3
LAST_ANSWERS = 5


def present_competence(sitting: Sitting, following: Competence | None) -> Filling:
    """What `app/competence_result.html` is made of. `following`: a competence not touched yet."""
    assessment, card = sitting.assessment, card_after(sitting)
    level, pix = card.score.level, card.score.pix
    gained_pix, gained_level = pix - assessment.pix_at_start, level > assessment.level_at_start
    chosen = lessons(sitting)
    flags = {
        "area": sitting.area_code,
        "has_level": level > 0,
        "has_pix": pix > 0,
        "gained_level": gained_level,
        "has_gained": gained_pix > 0,
        "is_max": card.is_max_level,
        "wait": card.remaining_days_before_improving,
        "lesson_count": len(chosen),
    }
    texts = {
        "title": sitting.title,
        "level": str(level),
        "pix": str(pix),
        "gained_pix": str(gained_pix),
        "next_level": str(level + 1),
        "remaining": str(card.remaining_pix_to_next_level),
        "can_do": can_do(sitting),
        "flower": flower(sitting.area_code, level, card.score.ahead, gained_level=gained_level),
        "answers": join(line["html"] for line in answer_lines(sitting, sitting.answered[-LAST_ANSWERS:])),
        "counts": counts(sitting),
        "lessons": join(lesson["html"] for lesson in chosen),
        "next_title": following.title.fr if following else "",
        "next_href": reverse("app:start_competence", kwargs={"code": following.code}) if following else "",
    }
    return Filling(flags, texts)


def context_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the template is given, from the flags and the texts of the page."""
    pieces = {name: [{"html": values[name]}] if values[name] else [] for name in ("answers", "lessons")}
    return {**values, **pieces, "me": person_from(values)}


def join(pieces: Iterable[str]) -> SafeString:
    return mark_safe("".join(pieces))  # noqa: S308 - from templates


def flower(area: str, level: int, ahead: int, *, gained_level: bool) -> SafeString:
    shape = {
        "area": area,
        "level": level,
        "ahead": ahead,
        "highest": settings.MAX_REACHABLE_LEVEL,
        "gained": gained_level,
    }
    return draw_part("ui/flower_art.html", lambda values: flower_art(**values), shape, {})


def counts(sitting: Sitting) -> SafeString:
    """How many right, wrong and skipped."""
    results = [question.result for question in sitting.answered]
    right, skipped = results.count("ok"), results.count("aband")
    shown = {"right": right, "wrong": len(results) - right - skipped, "skipped": skipped}
    return join(
        draw_part("app/parts/count.html", dict, {"kind": kind, "n": number}, {})
        for kind, number in shown.items()
        if number or kind == "right"
    )


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


def present_course(sitting: Sitting) -> dict[str, Any]:
    return {
        "title": sitting.title,
        "area": sitting.area_code,
        "answers": answer_lines(sitting, sitting.answered),
        "right": sum(question.result == "ok" for question in sitting.answered),
        "all": len(sitting.answered),
        "counts": counts(sitting),
        "lessons": lessons(sitting),
    }
