"""What the commands that put a person into a team share."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.apps.accounts.actions import create_account
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.models import User
from pix.apps.accounts.passwords import hash_password, make_simple_password
from pix.apps.accounts.queries import find_by_login
from pix.apps.accounts.rules import email_fault, name_fault
from pix.apps.teams.actions import Teams
from pix.apps.teams.enums import Role
from pix.apps.teams.models import House


def add_person_arguments(parser: CommandParser) -> None:
    parser.add_argument("--email", required=True)
    parser.add_argument("--role", choices=Role.values, default=Role.MEMBER)
    parser.add_argument("--first-name", default="")
    parser.add_argument("--last-name", default="")


def make_member(teams: Teams, house: House, options: dict[str, Any]) -> dict[str, object]:
    """Puts the person of the options into the team, with an account when there is none; says what it made."""
    email = normalise_login(options["email"])
    user, password = find_by_login(email), ""
    if user is None:
        user, password = open_account(email, options)
    membership = teams.add_member(house, user, Role(options["role"]), by=None)
    made = {"email": user.email, "role": str(membership.role)}
    return made | ({"temporaryPassword": password} if password else {})


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


def code_of(house: House) -> str:
    """What the commands take for this house."""
    return house.external_id or str(house.public_id)


def tell(command: BaseCommand, made: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        command.stdout.write(json.dumps(made, ensure_ascii=False, indent=1))
        return
    width = max(map(len, made))
    for name, value in made.items():
        command.stdout.write(f"{name:<{width}} {value}")
