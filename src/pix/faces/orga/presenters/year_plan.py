"""The year of a school in a few steps, ticked from what is there."""

from attrs import frozen
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.campaigns.queries.year import YearCounts, YearState, year_counts, year_state
from pix.apps.organizations import queries
from pix.common import time
from pix.core.campaigns.follow_up import year_start
from pix.faces.orga.access import Place

NEARLY_ALL = 0.9


@frozen
class Step:
    """`text`: how far it is, or when it is for."""

    title: str
    text: str
    href: str
    is_done: bool


def plan_of_the_year(place: Place) -> list[Step]:
    """Nothing for an organisation without a list: its year has no September."""
    if not place.organization.is_managing_students:
        return []
    since = year_start(localtime(time.now()))
    state, counts = year_state(place.organization, since), year_counts(place.organization, since)
    return [
        step_of_list(place, state, counts),
        step_of_team(place),
        Step(
            _("Give the courses"),
            _("Before the autumn holidays, one a level."),
            reverse("orga:campaigns" if state.has_courses else "orga:catalogue"),
            state.has_courses,
        ),
        step_of_beginning(counts),
        step_of_certifiability(counts),
    ]


def step_of_list(place: Place, state: YearState, counts: YearCounts) -> Step:
    said = ngettext("%(n)d person on the list", "%(n)d people on the list", counts.learners)
    href = reverse("orga:learners" if state.has_list or not place.is_administrator else "orga:imports")
    text = said % {"n": counts.learners} if state.has_list else _("In September, by an administrator.")
    return Step(_("Import the list"), text, href, state.has_list)


def step_of_team(place: Place) -> Step:
    count = queries.team_of(place.organization).count()
    text = ngettext("%(n)d person in the team", "%(n)d people in the team", count) % {"n": count}
    return Step(_("Invite the colleagues"), text, reverse("orga:team"), count > 1)


def step_of_beginning(counts: YearCounts) -> Step:
    text = _("%(part)d of %(whole)d have begun a course") % {"part": counts.begun, "whole": counts.learners}
    is_done = counts.learners > 0 and counts.begun >= NEARLY_ALL * counts.learners
    return Step(_("Everybody begins"), text, reverse("orga:board"), is_done)


def step_of_certifiability(counts: YearCounts) -> Step:
    text = _("%(part)d certifiable, %(known)d known of %(whole)d") % {
        "part": counts.certifiable, "known": counts.known, "whole": counts.learners,
    }  # fmt: skip
    is_done = counts.learners > 0 and counts.certifiable >= NEARLY_ALL * counts.learners
    return Step(_("Prepare the certification"), text, f"{reverse('orga:learners')}?certifiable=non", is_done)
