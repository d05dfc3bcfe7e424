"""The database as one file, and back: SQLite by its online backup, PostgreSQL by pg_dump and pg_restore."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections

TOOLS = "apt-get install postgresql-client (of the version of the server, or newer)"


class DumpError(RuntimeError):
    """The database was not saved or not restored: the message says why and what to do."""


def engine() -> str:
    return connection.vendor


def dump(into: Path) -> None:
    """Writes the database as at one moment, whoever writes meanwhile."""
    if engine() == "sqlite":
        dump_sqlite(Path(settings.DATABASES["default"]["NAME"]), into)
    else:
        run_tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={into}")


def dump_sqlite(source: Path, into: Path) -> None:
    if not source.exists():
        raise DumpError(f"There is no database at {source}: set PIX_HOME or DATABASE_URL.")
    with closing(sqlite3.connect(source, timeout=60)) as live, closing(sqlite3.connect(into)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    check_sqlite(into)


def check_sqlite(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as copy:
            [verdict] = copy.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise DumpError(f"The database is damaged ({verdict}): run pix doctor --audit where it comes from.")


def is_empty() -> bool:
    """Whether nothing would be overwritten."""
    if engine() == "sqlite":
        path = Path(settings.DATABASES["default"]["NAME"])
        return not path.exists() or not connection.introspection.table_names()
    return not connection.introspection.table_names()


@contextmanager
def set_aside(stamp: str) -> Iterator[str]:
    """What is there takes another name, and its own again if the restoration fails. Yields that name."""
    aside = set_aside_sqlite if engine() == "sqlite" else set_aside_postgresql
    with aside(stamp) as name:
        yield name


@contextmanager
def set_aside_sqlite(stamp: str) -> Iterator[str]:
    connections.close_all()
    path = Path(settings.DATABASES["default"]["NAME"])
    kept = path.with_name(f"{path.name}.before-{stamp}")
    if path.exists():
        with closing(sqlite3.connect(path)) as live:
            live.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        path.rename(kept)
    forget_journals(path)
    try:
        yield str(kept)
    except BaseException:
        path.unlink(missing_ok=True)
        if kept.exists():
            kept.rename(path)
        raise


def forget_journals(path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def set_aside_postgresql(stamp: str) -> Iterator[str]:
    kept = f"before_{stamp}"
    with connection.cursor() as cursor:
        cursor.execute(f'ALTER SCHEMA public RENAME TO "{kept}"')
        cursor.execute("CREATE SCHEMA public")
    try:
        yield f"schema {kept}"
    except BaseException:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute(f'ALTER SCHEMA "{kept}" RENAME TO public')
        raise


def load(dumped: Path) -> None:
    """Puts a dump in place of an empty database."""
    if engine() == "sqlite":
        connections.close_all()
        path = Path(settings.DATABASES["default"]["NAME"])
        path.parent.mkdir(parents=True, exist_ok=True)
        check_sqlite(dumped)
        forget_journals(path)
        shutil.copyfile(dumped, path)
        return
    run_tool(
        "pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
        f"--dbname={settings.DATABASES['default']['NAME']}", str(dumped),
    )  # fmt: skip


def others_connected() -> int:
    """How many other connections PostgreSQL has to this database; SQLite cannot say."""
    if engine() == "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def run_tool(name: str, *arguments: str) -> None:
    """Runs a tool of PostgreSQL; passwords travel by the environment, never on the command line."""
    if shutil.which(name) is None:
        raise DumpError(f"{name} is not installed: {TOOLS}.")
    done = subprocess.run([name, *arguments], env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise DumpError(f"{name} refused: {done.stderr.strip()[-2000:]}")


def environment() -> dict[str, str]:
    named: dict[str, Any] = settings.DATABASES["default"]
    keys = {
        "PGHOST": "HOST",
        "PGPORT": "PORT",
        "PGUSER": "USER",
        "PGPASSWORD": "PASSWORD",
        "PGDATABASE": "NAME",
    }
    options = named.get("OPTIONS", {})
    ssl = {"PGSSLMODE": options["sslmode"]} if "sslmode" in options else {}
    return {**os.environ, **{key: str(named[name]) for key, name in keys.items() if named.get(name)}, **ssl}
