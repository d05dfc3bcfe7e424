"""What stands before every page: the language of the person, and the terms they owe an answer to."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode

from pix.apps.accounts import actions, rules

YEAR = 365 * 24 * 3600
OPEN_BEFORE_TERMS = {
    "terms",
    "log_in",
    "log_out",
    "switch_language",
    "confirm_email",
    "forgotten_password",
    "reset_password",
    "recover",
    "recover_confirm",
    "recover_address",
    "recover_finish",
}


class LanguageOfThePerson:
    """French on the French site. On the international one: `?lang=`, then the account, the cookie, French."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = language_asked(request)
        language = asked or language_kept(request)
        request.LANGUAGE_CODE = language
        if asked and request.user.is_authenticated:
            actions.change_language(request.user, asked)
        with translation.override(language):
            response = self.get_response(request)
        if asked:
            remember_language(response, asked)
        if settings.SITE_VARIANT == "intl":
            patch_vary_headers(response, ["Cookie"])
        response.headers.setdefault("Content-Language", language)
        return response


def supported(language: str | None) -> str:
    return language if language in dict(settings.LANGUAGES) else ""


def language_asked(request: HttpRequest) -> str:
    if settings.SITE_VARIANT != "intl":
        return ""
    return supported(request.GET.get("lang"))


def language_kept(request: HttpRequest) -> str:
    if settings.SITE_VARIANT != "intl":
        return settings.LANGUAGE_CODE
    if request.user.is_authenticated:
        return supported(request.user.language) or settings.LANGUAGE_CODE
    return supported(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)) or settings.LANGUAGE_CODE


def remember_language(response: HttpResponse, language: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=YEAR,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


class TermsGate:
    """Who owes an answer to new terms sees no other page of the app first, and comes back afterwards.

    What was sent from a page already open is still taken: no answer is lost because terms changed meanwhile.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        match = request.resolver_match
        asks_a_page = request.method in {"GET", "HEAD"}
        if not asks_a_page or "app" not in match.namespaces or match.url_name in OPEN_BEFORE_TERMS:
            return None
        if not request.user.is_authenticated or not rules.must_accept_terms(request.user):
            return None
        address = f"{reverse('app:terms')}?{urlencode({'next': request.get_full_path()})}"
        if request.headers.get("HX-Request"):
            return HttpResponse(headers={"HX-Redirect": address})
        return redirect(address)
