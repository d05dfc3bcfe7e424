"""A candidate's exam in a real browser: from the list to the end, through cuts, kills and another browser."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PATIENCE, violations
from tests.e2e.exam_site import Room, answer, be_ready, join, log_in, make_room, prepare_answer, type_code
from tests.e2e.site import Site
from tests.e2e.test_budgets import Meter, nodes, within

pytestmark = pytest.mark.e2e
QUESTION = re.compile(r"/questions/\d+$")
END = re.compile(r"/results$")


@pytest.fixture(scope="module")
def site(site_of_rooms: Site) -> Site:
    return site_of_rooms


@pytest.fixture
def calm_page(context: BrowserContext) -> Page:
    """Here the network fails, and orders are refused, on purpose: the console may say so."""
    return context.new_page()


@pytest.fixture
def room(site: Site) -> Room:
    return make_room(site)


def come_in(page: Page, room: Room) -> None:
    log_in(page, room)
    join(page, room)
    room.authorise()
    type_code(page, room)
    expect(page).to_have_url(QUESTION)


def results(room: Room) -> list[str]:
    return [row[3] for row in room.answers() if row[3] is not None]


def fillable(page: Page, room: Room) -> str:
    """Goes to a question answered by filling fields, fills it, returns its address."""
    for _ in range(12):
        if prepare_answer(page, room) == "challenge-validate":
            return page.url
        before = page.url
        page.get_by_test_id("challenge-skip").click()
        expect(page).not_to_have_url(before)
    raise AssertionError("no question with fields")


def test_the_start_page_waits_for_the_invigilator_by_itself(calm_page: Page, room: Room):
    page = calm_page
    log_in(page, room)
    join(page, room)
    type_code(page, room)
    expect(page.get_by_test_id("exam-waits")).to_be_visible()
    room.authorise()
    expect(page).to_have_url(QUESTION)


def test_every_screen_of_the_exam_is_accessible(calm_page: Page, room: Room):
    page, found = calm_page, {}

    def look(name: str) -> None:
        if problems := violations(page):
            found[name] = problems

    log_in(page, room)
    page.goto(f"{room.site.url}/certifications")
    look("home")
    page.get_by_test_id("exam-join").click()
    look("join")
    join(page, room)
    look("code")
    type_code(page, room)
    look("waiting")
    room.authorise()
    expect(page).to_have_url(QUESTION)
    look("first")
    be_ready(page)
    look("question")
    page.get_by_test_id("exam-alert").click()
    look("alert")
    page.get_by_test_id("exam-alert-confirm").click()
    expect(page.get_by_test_id("exam-refresh")).to_be_visible()
    look("pause")
    room.do(
        "from pix.apps.certification.actions.ending import end_test\n"
        "from pix.apps.assessments.enums import State\n"
        f"end_test(Certification.objects.get(candidate_id={room.candidate}), State.ENDED_BY_INVIGILATOR)"
    )
    expect(page).to_have_url(END)
    look("end")
    assert found == {}


def test_a_whole_exam_with_a_cut_a_killed_server_and_another_browser(
    calm_page: Page, context: BrowserContext, browser: Browser, room: Room
):
    page, site = calm_page, room.site
    come_in(page, room)
    address = fillable(page, room)
    count = len(results(room))

    page.clock.install()
    context.set_offline(True)
    page.get_by_test_id("challenge-validate").click()
    expect(page.locator("[data-place=offline]")).to_be_visible()
    expect(page.locator("[data-exam-cut]")).to_be_visible()
    site.move_clock("60s")
    page.clock.fast_forward(60_000)
    context.set_offline(False)
    expect(page).not_to_have_url(address)
    expect(page.locator("[data-exam-cut]")).to_be_hidden()
    assert results(room)[count:] == ["ok"]
    assert 55 <= room.credited() <= 90

    address = fillable(page, room)
    count = len(results(room))
    site.kill()
    try:
        page.get_by_test_id("challenge-validate").click()
        expect(page.locator("[data-place=offline]")).to_be_visible()
    finally:
        site.start()
    expect(page).not_to_have_url(address, timeout=30_000)
    assert results(room)[count:] == ["ok"]

    number = len(results(room))
    other = browser.new_context(locale="fr-FR")
    other.set_default_timeout(PATIENCE)
    second = other.new_page()
    log_in(second, room)
    join(second, room)
    type_code(second, room)
    expect(second.get_by_test_id("exam-waits")).to_be_visible()
    room.authorise()
    expect(second).to_have_url(re.compile(f"/questions/{number}$"))
    be_ready(second)
    if page.get_by_test_id("challenge-skip").count():
        page.get_by_test_id("challenge-skip").click()
    expect(page.get_by_text("n’est plus ici")).to_be_visible(timeout=40_000)
    assert len(results(room)) == number
    for _ in range(40):
        if END.search(second.url):
            break
        answer(second, room)
    expect(second).to_have_url(END)
    expect(second.get_by_test_id("exam-log-out")).to_be_visible()
    other.close()
    rows = room.answers()
    assert [row[0] for row in rows] == list(range(32))
    assert all(row[3] is not None for row in rows)


def test_a_draft_and_a_focus_question_survive_a_reload(calm_page: Page, room: Room):
    page = calm_page
    come_in(page, room)
    address = fillable(page, room)
    typed = page.evaluate(
        "[...document.querySelectorAll('[data-answer]')].map(f => [f.type, f.checked ?? null, f.value])"
    )
    page.wait_for_timeout(2300)
    page.reload()
    expect(page.get_by_test_id("challenge-validate")).to_be_visible()
    kept = page.evaluate(
        "[...document.querySelectorAll('[data-answer]')].map(f => [f.type, f.checked ?? null, f.value])"
    )
    assert (page.url, kept) == (address, typed)


def test_a_question_set_aside_gives_another_one_within_seconds(calm_page: Page, room: Room):
    page = calm_page
    come_in(page, room)
    be_ready(page)
    first = room.answers()[-1][1]
    page.get_by_test_id("exam-alert").click()
    page.get_by_test_id("exam-alert-confirm").click()
    expect(page.get_by_test_id("exam-refresh")).to_be_visible()
    room.do(
        "from pix.apps.certification.actions.alerts import replace_question\n"
        "from pix.common import time\n"
        f"alert = LiveAlert.objects.get(certification__candidate_id={room.candidate})\n"
        "replace_question(alert.certification, alert)\n"
        "LiveAlert.objects.filter(pk=alert.pk).update(status='validated', decided_at=time.now())"
    )
    expect(page.get_by_test_id("exam-number")).to_have_text(re.compile("1 / 32"), timeout=8_000)
    assert room.answers()[-1][1] != first


def test_without_script_the_exam_is_the_same(browser: Browser, site: Site):
    room = make_room(site)
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    log_in(page, room)
    join(page, room)
    type_code(page, room)
    expect(page.get_by_test_id("exam-waits")).to_be_visible()
    room.authorise()
    page.get_by_test_id("exam-start-submit").click()
    for number in range(3):
        expect(page).to_have_url(re.compile(f"/questions/{number}$"))
        be_ready(page)
        page.get_by_test_id("challenge-skip").click()
    expect(page).to_have_url(re.compile("/questions/3$"))
    context.close()
    assert results(room) == ["aband"] * 3


def test_a_v2_test_is_played_to_its_end(calm_page: Page, site: Site):
    room = make_room(site, kind="V2")
    page = calm_page
    come_in(page, room)
    for _ in range(48):
        if END.search(page.url):
            break
        answer(page, room)
    expect(page).to_have_url(END)
    assert 0 < len(results(room)) <= 15


def test_weight_of_a_question_without_a_window(browser: Browser, site: Site):
    room = make_room(site)
    signed = browser.new_context(locale="fr-FR")
    page = signed.new_page()
    come_in(page, room)
    be_ready(page)
    for _ in range(12):
        if not page.locator(".simulator, .illustration, .attachments").count():
            break
        answer(page, room)
        be_ready(page)
    address, cookies = page.url, signed.cookies()
    signed.close()
    cold = browser.new_context(locale="fr-FR")
    cold.add_cookies(cookies)
    page = cold.new_page()
    meter = Meter(page)
    page.goto(address, wait_until="networkidle")
    seen = {**meter.read(), "nodes": nodes(page)}
    cold.close()
    print("exam question:", seen)
    assert within(seen, requests=8, bytes=80_000, nodes=300), seen
