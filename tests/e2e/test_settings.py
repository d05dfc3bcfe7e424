"""The window of the settings in a real browser: every gesture gives a state that the core judges well."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pix.core.items.simulators.settings_rules import number_of, shape
from tests.core.items.simulators.settings_example import SPEC, tool
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.settings_page import draw_page

pytestmark = pytest.mark.e2e

TOOL = tool()
STOCK: dict[str, Any] = {"device": "phone", "base": "phone", "title": "Téléphone de Lina", "battery": "64 %"}
BANNER: dict[str, Any] = {
    "device": "site",
    "host": "gazette.test",
    "title": "Gazette",
    "pages": [
        {
            "id": "bandeau",
            "title": "Vos choix",
            "card": True,
            "note": "Nous et 43 partenaires.",
            "items": [
                {
                    "action": "tout",
                    "label": "Tout accepter",
                    "style": "main",
                    "goto": "une",
                    "sets": {"pub": True},
                },
                {"link": "Personnaliser", "goto": "choix"},
            ],
        },
        {
            "id": "choix",
            "title": "Personnaliser",
            "card": True,
            "items": [
                {"switch": "pub", "label": "Publicité"},
                {"switch": "mesure", "label": "Mesure d’audience"},
                {"action": "garder", "label": "Enregistrer", "goto": "une"},
            ],
        },
        {"id": "une", "title": "La Gazette", "items": [{"text": "Le cygne du lavoir a gagné."}]},
    ],
}


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/state", draw_page(SPEC)))
    expect(page.get_by_role("heading", name="Général")).to_be_visible()
    return page


def posted(page: Page) -> str:
    return page.locator("input[name=state]").input_value()


def is_right(page: Page, predicate: object, spec: dict[str, Any] = SPEC) -> bool:
    initial = TOOL.build(spec)
    return TOOL.judge(initial, TOOL.read(initial, posted(page)), TOOL.conditions(initial, predicate))


def test_nothing_is_posted_before_anything_is_done(window: Page) -> None:
    assert posted(window) == ""


def test_a_switch_shows_what_depends_on_it_and_comes_back(window: Page) -> None:
    expect(window.get_by_role("button", name="Mettre à jour")).to_be_disabled()
    expect(window.get_by_role("group", name="Notification")).to_be_visible()
    window.get_by_text("Branchée", exact=True).click()
    expect(window.get_by_role("switch", name="Branchée")).to_be_checked()
    expect(window.get_by_role("group", name="Notification")).to_be_hidden()
    expect(window.get_by_text("En charge")).to_be_visible()
    window.get_by_role("radio", name="Sombre").check()
    assert is_right(window, {"set": {"branche": True, "theme": "Sombre"}})
    window.get_by_role("button", name="Annuler le dernier changement").click()
    assert is_right(window, {"set": {"branche": True}})
    window.get_by_role("button", name="Tout remettre").click()
    assert posted(window) == ""
    expect(window.get_by_role("switch", name="Branchée")).not_to_be_checked()


def test_two_changes_of_one_setting_are_one_and_coming_back_is_none(window: Page) -> None:
    window.get_by_role("switch", name="Branchée").check()
    window.get_by_role("combobox", name="Taille").select_option("Grande")
    window.get_by_role("slider", name="Force").fill("60")
    window.get_by_role("slider", name="Force").fill("45")
    assert json.loads(posted(window))["log"] == [["branche", True], ["taille", "g"], ["force", 45]]
    window.get_by_role("slider", name="Force").fill("30")
    assert json.loads(posted(window))["log"] == [["branche", True], ["taille", "g"]]


def test_by_the_keyboard_alone(window: Page) -> None:
    window.get_by_role("switch", name="Branchée").focus()
    window.keyboard.press("Space")
    window.keyboard.press("Tab")
    expect(window.get_by_role("slider", name="Force")).to_be_focused()
    window.keyboard.press("ArrowRight")
    window.keyboard.press("Tab")
    window.keyboard.press("ArrowDown")
    expect(window.get_by_role("radio", name="Sombre")).to_be_checked()
    window.get_by_role("button", name="Mettre à jour").focus()
    window.keyboard.press("Enter")
    expect(window.locator(".st-answer").first).to_have_text("Fait.")
    window.get_by_role("button", name="Plus").focus()
    window.keyboard.press("Enter")
    expect(window.get_by_role("heading", name="Plus")).to_be_focused()
    window.get_by_role("button", name="Désinstaller Jeu").focus()
    window.keyboard.press("Enter")
    expect(window.get_by_role("heading", name="Applications")).to_be_focused()
    wanted = {
        "set": {"branche": True, "force": 35, "theme": "Sombre"},
        "done": "maj",
        "removed": "applis.Jeu",
    }
    assert is_right(window, wanted)


def test_texts_are_posted_as_typed_and_a_new_password_only_as_its_shape(window: Page) -> None:
    window.get_by_role("textbox", name="Nom").fill("Étoile")
    passe = window.get_by_label("Passe", exact=True)
    passe.fill("Lina 2027é")
    expect(window.locator(".st-rules li").nth(2)).to_have_text("aucun mot facile à deviner, à faire")
    passe.fill("pommes 12")
    expect(window.locator(".st-rules li").nth(2)).to_have_text("aucun mot facile à deviner, respecté")
    assert "pommes" not in posted(window)
    assert is_right(window, {"set": {"nom": "etoile", "passe": {"follows": True}}})


def test_a_wrong_key_is_refused_and_the_right_one_asks_to_confirm(window: Page) -> None:
    window.get_by_label("Clé", exact=True).fill("clé")
    window.get_by_role("button", name="Relier").click()
    window.get_by_role("button", name="Confirmer").click()
    expect(window.get_by_role("dialog")).to_contain_text("Mauvaise clé.")
    window.get_by_role("button", name="Fermer").click()
    window.get_by_label("Clé", exact=True).fill("cle-du-mercredi")
    window.get_by_role("button", name="Relier").click()
    window.get_by_role("button", name="Confirmer").click()
    expect(window.get_by_role("dialog")).to_be_hidden()
    assert is_right(window, {"set": {"cle": {"accepted": True}}, "done": {"relier": {"max": 1}}})


def test_a_test_reports_and_changes_nothing(window: Page) -> None:
    window.get_by_role("combobox", name="Tester").select_option("site")
    window.get_by_role("button", name="Tester").click()
    expect(window.locator(".st-report")).to_have_text("Réponsenon")
    assert posted(window) == ""


def test_lists_tables_and_storage(window: Page) -> None:
    window.get_by_role("button", name="Plus").click()
    expect(
        window.get_by_text("2,5 Go utilisés sur 64 Go").or_(window.get_by_text("2,5\u00a0Go utilisés"))
    ).to_be_visible()
    window.get_by_role("button", name="Désinstaller Jeu").click()
    window.get_by_role("button", name="Ajouter Bloc").click()
    window.get_by_role("switch", name="Jeu, Micro").check()
    window.get_by_role("combobox", name="Noé, Photos").select_option("Jamais")
    expect(window.get_by_text("0 Go utilisés").or_(window.get_by_text("0\u00a0Go utilisés"))).to_be_visible()
    wanted = {
        "set": {"droits.Jeu.mic": True, "part.Noé.Photos": "Jamais"},
        "removed": "applis.Jeu",
        "added": "ext.Bloc",
    }
    assert is_right(window, wanted)


def test_a_draft_comes_back(page: Page, pages: ExplorerSite) -> None:
    draft = TOOL.play(TOOL.build(SPEC), [{"set": {"branche": True}}, {"do": "maj"}, {"open": "plus"}])
    page.goto(pages.show("/draft", draw_page(SPEC, draft)))
    expect(page.get_by_role("heading", name="Plus")).to_be_visible()
    page.get_by_role("button", name="Retour, Général").click()
    expect(page.get_by_role("switch", name="Branchée")).to_be_checked()
    assert is_right(page, {"set": {"branche": True}, "done": "maj"})


def test_a_setting_is_found_by_the_search(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/stock", draw_page({**STOCK, "device": "tablet"})))
    page.get_by_role("searchbox", name="Chercher un réglage").fill("LUMIERE bleue")
    page.get_by_role("button", name="Lumière du soir").click()
    expect(page.get_by_role("switch", name="Lumière du soir")).to_be_focused()
    page.keyboard.press("Space")
    assert is_right(page, {"set": {"eclairage_nocturne": True}}, STOCK)


def test_reading_shows_values_in_words(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/reading", draw_page({**SPEC, "mode": "reading"})))
    expect(page.get_by_role("switch")).to_have_count(0)
    expect(page.locator("[data-row=branche]")).to_contain_text("Désactivé")
    page.get_by_role("button", name="Tester").click()
    expect(page.locator(".st-report")).to_have_text("Réponseoui")


def test_a_banner_leads_to_the_page(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/banner", draw_page(BANNER)))
    page.get_by_role("button", name="Personnaliser").click()
    page.get_by_role("switch", name="Mesure d’audience").check()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Le cygne du lavoir a gagné.")).to_be_visible()
    assert is_right(page, {"set": {"mesure": True}, "done": "garder"}, BANNER)


def test_page_and_server_agree_on_shapes_and_fingerprints(window: Page) -> None:
    texts = ["", "abc", "Éa1 ²٣!", "LINAlina", "lilina", "ǅ😀x", "ʰªß"]
    rules = {"lacks": ["lina", "é"]}
    source = """async ([texts, rules]) => {
      const { numberOf, shape } = await import('/js/settings-model.js');
      return texts.map((text) => [shape(text, rules), numberOf(text)]);
    }"""
    window.route(
        "**/js/settings-model.js", lambda route: route.fulfill(path="src/pix/ui/js/settings-model.js")
    )
    assert window.evaluate(source, [texts, rules]) == [
        [shape(text, rules), number_of(text)] for text in texts
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER])
def test_axe_finds_nothing(page: Page, pages: ExplorerSite, size: Any, scheme: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.goto(pages.show("/state", draw_page(SPEC)))
    page.get_by_role("button", name="Tester").click()
    assert violations(page) == []
    page.get_by_role("button", name="Plus").click()
    assert violations(page) == []
    page.goto(pages.show("/stock", draw_page(STOCK)))
    expect(page.get_by_role("button", name="Affichage")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("searchbox").fill("volume")
    assert violations(page) == []
    page.get_by_role("button", name="Réveil").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(pages.show("/banner", draw_page(BANNER)))
    expect(page.get_by_role("button", name="Tout accepter")).to_be_visible()
    assert violations(page) == []
