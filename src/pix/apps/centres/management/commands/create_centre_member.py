"""`pix create centre-member …`: a person in the team of a centre, with an account when there is none."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.queries import find_by_login
from pix.apps.centres import errors
from pix.apps.centres.actions import add_member
from pix.apps.centres.enums import Role
from pix.apps.centres.queries import find_centre
from pix.apps.organizations.management.commands.create import open_account

REFUSALS = {
    errors.UnknownCentre: "no centre has the code {code}",
    errors.SeveralCentres: "several centres have the code {code}: give the public identifier",
    errors.ArchivedCentre: "the centre {code} is archived",
}


class Command(BaseCommand):
    help = "Put a person into the team of a certification centre."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--centre", required=True, metavar="CODE", help="UAI, else public identifier")
        parser.add_argument("--email", required=True)
        parser.add_argument("--role", choices=Role.values, default=Role.MEMBER)
        parser.add_argument("--first-name", default="")
        parser.add_argument("--last-name", default="")
        parser.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, **options: Any) -> None:
        try:
            with transaction.atomic():
                made = make_member(options)
        except errors.Refused as refusal:
            raise CommandError(REFUSALS[type(refusal)].format(code=options["centre"])) from refusal
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=1))
            return
        for name, value in made.items():
            self.stdout.write(f"{name:<18} {value}")


def make_member(options: dict[str, Any]) -> dict[str, str]:
    centre = find_centre(options["centre"])
    email = normalise_login(options["email"])
    user, password = find_by_login(email), ""
    if user is None:
        user, password = open_account(email, options)
    membership = add_member(centre, user, Role(options["role"]), by=None)
    made = {
        "centre": centre.external_id or str(centre.public_id),
        "email": user.email,
        "role": str(membership.role),
    }
    return made | ({"temporaryPassword": password} if password else {})
