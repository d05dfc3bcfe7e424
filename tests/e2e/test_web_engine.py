"""The search engine in the page lists what the server lists; every state of the window is accessible."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_search import Question
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.web_page import SPEC, TOOL, draw_page, go, heading, is_right, link, menu, search, with_world

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


QUERIES: list[tuple[str, dict[str, str]]] = [
    ("horaires", {}),
    ("Horaires de la PISCINE", {}),
    ('"la barque attendait le vent"', {}),
    ("vélo -pliant", {}),
    ("site:valcombe.test passerelle", {}),
    ("passerelle OU cygne", {}),
    ("intitre:horaires médiathèque", {}),
    ("l'eau", {}),
    ("rendez-vous", {}),
    ("œufs cœur", {}),
    ("chevaux eaux prix", {}),
    ("", {}),
    ("de la", {}),
    ("-cygne", {}),
    ("OU", {}),
    ("cygne", {"onglet": "images"}),
    ("passerelle", {"onglet": "actualites"}),
    ("le marché du miel", {"du": "2026-11-01", "au": "2026-11-30"}),
    ("loutres -castor site:gazette-du-val.test", {}),
    ("type:page passerelle", {}),
    ('-"passerelle des Tanneurs" passerelle', {}),
    ("zzz yyy passerelle", {}),
    ("Valcombe", {}),
    ("carnet entrées réglement article", {}),
    ("filetype:pdf", {}),
    ('"', {}),
]


def test_the_page_lists_what_the_server_lists_in_the_same_order(window: Page) -> None:
    initial = TOOL.build(with_world(SPEC))
    ask = """(element, fields) => {
        const { browser } = element;
        return browser.results(browser.question(browser.asking(fields))).map((page) => page.u);
    }"""
    for words, options in QUERIES:
        listed = window.locator("pix-web").evaluate(ask, {"q": words, **options})
        names = {"onglet": "tab", "du": "since", "au": "until"}
        question = Question(" ".join(words.split()), **{names[key]: value for key, value in options.items()})
        assert listed == initial.engine.search(question), words


def test_the_page_reads_addresses_as_the_server_does(window: Page) -> None:
    for address in [
        "HTTPS://WWW.A.test/",
        "a.test?x=1",
        "http://a.test/b/#c",
        "https://a.test/B?x=Y",
        "a.test//",
        "a/b/?c",
        "  b.test ",
        "",
    ]:
        seen = window.locator("pix-web").evaluate(
            """(element, [marked, asked]) => {
                element.browser.marks = [marked];
                return element.browser.isMarked(asked);
            }""",
            [address, f"https://{page_key(address)}"],
        )
        assert seen, address


def test_the_engine_shows_ads_tabs_dates_and_a_summary(window: Page) -> None:
    window.get_by_role("button", name="Nouvel onglet").click()
    search(window, "vélo")
    expect(window.locator(".web-result").first).to_contain_text("Annonce")
    expect(window.get_by_role("region", name="Résumé automatique")).to_contain_text(
        "La piscine ouvre le mercredi."
    )
    link(window, "Actualités").click()
    expect(window.locator(".web-result.ad")).to_have_count(0)
    search(window, "passerelle")
    window.get_by_text("Filtrer par date").click()
    window.get_by_label("Publié depuis le").fill("2027-03-01")
    window.get_by_role("button", name="Appliquer").click()
    assert is_right(window, {"asked": {"tab": "actualites", "since": "2027-03-01"}})
    window.locator(".web-result h4").get_by_role("link").first.click()
    expect(heading(window)).to_contain_text("Passerelle des Tanneurs")


def test_a_site_has_its_own_search(window: Page) -> None:
    go(window, "mediatheque.valcombe.test")
    window.get_by_role("searchbox", name="Rechercher sur ce site").fill("barque")
    window.keyboard.press("Enter")
    expect(window.locator(".web-result").first).to_be_visible()
    hosts = window.locator(".web-result .web-link").evaluate_all(
        "nodes => nodes.map(n => n.dataset.url.split('/')[2])"
    )
    assert set(hosts) == {"mediatheque.valcombe.test"}


# ---- every state, seen on a telephone and on a computer


def visit(page: Page) -> Iterator[str]:
    """Goes through the states of the window, naming each."""
    yield "page"
    go(page, "gazette-du-val.test")
    yield "banner"
    page.get_by_role("button", name="Nouvel onglet").click()
    yield "engine"
    search(page, "vélo horaires")
    yield "results"
    link(page, "Images").click()
    yield "images"
    search(page, "zzz")
    yield "no-result"
    go(page, "velos-bergeronnette.test/catalogue")
    yield "list"
    page.keyboard.press("Control+f")
    page.keyboard.type("disques")
    yield "find"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Menu du navigateur").click()
    yield "menu"
    page.keyboard.press("Escape")
    for name, state in (
        ("Favoris", "bookmarks"),
        ("Historique", "history"),
        ("Informations sur la page", "info"),
        ("Code source de la page", "source"),
    ):
        menu(page, name)
        yield state
        page.keyboard.press("Escape")
    go(page, "gazette-du-val.test/cygne-balayeuse")
    yield "article"
    go(page, "mediatheque.valcombe.test/lettre")
    yield "form"
    page.get_by_role("button", name="Valider mes choix").click()
    yield "refused-form"
    go(page, "nulle-part.test")
    yield "missing"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_state_is_accessible_and_fits(
    window: Page, size: dict[str, int], scheme: Any, shots: Path
) -> None:
    window.set_viewport_size(size)
    window.emulate_media(color_scheme=scheme)
    found: list[str] = []
    for state in visit(window):
        window.screenshot(path=str(shots / f"web-{state}-{size['width']}-{scheme}.png"))
        found += [f"{state}: {fault}" for fault in violations(window)]
        if window.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{state}: wider than the screen")
    assert found == []


def test_targets_are_44_pixels_on_touch(browser: Any, pages: ExplorerSite) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="fr-FR")
    page = context.new_page()
    page.goto(pages.show("/web", draw_page(SPEC)))
    expect(heading(page)).to_be_visible()
    measure = """nodes => nodes.filter(node => node.offsetParent).map(node => [node.textContent ||
    node.ariaLabel, Math.round(node.getBoundingClientRect().height)]).filter(([, height]) => height < 44)"""
    assert page.eval_on_selector_all("pix-web button", measure) == []
    context.close()
