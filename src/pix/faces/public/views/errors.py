from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _


def page(request: HttpRequest, status: int, title: str, advice: str) -> HttpResponse:
    response = render(
        request, "public/error.html", {"status": status, "title": title, "advice": advice}, status=status
    )
    add_never_cache_headers(response)  # its head may name somebody
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request,
        400,
        _("This request could not be read"),
        _("Something in it is not what this page sends. Go back and try again."),
    )


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request,
        403,
        _("This page is not for your account"),
        _("You are signed in, but this page belongs to somebody else. If it should be yours, write to us."),
    )


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request,
        404,
        _("This page does not exist"),
        _("The address may have been mistyped, or the page may have moved."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Says so even when the database is away: the page then knows nobody."""
    try:
        return broken(request, 500)
    except DatabaseError:
        request.user = AnonymousUser()
        response = broken(request, 503)
        response["Retry-After"] = "10"
        return response


def broken(request: HttpRequest, status: int) -> HttpResponse:
    return page(
        request,
        status,
        _("Something broke on our side"),
        _("Nothing that you sent is lost. Reload the page in a minute; if it happens again, write to us."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(
        request,
        403,
        _("This page had been open for too long"),
        _("For your safety, forms expire. Go back, reload the page and send the form again."),
    )
