"""Whole sites on databases of their own, which tests kill, stop, slow down and move in time.

`PIX_FAULT_SECONDS=60 pytest -m faults tests/faults` leaves each fault so many seconds under load (default 3).
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.answering_site import PostgreSQL
from tests.faults.site import Site

SECONDS = float(os.environ.get("PIX_FAULT_SECONDS", "3"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "faults: kills, cuts and floods whole sites")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    server = PostgreSQL()
    yield server
    server.stop()
    server.process.stdout.close()


@pytest.fixture(scope="session")
def prepared(postgresql: PostgreSQL, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("country"), postgresql.url, workers=2).prepared()


@pytest.fixture
def country(prepared: Site) -> Iterator[Site]:
    """PostgreSQL, two web processes, a worker."""
    prepared.start()
    yield prepared
    prepared.kill()


@pytest.fixture(scope="session")
def prepared_school(tmp_path_factory: pytest.TempPathFactory) -> Site:
    home: Path = tmp_path_factory.mktemp("school")
    return Site(home, f"sqlite:///{home / 'pix.sqlite3'}", workers=1).prepared()


@pytest.fixture
def school(prepared_school: Site) -> Iterator[Site]:
    """SQLite, one web process with its worker beside it."""
    prepared_school.start()
    yield prepared_school
    prepared_school.kill()
