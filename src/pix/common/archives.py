"""One archive for a whole site: its database, its files, and a manifest with the checksum of each.

A tar, compressed. The manifest is written last; nothing of an archive is used before all of it is verified.
"""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import define, field

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
FILES = "files/"
CHUNK = 2**20


class DamagedArchive(ValueError):
    """The archive is not whole: it must not be restored."""


@define
class Writer:
    """Adds members and remembers what they were."""

    tar: tarfile.TarFile
    members: dict[str, dict[str, Any]] = field(factory=dict)

    def add(self, name: str, path: Path) -> None:
        """A file that vanishes meanwhile is left out: whoever erased it did not need it any more."""
        try:
            content = path.open("rb")
        except FileNotFoundError:
            return
        with content:
            checksum = hashlib.file_digest(content, "sha256").hexdigest()
            size = content.tell()
            content.seek(0)
            self.tar.addfile(entry(name, size), content)
        self.members[name] = {"size": size, "sha256": checksum}

    def add_folder(self, folder: Path) -> None:
        """Every file under a folder that is not in the archive yet."""
        for path in sorted(folder.rglob("*")) if folder.exists() else ():
            name = FILES + path.relative_to(folder).as_posix()
            if path.is_file() and name not in self.members:
                self.add(name, path)

    def finish(self, facts: Mapping[str, Any]) -> None:
        manifest = {"format": FORMAT, **facts, "members": self.members}
        text = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
        self.tar.addfile(entry(MANIFEST, len(text)), io.BytesIO(text))


def entry(name: str, size: int) -> tarfile.TarInfo:
    described = tarfile.TarInfo(name)
    described.size, described.mode = size, 0o600
    return described


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """The archive appears under its name when it is whole, readable by its owner only."""
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=3) as tar:
                yield Writer(tar)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


def unpack(archive: Path, folder: Path) -> dict[str, Any]:
    """Unpacks into an empty folder and verifies every checksum. Returns the manifest."""
    try:
        with tarfile.open(archive, "r:gz") as tar:
            tar.extractall(folder, filter="data")
    except (OSError, EOFError, tarfile.TarError) as error:
        raise DamagedArchive(f"{archive} cannot be unpacked: {error}.") from error
    manifest = read_manifest(folder / MANIFEST, archive)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    wrong = found.symmetric_difference({MANIFEST, *manifest["members"]})
    wrong |= {
        name for name, said in manifest["members"].items() if name in found and differs(folder / name, said)
    }
    if wrong:
        raise DamagedArchive(f"{archive} is damaged: {', '.join(sorted(wrong)[:5])} is not as it was saved.")
    return manifest


def read_manifest(path: Path, archive: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise DamagedArchive(
            f"{archive} has no manifest: it was cut while it was written or copied."
        ) from error
    if manifest.get("format") != FORMAT:
        raise DamagedArchive(f"{archive} is of format {manifest.get('format')}; this program reads {FORMAT}.")
    return manifest


def differs(path: Path, said: Mapping[str, Any]) -> bool:
    with path.open("rb") as content:
        checksum = hashlib.file_digest(content, "sha256").hexdigest()
        return (content.tell(), checksum) != (said["size"], said["sha256"])
