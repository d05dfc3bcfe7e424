"""The page of one learner, and what a member of the team does for them."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.assessments.certifiability import compute_certifiability
from pix.apps.organizations import actions, errors, queries
from pix.apps.organizations.enums import LoginWork
from pix.apps.organizations.linking import best_known_link
from pix.apps.organizations.recognition import describe_login
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page, member_page
from pix.faces.orga.forms import StudentNumberForm
from pix.faces.orga.presenters.diagnosis import present_diagnosis
from pix.faces.orga.presenters.learner import full_name, present_learner
from pix.faces.orga.presenters.learners import has_numbers
from pix.faces.orga.views.logins import show_given

CONFLICT = 409


@member_page()
def learner(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    return frame.show(request, place, "learner", **present_learner(place, find(place, public_id)))


@member_page()
def access(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    return frame.show(request, place, "learner_access", **present_diagnosis(place, find(place, public_id)))


@member_page("POST")
def open_account(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    wanted = [found.pk] if found.is_active else []
    given = actions.prepare_logins(place.organization, wanted, LoginWork.OPEN, by=place.user)
    if not given:
        messages.warning(request, _("Nothing was opened: read why on this page."))
        return redirect("orga:learner_access", public_id)
    return show_given(request, place, given, back=found)


@member_page("POST")
def password(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    try:
        given = actions.reset_password(place.organization, found, by=place.user)
    except (errors.NoLogin, errors.UnknownLearner, errors.StaffAccount) as refusal:
        return refuse(request, found, refusal)
    return show_given(request, place, [given], back=found)


@member_page("POST")
def username(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    try:
        given = actions.add_username(place.organization, found, by=place.user)
    except (errors.HasUsername, errors.UnknownLearner, errors.StaffAccount) as refusal:
        return refuse(request, found, refusal)
    return show_given(request, place, [given], back=found)


@member_page("POST")
def unblock(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    try:
        actions.unblock_pupil(place.organization, found, by=place.user)
    except (errors.UnknownLearner, errors.StaffAccount) as refusal:
        return refuse(request, found, refusal)
    messages.success(request, _("The account of %(name)s is open again.") % {"name": full_name(found)})
    return redirect("orga:learner", public_id)


@member_page("GET", "HEAD", "POST")
def link(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    """Never on one click: the page says what is known of the account; a tick is asked for."""
    found = find(place, public_id)
    account = best_known_link(found) if found.user is None and found.is_active else None
    if request.method == "POST" and account and request.POST.get("checked") == "on":
        try:
            actions.link_by_number(found, by=place.user)
        except errors.NotAllowed:
            messages.error(request, _("The account was not linked: something has changed meanwhile."))
        else:
            messages.success(request, _("The account of %(name)s is linked.") % {"name": full_name(found)})
        return redirect("orga:learner", public_id)
    context = {
        "learner": found,
        "full_name": full_name(found),
        "account": account,
        "login": describe_login(account)[1] if account else "",
        "unticked": request.method == "POST",
    }
    return frame.show(request, place, "learner_link", status=status_of(request, account), **context)


def status_of(request: HttpRequest, account: object) -> int:
    if account is None:
        return CONFLICT
    return 422 if request.method == "POST" else 200


@administrator_page("GET", "HEAD", "POST")
def unlink(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    if request.method != "POST":
        return frame.show(request, place, "learner_unlink", learner=found, full_name=full_name(found))
    try:
        actions.unlink_learner(found, by=place.user)
    except errors.NotAllowed:
        text = _(
            "After thirty days only support unties an account: write to them with the name of the pupil."
        )
        messages.error(request, text)
    else:
        messages.success(
            request, _("The account is no longer linked to %(name)s.") % {"name": full_name(found)}
        )
    return redirect("orga:learner", public_id)


@administrator_page("GET", "HEAD", "POST")
def number(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    if not has_numbers(place.organization):
        raise Http404
    given = {"number": found.student_number}
    form = StudentNumberForm(request.POST) if request.method == "POST" else StudentNumberForm(initial=given)
    if form.is_bound and form.is_valid():
        try:
            actions.edit_student_number(found, form.cleaned_data["number"], by=place.user)
        except errors.StudentNumberExists as refusal:
            text = _("%(name)s has this number already.") % {"name": full_name(refusal.holder)}
            form.add_error("number", text)
        else:
            messages.success(request, _("The student number is changed."))
            return redirect("orga:learner", public_id)
    context = {"learner": found, "full_name": full_name(found), "form": form}
    return frame.show(request, place, "learner_number", status=422 if form.errors else 200, **context)


@member_page("POST")
def certifiability(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    found = find(place, public_id)
    if compute_certifiability(place.organization, [found.pk]):
        messages.success(request, _("Certifiability is up to date."))
    else:
        messages.warning(request, _("Without an account there is nothing to compute."))
    return redirect("orga:learner", public_id)


def find(place: Place, public_id: uuid.UUID):
    """Somebody of this list; anybody else does not exist."""
    found = queries.learner_with_account(place.organization, str(public_id))
    if found is None:
        raise Http404
    return found


def refuse(request: HttpRequest, found: object, refusal: Exception) -> HttpResponse:
    texts = {
        errors.NoLogin: _("This account opens by the school portal: add a username first."),
        errors.HasUsername: _("This account has a username already."),
        errors.UnknownLearner: _("There is no account to act on."),
        errors.StaffAccount: _("This account works in a team: only its owner changes its password."),
    }
    messages.error(request, texts[type(refusal)])
    return redirect("orga:learner", found.public_id)
