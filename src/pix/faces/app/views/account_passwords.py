from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts import actions, errors, queries
from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.sessions import open_session, renew_after_password_change
from pix.faces.app.account_context import remember_space
from pix.faces.app.forms.account import EmailForm, NewPasswordForm, PasswordChangeForm
from pix.faces.app.views.account_entry import EXPIRED_PASSWORD
from pix.faces.app.views.account_pages import browser_locale, private_page, refuse, show


@private_page()
def forgotten_password(request: HttpRequest) -> HttpResponse:
    """Always the same answer, whether or not the address has an account."""
    if request.method != "POST":
        return show(request, "forgotten_password", EmailForm())
    form = EmailForm(request.POST)
    if not form.is_valid():
        return show(request, "forgotten_password", form)
    try:
        actions.ask_password_reset(form.cleaned_data["email"], address=client_address(request))
    except errors.TooManyTries as refusal:
        return show(request, "forgotten_password", form, status=refuse(form, refusal))
    return show(request, "forgotten_password_sent", email=form.cleaned_data["email"])


@private_page()
def reset_password(request: HttpRequest, key: str) -> HttpResponse:
    if queries.open_reset_demand(key) is None:
        return ask_again(request)
    if request.method != "POST":
        return show(request, "reset_password", NewPasswordForm())
    form = NewPasswordForm(request.POST)
    if not form.is_valid():
        return show(request, "reset_password", form)
    try:
        actions.reset_password(key, form.cleaned_data["password"])
    except errors.ExpiredOrUsedKey:
        return ask_again(request)
    return show(request, "reset_password_done")


def ask_again(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("This link has expired or was already used. Ask for another one here."))
    return redirect("app:forgotten_password")


@private_page()
def expired_password(request: HttpRequest) -> HttpResponse:
    """After a sign-in with a temporary password: its owner chooses another and is signed in at once."""
    demand = request.session.get(EXPIRED_PASSWORD)
    if demand is None:
        return redirect("app:log_in")
    if queries.owner_of_expired_password(demand["token"]) is None:
        return log_in_again(request)
    if request.method != "POST":
        return show(request, "expired_password", NewPasswordForm())
    form = NewPasswordForm(request.POST)
    if not form.is_valid():
        return show(request, "expired_password", form)
    try:
        user = actions.replace_expired_password(
            demand["token"], form.cleaned_data["password"], locale=browser_locale(request)
        )
    except errors.ExpiredOrUsedKey:
        return log_in_again(request)
    del request.session[EXPIRED_PASSWORD]
    open_session(request, user)
    remember_space(request)
    return redirect(demand["next"] or settings.LOGIN_REDIRECT_URL)


def log_in_again(request: HttpRequest) -> HttpResponse:
    del request.session[EXPIRED_PASSWORD]
    messages.error(request, _("An hour has passed. Log in again with your temporary password."))
    return redirect("app:log_in")


@private_page()
@login_required
def change_password(request: HttpRequest) -> HttpResponse:
    """Of somebody who is signed in, and stays so here; 404 for an account that has no password."""
    if queries.password_method(request.user) is None:
        raise Http404
    if request.method != "POST":
        return show(request, "password", PasswordChangeForm(), tab="methods")
    form = PasswordChangeForm(request.POST)
    if not form.is_valid():
        return show(request, "password", form, tab="methods")
    try:
        user = actions.change_password(
            request.user, present=form.cleaned_data["password"], new=form.cleaned_data["new_password"]
        )
    except errors.WrongCredentials:
        form.add_fault("password", "WRONG_CURRENT_PASSWORD")
        return show(request, "password", form, tab="methods")
    except errors.Refused as refusal:
        return show(request, "password", form, status=refuse(form, refusal), tab="methods")
    renew_after_password_change(request, user)
    messages.success(request, _("Your password is changed. Your other devices are logged out."))
    return redirect("app:account_methods")
