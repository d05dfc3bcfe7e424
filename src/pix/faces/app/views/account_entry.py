from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts import actions, errors, rules
from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.sessions import open_session
from pix.faces.app.account_context import remember_space
from pix.faces.app.forms.account import LogInForm, SignUpForm, TermsForm
from pix.faces.app.middleware import remember_language, supported
from pix.faces.app.views.account_pages import browser_locale, next_page, private_page, refuse, show

CAMPAIGNS = "/campagnes/"
EXPIRED_PASSWORD = "expired_password"  # noqa: S105 - a key of the session


@private_page()
def log_in(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect(next_page(request) or settings.LOGIN_REDIRECT_URL)
    if request.method != "POST":
        return show(request, "log_in", LogInForm())
    form = LogInForm(request.POST)
    if not form.is_valid():
        return show(request, "log_in", form)
    return try_log_in(request, form)


def try_log_in(request: HttpRequest, form: LogInForm) -> HttpResponse:
    login, password = form.cleaned_data["login"], form.cleaned_data["password"]
    try:
        user = actions.log_in(
            login, password, address=client_address(request), locale=browser_locale(request)
        )
    except errors.MustChangePassword as demand:
        request.session[EXPIRED_PASSWORD] = {"token": demand.token, "next": next_page(request)}
        return redirect("app:expired_password")
    except errors.Refused as refusal:
        status = refuse(form, refusal, by_username="@" not in login)
        return show(request, "log_in", form, status=status)
    open_session(request, user)
    remember_space(request)
    return redirect(next_page(request) or settings.LOGIN_REDIRECT_URL)


@private_page()
def log_out(request: HttpRequest) -> HttpResponse:
    """Signing out changes something: a link leads to a page with a button."""
    if request.method != "POST" and request.user.is_authenticated:
        return show(request, "log_out")
    if request.user.is_authenticated:
        actions.log_out(request.user, request.session.session_key)
        logout(request)
    return redirect("app:log_in")


@private_page()
def sign_up(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect(next_page(request) or settings.LOGIN_REDIRECT_URL)
    if request.method != "POST":
        return show(request, "sign_up", SignUpForm())
    form = SignUpForm(request.POST)
    if not form.is_valid():
        return show(request, "sign_up", form)
    wanted = next_page(request)
    try:
        user = actions.sign_up(
            **form.cleaned_data,
            address=client_address(request),
            language=request.LANGUAGE_CODE,
            locale=browser_locale(request),
            next_page=wanted if wanted.startswith(CAMPAIGNS) else "",
        )
    except errors.InvalidSignUp as refusal:
        for field, code in refusal.faults.items():
            form.add_fault(field, code)
        return show(request, "sign_up", form)
    except errors.TooManyTries as refusal:
        return show(request, "sign_up", form, status=refuse(form, refusal))
    open_session(request, user)
    return redirect(wanted or settings.LOGIN_REDIRECT_URL)


@private_page()
@login_required
def terms(request: HttpRequest) -> HttpResponse:
    wanted = next_page(request) or settings.LOGIN_REDIRECT_URL
    if not rules.must_accept_terms(request.user):
        return redirect(wanted)
    form = TermsForm(request.POST) if request.method == "POST" else TermsForm()
    if not form.is_bound or not form.is_valid():
        return show(request, "terms", form)
    actions.accept_terms(request.user)
    return redirect(wanted)


@private_page("GET", "HEAD")
def confirm_email(request: HttpRequest, key: str) -> HttpResponse:
    """The link of a mail. A bad or old key leads to the same place, without a word about whose it was."""
    if actions.confirm_email(key):
        messages.success(request, _("Your e-mail address is confirmed."))
    return redirect(next_page(request) or settings.LOGIN_REDIRECT_URL)


@private_page("POST")
def switch_language(request: HttpRequest) -> HttpResponse:
    language = supported(request.POST.get("language"))
    if settings.SITE_VARIANT != "intl" or not language:
        raise Http404
    if request.user.is_authenticated:
        actions.change_language(request.user, language)
    response = redirect(next_page(request) or "app:log_in")
    remember_language(response, language)
    return response
