"""Saves the whole site in one archive while it runs: database (with its releases) and files."""

import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from pix.apps.content import registry
from pix.common import archives, dumps

PATTERN = "pix-*.tar.gz"


class Command(BaseCommand):
    help = "Save the whole site in one archive: database and files. The site may go on running."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, help="the archive to write, or a folder that receives it")
        parser.add_argument(
            "--keep", type=int, metavar="N", help="in a folder: keep the N newest archives, erase the others"
        )

    def handle(self, *, path: Path, keep: int | None, **_: Any) -> None:
        if keep is not None and (keep < 1 or not path.is_dir()):
            raise CommandError("--keep needs a folder and at least 1.")
        stamp = timezone.now()
        archive = path / f"pix-{stamp:%Y-%m-%d-%H%M%S}.tar.gz" if path.is_dir() else path
        if archive.exists():
            raise CommandError(f"{archive} exists already: nothing was written.")
        try:
            save(archive)
        except (dumps.DumpError, OSError) as error:
            raise CommandError(f"The site was not saved. {error}") from error
        self.stdout.write(f"{archive} ({archive.stat().st_size / 1e6:.1f} MB)")
        if keep is not None:
            for old in sorted(path.glob(PATTERN))[:-keep]:
                old.unlink()
                self.stdout.write(f"{old} erased")


def save(archive: Path) -> None:
    """Files, then the database, then the files that came meanwhile: what a row names is in the archive."""
    folder = Path(settings.MEDIA_ROOT)
    with tempfile.TemporaryDirectory(dir=archive.parent, prefix=".pix-backup-") as scratch:
        dumped = Path(scratch) / archives.DATABASE
        with archives.writing(archive) as writer:
            writer.add_folder(folder)
            dumps.dump(dumped)
            writer.add(archives.DATABASE, dumped)
            writer.add_folder(folder)
            writer.finish(facts())


def facts() -> dict[str, Any]:
    """What whoever finds this archive wants to know before restoring it."""
    return {
        "program": version("pix"),
        "site": settings.SITE_URL,
        "saved_at": timezone.now().isoformat(timespec="seconds"),
        "engine": dumps.engine(),
        "migrations": dict(sorted(MigrationRecorder(connection).applied_migrations())),
        "release": current_digest(),
    }


def current_digest() -> str:
    try:
        return registry.current_release().digest
    except registry.NoReleaseError:
        return ""
