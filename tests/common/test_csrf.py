"""The token of our pages is one that Django draws and accepts."""

import pytest
from django.http import HttpResponse
from django.middleware.csrf import CSRF_ALLOWED_CHARS, CsrfViewMiddleware, _does_token_match
from django.test import RequestFactory, override_settings

from pix.common.csrf import draw, token_of

SECRET = "aZ09" * 8


def page_of(method: str, **cookies: str):
    """A request that the protection has let in, and whether its reply sets the cookie."""
    request = RequestFactory().generic(method, "/")
    request.COOKIES.update(cookies)
    replies = []

    def show(request):
        replies.append(token_of(request))
        return HttpResponse(replies[0])

    request._dont_enforce_csrf_checks = True
    response = CsrfViewMiddleware(show)(request)
    return replies[0], request.META["CSRF_COOKIE"], "csrftoken" in response.cookies


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_django_accepts_the_token(method):
    seen = set()
    for _ in range(20):
        token, secret, _ = page_of(method, csrftoken=SECRET)
        assert secret == SECRET
        assert _does_token_match(token, SECRET)
        assert not _does_token_match(token, SECRET[::-1])
        seen.add(token)
    assert len(seen) == 20, "a token that never changes could be guessed from the size of pages"


def test_the_cookie_is_set_where_it_is_missing_and_kept_in_the_reply_to_a_form():
    assert page_of("GET")[2]
    assert page_of("GET", csrftoken=SECRET)[2]
    assert not page_of("POST", csrftoken=SECRET)[2]
    assert page_of("POST")[2]
    token, secret, is_set = page_of("POST", csrftoken="broken")
    assert is_set
    assert _does_token_match(token, secret)


def test_characters_are_drawn_alike():
    drawn = draw(62_000)
    assert set(drawn) == set(CSRF_ALLOWED_CHARS)
    assert all(800 < drawn.count(one) < 1200 for one in CSRF_ALLOWED_CHARS)


@override_settings(CSRF_COOKIE_NAME="__Host-csrftoken")
def test_the_cookie_has_the_name_of_the_settings():
    request = RequestFactory().post("/")
    request.COOKIES["__Host-csrftoken"] = SECRET
    request.META["CSRF_COOKIE"] = SECRET
    token_of(request)
    assert "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
