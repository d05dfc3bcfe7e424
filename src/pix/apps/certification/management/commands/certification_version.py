"""`pix certification-version`: prepare, report and publish the versions of the certification."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.drafts import draft_from_rows
from pix.apps.certification.enums import Rule
from pix.apps.certification.errors import VersionRefusal
from pix.apps.certification.models import Version
from pix.apps.certification.queries.versions import all_versions, get_version, version_in_force
from pix.apps.certification.release_rows import release_rows
from pix.apps.certification.reports import report_version
from pix.apps.content import registry
from pix.common import time
from pix.core.adaptive.bank import BankError
from pix.core.adaptive.simulation import Population, SimulationError
from pix.core.certification.limits import PublicationRefusedError, report_within_limits
from pix.core.certification.simulation_report import SimulationPlan
from pix.core.certification.versions import VersionRefusedError

REFUSALS = (
    VersionRefusal,
    VersionRefusedError,
    BankError,
    PublicationRefusedError,
    SimulationError,
    registry.NoReleaseError,
)


class Command(BaseCommand):
    told = -1
    help = "Prepare a version of the certification, simulate it and keep its report, publish it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--list", action="store_true", help="every version")
        what.add_argument(
            "--from-release", metavar="NAME", help="save a draft of this name from the present release"
        )
        what.add_argument("--report", metavar="NAME", help="simulate a draft and keep the report")
        what.add_argument("--publish", metavar="NAME", help="freeze a version; it is then in force")
        parser.add_argument("--rule", choices=Rule.values, default=Rule.OPEN, help="rule of a new draft")
        parser.add_argument(
            "--language", action="append", metavar="CODE", help="language of a new draft (default: fr)"
        )
        parser.add_argument("--simulees", type=int, default=2000, help="simulated candidates (default 2000)")
        parser.add_argument("--seed", type=int, default=1, help="same seed, same report (default 1)")
        parser.add_argument("--reason", default="", help="why it is published in spite of its report")
        parser.add_argument("--from", dest="starts_at", metavar="TIME", help="when it begins (default: now)")

    @no_translations
    def handle(self, **options: Any) -> None:
        try:
            self._act(options)
        except REFUSALS as refused:
            raise CommandError(str(refused)) from refused

    def _act(self, options: dict[str, Any]) -> None:
        if options["list"]:
            self._list()
        elif options["from_release"]:
            self._draft(options["from_release"], Rule(options["rule"]), options["language"] or ["fr"])
        elif options["report"]:
            self._report(options["report"], SimulationPlan(Population(options["simulees"]), options["seed"]))
        else:
            self._publish(options)

    def _list(self) -> None:
        present = version_in_force(time.now())
        for version in all_versions():
            starts = f"{version.starts_at:%Y-%m-%d %H:%M}" if version.starts_at else "-"
            mark = "in force" if version == present else version.state
            reported = "reported" if version.report else "not reported"
            self.stdout.write(
                f"{version.name:<28} {version.kind} {version.rule:<5} {mark:<10} {starts:<17} {reported}"
            )

    def _draft(self, name: str, rule: Rule, languages: list[str]) -> None:
        rows = release_rows(registry.current_release())
        version = save_version(draft_from_rows(name, rows, rule=rule, languages=languages), actor_id=None)
        settings = version.settings
        self.stdout.write(
            f"draft {version}: {len(version.questions)} questions, test of "
            f"{settings['challengesConfiguration']['maximumAssessmentLength']}, "
            f"{settings['questionsPerCompetence']} a competence"
        )

    def _report(self, name: str, plan: SimulationPlan) -> None:
        version = get_version(name)
        report = report_version(version, plan, self._tell)
        version = store_report(version.pk, report, digest=version.digest, actor_id=None)
        self._say_limits(version)

    def _publish(self, options: dict[str, Any]) -> None:
        version = publish_version(
            get_version(options["publish"]).pk,
            actor_id=None,
            reason=options["reason"],
            starts_at=moment(options["starts_at"]),
        )
        self.stdout.write(f"published {version}, in force from {version.starts_at:%Y-%m-%d %H:%M}")

    def _say_limits(self, version: Version) -> None:
        broken = report_within_limits(version.report)
        self.stdout.write(f"report of {version}: " + ("inside the limits" if not broken else "limits broken"))
        for limit in broken:
            self.stdout.write(f"  - {limit.message}")

    def _tell(self, done: int, count: int) -> None:
        if done >= count or done * 10 // count > self.told:
            self.told = done * 10 // count
            self.stderr.write(f"{done} of {count} tests")


def moment(text: str | None) -> datetime.datetime | None:
    """A date and time with its zone; without one it is that of the site."""
    if text is None:
        return None
    try:
        value = parse_datetime(text)
    except ValueError:
        value = None
    if value is None:
        raise CommandError(f"{text} is not a date and time (2026-09-01T08:00).")
    return timezone.make_aware(value) if value.tzinfo is None else value
