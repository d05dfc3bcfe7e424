"""`pix birth-places`: newer tables of towns and countries, checked before they replace the old ones."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pix.apps.certification import birth_tables
from pix.core.exam.births import FRANCE


class Command(BaseCommand):
    help = "Replace the reference tables of birth places."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "package", nargs="?", type=Path, help="archive of @etalab/decoupage-administratif"
        )
        parser.add_argument("--countries", type=Path, help="CSV: code;commonName;originalName")

    def handle(self, *, package: Path | None, countries: Path | None, **_: Any) -> None:
        if package is None and countries is None:
            raise CommandError("give an archive of the package, --countries FILE, or both")
        if package is not None:
            birth_tables.CITIES.write_bytes(birth_tables.convert_package(package.read_bytes()))
        if countries is not None:
            self.replace_countries(countries.read_bytes())
        birth_tables.birth_tables.cache_clear()
        tables = birth_tables.birth_tables()
        self.stdout.write(f"{len(tables.cities_by_insee)} towns, {len(tables.countries_by_code)} countries")

    def replace_countries(self, data: bytes) -> None:
        try:
            rows = birth_tables.read_countries(data)
        except (KeyError, UnicodeDecodeError) as error:
            raise CommandError("the columns wanted are code;commonName;originalName, in UTF-8") from error
        if FRANCE not in {row.code for row in rows}:
            raise CommandError(f"France ({FRANCE}) is not in this table")
        birth_tables.COUNTRIES.write_bytes(data)
