"""`POST /api/token`: a client shows its secret, and gets a token of one hour."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.accounts.limits import spend
from pix.apps.partners.actions import give_token
from pix.apps.partners.errors import ScopeNotGranted, UnknownClient
from pix.faces.api.access import MINUTE, open_door
from pix.faces.api.replies import refuse, reply

GRANT = "client_credentials"


@open_door("POST")
def token(request: HttpRequest) -> HttpResponse:
    posted = request.POST
    if posted.get("grant_type") != GRANT:
        return refuse(400, "grant_type is client_credentials.")
    if not all(posted.get(name) for name in ("client_id", "client_secret", "scope")):
        return refuse(400, "client_id, client_secret and scope are expected.")
    try:
        allowed = settings.API_TOKENS_PER_MINUTE_AND_ADDRESS
        spend((allowed, "api-token", client_address(request)))
        bearer = give_token(posted["client_id"], posted["client_secret"], posted["scope"])
    except TooManyTries:
        return refuse(429, "Too many requests: wait a minute.", Retry_After=MINUTE)
    except UnknownClient:
        return refuse(401, "The client is unknown, or its secret is wrong.")
    except ScopeNotGranted:
        return refuse(403, "This client was not granted this scope.")
    return reply(
        {
            "access_token": bearer.token,
            "token_type": "bearer",
            "expires_in": bearer.seconds,
            "scope": bearer.scope,
            "client_id": posted["client_id"],
        }
    )
