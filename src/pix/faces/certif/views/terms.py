from django.http import HttpRequest, HttpResponse

from pix.apps.centres import actions
from pix.faces.certif.access import Place, member_page
from pix.spaces.terms import show_terms


@member_page("GET", "HEAD", "POST", before_terms=True)
def terms(request: HttpRequest, place: Place) -> HttpResponse:
    accept = actions.accept_certif_terms
    return show_terms(request, place, template="certif/terms.html", home="certif:sessions", accept=accept)
