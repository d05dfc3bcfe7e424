"""Candidates and an invigilator, each in a browser of their own, all at the same time."""

import asyncio
import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from attrs import define, field
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.e2e.learner import shipped_release
from tests.e2e.site import Site
from tests.factories.answers import right_fields

QUESTION = re.compile(r"/certifications/[0-9a-f-]{36}/questions/\d+$")
END = re.compile(r"/certifications/[0-9a-f-]{36}/results$")
LENGTH = 32
PATIENCE = 90_000
KNOWN_EVERY = 3  # one question in three is answered rightly, when it is a matter of filling fields
AT_ONCE = 6

expect.set_options(timeout=PATIENCE)


@define
class Seat:
    """A candidate at a computer. `acknowledged`: questions that the site has taken the answer of."""

    rank: int
    person: dict[str, Any]
    site: Site
    browser: Browser
    gate: asyncio.Semaphore
    context: BrowserContext | None = None
    page: Page | None = None
    acknowledged: list[int] = field(factory=list)
    rights: list[int] = field(factory=list)
    is_over: bool = False

    @property
    def name(self) -> str:
        return f"{self.person['last_name']} {self.person['first_name']}"

    async def sit_down(self) -> None:
        """A fresh browser with the account of the candidate."""
        self.context = await self.browser.new_context(locale="fr-FR", reduced_motion="reduce")
        self.context.set_default_timeout(PATIENCE)
        cookie = {"name": "sessionid", "value": self.person["cookie"], "url": self.site.url}
        await self.context.add_cookies([cookie])
        self.page = await self.context.new_page()

    async def leave(self) -> None:
        await self.context.close()

    async def join(self, number: int) -> None:
        page = self.page
        await page.goto(f"{self.site.url}/certifications/rejoindre")
        await page.fill("[name=number]", str(number))
        await page.fill("[name=first_name]", self.person["first_name"].upper())
        await page.fill("[name=last_name]", self.person["last_name"].lower())
        for part, value in zip(("day", "month", "year"), self.person["birthdate"], strict=True):
            await page.fill(f"[name=birthdate_{part}]", str(value))
        await page.get_by_test_id("exam-join-submit").click()

    async def read_instructions(self) -> None:
        await expect(self.page.get_by_test_id("exam-instructions")).to_be_visible()
        for _ in range(4):
            await self.page.get_by_test_id("exam-instructions-next").click()
        await self.page.locator("[name=accepted]").check()
        await self.page.get_by_test_id("exam-instructions-done").click()

    async def type_code(self, code: str) -> None:
        await self.page.fill("[name=access_code]", code)
        await self.page.get_by_test_id("exam-start-submit").click()

    async def is_at_question(self, number: int) -> None:
        await expect(self.page).to_have_url(re.compile(rf"/questions/{number}$"), timeout=PATIENCE)

    @property
    def number(self) -> int:
        return int(self.page.url.rsplit("/", 1)[1])

    async def answer_until(self, count: int) -> None:
        """Answers until `count` answers are given, or the test is over."""
        while not self.is_over and len(self.acknowledged) < count:
            async with self.gate:
                await self.answer_once()

    async def answer_once(self) -> None:
        before = self.page.url
        await self.send()
        await self.is_taken(before)

    async def is_taken(self, before: str) -> None:
        """The page has gone on: the answer was acknowledged."""
        await expect(self.page).not_to_have_url(before, timeout=PATIENCE)
        self.acknowledged.append(int(before.rsplit("/", 1)[1]))
        self.is_over = bool(END.search(self.page.url))

    async def send(self) -> None:
        """Answers the question of the page, rightly when it is its turn, else skips it."""
        page, number = self.page, self.number
        await expect(
            page.get_by_test_id("challenge-skip").or_(page.get_by_test_id("challenge-start"))
        ).to_be_visible()
        if await page.get_by_test_id("challenge-start").count():
            await page.get_by_test_id("challenge-start").click()
            await expect(page.get_by_test_id("challenge-skip")).to_be_visible()
        fields = await asyncio.to_thread(self.right_fields) if number % KNOWN_EVERY == 0 else {}
        if fields and not {"state", "skip"} & set(fields):
            await self.fill(fields)
            self.rights.append(number)
            await page.get_by_test_id("challenge-validate").click()
        else:
            await page.get_by_test_id("challenge-skip").click()

    async def fill(self, fields: dict[str, list[str]]) -> None:
        for name, values in fields.items():
            if name == "choice":
                for value in values:
                    await self.page.locator(f"input[name=choice][value='{value}']").check()
                continue
            control = self.page.locator(f"[name='{name}']")
            if await control.evaluate("control => control.tagName") == "SELECT":
                await control.select_option(values[0])
            else:
                await control.fill(values[0])

    def right_fields(self) -> dict[str, list[str]]:
        return right_fields(shipped_release().variant(self.challenge()))

    def challenge(self) -> str:
        """The question that waits, read behind the candidate's back."""
        with sqlite3.connect(
            f"file:{self.site.home / 'site.sqlite3'}?mode=ro", uri=True, timeout=30
        ) as database:
            return database.execute(
                "SELECT q.challenge FROM assessments_question q "
                "JOIN certification_certification c ON c.assessment_id = q.assessment_id "
                "JOIN certification_candidate l ON l.id = c.candidate_id "
                "WHERE l.public_id = ? AND q.answered_at IS NULL AND NOT q.is_replaced",
                [self.person["candidate"].replace("-", "")],
            ).fetchone()[0]

    async def report_problem(self) -> None:
        await self.page.get_by_test_id("exam-alert").click()
        await self.page.get_by_test_id("exam-alert-confirm").click()
        await expect(self.page.locator(".exam-pause")).to_be_visible()

    async def goes_on_by_itself(self) -> None:
        """The waiting screen leaves once the invigilator has decided."""
        await expect(self.page.locator(".exam-pause")).to_have_count(0)


