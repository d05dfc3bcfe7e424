"""The results of a campaign, as the person who took it reads them."""

import math
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from attrs import frozen
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.assessments.queries import get_profile
from pix.apps.campaigns import actions
from pix.apps.campaigns.grounds import referential_of, target_of
from pix.apps.campaigns.queries.people import OwnResults, levels_of
from pix.apps.campaigns.results import counts_of, stage_of
from pix.apps.campaigns.terms import as_rules_see, terms_of
from pix.apps.content import registry
from pix.common import markdown
from pix.core.campaigns.outcomes import Outcome
from pix.core.campaigns.participations import Offer, can_send_profile_again
from pix.core.campaigns.results import Counts
from pix.faces.app.presenters.campaigns import plain
from pix.faces.app.presenters.courses import stars
from pix.faces.app.presenters.profile import words
from pix.faces.app.presenters.tutorials import cards

MOST_LESSONS = 3
FEWEST_PETALS, MOST_PETALS = 5, 18
INNER, OUTER, WIDEST = 58, 186, 58
HOUR, DAY = 3600, 24 * 3600


def present(own: OwnResults, user: Any) -> dict[str, Any]:
    row, campaign = own.row, own.campaign
    stage = own.rewards.stages.get(row.stage_id or 0)
    percent = own.results.counts.mastery_percentage
    return {
        "row": row,
        "campaign": campaign,
        "organization": campaign.organization,
        "title": campaign.shown_title,
        "first_name": user.first_name,
        "percent": percent,
        "validated": own.results.counts.validated,
        "total": own.results.counts.total,
        "stars": stars(row.stars or 0, own.rewards.scale.max_stars),
        "star_count": row.stars or 0,
        "stage_title": stage.title if stage else "",
        "stage_message": markdown.render(stage.message) if stage and stage.message else "",
        "petals": petals(own),
        "badges": badges(own),
        "areas": areas(own),
        "lessons": lessons(own),
        "organizer": organizer_block(own, percent),
        "attestation": own.attestation,
        "pix": get_profile(user.pk).pix if not campaign.is_exam else None,
        **again(own),
    }


def again(own: OwnResults) -> dict[str, Any]:
    offer, code = own.new_try, {"code": own.campaign.code}
    return {
        "retry": offer.retry.name,
        "reset": offer.reset is Offer.OPEN,
        "wait": say_delay(offer.remaining_seconds) if offer.remaining_seconds else "",
        "retry_href": reverse("app:campaign_retry", kwargs=code),
        "reset_href": reverse("app:campaign_reset", kwargs=code),
    }


def say_wait(seconds: int | None) -> str:
    if seconds is None:
        return _("This course cannot be taken again.")
    return _("You may take this course again in %(delay)s.") % {"delay": say_delay(seconds)}


def say_delay(seconds: int) -> str:
    """Days, else hours: rounded up, since nothing opens before."""
    if seconds > DAY:
        days = math.ceil(seconds / DAY)
        return ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
    hours = math.ceil(seconds / HOUR)
    return ngettext("%(hours)d hour", "%(hours)d hours", hours) % {"hours": hours}


# The flower ---------------------------------------------------------------------------------------


@frozen
class Petal:
    """A subject or a skill area of the course: its colour, its place, how far it has grown."""

    area: str
    angle: float
    full: str
    grown: str


def petals(own: OwnResults) -> list[Petal]:
    """One petal a competence; one a subject when that makes too few."""
    target, outcomes = target_of(own.campaign), bytes(own.row.outcomes)
    columns: Iterable[Any] = target.competences
    if len(target.competences) < FEWEST_PETALS and len(target.tubes) <= MOST_PETALS:
        columns = target.tubes
    counts = [(one.competence, counts_of(outcomes[one.start : one.stop])) for one in columns]
    width = min(WIDEST, OUTER * math.sin(math.pi / max(3, len(counts))) * 0.86)
    return [
        Petal(
            competence.partition(".")[0],
            round(360 * rank / len(counts), 2),
            petal_path(1, width),
            petal_path(one.validated / one.total, width) if one.validated else "",
        )
        for rank, (competence, one) in enumerate(counts)
    ]


def petal_path(rate: float, width: float) -> str:
    """A petal that points up, from the heart of the flower; it grows with the share validated."""
    tip = INNER + (OUTER - INNER) * (0.2 + 0.8 * rate)
    wide, middle = width * (0.5 + 0.5 * rate), INNER + (tip - INNER) * 0.45
    return (
        f"M0 {-INNER}C{-wide:.0f} {-middle:.0f} {-wide:.0f} {-tip:.0f} 0 {-tip:.0f}"
        f"C{wide:.0f} {-tip:.0f} {wide:.0f} {-middle:.0f} 0 {-INNER}Z"
    )


