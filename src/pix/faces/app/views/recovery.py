"""Whoever leaves school takes their account along: identity, confirmation, address, link of a mail."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts.addresses import client_address, mask_email
from pix.apps.accounts.errors import ExpiredOrUsedKey, InvalidOrAlreadyUsedEmail, TooManyTries
from pix.apps.accounts.sessions import open_session
from pix.apps.organizations import actions, errors, queries
from pix.faces.app.forms.account import EmailForm
from pix.faces.app.forms.joining import NationalIdentityForm, OwnershipForm, RecoveredAccountForm
from pix.faces.app.presenters.recovery import Dead, describe_dead_key, describe_obstacle
from pix.faces.app.views.account_pages import browser_locale, private_page, refuse, show

FOUND, CONFIRMED = "recovery", "recovery_confirmed"
STATUSES = {errors.UnrecognisedLearner: 404, errors.SeveralIdentities: 409, errors.AlreadyRecovered: 403}


@private_page()
def identify(request: HttpRequest) -> HttpResponse:
    forget(request)
    if request.method != "POST":
        return show(request, "recover", NationalIdentityForm())
    form = NationalIdentityForm(request.POST)
    if not form.is_valid():
        return show(request, "recover", form)
    try:
        found = actions.find_recoverable(
            form.cleaned_data["number"], form.identity, address=client_address(request)
        )
    except TooManyTries as refusal:
        return show(request, "recover", form, status=refuse(form, refusal))
    except tuple(STATUSES) as refusal:
        return show(
            request, "recover", form, status=STATUSES[type(refusal)], obstacle=describe_obstacle(refusal)
        )
    request.session[FOUND] = str(found.learner.public_id)
    return redirect("app:recover_confirm")


@private_page()
def confirm(request: HttpRequest) -> HttpResponse:
    found = found_before(request)
    if found is None:
        return redirect("app:recover")
    form = OwnershipForm(request.POST) if request.method == "POST" else OwnershipForm()
    if not form.is_bound or not form.is_valid():
        return show(request, "recover_confirm", form, found=found)
    request.session[CONFIRMED] = str(found.learner.public_id)
    return redirect("app:recover_address")


@private_page()
def address(request: HttpRequest) -> HttpResponse:
    found = found_before(request)
    if found is None or request.session.get(CONFIRMED) != str(found.learner.public_id):
        return redirect("app:recover")
    present = mask_email(found.user.email) if found.user.email else ""
    form = EmailForm(request.POST) if request.method == "POST" else EmailForm()
    if not form.is_bound or not form.is_valid():
        return show(request, "recover_address", form, present=present)
    try:
        actions.ask_recovery(found.learner, form.cleaned_data["email"])
    except InvalidOrAlreadyUsedEmail:
        form.add_fault("email", "INVALID_OR_ALREADY_USED_EMAIL")
        return show(request, "recover_address", form, present=present)
    except tuple(STATUSES):
        return redirect("app:recover")
    forget(request)
    return show(request, "recover_sent", email=form.cleaned_data["email"])


@private_page()
def finish(request: HttpRequest, key: str) -> HttpResponse:
    demand = actions.find_recovery(key)
    if demand is None or not demand.is_open:
        return tell_dead(request, describe_dead_key(demand))
    form = RecoveredAccountForm(request.POST) if request.method == "POST" else RecoveredAccountForm()
    if not form.is_bound or not form.is_valid():
        return show(request, "recover_finish", form, demand=demand)
    try:
        user = actions.recover_account(key, form.cleaned_data["password"], locale=browser_locale(request))
    except (ExpiredOrUsedKey, errors.AlreadyRecovered):
        return tell_dead(request, describe_dead_key(actions.find_recovery(key)))
    except InvalidOrAlreadyUsedEmail:
        form.add_error(None, _("Somebody uses this address meanwhile. Start again with another one."))
        return show(request, "recover_finish", form, demand=demand)
    open_session(request, user)
    return redirect(settings.LOGIN_REDIRECT_URL)


def tell_dead(request: HttpRequest, dead: Dead) -> HttpResponse:
    return show(request, "recover_dead", status=dead.status, dead=dead)


def found_before(request: HttpRequest) -> object | None:
    """The account found by the first step in this browser, if it may still be taken along."""
    learner = queries.learner_by_public_id(request.session.get(FOUND, ""))
    if learner is None or learner.user is None:
        return None
    try:
        return actions.recoverable(learner)
    except tuple(STATUSES):
        return None


def forget(request: HttpRequest) -> None:
    for name in (FOUND, CONFIRMED):
        request.session.pop(name, None)
