"""`pix create centre-member …`: a person in the team of a centre, with an account when there is none."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pix.apps.centres import errors
from pix.apps.centres.actions import TEAMS
from pix.apps.centres.queries import find_centre
from pix.apps.teams.terminal import add_person_arguments, code_of, make_member, tell

REFUSALS = {
    errors.UnknownCentre: "no centre has the code {code}",
    errors.SeveralCentres: "several centres have the code {code}: give the public identifier",
    errors.ArchivedCentre: "the centre {code} is archived",
}


class Command(BaseCommand):
    help = "Put a person into the team of a certification centre."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--centre", required=True, metavar="CODE", help="UAI, else public identifier")
        add_person_arguments(parser)
        parser.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, **options: Any) -> None:
        try:
            with transaction.atomic():
                made = make_centre_member(options)
        except errors.Refused as refusal:
            raise CommandError(REFUSALS[type(refusal)].format(code=options["centre"])) from refusal
        tell(self, made, as_json=options["json"])


def make_centre_member(options: dict[str, Any]) -> dict[str, object]:
    centre = find_centre(options["centre"])
    return {"centre": code_of(centre)} | make_member(TEAMS, centre, options)
