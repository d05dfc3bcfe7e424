"""The campaign of a page: one of this organisation, or none."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from pix.apps.campaigns import rules
from pix.apps.campaigns.errors import NotAllowed
from pix.apps.campaigns.queries import campaigns
from pix.faces.orga.access import Place, View, member_page

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign


def campaign_page(*methods: str, manages: bool = False) -> Callable[[View], View]:
    """The view gets the request, the place and the campaign. `manages`: its owner and administrators only."""

    def decorate(view: View) -> View:
        @member_page(*methods)
        @wraps(view)
        def guarded(request: HttpRequest, place: Place, public_id: object, **keys: object) -> HttpResponse:
            campaign = campaigns.campaign_of(place.organization, str(public_id))
            if campaign is None:
                raise Http404
            if manages and not may_manage(place, campaign):
                raise PermissionDenied
            try:
                return view(request, place, campaign, **keys)
            except NotAllowed as error:
                raise PermissionDenied from error

        return guarded

    return decorate


def may_manage(place: Place, campaign: "Campaign") -> bool:
    return rules.may_manage(place.membership, campaign)
