"""A stranger signs up, measures a competence, understands, comes back and goes on."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.learner import (
    PASSWORD,
    answer,
    is_on_question,
    rows,
    sign_up,
    start_competence,
)
from tests.e2e.site import Site

pytestmark = pytest.mark.e2e


def test_whole_journey(page: Page, site: Site, shots):
    sign_up(page, site, "zoe.martin@exemple.test")
    expect(page.get_by_test_id("score")).to_have_text("–")
    start_competence(page, site, "4.1")
    expect(page).to_have_title(re.compile("^Mode (libre|focus), question 1 sur 5"))
    page.screenshot(path=shots / "question.png", full_page=True)
    for number in range(5):
        answer(page, site, rightly=number != 1)
    expect(page).to_have_url(re.compile("/checkpoint$"))
    assert violations(page) == []
    page.screenshot(path=shots / "checkpoint.png", full_page=True)
    opener = page.get_by_test_id("answer-details-2")
    opener.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
    page.screenshot(path=shots / "correction.png")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.get_by_test_id("checkpoint-continue").click()
    expect(page).to_have_url(re.compile("/challenges/5$"))
    kept = rows(site, page)[-1]
    page.get_by_test_id("challenge-quit").or_(page.get_by_role("link", name="Quitter")).click()
    expect(page).to_have_url(f"{site.url}/accueil")
    page.get_by_test_id("dashboard-resume-4.1").click()
    expect(page).to_have_url(re.compile("/challenges/5$"))
    assert rows(site, page)[-1] == kept
    for _ in range(60):
        if is_on_question(page):
            answer(page, site, rightly=True)
        elif "/checkpoint" in page.url:
            before = page.url
            page.get_by_test_id("checkpoint-continue").click()
            expect(page).not_to_have_url(before)
        else:
            break
    expect(page.get_by_role("heading", level=1)).to_contain_text("Niveau")
    assert violations(page) == []
    page.screenshot(path=shots / "end.png", full_page=True)
    page.goto(f"{site.url}/competences/4.1/details")
    assert violations(page) == []
    expect(page.get_by_test_id("competence-improve-4.1")).to_have_count(0)
    assert site.pix("rebuild", "--check").strip().endswith("0 differences")


def test_nothing_is_sent_without_an_answer(page: Page, site: Site):
    sign_up(page, site, "vide@exemple.test")
    start_competence(page, site, "4.1")
    page.get_by_test_id("challenge-validate").click()
    expect(page.locator("[data-place=problem]")).to_be_visible()
    assert rows(site, page)[0][2] is None
    assert violations(page) == []


def test_earlier_question_is_locked_and_back_works(page: Page, site: Site):
    sign_up(page, site, "retour@exemple.test")
    start_competence(page, site, "4.1")
    first = page.url
    answer(page, site, rightly=True)
    page.go_back()
    expect(page).to_have_url(first)
    expect(page.get_by_test_id("challenge-validate")).to_have_count(0)
    page.get_by_test_id("challenge-continue").click()
    expect(page).to_have_url(re.compile("/challenges/1$"))


def test_journey_by_keyboard_alone(page: Page, site: Site):
    page.goto(f"{site.url}/inscription")
    page.locator("input[name=first_name]").focus()
    for text in ("Nour", "Benali", "clavier@exemple.test", PASSWORD):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('show')"):
            page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "terms":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/accueil")
    start_competence(page, site, "4.1")
    for _ in range(5):
        number = page.url
        for _step in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.dataset.testid") == "challenge-skip":
                break
        page.keyboard.press("Enter")
        expect(page).not_to_have_url(number)
    expect(page).to_have_url(re.compile("/checkpoint$"))


PAGES = ["/", "/connexion", "/inscription", "/mot-de-passe-oublie", "/eleves-et-parents", "/aide",
         "/accessibilite",
         "/conditions", "/donnees-personnelles", "/donnees-des-eleves", "/mentions-legales", "/reperes",
         "/plan-du-site", "/etat-du-service", "/adresse-inconnue"]  # fmt: skip
PRIVATE = ["/accueil", "/competences", "/competences/4.1/details", "/mes-tutos",
           "/mon-compte/informations-personnelles",
           "/mon-compte/methodes-de-connexion", "/mon-compte/appareils", "/mon-compte/mes-donnees",
           "/mon-compte/suppression"]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_page_is_accessible_and_holds_in_its_width(browser: Browser, site: Site, size, scheme):
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce", locale="fr-FR")
    page = context.new_page()
    found = {}
    for address in PAGES:
        found[address] = look_at(page, f"{site.url}{address}", size["width"])
    page.goto(f"{site.url}/connexion")
    page.locator("input[name=login]").fill("ines@demo.example")
    page.locator("input[type=password]").fill("Demonstration1")
    page.get_by_test_id("login-submit").click()
    expect(page).to_have_url(f"{site.url}/accueil")
    for address in PRIVATE:
        found[address] = look_at(page, f"{site.url}{address}", size["width"])
    context.close()
    assert found == {address: [] for address in PAGES + PRIVATE}


def look_at(page: Page, address: str, width: int) -> list[str]:
    page.goto(address)
    overflow = page.evaluate("document.documentElement.scrollWidth")
    return violations(page) + ([f"{overflow} px wide"] if overflow > width else [])
