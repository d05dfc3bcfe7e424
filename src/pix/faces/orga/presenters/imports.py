"""An import in words: which file is taken, how far it is, what it changed, what is wrong in it."""

from itertools import groupby
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from pix.apps.organizations import sentences
from pix.apps.organizations.enums import ImportKind

if TYPE_CHECKING:
    from pix.apps.organizations.models import ImportJob, Organization

ERRORS_A_PAGE = 50
MEGABYTE = 2**20


def describe_kind(kind: ImportKind, organization: "Organization") -> dict[str, object]:
    """The file expected of this organisation, for whoever has to find it."""
    uai = organization.external_id
    texts = {
        ImportKind.SIECLE: _(
            "The pupils’ export of SIECLE without addresses (ElevesSansAdresses), as XML or ZIP, for the "
            "school %(uai)s."
        ),
        ImportKind.FREGATA: _("The export of FREGATA, as CSV."),
        ImportKind.SUP: _("The list of your students, as CSV, with the columns of the model below."),
        ImportKind.ONDE: _("The pupils’ export of ONDE, as CSV, for the school %(uai)s."),
        ImportKind.GENERIC: _("The list of your learners, as CSV, in the format of your organisation."),
    }
    return {
        "name": kind.label,
        "text": texts[kind] % {"uai": uai},
        "megabytes": settings.IMPORT_LARGEST[kind] // MEGABYTE,
        "replaces": kind == ImportKind.SUP,
    }


def present_job(job: "ImportJob", page: str | None) -> dict[str, object]:
    tone, icon, title = verdict(job)
    report = job.report or {}
    return {
        "public_id": job.public_id,
        "is_running": job.is_running,
        "progress": job.progress,
        "progress_text": say_progress(job),
        "tone": tone,
        "icon": icon,
        "title": title,
        "filename": job.filename,
        "at": job.ended_at or job.created_at,
        "by": str(job.created_by or ""),
        "counts": say_counts(job),
        "absent": [
            {"class": name or _("No class"), "count": count}
            for name, count in report.get("absentByClass", {}).items()
        ],
        "ignored": group_ignored(report.get("ignored", [])),
        "unknown": sorted({one["value"] for one in report.get("warnings", []) if one["value"]}),
        "errors": present_errors(job, page) if job.errors else None,
    }


def verdict(job: "ImportJob") -> tuple[str, str, str]:
    """Tone, icon and title."""
    if job.is_running:
        return "info", "wait", _("Import under way") if not job.is_dry_run else _("Check under way")
    if job.has_failed:
        return "bad", "alert", _("This file was refused: nothing was changed")
    if job.is_dry_run:
        return "ok", "check", _("This file is good. Nothing was changed yet")
    return "ok", "check", _("The list is imported")


def say_progress(job: "ImportJob") -> str:
    if not job.is_running:
        return _("Finished")
    if job.started_at is None:
        return _("The file waits for its turn.")
    if job.status == "VALIDATED":
        return _("The file is good. The list is being written.")
    return _("The file is being read: %(progress)d %%") % {"progress": job.progress}


def say_counts(job: "ImportJob") -> list[tuple[str, int]]:
    """New, updated… as they are, or as they would be. Those that nothing can change are left out."""
    report = job.report
    if not report:
        return []
    always = [(_("New"), report["new"]), (_("Updated"), report["updated"])]
    when_some = [
        (_("Disabled"), report["disabled"]),
        (_("Deleted"), report["deleted"]),
        (_("Linked to a known account"), report["linked"]),
        (_("Ignored"), len(report["ignored"])),
    ]
    return always + [(label, count) for label, count in when_some if count]


def group_ignored(ignored: list[dict[str, object]]) -> list[dict[str, object]]:
    """Lines of the file that were left out, by reason."""
    said = [(sentences.reason_left_out(one), person_of(one)) for one in ignored]
    groups = groupby(sorted(said), key=lambda pair: pair[0])
    return [{"reason": reason, "people": [person for _reason, person in pairs]} for reason, pairs in groups]


def person_of(one: dict[str, object]) -> str:
    name = f"{one['lastName']} {one['firstName']}".strip()
    return f"{name} ({one['class']})" if one["class"] else name


def present_errors(job: "ImportJob", number: str | None) -> dict[str, object]:
    page = Paginator(job.errors, ERRORS_A_PAGE).get_page(number)
    return {
        "count": len(job.errors),
        "page": page,
        "rows": [
            {"place": sentences.place_of(error), "sentence": sentences.sentence_of(error)}
            for error in page.object_list
        ],
    }
