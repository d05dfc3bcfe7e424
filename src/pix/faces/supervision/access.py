"""Who stands before a page of the room: an access opened with the session's password, kept by one browser."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pix.apps.accounts import limits
from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.certification.actions.entering import Visitor
from pix.apps.certification.actions.invigilating import journal_refusal
from pix.apps.certification.invigilating_errors import ForgedRequest, InvigilationRefusal
from pix.apps.certification.queries.supervision import find_access, former_access
from pix.common import time
from pix.common.caching import never_cache

if TYPE_CHECKING:
    from pix.apps.certification.models import InvigilatorAccess

ACCESS_COOKIE = f"{settings.COOKIE_PREFIX}surveillance"
BROWSER_COOKIE = f"{settings.COOKIE_PREFIX}surveillance-poste"
BROWSER_LIFE = 365 * 24 * 3600
REFUSALS_KEPT_A_MINUTE = 30
BY_SCRIPT = "X-Watch"  # our own script asks: it wants a fragment or a short answer, not a page

View = Callable[..., HttpResponse]


def room_page(*methods: str) -> Callable[[View], View]:
    """The view gets the request and the access. Without one: the door; the request is kept in the journal
    when it could not come from a page of ours."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @require_http_methods(methods or ("GET", "HEAD"))
        def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
            access = find_access(request.COOKIES.get(ACCESS_COOKIE, ""))
            if access is None:
                return show_the_door(request)
            try:
                return view(request, access, **keys)
            except ForgedRequest as refusal:
                keep_refusal(request, access, refusal.code)
                raise Http404 from refusal
            except InvigilationRefusal as refusal:
                return reply(request, str(refusal.message), status=409)

        return guarded

    return decorate


def show_the_door(request: HttpRequest) -> HttpResponse:
    token = request.COOKIES.get(ACCESS_COOKIE, "")
    if token or request.method == "POST":
        keep_refusal(request, former_access(token), "NO_ACCESS")
    if is_by_script(request):
        message = _("You are no longer in the room: enter again with the session number and the password.")
        return JsonResponse({"message": message, "door": reverse("supervision:enter")}, status=401)
    if request.method == "POST":
        messages.error(
            request, _("Nothing was done: enter the room again with the session number and the password.")
        )
    return redirect("supervision:enter")


def keep_refusal(request: HttpRequest, access: "InvigilatorAccess | None", reason: str) -> None:
    """Not more than so many a minute from one address: the journal is not a place to fill."""
    address = client_address(request)
    try:
        limits.spend((REFUSALS_KEPT_A_MINUTE, "supervision-refusal", address))
    except TooManyTries:
        return
    journal_refusal(access, reason, request.path, address, time.now())


def reply(request: HttpRequest, message: str = "", *, status: int = 200) -> HttpResponse:
    """What follows an order: a short answer for our script, else the room again with a word."""
    if is_by_script(request):
        return JsonResponse({"message": message}, status=status)
    if message:
        (messages.success if status < 400 else messages.error)(request, message)
    return redirect("supervision:room")


def is_by_script(request: HttpRequest) -> bool:
    return BY_SCRIPT in request.headers


def visitor_of(request: HttpRequest) -> Visitor:
    """The browser is known by a mark that we signed; without one, by its address and what it says it is."""
    address = client_address(request)
    user_agent = request.headers.get("User-Agent", "")
    return Visitor(
        browser=browser_mark(request) or f"{address}|{user_agent}",
        address=address,
        user_agent=user_agent,
        user=request.user if request.user.is_authenticated else None,
    )


def browser_mark(request: HttpRequest) -> str:
    try:
        return str(request.get_signed_cookie(BROWSER_COOKIE, ""))
    except signing.BadSignature:
        return ""


def mark_browser(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if not browser_mark(request):
        response.set_signed_cookie(BROWSER_COOKIE, str(uuid.uuid4()), max_age=BROWSER_LIFE, **cookie_rules())
    return response


def give_access(response: HttpResponse, token: str) -> HttpResponse:
    response.set_cookie(ACCESS_COOKIE, token, **cookie_rules())
    return response


def take_access(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(ACCESS_COOKIE, path=cookie_rules()["path"], samesite="Strict")
    return response


def cookie_rules() -> dict[str, object]:
    """The cookies of the room go nowhere else on the site, and no script reads them."""
    return {
        "path": reverse("supervision:enter").rstrip("/"),
        "httponly": True,
        "samesite": "Strict",
        "secure": settings.SESSION_COOKIE_SECURE,
    }
