"""One question of each sort, in each of its states, at both sizes, without an account."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.learner import fill, pending_variant, rows
from tests.e2e.site import Site
from tests.factories.answers import right_fields

pytestmark = pytest.mark.e2e


def look(page: Page, width: int, state: str, found: dict[str, list[str]]) -> None:
    """Notes what axe finds, and a page wider than its screen."""
    faults = violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        faults.append(f"{wide} px wide")
    if faults:
        found[f"{page.url.rpartition('/')[2]} {state}"] = faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_state_of_every_kind(browser: Browser, site: Site, size, scheme, shots):
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", locale="fr-FR")
    page = context.new_page()
    found: dict[str, list[str]] = {}
    width = size["width"]
    page.goto(f"{site.url}/courses/tour-des-questions")
    seen = set()
    for _ in range(12):
        if "/challenges/" not in page.url:
            break
        variant = pending_variant(site, page)
        seen.add("timer" if variant.timer else "focus" if variant.focused else variant.type)
        number = page.url.rpartition("/")[2]
        if variant.timer:
            look(page, width, "announced", found)
            page.get_by_test_id("challenge-start").click()
            expect(page.get_by_test_id("challenge-validate")).to_be_visible()
        page.wait_for_timeout(150)
        look(page, width, "asked", found)
        if scheme == "light":
            page.screenshot(path=shots / f"kind-{number}-{width}.png", full_page=True)
        page.get_by_test_id("challenge-validate").click()
        expect(page.locator("[data-place=problem]")).to_be_visible()
        look(page, width, "problem", found)
        page.locator("details.report summary").click()
        look(page, width, "report", found)
        if variant.focused:
            page.evaluate("document.hasFocus = () => false")
            expect(page.locator("[data-lost]")).to_be_visible()
            look(page, width, "focus lost", found)
        before = page.url
        fields = right_fields(variant)
        if fields and "state" not in fields:
            fill(page, fields)
            page.get_by_test_id("challenge-validate").click()
        else:
            page.get_by_test_id("challenge-skip").click()
        expect(page).not_to_have_url(before)
    expect(page.get_by_role("heading", level=1)).to_contain_text("juste")
    look(page, width, "end", found)
    for link in page.locator("[data-testid^=answer-details]").all():
        address = link.get_attribute("href")
        other = context.new_page()
        other.goto(f"{site.url}{address}")
        look(other, width, f"correction {address[-14:]}", found)
        other.close()
    context.close()
    assert found == {}
    assert {"QCU", "QCM", "QROC", "timer", "focus"} <= seen


def open_timed_question(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/courses/tour-des-questions")
    for _ in range(12):
        if page.get_by_test_id("challenge-start").count():
            return
        before = page.url
        page.get_by_test_id("challenge-skip").click()
        expect(page).not_to_have_url(before)
    raise AssertionError("no timed question")


def test_time_is_kept_by_the_server(browser: Browser, site: Site):
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    open_timed_question(page, site)
    page.get_by_test_id("challenge-start").click()
    expect(page.locator("[data-count]")).to_have_text(re.compile(r"^[12]:\d\d$"))
    variant = pending_variant(site, page)
    try:
        site.move_clock(f"{variant.timer + 5}s")
        page.reload()
        expect(page.get_by_text("Le temps est écoulé")).to_be_visible()
        page.reload()
        expect(page.get_by_test_id("challenge-validate")).to_be_hidden()
        fill(page, right_fields(variant))
        before = page.url
        page.get_by_test_id("challenge-continue").click()
        expect(page).not_to_have_url(before)
        assert [row[3] for row in rows(site, page) if row[1] == variant.challenge_id] == ["timedout"]
    finally:
        site.pix("clock", "--reset")
        context.close()
