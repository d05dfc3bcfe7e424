"""One line above all the pages of a school that imports its pupils: what the moment of the year asks for."""

import datetime

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.campaigns.queries.year import YearState, year_state
from pix.apps.organizations.enums import OrganizationType
from pix.common import time
from pix.core.campaigns.follow_up import year_start
from pix.faces.orga.access import Place

Banner = dict[str, str]
SPRING = (5, 1)  # from the first of May, the year is closed: sessions, results, certificates


def banner_of(place: Place, path: str) -> Banner | None:
    """The first that holds; nothing on the page that the line would lead to."""
    organization = place.organization
    if not (organization.type == OrganizationType.SCO and organization.is_managing_students):
        return None
    now = localtime(time.now())
    state = year_state(organization, year_start(now))
    lines = (
        None if path == reverse("orga:home") else import_line(place, state),  # told there among what to do
        list_line(place, state),
        course_line(state),
        spring_line(place, now),
    )
    found = next((line for line in lines if line), None)
    return None if found is None or found.get("href") == path else found


def import_line(place: Place, state: YearState) -> Banner | None:
    if not place.is_administrator or not (state.import_runs or state.import_failed):
        return None
    href = reverse("orga:imports")
    if state.import_runs:
        return line(_("The import of the list is under way."), href, _("Follow the import"), icon="wait")
    return line(_("The last import failed: your list is as before."), href, _("Read the errors"), "warn")


def list_line(place: Place, state: YearState) -> Banner | None:
    if state.has_list:
        return None
    if not place.is_administrator:
        return line(_("A new school year begins: your administrator must import the list of the pupils."))
    text = _("A new school year begins: take last year's results away, then import the list of the pupils.")
    return line(text, reverse("orga:imports"), _("Import the list"), "warn")


def course_line(state: YearState) -> Banner | None:
    if state.has_courses:
        return None
    text = _("The list is ready. Give the start-of-year courses: one a level, in the computer room.")
    return line(text, reverse("orga:catalogue"), _("Open the catalogue"))


def spring_line(place: Place, now: datetime.datetime) -> Banner | None:
    if not place.is_administrator or not SPRING <= (now.month, now.day) < year_end():
        return None
    return line(
        _(
            "Before the summer: finish the certification sessions and take the results of the classes away. "
            "The import of September hides those who leave."
        )
    )


def year_end() -> tuple[int, int]:
    start = year_start(localtime(time.now()))
    return start.month, start.day


def line(text: str, href: str = "", label: str = "", kind: str = "info", icon: str = "bell") -> Banner:
    return {"text": text, "href": href, "label": label, "kind": kind, "icon": icon}
