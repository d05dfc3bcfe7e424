"""Django's protection of forms, at a fifth of its cost: the same token, drawn in one call."""

import secrets

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import CSRF_ALLOWED_CHARS, CSRF_SECRET_LENGTH, get_token

PLACES = {character: place for place, character in enumerate(CSRF_ALLOWED_CHARS)}
COUNT = len(CSRF_ALLOWED_CHARS)
FAIR = 256 - 256 % COUNT  # bytes from here on would make some characters more frequent


def token_of(request: HttpRequest) -> str:
    """The token of a form on a page of this request, as `get_token` gives it.

    The reply to a form leaves the cookie as it came; every other page makes it last longer.
    """
    secret = request.META.get("CSRF_COOKIE", "")
    if len(secret) != CSRF_SECRET_LENGTH:
        return get_token(request)
    if request.method != "POST" or request.COOKIES.get(settings.CSRF_COOKIE_NAME) != secret:
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
    mask = draw(CSRF_SECRET_LENGTH)
    hidden = (CSRF_ALLOWED_CHARS[(PLACES[a] + PLACES[b]) % COUNT] for a, b in zip(secret, mask, strict=True))
    return mask + "".join(hidden)


def draw(length: int) -> str:
    """Random characters, each as frequent as the others."""
    drawn: list[str] = []
    while len(drawn) < length:
        drawn += [CSRF_ALLOWED_CHARS[byte % COUNT] for byte in secrets.token_bytes(2 * length) if byte < FAIR]
    return "".join(drawn[:length])
