"""The window of the spreadsheet in a real browser: every gesture gives a state that the core judges."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.core.items.test_formulas import CASES
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.sheet_page import SPEC, TOOL, bar, cell, draw_page, is_right, menu, posted, write

pytestmark = pytest.mark.e2e
TOTAL = {"formula": {"cells": "E2:E7", "is": "=C2*D2*(1-$H$1)"}}


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/sheet", draw_page(SPEC)))
    expect(cell(page, "A2")).to_have_text("Gourde")
    return page


def rows(page: Page) -> list[str]:
    return page.locator("tbody tr td[data-c='0']").all_text_contents()


def key(page: Page, *names: str) -> None:
    for name in names:
        page.keyboard.press(name)


# ---- the engine is the same on both sides
RUN = """(element, cases) => {
  const { model } = element, Workbook = model.constructor, at = [0, 0, 0, 0, 0];
  const plain = (value) => (value?.code ? { fault: value.code } : value);
  const sheets = Object.entries(cases.sheets).map(([n, rows]) => ({ n, rows, size: [20, 8] }));
  const book = new Workbook({ sheets, at });
  const shown = (raw, style) => {
    const sheet = { n: "F", rows: [[raw]], size: [2, 2], f: style ? [["A1", style]] : [] };
    return new Workbook({ sheets: [sheet], at }).text(0, 0);
  };
  const structure = (kind, [formula, axis, line, count]) => {
    const sheet = { n: "Notes", rows: [[]], size: [30, 20] }, own = new Workbook({ sheets: [sheet], at });
    own.pages[0].cells[29][19].raw = formula;
    own.apply([kind, 0, axis, line, count]);
    return own.pages[0].cells.flat().map(({ raw }) => raw).find((raw) => raw);
  };
  const copied = ([formula, down, right]) => {
    const own = new Workbook({ sheets: [{ n: "F", rows: [], size: [20, 20] }], at });
    own.pages[0].cells[5][5].raw = formula;
    const name = (row, column) => String.fromCharCode(65 + column) + (row + 1);
    own.apply(["c", 0, "F6", 0, name(5 + down, 5 + right)]);
    return own.raw(0, 5 + down, 5 + right);
  };
  const done = ({ do: actions, gives }) => {
    const sheet = { n: "Feuille1", rows: cases.table, size: [12, 8], t: [0, 0, 4, 2] };
    const own = new Workbook({ sheets: [sheet], at });
    const refused = actions.map((action) => own.do(...action)).filter(Boolean);
    const read = (name) => own.raw(0, Number(name.slice(1)) - 1, name.charCodeAt(0) - 65);
    const held = Object.keys(gives).map((name) => [name, read(name)]);
    return [refused, Object.fromEntries(held), own.page.shown];
  };
  return { formulas: cases.formulas.map(([formula]) => plain(book.values.formula(formula, 0))),
    shown: cases.shown.map(([raw, style]) => shown(raw, style)), shift: cases.shift.map(copied),
    inserted: cases.inserted.map((one) => structure("i", one)),
    deleted: cases.deleted.map((one) => structure("d", one)),
    actions: cases.actions.map(done) };
}"""


def test_the_page_computes_what_the_server_computes(window: Page) -> None:
    found = window.locator("pix-sheet").evaluate(RUN, CASES)
    for (formula, wanted), value in zip(CASES["formulas"], found["formulas"], strict=True):
        same = value == pytest.approx(wanted, rel=1e-12) if type(wanted) in (int, float) else value == wanted
        assert same, (formula, value, wanted)
    assert found["shown"] == [shown for _raw, _style, shown in CASES["shown"]]
    for name in ("shift", "inserted", "deleted"):
        assert found[name] == [case[-1] for case in CASES[name]]
    for case, (refused, gives, shown) in zip(CASES["actions"], found["actions"], strict=True):
        assert (refused, gives) == ([], case["gives"])
        assert shown == case.get("rows", shown)


# ---- typing
def test_nothing_is_posted_before_anything_is_done(window: Page) -> None:
    assert posted(window) == ""


def test_a_formula_is_typed_copied_and_judged(window: Page) -> None:
    write(window, "E2", "=c2*d2*(1-$h$1")
    assert cell(window, "E2").text_content() == "30,00\u00a0€"
    expect(cell(window, "E3")).to_be_focused()
    cell(window, "E2").click()
    expect(bar(window)).to_have_value("=C2*D2*(1-$H$1)")
    key(window, *["Shift+ArrowDown"] * 5, "Control+d")
    assert is_right(window, TOTAL)


def test_everything_by_the_keyboard_alone(window: Page) -> None:
    window.locator(".sh-name").focus()
    window.keyboard.type("E2")
    key(window, "Enter")
    expect(cell(window, "E2")).to_be_focused()
    window.keyboard.type("=C2*D2*(1-H1)")
    key(window, "Enter", "ArrowUp", "F2", "ArrowLeft", "F4", "Enter")
    cell(window, "E2").press("Control+c")
    key(
        window,
        "ArrowDown",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Shift+ArrowDown",
        "Control+v",
    )
    assert is_right(window, TOTAL)
    key(window, "Control+z")
    assert not is_right(window, TOTAL)
    key(window, "Control+y")
    assert is_right(window, TOTAL)


def test_tab_goes_on_along_the_row_then_enter_below_its_beginning(window: Page) -> None:
    cell(window, "A8").click()
    for text, after in (("Sac", "Tab"), ("Sport", "Tab"), ("12,50 €", "Tab"), ("2", "Enter")):
        window.keyboard.type(text)
        key(window, after)
    expect(cell(window, "A9")).to_be_focused()
    assert is_right(window, {"values": {"A8": "Sac", "B8": "Sport", "C8": "12,5", "D8": 2}})


def test_tab_leaves_the_grid(window: Page) -> None:
    cell(window, "A2").click()
    key(window, "Tab")
    expect(window.locator(".sh-tab").first).to_be_focused()


def test_escape_gives_the_cell_back(window: Page) -> None:
    cell(window, "A2").click()
    window.keyboard.type("autre")
    key(window, "Escape")
    expect(cell(window, "A2")).to_have_text("Gourde")
    expect(cell(window, "A2")).to_be_focused()
    assert json.loads(posted(window)).get("do") is None


def test_a_formula_that_cannot_be_read_is_told(window: Page) -> None:
    write(window, "E2", "=SOMME(C2:C7))")
    expect(window.locator(".ex-say")).to_have_text(re.compile("n’est pas lisible"))
    expect(window.locator(".sh-editor")).to_be_focused()
    key(window, "Backspace", "Enter")
    expect(cell(window, "E3")).to_be_focused()


def test_an_error_is_explained(window: Page) -> None:
    write(window, "E2", "=C2/F2")
    cell(window, "E2").click()
    expect(cell(window, "E2")).to_have_text("#DIV/0!")
    expect(window.locator(".win-foot")).to_contain_text("Division par zéro")


def test_the_bar_and_its_button(window: Page) -> None:
    cell(window, "E2").click()
    bar(window).fill("=SOMME(C2:C7)")
    expect(cell(window, "E2")).to_have_text("=SOMME(C2:C7)")
    window.get_by_role("button", name="Saisir").click()
    expect(cell(window, "E2")).to_have_text("66,60\u00a0€")


def test_addresses_are_written_by_clicking(window: Page) -> None:
    cell(window, "E2").click()
    window.keyboard.type("=SOMME(")
    cell(window, "C2").hover()
    window.mouse.down()
    cell(window, "C7").hover()
    window.mouse.up()
    window.keyboard.type(")*")
    cell(window, "H1").click()
    key(window, "Enter")
    assert is_right(window, {"formula": {"cells": "E2", "is": "=SOMME(C2:C7)*H1"}})


# ---- mouse
def test_a_range_is_dragged_and_summed_up(window: Page) -> None:
    cell(window, "D2").hover()
    window.mouse.down()
    cell(window, "D7").hover()
    window.mouse.up()
    expect(window.locator(".sh-stats")).to_have_text("Somme : 27 · Moyenne : 4,5 · Nombre : 6")
    assert is_right(window, {"selected": "D2:D7"})


def test_the_handle_copies_and_goes_on_with_a_series(window: Page) -> None:
    write(window, "E2", "=C2*D2*(1-$H$1)")
    cell(window, "E2").click()
    window.locator(".sh-handle").hover()
    window.mouse.down()
    cell(window, "E5").hover()
    cell(window, "E7").hover()
    window.mouse.up()
    assert is_right(window, TOTAL)
    write(window, "G4", "05/10/2026")
    cell(window, "G4").click()
    window.locator(".sh-handle").hover()
    window.mouse.down()
    cell(window, "G6").hover()
    window.mouse.up()
    expect(cell(window, "G6")).to_have_text("07/10/2026")


def test_cut_and_paste(window: Page) -> None:
    cell(window, "G1").click()
    key(window, "Shift+ArrowRight", "Control+x")
    cell(window, "G3").click()
    key(window, "Control+v")
    assert is_right(window, {"all": [{"values": {"G3": "Remise", "H3": "20 %"}}, {"blank": "G1:H1"}]})


def test_text_from_elsewhere_is_pasted_as_typed(window: Page) -> None:
    cell(window, "G4").click()
    window.evaluate(
        """() => {
      const clipboardData = new DataTransfer(), options = { clipboardData, bubbles: true, cancelable: true };
      clipboardData.setData("text/plain", "a\\tb\\r\\n12,5\\t=1+1\\r\\n");
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", options));
    }"""
    )
    assert is_right(window, {"values": {"G4": "a", "H4": "b", "G5": "12,5", "H5": 2}})


# ---- tools
def test_sorting_and_filtering(window: Page) -> None:
    cell(window, "C3").click()
    menu(window, "Trier", "Trier par « Prix », ordre décroissant")
    assert rows(window)[:3] == ["Article", "Corde", "Ballon"]
    assert is_right(window, {"sorted": "-Prix"})
    cell(window, "B3").click()
    window.locator(".ex-tools").get_by_role("button", name="Filtrer").click()
    window.get_by_label("Maison").uncheck()
    window.get_by_role("dialog").get_by_role("button", name="Valider").click()
    expect(window.locator(".win-foot")).to_contain_text("3 lignes affichées sur 6")
    assert is_right(window, [{"sorted": "-Prix"}, {"shows": {"column": "Rayon", "is": "Sport"}}])
    cell(window, "C3").click()
    window.locator(".ex-tools").get_by_role("button", name="Filtrer").click()
    window.get_by_label("Première condition").select_option("est supérieur ou égal à")
    window.get_by_label("Valeur").first.fill("15")
    window.get_by_role("dialog").get_by_role("button", name="Valider").click()
    assert rows(window)[:3] == ["Article", "Corde", "Ballon"]
    menu(window, "Actions", "Retirer tous les filtres")
    assert is_right(window, {"sorted": "-Prix"})


def test_sorting_by_two_columns_from_the_arrow_of_a_title(window: Page) -> None:
    cell(window, "B1").get_by_role("button").click()
    window.get_by_role("button", name="Tri sur plusieurs colonnes…").click()
    window.get_by_label("Puis par").first.select_option("Prix")
    window.get_by_label("Ordre").nth(1).select_option("Décroissant (Z à A, 9 à 0)")
    window.get_by_role("dialog").get_by_role("button", name="Valider").click()
    assert is_right(window, {"sorted": ["Rayon", "-Prix"]})


def test_formats_bold_lines_and_sheets(window: Page) -> None:
    cell(window, "D2").click()
    key(window, *["Shift+ArrowDown"] * 5)
    menu(window, "Format", "Monnaie (€)")
    menu(window, "Format", "Une décimale de moins")
    expect(cell(window, "D2")).to_have_text("3,0\u00a0€")
    key(window, "Control+b")
    predicate = [{"format": {"cells": "D2:D7", "as": "euro", "decimals": 1}}, {"bold": "D2:D7"}]
    assert is_right(window, predicate)
    cell(window, "A4").click()
    menu(window, "Actions", "Insérer une ligne au-dessus")
    expect(cell(window, "A5")).to_have_text("Corde")
    menu(window, "Actions", "Supprimer la ligne")
    menu(window, "Actions", "Figer la première ligne")
    window.get_by_role("button", name="Feuille Mes tarifs").click()
    expect(cell(window, "A2")).to_have_text("A1")
    assert is_right(window, [*predicate, {"frozen": 0}, {"sheet_shown": "Mes tarifs"}])


def test_automatic_sum(window: Page) -> None:
    cell(window, "D8").click()
    window.get_by_role("button", name="Somme automatique").click()
    key(window, "Enter")
    assert is_right(window, {"formula": {"cells": "D8", "is": "=SOMME(D2:D7)"}})


def test_reset_gives_the_beginning_back(window: Page) -> None:
    write(window, "A2", "autre")
    window.get_by_role("button", name="Remettre le classeur à zéro").click()
    expect(cell(window, "A2")).to_have_text("Gourde")
    assert posted(window) == ""


STEPS: list[dict[str, Any]] = [
    {"set": {"E2": "=C2*D2"}},
    {"copy": {"from": "E2", "to": "E3:E7"}},
    {"sort": "-E"},
    {"filter": {"column": "Rayon", "is": "Sport"}},
    {"insert": {"row": 3}},
    {"format": {"cells": "C2:C8", "as": "euro"}},
    {"select": "B2:C4"},
]


@pytest.mark.parametrize("count", range(1, len(STEPS) + 1))
def test_a_draft_comes_back_whole(page: Page, pages: ExplorerSite, count: int) -> None:
    initial = TOOL.build({"name": "sheet", **SPEC})
    draft = TOOL.play(initial, STEPS[:count])
    page.goto(pages.show("/draft", draw_page(SPEC, draft=draft)))
    again = page.locator("pix-sheet").evaluate("element => element.model.state()")
    assert TOOL.read(initial, again) == TOOL.read(initial, draft)


def test_a_draft_of_something_else_is_left_out(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/draft", draw_page(SPEC, draft='{"v":1,"do":[["s",7,"A1","x"]]}')))
    expect(cell(page, "A2")).to_have_text("Gourde")
    assert posted(page) == ""


def test_too_many_changes_are_refused_before_the_limit(window: Page) -> None:
    refused = window.locator("pix-sheet").evaluate(
        "element => { const { model } = element; let last = null;"
        " for (let at = 0; at < 120 && !last; at++)"
        " last = model.do('s', 0, `A${9 + (at % 3)}`, `${at}${'x'.repeat(150)}`);"
        " return [last, new TextEncoder().encode(model.state()).length]; }"
    )
    assert refused[0] == ["eFull"]
    assert refused[1] <= 8192


def test_only_the_state_is_sent_with_the_form(window: Page) -> None:
    write(window, "A8", "Sac")
    window.get_by_role("button", name="Valider", exact=True).click()
    window.wait_for_url("**/sent?**")
    assert re.findall(r"[?&](\w*)=", window.url) == ["state"]


def test_reading_mode_posts_nothing(page: Page, pages: ExplorerSite) -> None:
    page.goto(pages.show("/reading", draw_page({**SPEC, "mode": "reading"})))
    write(page, "G5", "=MAX(C2:C7)")
    expect(cell(page, "G5")).to_have_text("20")
    expect(page.locator("input[name=state]")).to_have_count(0)


def test_no_text_of_a_cell_is_read_as_html(page: Page, pages: ExplorerSite) -> None:
    page.goto(
        pages.show("/hostile", draw_page({"rows": [["<img src=x onerror=alert(1)>", "b"], ["<b>x</b>", 1]]}))
    )
    expect(cell(page, "A1")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("td b, td img")).to_have_count(0)


def test_a_finger_on_a_phone(pages: ExplorerSite, browser: Any) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(pages.show("/phone", draw_page(SPEC)))
    cell(page, "E2").tap()
    bar(page).tap()
    page.keyboard.type("=C2*D2*(1-$H$1)")
    page.get_by_role("button", name="Saisir").tap()
    page.get_by_role("button", name="Plage").tap()
    cell(page, "E7").tap()
    menu(page, "Actions", "Recopier vers le bas")
    assert is_right(page, TOTAL)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["360", "1280"])
def test_axe_finds_nothing(page: Page, pages: ExplorerSite, size: Any, scheme: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.goto(pages.show("/axe", draw_page(SPEC)))
    expect(cell(page, "A2")).to_have_text("Gourde")

    def check(state: str) -> None:
        assert violations(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state

    check("at rest")
    write(page, "E2", "=C2/F2")
    cell(page, "E2").click()
    check("an error")
    page.keyboard.type("=SOMME(")
    check("editing")
    key(page, "Escape")
    cell(page, "B3").click()
    key(page, "Shift+ArrowDown", "Control+c")
    check("a range copied")
    for tool in ("Format", "Trier", "Actions"):
        page.locator(".ex-tools").get_by_role("button", name=tool, exact=True).click()
        check(tool)
        key(page, "Escape")
    page.locator(".ex-tools").get_by_role("button", name="Filtrer").click()
    check("the filter")
    page.get_by_label("Maison").uncheck()
    page.get_by_role("dialog").get_by_role("button", name="Valider").click()
    check("filtered")
    menu(page, "Trier", "Tri sur plusieurs colonnes…")
    check("the sort")
    key(page, "Escape")
    page.get_by_role("button", name="Aide", exact=True).click()
    check("the help")
