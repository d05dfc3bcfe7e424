"""The classes of a school with what each has to show."""

from attrs import frozen

from pix.apps.certificates import queries
from pix.apps.organizations.queries import Organization


@frozen
class ShownDivision:
    name: str
    pupils: int
    results: int
    certificates: int


def present_divisions(organization: Organization) -> list[ShownDivision]:
    return [ShownDivision(*figures) for figures in queries.figures_of_divisions(organization)]
