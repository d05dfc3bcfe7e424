"""`pix import siecle|fregata|sup|onde|generic FILE --organization CODE`: the same import as on the page."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from pix.apps.organizations import actions, errors, sentences
from pix.apps.organizations.enums import ImportKind
from pix.apps.organizations.models import ImportJob
from pix.apps.organizations.queries import find_organization
from pix.apps.organizations.reports import described_job

REFUSALS = {
    errors.UnknownOrganization: "no organisation has the code {code}",
    errors.SeveralOrganizations: "several organisations have the code {code}: give the public identifier",
    errors.ArchivedOrganization: "the organisation {code} is archived",
    errors.ImportNotAvailable: "the organisation {code} does not import such files (see pix create --help)",
    errors.ImportRunning: "an import of {code} is running: try again when it has ended",
}


class Command(BaseCommand):
    help = "Import the learners of an organisation from a file; without fault or not at all."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=ImportKind.values)
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--organization", required=True, metavar="CODE", help="UAI, else public identifier"
        )
        parser.add_argument("--dry-run", action="store_true", help="check and report, change nothing")
        parser.add_argument(
            "--replace", action="store_true", help="sup: delete the students who are not in the file"
        )
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def handle(self, **options: Any) -> None:
        try:
            job = self._import(options)
        except errors.Refused as refusal:
            raise CommandError(REFUSALS[type(refusal)].format(code=options["organization"])) from refusal
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}") from error
        report = described_job(job)
        as_json = json.dumps(report, ensure_ascii=False, indent=1)
        self.stdout.write(as_json if options["json"] else in_words(report))
        if job.errors:
            raise SystemExit(1)

    def _import(self, options: dict[str, Any]) -> ImportJob:
        organization = find_organization(options["organization"])
        with options["file"].open("rb") as file:
            return actions.import_now(
                organization,
                ImportKind(options["kind"]),
                file,
                options["file"].name,
                is_dry_run=options["dry_run"],
                is_replacing=options["replace"],
            )


def in_words(report: dict[str, Any]) -> str:
    """The report in lines for a person."""
    if report["errors"]:
        lines = [_("Refused, nothing was changed:")]
        for error in report["errors"]:
            place = sentences.place_of(error)
            lines.append(f"  {place + ' – ' if place else ''}{sentences.sentence_of(error)}")
        return "\n".join(lines)
    first = _("Checked, nothing was changed:") if report["dryRun"] else _("Imported:")
    counts = {
        _("new"): report["new"],
        _("updated"): report["updated"],
        _("disabled"): report["disabled"],
        _("deleted"): report["deleted"],
        _("linked to a known account"): report["linked"],
        _("ignored"): len(report["ignored"]),
    }
    lines = [first, *(f"  {count:>6}  {name}" for name, count in counts.items() if count)]
    lines += [
        f"          {one['lastName']} {one['firstName']}: {sentences.reason_left_out(one)}"
        for one in report["ignored"]
    ]
    unknown = sorted({one["value"] for one in report["warnings"] if one["value"]})
    lines += [_("Not recognised: %(value)s") % {"value": value} for value in unknown]
    return "\n".join(lines)
