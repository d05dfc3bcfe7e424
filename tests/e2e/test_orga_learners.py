"""A class gets its accounts: the referent prints the cards, a pupil opens the account with hers."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pix.project.demonstration import PASSWORD
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.site import Site

pytestmark = pytest.mark.e2e
OWN_PASSWORD = "Tournesol27"


def log_in(page: Page, site: Site, login: str, password: str, after: str) -> None:
    page.goto(f"{site.url}/connexion?next={after}")
    page.get_by_label("Adresse électronique ou identifiant").fill(login)
    page.locator("input[type=password]").fill(password)
    page.get_by_test_id("login-submit").click()


def look_at(page: Page, shots, name: str) -> None:
    """No fault for axe and nothing wider than the screen, on a phone and on a computer."""
    for size, label in ((PHONE, "360"), (COMPUTER, "1280")):
        page.set_viewport_size(size)
        page.screenshot(path=shots / f"learners-{name}-{label}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_from_the_list_to_the_first_log_in_of_a_pupil(page: Page, context: BrowserContext, site: Site, shots):
    log_in(page, site, "referent@demo.example", PASSWORD, "/orga/eleves?connexion=aucune")
    expect(page.get_by_test_id("count")).to_be_visible()
    look_at(page, shots, "list")
    page.get_by_label("Toute cette page").check()
    expect(page.get_by_role("status").filter(has_text="cochés")).to_have_text("25 cochés")
    page.get_by_label("Toute cette page").uncheck()
    boxes = page.locator("input[name=eleve]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_test_id("logins").click()
    expect(page.get_by_test_id("chosen")).to_have_text("2 élèves choisis")
    look_at(page, shots, "plan")
    page.get_by_test_id("work-open").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Connexions à remettre")
    look_at(page, shots, "given")
    username, password = page.locator("tbody tr").first.locator("code").all_inner_texts()
    for button, name in (
        ("cards", r"fiches-.*\.pdf"),
        ("table", r".*_organization_learners_password_reset\.csv"),
    ):
        with page.expect_download() as download:
            page.get_by_test_id(button).click()
        assert re.fullmatch(name, download.value.suggested_filename)
    context.clear_cookies()
    log_in(page, site, username, password, "/accueil")
    expect(page.get_by_role("heading", level=1)).to_have_text("Choisissez votre mot de passe")
    look_at(page, shots, "own-password")
    page.locator("input[type=password]").fill(OWN_PASSWORD)
    page.get_by_test_id("expired-password-submit").click()
    expect(page).to_have_url(f"{site.url}/accueil")
    context.clear_cookies()
    see_why(page, site, shots, username)


def see_why(page: Page, site: Site, shots, username: str) -> None:
    """The teacher finds the pupil, reads what is known, and gives another password with the keyboard."""
    log_in(page, site, "prof@demo.example", PASSWORD, "/orga/eleves?connexion=identifiant&taille=100")
    last_name = page.locator("table.learners th a")
    addresses = [link.get_attribute("href") for link in last_name.all()]
    for address in addresses:
        page.goto(f"{site.url}{address}")
        if page.get_by_text(username, exact=True).count():
            break
    expect(page.get_by_text("Utilisé")).to_be_visible()
    look_at(page, shots, "learner")
    page.get_by_test_id("why").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text(
        "Rien ici n’empêche cette personne d’entrer"
    )
    look_at(page, shots, "why")
    page.get_by_test_id("remedy").focus()
    page.keyboard.press("Enter")
    expect(page.locator("code.secret")).to_have_text(re.compile(r"^[a-z]{6}\d\d$"))


def test_the_terms_come_before_the_space(page: Page, site: Site, shots):
    site.pix(
        "create", "member", "--organization", "0259998G", "--email", "anh@demo.example", "--role", "MEMBER"
    )
    log_in(page, site, "anh@demo.example", PASSWORD, "/orga/eleves")
    expect(page.get_by_role("heading", level=1)).to_have_text("Avant d’entrer dans l’espace")
    look_at(page, shots, "terms")
    page.get_by_label("J’ai lu ces engagements").check()
    page.get_by_test_id("accept-terms").click()
    expect(page).to_have_url(f"{site.url}/orga/eleves")
