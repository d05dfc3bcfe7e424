"""The window of the file explorer in a real browser: every gesture gives a state that the core judges as
expected."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from pix.core.items.simulators import simulator
from pix.core.items.simulators.explorer_search import results
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite, draw_page

pytestmark = pytest.mark.e2e

TOOL = simulator("explorer")
SPEC: dict[str, Any] = {
    "name": "explorer",
    "open": "Documents/Vrac",
    "tree": """
Documents/
  Brouillons/
  Maths/
    cours.odt | 31 ko | 2026-09-12
    Exercices/
      feuille.pdf | 90 ko | 2026-09-20
  Vrac/
    maths-a.odt | 14 ko | 2026-10-12 17:20 | author=Lina Petit | text=Le mot est PERSIL.
    maths-a-v0.odt | 12 ko | 2026-10-02 | readonly
    photo.jpg | 3 Mo | 2026-10-20
    .notes.tmp | 2 ko | hidden
Images/
Téléchargements/
  sortie.zip | 2026-11-02
    Été/
      plage.jpg | 2 Mo | 2026-07-14
      mer.png | 1,5 Mo | 2026-07-15
    lisez-moi.txt | 1 ko | text=Bonjour
Clé USB/ | capacity=4 Mo | icon=usb
trash/
  exposé.odt | 40 ko | from=Documents/Maths
