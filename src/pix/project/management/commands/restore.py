"""Puts an archive of `pix backup` in place of an empty site, after verifying all of it."""

import shutil
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from pix.common import archives, dumps

NEXT = "Then: pix migrate, pix doctor --audit, and start the site."


class Command(BaseCommand):
    help = "Restore an archive of pix backup. The site must be stopped."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("--check", action="store_true", help="verify the archive, restore nothing")
        parser.add_argument(
            "--replace", action="store_true", help="set aside what this site holds (nothing is erased)"
        )

    def handle(self, *, archive: Path, check: bool, replace: bool, **_: Any) -> None:
        home = Path(settings.HOME)
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home, prefix=".restore-") as scratch:
            try:
                manifest = archives.unpack(archive, Path(scratch))
                self.describe(manifest)
                if not check:
                    self.put_in_place(Path(scratch), manifest, replace=replace)
            except (archives.DamagedArchive, dumps.DumpError) as error:
                raise CommandError(str(error)) from error
        self.stdout.write("The archive is whole; nothing was restored." if check else NEXT)

    def describe(self, manifest: dict[str, Any]) -> None:
        files = len(manifest["members"]) - 1
        self.stdout.write(
            f"{manifest['site']}, saved {manifest['saved_at']} by pix {manifest['program']}: "
            f"{manifest['engine']}, {files} files, release {manifest['release'][:12]}"
        )

    def put_in_place(self, unpacked: Path, manifest: dict[str, Any], *, replace: bool) -> None:
        refuse_another_engine(manifest["engine"])
        files = Path(settings.MEDIA_ROOT)
        is_free = dumps.is_empty() and not (files.exists() and any(files.iterdir()))
        if not is_free and not replace:
            raise CommandError(
                "This site is not empty: nothing was restored. Point PIX_HOME and DATABASE_URL to a new "
                "place, or say --replace: what is there is then set aside under another name."
            )
        if dumps.others_connected():
            raise CommandError("Somebody uses this database: stop the site and its workers first.")
        stamp = f"{timezone.now():%Y%m%d_%H%M%S}"
        with nullcontext() if is_free else dumps.set_aside(stamp) as kept:
            dumps.load(unpacked / archives.DATABASE)
            kept_files = place_files(unpacked / archives.FILES, files, stamp)
        for name in filter(None, (kept, kept_files)):
            self.stdout.write(f"What was there is kept: {name}. Erase it when the site is as you wish.")


def place_files(source: Path, files: Path, stamp: str) -> Path | None:
    """Moves the files in; returns where those that were there have gone."""
    kept = None
    if files.exists() and any(files.iterdir()):
        kept = files.with_name(f"{files.name}.before-{stamp}")
        files.rename(kept)
    files.parent.mkdir(parents=True, exist_ok=True)
    if source.exists():
        if files.exists():
            files.rmdir()
        shutil.move(source, files)
    return kept


def refuse_another_engine(saved: str) -> None:
    if saved != dumps.engine():
        raise CommandError(
            f"This archive is of {saved}, this site runs on {dumps.engine()}: set DATABASE_URL to a database "
            f"of the same kind."
        )
