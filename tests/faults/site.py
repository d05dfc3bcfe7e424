"""A site in its own processes, with what a test needs to hurt it and to ask what is left of it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

from bench.answering_site import PIX, ROOT, children_of
from bench.answering_site import Site as BenchSite
from tests.faults.learner import Learner


@contextmanager
def at_work(crowd: list[Learner]):
    """They answer inside the block; at its end each has got a reply to what they had sent."""
    for one in crowd:
        one.start()
    try:
        yield
    finally:
        for one in crowd:
            one.stopping.set()
        for one in crowd:
            one.join(timeout=90)
    assert not any(one.is_alive() for one in crowd), "somebody still waits for a reply"
    assert [str(one.failure) for one in crowd if one.failure] == []


class Site(BenchSite):
    def __init__(self, home: Path, database_url: str, *, workers: int) -> None:
        super().__init__(home, database_url)
        self.count = workers
        self.on_sqlite = database_url.startswith("sqlite")
        self.worker: subprocess.Popen[bytes] | None = None
        self.environment |= {"PIX_CLOCK_FILE": str(home / "clock"), "PIX_LOG_FORMAT": "json"}
        self.sessions: list[str] = []

    def prepared(self) -> "Site":
        (self.home / "static").mkdir(parents=True, exist_ok=True)
        (self.home / "static" / "staticfiles.json").write_text('{"version": "1.1", "paths": {}, "hash": ""}')
        self.prepare()
        return self

    def prepare(self) -> None:
        self.run(*PIX, "migrate", "--verbosity", "0")
        self.run(*PIX, "release", "--load")
        self.run(*PIX, "collectstatic", "--noinput", "--verbosity", "0")
        self.sessions = self.open_accounts(300)

    # Processes

    def start(self, workers: int | None = None) -> None:
        with (self.home / "log").open("ab") as log:
            beside = [] if self.on_sqlite else ["--no-worker"]
            self.process = self.launch(
                log, "serve", "--port", str(self.port), "--workers", str(workers or self.count), *beside
            )
        self.wait_until_up()
        if not self.on_sqlite:
            self.start_worker()

    def start_worker(self) -> None:
        with (self.home / "log").open("ab") as log:
            self.worker = self.launch(log, "worker", "--interval", "0.1")

    def launch(self, log, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*PIX, *command],
            env=self.environment, cwd=ROOT, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip

    def web_processes(self) -> list[int]:
        others = {self.worker_beside()}
        named = {pid: command_of(pid) for pid in children_of(self.process.pid) if pid not in others}
        return [pid for pid, command in named.items() if command and "resource_tracker" not in command]

    def worker_beside(self) -> int | None:
        found = [pid for pid in children_of(self.process.pid) if command_of(pid).endswith("worker")]
        return found[0] if found else None

    def kill(self) -> None:
        """kill -9 of everything, as a power cut would."""
        for process in filter(None, (self.process, self.worker)):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.process = self.worker = None

    # Load

    @contextmanager
    def load(self, learners: int = 6, *, port: int | None = None, **options):
        """So many people answer inside the block."""
        crowd = [Learner(port or self.port, self.sessions, **options) for _ in range(learners)]
        with at_work(crowd):
            yield crowd

    # What is left

    def audit(self, crowd: list[Learner], *, refused: int = 0) -> dict[str, int]:
        """The faults that the audit finds, by kind. `refused`: how many answers may have been."""
        assert sum(len(one.refused) for one in crowd) == refused, "an answer sent again was not known"
        acknowledged = [answer for one in crowd for answer in one.acknowledged]
        assert acknowledged, "nobody answered"
        done = subprocess.run(
            [*PIX, "doctor", "--acknowledged", "-", "--json"],
            input="\n".join(acknowledged), env=self.environment, cwd=ROOT,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.stdout, done.stderr
        report = json.loads(done.stdout)
        return {fault["what"]: fault["count"] for check in report["checks"] for fault in check["faults"]}

    def tasks(self) -> Counter[str]:
        """How many tests tasks are in each state, read beside the site."""
        return Counter(
            state for (state,) in self.read("SELECT status FROM django_tasks_database_dbtaskresult")
        )

    def marks(self, first: int, last: int) -> list[int]:
        """The effects of the tasks of `tests.faults.tasks`, each as often as it happened."""
        targets = self.read("SELECT target FROM journal_entry WHERE action = 'faults.mark'")
        numbers = (int(target.partition(":")[2]) for (target,) in targets)
        return sorted(number for number in numbers if first <= number <= last)

    def read(self, statement: str) -> list[tuple]:
        if self.on_sqlite:
            with closing(sqlite3.connect(self.home / "pix.sqlite3", timeout=20)) as raw:
                return raw.execute(statement).fetchall()
        with psycopg.connect(self.environment["DATABASE_URL"]) as raw:
            return raw.execute(statement).fetchall()

    def ask(self, program: str, *arguments: str) -> str:
        """Runs a module of these tests in the environment of the site."""
        return self.run(sys.executable, "-m", program, *arguments)

    def log(self) -> str:
        return (self.home / "log").read_text(errors="replace")


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except OSError:
        return ""
