"""A school referent in the browser: a file, its report, a pupil, the team; a teacher may only look."""

import email
import re
import time

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pix.project.demonstration import PASSWORD
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.site import Site
from tests.samples.orga_files import ORGA

pytestmark = pytest.mark.e2e
FILES = ORGA / "siecle"


def enter(page: Page, site: Site, address: str) -> None:
    page.goto(f"{site.url}/connexion?next=/orga/")
    log_in(page, address)
    expect(page).to_have_url(f"{site.url}/orga/")


def log_in(page: Page, address: str) -> None:
    page.get_by_label(re.compile("Adresse|identifiant", re.IGNORECASE)).first.fill(address)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_test_id("login-submit").click()


def look_at(page: Page, shots, name: str) -> None:
    """No fault for axe and nothing wider than the screen, on a phone and on a computer."""
    for size, label in ((PHONE, "360"), (COMPUTER, "1280")):
        page.set_viewport_size(size)
        page.screenshot(path=shots / f"orga-{name}-{label}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_referent_imports_and_looks(page: Page, site: Site, shots):
    enter(page, site, "referent@demo.example")
    expect(page.get_by_role("heading", level=1)).to_have_text("Collège Anita-Conti")
    look_at(page, shots, "home")
    page.get_by_role("link", name="Élèves", exact=True).first.click()
    page.get_by_role("link", name="Importer", exact=True).click()
    look_at(page, shots, "import-done")
    send(page, "erreur-plusieurs.xml", "check")
    expect(page.get_by_role("heading", name=re.compile("a été refusé"))).to_be_visible()
    look_at(page, shots, "import-errors")
    page.goto(f"{site.url}/orga/")
    look_at(page, shots, "home-error")
    page.get_by_role("link", name="Lire les erreurs").click()
    send(page, "ElevesSansAdresses-annee-suivante.xml", "check")
    expect(page.get_by_role("heading", name=re.compile("Ce fichier est bon"))).to_be_visible()
    look_at(page, shots, "import-check")
    send(page, "ElevesSansAdresses.xml", "import")
    expect(page.get_by_role("heading", name="La liste est importée")).to_be_visible()
    page.get_by_role("link", name="Élèves", exact=True).first.click()
    expect(page.locator("tbody tr")).to_have_count(25)
    look_at(page, shots, "learners")
    page.get_by_label("Nom ou prénom").fill("corcel")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("count")).to_have_text(re.compile(r"^\d+ personnes$"))
    expect(page.get_by_role("row", name=re.compile("CORCELLAND Aurèle"))).to_be_visible()
    page.get_by_text("Classes, comptes, certificabilité").click()
    look_at(page, shots, "learners-filtered")


def send(page: Page, name: str, step: str) -> None:
    """The report comes by itself: nobody reloads the page."""
    page.locator("input[type=file]").set_input_files(FILES / name)
    page.get_by_test_id(step).click()
    expect(page.locator("input[type=file]")).to_be_visible(timeout=30_000)


def test_a_referent_keeps_the_team(page: Page, context: BrowserContext, site: Site, shots):
    enter(page, site, "referent@demo.example")
    page.get_by_role("link", name="Équipe", exact=True).click()
    look_at(page, shots, "team")
    page.get_by_role("link", name="Inviter des collègues").click()
    page.get_by_label("Adresses électroniques").fill("pas une adresse")
    page.get_by_test_id("invite").click()
    expect(page.get_by_role("alert")).to_contain_text("Ce n’est pas une adresse électronique")
    page.problems.clear()  # the browser notes the status 422
    look_at(page, shots, "invitations-error")
    page.get_by_label("Adresses électroniques").fill("malo@demo.example")
    page.get_by_test_id("invite").click()
    expect(page.get_by_text("1 invitation envoyée.")).to_be_visible()
    look_at(page, shots, "invitations")
    page.goto(f"{site.url}/orga/equipe")
    page.get_by_role("link", name="Retirer Yann Kerbrat").click()
    look_at(page, shots, "remove")
    link = link_of_letter(site)
    context.clear_cookies()
    page.goto(link)
    look_at(page, shots, "join-visitor")
    page.get_by_role("link", name="Se connecter").click()
    log_in(page, "malo@demo.example")
    expect(page).to_have_url(link)
    look_at(page, shots, "join")
    page.get_by_test_id("join").click()
    expect(page.get_by_text("Bienvenue dans l’équipe")).to_be_visible()
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette invitation a déjà servi")
    page.problems.clear()  # the browser notes the status 409
    look_at(page, shots, "join-closed")


def link_of_letter(site: Site) -> str:
    """The address in the letter that the worker sends."""
    limit = time.monotonic() + 20
    while time.monotonic() < limit:
        for path in (site.home / "mail").glob("*"):
            for part in email.message_from_bytes(path.read_bytes()).walk():
                text = (part.get_payload(decode=True) or b"").decode(errors="replace")
                if found := re.search(r"http\S+/orga/rejoindre\?invitation=[\w-]+&code=\w+", text):
                    return found[0]
        time.sleep(0.2)
    raise AssertionError("no letter")


def test_a_learner_without_school_is_told_what_to_do(page: Page, site: Site, shots):
    page.goto(f"{site.url}/connexion?next=/orga/")
    log_in(page, "ines@demo.example")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vous n’avez pas encore d’espace ici")
    page.problems.clear()  # the browser notes the status 403
    look_at(page, shots, "no-space")


def test_a_teacher_looks_with_the_keyboard(page: Page, site: Site, shots):
    enter(page, site, "prof@demo.example")
    look_at(page, shots, "home-teacher")
    page.get_by_role("link", name="Élèves", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Élèves")
    expect(page.get_by_role("link", name="Importer", exact=True)).to_have_count(0)
    expect(page).to_have_url(f"{site.url}/orga/eleves")
    page.get_by_label("Nom ou prénom").focus()
    page.keyboard.type("TOUILLON")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("nom=TOUILLON&jamais=1"))
    expect(page.get_by_role("row", name=re.compile("TOUILLON Fatoumata 17"))).to_be_visible()
