"""Compiles the catalogues of the interface; the sources alone are kept."""

from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compile the catalogues of the interface."

    def handle(self, **_: Any) -> None:
        for source in sorted(settings.LOCALE_PATHS[0].glob("*/LC_MESSAGES/*.po")):
            with source.open("rb") as file:
                catalogue = read_po(file)
            compiled = source.with_suffix(".mo")
            if compiled.exists() and compiled.stat().st_mtime > source.stat().st_mtime:
                continue
            with compiled.open("wb") as file:
                write_mo(file, catalogue)
            self.stdout.write(f"{source.parent.parent.name}: {len(catalogue)} messages")
