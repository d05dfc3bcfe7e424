"""The page of the letter: somebody invited joins the team, with an account of theirs or a new one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pix.apps.centres import actions, queries
from pix.apps.centres.enums import InvitationStatus
from pix.apps.centres.errors import AlreadyMember, ClosedInvitation, UnknownInvitation
from pix.apps.centres.rules import HAS_CENTRE

CONFLICT, PRECONDITION_FAILED = 409, 412


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    code = request.GET.get("code", "")
    try:
        invitation = queries.find_invitation(request.GET.get("invitation", ""), code)
    except UnknownInvitation as error:
        raise Http404 from error
    if invitation.status != InvitationStatus.PENDING:
        return show_closed(request, invitation.status)
    if request.method == "POST" and request.user.is_authenticated:
        return answer(request, invitation, code)
    query = urlencode({"next": request.get_full_path()})
    return render(request, "certif/join.html", {"centre": invitation.centre, "next_query": query})


def answer(request: HttpRequest, invitation, code: str) -> HttpResponse:
    try:
        actions.answer_invitation(invitation, request.user, code=code)
    except ClosedInvitation as refusal:
        return show_closed(request, refusal.status)
    except AlreadyMember:
        context = {"heading": _("You are in this team already"), "is_member": True}
        return render(request, "certif/closed.html", context, status=PRECONDITION_FAILED)
    request.session[HAS_CENTRE] = True
    welcome = _("Welcome to %(centre)s.") % {"centre": invitation.centre.name}
    messages.success(request, welcome)
    return redirect("certif:sessions")


def show_closed(request: HttpRequest, status: str) -> HttpResponse:
    accepted = status == InvitationStatus.ACCEPTED
    heading = (
        _("This invitation has been used already") if accepted else _("This invitation is no longer valid")
    )
    context = {"heading": heading, "is_member": accepted}
    return render(request, "certif/closed.html", context, status=CONFLICT)
