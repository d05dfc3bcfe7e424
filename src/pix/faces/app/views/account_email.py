from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts import actions, errors, queries
from pix.apps.accounts.sessions import renew_after_password_change
from pix.faces.app.forms.account import CodeForm, EmailChangeForm
from pix.faces.app.views.account_pages import private_page, refuse, show


@private_page()
@login_required
def change_email(request: HttpRequest) -> HttpResponse:
    user = request.user
    kind = {"has_password": queries.password_method(user) is not None, "has_email": user.email is not None}
    if request.method != "POST":
        return show(request, "email", EmailChangeForm(**kind), tab="methods")
    form = EmailChangeForm(request.POST, **kind)
    if not form.is_valid():
        return show(request, "email", form, tab="methods")
    return try_change(request, form)


def try_change(request: HttpRequest, form: EmailChangeForm) -> HttpResponse:
    given = form.cleaned_data
    try:
        actions.ask_email_change(
            request.user,
            new_email=given["email"],
            password=given.get("password", ""),
            new_password=given.get("new_password", ""),
        )
    except errors.InvalidOrAlreadyUsedEmail:
        form.add_fault("email", "INVALID_OR_ALREADY_USED_EMAIL")
        return show(request, "email", form, tab="methods")
    except errors.WrongCredentials:
        form.add_fault("password", "WRONG_CURRENT_PASSWORD")
        return show(request, "email", form, tab="methods")
    except errors.Refused as refusal:
        return show(request, "email", form, status=refuse(form, refusal), tab="methods")
    return redirect("app:account_email_code")


@private_page()
@login_required
def type_code(request: HttpRequest) -> HttpResponse:
    change = queries.waiting_email_change(request.user)
    if change is None:
        return ask_again(request)
    if request.method != "POST":
        return show(request, "email_code", CodeForm(), tab="methods", new_email=change.new_email)
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            return take_address(request, form.cleaned_data["code"])
        except errors.InvalidVerificationCode as refusal:
            if refusal.closed:
                return ask_again(request)
            form.add_fault("code", "INVALID_VERIFICATION_CODE")
    return show(request, "email_code", form, tab="methods", new_email=change.new_email)


def take_address(request: HttpRequest, code: str) -> HttpResponse:
    had_email = request.user.email is not None
    try:
        user = actions.confirm_email_change(request.user, code)
    except errors.ExpiredEmailChange:
        return ask_again(request)
    except errors.InvalidOrAlreadyUsedEmail:
        messages.error(request, _("This e-mail address is not valid or is already used. Give another one."))
        return redirect("app:account_email")
    if not had_email:
        renew_after_password_change(request, user)
    messages.success(request, _("Your e-mail address is now %(email)s.") % {"email": user.email})
    return redirect("app:account_methods")


def ask_again(request: HttpRequest) -> HttpResponse:
    messages.error(
        request, _("No code is waited for: it has expired, or too many wrong ones were typed. Ask again.")
    )
    return redirect("app:account_email")


@private_page("POST")
@login_required
def resend_code(request: HttpRequest) -> HttpResponse:
    try:
        actions.resend_email_code(request.user)
    except errors.ExpiredEmailChange:
        return ask_again(request)
    except errors.TooSoon:
        messages.warning(
            request, _("A code has just been sent. Wait a few seconds before asking for another.")
        )
    else:
        messages.success(request, _("Another code is on its way. The former one no longer works."))
    return redirect("app:account_email_code")
