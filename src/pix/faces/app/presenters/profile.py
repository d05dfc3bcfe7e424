"""The garden of a person: dashboard, profile, competence."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from pix.apps.assessments.queries import CompetenceView, ProfileView
from pix.apps.content import registry
from pix.core.profile.knowledge import easiest_failed_skills
from pix.faces.app.presenters.tutorials import cards

NEEDED = 5


def words(text: Any) -> str:
    return text.in_language(get_language() or "fr")


def present_dashboard(user: Any, profile: ProfileView) -> dict[str, Any]:
    started = [card(v) for v in profile.competences if v.card.is_started and v.is_playable]
    fresh = [card(v) for v in profile.competences if v.card.is_not_started and v.is_playable]
    improvable = [card(v) for v in profile.competences if v.card.is_improvable and v.is_playable]
    most = settings.CARDS_A_ROW
    return {
        **present_profile(profile),
        "first_name": user.first_name,
        "is_new": all(v.card.is_not_started for v in profile.competences),
        "started": started[:most],
        "fresh": fresh[:most],
        "improvable": improvable[:most],
    }


def present_profile(profile: ProfileView) -> dict[str, Any]:
    release = registry.current_release()
    areas = []
    for area in release.referential.areas:
        views = [view for view in profile.competences if view.competence.area == area.code]
        areas.append(
            {"code": area.code, "title": words(area.title), "competences": [card(view) for view in views]}
        )
    return {
        "areas": areas,
        "pix": profile.pix,
        "highest_pix": pix_within_reach(profile),
        "highest": settings.MAX_REACHABLE_LEVEL,
        "certifiable": profile.certifiability,
        "may_become_certifiable": sum(view.is_playable for view in profile.competences) >= NEEDED,
    }


def pix_within_reach(profile: ProfileView) -> int:
    """What today's questions can give: the competences that have some, each up to its highest level."""
    levels = (
        min(v.reachable_level, settings.MAX_REACHABLE_LEVEL) for v in profile.competences if v.is_playable
    )
    return sum(levels) * settings.PIX_COUNT_BY_LEVEL


def card(view: CompetenceView) -> dict[str, Any]:
    """A competence as a card or a stem shows it. `action` is what may be done now."""
    score, scorecard = view.card.score, view.card
    code = view.competence.code
    return {
        "code": code,
        "title": words(view.competence.title),
        "definition": words(view.competence.definition),
        "area": view.competence.area,
        "level": None if scorecard.is_not_started else score.level,
        "ahead": score.ahead,
        "pix": score.pix,
        "remaining": scorecard.remaining_pix_to_next_level,
        "next_level": score.level + 1,
        "href": reverse("app:competence", kwargs={"code": code}),
        "action": action(view),
        "start_href": reverse("app:start_competence", kwargs={"code": code}),
        "improve_href": reverse("app:improve_competence", kwargs={"code": code}),
        "wait": scorecard.remaining_days_before_improving,
        "is_playable": view.is_playable,
        "reachable_level": view.reachable_level,
    }


def action(view: CompetenceView) -> str:
    scorecard = view.card
    if not view.is_playable:
        return "soon"
    if scorecard.is_finished_with_max_level:
        return "max"
    if scorecard.is_not_started:
        return "start"
    if scorecard.is_started:
        return "resume"
    return "improve" if scorecard.is_improvable else "wait"


def present_competence(view: CompetenceView) -> dict[str, Any]:
    release = registry.current_release()
    names: dict[str, None] = {}
    skills = release.referential.skills_of(view.competence.code)
    for skill in easiest_failed_skills(view.elements, skills):
        for name in release.tutorials_of(skill.name):
            names.setdefault(name)
    scorecard = view.card
    return {
        "card": card(view),
        "area": view.competence.area,
        "area_title": words(release.referential.area(view.competence.area).title),
        "lessons": cards(release, list(names)[:6]),
        "is_progressable": scorecard.is_progressable,
        "is_resettable": scorecard.is_resettable,
        "reset_days": scorecard.remaining_days_before_reset,
        "reset_href": reverse("app:reset_competence", kwargs={"code": view.competence.code}),
        "highest": settings.MAX_REACHABLE_LEVEL,
        "tubes": [words(tube.title) for tube in release.referential.tubes_of(view.competence.code)],
    }
