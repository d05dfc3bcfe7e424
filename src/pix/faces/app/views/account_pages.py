"""What the pages of accounts share: who asks, where to go next, how a refusal is said."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from pix.apps.accounts import errors
from pix.common.caching import never_cache
from pix.faces.app.forms.account import AccountForm

UNPROCESSABLE = 422
STATUSES = {
    errors.WrongCredentials: 401,
    errors.TemporarilyBlocked: 403,
    errors.Blocked: 403,
    errors.TooManyTries: 429,
}
View = Callable[..., HttpResponse]


def private_page(*methods: str) -> Callable[[View], View]:
    """A page that no cache keeps and whose passwords no error report shows."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @sensitive_post_parameters()
        @require_http_methods(methods or ("GET", "POST", "HEAD"))
        def guarded(request: HttpRequest, *arguments: object, **options: object) -> HttpResponse:
            return view(request, *arguments, **options)

        return guarded

    return decorate


def next_page(request: HttpRequest) -> str:
    """The page asked for before this one, when it is one of ours; else nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if not ours or "\\" in wanted or wanted.startswith(reverse("app:log_out")):
        return ""
    return wanted


def browser_locale(request: HttpRequest) -> str:
    return request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()


def show(
    request: HttpRequest,
    template: str,
    form: AccountForm | None = None,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    """A page with its form; a form with errors answers 422 unless another status says more."""
    if form is not None and form.is_bound and form.errors and status == 200:
        status = UNPROCESSABLE
    content = {"form": form, "next": next_page(request), **context}
    return render(request, f"app/account/{template}.html", content, status=status)


def say_refusal(refusal: errors.Refused, *, by_username: bool = False) -> list[str | SafeString]:
    """Sentences for a refused sign-in: the fact, then what to do."""
    match refusal:
        case errors.TooManyTries():
            return [_("Too many tries in a short time. Wait a minute, then try again.")]
        case errors.Blocked():
            return [
                _("This account is blocked after too many wrong passwords. Write to support to reopen it.")
            ]
        case errors.TemporarilyBlocked(minutes=minutes):
            return [say_wait(minutes), ask_teacher() if by_username else offer_reset()]
        case errors.WrongCredentials(remaining=remaining):
            lines = [_("Login or password wrong. Check both, then try again.")]
            lines += [ask_teacher()] if by_username else []
            return lines + ([say_remaining(remaining)] if remaining else [])
    raise TypeError(refusal)


def say_wait(minutes: int) -> str:
    return ngettext(
        "Too many wrong passwords: this account is blocked for %(minutes)d minute.",
        "Too many wrong passwords: this account is blocked for %(minutes)d minutes.",
        minutes,
    ) % {"minutes": minutes}


def say_remaining(remaining: int) -> str:
    return ngettext(
        "%(remaining)d try left before the account is blocked for good.",
        "%(remaining)d tries left before the account is blocked for good.",
        remaining,
    ) % {"remaining": remaining}


def ask_teacher() -> str:
    return _("If you cannot remember your password, ask your teacher for a new one.")


def offer_reset() -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse("app:forgotten_password"), _("Choose a new password"))


def refuse(
    form: AccountForm, refusal: errors.Refused, *, field: str | None = None, by_username: bool = False
) -> int:
    """Puts a refusal on the form; returns the status of the answer."""
    for sentence in say_refusal(refusal, by_username=by_username):
        form.add_error(field, sentence)
    form.focus_first_error()
    return STATUSES[type(refusal)]
