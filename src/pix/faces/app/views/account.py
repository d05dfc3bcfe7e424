from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.accounts import actions, errors, exports, queries, rules
from pix.faces.app.forms.account import DeletionForm, LanguageForm
from pix.faces.app.middleware import remember_language
from pix.faces.app.views.account_pages import next_page, private_page, show

FORBIDDEN = 403


@private_page("GET", "HEAD")
@login_required
def home(_request: HttpRequest) -> HttpResponse:
    return redirect("app:account")


@private_page("GET", "HEAD")
@login_required
def personal(request: HttpRequest) -> HttpResponse:
    return show(request, "personal", tab="personal")


@private_page("GET", "HEAD")
@login_required
def methods(request: HttpRequest) -> HttpResponse:
    return show(request, "methods", tab="methods", methods=queries.methods_of(request.user))


@private_page()
@login_required
def language(request: HttpRequest) -> HttpResponse:
    if settings.SITE_VARIANT != "intl":
        raise Http404
    form = LanguageForm(request.POST or None, initial={"language": request.user.language})
    if not form.is_valid():
        return show(request, "language", form, tab="language")
    chosen = form.cleaned_data["language"]
    actions.change_language(request.user, chosen)
    messages.success(request, _("Your language is saved."))
    response = redirect("app:account_language")
    remember_language(response, chosen)
    return response


@private_page("GET", "HEAD")
@login_required
def sessions(request: HttpRequest) -> HttpResponse:
    return show(
        request,
        "sessions",
        tab="sessions",
        sessions=queries.open_sessions(request.user),
        present_key=request.session.session_key,
    )


@private_page("POST")
@login_required
def close_session(request: HttpRequest, public_id: UUID) -> HttpResponse:
    if not actions.close_session(request.user, public_id):
        raise Http404
    messages.success(request, _("This device is logged out."))
    return redirect("app:account_sessions")


@private_page("POST")
@login_required
def close_all_sessions(request: HttpRequest) -> HttpResponse:
    actions.log_out_everywhere(request.user)
    logout(request)
    messages.success(request, _("You are logged out everywhere."))
    return redirect("app:log_in")


@private_page()
@login_required
def export(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return show(request, "export", tab="export", export=queries.latest_export(request.user))
    try:
        actions.ask_own_data(request.user)
    except errors.TooSoon:
        messages.warning(request, _("Your data can be asked for once a day. Ask again tomorrow."))
    else:
        messages.success(request, _("We are preparing your data. You can leave this page meanwhile."))
    return redirect("app:account_export")


@private_page("GET", "HEAD")
@login_required
def download_export(request: HttpRequest, public_id: UUID) -> HttpResponse:
    found = queries.export_of(request.user, public_id)
    if found is None or not found.is_available:
        raise Http404
    return HttpResponse(
        exports.read_file(found),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="mes-donnees-{found.day}.zip"'},
    )


@private_page()
@login_required
def deletion(request: HttpRequest) -> HttpResponse:
    user = request.user
    login = user.email or user.username or ""
    context = {
        "tab": "deletion",
        "login": login,
        "allowed": rules.can_delete_own_account(user) and bool(login),
        "export": queries.latest_export(user),
    }
    if request.method != "POST":
        return show(request, "deletion", DeletionForm(login=login), **context)
    if not context["allowed"]:
        return show(request, "deletion", DeletionForm(login=login), status=FORBIDDEN, **context)
    form = DeletionForm(request.POST, login=login)
    if not form.is_valid():
        return show(request, "deletion", form, **context)
    actions.delete_own_account(user, typed=form.cleaned_data["typed"])
    logout(request)
    messages.success(request, _("Your account is deleted. Thank you for the time spent here."))
    return redirect("app:log_in")


@private_page("POST")
@login_required
def close_privacy_banner(request: HttpRequest) -> HttpResponse:
    actions.close_privacy_banner(request.user)
    return redirect(next_page(request) or settings.LOGIN_REDIRECT_URL)
