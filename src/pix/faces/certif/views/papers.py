"""The papers of a session, and the blank ones."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from pix.apps.certification import session_papers
from pix.apps.certification.queries.candidates import candidates_of
from pix.apps.certification.queries.results import clea_results
from pix.documents.centres.papers import arrival_of, build_fraud_report, build_incident_report
from pix.faces.certif.access import Place, member_page, session_page
from pix.faces.certif.presenters.session import supervise_door
from pix.faces.certif.views.candidates import note_reading

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

PDF = "application/pdf"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def attachment(data: bytes | str, name: str, kind: str) -> HttpResponse:
    return HttpResponse(
        data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@session_page()
def attendance(_request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    data = session_papers.attendance_sheet(session)
    if data is None:
        raise Http404
    note_reading(place, session, "attendance_sheet")
    return attachment(data, f"feuille-emargement-session-{session.pk}.pdf", PDF)


@session_page()
def kit(_request: HttpRequest, _place: Place, session: "Session") -> HttpResponse:
    data = session_papers.invigilator_kit(session, supervise_door())
    return attachment(data, f"kit-surveillant-{session.pk}.pdf", PDF)


@session_page()
def convocations(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    division = request.GET.get("classe", "")
    data = session_papers.convocations(session, division)
    if data is None:
        messages.info(request, _("There is nobody to call."))
        return redirect("certif:candidates", session.pk)
    note_reading(place, session, "convocations")
    return attachment(data, f"convocations-session-{session.pk}.pdf", PDF)


@session_page()
def convocation_text(_request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    """To paste into the messaging of a school: no name, no password, no birth date."""
    facts = session_papers.convocation_facts(session)
    context = {
        "session": session,
        "arrival": arrival_of(session_papers.paper_of(session), facts),
        "questions": facts.questions,
        "centre": place.centre,
        "has_extra_time": candidates_of(session).filter(extra_time__isnull=False).exists(),
    }
    text = render_to_string("certif/session/convocation.txt", context)
    return attachment(text, f"convocation-session-{session.pk}.txt", "text/plain; charset=utf-8")


@session_page()
def sheet(_request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    note_reading(place, session, "sheet")
    return attachment(
        session_papers.candidates_sheet(session), f"liste-candidats-session-{session.pk}.ods", ODS
    )


@member_page()
def incidents(_request: HttpRequest, _place: Place) -> HttpResponse:
    return attachment(build_incident_report(), "pv-incident.pdf", PDF)


@member_page()
def fraud(_request: HttpRequest, _place: Place) -> HttpResponse:
    return attachment(build_fraud_report(), "pv-fraude.pdf", PDF)


@session_page()
def clea(_request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    """Those who obtained CléA in a published session, for the file of its own service."""
    made = clea_results(session)
    if made is None:
        raise Http404
    note_reading(place, session, "clea")
    return attachment(made.content, made.name, "text/csv; charset=utf-8")
