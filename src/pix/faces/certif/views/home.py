import uuid

from django.http import HttpRequest, HttpResponse

from pix.faces.certif.access import Place, member_page
from pix.faces.certif.views.team import TEAM


@member_page("POST", before_terms=True, when_closed=True)
def switch(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    return TEAM.switch(request, place, public_id)
