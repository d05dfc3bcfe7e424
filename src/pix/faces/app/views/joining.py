"""Becoming somebody of the list of a school: a pupil opens an account, or ties the one they have."""

import uuid
from urllib.parse import urlencode

from attrs import frozen
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import InvalidOrAlreadyUsedEmail, TooManyTries
from pix.apps.accounts.sessions import open_session
from pix.apps.organizations import actions, errors, queries, recognition, rules, usernames
from pix.faces.app.forms.joining import IdentityForm, PupilAccountForm
from pix.faces.app.presenters.joining import Obstacle, describe_obstacle
from pix.faces.app.views.account_pages import browser_locale, next_page, private_page, refuse, show

NOT_FOUND, CONFLICT, UNPROCESSABLE = 404, 409, 422
STATUSES = {errors.UnrecognisedLearner: NOT_FOUND, errors.SomebodyElsesAccount: UNPROCESSABLE}
OBSTACLES = (
    errors.UnrecognisedLearner,
    errors.PupilHasAccount,
    errors.LinkedToAnotherPupil,
    errors.SomebodyElsesAccount,
    errors.NotAllowed,
)


@frozen
class Visit:
    """Somebody at the door of an organisation; `wanted` is where they go once inside."""

    request: HttpRequest
    organization: object
    wanted: str

    @property
    def account(self) -> object | None:
        return self.request.user if self.request.user.is_authenticated else None

    def show(self, template: str, form: object = None, status: int = 200, **context: object) -> HttpResponse:
        here = self.request.path + (f"?{urlencode({'next': self.wanted})}" if self.wanted else "")
        places = {"organization": self.organization, "here": here, "next": self.wanted}
        return show(self.request, template, form, status=status, **places, **context)

    def go_on(self) -> HttpResponse:
        return redirect(self.wanted or settings.LOGIN_REDIRECT_URL)


@private_page()
def join_school(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    organization = queries.organization_of(str(public_id))
    if organization is None:
        raise Http404
    visit = Visit(request, organization, next_page(request))
    if not rules.must_be_recognised(organization):
        return visit.go_on()
    if visit.account is None and not rules.manages_pupil_accounts(organization):
        return redirect(f"/inscription?{urlencode({'next': request.get_full_path()})}")
    if visit.account and actions.join_known(organization, request.user):
        return visit.go_on()
    return take_step(visit)


def take_step(visit: Visit) -> HttpResponse:
    asked = recognition.things_asked(visit.organization)
    if visit.request.method != "POST":
        return visit.show("join_school", IdentityForm(asked))
    form = IdentityForm(asked, visit.request.POST)
    if not form.is_valid():
        return visit.show("join_school", form)
    try:
        learner = actions.recognise_visitor(
            visit.organization, form.identity, visit.account, address=client_address(visit.request)
        )
        step = visit.request.POST.get("step", "")
        if visit.account:
            return associate(visit, form, step)
        return open_account(visit, form, learner, step)
    except TooManyTries as refusal:
        return visit.show("join_school", form, status=refuse(form, refusal))
    except OBSTACLES as refusal:
        obstacle = describe_obstacle(refusal, signed_in=visit.account is not None)
        return tell(visit, form, obstacle, STATUSES.get(type(refusal), CONFLICT))


def tell(visit: Visit, form: IdentityForm, obstacle: Obstacle, status: int) -> HttpResponse:
    return visit.show("join_school", form, status=status, obstacle=obstacle)


def associate(visit: Visit, form: IdentityForm, step: str) -> HttpResponse:
    """Never on one click: a page says what will be tied to what."""
    if step != "confirm":
        return visit.show("join_confirm", identity=form.identity, frozen=form.frozen)
    actions.associate(visit.organization, form.identity, visit.account)
    places = {"organization": visit.organization.name}
    messages.success(visit.request, _("Your account is now linked to %(organization)s.") % places)
    return visit.go_on()


def open_account(visit: Visit, form: IdentityForm, learner: object, step: str) -> HttpResponse:
    if step != "create":
        account = PupilAccountForm(initial={"username": usernames.username_for(learner)})
        return show_account(visit, form, account, account.initial["username"])
    account = PupilAccountForm(visit.request.POST)
    proposed = account.data.get("username", "")
    if not usernames.fits(proposed, learner):
        proposed = usernames.username_for(learner)
    if not account.is_valid():
        return show_account(visit, form, account, proposed)
    try:
        user = actions.open_pupil_account(
            visit.organization,
            form.identity,
            password=account.cleaned_data["password"],
            username=account.cleaned_data["username"],
            email=account.cleaned_data["email"],
            language=visit.request.LANGUAGE_CODE,
            locale=browser_locale(visit.request),
        )
    except errors.UsernameTaken as refusal:
        text = _("Somebody has just taken this username: here is another one.")
        account.add_error(None, f"{text} ({refusal.short_code})")
        return show_account(visit, form, account, refusal.proposed)
    except InvalidOrAlreadyUsedEmail:
        account.add_fault("email", "INVALID_OR_ALREADY_USED_EMAIL")
        return show_account(visit, form, account, proposed)
    open_session(visit.request, user)
    return visit.go_on()


def show_account(visit: Visit, form: IdentityForm, account: PupilAccountForm, username: str) -> HttpResponse:
    return visit.show("join_account", account, identity=form.identity, frozen=form.frozen, username=username)
