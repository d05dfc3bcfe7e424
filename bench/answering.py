"""How fast an answer is taken and the next question shown, over HTTP, everything on.

    python -m bench --only answering [--seconds 30] [--learners 10,50,100] [--databases postgresql,sqlite]
        [--best-of 1] [--rows 1000000] [--volatile] [--profile]

Closed loop: each virtual learner answers, receives the complete page of the next question, answers again,
without a pause; fresh accounts, the playable competences in random order, 48 % right. The load comes from
this process, on the same machine, through loopback. Method and results: docs/benchmarks.md.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.answering_audit import audit  # noqa: E402 - after the path
from bench.answering_growth import add_rows  # noqa: E402
from bench.answering_inside import count_statements, share_out  # noqa: E402
from bench.answering_key import AnswerKey  # noqa: E402
from bench.answering_learner import Tally, play  # noqa: E402
from bench.answering_site import PostgreSQL, Site  # noqa: E402

ANSWERS_AN_ACCOUNT = 30  # fewer than any learner gives: enough accounts are opened before the run
FASTEST = 600  # answers a second that the accounts must last for


def main() -> int:
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="pix-bench-") as folder:
        prepare_django(Path(folder))
        key = AnswerKey()
        lines = []
        for database in options.databases.split(","):
            with prepared_site(database, Path(folder), options) as (site, server):
                lines += measure(site, server, key, options)
    if options.json:
        print(json.dumps(lines, indent=1))
    return int(any(line["faults"] for line in lines))


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--warm-up", type=float, default=8, help="seconds played first and not counted")
    parser.add_argument("--learners", default="10,50,100")
    parser.add_argument("--databases", default="postgresql,sqlite")
    parser.add_argument("--best-of", type=int, default=1)
    parser.add_argument("--rows", type=int, default=0, help="invented answers already in the tables")
    parser.add_argument("--volatile", action="store_true", help="PostgreSQL without fsync")
    parser.add_argument("--profile", action="store_true", help="share the time of an answer out by function")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def prepare_django(folder: Path) -> None:
    """For the answer key only: this process never opens the database of the site."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="pix.project.settings",
        PIX_HOME=str(folder),
        DATABASE_URL=f"sqlite:///{folder}/unused.sqlite3",
    )
    import django
    from django.utils import translation

    django.setup()
    translation.activate("fr")


@contextmanager
def prepared_site(
    database: str, folder: Path, options: argparse.Namespace
) -> Iterator[tuple[Site, PostgreSQL | None]]:
    server = PostgreSQL(durable=not options.volatile) if database == "postgresql" else None
    try:
        site = Site(folder, server.url if server else f"sqlite:///{folder}/{database}.sqlite3")
        site.prepare()
        if options.rows and server:
            site.open_accounts(1)
            seconds = add_rows(server, options.rows)
            say(f"{options.rows} invented answers written in {seconds:.0f} s", options)
        yield site, server
    finally:
        if server:
            server.stop()


def measure(site: Site, server: PostgreSQL | None, key: AnswerKey, options: argparse.Namespace) -> list[dict]:
    lines = []
    workers = 2 if server else 1
    inside = count_statements(site, server, key)
    name = "PostgreSQL" if server else "SQLite"
    say(f"{name}, {workers} web process{'es' if workers > 1 else ''}", options)
    say(
        f"  an answer: {inside['statements']:.1f} SQL statements"
        + (f", {inside['round_trips']:.1f} lines in the log of the server" if server else ""),
        options,
    )
    for learners in (int(text) for text in options.learners.split(",")):
        runs = [run(site, server, key, learners, options) for _ in range(options.best_of)]
        best = max(runs, key=lambda one: one["answers_per_second"])
        faults = [fault for one in runs for fault in one["faults"]]
        every = [one["answers_per_second"] for one in runs]
        line = {
            "database": name,
            "rows": options.rows,
            **best,
            **inside,
            "every_run": every,
            "faults": faults,
        }
        lines.append(line)
        show(line, options)
    if options.profile:
        say(share_out(site, key), options)
    return lines


