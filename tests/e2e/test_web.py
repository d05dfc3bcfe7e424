"""The browser of the mini-web in a real browser: every gesture gives the state that the core expects."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.web_page import (
    READING,
    SPEC,
    TOOL,
    draw_page,
    go,
    heading,
    is_right,
    link,
    menu,
    posted,
    with_world,
)

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/web", draw_page(SPEC)))
    expect(heading(page)).to_have_text("Bienvenue à Valcombe")
    return page


def test_nothing_is_posted_before_anything_is_done(window: Page) -> None:
    assert posted(window) == ""


def test_links_back_and_forward(window: Page) -> None:
    link(window, "Le marché du mardi").click()
    expect(heading(window)).to_have_text("Le marché du mardi")
    assert is_right(window, {"shown": "mairie/marche"})
    window.get_by_role("button", name="Page précédente").click()
    expect(heading(window)).to_have_text("Bienvenue à Valcombe")
    window.get_by_role("button", name="Page suivante").click()
    expect(heading(window)).to_have_text("Le marché du mardi")


def test_a_whole_journey_by_the_keyboard_alone(window: Page) -> None:
    window.get_by_label("Adresse de la page").focus()
    window.keyboard.press("Control+a")
    window.keyboard.type("www.piscine.valcombe.test")
    window.keyboard.press("Enter")
    expect(heading(window)).to_have_text("Piscine des Ormes")
    expect(window.locator(".web-view")).to_be_focused()
    link(window, "vacances").focus()
    expect(window.locator(".web-hint")).to_have_text("https://piscine.valcombe.test/horaires-vacances")
    window.keyboard.press("Enter")
    expect(heading(window)).to_have_text("Horaires des vacances")
    window.get_by_role("button", name="Ajouter cette page aux favoris").focus()
    window.keyboard.press("Space")
    assert is_right(
        window, [{"shown": "piscine/horaires-vacances"}, {"bookmarked": "piscine/horaires-vacances"}]
    )


@pytest.mark.parametrize("way", ["control", "middle", "menu"])
def test_a_link_in_a_new_tab(window: Page, way: str) -> None:
    target = link(window, "Piscine des Ormes")
    if way == "control":
        target.click(modifiers=["Control"])
    elif way == "middle":
        target.click(button="middle")
    else:
        target.click(button="right")
        expect(window.get_by_role("dialog")).to_contain_text("https://piscine.valcombe.test/")
        window.get_by_role("button", name="Ouvrir dans un nouvel onglet").click()
    expect(heading(window)).to_have_text("Piscine des Ormes")
    assert is_right(window, {"only_open": ["mairie/accueil", "piscine/accueil"]})
    window.get_by_role("button", name="Fermer l’onglet Bienvenue à Valcombe").click()
    assert is_right(window, {"only_open": "piscine/accueil"})


def test_no_more_than_eight_tabs(window: Page) -> None:
    for _ in range(8):
        window.get_by_role("button", name="Nouvel onglet").click()
    expect(window.locator(".web-tab")).to_have_count(8)
    expect(window.locator(".web-say")).to_have_text("Pas plus de huit onglets : fermez-en un.")
    for _ in range(8):
        window.get_by_role("button", name=re.compile("Fermer l’onglet")).first.click()
    expect(window.locator(".web-tab")).to_have_count(1)
    assert TOOL.read(TOOL.build(with_world(SPEC)), posted(window)).tabs == ("https://boussole.example/",)


def test_unknown_and_left_out_addresses(window: Page, pages: ExplorerSite) -> None:
    go(window, "piscine-valcombe.test/horaires")
    expect(heading(window)).to_have_text("Page introuvable")
    window.goto(pages.show("/without", draw_page({**SPEC, "without": ["mairie/travaux"]})))
    link(window, "La passerelle des Tanneurs").click()
    expect(heading(window)).to_have_text("Page laissée de côté")


def test_words_in_the_address_bar_are_searched(window: Page) -> None:
    go(window, "horaires vacances piscine")
    expect(window.locator(".web-name")).to_have_text("Boussole")
    assert is_right(window, {"first_result": "piscine/horaires-vacances"})


def test_history_bookmarks_and_closed_tabs(window: Page) -> None:
    menu(window, "Historique")
    expect(window.get_by_role("dialog")).to_contain_text("mercredi 3 février 2027 à 17:20")
    window.get_by_role("button", name=re.compile("^Louer un vélo")).click()
    expect(heading(window)).to_have_text("Louer un vélo")
    menu(window, "Onglets fermés")
    window.get_by_role("button", name=re.compile("^La Gazette du Val")).click()
    expect(heading(window)).to_have_text("La Gazette du Val")
    menu(window, "Favoris")
    window.get_by_role("button", name="Retirer Le marché du mardi des favoris").click()
    window.keyboard.press("Escape")
    assert is_right(window, {"unbookmarked": "mairie/marche"})


def test_finding_a_word(window: Page) -> None:
    go(window, "piscine.valcombe.test/reglement")
    window.keyboard.press("Control+f")
    window.keyboard.type("ETE")
    expect(window.locator(".web-finder [role=status]")).to_have_text(re.compile(r"^1 sur \d+$"))
    window.get_by_label("Mot à trouver").fill("lunettes")
    expect(window.locator("mark")).to_have_text("lunettes")
    window.get_by_label("Mot à trouver").fill("zzz")
    expect(window.locator(".web-finder [role=status]")).to_have_text("Aucun résultat dans cette page.")
    window.keyboard.press("Escape")
    expect(window.locator("mark")).to_have_count(0)


def test_information_and_source(window: Page) -> None:
    go(window, "https://gazette-du-val.test/")
    menu(window, "Informations sur la page")
    facts = window.get_by_role("dialog")
    expect(facts).to_contain_text("Société éditrice La Gazette du Val")
    expect(facts.locator(".ex-facts div", has_text="Cookies").locator("dd")).to_have_text("7")
    window.keyboard.press("Escape")
    menu(window, "Code source de la page")
    expect(window.locator(".web-source")).to_contain_text('href="https://gazette-du-val.test/rss/une.xml"')


def test_a_consent_banner_and_a_form(window: Page) -> None:
    go(window, "gazette-du-val.test")
    window.get_by_role("button", name="Continuer sans accepter").click()
    expect(window.locator(".web-banner")).to_have_count(0)
    assert is_right(window, {"sent": {"form": "gazette#cookies", "button": "Continuer sans accepter"}})
    go(window, "mediatheque.valcombe.test/lettre")
    window.get_by_label("La lettre du mois").check()
    window.get_by_label("Les offres de nos partenaires").uncheck()
    window.get_by_label("Un envoi par mois").check()
    window.get_by_role("button", name="Valider mes choix").click()
    expect(window.locator(".web-form .err")).to_have_text("Remplissez ce champ.")
    window.get_by_label("Votre adresse électronique").fill("lina@pli")
    window.get_by_role("button", name="Valider mes choix").click()
    expect(window.locator(".web-form .err")).to_have_text("Cette adresse électronique est incomplète.")
    window.get_by_label("Votre adresse électronique").fill("lina@pli.example")
    window.get_by_role("button", name="Valider mes choix").click()
    expect(window.locator(".web-thanks")).to_be_visible()
    values = {
        "mensuelle": True,
        "jeunesse": False,
        "partenaires": False,
        "frequence": "mois",
        "courriel": "lina@pli.example",
    }
    sent = {"sent": {"form": "mediatheque/lettre#abonnement", "values": values}}
    assert is_right(window, {**sent, "allow": "forms"})
    assert window.url.endswith("/web")


def test_filtering_and_sorting_a_list(window: Page) -> None:
    go(window, "velos-bergeronnette.test/catalogue")
    window.get_by_label("Usage").select_option("Ville")
    window.get_by_label("Frein").select_option("Disques")
    expect(window.locator(".web-count")).to_have_text("2 lignes")
    window.get_by_role("button", name="Trier par Prix").click()
    window.get_by_role("button", name="Trier par Prix").click()
    expect(window.get_by_role("columnheader", name="Trier par Prix")).to_have_attribute(
        "aria-sort", "descending"
    )
    assert window.locator(".web-table tbody th").all_text_contents() == ["Halle", "Lavoir 7"]


STEPS: list[dict[str, Any]] = [
    {"tab": "piscine/tarifs"},
    {"bookmark": "piscine/tarifs"},
    {"send": {"form": "mediatheque/lettre#abonnement", "values": {"jeunesse": True}}},
    {"search": {"q": "horaires vacances", "tab": "actualites"}},
]


@pytest.mark.parametrize("count", range(1, len(STEPS) + 1))
def test_a_draft_comes_back_whole(page: Page, pages: ExplorerSite, count: int) -> None:
    initial = TOOL.build(with_world(SPEC))
    draft = TOOL.play(initial, STEPS[:count])
    page.goto(pages.show("/draft", draw_page(SPEC, draft=draft)))
    again = page.locator("pix-web").evaluate("element => element.browser.state()")
    assert TOOL.read(initial, again) == TOOL.read(initial, draft)


def test_a_draft_of_something_else_is_left_out(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/draft", draw_page(SPEC, draft='{"v":1,"moved":{}}')))
    expect(heading(page)).to_have_text("Bienvenue à Valcombe")
    assert posted(page) == ""


def test_reset_gives_the_beginning_back(window: Page) -> None:
    link(window, "Le marché du mardi").click()
    window.get_by_role("button", name="Remettre le navigateur à zéro").click()
    expect(heading(window)).to_have_text("Bienvenue à Valcombe")
    assert posted(window) == ""


def test_only_the_state_is_sent_with_the_form(window: Page) -> None:
    go(window, "mediatheque.valcombe.test/lettre")
    window.get_by_role("button", name="Valider", exact=True).click()
    window.wait_for_url("**/sent?**")
    assert re.findall(r"[?&](\w*)=", window.url) == ["state"]


def test_reading_mode_posts_nothing(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/reading", draw_page(READING)))
    link(page, "Le marché du mardi").click()
    expect(heading(page)).to_have_text("Le marché du mardi")
    expect(page.locator("input[name=state]")).to_have_count(0)


def test_no_text_of_a_page_is_read_as_html(page: Page, pages: ExplorerSite) -> None:
    spec = {
        "new_sites": {"x": {"host": "x.test", "name": "<b>x</b>", "owner": "x"}},
        "new_pages": {
            "x/a": {
                "title": "<img src=x onerror=alert(1)>",
                "body": "<script>alert(1)</script> [<i>l</i>](https://y.test/<b>)",
            }
        },
        "open": "x/a",
        "search": False,
    }
    page.goto(pages.show("/hostile", draw_page(spec)))
    expect(heading(page)).to_have_text("<img src=x onerror=alert(1)>")
    page.locator(".web-body .web-link").click()
    expect(heading(page)).to_have_text("Page laissée de côté")


def test_without_script_the_page_says_so(pages: ExplorerSite, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages.show("/web", draw_page(SPEC)))
    expect(page.locator("pix-web")).to_contain_text("a besoin de JavaScript")
    context.close()
