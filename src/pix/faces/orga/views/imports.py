import logging
import uuid
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from pix.apps.organizations import actions, by_type, queries
from pix.apps.organizations.enums import ImportKind
from pix.apps.organizations.errors import FileNotKept, ImportRunning
from pix.documents.schools.writers import sup_template
from pix.faces.orga import frame
from pix.faces.orga.access import Place, administrator_page
from pix.faces.orga.forms import REPLACE, ImportForm
from pix.faces.orga.presenters.imports import describe_kind, present_job, say_progress

if TYPE_CHECKING:
    from pix.apps.organizations.models import ImportJob

UNPROCESSABLE, TOO_LARGE = 422, 413

logger = logging.getLogger("pix.orga")


@administrator_page("GET", "HEAD", "POST")
def imports(request: HttpRequest, place: Place) -> HttpResponse:
    """The one page of imports: the last one and its report, and the form of the next."""
    kind = kind_of(place)
    if request.method != "POST":
        return show_imports(request, place, kind, ImportForm(kind))
    form = ImportForm(kind, request.POST, request.FILES)
    if not form.is_valid():
        return show_imports(request, place, kind, form)
    try:
        job = ask(place, kind, form)
    except ImportRunning:
        form.add_error(None, _("An import is under way already: wait for its end."))
        return show_imports(request, place, kind, form)
    except FileNotKept:
        logger.exception("an import could not be kept: is the disk full?")
        form.add_error(
            None,
            _(
                "The site could not keep this file: its disk may be full. Your list is unchanged. "
                "Tell the people who run the site, then try again."
            ),
        )
        return show_imports(request, place, kind, form)
    if job.has_failed:  # refused before it was read: the page says why
        status = TOO_LARGE if job.errors[0]["code"] == "PAYLOAD_TOO_LARGE" else UNPROCESSABLE
        return show_imports(request, place, kind, ImportForm(kind), status=status)
    return redirect("orga:imports")


def ask(place: Place, kind: ImportKind, form: ImportForm) -> "ImportJob":
    given = form.cleaned_data
    return actions.ask_import(
        place.organization,
        kind,
        given["file"].file,
        given["file"].name,
        by=place.user,
        is_dry_run=form.is_check,
        is_replacing=given.get("mode") == REPLACE,
    )


def kind_of(place: Place) -> ImportKind:
    kind = by_type.import_kind(place.organization)
    if kind is None:
        raise Http404
    return kind


def show_imports(
    request: HttpRequest, place: Place, kind: ImportKind, form: ImportForm, status: int = 200
) -> HttpResponse:
    job = queries.last_import(place.organization)
    return frame.show(
        request,
        place,
        "imports",
        status=UNPROCESSABLE if form.errors else status,
        hides_leavers=kind in {ImportKind.SIECLE, ImportKind.FREGATA},
        form=form,
        kind=describe_kind(kind, place.organization),
        job=present_job(job, request.GET.get("page")) if job else None,
        learners_name=frame.name_of_learners(place),
    )


@administrator_page()
def progress(_request: HttpRequest, place: Place, public_id: uuid.UUID) -> JsonResponse:
    """What the page asks every second while an import runs."""
    job = queries.import_of(place.organization, str(public_id))
    if job is None:
        raise Http404
    return JsonResponse({"progress": job.progress, "text": say_progress(job), "running": job.is_running})


@administrator_page()
def template_of_students(_request: HttpRequest, place: Place) -> HttpResponse:
    if kind_of(place) != ImportKind.SUP:
        raise Http404
    headers = {"Content-Disposition": 'attachment; filename="modele-import.csv"'}
    return HttpResponse(sup_template(), content_type="text/csv; charset=utf-8", headers=headers)
