"""The door of the room: number, password, name; and the way out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pix.apps.centres.errors import CentreNotOpenYet
from pix.apps.certification.actions.entering import enter_session, leave_session
from pix.apps.certification.invigilating_errors import (
    CentreIsArchived,
    InvigilationRefusal,
    SessionIsClosed,
    TooManyWrongPasswords,
    WrongSessionOrPassword,
)
from pix.apps.certification.queries.supervision import find_access
from pix.common.caching import never_cache
from pix.faces.supervision.access import (
    ACCESS_COOKIE,
    give_access,
    mark_browser,
    room_page,
    take_access,
    visitor_of,
)
from pix.faces.supervision.forms import EnterForm

STATUSES = {
    WrongSessionOrPassword: 401,
    TooManyWrongPasswords: 429,
    SessionIsClosed: 412,
    CentreIsArchived: 403,
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Somebody already in the room goes back there."""
    if request.method != "POST":
        if find_access(request.COOKIES.get(ACCESS_COOKIE, "")):
            return redirect("supervision:room")
        return show(request, EnterForm(initial={"number": request.GET.get("session", "")[:20]}), 200)
    form = EnterForm(request.POST)
    if not form.is_valid():
        return show(request, form, 422)
    given = form.cleaned_data
    try:
        entered = enter_session(given["number"], given["password"], given["name"], visitor_of(request))
    except CentreNotOpenYet as refusal:
        form.add_error(None, say_opening(refusal))
        return show(request, form, 412)
    except InvigilationRefusal as refusal:
        form.add_error(None, refusal.message)
        return show(request, form, STATUSES[type(refusal)])
    return give_access(redirect("supervision:room"), entered.token)


def say_opening(refusal: CentreNotOpenYet) -> str:
    day = date_format(refusal.opens_on, "l j F Y")
    return _("The centres of this kind of school open on %(day)s. Nobody can enter before.") % {"day": day}


def show(request: HttpRequest, form: EnterForm, status: int) -> HttpResponse:
    return mark_browser(request, render(request, "supervision/enter.html", {"form": form}, status=status))


@room_page("GET", "HEAD", "POST")
def leave(request: HttpRequest, access) -> HttpResponse:
    """Asked twice, because those who still answer would be left alone."""
    if request.method != "POST":
        return render(request, "supervision/leave.html", {"session": access.session})
    leave_session(access)
    return take_access(redirect("supervision:enter"))
