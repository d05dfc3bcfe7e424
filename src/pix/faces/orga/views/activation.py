"""A head of school asks for the space of the school: the letter goes to its official address only."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pix.apps.accounts import limits
from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.organizations import actions, errors
from pix.common.caching import never_cache
from pix.faces.orga.forms import ActivationForm

UNPROCESSABLE, TOO_MANY = 422, 429
STATUSES = {
    errors.UnknownOrganization: 404,
    errors.SeveralOrganizations: 409,
    errors.NoOfficialAddress: 412,
    errors.ArchivedOrganization: 422,
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    form = ActivationForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return render(request, "orga/activation.html", {"form": form})
    if not form.is_valid():
        return render(request, "orga/activation.html", {"form": form}, status=UNPROCESSABLE)
    try:
        send_letter(request, form)
    except TooManyTries:
        form.add_error(None, _("Too many tries. Wait a minute."))
        return render(request, "orga/activation.html", {"form": form}, status=TOO_MANY)
    except tuple(STATUSES) as refusal:
        form.add_error("code", say(refusal))
        return render(request, "orga/activation.html", {"form": form}, status=STATUSES[type(refusal)])
    return render(request, "orga/activation_sent.html")


def send_letter(request: HttpRequest, form: ActivationForm) -> None:
    code = form.cleaned_data["code"]
    limits.spend(
        (settings.RESET_PER_MINUTE_AND_EMAIL, "activation:school", code.upper()),
        (settings.RESET_PER_MINUTE_AND_ADDRESS, "activation:address", client_address(request)),
    )
    actions.ask_school_activation(code, language=get_language() or "fr", asked_by=form.full_name)


def say(refusal: errors.Refused) -> str:
    sentences = {
        errors.UnknownOrganization: _(
            "We know no school of this number. Check its seven figures and its letter."
        ),
        errors.SeveralOrganizations: _(
            "Several spaces have this number: write to support, who will choose with you."
        ),
        errors.NoOfficialAddress: _("We have no official address for this school: write to support."),
        errors.ArchivedOrganization: _(
            "The space of this school is closed: write to support to open it again."
        ),
    }
    return sentences[type(refusal)]
