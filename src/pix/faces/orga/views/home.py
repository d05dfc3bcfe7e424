import uuid

from django.http import HttpRequest, HttpResponse

from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.presenters.home import present_home
from pix.faces.orga.views.team import TEAM


@member_page()
def home(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "home", **present_home(place))


@member_page("POST")
def switch(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    return TEAM.switch(request, place, public_id)