""",
}
READING = {**SPEC, "mode": "reading"}
MOVED = {"at": {"file": "maths-a.odt", "folder": "Documents/Maths"}}


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/state", draw_page(SPEC)))
    expect(row(page, "photo.jpg")).to_be_visible()
    return page


def row(page: Page, name: str) -> Locator:
    return page.locator(".files tbody").get_by_role("button", name=name, exact=True)


def branch(page: Page, name: str) -> Locator:
    return page.locator(".tree").get_by_role("treeitem", name=name, exact=True)


def act(page: Page, name: str) -> None:
    page.get_by_role("button", name="Actions", exact=True).click()
    page.locator(".ex-menu").get_by_role("button", name=name, exact=True).click()


def posted(page: Page) -> str:
    return page.locator("input[name=state]").input_value()


def is_right(page: Page, predicate: object, spec: dict[str, Any] = SPEC) -> bool:
    initial = TOOL.build(spec)
    return TOOL.judge(initial, TOOL.read(initial, posted(page)), TOOL.conditions(initial, predicate))


def said(page: Page) -> Locator:
    return page.locator(".ex-say")


def test_nothing_is_posted_before_anything_is_done(window: Page) -> None:
    assert posted(window) == ""


def test_move_by_drag_and_drop(window: Page) -> None:
    row(window, "maths-a.odt").drag_to(branch(window, "Maths"))
    expect(said(window)).to_have_text("maths-a.odt : déplacé vers Maths.")
    assert is_right(window, MOVED)


def test_move_by_the_keyboard_alone(window: Page) -> None:
    row(window, "maths-a.odt").focus()
    window.keyboard.press("End")
    window.keyboard.press("Home")
    expect(row(window, "maths-a.odt")).to_be_focused()
    window.keyboard.press("Control+x")
    branch(window, "Vrac").focus()
    window.keyboard.press("ArrowUp")
    expect(branch(window, "Maths")).to_be_focused()
    window.keyboard.press("ArrowRight")
    expect(branch(window, "Maths")).to_have_attribute("aria-expanded", "true")
    window.keyboard.press("Enter")
    expect(branch(window, "Maths")).to_have_attribute("aria-current", "true")
    window.keyboard.press("Control+v")
    expect(row(window, "maths-a.odt")).to_be_visible()
    assert is_right(window, MOVED)


def test_move_by_the_dialog_and_refuse_the_folder_itself(window: Page) -> None:
    row(window, "maths-a.odt").click()
    act(window, "Déplacer vers…")
    window.get_by_role("button", name="Déplacer ici").click()
    expect(window.locator("dialog .err")).to_have_text("Choisissez un dossier.")
    window.get_by_role("radio", name="Vrac").check()
    window.get_by_role("button", name="Déplacer ici").click()
    expect(window.locator("dialog .err")).to_have_text("C’est déjà dans ce dossier.")
    window.get_by_role("radio", name="Maths").check()
    window.keyboard.press("Enter")
    assert is_right(window, MOVED)


def test_copy_then_delete_the_original(window: Page) -> None:
    row(window, "maths-a.odt").click()
    window.keyboard.press("Control+c")
    branch(window, "Maths").click()
    window.keyboard.press("Control+v")
    assert not is_right(window, MOVED)
    window.get_by_role("button", name="Dossier précédent").click()
    row(window, "maths-a.odt").click()
    window.keyboard.press("Delete")
    expect(said(window)).to_have_text("maths-a.odt : mis à la corbeille.")
    assert is_right(window, MOVED)


def test_rename_with_f2_keeps_the_form_and_refuses_a_taken_name(window: Page) -> None:
    row(window, "photo.jpg").click()
    window.keyboard.press("F2")
    window.keyboard.type("maths-a.odt")
    window.keyboard.press("Control+a")
    window.keyboard.type("Maths-A.odt")
    window.keyboard.press("Enter")
    expect(window.locator("dialog .err")).to_contain_text("« Maths-A.odt » existe déjà")
    window.keyboard.press("Control+a")
    window.keyboard.type("  musée   2026.jpg ")
    window.keyboard.press("Enter")
    expect(row(window, "musée 2026.jpg")).to_be_visible()
    assert is_right(window, {"name": {"file": "photo.jpg", "is": "musée 2026.jpg", "exact": True}})
    assert window.url.endswith("/state")


def test_rename_without_extensions_keeps_the_extension(window: Page) -> None:
    window.get_by_role("button", name="Affichage").click()
    window.locator(".ex-menu").get_by_role("button", name="Extensions des noms").click()
    row(window, "photo").click()
    window.keyboard.press("F2")
    window.keyboard.type("musée")
    window.keyboard.press("Enter")
    assert is_right(
        window, [{"name": {"file": "photo.jpg", "is": "musée.jpg"}}, {"shows": {"extensions": False}}]
    )


def test_a_read_only_file_is_unlocked_in_its_properties(window: Page) -> None:
    row(window, "maths-a-v0.odt").click()
    window.keyboard.press("Delete")
    expect(window.get_by_role("dialog")).to_contain_text("lecture seule")
    window.keyboard.press("Escape")
    act(window, "Propriétés")
    window.get_by_role("checkbox", name="Lecture seule").uncheck()
    window.keyboard.press("Escape")
    expect(window.get_by_role("dialog")).to_be_hidden()
    window.keyboard.press("Delete")
    expect(row(window, "maths-a-v0.odt")).to_have_count(0)
    assert is_right(window, {"in_trash": "maths-a-v0.odt"})


def test_restore_from_the_trash(window: Page) -> None:
    branch(window, "Corbeille").click()
    row(window, "exposé.odt").click()
    act(window, "Restaurer")
    expect(window.locator(".ex-empty")).to_be_visible()
    assert is_right(window, {"restored": "exposé.odt"})


def test_delete_then_restore_then_empty(window: Page) -> None:
    row(window, "photo.jpg").click()
    window.keyboard.press("Delete")
    branch(window, "Corbeille").click()
    row(window, "photo.jpg").click()
    act(window, "Restaurer")
    act(window, "Vider la corbeille")
    window.locator("dialog").get_by_role("button", name="Vider la corbeille").click()
    assert is_right(window, {"absent": "exposé.odt"})


def test_extract_and_take_one_file(window: Page) -> None:
    branch(window, "Téléchargements").click()
    row(window, "sortie.zip").click()
    act(window, "Extraire vers…")
    window.get_by_role("button", name="Extraire ici").click()
    assert is_right(window, {"extracted": "sortie.zip"})
    window.get_by_role("button", name="Annuler la dernière action").click()
    row(window, "sortie.zip").dblclick()
    row(window, "Été").dblclick()
    row(window, "plage.jpg").click()
    window.keyboard.press("Control+c")
    branch(window, "Images").click()
    window.keyboard.press("Control+v")
    assert is_right(window, {"at": {"file": "plage.jpg", "folder": "Images"}})


def test_compress_and_room_on_the_key(window: Page) -> None:
    row(window, "maths-a.odt").click()
    window.get_by_role("checkbox", name="Sélectionner photo.jpg").check()
    act(window, "Compresser…")
    window.keyboard.press("Control+a")
    window.keyboard.type("envoi")
    window.keyboard.press("Enter")
    expect(row(window, "envoi.zip")).to_be_visible()
    assert is_right(
        window,
        {
            "archive_contains": {
                "in": "Documents/Vrac",
                "files": ["maths-a.odt", "photo.jpg"],
                "name": "envoi",
            }
        },
    )
    initial = TOOL.build(SPEC)
    final = TOOL.read(initial, posted(window))
    assert final.size("n1") == 14_000 * 90 // 100 + 3_000_000 * 98 // 100
    expect(window.locator("tr", has_text="envoi.zip").locator(".size")).to_have_text("3\u00a0Mo")
    row(window, "photo.jpg").click()
    row(window, "envoi.zip").click(modifiers=["Control"])
    window.keyboard.press("Control+c")
    branch(window, "Clé USB").click()
    window.keyboard.press("Control+v")
    expect(window.get_by_role("dialog")).to_contain_text("il reste 4\u00a0Mo, il faut 6\u00a0Mo")


def test_new_folder_select_all_and_move_by_the_bar(window: Page) -> None:
    window.get_by_role("button", name="Nouveau dossier", exact=True).click()
    window.keyboard.type("a/b")
    window.keyboard.press("Enter")
    expect(window.locator("dialog .err")).to_contain_text("ne contient pas")
    window.keyboard.press("Control+a")
    window.keyboard.type("Anglais")
    window.get_by_role("button", name="Créer").click()
    row(window, "maths-a.odt").click()
    row(window, "photo.jpg").click(modifiers=["Shift"])
    expect(window.locator(".win-foot")).to_contain_text("3 sélectionnés")
    window.get_by_role("button", name="Déplacer vers…", exact=True).click()
    window.get_by_role("radio", name="Anglais").check()
    window.get_by_role("button", name="Déplacer ici").click()
    files = ["maths-a.odt", "maths-a-v0.odt", "photo.jpg"]
    assert is_right(window, {"at": {"files": files, "folder": "Documents/Vrac/Anglais"}})


def test_sorting_and_selecting(window: Page) -> None:
    window.get_by_role("button", name="Taille").click()
    window.get_by_role("button", name="Taille").click()
    expect(window.locator("th.size").first).to_have_attribute("aria-sort", "descending")
    assert window.locator(".files tbody th").all_text_contents() == [
        "photo.jpg",
        "maths-a.odt",
        "maths-a-v0.odt",
    ]
    row(window, "photo.jpg").click()
    window.keyboard.press("ArrowDown")
    window.keyboard.press("Shift+ArrowDown")
    assert is_right(window, [{"order": "-size"}, {"selected": ["maths-a.odt", "maths-a-v0.odt"]}])


SEARCHES: list[tuple[str, dict[str, str]]] = [
    ("maths", {}), ("MATHS-A*", {}), ("*.?dt", {}), ("photo zip", {}), ("e", {"Où chercher": "Partout"}),
    ("e", {"Où chercher": "Dans ce dossier seulement"}), ("", {"Type": "Images"}), ("persil", {}),
    ("été", {}), ("ete", {"Où chercher": "Partout"}), ("[a]", {}), ("(", {}),
    ("", {"Modifié depuis le": "2026-10-12"}), ("", {"Jusqu’au": "2026-10-02"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "filters"), SEARCHES)
def test_the_page_finds_what_the_server_finds(window: Page, text: str, filters: dict[str, str]) -> None:
    window.get_by_role("button", name="Rechercher", exact=True).click()
    if text == "persil":
        window.get_by_role("checkbox", name="Aussi dans le contenu").check()
    for label, value in filters.items():
        field = window.get_by_label(label)
        if value[0].isdigit():
            field.fill(value)
        else:
            field.select_option(label=value)
    window.get_by_role("searchbox").fill(text)
    initial = TOOL.build(SPEC)
    final = TOOL.read(initial, posted(window))
    listed = window.eval_on_selector_all(".files tbody tr", "rows => rows.map(row => row.dataset.id)")
    assert final.search.active
    assert set(listed) == results(final)


def test_undo_and_reset(window: Page) -> None:
    row(window, "photo.jpg").click()
    window.keyboard.press("Delete")
    window.keyboard.press("Control+z")
    expect(row(window, "photo.jpg")).to_be_visible()
    assert not is_right(window, {"in_trash": "photo.jpg"})
    window.keyboard.press("Delete")
    window.get_by_role("button", name="Remettre l’explorateur à zéro").click()
    expect(row(window, "photo.jpg")).to_be_visible()
    assert posted(window) == ""


STEPS: list[dict[str, Any]] = [
    {"move": {"file": "maths-a.odt", "to": "Documents/Maths/Algèbre"}},
    {"rename": {"file": "photo.jpg", "to": "musée.jpg"}},
    {"extract": {"archive": "sortie.zip", "to": "Images"}},
    {"compress": {"files": ["Documents/Maths"], "in": "Images", "name": "maths"}},
    {"readonly": {"file": "maths-a-v0.odt", "is": False}},
    {"delete": "cours.odt"},
    {"open": "Images"},
    {"sort": "-modified"},
    {"show": {"hidden": True}},
]


@pytest.mark.parametrize("steps", [STEPS[:6], [*STEPS[:6], {"empty_trash": True}], STEPS])
def test_a_draft_comes_back_whole(page: Page, pages: ExplorerSite, steps: list[dict[str, Any]]) -> None:
    initial = TOOL.build(SPEC)
    draft = TOOL.play(initial, steps)
    page.goto(pages.show("/draft", draw_page(SPEC, draft=draft)))
    again = page.locator("pix-explorer").evaluate("element => element.desk.state()")
    assert TOOL.read(initial, again) == TOOL.read(initial, draft)


def test_a_draft_of_something_else_is_left_out(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/draft", draw_page(SPEC, draft='{"v":1,"moved":{"faaaaaa":"trash"}}')))
    expect(row(page, "photo.jpg")).to_be_visible()
    assert posted(page) == ""


def test_a_state_put_back_in_the_field_before_the_script_is_taken_up(page: Page, pages: ExplorerSite) -> None:
    draft = TOOL.play(TOOL.build(SPEC), [{"delete": "photo.jpg"}])
    field = '<input type="hidden" name="state" data-answer>'
    filled = field.replace("data-answer", f"data-answer value='{draft}'")
    page.goto(pages.show("/filled", draw_page(SPEC).replace(field, filled)))
    expect(row(page, "maths-a.odt")).to_be_visible()
    expect(row(page, "photo.jpg")).to_have_count(0)
    assert posted(page) == draft


def test_the_answer_form_restores_and_hears_the_state(window: Page) -> None:
    initial = TOOL.build(SPEC)
    draft = TOOL.play(initial, [{"delete": "photo.jpg"}])
    window.evaluate("document.addEventListener('pix-state', event => { window.heard = event.detail.state; })")
    restore = (
        "(field, detail) => field.dispatchEvent(new CustomEvent('pix-restore', { bubbles: true, detail }))"
    )
    window.locator("input[name=state]").evaluate(restore, draft)
    expect(row(window, "photo.jpg")).to_have_count(0)
    assert is_right(window, {"in_trash": "photo.jpg"})
    row(window, "maths-a.odt").click()
    assert window.evaluate("window.heard") == posted(window)


def test_only_the_state_is_sent_with_the_form(window: Page) -> None:
    row(window, "photo.jpg").click()
    window.get_by_role("button", name="Valider").click()
    window.wait_for_url("**/sent?**")
    assert re.findall(r"[?&](\w*)=", window.url) == ["state"]


def test_reading_mode_shows_and_changes_nothing(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/reading", draw_page(READING)))
    row(page, "maths-a.odt").click()
    row(page, "maths-a.odt").click()
    expect(page.get_by_role("dialog")).to_contain_text("PERSIL")
    page.keyboard.press("Escape")
    page.keyboard.press("Delete")
    row(page, "maths-a.odt").click(button="right")
    labels = page.locator(".ex-menu button").all_text_contents()
    assert labels == ["Ouvrir", "Propriétés"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_without_script_the_page_says_so(pages: ExplorerSite, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages.show("/state", draw_page(SPEC)))
    expect(page.locator("pix-explorer")).to_contain_text("a besoin de JavaScript")
    context.close()


# ---- every state, seen on a telephone and on a computer


def visit(page: Page) -> Iterator[str]:
    """Goes through the states of the window, naming each."""
    yield "folder"
    row(page, "photo.jpg").click()
    yield "selected"
    page.get_by_role("button", name="Actions", exact=True).click()
    yield "menu"
    page.locator(".ex-menu").get_by_role("button", name="Propriétés", exact=True).click()
    yield "properties"
    page.keyboard.press("Escape")
    act(page, "Déplacer vers…")
    yield "move"
    page.keyboard.press("Escape")
    act(page, "Nouveau dossier")
    page.keyboard.press("Enter")
    yield "refused-name"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Affichage").click()
    yield "display"
    page.locator(".ex-menu").get_by_role("button", name="Liste", exact=True).click()
    yield "list"
    page.get_by_role("button", name="Rechercher", exact=True).click()
    page.keyboard.type("maths")
    yield "search"
    page.keyboard.type("zzz")
    yield "no-result"
    page.get_by_role("button", name="Fermer la recherche").click()
    branch(page, "Images").click()
    yield "empty"
    branch(page, "Corbeille").click()
    yield "trash"


@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_state_is_accessible_and_fits(window: Page, size: dict[str, int], shots: Path) -> None:
    window.set_viewport_size(size)
    found: list[str] = []
    for state in visit(window):
        window.screenshot(path=str(shots / f"explorer-{state}-{size['width']}.png"))
        found += [f"{state}: {fault}" for fault in violations(window)]
        if window.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{state}: wider than the screen")
    assert found == []


def test_targets_are_44_pixels_on_touch(browser: Any, pages: ExplorerSite) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="fr-FR")
    page = context.new_page()
    page.goto(pages.show("/state", draw_page(SPEC)))
    row(page, "photo.jpg").tap()
    measure = """nodes => nodes.filter(node => node.offsetParent).map(node => [node.textContent ||
    node.ariaLabel, Math.round(node.getBoundingClientRect().height)]).filter(([, height]) => height < 44)"""
    assert page.eval_on_selector_all("pix-explorer button, pix-explorer td label", measure) == []
    row(page, "photo.jpg").tap()
    expect(page.get_by_role("dialog")).to_be_visible()
    context.close()
