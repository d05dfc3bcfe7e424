"""A pupil in the browser, from the code written on the board to the results sent to the teacher."""

import datetime
import json
import re
import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.learner import PASSWORD, answer, is_on_question, pending_variant
from tests.e2e.site import Site

pytestmark = pytest.mark.e2e
SCHOOL, TEACHER = "0259998G", "prof@demo.example"
MOST_STEPS = 40


def make_campaign(site: Site, *more: str) -> str:
    made = site.pix(
        "create", "campaign", "--organization", SCHOOL, "--owner", TEACHER, "--name", "Rentrée 5e B",
        "--json", *more,
    )  # fmt: skip
    return json.loads(made)["code"]


def read(site: Site, query: str, *values: object) -> list[tuple]:
    with sqlite3.connect(f"file:{site.home / 'site.sqlite3'}?mode=ro", uri=True, timeout=20) as database:
        return database.execute(query, values).fetchall()


def newcomer(site: Site) -> tuple[str, str, datetime.date]:
    """A pupil of the list who has no account."""
    [(first, last, birth)] = read(
        site,
        "SELECT first_name, last_name, birthdate FROM organizations_organizationlearner "
        "WHERE division = '5E B' AND user_id IS NULL AND is_disabled = 0 ORDER BY id LIMIT 1",
    )
    return first, last, datetime.date.fromisoformat(birth)


def look_at(page: Page, shots: Path, name: str) -> None:
    """No fault for axe and nothing wider than the screen, on a phone and on a computer."""
    for size, label in ((PHONE, "360"), (COMPUTER, "1280")):
        page.set_viewport_size(size)
        page.screenshot(path=shots / f"campaign-{name}-{label}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def type_code(page: Page, site: Site, code: str) -> None:
    page.goto(f"{site.url}/campagnes")
    page.get_by_label("Code du parcours").fill(code.lower())
    page.get_by_test_id("code-submit").click()


def test_a_pupil_from_the_code_to_the_results_sent(page: Page, site: Site, shots: Path):
    code = make_campaign(site, "--course", "clg-6e-rentree", "--text", "Salle B12, **jeudi**.")
    page.goto(f"{site.url}/campagnes")
    look_at(page, shots, "code")
    page.get_by_test_id("code-submit").click()
    look_at(page, shots, "code-empty")
    page.problems.clear()  # the browser notes the refusal
    type_code(page, site, code)
    expect(page).to_have_url(f"{site.url}/campagnes/{code}/presentation")
    look_at(page, shots, "landing")
    page.get_by_test_id("campaign-begin").click()
    open_account(page, newcomer(site))
    expect(page).to_have_url(f"{site.url}/campagnes/{code}/didacticiel")
    look_at(page, shots, "instructions")
    page.get_by_test_id("instructions-start").click()
    play(page, site, shots)
    expect(page).to_have_url(f"{site.url}/campagnes/{code}/evaluation/resultats")
    expect(page.get_by_test_id("sent")).to_contain_text("Collège Anita-Conti")
    look_at(page, shots, "results")
    [(status, answers)] = read(
        site,
        "SELECT p.status, p.answer_count FROM campaigns_campaignparticipation p "
        "JOIN campaigns_campaign c ON c.id = p.campaign_id WHERE c.code = ?",
        code,
    )
    assert status == "SHARED"
    assert answers > 0
    page.get_by_role("link", name="Parcours", exact=True).first.click()
    expect(page.get_by_test_id(f"course-detail-{code}")).to_be_visible()
    look_at(page, shots, "courses")
    send_the_profile(page, site, shots)


def open_account(page: Page, pupil: tuple[str, str, datetime.date]) -> None:
    first, last, birth = pupil
    expect(page).to_have_url(re.compile(r"/ecole/[0-9a-f-]+/rejoindre"))
    page.locator("[name=first_name]").fill(first)
    page.locator("[name=last_name]").fill(last)
    for part, value in (("day", birth.day), ("month", birth.month), ("year", birth.year)):
        page.locator(f"[name=birthdate_{part}]").fill(str(value))
    page.get_by_test_id("identify-submit").or_(page.get_by_test_id("identify-")).first.click()
    page.locator("input[type=password]").first.fill(PASSWORD)
    page.locator("form.form button.btn.big").click()


def play(page: Page, site: Site, shots: Path) -> None:
    """Right and wrong in turn; the first pause is looked at."""
    seen = False
    for turn in range(MOST_STEPS):
        if is_on_question(page):
            start = page.get_by_test_id("timer-start")
            if pending_variant(site, page).timer and start.count():
                start.click()
                continue
            answer(page, site, rightly=turn % 3 != 2)
        elif "/checkpoint" in page.url:
            if not seen:
                look_at(page, shots, "checkpoint")
            seen = True
            before = page.url
            page.get_by_test_id("checkpoint-continue").click()
            expect(page).not_to_have_url(before)
        else:
            return
    raise AssertionError("the course does not end")


def send_the_profile(page: Page, site: Site, shots: Path) -> None:
    code = make_campaign(site, "--kind", "PROFILES_COLLECTION")
    type_code(page, site, code)
    page.get_by_test_id("campaign-begin").click()
    expect(page).to_have_url(f"{site.url}/campagnes/{code}/collecte/envoi-profil")
    look_at(page, shots, "profile")
    page.get_by_test_id("profile-send").click()
    expect(page).to_have_url(f"{site.url}/campagnes/{code}/collecte/deja-envoye")
    look_at(page, shots, "profile-sent")


def test_a_code_that_opens_nothing_says_so(page: Page, site: Site, shots: Path):
    type_code(page, site, "BCDFGH234")
    expect(page.get_by_label("Code du parcours")).to_have_attribute("aria-invalid", "true")
    look_at(page, shots, "code-unknown")
    page.problems.clear()
