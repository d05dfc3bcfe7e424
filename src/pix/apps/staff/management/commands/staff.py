"""`pix staff LOGIN ROLE`: who works for the platform."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.apps.staff import actions
from pix.apps.staff.enums import Role


class Command(BaseCommand):
    help = "Give a person a role in the staff of the platform, or take it back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="e-mail address or username")
        parser.add_argument("role", nargs="?", choices=Role.values)
        parser.add_argument("--remove", action="store_true")

    def handle(self, *, login: str, role: str | None, remove: bool, **_options: Any) -> None:
        if remove == (role is not None):
            raise CommandError("Give a role, or --remove.")
        try:
            if role is None:
                changed = actions.take_role(login)
                told = "has no role any more" if changed else "had no role"
            else:
                actions.give_role(login, Role(role))
                told = f"is now {role}"
        except actions.UnknownPerson as unknown:
            raise CommandError(f"Nobody has the login {login}.") from unknown
        self.stdout.write(f"{login} {told}.")
