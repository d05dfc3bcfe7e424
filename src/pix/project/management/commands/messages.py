"""Compiles the catalogues of the interface; `--update` first brings them up to date with the code."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from pix.project import catalogues

LANGUAGES = ("fr",)


class Command(BaseCommand):
    help = "Compile the catalogues of the interface."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--update", action="store_true", help="add new messages, drop those gone")
        parser.add_argument(
            "--merge", type=Path, nargs="*", default=[], help="other catalogues to take translations from"
        )

    def handle(self, *, update: bool, merge: list[Path], **_: Any) -> None:
        if update:
            for language in LANGUAGES:
                catalogues.update(language, *merge)
                for text in catalogues.missing(language):
                    self.stdout.write(f"{language}: not translated: {text!r}")
        for line in catalogues.compile_all():
            self.stdout.write(line)
