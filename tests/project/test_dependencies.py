"""What is installed is what the lock files say, and they say it with checksums.

Whether a locked version has a known weakness needs an index: `docs/security/asvs.md` gives the command.
"""

import re
from importlib.metadata import distributions
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.M | re.S)
OURS = {"pix"}


def locked(name: str) -> list[tuple[str, str, int]]:
    """Package, version, how many checksums; a package has a line for each range of versions of Python."""
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return [(normal(found[1]), found[2], found[3].count("--hash=sha256:")) for found in PINNED.finditer(text)]


def versions(name: str) -> set[tuple[str, str]]:
    return {(package, version) for package, version, _checksums in locked(name)}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", ["base.lock", "dev.lock"])
def test_every_line_of_a_lock_is_pinned_with_checksums(name):
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    found = locked(name)
    assert len(lines) == len(found) > 20
    assert [package for package, _version, checksums in found if checksums == 0] == []


def test_both_locks_agree():
    assert versions("base.lock") <= versions("dev.lock")


def test_what_is_installed_is_what_is_locked():
    installed = {(normal(one.metadata["Name"]), one.version) for one in distributions()}
    differing = {name for name, _version in installed - versions("dev.lock")}
    assert differing <= OURS


def test_no_file_names_an_index():
    for path in REQUIREMENTS.iterdir():
        text = path.read_text(encoding="utf-8")
        assert "://" not in re.sub(r"^#.*$", "", text, flags=re.M), path.name
