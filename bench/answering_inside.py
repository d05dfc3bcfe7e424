"""What an answer is made of: statements, journeys to the database, and time by function."""

import asyncio
import pstats
import random
import re
from pathlib import Path

from bench.answering_key import AnswerKey
from bench.answering_learner import Learner, Tally, play
from bench.answering_site import PostgreSQL, Site

INSTRUMENTS = "bench.answering_instruments"
LOGGED = re.compile(r"LOG: +(?:statement|execute [^:]*):")


def instrumented(site: Site, **environment: str) -> Site:
    """The same site, on the same data, that looks inside."""
    twin = Site(site.home, site.environment["DATABASE_URL"], settings=INSTRUMENTS)
    twin.environment.update(environment)
    return twin


def count_statements(site: Site, server: PostgreSQL | None, key: AnswerKey) -> dict[str, float]:
    """Of one learner who takes every competence: a mean over the answers, whatever page follows."""
    twin = instrumented(site)
    sessions = twin.open_accounts(1)
    if server:
        server.ask("ALTER DATABASE postgres SET log_statement = 'all'")
    twin.start(workers=1)
    tally = Tally()
    try:
        before = server.log.stat().st_size if server else 0
        learner = Learner(twin.port, key, tally, random.Random(7), session=sessions[0])
        asyncio.run(take_all(learner))
    finally:
        twin.stop()
    found = {"statements": sum(step.statements for step in tally.steps) / len(tally.steps)}
    if server:
        server.ask("ALTER DATABASE postgres RESET log_statement")
        with server.log.open(encoding="utf-8", errors="replace") as log:
            log.seek(before)
            found["round_trips"] = len(LOGGED.findall(log.read())) / len(tally.steps)
    return found


async def take_all(learner: Learner) -> None:
    try:
        await learner.take_all(float("inf"))
    finally:
        learner.hang_up()


def share_out(site: Site, key: AnswerKey, seconds: float = 15) -> str:
    """One web process under the profiler, ten learners: the functions by their own and whole time."""
    twin = instrumented(site, BENCH_PROFILE="1")
    sessions = twin.open_accounts(400)
    twin.start(workers=1)
    try:
        asyncio.run(play(twin.port, key, sessions, 10, seconds))
    finally:
        twin.stop()
    return "\n".join(table_of(path) for path in sorted(site.home.glob("answers-*.prof")))


def table_of(path: Path, count: int = 60) -> str:
    """Milliseconds an answer, under the profiler (which makes everything slower: read the shares)."""
    stats = pstats.Stats(str(path)).stats
    answers = max(
        (calls for (file, _, name), (_, calls, *_) in stats.items() if name == "weigh_answer"), default=1
    )
    rows = [
        (1000 * whole / answers, 1000 * own / answers, calls / answers, f"{short(file)}:{line} {name}")
        for (file, line, name), (_, calls, own, whole, _) in stats.items()
    ]
    by_whole = sorted(rows, reverse=True)[:count]
    by_own = sorted(rows, key=lambda row: -row[1])[:count]
    lines = [f"{answers} answers; ms an answer: whole, own, calls"]
    lines += [f"{w:8.3f} {o:8.3f} {c:7.1f}  {name}" for w, o, c, name in by_whole]
    lines.append("by own time")
    lines += [f"{w:8.3f} {o:8.3f} {c:7.1f}  {name}" for w, o, c, name in by_own]
    return "\n".join(lines)


def short(file: str) -> str:
    return "/".join(Path(file).parts[-3:])
