import secrets
from collections.abc import Callable
from functools import cached_property

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers
from isal import igzip

QUICK = 2  # of 3: a third of the time of zlib for pages of the same size
LEAST_COMPRESSED = 200


class RefuseMalformedRequests:
    """Answers 400 to what no browser sends in an address: null bytes, broken UTF-8."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path or "%00" in query or "\ufffd" in request.path:
            return HttpResponseBadRequest("400")
        return self.get_response(request)


class Compress(GZipMiddleware):
    """Django's, quicker for whole pages. Their size varies at random as there, against guesses (BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.streaming or response.has_header("Content-Encoding") or response.has_header("ETag"):
            return super().process_response(request, response)
        if len(response.content) < LEAST_COMPRESSED:
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        if not re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")):
            return response
        packed = compress(response.content, self.max_random_bytes)
        if len(packed) < len(response.content):
            response.content = packed
            response.headers["Content-Length"] = str(len(packed))
            response.headers["Content-Encoding"] = "gzip"
        return response


def compress(content: bytes, most_random: int) -> bytes:
    """A gzip member whose header has a file name of a random length."""
    packed = igzip.compress(content, QUICK, mtime=0)
    name = b"a" * secrets.randbelow(most_random)
    return packed[:3] + b"\x08" + packed[4:10] + name + b"\x00" + packed[10:]


class FixedPolicy(CSPMiddleware):
    """The policy of the settings, built once. A page with a policy of its own goes the long way."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        own = any(name.startswith("_csp") for name in (*response.__dict__, *request.__dict__))
        if own or settings.DEBUG or HEADER in response or not self.is_simple:
            return super().process_response(request, response)
        response.headers[HEADER] = self.policy
        return response

    @cached_property
    def is_simple(self) -> bool:
        """Nothing but directives: no prefix left out, nothing only reported."""
        named = getattr(settings, "CONTENT_SECURITY_POLICY_REPORT_ONLY", None)
        return set(settings.CONTENT_SECURITY_POLICY) == {"DIRECTIVES"} and not named

    @cached_property
    def policy(self) -> str:
        return build_policy()
