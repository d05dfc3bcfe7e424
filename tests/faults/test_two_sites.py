"""Two web machines on one PostgreSQL: people go from one to the other, one falls, reports read a copy."""

import json
import os
import secrets
import signal
import time
import urllib.request
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from bench.answering_site import PostgreSQL
from tests.faults.conftest import SECONDS
from tests.faults.databases import POOLER, Pooler, Replica
from tests.faults.learner import Learner, Page
from tests.faults.site import Site, at_work
from tests.faults.test_kills import more_from_everybody, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.faults]
SECRET = secrets.token_hex(32)


class Walker(Learner):
    """Each request goes to the next machine, as behind a balancer that keeps nobody to one."""

    def __init__(self, sites: list[Site], sessions: list[str]) -> None:
        super().__init__(sites[0].port, sessions)
        self.ports = cycle([site.port for site in sites])

    def send_once(self, method: str, address: str, body: bytes) -> Page:
        self.hang_up()
        self.port = next(self.ports)
        return super().send_once(method, address, body)


def walkers(sites: list[Site], count: int = 4) -> list[Learner]:
    return [Walker(sites, sites[0].sessions) for _ in range(count)]


def open_machines(folder: Path, database: str, sessions: list[str], **settings: str) -> list[Site]:
    """Two that share the database, the secret key and the folder of files; figures are of each."""
    sites = [Site(folder / name, database, workers=1) for name in ("one", "two")]
    for site in sites:
        site.home.mkdir(exist_ok=True)
        site.sessions = sessions
        site.environment |= {"SECRET_KEY": SECRET, **settings}
        for name in ("static", "files"):
            (folder / name).mkdir(exist_ok=True)
            if not (site.home / name).exists():
                (site.home / name).symlink_to(folder / name)
    return sites


@pytest.fixture(scope="module")
def folder(postgresql: PostgreSQL, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Static files, tables, questions."""
    folder = tmp_path_factory.mktemp("machines")
    first, _second = open_machines(folder, postgresql.url, [])
    first.prepared()
    (folder / "sessions").write_text(json.dumps(first.sessions))
    return folder


def running(folder: Path, database: str, **settings: str) -> Iterator[list[Site]]:
    sites = open_machines(folder, database, json.loads((folder / "sessions").read_text()), **settings)
    for site in sites:
        site.start()
    yield sites
    for site in sites:
        site.kill()


@pytest.fixture
def machines(folder: Path, postgresql: PostgreSQL) -> Iterator[list[Site]]:
    yield from running(folder, postgresql.url)


def falls_and_comes_back(machines: list[Site]) -> None:
    """One of two is killed whole while people answer; nobody loses anything, then or afterwards."""
    first, second = machines
    crowd = walkers(machines)
    with at_work(crowd):
        wait_until(more_from_everybody(crowd))
        second.kill()
        time.sleep(SECONDS)
        wait_until(more_from_everybody(crowd))
        second.start()
        wait_until(more_from_everybody(crowd))
    assert any(one.outages for one in crowd)
    assert first.audit(crowd) == {}


def test_people_go_from_one_machine_to_the_other_and_one_falls(machines: list[Site]):
    falls_and_comes_back(machines)


@pytest.mark.skipif(POOLER is None, reason="pgbouncer is not installed")
def test_the_same_behind_a_pooler(folder: Path, postgresql: PostgreSQL):
    pooler = Pooler(postgresql, folder)
    settings = {"PIX_POOLER": "1", "PIX_PREPARED_STATEMENTS": "0"}
    try:
        for machines in running(folder, pooler.url, **settings):
            falls_and_comes_back(machines)
            assert 1 <= pooler.pooled() <= 2
    finally:
        pooler.stop()


# A copy for reports ------------------------------------------------------------------------------------


@pytest.fixture
def replica(postgresql: PostgreSQL) -> Iterator[Replica]:
    copy = Replica(postgresql)
    yield copy
    copy.drop()


@pytest.fixture
def reporting(folder: Path, postgresql: PostgreSQL, replica: Replica) -> Iterator[list[Site]]:
    yield from running(folder, postgresql.url, PIX_REPLICA_URL=replica.url)


def lines_of(site: Site, course: dict[str, str]) -> int:
    """How many people the file of results has, read on this machine."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{site.port}{course['address']}",
        headers={"Cookie": f"sessionid={course['session']}"},
    )
    with urllib.request.urlopen(request, timeout=30) as reply:
        assert reply.headers["Content-Type"].startswith("text/csv")
        return len(reply.read().decode().splitlines()) - 1


def counted(site: Site) -> dict[str, int]:
    """How many reports this machine has read from each database."""
    with urllib.request.urlopen(f"http://127.0.0.1:{site.port}/-/metrics", timeout=30) as reply:
        lines = reply.read().decode().splitlines()
    found = [line for line in lines if line.startswith("pix_reports_total{")]
    return {line.split('"')[1]: int(line.split()[-1]) for line in found}


def test_reports_read_the_copy_and_do_without_it(reporting: list[Site], replica: Replica):
    """What the copy has not heard of is not in the report: it is truly read there."""
    first, second = reporting
    course = json.loads(first.ask("tests.faults.course", "give"))
    wait_until(lambda: lines_of(first, course) == 1)
    replica.ask("SELECT pg_wal_replay_pause()")
    first.ask("tests.faults.course", "enter", str(course["campaign"]), str(course["pupil"]))
    assert (lines_of(first, course), lines_of(second, course)) == (1, 1)
    replica.ask("SELECT pg_wal_replay_resume()")
    wait_until(lambda: lines_of(second, course) == 2)
    assert "default" not in counted(first) | counted(second)

    crowd = walkers(reporting, 2)
    with at_work(crowd):
        wait_until(more_from_everybody(crowd))
        replica.stop()
        assert (lines_of(first, course), lines_of(second, course)) == (2, 2)
        wait_until(more_from_everybody(crowd))
    assert sum(one.outages for one in crowd) == 0
    assert (counted(first)["default"], counted(second)["default"]) == (1, 1)
    assert "the replica does not answer" in first.log()

    replica.start()
    assert lines_of(first, course) == 2
    assert counted(first)["default"] == 1
    assert first.audit(crowd) == {}


def test_a_machine_asked_to_leave_is_not_missed(machines: list[Site]):
    """SIGTERM, as for a new version: the other goes on, and nobody waits for what was begun."""
    crowd = walkers(machines)
    with at_work(crowd):
        wait_until(more_from_everybody(crowd))
        machines[1].process.send_signal(signal.SIGTERM)
        assert machines[1].process.wait(timeout=60) == 0
        wait_until(more_from_everybody(crowd))
    os.killpg(machines[1].worker.pid, signal.SIGKILL)
    assert machines[0].audit(crowd) == {}
