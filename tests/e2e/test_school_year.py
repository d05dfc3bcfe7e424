"""A school year: the list in September, a course seen live, what to teach again, who to remind."""

import datetime
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.learner import PASSWORD, answer, is_on_question, pending_variant
from tests.e2e.site import Site
from tests.e2e.test_campaign import newcomer, open_account, read, type_code
from tests.e2e.test_orga import enter, send

pytestmark = pytest.mark.e2e
ADMINISTRATOR, CLASS = "referent@demo.example", "5E B"
COURSE, NAME = "[CLG] Parcours de rentrée 6e", "Rentrée de la 5e B"
MOST_STEPS = 40
COMPLETE = """
import sys, django
django.setup()
from pix.apps.campaigns.models import Attestation, Campaign
from pix.apps.organizations.models import OrganizationLearner
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.campaigns import sent_participations
campaign = Campaign.objects.get(code=sys.argv[1])
rows = OrganizationLearner.objects.filter(
    organization=campaign.organization, division=sys.argv[2], user=None, is_disabled=False
).order_by("-pk")[:8]
learners = list(rows)
for learner in learners:
    learner.user, learner.linked_at = make_user(school=True), time.now()
    learner.save()
count = len(campaign.skills)
known = [count * rank // 8 for rank in range(1, 9)][: len(learners)]
sent = sent_participations(campaign, learners, [bytes([2] * n + [1] * (count - n)) for n in known])
Attestation.objects.bulk_create(
    Attestation(user=one.user, key="SIXTH_GRADE", participation=one, acquired_at=time.now())
    for one in sent[-2:]
)
print(len(sent))
"""


