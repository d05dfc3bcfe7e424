import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.organizations import actions, queries
from pix.faces.orga import frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.presenters.home import present_home


@member_page()
def home(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "home", **present_home(place))


@member_page("POST")
def switch(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """One of the person's own organisations; another one does not exist for them."""
    chosen = queries.organizations_of(place.user).filter(public_id=public_id).first()
    if chosen is None:
        raise Http404
    actions.switch_organization(place.user, chosen)
    messages.success(request, _("You now work for %(organization)s.") % {"organization": chosen.name})
    return redirect("orga:home")
