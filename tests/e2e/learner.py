"""What a person does in the browser, and what the test looks up behind their back."""

import re
import sqlite3
from functools import cache

from playwright.sync_api import Page, expect

from pix.apps.content.actions import SHIPPED
from pix.apps.content.payloads import unpack
from pix.apps.content.registry import LoadedRelease
from pix.core.items.variant import Variant
from tests.e2e.site import Site
from tests.factories.answers import right_fields, wrong_fields

PASSWORD = "Cerisier47"


@cache
def shipped_release() -> LoadedRelease:
    digest, data = unpack(SHIPPED.read_bytes())
    return LoadedRelease(0, digest, data)


def sign_up(page: Page, site: Site, email: str) -> None:
    page.goto(f"{site.url}/inscription")
    page.get_by_label("Prénom").fill("Zoé")
    page.get_by_label("Nom", exact=True).fill("Martin")
    page.locator("input[name=email]").fill(email)
    page.locator("input[type=password]").first.fill(PASSWORD)
    page.locator("input[name=terms]").check()
    page.get_by_test_id("sign-up-submit").click()
    expect(page).to_have_url(f"{site.url}/accueil")


def start_competence(page: Page, site: Site, code: str) -> None:
    page.goto(f"{site.url}/competences/{code}/evaluer")
    expect(page).to_have_url(re.compile(r"/challenges/\d+$"))


def rows(site: Site, page: Page) -> list[tuple]:
    """(number, challenge, value, result) of the questions of the test open in the page."""
    public_id = re.search(r"/assessments/([0-9a-f-]+)/", page.url)[1].replace("-", "")
    with sqlite3.connect(f"file:{site.home / 'site.sqlite3'}?mode=ro", uri=True, timeout=20) as database:
        return database.execute(
            "SELECT q.number, q.challenge, q.value, q.result FROM assessments_question q "
            "JOIN assessments_assessment a ON a.id = q.assessment_id WHERE a.public_id = ? ORDER BY q.number",
            [public_id],
        ).fetchall()


def pending_variant(site: Site, page: Page) -> Variant:
    return shipped_release().variant(rows(site, page)[-1][1])


def fill(page: Page, fields: dict[str, list[str]]) -> None:
    for name, values in fields.items():
        if name == "choice":
            for value in values:
                page.locator(f"input[name=choice][value='{value}']").check()
        elif name == "state":
            page.locator("input[name=state]").evaluate(
                "(field, value) => { field.value = value; }", values[0]
            )
        else:
            field = page.locator(f"[name='{name}']")
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(values[0])
            else:
                field.fill(values[0])


def answer(page: Page, site: Site, *, rightly: bool) -> None:
    """Answers the question of the page and waits for what follows."""
    variant = pending_variant(site, page)
    fields = right_fields(variant) if rightly else wrong_fields(variant)
    before = page.url
    if not fields or "skip" in fields:
        page.get_by_test_id("challenge-skip").click()
    else:
        fill(page, fields)
        page.get_by_test_id("challenge-validate").click()
    expect(page).not_to_have_url(before)


def is_on_question(page: Page) -> bool:
    return "/challenges/" in page.url