@define
class Invigilator:
    """One order at a time, as a person."""

    site: Site
    page: Page
    lock: asyncio.Lock = field(factory=asyncio.Lock)

    async def enter(self, number: int, password: str) -> None:
        await self.page.goto(f"{self.site.url}/surveillance/?session={number}")
        await self.page.fill("[name=number]", str(number))
        await self.page.fill("[name=password]", f"c-{password.lower()}")
        await self.page.fill("[name=name]", "Karim Nault")
        await self.page.get_by_test_id("enter").click()
        await expect(self.page.locator("[data-count=total]")).to_have_text("30")

    def panel(self) -> Any:
        return self.page.locator("#panel[open]")

    def line(self, seat: Seat) -> Any:
        return self.page.locator(
            "li.line", has=self.page.get_by_role("link", name=re.compile(seat.person["last_name"], re.I))
        )

    async def confirm(self, seat: Seat) -> None:
        async with self.lock:
            await self.page.locator(f"li.line button[value='{seat.person['candidate']}']").click()

    async def open_panel(self, seat: Seat) -> None:
        await (
            self.page.locator("li.line", has=self.page.locator(f"[href*='{seat.person['candidate']}']"))
            .locator("a.who")
            .click()
        )
        await expect(self.panel()).to_be_visible()

    async def decide(self, seat: Seat, decision: str) -> None:
        """Answers the alert of a candidate: `accept` with the first reason offered, or `dismiss`."""
        async with self.lock:
            await self.open_panel(seat)
            await self.panel().locator("a[href*='/signalements/']").click()
            if decision == "accept":
                await self.panel().locator("input[name=reason]").first.check()
            await self.panel().get_by_test_id(decision).click()
            await expect(self.panel()).to_have_count(0)

    async def order(self, seat: Seat, what: str, path: str) -> None:
        """`resume` or `end`, with its confirmation."""
        async with self.lock:
            await self.open_panel(seat)
            await self.panel().locator(f"a[href$='/{path}']").click()
            await self.panel().get_by_test_id(what).click()
            await expect(self.panel()).to_have_count(0)


async def all_at_once(seats: list[Seat], act: Callable[[Seat], Awaitable[None]]) -> None:
    await asyncio.gather(*(act(seat) for seat in seats))
