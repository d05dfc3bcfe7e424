"""Processes killed, databases stopped: nothing acknowledged is lost, and the site comes back by itself."""

import os
import random
import signal
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import pytest

from bench.answering_site import PIX, PostgreSQL
from tests.faults.conftest import SECONDS
from tests.faults.learner import Learner
from tests.faults.site import Site

pytestmark = [pytest.mark.e2e, pytest.mark.faults]
AWAY = 20.0


def moment() -> float:
    return random.uniform(0.2, 1.0) * SECONDS


def wait_until(holds, seconds: float = 90) -> None:
    limit = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < limit, "it did not come back"
        time.sleep(0.1)


def more_from_everybody(crowd: list[Learner]):
    """Whether each has been acknowledged something since now."""
    before = [len(one.acknowledged) for one in crowd]
    return lambda: all(len(one.acknowledged) > count for one, count in zip(crowd, before, strict=True))


def test_web_processes_killed_under_load(country: Site):
    with country.load() as crowd:
        for _ in range(3):
            time.sleep(moment())
            wait_until(country.web_processes)
            os.kill(random.choice(country.web_processes()), signal.SIGKILL)
        wait_until(more_from_everybody(crowd))
    assert country.audit(crowd) == {}


def test_everything_killed_at_once_on_sqlite(school: Site):
    with school.load(4) as crowd:
        for _ in range(2):
            time.sleep(moment())
            school.kill()
            school.start()
        wait_until(more_from_everybody(crowd))
    assert sum(one.outages for one in crowd) > 0
    assert school.audit(crowd) == {}


def test_postgresql_stopped_for_twenty_seconds(country: Site, postgresql: PostgreSQL):
    country.ask("tests.faults.tasks", "1000", "10", "0.2")
    with country.load() as crowd:
        time.sleep(moment())
        stop_for(postgresql, AWAY)
        wait_until(more_from_everybody(crowd))
    assert all(one.outages for one in crowd)
    wait_until(lambda: country.marks(1000, 1099) == list(range(1000, 1010)))
    assert country.worker.poll() is None
    assert country.audit(crowd) == {}


def stop_for(server: PostgreSQL, seconds: float) -> None:
    """As a power cut does: nothing is ended properly."""
    owner = server.folder.stat().st_uid
    become = ["setpriv", f"--reuid={owner}", "--clear-groups"] if os.getuid() == 0 else []
    control = max(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    subprocess.run(
        [*become, control, "-D", server.folder, "-m", "immediate", "stop"],
        check=True, cwd="/", stdout=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(seconds)
    server.restart("-c fsync=on -c full_page_writes=on")


def test_worker_killed_while_it_works(country: Site):
    """Each time in the middle of a task, which nobody ends before it is given back by the clock."""
    country.ask("tests.faults.tasks", "1", "12", "1")
    abandoned = 0
    with country.load(2) as crowd:
        for _ in range(3):
            wait_until(lambda before=abandoned: country.tasks()["RUNNING"] > before)
            os.kill(country.worker.pid, signal.SIGKILL)
            country.worker.wait()
            abandoned = country.tasks()["RUNNING"]
            country.start_worker()
        assert abandoned > 0, "no kill met a task"
        country.run(*PIX, "clock", "16m")
        country.run(*PIX, "run-periodic")
        country.run(*PIX, "clock", "--back", "16m")
        wait_until(lambda: country.tasks().keys() == {"SUCCESSFUL"})
    assert country.marks(1, 99) == list(range(1, 13))
    assert country.audit(crowd) == {}


def test_a_worker_asked_to_stop_ends_its_task(country: Site):
    country.ask("tests.faults.tasks", "500", "2", "3")
    wait_until(lambda: country.tasks()["RUNNING"] == 1)
    country.worker.send_signal(signal.SIGTERM)
    assert country.worker.wait(timeout=60) == 0
    assert (country.tasks()["RUNNING"], country.tasks()["READY"]) == (0, 1)
    assert country.marks(500, 501) == [500]


def test_a_worker_out_of_patience_gives_its_task_back(country: Site):
    country.worker.send_signal(signal.SIGKILL)
    country.worker.wait()
    waiting = country.tasks()["READY"]
    country.ask("tests.faults.tasks", "600", "1", "8")
    with (country.home / "log").open("ab") as log:
        country.worker = country.launch(log, "worker", "--interval", "0.1", "--patience", "0.2")
    wait_until(lambda: (country.tasks()["READY"], country.tasks()["RUNNING"]) == (0, 1))
    country.worker.send_signal(signal.SIGTERM)
    assert country.worker.wait(timeout=60) == 0
    assert waiting <= 1
    assert (country.tasks()["RUNNING"], country.tasks()["READY"], country.tasks()["FAILED"]) == (0, 1, 0)
    assert country.marks(600, 600) == []


def test_the_worker_beside_the_site_is_started_again(school: Site):
    first = school.worker_beside()
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: school.worker_beside() not in {None, first})
    school.ask("tests.faults.tasks", "1", "1", "0")
    wait_until(lambda: school.marks(1, 1) == [1])


def test_a_site_asked_to_stop_answers_what_it_has_begun(school: Site):
    """Somebody else writes, so that an answer waits; the site is told to stop meanwhile."""
    learner = Learner(school.port, school.sessions)
    page = learner.get("/competences/1.1/evaluer")
    assert page.is_question
    other = sqlite3.connect(school.home / "pix.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = threading.Thread(target=learner.answer, args=(page,))
    waiting.start()
    time.sleep(0.7)
    school.process.send_signal(signal.SIGTERM)
    time.sleep(0.7)
    other.execute("COMMIT")
    other.close()
    waiting.join(timeout=30)
    assert school.process.wait(timeout=30) == 0
    assert (len(learner.acknowledged), learner.outages) == (1, 0)
    assert school.audit([learner]) == {}
