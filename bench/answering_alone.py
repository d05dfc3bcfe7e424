"""What an answer costs the program itself: one process, no network, the page of the next question included.

    python -m bench --only answering_alone [--accounts 12] [--databases sqlite,postgresql] [--profile FILE]
        [--rows 0,1000000] [--cold]

Growth is a ratio of one run: the last competences of an account beside the first, and on PostgreSQL tables
that hold `--rows` invented answers beside the first number given. Also said: the memory of the process.

The same people get the same questions at each run: processor milliseconds of two versions compare even on
a busy machine, unlike answers a second. PostgreSQL's own milliseconds are counted beside.
"""

import argparse
import cProfile
import gzip
import io
import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Coroutine
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.answering_growth import add_rows  # noqa: E402 - after the path
from bench.answering_learner import Learner, Page, Tally  # noqa: E402
from bench.answering_site import PostgreSQL, Site  # noqa: E402

FIRST, LAST = 4, 12  # competences of an account, in the order they were taken
PLACE = ("data-assessment=", "data-number=")


def main() -> int:
    options = read_options()
    if options.inside:
        measure(options)
        return 0
    for database in options.databases.split(","):
        with tempfile.TemporaryDirectory(prefix="pix-bench-") as folder:
            run_on(database, Path(folder), options)
    return 0


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--accounts", type=int, default=12)
    parser.add_argument("--warm", type=int, default=3, help="accounts played first and not counted")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--rows", default="0", help="invented answers in the tables, rising numbers")
    parser.add_argument("--cold", action="store_true", help="without drawing every question first")
    parser.add_argument("--profile", default="", help="write there what the profiler saw of the answers")
    parser.add_argument("--inside", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def run_on(database: str, folder: Path, options: argparse.Namespace) -> None:
    """The database is prepared here, the answers are given by a process of their own."""
    server = PostgreSQL() if database == "postgresql" else None
    try:
        site = Site(folder, server.url if server else f"sqlite:///{folder}/pix.sqlite3")
        site.environment["PIX_WARM"] = "0"
        site.prepare()
        pid = int((server.folder / "postmaster.pid").read_text().split()[0]) if server else -1
        costs, there = [], 0
        for rows in [int(text) for text in options.rows.split(",")] if server else [0]:
            if rows > there:
                site.open_accounts(1)
                add_rows(server, rows - there)
                there = rows
            said = site.run(sys.executable, str(Path(__file__)), *sys.argv[1:], "--inside", str(pid))
            found = json.loads(said.splitlines()[-1])
            costs.append(found["answer_ms"] + found["postgresql_ms"])
            print(f"{database}, {rows} invented answers: {found}", flush=True)
            print(f"  cost of an answer, beside the first run: {costs[-1] / costs[0]:.2f}", flush=True)
    finally:
        if server:
            server.stop()


class Inside(Learner):
    """A learner whose browser calls the program directly; `spent`: processor seconds of each request."""

    def __init__(self, application, spent: dict[str, list[float]], **more) -> None:
        super().__init__(port=0, **more)
        self.application, self.spent, self.profile = application, spent, None

    async def send(self, method: str, address: str, body: bytes = b"") -> Page:
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded" if method == "POST" else "",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_ORIGIN": "http://127.0.0.1",
            "HTTP_ACCEPT_ENCODING": "gzip",
            "HTTP_X_ANSWER_FORM": "1",
            "HTTP_COOKIE": f"sessionid={self.session}; csrftoken={self.token}",
            "wsgi.input": io.BytesIO(body),
            "wsgi.url_scheme": "http",
        }
        kind = "answer" if method == "POST" and "/challenges/" in path and "/start" not in path else "other"
        head: list = []
        before = time.process_time()
        content = self.call(environ, lambda status, headers: head.extend((status, headers)), kind)
        self.spent[kind].append(time.process_time() - before)
        headers = {name.lower(): value for name, value in head[1]}
        for name, value in head[1]:
            if name == "Set-Cookie":
                self.keep_cookie(value.strip())
        if headers.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        return Page(int(head[0].split()[0]), headers.get("x-page", address), headers, content.decode())

    async def follow_to(self, address: str) -> None:
        await self.follow(await self.send("GET", address))

    def call(self, environ: dict, start_response, kind: str) -> bytes:
        if self.profile is not None and kind == "answer":
            reply = self.profile.runcall(self.application, environ, start_response)
        else:
            reply = self.application(environ, start_response)
        content = b"".join(reply)
        reply.close()
        return content