# The parts of the page ----------------------------------------------------------------------------


def badges(own: OwnResults) -> list[dict[str, Any]]:
    """Those obtained, then the others that are always shown, with the way left."""
    shown = [
        {
            "title": badge.title,
            "message": badge.message,
            "icon": badge.icon,
            "is_obtained": pk in own.obtained,
            "is_certifiable": badge.is_certifiable,
            "progress": own.badges[pk].progress,
        }
        for pk, badge in own.rewards.badges.items()
        if pk in own.obtained or badge.is_always_visible
    ]
    return sorted(shown, key=lambda badge: not badge["is_obtained"])


def areas(own: OwnResults) -> list[dict[str, Any]]:
    """Each area of the course with its competences, in the order of the framework."""
    known = dict(own.results.competences)
    found = []
    for area in own.referential.areas:
        lines = [
            competence_line(own, competence, known[competence.code])
            for competence in own.referential.competences_of_area(area.code)
            if competence.code in known
        ]
        if lines:
            found.append({"code": area.code, "title": words(area.title), "competences": lines})
    return found


def competence_line(own: OwnResults, competence: Any, counts: Counts) -> dict[str, Any]:
    stage = stage_of(own.rewards, counts)
    return {
        "code": competence.code,
        "title": words(competence.title),
        "percent": counts.mastery_percentage,
        "validated": counts.validated,
        "total": counts.total,
        "stars": stars(stage.stars, stage.max_stars) if stage else [],
        "star_count": stage.stars if stage else 0,
    }


def lessons(own: OwnResults) -> list[dict[str, Any]]:
    """From the easiest failures of each subject."""
    target, outcomes, release = target_of(own.campaign), bytes(own.row.outcomes), registry.current_release()
    names: dict[str, None] = {}
    for tube in target.tubes:
        for skill, code in zip(target.skills_of(tube), outcomes[tube.start : tube.stop], strict=True):
            if code == Outcome.INVALIDATED:
                for name in release.tutorials_of(skill.name):
                    names.setdefault(name)
                break
    return cards(release, list(names)[:MOST_LESSONS])


def organizer_block(own: OwnResults, percent: int) -> dict[str, Any] | None:
    """What the team adds; its button is told the result."""
    campaign = own.campaign
    if not campaign.result_text and not campaign.result_button_url:
        return None
    stage = next((step for step in own.rewards.scale.steps if step.stage.id == own.row.stage_id), None)
    told = {"masteryPercentage": percent}
    told |= {"externalId": own.row.external_id} if own.row.external_id else {}
    told |= {"stage": stage.threshold} if stage else {}
    return {
        "text": markdown.render(plain(campaign.result_text)),
        "button": campaign.result_button_text,
        "href": with_query(campaign.result_button_url, told) if campaign.result_button_url else "",
    }


def with_query(address: str, more: dict[str, Any]) -> str:
    parts = urlsplit(address)
    query = "&".join(part for part in (parts.query, urlencode(more)) if part)
    return urlunsplit(parts._replace(query=query))


# Not sent yet, profiles ---------------------------------------------------------------------------


def present_unsent(row: Any) -> dict[str, Any]:
    campaign = row.campaign
    code = {"code": campaign.code}
    return {
        "row": row,
        "campaign": campaign,
        "organization": campaign.organization,
        "title": campaign.shown_title,
        "is_closed": campaign.is_closed,
        "send_href": reverse("app:campaign_send", kwargs=code),
        "improve_href": reverse("app:campaign_improve", kwargs=code) if actions.may_improve(row) else "",
    }


def present_sent_profile(row: Any) -> dict[str, Any]:
    referential = referential_of(row.campaign)
    sent = {one.competence: one for one in levels_of(row)}
    return {
        "row": row,
        "campaign": row.campaign,
        "organization": row.campaign.organization,
        "can_send_again": can_send_profile_again(as_rules_see(row), terms_of(row.campaign)),
        "areas": [
            {
                "code": area.code,
                "title": words(area.title),
                "lines": [
                    {"title": words(one.title), "level": sent[one.code].level, "pix": sent[one.code].pix}
                    for one in referential.competences_of_area(area.code)
                ],
            }
            for area in referential.areas
        ],
    }
