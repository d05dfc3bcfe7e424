"""The list of a session: adding, deleting, importing, enrolling the pupils of a school."""

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.certification.actions import candidates as actions
from pix.apps.certification.actions.enrolment import enrol_pupils
from pix.apps.certification.enrolment_errors import (
    CandidateNotValid,
    CandidatesNotValid,
    EnrolmentRefused,
    ForeignPupil,
    PupilsNotManaged,
    PupilsWithoutBirthdate,
    UnknownCountryOfPupils,
)
from pix.apps.certification.queries.candidates import candidate_of
from pix.apps.journal.actions import record
from pix.faces.certif import frame
from pix.faces.certif.access import Place, session_page
from pix.faces.certif.candidate_forms import CandidateForm
from pix.faces.certif.presenters.candidates import (
    present_candidate,
    present_list,
    present_pupils,
    present_report,
)
from pix.faces.certif.presenters.faults import say
from pix.faces.certif.presenters.session import present_frame

if TYPE_CHECKING:
    from pix.apps.certification.models import Candidate, Session

UNPROCESSABLE = 422


@session_page()
def candidates(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    note_reading(place, session, "list")
    return show_list(request, place, session)


def show_list(
    request: HttpRequest, place: Place, session: "Session", status: int = 200, **report: object
) -> HttpResponse:
    context = present_frame(place, session, "candidates")
    context |= present_list(place, session, context) | report
    return frame.show(request, place, "session/candidates", status=status, **context)


def note_reading(place: Place, session: "Session", what: str) -> None:
    """Who looked at the candidates of a session, and in which form."""
    record("candidate.read", f"session:{session.pk}", actor_id=place.user.pk, what=what)


@session_page("GET", "HEAD", "POST")
def add(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    form = CandidateForm(session, request.POST if request.method == "POST" else None)
    if form.is_bound and (enrolled := added(place, session, form)):
        messages.success(request, _("%(name)s is enrolled.") % {"name": enrolled.full_name})
        again = request.POST.get("then") == "again"
        return redirect("certif:candidate_add" if again else "certif:candidates", session.pk)
    context = present_frame(place, session, "candidates")
    status = form.refused_with if form.errors else 200
    return frame.show(request, place, "session/candidate_add", status=status, form=form.shown(), **context)


def added(place: Place, session: "Session", form: CandidateForm) -> "Candidate | None":
    """None when the form has something to say: its own faults and those of the rules, at once."""
    if not form.is_valid():
        form.take_faults(actions.faults_of(session, form.draft))
        return None
    try:
        return actions.add_candidate(session, form.draft, by=place.user)
    except CandidateNotValid as refusal:
        form.take_faults(refusal.faults)
    except EnrolmentRefused as refusal:
        form.add_error(None, say(refusal.code))
        form.refused_with = refusal.status
    return None


@session_page()
def candidate(request: HttpRequest, place: Place, session: "Session", public_id: uuid.UUID) -> HttpResponse:
    found = found_in(session, public_id)
    note_reading(place, session, f"candidate:{found.pk}")
    context = present_frame(place, session, "candidates") | present_candidate(place, found)
    return frame.show(request, place, "session/candidate", **context)


@session_page("POST")
def accessibility(
    request: HttpRequest, place: Place, session: "Session", public_id: uuid.UUID
) -> HttpResponse:
    found = found_in(session, public_id)
    try:
        actions.set_accessibility(found, request.POST.get("needed") == "1", by=place.user)
    except EnrolmentRefused as refusal:
        return refused(request, place, session, refusal)
    messages.success(request, _("The line of %(name)s is up to date.") % {"name": found.full_name})
    return redirect("certif:candidate", session.pk, found.public_id)


@session_page("GET", "HEAD", "POST")
def delete(request: HttpRequest, place: Place, session: "Session", public_id: uuid.UUID) -> HttpResponse:
    found = found_in(session, public_id)
    if request.method != "POST":
        context = present_frame(place, session, "candidates")
        return frame.show(request, place, "session/candidate_delete", candidate=found, **context)
    try:
        actions.delete_candidate(found, by=place.user)
    except EnrolmentRefused as refusal:
        return refused(request, place, session, refusal)
    messages.success(request, _("%(name)s is no longer enrolled.") % {"name": found.full_name})
    return redirect("certif:candidates", session.pk)


def found_in(session: "Session", public_id: uuid.UUID) -> "Candidate":
    found = candidate_of(session, public_id)
    if found is None:
        raise Http404
    return found


def refused(
    request: HttpRequest, place: Place, session: "Session", refusal: EnrolmentRefused
) -> HttpResponse:
    """The list again, with what stands in the way."""
    report = {"refusal": {"code": refusal.code, "sentence": say(refusal.code)}}
    return show_list(request, place, session, status=refusal.status, **report)


@session_page("POST")
def import_list(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    """The sheet replaces the list, or changes nothing; its report stands above the list."""
    sent = request.FILES.get("file")
    try:
        data = sent.read(actions.LARGEST + 1) if sent else b""
        count = actions.import_candidates(session, data, by=place.user)
    except CandidatesNotValid as refusal:
        return show_list(
            request, place, session, status=refusal.status, report=present_report(refusal.faults)
        )
    except EnrolmentRefused as refusal:
        return refused(request, place, session, refusal)
    text = ngettext("%(count)s candidate is enrolled.", "%(count)s candidates are enrolled.", count)
    messages.success(request, text % {"count": count})
    return redirect("certif:candidates", session.pk)


@session_page("GET", "HEAD", "POST")
def pupils(request: HttpRequest, place: Place, session: "Session") -> HttpResponse:
    faults: dict[str, object] = {}
    status = 200
    if request.method == "POST":
        try:
            count = enrol_pupils(session, read_ids(request), by=place.user)
        except (ForeignPupil, PupilsNotManaged) as refusal:
            raise PermissionDenied(refusal.code) from refusal
        except (UnknownCountryOfPupils, PupilsWithoutBirthdate) as refusal:
            faults, status = {"code": refusal.code, "names": refusal.names}, refusal.status
        except EnrolmentRefused as refusal:
            return refused(request, place, session, refusal)
        else:
            tell_enrolled(request, count)
            return redirect("certif:candidates", session.pk)
    context = present_frame(place, session, "candidates") | present_pupils(place, session, request.GET)
    return frame.show(request, place, "session/pupils", status=status, faults=faults, **context)


def read_ids(request: HttpRequest) -> list[uuid.UUID]:
    """Those ticked. What is no identifier names nobody of this school."""
    try:
        return [uuid.UUID(one) for one in request.POST.getlist("eleve")]
    except ValueError as error:
        raise PermissionDenied from error


def tell_enrolled(request: HttpRequest, count: int) -> None:
    if not count:
        messages.info(request, _("Nobody new: those you ticked are enrolled already."))
        return
    text = ngettext("%(count)s pupil is enrolled.", "%(count)s pupils are enrolled.", count)
    messages.success(request, text % {"count": count})
