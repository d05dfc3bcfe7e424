"""`pix create centre …`: what the administration's pages will do later."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.apps.centres.actions import create_centre
from pix.apps.centres.enums import CentreType
from pix.apps.centres.queries import manages_pupils
from pix.apps.teams.terminal import code_of, tell
from pix.core.exam.subscriptions import COMPLEMENTARY


class Command(BaseCommand):
    help = "Create a certification centre. A school and its centre share a UAI."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--type", required=True, choices=CentreType.values)
        parser.add_argument("--name", required=True)
        parser.add_argument("--external-id", default="", metavar="UAI")
        parser.add_argument("--tag", action="append", default=[], help="COLLEGE, LYCEE, LYCEE PRO, AEFE…")
        parser.add_argument(
            "--habilitation",
            action="append",
            default=[],
            choices=[one.key for one in COMPLEMENTARY],
            help="a complementary certification that it may run",
        )
        parser.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, **options: Any) -> None:
        if not options["name"].strip():
            raise CommandError("a centre has a name")
        centre = create_centre(
            type=CentreType(options["type"]),
            name=options["name"],
            external_id=options["external_id"],
            habilitations=options["habilitation"],
            tags=options["tag"],
        )
        made = {
            "code": code_of(centre),
            "publicId": str(centre.public_id),
            "name": centre.name,
            "type": centre.type,
            "habilitations": centre.habilitations,
            "enrolsPupils": manages_pupils(centre),
        }
        tell(self, made, as_json=options["json"])
