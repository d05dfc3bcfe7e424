"""Somebody who answers without a pause and, like the outbox of the browser, sends an answer again under the
same id until it is acknowledged."""

import gzip
import http.client
import random
import re
import threading
import time
import uuid
from urllib.parse import urlencode

from attrs import frozen

COMPETENCES = ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "4.1", "4.2", "5.1", "5.2")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
START = re.compile(r'action="([^"]+/start)"')
RADIO = re.compile(r'type="radio"[^>]*name="choice"[^>]*value="(\d+)"')
BOX = re.compile(r'type="checkbox"[^>]*name="choice"[^>]*value="(\d+)"')
PAUSE = 0.2
PATIENCE = 75.0


class GivenUp(Exception):
    """No reply for longer than any outage of these tests lasts."""


@frozen
class Page:
    status: int
    address: str
    text: str

    @property
    def is_question(self) -> bool:
        return 'name="answer_id"' in self.text


class Learner(threading.Thread):
    """One account after the other, taken from `sessions`, which others take from too.

    `twice`: sends each answer twice at the same time. `late`: sends former answers again, out of order.
    `in_order`: takes the competences as they are listed, so that two tabs of one person meet.
    """

    def __init__(
        self,
        port: int,
        sessions: list[str],
        *,
        twice: bool = False,
        late: bool = False,
        in_order: bool = False,
    ) -> None:
        super().__init__(daemon=True)
        self.port, self.sessions = port, sessions
        self.session, self.token = sessions.pop(), ""
        self.twice, self.late, self.in_order = twice, late, in_order
        self.stopping = threading.Event()
        self.acknowledged: list[str] = []
        self.sent: list[tuple[str, dict[str, list[str]]]] = []
        self.again: list[int] = []  # what replaying a former answer was told
        self.at_the_end: set[str] = set()  # answers that were replied to by the end of their test
        self.refused: list[str] = []  # addresses of questions that would not take the answer to them
        self.outages = 0
        self.failure: BaseException | None = None
        self.draw = random.Random()
        self.connection: http.client.HTTPConnection | None = None

    def run(self) -> None:
        try:
            while not self.stopping.is_set():
                order = COMPETENCES if self.in_order else self.draw.sample(COMPETENCES, len(COMPETENCES))
                for competence in order:
                    self.take(competence)
                if not self.stopping.is_set():
                    self.session, self.token, self.sent = self.sessions.pop(), "", []
        except BaseException as failure:  # noqa: BLE001 - told by the test
            self.failure = failure
        finally:
            self.hang_up()

    def take(self, competence: str) -> None:
        page = self.get(f"/competences/{competence}/evaluer")
        while not self.stopping.is_set() and "/resultats/" not in page.address:
            if "/checkpoint" in page.address:
                page = self.post(page, page.address.partition("?")[0], {})
            elif start := START.search(page.text):
                page = self.post(page, start[1], {})
            elif page.is_question:
                page = self.answer(page)
            else:
                return

    def answer(self, page: Page) -> Page:
        form = {**self.choose(page), "answer_id": [str(uuid.uuid4())], "focused_out": ["0"], "late": ["0"]}
        if self.twice:
            other = Learner(self.port, [self.session])
            other.token = self.token
            threading.Thread(target=other.try_once, args=(page, form), daemon=True).start()
        reply = self.post(page, page.address, form)
        if reply.status == 409:
            self.refused.append(page.address)
            return reply  # the question that waits, or the end of the round
        if reply.status not in {200, 204}:
            return self.post(page, page.address, {**form, "choice": [], "skip": ["1"]})
        self.acknowledged.append(form["answer_id"][0])
        if reply.status == 204:
            self.at_the_end.add(form["answer_id"][0])
        self.sent.append((page.address, form))
        if self.late and len(self.sent) > 2:
            address, former = self.draw.choice(self.sent[:-1])
            self.again.append(self.send("POST", address, self.with_token(page, former)).status)
        return self.get(reply.address) if reply.status == 204 else reply

    def try_once(self, page: Page, form: dict[str, list[str]]) -> None:
        try:
            self.send_once("POST", page.address, self.with_token(page, form))
        except (OSError, http.client.HTTPException):
            return
        finally:
            self.hang_up()

    def choose(self, page: Page) -> dict[str, list[str]]:
        if radios := RADIO.findall(page.text):
            return {"choice": [self.draw.choice(radios)]}
        if len(boxes := BOX.findall(page.text)) > 1:
            return {"choice": self.draw.sample(boxes, 2)}
        return {"skip": ["1"]}

    # Requests

    def get(self, address: str) -> Page:
        page = self.send("GET", address)
        while page.status in {302, 303}:
            page = self.send("GET", page.address)
        return page

    def post(self, page: Page, address: str, form: dict[str, list[str]]) -> Page:
        reply = self.send("POST", address, self.with_token(page, form))
        return self.get(reply.address) if reply.status == 302 else reply

    def with_token(self, page: Page, form: dict[str, list[str]]) -> bytes:
        token = TOKEN.search(page.text)[1]
        return urlencode({"csrfmiddlewaretoken": [token], **form}, doseq=True).encode()

    def send(self, method: str, address: str, body: bytes = b"") -> Page:
        """Again and again until the site replies something else than that it cannot."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            try:
                page = self.send_once(method, address, body)
            except (OSError, http.client.HTTPException):
                self.hang_up()
                self.outages += 1
            else:
                if page.status < 500:
                    return page
                self.outages += 1
            time.sleep(PAUSE)
        raise GivenUp(f"{method} {address}")

    def send_once(self, method: str, address: str, body: bytes) -> Page:
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        cookie = f"sessionid={self.session}" + (f"; csrftoken={self.token}" if self.token else "")
        headers = {"Cookie": cookie, "Accept": "text/html", "Accept-Encoding": "gzip", "X-Answer-Form": "1"}
        if method == "POST":
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, address, body or None, headers)
        reply = self.connection.getresponse()
        content = reply.read()
        if reply.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        text = content.decode()
        for line in reply.headers.get_all("Set-Cookie") or ():
            if line.startswith("csrftoken="):
                self.token = line.split(";")[0].removeprefix("csrftoken=")
        where = next(filter(None, map(reply.headers.get, ("Location", "X-Page", "X-Go"))), address)
        return Page(reply.status, where, text)

    def hang_up(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None
