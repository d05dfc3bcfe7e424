"""An invigilator in the browser: forty candidates at one glance, orders, a cut, the keyboard, no script."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, violations
from tests.e2e.site import Site

pytestmark = pytest.mark.e2e
ROOM_COMPUTER = {"width": 1366, "height": 768}
REPOSITORY = Path(__file__).parents[2]
SMALLEST_TARGET = 24
BOXES = """() => [...document.querySelectorAll('.line')].map(one => {
  const box = one.getBoundingClientRect();
  return [box.left >= 0 && box.right <= innerWidth, box.top >= 0 && box.bottom <= innerHeight];
})"""
TARGETS = """() => [...document.querySelectorAll('pix-watch :is(a, button, input):not([type=hidden])')]
  .filter(one => one.checkVisibility() && !one.matches('.who'))
  .map(one => one.getBoundingClientRect()).filter(box => box.width && box.height)
  .map(box => Math.min(box.width, box.height))"""


COUNT_NOTES = """
window.notes = 0;
window.AudioContext = class {
  state = "running"; currentTime = 0; destination = {};
  resume() {}
  createOscillator() {
    return { frequency: {}, connect: (next) => next, start() { window.notes += 1; }, stop() {} };
  }
  createGain() {
    const gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
    return { gain, connect: (next) => next };
  }
};
"""
RAISE = """
import django; django.setup()
from django.db.models import F
from pix.apps.certification.models import Certification, LiveAlert, Session
test = Certification.objects.get(session={number}, last_name="{name}")
LiveAlert.objects.create(certification=test, number=11, challenge="y")
Session.objects.filter(pk={number}).update(change_count=F("change_count") + 1)
"""


@pytest.fixture(scope="module")
def site(site_of_rooms: Site) -> Site:
    return site_of_rooms


def fill(site: Site, state: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.room_of_forty", state],
        env={**site.environment, "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}"},
        cwd=REPOSITORY, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[-1]


@pytest.fixture(scope="module")
def during(site: Site) -> str:
    return fill(site, "during")


def walk_in(page: Page, site: Site, number: str) -> None:
    page.goto(f"{site.url}/surveillance/?session={number}")
    page.get_by_label("Mot de passe de la session").fill("c-r4c7x")
    page.get_by_label("Vos nom et prénom").fill("Claire Dumas")
    page.get_by_test_id("enter").click()
    expect(page).to_have_url(f"{site.url}/surveillance/salle")


def line(page: Page, name: str):
    return page.locator(".line", has_text=name)


@pytest.mark.parametrize("state", ["before", "during"])
def test_forty_candidates_at_one_glance(page: Page, site: Site, shots, state):
    page.set_viewport_size(ROOM_COMPUTER)
    walk_in(page, site, fill(site, state))
    expect(page.locator(".line")).to_have_count(40)
    page.wait_for_timeout(1500)
    page.screenshot(path=shots / f"supervision-{state}-1366.png")
    assert page.evaluate(BOXES) == [[True, True]] * 40
    assert min(page.evaluate(TARGETS)) >= SMALLEST_TARGET
    assert page.evaluate("document.querySelectorAll('*').length") <= 500
    assert violations(page) == []
    page.set_viewport_size(PHONE)
    page.screenshot(path=shots / f"supervision-{state}-360.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_the_door_and_its_refusals(page: Page, site: Site, during, shots):
    page.goto(f"{site.url}/surveillance/?session={during}")
    page.get_by_label("Mot de passe de la session").fill("BBBBB")
    page.get_by_label("Vos nom et prénom").fill("Claire Dumas")
    page.get_by_test_id("enter").click()
    expect(page.get_by_text("Le numéro de session ou le mot de passe est faux.")).to_be_visible()
    page.problems.clear()  # the browser notes the status 401
    page.screenshot(path=shots / "supervision-door.png", full_page=True)
    assert violations(page) == []


def test_orders_with_the_keyboard(page: Page, site: Site, shots):
    page.set_viewport_size(ROOM_COMPUTER)
    walk_in(page, site, fill(site, "during"))
    expect(page).to_have_title(re.compile(r"^\(6\) Salle 104"))
    card = page.locator("[data-queue] li").first
    expect(card).to_contain_text("HADDAD Sirine")
    card.get_by_role("link").focus()
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("HADDAD Sirine : problème à la question 23")
    assert violations(page) == []
    page.screenshot(path=shots / "supervision-alert.png")
    page.keyboard.press("Escape")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    window.get_by_test_id("dismiss").click()
    expect(window).to_be_hidden()
    page.problems.clear()  # the invented question is not one of the test: 409
    expect(page.locator("[data-queue] li").first).to_contain_text("BENALI Rayan")
    line(page, "WAGNER Lise").get_by_role("link").focus()
    page.keyboard.press("Enter")
    window.get_by_role("link", name="Terminer le test").click()
    expect(window).to_contain_text("Terminer le test de WAGNER Lise")
    assert violations(page) == []
    window.get_by_test_id("end").click()
    expect(line(page, "WAGNER Lise")).to_contain_text("Terminé à")
    expect(line(page, "WAGNER Lise").get_by_role("link")).to_be_focused()
    line(page, "GALLET Ethan").get_by_role("button").click()
    expect(line(page, "GALLET Ethan")).to_contain_text("Présence confirmée")
    page.get_by_label("Nom ou prénom").fill("elena")
    expect(page.locator(".line:visible")).to_have_count(1)


def test_a_cut_stops_orders_then_all_comes_back(browser: Browser, site: Site, during, shots):
    context = browser.new_context(viewport=ROOM_COMPUTER, locale="fr-FR", reduced_motion="reduce")
    page = context.new_page()
    walk_in(page, site, during)
    expect(page.get_by_text(re.compile("Données lues il y a"))).to_be_visible()
    context.set_offline(True)
    note = page.get_by_role("alert")
    expect(note).to_contain_text("Plus de nouvelles du serveur. Ce sont les données de")
    button = line(page, "PEREIRA Hugo").get_by_role("button")
    expect(button).to_have_attribute("aria-disabled", "true")
    button.click(force=True)
    expect(page.locator("[data-said]")).to_contain_text("Rien n’a été fait")
    page.screenshot(path=shots / "supervision-cut.png")
    assert violations(page) == []
    context.set_offline(False)
    expect(note).to_be_hidden()
    expect(button).not_to_have_attribute("aria-disabled", "true")
    button.click()
    expect(line(page, "PEREIRA Hugo")).to_contain_text("Présence confirmée")
    context.close()


def test_a_new_alert_is_heard_said_and_counted_once(page: Page, site: Site):
    page.add_init_script(COUNT_NOTES)
    number = fill(site, "during")
    walk_in(page, site, number)
    expect(page).to_have_title(re.compile(r"^\(6\) "))
    sound = page.get_by_role("button", name="Son activé")
    sound.click()
    expect(page.get_by_role("button", name="Son coupé")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Son coupé").click()  # tried at once: two notes
    run(site, RAISE.format(number=number, name="Abadie"))
    expect(page).to_have_title(re.compile(r"^\(7\) "))
    said = page.locator("[data-said]")
    expect(said).to_contain_text("ABADIE Louane, question 11. Signale un problème de question.")
    expect(said).not_to_contain_text("HADDAD")
    page.wait_for_timeout(6000)
    assert page.evaluate("window.notes") == 4
    sound.click()
    run(site, RAISE.format(number=number, name="Weiss"))
    expect(page).to_have_title(re.compile(r"^\(8\) "))
    assert page.evaluate("window.notes") == 4


def run(site: Site, script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], env=site.environment, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_two_invigilators_read_the_same(page: Page, context: BrowserContext, site: Site):
    number = fill(site, "before")
    walk_in(page, site, number)
    other = context.browser.new_context(locale="fr-FR")
    second = other.new_page()
    walk_in(second, site, number)
    line(second, "ABADIE Louane").get_by_role("button").click()
    expect(line(page, "ABADIE Louane")).to_contain_text("Présence confirmée")
    line(second, "ABADIE Louane").get_by_role("link").click()
    second.get_by_test_id("cancel").click()
    expect(line(page, "ABADIE Louane").get_by_role("button")).to_be_visible()
    other.close()


def test_without_script_everything_works(browser: Browser, site: Site):
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    walk_in(page, site, fill(site, "during"))
    line(page, "GALLET Ethan").get_by_role("button").click()
    expect(line(page, "GALLET Ethan")).to_contain_text("Présence confirmée")
    page.locator(".call").first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("HADDAD Sirine : problème à la question 23")
    page.go_back()
    line(page, "TESSIER Paul").get_by_role("link").click()
    page.get_by_role("link", name="Autoriser la reprise").click()
    page.get_by_test_id("resume").click()
    expect(page.get_by_text("TESSIER Paul peut reprendre")).to_be_visible()
    page.get_by_role("link", name="Quitter la salle").click()
    page.get_by_test_id("leave").click()
    expect(page).to_have_url(f"{site.url}/surveillance/")
    context.close()


def test_a_computer_is_tried_before_the_day(page: Page, context: BrowserContext, site: Site, shots):
    code = run(site, OPEN_REHEARSAL)
    page.goto(f"{site.url}/repetition")
    assert violations(page) == []
    page.get_by_label("Code de la répétition").fill(code)
    page.get_by_label("Nom de ce poste").fill("PC-07")
    page.get_by_test_id("join").click()
    for check in ("browser", "network", "outbox"):
        expect(page.locator(f"[data-check={check}] .tag")).to_have_text("Bon")
    page.get_by_test_id("heard").click()
    expect(page.locator("[data-check=sound] .tag")).to_have_text("Bon")
    page.screenshot(path=shots / "rehearsal-computer.png", full_page=True)
    assert violations(page) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


OPEN_REHEARSAL = """
import django; django.setup()
from pix.apps.accounts.models import User
from pix.apps.centres.models import CentreMembership
from pix.apps.centres import actions
from pix.apps.centres.enums import CentreType, Role
from pix.apps.certification.actions.rehearsing import open_rehearsal
centre = actions.create_centre(type=CentreType.PRO, name="Centre des Tilleuls")
user = User.objects.filter(email="referent@demo.example").get()
actions.add_member(centre, user, Role.MEMBER, by=None)
print(open_rehearsal(centre, "Salle 104", "no", user).code)
"""