def look_at(page: Page, shots: Path, name: str) -> None:
    """No fault for axe and nothing wider than the screen, on a phone and on a computer."""
    for size, label in ((PHONE, "360"), (COMPUTER, "1280")):
        page.set_viewport_size(size)
        page.screenshot(path=shots / f"year-{name}-{label}.png", full_page=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def complete(site: Site, code: str) -> int:
    """Up to eight classmates have sent their results, the way that the tests of the server make them."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", COMPLETE, code, CLASS],
        env={**site.environment, "PYTHONPATH": os.fspath(root)},
        cwd=root, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_a_school_year(page: Page, browser: Browser, site: Site, shots: Path):
    enter(page, site, ADMINISTRATOR)
    page.goto(f"{site.url}/orga/importer")
    send(page, "ElevesSansAdresses.xml", "import")
    expect(page.get_by_role("heading", name="La liste est importée")).to_be_visible()
    code = give_a_course(page, shots)
    with browser.new_context(viewport=COMPUTER, locale="fr-FR", reduced_motion="reduce") as context:
        context.set_default_timeout(10_000)
        pupil = context.new_page()
        last_name = join(pupil, site, code)
        follow_live(page, pupil, site, shots, last_name)
        finish(pupil, site)
        others = complete(site, code)
        read_the_results(page, shots, last_name, others + 1)
        teach_again(page, shots)
        remind(page, shots, code)
        read_the_attestations(page, site, shots)
        close_the_course(page, site, shots)
    with browser.new_context(viewport=COMPUTER, locale="fr-FR") as context:
        find_it_closed(context.new_page(), site, code)


def give_a_course(page: Page, shots: Path) -> str:
    page.get_by_role("link", name="Parcours", exact=True).click()
    page.get_by_role("link", name="Donner un parcours").first.click()
    page.get_by_role("button", name="Créer").click()
    for sentence in ("Donnez un nom au parcours.", "Choisissez ce que vous voulez faire."):
        expect(page.get_by_role("alert")).to_contain_text(sentence)
    page.problems.clear()  # the browser notes the status 422
    look_at(page, shots, "create-errors")
    page.get_by_role("link", name=re.compile("Voir le catalogue")).click()
    look_at(page, shots, "catalogue")
    page.get_by_role("link", name=re.compile(rf"Choisir ce parcours.*{re.escape(COURSE)}")).click()
    page.get_by_label("Nom du parcours").fill(NAME)
    page.get_by_role("button", name="Créer").click()
    expect(page.get_by_text("Le parcours est prêt")).to_be_visible()
    look_at(page, shots, "activity-empty")
    return page.get_by_test_id("code").inner_text().replace(" ", "")


def join(pupil: Page, site: Site, code: str) -> str:
    type_code(pupil, site, code)
    pupil.get_by_test_id("campaign-begin").click()
    known: tuple[str, str, datetime.date] = newcomer(site)
    open_account(pupil, known)
    pupil.get_by_test_id("instructions-start").click()
    expect(pupil).to_have_url(re.compile("/challenges/"))
    return known[1]


def follow_live(page: Page, pupil: Page, site: Site, shots: Path, last_name: str) -> None:
    """The page of the teacher changes by itself: nothing here presses or reloads it."""
    row = page.get_by_role("row", name=re.compile(re.escape(last_name)))
    expect(row).to_be_visible()
    page.evaluate("window.sameDocument = true")
    for count in (1, 2, 3):
        step(pupil, site, rightly=count != 2)
        answered = time.monotonic()
        expect(row).to_contain_text(re.compile(rf"\b{count} réponse"))
        delay = time.monotonic() - answered
        print(f"activity page: answer {count} seen after {delay:.1f} s")
    assert page.evaluate("window.sameDocument")
    look_at(page, shots, "activity-live")


def step(pupil: Page, site: Site, *, rightly: bool) -> None:
    """One answer, the clock of the question started when it has one."""
    start = pupil.get_by_test_id("timer-start")
    if pending_variant(site, pupil).timer and start.count():
        start.click()
        expect(start).to_have_count(0)
    answer(pupil, site, rightly=rightly)


def finish(pupil: Page, site: Site) -> None:
    for turn in range(MOST_STEPS):
        if is_on_question(pupil):
            step(pupil, site, rightly=turn % 3 != 2)
        elif "/checkpoint" in pupil.url:
            before = pupil.url
            pupil.get_by_test_id("checkpoint-continue").click()
            expect(pupil).not_to_have_url(before)
        else:
            expect(pupil.get_by_test_id("sent")).to_contain_text("Collège Anita-Conti")
            return
    raise AssertionError("the course does not end")


def read_the_results(page: Page, shots: Path, last_name: str, count: int) -> None:
    expect(page.get_by_test_id("received")).to_have_text(str(count))
    tab(page, "Résultats")
    expect(page.get_by_test_id("received")).to_have_text(str(count))
    counts = page.locator(".bars b").all_inner_texts()
    assert sum(map(int, counts)) == count
    look_at(page, shots, "results")
    with page.expect_download() as download:
        page.get_by_role("link", name="Exporter les résultats (.csv)").click()
    lines = download.value.path().read_text("utf-8-sig").splitlines()
    assert download.value.suggested_filename.endswith(".csv")
    assert len(lines) == count + 1
    assert any(last_name in line for line in lines)
    page.locator("table").get_by_role("link", name=last_name, exact=True).click()
    expect(page.get_by_role("heading", name=re.compile(re.escape(last_name))).first).to_be_visible()
    look_at(page, shots, "participation")


def tab(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Pages du parcours").get_by_role(
        "link", name=re.compile(name)
    ).click()


def teach_again(page: Page, shots: Path) -> None:
    """The sheet of three subjects, then five questions under a code of their own."""
    tab(page, "Analyse")
    look_at(page, shots, "analysis")
    page.get_by_role("link", name="Ouvrir la fiche").click()
    expect(page.locator(".lesson-plan > li")).to_have_count(3)
    look_at(page, shots, "lesson")
    page.get_by_role("button", name="Préparer les questions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Vérification : {NAME}")


def remind(page: Page, shots: Path, code: str) -> None:
    page.get_by_role("link", name="Suivi", exact=True).click()
    page.get_by_label("Classe", exact=True).select_option(CLASS)
    page.get_by_label("Parcours", exact=True).select_option(NAME)
    page.get_by_role("button", name="Afficher").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(CLASS)
    look_at(page, shots, "board")
    line = page.locator(".urgent > li").filter(has=page.get_by_role("button", name="Noter la relance")).first
    line.get_by_role("button", name="Noter la relance").click()
    expect(page.get_by_text(re.compile("Relance notée pour"))).to_be_visible()
    expect(page.locator(".urgent")).to_contain_text("Relancés le")
    page.locator("#eleves").get_by_role("link", name="Imprimer les fiches").click()
    expect(page.locator(".slip-code").first).to_have_text(re.sub("(...)(...)(...)", r"\1 \2 \3", code))
    assert PASSWORD not in page.content()
    look_at(page, shots, "slips")


def read_the_attestations(page: Page, site: Site, shots: Path) -> None:
    page.goto(f"{site.url}/orga/parcours/")
    page.get_by_role("link", name="Attestations").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Attestations")
    look_at(page, shots, "attestations")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger les attestations (PDF)").click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def close_the_course(page: Page, site: Site, shots: Path) -> None:
    page.goto(f"{site.url}/orga/parcours/")
    look_at(page, shots, "courses-given")
    page.locator("table").get_by_role("link", name=NAME, exact=True).click()
    tab(page, "Réglages")
    look_at(page, shots, "settings")
    page.get_by_role("button", name="Archiver").click()
    expect(page.get_by_text("Le parcours est archivé")).to_be_visible()
    look_at(page, shots, "settings-archived")


def find_it_closed(visitor: Page, site: Site, code: str) -> None:
    """A pupil who comes too late is told so, by the code as by the link."""
    type_code(visitor, site, code)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Ce parcours est fermé")
    [(archived,)] = read(site, "SELECT archived_at FROM campaigns_campaign WHERE code = ?", code)
    assert archived


def test_on_a_phone_the_activity_is_read_and_the_code_copied(browser: Browser, site: Site, shots: Path):
    """Scenario 60: a teacher in the corridor; every button is large enough for a thumb."""
    with browser.new_context(
        viewport=PHONE, locale="fr-FR", reduced_motion="reduce", has_touch=True
    ) as context:
        context.set_default_timeout(10_000)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
        page = context.new_page()
        page.problems = []
        enter(page, site, "prof@demo.example")
        page.goto(f"{site.url}/orga/parcours/")
        page.locator("table").get_by_role("link").first.tap()
        code = page.get_by_test_id("code").inner_text().replace(" ", "")
        copy = page.get_by_role("button", name="Copier le code")
        copy.tap()
        expect(page.get_by_text("Copié").first).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").replace(" ", "") == code
        assert copy.bounding_box()["height"] >= 40
        expect(page.locator("table tbody tr").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.screenshot(path=shots / "year-phone-activity.png", full_page=True)
