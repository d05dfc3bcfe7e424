"""The terms of a space: accept and go on to the page asked for, or log out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from pix.spaces.access import Place
from pix.spaces.forms import TermsForm

if TYPE_CHECKING:
    from pix.apps.accounts.models import User


def show_terms(
    request: HttpRequest, place: Place, *, template: str, home: str, accept: Callable[["User"], None]
) -> HttpResponse:
    """`home`: name of the page where the space begins; only pages below it are gone to."""
    form = TermsForm(request.POST) if request.method == "POST" else TermsForm()
    wanted = page_asked(request, reverse(home))
    if place.membership.has_accepted_terms:
        return redirect(wanted)
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "next": wanted, "house": place.house}
        return render(request, template, context, status=422 if form.errors else 200)
    accept(place.user)
    messages.success(request, _("Thank you. Your space is open."))
    return redirect(wanted)


def page_asked(request: HttpRequest, home: str) -> str:
    """A page of this space, whatever was given."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours and wanted.startswith(home) and "\\" not in wanted else home
