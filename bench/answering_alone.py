"""What an answer costs the program itself: one process, no network, the page of the next question included.

    python -m bench --only answering_alone [--accounts 12] [--databases sqlite,postgresql] [--profile FILE]

The same people get the same questions at each run: processor milliseconds of two versions compare even on
a busy machine, unlike answers a second. PostgreSQL's own milliseconds are counted beside.
"""

import argparse
import cProfile
import gzip
import io
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Coroutine
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.answering_learner import Learner, Page, Tally  # noqa: E402 - after the path
from bench.answering_site import PostgreSQL, Site  # noqa: E402

PLACE = ("data-assessment=", "data-number=")


def main() -> int:
    options = read_options()
    if options.inside:
        measure(options)
        return 0
    for database in options.databases.split(","):
        with tempfile.TemporaryDirectory(prefix="pix-bench-") as folder:
            run_on(database, Path(folder))
    return 0


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--accounts", type=int, default=12)
    parser.add_argument("--warm", type=int, default=3, help="accounts played first and not counted")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--profile", default="", help="write there what the profiler saw of the answers")
    parser.add_argument("--inside", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def run_on(database: str, folder: Path) -> None:
    """The database is prepared here, the answers are given by a process of their own."""
    server = PostgreSQL() if database == "postgresql" else None
    try:
        site = Site(folder, server.url if server else f"sqlite:///{folder}/pix.sqlite3")
        site.prepare()
        pid = int((server.folder / "postmaster.pid").read_text().split()[0]) if server else -1
        said = site.run(sys.executable, str(Path(__file__)), *sys.argv[1:], "--inside", str(pid))
        print(f"{database}: {said}", end="", flush=True)
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
        from pix.apps.assessments.models import Question
        from tests.factories.answers import right_fields, wrong_fields

        public_id, number = (page.split(f'{name}"', 1)[1].split('"', 1)[0] for name in PLACE)
        row = Question.objects.get(assessment__public_id=public_id, number=int(number))
        variant = self.release.variant(row.challenge)
        return Reply(right_fields(variant), wrong_fields(variant), ())


def measure(options: argparse.Namespace) -> None:
    from bench.answering_accounts import open_accounts
    from bench.answering_site import tree_seconds

    sessions = open_accounts(options.accounts + options.warm)
    from pix.project.wsgi import application

    key, profile = OpenBook(), cProfile.Profile() if options.profile else None
    for counted, keys in ((False, sessions[: options.warm]), (True, sessions[options.warm :])):
        spent: dict[str, list[float]] = defaultdict(list)
        tally, database = Tally(), tree_seconds(options.inside) if options.inside > 0 else 0.0
        for rank, session in enumerate(keys):
            learner = Inside(
                application, spent, key=key, tally=tally, draw=random.Random(rank), session=session
            )
            learner.profile = profile if counted else None
            finish(learner.take_all(float("inf")))
    say(spent, tree_seconds(options.inside) - database if options.inside > 0 else 0.0)
    if profile:
        profile.dump_stats(options.profile)


def say(spent: dict[str, list[float]], database: float) -> None:
    answers = len(spent["answer"])
    ordered = sorted(1000 * one for one in spent["answer"])
    print(
        f"{answers} answers, {len(spent['other']) / answers:.2f} other requests an answer; "
        f"CPU ms: an answer {statistics.mean(ordered):.2f} (median {statistics.median(ordered):.2f}, "
        f"p10 {ordered[answers // 10]:.2f}), "
        f"all requests {1000 * sum(map(sum, spent.values())) / answers:.2f} an answer; PostgreSQL {1000 * database / answers:.2f} (with the open book's reads)"
    )


if __name__ == "__main__":
    sys.exit(main())
