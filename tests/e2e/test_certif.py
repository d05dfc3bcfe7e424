"""A certification centre in the browser: a session made with the keyboard, its candidates, its papers."""

import re

import pytest
from playwright.sync_api import Page, expect

from pix.project.demonstration import PASSWORD
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.site import Site
from tests.samples.certif_files import FOLDER

pytestmark = pytest.mark.e2e


def enter(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/connexion?next=/certif/")
    page.get_by_label(re.compile("Adresse|identifiant", re.IGNORECASE)).first.fill("referent@demo.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_test_id("login-submit").click()
    expect(page).to_have_url(f"{site.url}/certif/")


def work_in(page: Page, site: Site, name: str) -> None:
    """By the menu of the person, unless one works there already."""
    page.set_viewport_size(COMPUTER)
    if page.locator(".brand small").inner_text() == name:
        return
    page.locator(".top .menu > summary").click()
    page.get_by_role("button", name=name).click()
    expect(page.locator(".brand small")).to_have_text(name)


def forget_refusals(page: Page) -> None:
    """A form sent with faults answers 422, which the console of the browser calls an error."""
    assert all("422" in one for one in page.problems), page.problems
    page.problems.clear()


def look_at(page: Page, shots, name: str) -> None:
    """No fault for axe and nothing wider than the screen, on a phone and on a computer."""
    for size, label in ((PHONE, "360"), (COMPUTER, "1280")):
        page.set_viewport_size(size)
        page.screenshot(path=shots / f"certif-{name}-{label}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_session_from_the_keyboard(page: Page, site: Site, shots):
    enter(page, site)
    work_in(page, site, "Centre de formation des Tilleuls")
    look_at(page, shots, "sessions")
    page.goto(f"{site.url}/certif/sessions/creer")
    page.get_by_test_id("save").press("Enter")
    expect(page.locator(".err, [id$=_error]").first).to_be_visible()
    look_at(page, shots, "session-errors")
    for name, typed in (
        ("address", "Centre des Tilleuls"),
        ("room", "Salle A1"),
        ("examiner", "Claire Dumas"),
    ):
        page.locator(f"[name={name}]").focus()
        page.keyboard.type(typed)
    page.locator("[name=date]").fill("2027-03-16")
    page.locator("[name=time]").fill("09:00")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("access-code")).to_have_text(
        re.compile(r"^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$")
    )
    expect(page.get_by_test_id("password")).to_have_text(re.compile(r"^C-[2346789BCDFGHJKMPQRTVWXY]{5}$"))
    look_at(page, shots, "session")
    enrol(page, shots)
    refuse_a_sheet(page, shots)
    forget_refusals(page)
    with page.expect_download() as taken:
        page.get_by_role("link", name=re.compile("Convocations")).first.click()
    assert taken.value.suggested_filename.startswith("convocations-session-")


def enrol(page: Page, shots) -> None:
    page.get_by_role("link", name=re.compile("^Candidats")).click()
    look_at(page, shots, "nobody")
    page.get_by_role("link", name="Inscrire un candidat").click()
    expect(page.get_by_test_id("abroad")).to_be_hidden()
    page.locator("[name=country]").select_option("MAROC")
    expect(page.get_by_test_id("abroad")).to_be_visible()
    expect(page.locator("[name=insee_code]")).to_be_hidden()
    look_at(page, shots, "candidate")
    values = {"last_name": "El Amrani", "first_name": "Sami", "city": "Casablanca", "extra_time": "33"}
    for name, typed in values.items():
        page.locator(f"[name={name}]").fill(typed)
    for part, typed in (("day", "1"), ("month", "2"), ("year", "2006")):
        page.locator(f"[name=birthdate_{part}]").fill(typed)
    page.get_by_label("Masculin").check()
    page.locator("[name=billing]").select_option("FREE")
    page.get_by_test_id("enrol").click()
    expect(page.get_by_test_id("count")).to_have_text("1 candidat")
    look_at(page, shots, "candidates")


def refuse_a_sheet(page: Page, shots) -> None:
    page.locator("details.import > summary").click()
    page.set_input_files("#file", FOLDER / "candidats-session-10001-erreurs.ods")
    page.get_by_test_id("import").click()
    expect(page.get_by_test_id("report")).to_contain_text("30 erreurs")
    look_at(page, shots, "sheet-errors")
    expect(page.get_by_test_id("count")).to_have_text("1 candidat")


def test_pages_of_a_school(page: Page, site: Site, shots):
    enter(page, site)
    work_in(page, site, "Collège Anita-Conti")
    for name in ("calendrier", "statistiques", "equipe", "equipe/invitations"):
        page.goto(f"{site.url}/certif/{name}")
        look_at(page, shots, name.replace("/", "-"))
    page.goto(f"{site.url}/certif/")
    page.locator("tbody th a").first.click()
    page.get_by_role("link", name=re.compile("^Candidats")).click()
    page.get_by_role("link", name="Inscrire les élèves par classe").click()
    page.get_by_label(re.compile("^6E A")).check()
    page.get_by_role("button", name="Afficher").click()
    page.get_by_label("Toute cette page").check()
    expect(page.locator("[data-count]")).to_have_text(re.compile("^[0-9]+ coché"))
    look_at(page, shots, "pupils")


def test_a_file_of_sessions(page: Page, site: Site, shots):
    enter(page, site)
    work_in(page, site, "Centre de formation des Tilleuls")
    page.goto(f"{site.url}/certif/sessions/importer")
    look_at(page, shots, "mass-import")
    page.set_input_files("#file", FOLDER / "sessions-import-erreurs.csv")
    page.get_by_test_id("check").click()
    expect(page.get_by_test_id("confirm")).to_have_count(0)
    look_at(page, shots, "mass-errors")
    forget_refusals(page)