def run(
    site: Site, server: PostgreSQL | None, key: AnswerKey, learners: int, options: argparse.Namespace
) -> dict:
    """One run: warm-up, then the time that counts, then the audit."""
    wanted = int((options.seconds + options.warm_up) * FASTEST / ANSWERS_AN_ACCOUNT) + 2 * learners
    sessions = site.open_accounts(wanted)
    site.start(workers=2 if server else 1, warm=True)
    try:
        warm = asyncio.run(play(site.port, key, sessions, learners, options.warm_up))
        load, before = os.getloadavg()[0], consumed(site, server)
        start = time.perf_counter()
        tally = asyncio.run(play(site.port, key, sessions, learners, options.seconds))
        elapsed = time.perf_counter() - start
        spent = [after - was for was, after in zip(before, consumed(site, server), strict=True)]
        memory = site.memory_megabytes()
    finally:
        site.stop()
    answered = [step.answer_id for one in (warm, tally) for step in one.steps]
    audited = audit(site, answered)
    faults = [*warm.problems, *tally.problems, *audited["faults"]]
    return {
        "learners": learners,
        **figures(tally, elapsed, spent),
        "right_share": audited["right_share"],
        "unknown_pages": key.unknown,
        "memory_mb": [round(one) for one in memory],
        "load_before": round(load, 1),
        "faults": faults,
    }


def consumed(site: Site, server: PostgreSQL | None) -> tuple[float, float, float]:
    """Processor seconds so far: web processes, database, this load script."""
    return site.cpu_seconds(), server.cpu_seconds() if server else 0.0, time.process_time()


def figures(tally: Tally, elapsed: float, spent: list[float]) -> dict:
    count = max(len(tally.steps), 1)
    waits = sorted(step.seconds * 1000 for step in tally.steps) or [0.0]
    web, database, script = (1000 * seconds / count for seconds in spent)
    by_rank = {rank: statistics.median(s.seconds for s in tally.steps if s.rank == rank) * 1000
               for rank in sorted({step.rank for step in tally.steps})}  # fmt: skip
    return {
        "answers": len(tally.steps),
        "answers_per_second": round(len(tally.steps) / elapsed, 1),
        "requests_per_second": round(len(tally.requests) / elapsed, 1),
        "requests_per_answer": round(len(tally.requests) / count, 2),
        **{f"p{share}_ms": round(waits[min(int(len(waits) * share / 100), len(waits) - 1)], 1)
           for share in (50, 95, 99)},
        "web_cpu_ms": round(web, 2),
        "database_cpu_ms": round(database, 2),
        "script_cpu_ms": round(script, 2),
        "page_kb": round(statistics.mean(s.bytes for s in tally.steps) / 1000, 1) if tally.steps else 0,
        "median_ms_by_rank": {rank: round(value, 1) for rank, value in by_rank.items()},
    }  # fmt: skip


def show(line: dict, options: argparse.Namespace) -> None:
    say(
        "  {learners:>3} learners: {answers_per_second:>6.1f} answers/s, "
        "{requests_per_second:>6.1f} requests/s ({requests_per_answer:.2f} an answer); "
        "p50 {p50_ms:.0f} p95 {p95_ms:.0f} p99 {p99_ms:.0f} ms; "
        "CPU an answer: web {web_cpu_ms:.2f}, database {database_cpu_ms:.2f}, script {script_cpu_ms:.2f} ms; "
        "page {page_kb} kB; right {right_share:.0%}; by rank {median_ms_by_rank}; memory {memory_mb} MB; "
        "load before {load_before}; runs {every_run}; unknown {unknown_pages}".format(**line),
        options,
    )
    for fault in line["faults"][:10]:
        say(f"      FAULT {fault}", options)


def say(text: str, options: argparse.Namespace) -> None:
    if not options.json:
        print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
