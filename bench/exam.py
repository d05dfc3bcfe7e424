"""An exam of a thousand at once: one answer every 45 s each, invigilators' pages open, everything on.

    python -m bench --only exam [--candidates 1000] [--seconds 240] [--ramp 120] [--pause 45]
        [--workers 2]

Once every process has drawn its questions, candidates start within two minutes (an
invigilator lets thirty in one by one); each then answers about every
45 s and gives a sign of life every 20 s; each room of thirty has an invigilator's page that asks for news
every 5 s. PostgreSQL, the site and this script share the machine. The time of an answer is from its sending
to the complete next question.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import tempfile
import time
from pathlib import Path

from attrs import define, field

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.answering_learner import ANSWER_ID, Failed, Learner, Page, Tally  # noqa: E402 - after the path
from bench.answering_site import PIX, PostgreSQL, Site  # noqa: E402

START = re.compile(r'action="([^"]+/commencer)"')
POSITION = re.compile(r'name="position" value="(\d+)"')
BEAT_SECONDS, NEWS_SECONDS, AIM_MS = 20, 5, 300


@define(slots=False)
class Browser(Learner):
    """Keeps every cookie. `waits`: kind of request → milliseconds; shared by all."""

    cookies: dict[str, str] = field(factory=dict)
    waits: dict[str, list[float]] = field(factory=dict)

    def head(self, method: str, address: str, length: int) -> bytes:
        lines = super().head(method, address, length).decode().split("\r\n")
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        kept = [line for line in lines if line and not line.startswith("Cookie:")]
        return ("\r\n".join([*kept, f"Cookie: {cookies}", "X-Watch: 1"]) + "\r\n\r\n").encode()

    def keep_cookie(self, said: str) -> None:
        for line in said.split("\n"):
            name, found, value = line.split(";")[0].partition("=")
            if found:
                self.cookies[name.strip()] = value

    async def timed(self, kind: str, action) -> Page:
        begun = time.perf_counter()
        page = await action
        self.waits.setdefault(kind, []).append(1000 * (time.perf_counter() - begun))
        return page

    async def live_until(self, until: float, life) -> None:
        try:
            await life(until)
        except (Failed, OSError, asyncio.IncompleteReadError, TimeoutError, TypeError) as error:
            self.tally.problems.append(f"{type(error).__name__}: {str(error)[:300]}")
        finally:
            self.hang_up()


@define(slots=False)
class Candidate(Browser):
    code: str = ""
    candidate: str = ""
    pause: float = 45
    ramp: float = 120

    async def sit(self, until: float) -> None:
        await asyncio.sleep(self.draw.uniform(0, self.ramp))
        door = await self.follow(await self.send("GET", f"/certifications/candidat/{self.candidate}"))
        page = await self.timed("start", self.post(door, door.address, {"access_code": [self.code]}))
        while time.perf_counter() < until and "/questions/" in page.address:
            await self.think(page, min(until, time.perf_counter() + self.draw.uniform(0.8, 1.2) * self.pause))
            if time.perf_counter() >= until:
                return
            begin = START.search(page.text)
            page = await self.post(page, begin[1], {}) if begin else await self.answer_exam(page)

    async def think(self, page: Page, until: float) -> None:
        address = page.address.split("/questions/")[0] + "/presence"
        while time.perf_counter() < until:
            rest = until - time.perf_counter()
            await asyncio.sleep(min(rest, BEAT_SECONDS))
            if rest > BEAT_SECONDS:
                await self.timed("sign of life", self.post(page, address, {"visible": ["1"]}))

    async def answer_exam(self, page: Page) -> Page:
        form = {
            "skip": ["1"],
            "answer_id": [ANSWER_ID.search(page.text)[1]],
            "position": [POSITION.search(page.text)[1]],
            "focused_out": ["0"],
            "late": ["0"],
        }
        return await self.timed("answer", self.post(page, page.address, form))


@define(slots=False)
class Invigilator(Browser):
    number: int = 0
    password: str = ""
    tag: str = ""
    unchanged: int = 0

    def head(self, method: str, address: str, length: int) -> bytes:
        head = super().head(method, address, length)
        return head[:-2] + f"If-None-Match: {self.tag}\r\n\r\n".encode() if self.tag else head

    async def watch(self, until: float) -> None:
        await asyncio.sleep(self.draw.uniform(0, NEWS_SECONDS))
        door = await self.follow(await self.send("GET", "/surveillance/"))
        form = {"number": [str(self.number)], "password": [self.password], "name": ["Mesure"]}
        await self.post(door, "/surveillance/", form)
        while time.perf_counter() < until:
            await asyncio.sleep(NEWS_SECONDS)
            news = await self.timed("news", self.send("GET", "/surveillance/salle/etat"))
            if news.status not in {200, 304}:
                raise Failed(f"{news.status} {news.text[:200]}")
            self.unchanged += news.status == 304
            self.tag = news.headers.get("etag", self.tag)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--candidates", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=240)
    parser.add_argument("--ramp", type=float, default=120, help="seconds within which everybody starts")
    parser.add_argument("--pause", type=float, default=45)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    server = PostgreSQL()
    try:
        with tempfile.TemporaryDirectory(prefix="pix-bench-") as folder:
            return measure(Site(Path(folder), server.url), server, options)
    finally:
        server.stop()


def measure(site: Site, server: PostgreSQL, options: argparse.Namespace) -> int:
    site.environment["PIX_DEMO"] = "1"  # its version has guessed difficulties
    site.prepare()
    rooms = json.loads(site.run(sys.executable, "-m", "bench.exam_rooms", str(options.candidates)))
    site.start(workers=options.workers, warm=True)  # no exam begins in the minute when the server does
    try:
        before = site.cpu_seconds(), server.cpu_seconds(), time.process_time()
        tally, waits, unchanged = asyncio.run(play(site.port, rooms, options))
        after = site.cpu_seconds(), server.cpu_seconds(), time.process_time()
    finally:
        site.stop()
    audit = site.run(*PIX, "doctor", "--audit")
    return show(tally, waits, unchanged, [b - a for a, b in zip(before, after, strict=True)], audit, options)


async def play(port: int, rooms: list[dict], options: argparse.Namespace):
    tally, waits = Tally(), {}
    until = time.perf_counter() + options.seconds
    shared = {"port": port, "key": None, "tally": tally, "waits": waits}
    candidates = [
        Candidate(**shared, draw=random.Random(one["candidate"]), cookies={"sessionid": one["key"]},
                  code=room["code"], candidate=one["candidate"], pause=options.pause,
                  ramp=options.ramp)
        for room in rooms
        for one in room["people"]
    ]  # fmt: skip
    watchers = [
        Invigilator(
            **shared, draw=random.Random(room["number"]), number=room["number"], password=room["password"]
        )
        for room in rooms
    ]
    await asyncio.gather(
        *(one.live_until(until, one.sit) for one in candidates),
        *(one.live_until(until, one.watch) for one in watchers),
    )
    return tally, waits, sum(one.unchanged for one in watchers)


def show(tally: Tally, waits: dict, unchanged: int, spent: list[float], audit: str, options) -> int:
    print(f"{options.candidates} candidates, {options.workers} web processes, {options.seconds:.0f} s")
    for kind, every in sorted(waits.items()):
        every.sort()
        shares = "  ".join(
            f"p{s} {every[min(len(every) * s // 100, len(every) - 1)]:.0f}" for s in (50, 95, 99)
        )
        print(f"  {kind:<13} {len(every):>6}  {shares} ms  ({len(every) / options.seconds:.1f} a second)")
    print(f"  news unchanged (304): {unchanged}")
    web, database, script = spent
    print(f"  processor: web {web:.0f} s, database {database:.0f} s, script {script:.0f} s")
    print(f"  {audit.strip().splitlines()[-1]}")
    for problem in tally.problems[:10]:
        print(f"  FAULT {problem}")
    answers = waits.get("answer", [0.0])
    slow = answers[min(len(answers) * 95 // 100, len(answers) - 1)] >= AIM_MS
    print(f"  p95 of an answer {'NOT ' if slow else ''}under {AIM_MS} ms; {len(tally.problems)} faults")
    return int(slow or bool(tally.problems))


if __name__ == "__main__":
    sys.exit(main())
