from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from pix.apps.centres import actions
from pix.faces.certif.access import Place, member_page
from pix.faces.certif.forms import TermsForm


@member_page("GET", "HEAD", "POST", before_terms=True)
def terms(request: HttpRequest, place: Place) -> HttpResponse:
    """Accept and go on to the page asked for, or log out."""
    form = TermsForm(request.POST) if request.method == "POST" else TermsForm()
    wanted = page_asked(request)
    if place.membership.has_accepted_terms:
        return redirect(wanted)
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "next": wanted, "centre": place.centre}
        return render(request, "certif/terms.html", context, status=422 if form.errors else 200)
    actions.accept_certif_terms(place.user)
    messages.success(request, _("Thank you. Your space is open."))
    return redirect(wanted)


def page_asked(request: HttpRequest) -> str:
    """A page of this space, whatever was given."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    home = reverse("certif:sessions")
    return wanted if ours and wanted.startswith(home) and "\\" not in wanted else home
