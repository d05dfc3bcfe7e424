from django.http import HttpRequest, HttpResponse

from pix.faces.certif import frame
from pix.faces.certif.access import Place, member_page
from pix.faces.certif.presenters.sessions import present_list


@member_page()
def sessions(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "sessions", **present_list(place, request.GET))
