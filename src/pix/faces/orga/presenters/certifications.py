"""The classes of a school with what each has to show."""

import datetime

from attrs import frozen
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pix.apps.certificates import queries
from pix.apps.certification.queries.jury import transmissions_of
from pix.apps.organizations.queries import Organization


@frozen
class ShownDivision:
    name: str
    pupils: int
    results: int
    certificates: int


def present_divisions(organization: Organization) -> list[ShownDivision]:
    return [ShownDivision(*figures) for figures in queries.figures_of_divisions(organization)]


SYSTEMS = {
    "organizations-certifications-result": _("School record (LSU, LSL)"),
    "parcoursup": "Parcoursup",
}
MOST_READINGS = 5


@frozen
class ShownReading:
    """Another system has asked for results of the school: when, and how many it was given."""

    system: str | Promise
    at: datetime.datetime
    found: int


def present_readings(organization: Organization) -> list[ShownReading]:
    rows = (
        transmissions_of(organization.external_id.upper(), MOST_READINGS) if organization.external_id else []
    )
    return [ShownReading(SYSTEMS.get(row.system, row.system), row.at, row.found) for row in rows]
