"""Sessions by what is left to do."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.centres.enums import CentreType
from pix.apps.certification.actions.publishing import publish_sessions
from pix.apps.certification.enums import Kind, SessionStatus
from pix.apps.certification.queries.jury import (
    SessionSearch,
    all_sessions,
    sessions_to_publish,
    sessions_to_treat,
)
from pix.faces.admin import frame
from pix.faces.admin.access import Staff, staff_page
from pix.faces.admin.presenters.words import say_session

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

PAGE_SIZES = (10, 25, 50, 100)


@staff_page()
def to_treat(request: HttpRequest, staff: Staff) -> HttpResponse:
    mine = request.GET.get("moi") == "1"
    rows = sessions_to_treat(staff.user.pk if mine else None)
    return show(request, staff, "to_treat", rows, mine=mine)


@staff_page()
def to_publish(request: HttpRequest, staff: Staff) -> HttpResponse:
    return show(request, staff, "to_publish", sessions_to_publish())


@staff_page()
def sessions(request: HttpRequest, staff: Staff) -> HttpResponse:
    search, faults = read_search(request.GET)
    context: dict[str, Any] = {
        "search": search,
        "faults": faults,
        "typed": request.GET,
        "statuses": [(one, say_session(one)["label"]) for one in SessionStatus],
        "chosen_status": search.status or "",
        "types": CentreType.choices,
        "kinds": Kind.values,
    }
    return show(request, staff, "sessions", all_sessions(search), status=400 if faults else 200, **context)


def read_search(asked: QueryDict) -> tuple[SessionSearch, list[str]]:
    """Finalised sessions until another status is asked for."""
    faults = []
    number = asked.get("numero", "").strip()
    if number and not (number.isascii() and number.isdigit() and len(number) < 10):
        faults.append(_("A session number is made of figures."))
    status = asked.get("statut", SessionStatus.FINALIZED if not asked else "")
    kind, centre_type = asked.get("forme", ""), asked.get("type", "")
    return SessionSearch(
        number=int(number) if number and not faults else None,
        centre_name=asked.get("centre", "").strip()[:100],
        external_id=asked.get("identifiant", "").strip()[:100],
        centre_type=centre_type if centre_type in CentreType.values else "",
        status=SessionStatus(status) if status in SessionStatus.values else None,
        kind=Kind(kind) if kind in Kind.values else None,
    ), faults


@staff_page("POST")
def publish_all(request: HttpRequest, staff: Staff) -> HttpResponse:
    """Each session on its own: what is refused is said, the others are published."""
    if not staff.may_judge:
        raise PermissionDenied
    numbers = list(sessions_to_publish().values_list("pk", flat=True))
    batch = publish_sessions(numbers, author_id=staff.user.pk)
    count = len(batch.published)
    messages.success(
        request,
        ngettext("%(count)d session published.", "%(count)d sessions published.", count) % {"count": count},
    )
    for number, refusal in batch.refused.items():
        told = {"number": number, "why": refusal.message, "batch": batch.batch_id}
        messages.error(request, _("Session %(number)d: %(why)s (batch %(batch)s)") % told)
    return redirect("admin:to_publish")


def show(
    request: HttpRequest, staff: Staff, template: str, rows: Any, status: int = 200, **context: object
) -> HttpResponse:
    asked = request.GET.get("taille", "")
    size = int(asked) if asked.isdigit() and int(asked) in PAGE_SIZES else PAGE_SIZES[1]
    page = Paginator(rows, size).get_page(request.GET.get("page"))
    described = [describe(session) for session in page.object_list]
    return frame.show(request, staff, template, status=status, page=page, rows=described, **context)


def describe(session: "Session") -> dict[str, object]:
    return {"session": session, "status": say_session(session.status), "officer": session.officer}
