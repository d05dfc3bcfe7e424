import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.centres import actions, errors, queries
from pix.faces.certif import frame
from pix.faces.certif.access import Place, administrator_page, member_page
from pix.faces.certif.forms import InvitationForm
from pix.faces.certif.presenters.team import present_invitations, present_team


@member_page()
def team(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "team", **present_team(place))


@administrator_page("GET", "HEAD", "POST")
def invitations(request: HttpRequest, place: Place) -> HttpResponse:
    form = InvitationForm(request.POST) if request.method == "POST" else InvitationForm()
    if form.is_bound and form.is_valid() and sent(request, place, form):
        return redirect("certif:invitations")
    status = 422 if form.errors else 200
    return frame.show(
        request, place, "invitations", status=status, form=form, **present_invitations(place.centre)
    )


def sent(request: HttpRequest, place: Place, form: InvitationForm) -> bool:
    given = form.cleaned_data
    try:
        invited = actions.invite(
            place.centre,
            given["addresses"],
            by=place.user,
            role=given["role"],
            language=request.LANGUAGE_CODE,
        )
    except errors.InvalidAddress as refusal:
        form.refuse_addresses(refusal.addresses)
        return False
    text = ngettext("%(count)d invitation sent.", "%(count)d invitations sent.", len(invited))
    messages.success(request, text % {"count": len(invited)})
    return True


@administrator_page("POST")
def resend(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    invitation = invitation_of(place, public_id)
    actions.resend_invitation(invitation, by=place.user)
    messages.success(request, _("The invitation was sent again to %(email)s.") % {"email": invitation.email})
    return redirect("certif:invitations")


@administrator_page("POST")
def cancel(request: HttpRequest, place: Place, public_id: uuid.UUID) -> HttpResponse:
    invitation = invitation_of(place, public_id)
    actions.cancel_invitation(invitation, by=place.user)
    messages.success(request, _("The invitation of %(email)s is cancelled.") % {"email": invitation.email})
    return redirect("certif:invitations")


def invitation_of(place: Place, public_id: uuid.UUID):
    """One that waits, in this centre; any other does not exist."""
    found = queries.pending_invitations(place.centre).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
