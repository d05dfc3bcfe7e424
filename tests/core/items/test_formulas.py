"""Formulas: the cases that the page must also pass (tests/e2e/test_sheet.py), and what no table can hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.formulas import (
    SYNTAX,
    Evaluation,
    Fault,
    Value,
    column_letters,
    column_number,
    delete_lines,
    display,
    insert_lines,
    parse_area,
    read_input,
    same_value,
    shift,
    write_area,
)
from pix.core.items.formulas.evaluation import Place, TooMuchWork

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "formula_cases.json").read_text("utf-8"))


class Cells:
    """Sheets given by their texts."""

    def __init__(self, sheets: dict[str, list[list[str]]], size: tuple[int, int] = (20, 8)) -> None:
        self.sheets, self.extent = sheets, size

    def raw(self, place: Place) -> str:
        rows = list(self.sheets.values())[place[0]]
        row = rows[place[1]] if place[1] < len(rows) else []
        return row[place[2]] if place[2] < len(row) else ""

    def size(self, _sheet: int) -> tuple[int, int]:
        return self.extent

    def sheet_named(self, name: str) -> int | None:
        names = [own.lower() for own in self.sheets]
        return names.index(name.lower()) if name.lower() in names else None


def expected(written: Any) -> Value:
    if isinstance(written, dict):
        return Fault(written["fault"])
    return float(written) if type(written) is int else written


@pytest.mark.parametrize(("formula", "value"), CASES["formulas"], ids=lambda part: str(part)[:40])
def test_a_formula_gives_its_value(formula: str, value: Any) -> None:
    found = Evaluation(Cells(CASES["sheets"])).formula(formula, 0)
    wanted = expected(value)
    if isinstance(wanted, float):
        assert found == pytest.approx(wanted, rel=1e-12)
    else:
        assert (type(found), found) == (type(wanted), wanted)


@pytest.mark.parametrize(("raw", "style", "shown"), CASES["shown"], ids=lambda part: str(part)[:30])
def test_a_cell_shows_what_is_typed(raw: str, style: str, shown: str) -> None:
    value, own = read_input(raw)
    assert display(value, style or own) == shown


@pytest.mark.parametrize(("formula", "rows", "columns", "copied"), CASES["shift"])
def test_a_copied_formula(formula: str, rows: int, columns: int, copied: str) -> None:
    assert shift(formula, rows, columns) == copied


@pytest.mark.parametrize(("formula", "axis", "at", "count", "after"), CASES["inserted"])
def test_a_formula_follows_inserted_lines(formula: str, axis: str, at: int, count: int, after: str) -> None:
    assert insert_lines(formula, "Notes", "Notes", axis, at, count) == after


@pytest.mark.parametrize(("formula", "axis", "at", "count", "after"), CASES["deleted"])
def test_a_formula_follows_deleted_lines(formula: str, axis: str, at: int, count: int, after: str) -> None:
    assert delete_lines(formula, "Notes", "Notes", axis, at, count) == after


def test_a_long_chain_needs_no_recursion() -> None:
    rows = [["1"]] + [[f"=A{row}+1"] for row in range(1, 160)]
    assert Evaluation(Cells({"F": rows}, (160, 4))).value((0, 159, 0)) == 160.0


def test_a_sheet_that_visits_too_much_is_refused() -> None:
    rows = [["=" + "+".join(["SOMME(A:Z)"] * 30)]] + [["1"] * 26] * 159
    cells = Cells({"F": rows}, (160, 26))
    with pytest.raises(TooMuchWork):
        Evaluation(cells).formula("=" + "+".join(["SOMME(B:Z)"] * 30), 0)


@given(st.integers(0, 701))
def test_letters_of_columns(number: int) -> None:
    assert column_number(column_letters(number)) == number


@given(st.from_regex(r"\$?[A-Z]{1,2}\$?[1-9][0-9]{0,2}(:\$?[A-Z]{1,2}\$?[1-9][0-9]{0,2})?", fullmatch=True))
def test_a_range_is_written_as_it_was_read(text: str) -> None:
    assert write_area(parse_area(text)) == text


WORDS = st.sampled_from(
    [
        "A1",
        "$B$2",
        "A1:B3",
        "A:A",
        "SOMME(",
        "SI(",
        "NB.SI(",
        "RECHERCHEV(",
        ")",
        "(",
        ";",
        "+",
        "-",
        "*",
        "/",
        "^",
        "%",
        "=",
        "<>",
        ">=",
        "&",
        '"x"',
        '">=3"',
        "12",
        "3,5",
        " ",
        "VRAI",
        "Feuille!",
        "'Mes tarifs'!B2",
        "#REF!",
        "é",
        "{",
    ]
)


@settings(max_examples=600, deadline=None)
@given(st.lists(WORDS, max_size=14).map("".join))
def test_whatever_is_typed_has_a_value(text: str) -> None:
    value = Evaluation(Cells(CASES["sheets"])).formula(f"={text}", 0)
    assert value is not None
    assert isinstance(value, float | str | bool | Fault)
    shift(f"={text}", 1, 1)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_whatever_text_is_typed_is_shown(text: str) -> None:
    value, style = read_input(text)
    assert isinstance(display(value, style), str)
    assert Evaluation(Cells({"F": [[""]]})).formula(f"={text}", 0) is not None


@pytest.mark.parametrize(
    "formula", ["=" + "(" * 60 + "1", "=" + "-" * 300 + "1", "=" + "SI(" * 80, "=" + "1+" * 190 + "1"]
)
def test_a_formula_that_would_exhaust_the_stack(formula: str) -> None:
    value = Evaluation(Cells({"F": [[""]]})).formula(formula, 0)
    assert value in (SYNTAX, 1.0, 191.0) or isinstance(value, Fault)


def test_equal_results() -> None:
    assert same_value(0.1 + 0.2, 0.3)
    assert same_value("Évry", "evry")
    assert not same_value(True, 1.0)
    assert not same_value(None, 0.0)
