"""`GET /api/organizations/UAI/certifications`: the livret scolaire of a school (LSU, LSL)."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from pix.apps.certification.actions.transmitting import note_transmission
from pix.apps.certification.queries.transmissions import results_of_school
from pix.apps.partners.enums import Scope
from pix.faces.api.access import partner_page
from pix.faces.api.replies import reply
from pix.faces.api.results import school_record

if TYPE_CHECKING:
    from pix.apps.partners.models import ApiClient


@partner_page(Scope.SCHOOL_RECORD, "GET", "HEAD")
def certifications(_request: HttpRequest, client: "ApiClient", uai: str) -> HttpResponse:
    """A UAI that nobody knows has an empty list."""
    found = results_of_school(uai.strip())
    note_transmission(Scope.SCHOOL_RECORD, uai, found=len(found), outcome="ok", client=client.name)
    return reply(school_record(found))
