"""Lessons: the cards that offer them, and their page."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from pix.apps.assessments.queries import failed_questions
from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.common import markdown
from pix.ui.drawn import draw_part

MOST_RECOMMENDED = 30
SUMMARY_LENGTH = 110


def cards(release: LoadedRelease, names: Iterable[str]) -> list[dict[str, Any]]:
    found = (release.tutorials.get(name) for name in names)
    return [card(release, tutorial) for tutorial in found if tutorial is not None]


def card(release: LoadedRelease, tutorial: Any) -> dict[str, Any]:
    competence = competence_of(release, tutorial)
    flags = {"area": competence.area if competence else "1", "minutes": tutorial.minutes}
    texts = {
        "title": tutorial.title,
        "href": reverse("app:tutorial", kwargs={"tutorial": tutorial.id}),
        "summary": markdown.plain_text(tutorial.body, SUMMARY_LENGTH),
    }
    return {
        "id": tutorial.id,
        "competence": competence.title.fr if competence else "",
        "html": draw_part("app/parts/lesson.html", lambda values: {"lesson": values}, flags, texts),
        **flags,
        **texts,
    }


def competence_of(release: LoadedRelease, tutorial: Any) -> Any:
    referential = release.referential
    for name in (*tutorial.tubes, *(skill.rstrip("0123456789") for skill in tutorial.skills)):
        tube = next((one for one in referential.tubes if one.name == name), None)
        if tube is not None:
            return referential.competence(tube.competence)
    return None


def present(name: str) -> dict[str, Any] | None:
    release = registry.current_release()
    tutorial = release.tutorials.get(name)
    if tutorial is None:
        return None
    return {"tutorial": card(release, tutorial), "body": markdown.render(tutorial.body)}


def present_recommended(user_id: int) -> dict[str, Any]:
    """After wrong answers, the newest first, each lesson once."""
    release = registry.current_release()
    names: dict[str, None] = {}
    for question in failed_questions(user_id):
        for name in release.tutorials_of(question.skill):
            names.setdefault(name)
    return {"cards": cards(release, list(names)[:MOST_RECOMMENDED])}
