"""Bad networks and bad clocks: cut, slow, far, doubled, out of order; hours that go back."""

import threading
import time
import uuid

import pytest

from bench.answering_site import PIX
from tests.faults.conftest import SECONDS
from tests.faults.learner import Learner
from tests.faults.proxy import Line
from tests.faults.site import Site
from tests.faults.test_kills import more_from_everybody, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.faults]

SLOW = 50_000 / 8  # bytes a second: 50 kbit/s
FAR = 1.0  # seconds each way


def test_a_line_that_is_cut_under_load(country: Site):
    line = Line(country.port)
    with country.load(port=line.port) as crowd:
        for _ in range(10):
            time.sleep(SECONDS / 10)
            line.cut()
        line.is_up = False
        line.cut()
        time.sleep(SECONDS)
        line.is_up = True
        line.lose_replies(5)
        wait_until(lambda: line.to_lose == 0)
        wait_until(more_from_everybody(crowd))
    line.close()
    assert all(one.outages for one in crowd)
    assert country.audit(crowd) == {}


def test_a_slow_and_far_line(country: Site):
    """Each has a line of 50 kbit/s, two seconds there and back, cut once."""
    lines = [Line(country.port, bytes_a_second=SLOW, latency=FAR) for _ in range(2)]
    with country.load(1, port=lines[0].port) as one, country.load(1, port=lines[1].port) as other:
        crowd = [*one, *other]
        wait_until(more_from_everybody(crowd))
        lines[0].cut()
        lines[1].lose_replies(1)
        wait_until(lambda: lines[1].to_lose == 0)
        wait_until(more_from_everybody(crowd))
    for line in lines:
        line.close()
    assert country.audit(crowd) == {}


def test_answers_sent_twice_at_once_and_again_later(country: Site):
    with country.load(4, twice=True, late=True) as crowd:
        time.sleep(SECONDS)
        wait_until(more_from_everybody(crowd))
    told = {status for one in crowd for status in one.again}
    assert told, "no former answer was sent again"
    assert told <= {200, 204}
    assert country.audit(crowd) == {}


def test_a_clock_put_forward_then_back(country: Site):
    with country.load(4) as crowd:
        for move in (["3h"], ["--back", "5h"], ["2h"]):
            time.sleep(SECONDS / 3)
            country.run(*PIX, "clock", *move)
            wait_until(more_from_everybody(crowd))
    assert sum(one.outages for one in crowd) == 0
    assert country.audit(crowd) == {}


def test_an_old_tab_that_answers_after_the_other(school: Site):
    """What it sends is not taken for an answer to the question that waits now."""
    session = school.sessions.pop()
    new, old = (Learner(school.port, [session]) for _ in range(2))
    pages = [one.get("/competences/1.1/evaluer") for one in (new, old)]
    assert pages[0].is_question
    assert pages[0].address == pages[1].address
    before = count_answers(school)
    replies = [
        one.post(page, page.address, skipped()).status for one, page in zip((new, old), pages, strict=True)
    ]
    for one in (new, old):
        one.hang_up()
    assert (replies, count_answers(school) - before) == ([200, 409], 1)


def count_answers(site: Site) -> int:
    return len(site.read("SELECT 1 FROM assessments_question WHERE answered_at IS NOT NULL"))


def skipped() -> dict[str, list[str]]:
    return {"skip": ["1"], "answer_id": [str(uuid.uuid4())], "focused_out": ["0"], "late": ["0"]}


def test_a_person_who_answers_the_same_question_in_two_tabs(school: Site):
    """Same session, same question, two answers at the same moment: one is kept, the other one is told so.

    But for the last question: the tab that comes too late is led to the results, which says it too.
    """
    with school.load(1, in_order=True) as [first]:
        second = Learner(school.port, [*school.sessions[:20], first.session], in_order=True)
        second.start()
        time.sleep(SECONDS)
        wait_until(lambda: first.refused or second.refused)
        second.stopping.set()
        second.join(timeout=60)
    assert second.failure is None
    tabs = (first, second)
    kept = [
        address for one in tabs for address, form in one.sent if form["answer_id"][0] not in one.at_the_end
    ]
    assert len(set(kept)) == len(kept)
    for one in tabs:
        one.acknowledged = [answer for answer in one.acknowledged if answer not in one.at_the_end]
    assert threading.active_count() < 50
    assert school.audit([*tabs], refused=len(first.refused) + len(second.refused)) == {}
