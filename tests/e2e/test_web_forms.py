"""Forms of the mini-web in a real browser: what is typed is judged, shown again, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.web_page import draw_page, heading, is_right, link, posted

pytestmark = pytest.mark.e2e

COMPOSER = """Vos amis attendent.

::: formulaire envoi | Publier / Effacer | Publié pour {qui}, le {jour} : « {texte} » ({avis})
=== texte : Votre message
Qui peut voir ?
( ) qui=tous : Tout le monde
( ) qui=amis : Mes amis
<> droit : Droit | lire | modifier *
jj/mm jour : Jour (facultatif)
hh:mm heure : Heure | 08:30
[ ] avis : Prévenez-moi
:::

[Le fil](fil)
"""
FEED = """::: avant composer#envoi
Rien de neuf.
:::

::: apres composer#envoi
Vous : {texte}
:::

:::: carte Nour | 4 mars 2027 · Amis
Le cygne a encore gagné.

::: formulaire nour | Aimer / Signaler | C'est noté.
:::
::::

:::: carte Malo | 3 mars 2027 · Public
Qui a vu mon parapluie ?

::: formulaire malo | Aimer / Signaler | C'est noté.
:::
::::
"""
SPEC: dict[str, Any] = {
    "new_pages": {
        "placette/composer": {"title": "Composer", "body": COMPOSER},
        "placette/fil": {"title": "Fil du jour", "body": FEED},
    },
    "open": "placette/composer",
    "search": False,
}
WANTED: dict[str, Any] = {
    "form": "placette/composer#envoi",
    "button": "Publier",
    "values": {"texte": {"contains": ["halle", "15 h"]}, "qui": "amis", "jour": "2027-03-09"},
}


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/web", draw_page(SPEC)))
    expect(heading(page)).to_have_text("Composer")
    return page


def error(page: Page) -> Locator:
    return page.locator(".web-form .err")


def fill(page: Page) -> None:
    page.get_by_label("Votre message").fill("Demain *à la halle*, [à] 15 h")
    page.get_by_label("Mes amis").check()
    page.get_by_label("Jour (facultatif)").fill("2027-03-09")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_form_says_what_is_missing(window: Page) -> None:
    press(window, "Publier")
    expect(error(window)).to_have_text("Remplissez ce champ.")
    expect(window.get_by_label("Votre message")).to_be_focused()
    window.get_by_label("Votre message").fill("Bonjour")
    press(window, "Publier")
    expect(error(window)).to_have_text("Choisissez une réponse.")
    assert posted(window) == ""


def test_what_is_sent_is_judged_and_told(window: Page) -> None:
    fill(window)
    press(window, "Publier")
    thanks = window.locator(".web-thanks")
    expect(thanks).to_contain_text("Publié pour Mes amis, le mardi 9 mars 2027")
    expect(thanks).to_contain_text("« Demain ∗à la halle∗, (à] 15 h » (non)")
    expect(thanks).to_be_focused()
    assert is_right(window, {"submitted": WANTED}, SPEC)
    link(window, "Le fil").click()
    expect(window.locator(".web-body")).to_contain_text("Vous : Demain ∗à la halle∗")
    expect(window.locator(".web-body")).not_to_contain_text("Rien de neuf.")


def test_a_choice_is_taken_back(window: Page) -> None:
    fill(window)
    press(window, "Effacer")
    assert not is_right(window, {"submitted": WANTED}, SPEC)
    press(window, "Revenir sur ce choix")
    expect(window.get_by_label("Votre message")).to_be_visible()
    link(window, "Le fil").click()
    expect(window.locator(".web-body")).to_contain_text("Rien de neuf.")
    window.get_by_role("button", name="Page précédente").click()
    fill(window)
    press(window, "Publier")
    assert is_right(window, {"submitted": WANTED}, SPEC)


def test_each_card_has_its_own_buttons(window: Page) -> None:
    link(window, "Le fil").click()
    card = window.locator(".web-card").filter(has_text="Malo")
    card.get_by_role("button", name="Signaler").click()
    expect(card.get_by_text("C'est noté.")).to_be_visible()
    expect(window.locator(".web-card").filter(has_text="Nour").get_by_role("button")).to_have_count(2)
    wanted = {"submitted": {"form": "placette/fil#malo", "button": "Signaler"}}
    assert is_right(window, wanted, SPEC)


def test_by_the_keyboard_alone(window: Page) -> None:
    window.get_by_label("Votre message").focus()
    window.keyboard.type("Halle, 15 h")
    window.keyboard.press("Tab")
    window.keyboard.press("ArrowDown")
    window.keyboard.press("Tab")
    window.keyboard.press("Tab")
    window.keyboard.type("03032027")  # the same whether the day or the month comes first
    window.get_by_role("button", name="Publier").focus()
    window.keyboard.press("Enter")
    expect(window.locator(".web-thanks")).to_be_focused()
    wanted = {**WANTED, "values": {**WANTED["values"], "jour": "2027-03-03"}}
    assert is_right(window, {"submitted": wanted}, SPEC)
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    expect(window.locator(".web-form").first).to_be_focused()


def test_a_draft_comes_back(window: Page, pages: ExplorerSite) -> None:
    fill(window)
    press(window, "Publier")
    state = posted(window)
    window.goto(pages.show("/web", draw_page(SPEC, state)))
    expect(window.locator(".web-thanks")).to_contain_text("Publié pour Mes amis")
    assert posted(window) == state


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_state_is_accessible_and_fits(
    window: Page, size: dict[str, int], scheme: Any, shots: Path
) -> None:
    window.set_viewport_size(size)
    window.emulate_media(color_scheme=scheme)
    found: list[str] = []

    def look(state: str) -> None:
        window.screenshot(path=str(shots / f"web-forms-{state}-{size['width']}-{scheme}.png"))
        found.extend(f"{state}: {fault}" for fault in violations(window))
        if window.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{state}: wider than the screen")

    look("form")
    press(window, "Publier")
    look("refused")
    fill(window)
    press(window, "Publier")
    look("sent")
    link(window, "Le fil").click()
    look("feed")
    assert found == []
