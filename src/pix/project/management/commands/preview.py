"""Opens the bank to its author: the site on this machine alone, without any account."""

import os
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from pix.apps.content.bank_files import Bank
from pix.apps.content.drawer import UnknownTemplateError, folder_of


class Command(BaseCommand):
    help = "See the questions in a browser, with their solutions."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("template", nargs="?", help="identifier of a template; the list without it")
        parser.add_argument("--port", type=int, default=8001)

    def handle(self, *, template: str | None, port: int, **_: Any) -> None:
        if not settings.ON_SQLITE:
            raise CommandError("The preview is for the machine of an author: run it without DATABASE_URL.")
        page = reverse("editor:templates")
        if template:
            try:
                folder_of(Bank(), template)
            except UnknownTemplateError as error:
                raise CommandError(f"no template called {template}") from error
            page = reverse("editor:preview", args=[template])
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(f"\n  http://127.0.0.1:{port}{page}\n\n  Stop: Ctrl+C\n")
        self.stdout.flush()
        arguments = ["serve", "--port", str(port), "--no-worker"]
        os.execve(  # noqa: S606 - our own interpreter
            sys.executable,
            [sys.executable, "-c", "from pix.project.cli import main; main()", *arguments],
            {**os.environ, "PIX_EDITOR": "1"},
        )
