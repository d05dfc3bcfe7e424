"""`pix api-client NAME SCOPE…`: a program of a partner, and its secret, shown once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.apps.partners import actions
from pix.apps.partners.enums import Scope
from pix.apps.partners.errors import UnknownClient


class Command(BaseCommand):
    help = "Open a client of the API, or give it another secret; the secret is shown this once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name")
        parser.add_argument("scopes", nargs="*", choices=[*Scope.values, []], metavar="SCOPE")
        parser.add_argument(
            "--revoke-older", action="store_true", help="end every secret but the newest, and all tokens"
        )

    def handle(self, *, name: str, scopes: list[str], revoke_older: bool, **_options: Any) -> None:
        if revoke_older:
            self.revoke(name)
        elif not scopes:
            raise CommandError(f"Give at least one scope: {', '.join(Scope.values)}.")
        else:
            opened = actions.open_client(name, [Scope(scope) for scope in scopes])
            self.stdout.write(f"client_id: {opened.client.client_id}\nclient_secret: {opened.secret}")

    def revoke(self, name: str) -> None:
        try:
            count = actions.revoke_secrets(name, keep_newest=True)
        except UnknownClient as unknown:
            raise CommandError(f"No client is called {name}.") from unknown
        self.stdout.write(f"{count} secrets ended.")