def finish(coroutine: Coroutine[None, None, None]) -> None:
    """Nothing is waited for here, so no loop is needed (Django refuses to read its database inside one)."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    raise RuntimeError("something waited")


class OpenBook:
    """The answers of whatever question a page shows, from its row: no table of them is made before."""

    def __init__(self) -> None:
        from pix.apps.content import registry

        self.release = registry.current_release()
        codes = (one.code for one in self.release.referential.competences)
        self.competences = [code for code in codes if self.release.is_playable(code)]

    def find(self, page: str):
        from bench.answering_key import Reply
        from pix.apps.assessments.models import Assessment, Question
        from tests.factories.answers import right_fields, wrong_fields

        public_id, number = (page.split(f'{name}"', 1)[1].split('"', 1)[0] for name in PLACE)
        test = Assessment.objects.get(public_id=public_id)
        row = Question.objects.get(month=test.month, assessment=test, number=int(number))
        variant = self.release.variant(row.challenge)
        return Reply(right_fields(variant), wrong_fields(variant), ())


def measure(options: argparse.Namespace) -> None:
    from bench.answering_accounts import open_accounts
    from bench.answering_site import tree_seconds

    sessions = open_accounts(options.accounts + options.warm)
    from pix.project import warming
    from pix.project.wsgi import application

    key, profile = OpenBook(), cProfile.Profile() if options.profile else None
    if not options.cold:
        warming.warm(key.release, pause=0)
    warming.settle_memory()
    for counted, keys in ((False, sessions[: options.warm]), (True, sessions[options.warm :])):
        spent: dict[str, list[float]] = defaultdict(list)
        tally, database = Tally(), tree_seconds(options.inside) if options.inside > 0 else 0.0
        for rank, session in enumerate(keys):
            learner = Inside(
                application, spent, key=key, tally=tally, draw=random.Random(rank), session=session
            )
            learner.profile = profile if counted else None
            finish(learner.take_all(float("inf")))
    database = tree_seconds(options.inside) - database if options.inside > 0 else 0.0
    print(json.dumps(figures(spent, tally, database)))
    if profile:
        profile.dump_stats(options.profile)


def figures(spent: dict[str, list[float]], tally: Tally, database: float) -> dict[str, float]:
    """Processor milliseconds. PostgreSQL's also hold the few reads of the open book."""
    answers = len(spent["answer"])
    ordered = sorted(spent["answer"])
    early = [cost for step, cost in zip(tally.steps, spent["answer"], strict=True) if step.rank <= FIRST]
    late = [cost for step, cost in zip(tally.steps, spent["answer"], strict=True) if step.rank > LAST]
    found = {
        "answer_ms": 1000 * statistics.mean(ordered),
        "median_ms": 1000 * statistics.median(ordered),
        "tenth_centile_ms": 1000 * ordered[answers // 10],
        "all_requests_ms": 1000 * sum(map(sum, spent.values())) / answers,
        "other_requests": len(spent["other"]) / answers,
        "postgresql_ms": 1000 * database / answers,
        "last_competences_beside_first": statistics.median(late) / statistics.median(early) if late else 0.0,
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    return {"answers": answers, **{name: round(value, 2) for name, value in found.items()}}


if __name__ == "__main__":
    sys.exit(main())
