"""S41: an exam day of thirty, each candidate in a browser, all at once.

Two questions go wrong, the network of one is cut for a minute, the server is killed, a row of computers
loses its power, somebody leaves, somebody has no time left. No answer is lost and every certificate is right.
"""

import asyncio
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import define
from playwright.async_api import async_playwright, expect

from tests.e2e.conftest import ARGUMENTS, CHROMIUM
from tests.e2e.exam_day.room import AT_ONCE, LENGTH, Invigilator, Seat, all_at_once
from tests.e2e.site import PIX, Site

pytestmark = pytest.mark.e2e

ABSENT, NOT_CERTIFIABLE = {10, 16, 27}, 14
ALERT_ACCEPTED, ALERT_REFUSED, LEAVES, OUT_OF_TIME = 3, 11, 7, 22
POWER_CUT, NEVER_BACK, CUT = (1, 6, 13, 19, 23, 24), 19, 15
CUT_SECONDS = 60
UNFINISHED = {LEAVES: 11, NEVER_BACK: 9, OUT_OF_TIME: 27}


@pytest.fixture
def exam_site(tmp_path: Path) -> Iterator[Site]:
    running = Site(tmp_path)
    running.prepare()
    running.start()
    yield running
    running.kill()


def backstage(site: Site, what: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.exam_day.backstage", what],
        env=site.environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def faults_of(site: Site) -> set[str]:
    """What the audit finds wrong. The knowledge that made these accounts certifiable has no answers."""
    done = subprocess.run(
        [*PIX, "doctor", "--audit", "--json"],
        env=site.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    checks = json.loads(done.stdout)["checks"]
    return {check["name"] for check in checks if check["faults"]}


@define
class Day:
    """What is known in the room."""

    site: Site
    number: int
    code: str
    password: str
    seats: dict[int, Seat]
    invigilator: Invigilator

    @property
    def present(self) -> list[Seat]:
        return [seat for rank, seat in self.seats.items() if rank != NOT_CERTIFIABLE]


def test_exam_day_of_thirty(exam_site: Site) -> None:
    prepared = backstage(exam_site, "prepare")
    seats = run_apart(hold_day(exam_site, prepared))
    closed = backstage(exam_site, "close")
    said = backstage(exam_site, "outcome")
    tests = {int(rank): test for rank, test in said["tests"].items()}
    check_answers(seats, tests)
    check_decisions(closed, tests, said["recipients"])
    assert faults_of(exam_site) <= {"knowledge is what the answers say"}


def run_apart(day: Any) -> dict[int, Seat]:
    """In a thread of its own: this one may already hold a browser."""
    outcome: dict[str, Any] = {}

    def run() -> None:
        try:
            outcome["seats"] = asyncio.run(day)
        except BaseException as error:  # noqa: BLE001 - handed to the thread of the test
            outcome["error"] = error

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if "error" in outcome:
        raise outcome["error"]
    return outcome["seats"]


async def hold_day(site: Site, prepared: dict[str, Any]) -> dict[int, Seat]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        gate = asyncio.Semaphore(AT_ONCE)
        seats = {
            int(rank): Seat(int(rank), person, site, browser, gate)
            for rank, person in prepared["people"].items()
        }
        page = await (
            await browser.new_context(locale="fr-FR", viewport={"width": 1366, "height": 768})
        ).new_page()
        day = Day(
            site, prepared["number"], prepared["code"], prepared["password"], seats, Invigilator(site, page)
        )
        await day.invigilator.enter(day.number, day.password)
        await arrive(day)
        await start(day)
        await asyncio.gather(*(sit(day, seat) for seat in day.present), kill_server(day))
        await browser.close()
        return seats


async def arrive(day: Day) -> None:
    """Everybody joins; one is not certifiable and is told so."""

    async def come(seat: Seat) -> None:
        async with seat.gate:
            await seat.sit_down()
            await seat.join(day.number)
            if seat.rank == NOT_CERTIFIABLE:
                await expect(seat.page.locator("[data-code]")).to_be_visible()
            else:
                await seat.read_instructions()

    await all_at_once(list(day.seats.values()), come)


async def start(day: Day) -> None:
    """Nobody enters before the invigilator has confirmed them; then all start together."""
    first = day.present[0]
    await first.type_code(day.code)
    await expect(first.page.get_by_test_id("exam-waits")).to_be_visible()
    for seat in day.present:
        await day.invigilator.confirm(seat)
    await expect(day.invigilator.page.locator("[data-count=present]")).to_have_text("26")
    await all_at_once(
        [seat for seat in day.present if seat is not first], lambda seat: seat.type_code(day.code)
    )
    await all_at_once(day.present, lambda seat: seat.is_at_question(0))
    await expect(day.invigilator.page.locator("[data-count=running]")).to_have_text("26")


async def sit(day: Day, seat: Seat) -> None:
    """The test of one candidate, with what befalls them."""
    events = {
        ALERT_ACCEPTED: (4, accepted_alert),
        ALERT_REFUSED: (11, refused_alert),
        CUT: (8, network_cut),
        LEAVES: (11, leave_for_good),
        OUT_OF_TIME: (27, run_out_of_time),
        **dict.fromkeys(POWER_CUT, (9, power_cut)),
    }
    if seat.rank in events:
        count, event = events[seat.rank]
        await seat.answer_until(count)
        await event(day, seat)
    if seat.rank not in UNFINISHED:
        await seat.answer_until(LENGTH)
        await expect(seat.page.locator("[data-how=completed]")).to_be_visible()
    if seat.rank not in {LEAVES, NEVER_BACK}:
        await seat.leave()


async def accepted_alert(day: Day, seat: Seat) -> None:
    before = seat.challenge()
    await seat.report_problem()
    await day.invigilator.decide(seat, "accept")
    await seat.goes_on_by_itself()
    await seat.is_at_question(4)
    assert seat.challenge() != before


async def refused_alert(day: Day, seat: Seat) -> None:
    before = seat.challenge()
    await seat.report_problem()
    await day.invigilator.decide(seat, "dismiss")
    await seat.goes_on_by_itself()
    await seat.is_at_question(11)
    assert seat.challenge() == before


async def network_cut(_day: Day, seat: Seat) -> None:
    """A minute without network: the answer leaves by itself when it is back, once."""
    before = seat.page.url
    await seat.context.set_offline(True)
    if await seat.page.get_by_test_id("challenge-skip").count():
        await seat.page.get_by_test_id("challenge-skip").click()
        await expect(seat.page.locator("[data-place=offline]")).to_be_visible()
    await asyncio.sleep(CUT_SECONDS)
    await seat.context.set_offline(False)
    if await seat.page.get_by_test_id("challenge-start").count():
        return
    await seat.is_taken(before)


async def leave_for_good(day: Day, seat: Seat) -> None:
    await seat.leave()
    await day.invigilator.order(seat, "end", "fin")


async def run_out_of_time(day: Day, seat: Seat) -> None:
    await day.invigilator.order(seat, "end", "fin")
    await expect(seat.page.locator("[data-how=endedBySupervisor]")).to_be_visible(timeout=60_000)


async def power_cut(day: Day, seat: Seat) -> None:
    """The computer stops; on another one: log in, join, code, the invigilator allows, the same question."""
    number, before = seat.number, seat.challenge()
    await seat.leave()
    if seat.rank == NEVER_BACK:
        return
    await seat.sit_down()
    await seat.join(day.number)
    await seat.type_code(day.code)
    await expect(seat.page.get_by_test_id("exam-waits")).to_be_visible()
    await day.invigilator.order(seat, "resume", "reprise")
    await seat.is_at_question(number)
    assert seat.challenge() == before


async def kill_server(day: Day) -> None:
    """In the middle of it all, as when a machine falls."""
    while sum(len(seat.acknowledged) for seat in day.present) < 200:
        await asyncio.sleep(0.2)
    await asyncio.to_thread(day.site.kill)
    await asyncio.sleep(3)
    await asyncio.to_thread(day.site.start)


def check_answers(seats: dict[int, Seat], tests: dict[int, Any]) -> None:
    """What each browser was told is stored, once, in order, and nothing else."""
    assert set(tests) == set(seats) - {NOT_CERTIFIABLE}
    for rank, test in tests.items():
        numbers = [number for number, _answer, _result in test["answers"]]
        assert numbers == list(range(UNFINISHED.get(rank, LENGTH))), rank
        assert seats[rank].acknowledged == numbers, rank
        rights = [number for number, _answer, result in test["answers"] if result == "ok"]
        assert set(seats[rank].rights) <= set(rights), rank
        assert len({answer for _number, answer, _result in test["answers"]}) == len(numbers), rank
    assert len({test["code"] for test in tests.values()}) == 26
    assert all(re.fullmatch(r"P-[2346789BCDFGHJKMPQRTVWXY]{8}", test["code"]) for test in tests.values())
    assert [report[0] for report in tests[ALERT_ACCEPTED]["reports"]] == ["IN_CHALLENGE"]
    assert tests[ALERT_ACCEPTED]["reports"][0][1] == 5
    assert tests[ALERT_REFUSED]["reports"] == []
    assert 0 < tests[CUT]["credited"] <= 15 * 60


def check_decisions(closed: dict[str, Any], tests: dict[int, Any], recipients: list[str]) -> None:
    assert closed["named"] == sorted(UNFINISHED)
    assert closed["is_publishable"] is False
    after_jury = {int(rank): outcome for rank, outcome in closed["after_jury"].items()}
    assert (after_jury[LEAVES]["status"], after_jury[LEAVES]["comment"]) == (
        "rejected",
        "REJECTED_DUE_TO_LACK_OF_ANSWERS",
    )
    assert (after_jury[NEVER_BACK]["status"], after_jury[NEVER_BACK]["comment"]) == (
        "cancelled",
        "CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON",
    )
    assert after_jury[OUT_OF_TIME]["status"] == "validated"
    rejected, cancelled = {LEAVES, 28}, {NEVER_BACK}
    statuses = {rank: test["status"] for rank, test in tests.items()}
    assert {rank for rank, status in statuses.items() if status == "rejected"} == rejected
    assert {rank for rank, status in statuses.items() if status == "cancelled"} == cancelled
    assert {rank for rank, status in statuses.items() if status == "validated"} == (
        set(tests) - rejected - cancelled
    )
    assert all(test["score"] == test["scored_again"] for test in tests.values())
    assert tests[5]["name"].endswith("Dupré")
    assert recipients == ["resultats.a@example.net", "resultats.b@example.net"]
