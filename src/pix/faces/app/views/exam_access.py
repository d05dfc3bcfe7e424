"""What every page of an exam asks of its browser: whose test it is, and whether it runs here."""

import hashlib
import uuid
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from pix.apps.certification.actions.running import Run
from pix.apps.certification.actions.starting import Environment, Started
from pix.apps.certification.exam_errors import CertificationNotFound, NotReconciled
from pix.apps.certification.secured import Proof
from pix.common.caching import never_cache

COOKIE, COOKIE_PATH = f"{settings.COOKIE_PREFIX}exam-run", "/certifications"
READY_COOKIE = f"{settings.COOKIE_PREFIX}exam-ready"
PROOF_HEADER = "X-SafeExamBrowser-ConfigKeyHash"

View = Callable[..., HttpResponseBase]


def exam_page(*methods: str) -> Callable[[View], View]:
    """For the candidate alone: what is not theirs does not exist."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @login_required
        @require_http_methods(methods or ("GET", "HEAD", "POST"))
        def guarded(request: HttpRequest, *arguments: object, **options: object) -> HttpResponseBase:
            try:
                return view(request, *arguments, **options)
            except (CertificationNotFound, NotReconciled) as error:
                raise Http404 from error

        return guarded

    return decorate


def environment_of(request: HttpRequest) -> Environment:
    """The log-in of this browser, as a digest: its key opens the account."""
    key = request.session.session_key or ""
    return Environment(hashlib.sha256(key.encode()).hexdigest() if key else "", get_language() or "fr")


def run_of(request: HttpRequest, public_id: uuid.UUID) -> Run:
    return Run(request.user.pk, public_id, token_of(request, public_id), proof_of(request))


def token_of(request: HttpRequest, public_id: uuid.UUID) -> uuid.UUID | None:
    """What the start gave to this browser, and to no other; it goes away when the browser is closed."""
    name, _, token = request.COOKIES.get(COOKIE, "").partition(":")
    try:
        return uuid.UUID(token) if name == str(public_id) else None
    except ValueError:
        return None


def keep_run(response: HttpResponse, started: Started) -> None:
    response.set_cookie(
        COOKIE,
        f"{started.certification.public_id}:{started.run_token}",
        path=COOKIE_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def is_ready(request: HttpRequest, public_id: uuid.UUID, position: int) -> bool:
    """Whether the candidate said they were ready for this question in focus mode."""
    return request.COOKIES.get(READY_COOKIE) == f"{public_id}:{position}"


def keep_ready(response: HttpResponse, public_id: uuid.UUID, position: int) -> None:
    response.set_cookie(
        READY_COOKIE,
        f"{public_id}:{position}",
        path=COOKIE_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def site_of(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def proof_of(request: HttpRequest) -> Proof:
    """The address is the one the browser asked: the query as it came, byte for byte."""
    query = request.META.get("QUERY_STRING", "")
    url = f"{site_of(request)}{request.path}{f'?{query}' if query else ''}"
    may_follow = request.method in {"GET", "HEAD"} and " SEB" in f" {request.headers.get('User-Agent', '')}"
    return Proof(site_of(request), url, request.headers.get(PROOF_HEADER), may_follow)
