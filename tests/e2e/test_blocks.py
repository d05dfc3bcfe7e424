"""The editor of blocks in a real browser: every gesture gives a state that the core judges well."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pix.core.items.simulators.blocks_program import parse
from tests.core.items.simulators.blocks_example import PREDICATE, SPEC, tool
from tests.e2e.blocks_page import draw_page
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite

pytestmark = pytest.mark.e2e

TOOL = tool()


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


def open_editor(page: Page, pages: ExplorerSite, spec: dict[str, Any] = SPEC, draft: str = "") -> None:
    page.goto(pages.show("/blocks", draw_page(spec, draft)))
    expect(page.get_by_role("region", name="Le robot semeur")).to_be_visible()


def program(page: Page, spec: dict[str, Any] = SPEC) -> Any:
    initial = TOOL.build(spec)
    return TOOL.read(initial, page.locator("input[name=state]").input_value()).program


def is_right(page: Page) -> bool:
    initial = TOOL.build(SPEC)
    final = TOOL.read(initial, page.locator("input[name=state]").input_value())
    return TOOL.judge(initial, final, TOOL.conditions(initial, PREDICATE))


def add(page: Page, words: str) -> None:
    page.get_by_role("button", name=f"Ajouter : {words}", exact=True).click()


def build_right_program(page: Page) -> None:
    add(page, "répéter jusqu’à")
    page.get_by_role("combobox", name="Condition").select_option("goal")
    add(page, "si")
    page.get_by_role("combobox", name="Condition").nth(1).select_option("item")
    add(page, "ramasser")
    page.get_by_role("button", name="Ajouter ici, dans « répéter jusqu’à arrivée »").click()
    add(page, "avancer")


@pytest.mark.parametrize("size", [COMPUTER, PHONE])
def test_a_program_is_built_run_and_right(page: Page, pages: ExplorerSite, size: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(reduced_motion="reduce")
    open_editor(page, pages)
    build_right_program(page)
    assert program(page) == parse(PREDICATE["solution"], "solution")
    assert is_right(page)
    page.get_by_role("button", name="Exécuter").click()
    expect(page.get_by_role("status")).to_have_text("Le robot est à l’arrivée, en F2.")
    page.get_by_role("button", name="Grille 2").click()
    page.get_by_role("button", name="Exécuter").click()
    expect(page.get_by_role("status")).to_have_text("Le robot est à l’arrivée, en E2.")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_steps_walls_and_the_way_back(page: Page, pages: ExplorerSite) -> None:
    open_editor(page, pages)
    add(page, "tourner à droite")
    add(page, "avancer")
    step = page.get_by_role("button", name="Un pas")
    step.click()
    expect(page.get_by_role("status")).to_have_text("tourner à droite : robot en B2, tourné vers le bas.")
    expect(page.get_by_role("img")).to_have_attribute(
        "aria-label",
        "Grille de 7 colonnes (A à G) et 3 lignes (1 en haut). Robot en B2, tourné vers le bas. "
        "Arrivée en F2. À ramasser : E2. "
        "Murs : A1, A2, A3, B1, B3, C1, C3, D1, D3, E1, E3, F1, F3, G1, G2, G3.",
    )
    step.click()
    expect(page.get_by_role("status")).to_have_text("Arrêt : le robot heurte un mur en B2.")
    page.get_by_role("button", name="Remettre le robot au départ").click()
    expect(page.get_by_role("status")).to_have_text("Robot au départ.")


def test_blocks_move_through_the_borders_by_keyboard_alone(page: Page, pages: ExplorerSite) -> None:
    open_editor(page, pages)
    for name in ("avancer", "ramasser", "répéter"):
        page.get_by_role("button", name=f"Ajouter : {name}", exact=True).focus()
        page.keyboard.press("Enter")
    assert program(page) == parse("avancer\nramasser\nrépéter 2", "wanted")
    page.get_by_role("button", name="Descendre : ramasser").focus()
    page.keyboard.press("Enter")
    assert program(page) == parse("avancer\nrépéter 2\n  ramasser", "wanted")
    expect(page.get_by_role("button", name="Descendre : ramasser")).to_be_focused()
    page.keyboard.press("Space")
    assert program(page) == parse("avancer\nrépéter 2\nramasser", "wanted")
    page.get_by_role("button", name="Monter : ramasser").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert program(page) == parse("avancer\nramasser\nrépéter 2", "wanted")
    page.get_by_role("button", name="Retirer : avancer").focus()
    page.keyboard.press("Enter")
    assert program(page) == parse("ramasser\nrépéter 2", "wanted")
    expect(page.get_by_role("button", name="Retirer : ramasser")).to_be_focused()
    page.get_by_role("button", name="Annuler le dernier changement").focus()
    page.keyboard.press("Enter")
    assert program(page) == parse("avancer\nramasser\nrépéter 2", "wanted")
    page.get_by_role("button", name="Tout remettre comme au début").focus()
    page.keyboard.press("Enter")
    expect(page.locator("input[name=state]")).to_have_value("")


def test_the_limit_is_told(page: Page, pages: ExplorerSite) -> None:
    open_editor(page, pages, SPEC | {"limit": 2})
    add(page, "avancer")
    add(page, "avancer")
    expect(page.get_by_text("2 blocs sur 2")).to_be_visible()
    add(page, "avancer")
    expect(page.get_by_role("dialog")).to_contain_text("retirez d’abord un bloc")
    page.get_by_role("button", name="Fermer").click()
    assert program(page) == parse("avancer\navancer", "wanted")


def test_a_draft_comes_back(page: Page, pages: ExplorerSite) -> None:
    initial = TOOL.build(SPEC)
    draft = TOOL.play(initial, [{"program": "répéter 5\n  avancer"}])
    open_editor(page, pages, draft=draft)
    expect(page.get_by_role("combobox", name="Nombre de tours")).to_have_value("5")
    assert program(page) == parse("répéter 5\n  avancer", "wanted")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [COMPUTER, PHONE])
def test_no_barrier(page: Page, pages: ExplorerSite, size: Any, scheme: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_editor(page, pages)
    assert violations(page) == []
    build_right_program(page)
    page.get_by_role("button", name="Exécuter").click()
    expect(page.get_by_role("status")).to_contain_text("arrivée")
    assert violations(page) == []
