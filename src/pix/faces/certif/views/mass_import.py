"""Many sessions in one file: the model and the file, then the report, then the confirmation."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.centres.queries import manages_pupils
from pix.apps.certification.actions.mass_import import LARGEST, check_mass_import, confirm_mass_import
from pix.apps.certification.candidate_values import sheet_kind
from pix.apps.certification.enrolment_errors import (
    MassImportNotAvailable,
    MassImportOutdated,
    SheetRefused,
    UnknownMassImport,
)
from pix.documents.centres.session_reading import write_template
from pix.faces.certif import frame
from pix.faces.certif.access import Place, member_page
from pix.faces.certif.presenters.faults import say
from pix.faces.certif.presenters.mass_import import present_checked
from pix.faces.certif.views.papers import attachment

UNPROCESSABLE = 422


@member_page("GET", "HEAD", "POST")
def mass_import(request: HttpRequest, place: Place) -> HttpResponse:
    require_available(place)
    if request.method != "POST":
        return frame.show(request, place, "imports/choose")
    sent = request.FILES.get("file")
    try:
        checked = check_mass_import(place.centre, sent.read(LARGEST + 1) if sent else b"", by=place.user)
    except SheetRefused as refusal:
        refused = {"code": refusal.code, "sentence": say(refusal.code)}
        return frame.show(request, place, "imports/choose", status=refusal.status, refusal=refused)
    except MassImportNotAvailable as refusal:
        raise PermissionDenied from refusal
    status = UNPROCESSABLE if checked.report.is_blocked else 200
    return frame.show(request, place, "imports/report", status=status, **present_checked(checked))


def require_available(place: Place) -> None:
    if manages_pupils(place.centre):
        raise PermissionDenied(MassImportNotAvailable.code)


@member_page("POST")
def confirm(request: HttpRequest, place: Place, key: uuid.UUID) -> HttpResponse:
    require_available(place)
    try:
        done = confirm_mass_import(place.centre, key, by=place.user)
    except UnknownMassImport as refusal:
        raise Http404(refusal.code) from refusal
    except MassImportOutdated as refusal:
        context = present_checked(None, report=refusal.report)
        return frame.show(request, place, "imports/report", status=refusal.status, **context)
    created = ngettext("%(count)s session created", "%(count)s sessions created", len(done.created))
    texts = [created % {"count": len(done.created)}]
    if done.replaced:
        replaced = ngettext("%(count)s list replaced", "%(count)s lists replaced", len(done.replaced))
        texts.append(replaced % {"count": len(done.replaced)})
    enrolled = ngettext("%(count)s candidate enrolled", "%(count)s candidates enrolled", done.candidates)
    texts.append(enrolled % {"count": done.candidates})
    messages.success(request, _("Done: %(what)s.") % {"what": ", ".join(texts)})
    return redirect("certif:sessions")


@member_page()
def template(_request: HttpRequest, place: Place) -> HttpResponse:
    require_available(place)
    return attachment(
        write_template(sheet_kind(place.centre)), "import-sessions.csv", "text/csv; charset=utf-8"
    )
