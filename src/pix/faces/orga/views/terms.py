from django.http import HttpRequest, HttpResponse

from pix.apps.organizations import actions
from pix.faces.orga.access import Place, member_page
from pix.spaces.terms import show_terms


@member_page("GET", "HEAD", "POST", before_terms=True)
def terms(request: HttpRequest, place: Place) -> HttpResponse:
    accept = actions.accept_orga_terms
    return show_terms(request, place, template="orga/terms.html", home="orga:home", accept=accept)
