from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from pix.faces.certif import frame
from pix.faces.certif.access import Place, session_page
from pix.faces.certif.presenters.session import present_details, present_frame

if TYPE_CHECKING:
    from pix.apps.certification.models import Session


@session_page()
def details(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    context = present_frame(place, session, "session") | present_details(place, session)
    return frame.show(request, place, "session/details", **context)
