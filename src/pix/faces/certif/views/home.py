import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.centres import actions, queries
from pix.faces.certif.access import Place, member_page


@member_page("POST", before_terms=True, when_closed=True)
def switch(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """One of the person's own centres; another one does not exist for them."""
    chosen = queries.centres_of(place.user).filter(public_id=public_id).first()
    if chosen is None:
        raise Http404
    actions.switch_centre(place.user, chosen)
    messages.success(request, _("You now work for %(centre)s.") % {"centre": chosen.name})
    return redirect("certif:sessions")
