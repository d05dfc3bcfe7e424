"""`pix create organization …`, `pix create member …`: what the administration's pages will do later."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pix.apps.accounts.addresses import normalise_login
from pix.apps.organizations import actions, errors
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.queries import find_organization, import_config
from pix.apps.teams.terminal import add_person_arguments, code_of, make_member, tell

REFUSALS = {
    errors.UnknownOrganization: "no organisation has the code {code}",
    errors.SeveralOrganizations: "several organisations have the code {code}: give the public identifier",
    errors.ArchivedOrganization: "the organisation {code} is archived",
}


class Command(BaseCommand):
    help = "Create an organisation, or a member of its team (with an account when there is none)."

    def add_arguments(self, parser: CommandParser) -> None:
        things = parser.add_subparsers(dest="thing", required=True)
        organization = things.add_parser("organization", help="a school, a university, a company")
        organization.add_argument("--type", required=True, choices=OrganizationType.values)
        organization.add_argument("--name", required=True)
        organization.add_argument("--external-id", default="", metavar="UAI")
        organization.add_argument("--email", default="", help="official address of the school")
        organization.add_argument("--province", default="", help="code of the département")
        organization.add_argument("--tag", action="append", default=[], help="AGRICULTURE: FREGATA files")
        organization.add_argument("--import-format", help="ONDE, GENERIC or another format of lists")
        organization.add_argument(
            "--without-list", action="store_true", help="learners appear when they take part"
        )
        member = things.add_parser("member", help="a person of the team")
        member.add_argument(
            "--organization", required=True, metavar="CODE", help="UAI, else public identifier"
        )
        add_person_arguments(member)
        for thing in (organization, member):
            thing.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, *, thing: str, **options: Any) -> None:
        make = {"organization": make_organization, "member": make_organization_member}[thing]
        try:
            with transaction.atomic():
                made = make(options)
        except errors.Refused as refusal:
            raise CommandError(REFUSALS[type(refusal)].format(code=options["organization"])) from refusal
        tell(self, made, as_json=options["json"])


def make_organization(options: dict[str, Any]) -> dict[str, object]:
    if not options["name"].strip():
        raise CommandError("an organisation has a name")
    import_format = options["import_format"]
    if import_format and import_config(import_format) is None:
        raise CommandError(f"there is no import format {import_format}")
    organization = actions.create_organization(
        type=OrganizationType(options["type"]),
        name=options["name"],
        external_id=options["external_id"],
        is_managing_students=False if options["without_list"] else None,
        import_format="" if options["without_list"] else import_format,
        tags=options["tag"],
        email=normalise_login(options["email"]),
        province_code=options["province"],
    )
    return {
        "code": code_of(organization),
        "publicId": str(organization.public_id),
        "name": organization.name,
        "type": organization.type,
        "managesStudents": organization.is_managing_students,
        "importFormat": organization.import_format,
    }


def make_organization_member(options: dict[str, Any]) -> dict[str, object]:
    organization = find_organization(options["organization"])
    return {"organization": code_of(organization)} | make_member(actions.TEAMS, organization, options)
