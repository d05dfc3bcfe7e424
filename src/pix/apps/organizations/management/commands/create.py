"""`pix create organization …`, `pix create member …`: what the administration's pages will do later."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from pix.apps.accounts.actions import create_account
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.models import User
from pix.apps.accounts.passwords import hash_password, make_simple_password
from pix.apps.accounts.queries import find_by_login
from pix.apps.accounts.rules import email_fault, name_fault
from pix.apps.organizations import actions, errors
from pix.apps.organizations.enums import OrganizationType, Role
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import find_organization, import_config

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
        member.add_argument("--email", required=True)
        member.add_argument("--role", choices=Role.values, default=Role.MEMBER)
        member.add_argument("--first-name", default="")
        member.add_argument("--last-name", default="")
        for thing in (organization, member):
            thing.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, *, thing: str, **options: Any) -> None:
        make = {"organization": make_organization, "member": make_member}[thing]
        try:
            with transaction.atomic():
                made = make(options)
        except errors.Refused as refusal:
            raise CommandError(REFUSALS[type(refusal)].format(code=options["organization"])) from refusal
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=1))
            return
        for name, value in made.items():
            self.stdout.write(f"{name:<14} {value}")


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
        "code": organization.external_id or str(organization.public_id),
        "publicId": str(organization.public_id),
        "name": organization.name,
        "type": organization.type,
        "managesStudents": organization.is_managing_students,
        "importFormat": organization.import_format,
    }


def make_member(options: dict[str, Any]) -> dict[str, object]:
    organization = find_organization(options["organization"])
    email = normalise_login(options["email"])
    user, password = find_by_login(email), ""
    if user is None:
        user, password = open_account(email, options)
    membership = actions.add_member(organization, user, Role(options["role"]), by=None)
    return described_member(organization, user, membership.role, password)


def open_account(email: str, options: dict[str, Any]) -> tuple[User, str]:
    """A new account with a password to be replaced at the first sign-in, told once."""
    names = {"first_name": options["first_name"].strip(), "last_name": options["last_name"].strip()}
    faults = [email_fault(email), *(name_fault(name, field.upper()) for field, name in names.items())]
    if any(faults):
        raise CommandError(
            f"{email} has no account yet: give a good --email, --first-name and --last-name "
            f"({', '.join(fault for fault in faults if fault)})"
        )
    password = make_simple_password()
    user = create_account(email=email, password=hash_password(password), should_change_password=True, **names)
    return user, password


def described_member(organization: Organization, user: User, role: str, password: str) -> dict[str, object]:
    made = {
        "organization": organization.external_id or str(organization.public_id),
        "email": user.email,
        "role": role,
    }
    return made | ({"temporaryPassword": password} if password else {})
