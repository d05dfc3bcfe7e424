"""Which program of a partner stands at the door, and what it may read."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.accounts.limits import spend
from pix.apps.partners.actions import check_token
from pix.apps.partners.enums import Scope
from pix.apps.partners.errors import InvalidToken, ScopeNotGranted
from pix.common.caching import never_cache
from pix.faces.api.replies import refuse

View = Callable[..., HttpResponse]
BEARER = "Bearer "
MINUTE = "60"


def open_door(*methods: str) -> Callable[[View], View]:
    """For programs: no cookie, no form token, nothing cached."""

    def decorate(view: View) -> View:
        @wraps(view)
        @csrf_exempt
        @never_cache
        def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
            if request.method not in methods:
                return refuse(405, "This address does not answer this method.", Allow=", ".join(methods))
            return view(request, **keys)

        return guarded

    return decorate


def partner_page(scope: Scope, *methods: str) -> Callable[[View], View]:
    """The view gets the request and the client, whose token opens this scope."""

    def decorate(view: View) -> View:
        @open_door(*methods)
        @wraps(view)
        def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
            header = request.headers.get("Authorization", "")
            try:
                limit_strangers(request)
                client = check_token(header.removeprefix(BEARER) if header.startswith(BEARER) else "", scope)
                spend((settings.API_PER_MINUTE_AND_CLIENT, "api-client", str(client.client_id)))
            except TooManyTries:
                return refuse(429, "Too many requests: wait a minute.", Retry_After=MINUTE)
            except InvalidToken:
                return refuse(401, "The token is absent, wrong or expired.", WWW_Authenticate="Bearer")
            except ScopeNotGranted:
                return refuse(403, "This token does not open this resource.")
            return view(request, client, **keys)

        return guarded

    return decorate


def limit_strangers(request: HttpRequest) -> None:
    """Whatever is shown: twice what one client may ask from one address."""
    spend((2 * settings.API_PER_MINUTE_AND_CLIENT, "api-address", client_address(request)))
