"""Prepares the demonstration, starts it, and goes on loading its people while the site already answers."""

import os
import subprocess
import sys
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.project import demonstration


class Command(BaseCommand):
    help = "Start the demonstration."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--prepare", action="store_true", help="prepare everything, do not start")
        parser.add_argument("--people", action="store_true", help="load the people only")

    def handle(self, *, port: int, host: str, prepare: bool, people: bool, **_: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("The demonstration writes invented people: set PIX_DEMO=1 (bin/demo does).")
        started = time.monotonic()
        if people:
            demonstration.load_people(self.say)
            return
        demonstration.prepare_site(self.say)
        if prepare:
            demonstration.load_people(self.say)
            return
        self.announce(port, time.monotonic() - started)
        subprocess.Popen(
            [sys.executable, "-c", "from pix.project.cli import main; main()", "demo", "--people"]
        )
        arguments = ["pix", "serve", "--port", str(port), "--host", host]
        os.execv(  # noqa: S606 - our own interpreter
            sys.executable, [sys.executable, "-c", "from pix.project.cli import main; main()", *arguments[1:]]
        )

    def say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()

    def announce(self, port: int, seconds: float) -> None:
        lines = [
            "",
            f"The demonstration is ready ({seconds:.0f} s): {demonstration.site_address(port)}",
            "",
            "  Accounts to try (password of all: " + demonstration.PASSWORD + ")",
            *(f"    {login}" for login, _password in demonstration.accounts_to_try()),
            "",
            f"  Letters sent by the site: {settings.EMAIL_FILE_PATH}",
            "  Stop: Ctrl+C",
            "",
        ]
        self.stdout.write("\n".join(lines))
        self.stdout.flush()
