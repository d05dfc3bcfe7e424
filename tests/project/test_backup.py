"""A site saved while people answer is restored elsewhere with every answer acknowledged before."""

import gzip
import hashlib
import io
import json
import os
import sqlite3
import subprocess
import sys
import tarfile
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from tests.project.test_commands import PIX

ROOT = Path(__file__).resolve().parents[2]
POSTGRESQL = os.environ.get("DATABASE_URL", "").startswith("postgres")
PATIENCE = 120


class Home:
    """A site of its own: files, and a database of the kind that the suite runs on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.environment = {
            **os.environ,
            "PIX_HOME": str(folder),
            "DATABASE_URL": new_database() if POSTGRESQL else f"sqlite:///{folder / 'pix.sqlite3'}",
            "DJANGO_SETTINGS_MODULE": "pix.project.settings",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}",
            "PIX_DEMO": "",
        }

    def pix(self, *arguments: str, check: bool = False, **options) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PIX, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=check,
            **options,
        )

    def audit(self, acknowledged: list[str]) -> dict:
        said = self.pix("doctor", "--acknowledged", "-", "--json", input="\n".join(acknowledged))
        report = json.loads(said.stdout)
        stored = [check for check in report["checks"] if check["name"] != "interface"]
        return {fault["what"]: fault["count"] for check in stored for fault in check["faults"]}


def new_database() -> str:
    base = os.environ["DATABASE_URL"]
    name = f"site_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(base, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return base.rpartition("/")[0] + "/" + name


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("backup") / "source")
    home.pix("migrate", "--verbosity", "0", check=True)
    home.pix("release", "--load", check=True)
    (home.folder / "files" / "imports").mkdir(parents=True)
    (home.folder / "files" / "imports" / "liste").write_text("élèves")
    return home


@contextmanager
def answering(home: Home) -> Iterator[list[str]]:
    """Somebody answers meanwhile: the ids of what was acknowledged, as they come."""
    ids: list[str] = []
    player = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.player"],
        env=home.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    reader = threading.Thread(target=lambda: ids.extend(line.strip() for line in player.stdout))
    reader.start()
    yield ids
    player.kill()
    reader.join()
    player.stdout.close()
    player.wait()


@pytest.fixture(scope="module")
def saved(source: Home) -> tuple[Path, list[str]]:
    """The archive, and the answers acknowledged before it was begun."""
    archive = source.folder.parent / "site.tar.gz"
    with answering(source) as answers:
        wait_for(answers, 20)
        before = list(answers)
        done = source.pix("backup", str(archive))
        assert done.returncode == 0, done.stderr
        wait_for(answers, len(answers) + 1)
    return archive, before


def wait_for(answers: list[str], count: int) -> None:
    limit = time.monotonic() + PATIENCE
    while len(answers) < count:
        assert time.monotonic() < limit, f"{len(answers)} answers of {count}"
        time.sleep(0.05)


def test_a_site_saved_during_writes_is_restored_elsewhere(saved, tmp_path):
    archive, before = saved
    target = Home(tmp_path / "target")
    done = target.pix("restore", str(archive))
    assert done.returncode == 0, done.stderr
    assert (target.folder / "files" / "imports" / "liste").read_text() == "élèves"
    assert target.audit(before) == {}
    assert target.audit([str(uuid.uuid4())]) == {"answers acknowledged and not stored": 1}


def test_the_archive_is_for_its_owner_only_and_says_what_it_is(saved, source):
    archive, _before = saved
    assert archive.stat().st_mode & 0o777 == 0o600
    said = source.pix("restore", "--check", str(archive)).stdout
    assert ("postgresql" if POSTGRESQL else "sqlite") in said
    assert said.endswith("The archive is whole; nothing was restored.\n")
    assert "1 files" in said


def test_a_site_that_holds_something_is_not_overwritten(saved, source):
    done = source.pix("restore", str(saved[0]))
    assert done.returncode == 1
    assert "not empty: nothing was restored" in done.stderr


def test_replacing_sets_aside_what_was_there(saved, tmp_path):
    archive, before = saved
    target = Home(tmp_path / "target")
    target.pix("restore", str(archive), check=True)
    (target.folder / "files" / "ancien").write_text("gardé")
    done = target.pix("restore", str(archive), "--replace")
    assert done.returncode == 0, done.stderr
    assert target.audit(before) == {}
    [kept] = target.folder.glob("files.before-*")
    assert (kept / "ancien").read_text() == "gardé"
    assert done.stdout.count("What was there is kept") == 2


def test_a_refused_restoration_leaves_everything_as_it_was(saved, tmp_path):
    target = Home(tmp_path / "target")
    target.pix("restore", str(saved[0]), check=True)
    broken = tmp_path / "broken.tar.gz"
    rewrite(saved[0], broken, {"database": b"not a database"}, honest=True)
    done = target.pix("restore", str(broken), "--replace")
    assert done.returncode == 1
    assert target.audit(saved[1]) == {}


def rewrite(archive: Path, into: Path, changed: dict[str, bytes], *, honest: bool) -> None:
    """The same archive with other contents; `honest`: with their checksums."""
    with tarfile.open(archive) as read, tarfile.open(into, "w:gz") as written:
        for member in read.getmembers():
            content = changed.get(member.name, read.extractfile(member).read())
            if member.name == "manifest.json" and honest:
                manifest = json.loads(content)
                for name, text in changed.items():
                    digest = hashlib.sha256(text).hexdigest()
                    manifest["members"][name] = {"size": len(text), "sha256": digest}
                content = json.dumps(manifest).encode()
            member.size = len(content)
            written.addfile(member, io.BytesIO(content))


@pytest.mark.parametrize("damage", ["cut", "changed", "without its manifest"])
def test_a_damaged_archive_is_refused_before_anything_is_touched(saved, tmp_path, damage):
    archive, broken = saved[0], tmp_path / "broken.tar.gz"
    if damage == "cut":
        broken.write_bytes(archive.read_bytes()[:-5_000])
    elif damage == "changed":
        rewrite(archive, broken, {"files/imports/liste": b"autre"}, honest=False)
    else:
        broken.write_bytes(gzip.compress(b"\0" * 10_240))
    target = Home(tmp_path / "target")
    done = target.pix("restore", str(broken))
    assert done.returncode == 1
    assert str(broken) in done.stderr
    assert [path.name for path in target.folder.iterdir() if path.name != "secret-key"] == []


def test_only_the_newest_archives_are_kept(saved, source, tmp_path):
    for day in range(1, 4):
        (tmp_path / f"pix-2020-01-0{day}-000000.tar.gz").touch()
    done = source.pix("backup", str(tmp_path), "--keep", "2")
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names[0] == "pix-2020-01-03-000000.tar.gz"
    assert len(names) == 2


def test_the_audit_sees_a_row_without_the_one_it_points_to(saved, tmp_path):
    target = Home(tmp_path / "target")
    target.pix("restore", str(saved[0]), check=True)
    if POSTGRESQL:
        found = leave_orphans_unchecked(target.environment["DATABASE_URL"])
    else:
        found = leave_orphans(target.folder / "pix.sqlite3")
    assert found in target.audit([])


def leave_orphans(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DELETE FROM accounts_user WHERE id = (SELECT min(user_id) FROM assessments_assessment)")
    return "rows without the one they point to"


def leave_orphans_unchecked(url: str) -> str:
    """PostgreSQL refuses orphans as long as its constraints are checked: one is put back unchecked."""
    with psycopg.connect(url) as raw:
        name, definition = raw.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE conrelid = 'assessments_reset'::regclass AND contype = 'f'"
        ).fetchone()
        raw.execute(f"ALTER TABLE assessments_reset DROP CONSTRAINT {name}")
        raw.execute(f"ALTER TABLE assessments_reset ADD CONSTRAINT {name} {definition} NOT VALID")
    return "constraints not checked by PostgreSQL"
