"""A virtual learner: a browser without a screen, one connection, no pause between two questions."""

import asyncio
import gc
import random
import re
import time
from urllib.parse import urlencode

from attrs import define, field, frozen
from isal import igzip

from bench.answering_key import AnswerKey

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
ANSWER_ID = re.compile(r'name="answer_id" value="([^"]+)"')
START = re.compile(r'action="([^"]+/start)"')
RIGHT_SHARE = 0.48


class Failed(Exception):
    """The site replied what no learner should see."""


@frozen
class Page:
    status: int
    address: str
    headers: dict[str, str]
    text: str


@frozen
class Step:
    """One answer: when it was sent, how long until the next page was complete, in which competence."""

    sent_at: float
    seconds: float
    rank: int
    answer_id: str
    bytes: int
    statements: int


@define
class Tally:
    """What all learners have seen."""

    steps: list[Step] = field(factory=list)
    requests: list[float] = field(factory=list)
    problems: list[str] = field(factory=list)
    accounts: int = 0


@define(slots=False)
class Learner:
    port: int
    key: AnswerKey
    tally: Tally
    draw: random.Random
    session: str = ""
    token: str = ""
    streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def live(self, sessions: list[str], until: float) -> None:
        """Account after account until the time is over."""
        try:
            while time.perf_counter() < until:
                if not sessions:
                    raise Failed("no account is left: open more before")
                self.session, self.token = sessions.pop(), ""
                self.tally.accounts += 1
                await self.take_all(until)
        except (Failed, OSError, asyncio.IncompleteReadError) as error:
            self.tally.problems.append(f"{type(error).__name__}: {error}")
        finally:
            self.hang_up()

    async def take_all(self, until: float) -> None:
        codes = list(self.key.competences)
        self.draw.shuffle(codes)
        for rank, code in enumerate(codes, 1):
            page = await self.follow(await self.send("GET", f"/competences/{code}/evaluer"))
            while "/resultats/" not in page.address:
                if time.perf_counter() >= until:
                    return
                page = await self.go_on(page, rank)

    async def go_on(self, page: Page, rank: int) -> Page:
        if "/checkpoint" in page.address:
            return await self.post(page, page.address.split("?")[0], {})
        start = START.search(page.text)
        if start:
            return await self.post(page, start[1], {})
        return await self.answer(page, rank)

    async def answer(self, page: Page, rank: int) -> Page:
        reply = self.key.find(page.text)
        fields = {"skip": ["1"]}
        if reply is not None:
            succeeds = self.draw.random() < RIGHT_SHARE and reply.right is not None
            fields = reply.right if succeeds else reply.wrong
        answer_id = ANSWER_ID.search(page.text)[1]
        form = {**fields, "answer_id": [answer_id], "focused_out": ["0"], "late": ["0"]}
        sent_at = time.perf_counter()
        following = await self.post(page, page.address, form)
        seconds = time.perf_counter() - sent_at
        statements = int(following.headers.get("x-sql-statements", 0))
        size = int(following.headers.get("content-length", 0))
        self.tally.steps.append(Step(sent_at, seconds, rank, answer_id, size, statements))
        return following

    async def post(self, page: Page, address: str, form: dict[str, list[str]]) -> Page:
        token = TOKEN.search(page.text)[1]
        body = urlencode({"csrfmiddlewaretoken": [token], **form}, doseq=True).encode()
        return await self.follow(await self.send("POST", address, body))

    async def follow(self, page: Page) -> Page:
        while go := page.headers.get("location") or page.headers.get("x-go"):
            page = await self.send("GET", go)
        if page.status != 200:
            raise Failed(f"{page.status} at {page.address}: {page.text[:2000]}")
        return page

    async def send(self, method: str, address: str, body: bytes = b"") -> Page:
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port, limit=2**20)
        reader, writer = self.streams
        writer.write(self.head(method, address, len(body)) + body)
        async with asyncio.timeout(60):
            status, headers = read_head(await reader.readuntil(b"\r\n\r\n"))
        if "content-length" not in headers and status != 204:
            raise Failed(f"a reply of unknown length at {address}")
        content = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("content-encoding") == "gzip":
            content = igzip.decompress(content)
        if headers.get("connection") == "close":
            self.hang_up()
        self.keep_cookie(headers.get("set-cookie", ""))
        self.tally.requests.append(time.perf_counter())
        return Page(status, headers.get("x-page", address), headers, content.decode())

    def head(self, method: str, address: str, length: int) -> bytes:
        host = f"127.0.0.1:{self.port}"
        lines = [
            f"{method} {address} HTTP/1.1",
            f"Host: {host}",
            "Accept: text/html",
            "Accept-Encoding: gzip",
            "Accept-Language: fr",
            f"Cookie: sessionid={self.session}" + (f"; csrftoken={self.token}" if self.token else ""),
        ]
        if method == "POST":
            lines += [
                f"Origin: http://{host}",
                "X-Answer-Form: 1",
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {length}",
            ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def keep_cookie(self, said: str) -> None:
        for line in said.split("\n"):
            if line.startswith("csrftoken="):
                self.token = line.split(";")[0].removeprefix("csrftoken=")

    def hang_up(self) -> None:
        if self.streams is not None:
            self.streams[1].close()
            self.streams = None


def read_head(head: bytes) -> tuple[int, dict[str, str]]:
    first, *lines = head.decode("latin-1").rstrip().split("\r\n")
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        before = headers.get(name.lower())
        headers[name.lower()] = f"{before}\n{value.strip()}" if before else value.strip()
    return int(first.split()[1]), headers


async def play(port: int, key: AnswerKey, sessions: list[str], learners: int, seconds: float) -> Tally:
    """`learners` learners at once for `seconds`; each ends the question under way."""
    gc.collect()
    gc.freeze()  # the answers of every question: to walk through them again and again would be our own load
    tally, until = Tally(), time.perf_counter() + seconds
    everybody = [Learner(port, key, tally, random.Random(rank)) for rank in range(learners)]
    await asyncio.gather(*(one.live(sessions, until) for one in everybody))
    return tally
