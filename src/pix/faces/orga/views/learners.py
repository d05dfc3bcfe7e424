from django.http import HttpRequest, HttpResponse

from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.presenters.learners import present_learners


@member_page()
def learners(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(
        request,
        place,
        "learners",
        heading=frame.name_of_learners(place),
        may_import=frame.may_import(place),
        **present_learners(place.organization, request.GET),
    )
