"""What is right in the spreadsheet: by steps, and whatever way it was reached."""

import json
from typing import Any

import pytest

from pix.core.items.formulas import Evaluation, parse_area
from pix.core.items.simulators import SimulatorSpecError, UnreadableState, simulator
from pix.core.items.simulators.sheet_actions import Desk
from pix.core.items.simulators.sheet_state import visible_rows
from tests.core.items.simulators.sheet_example import SPEC
from tests.core.items.test_formulas import CASES

TOOL = simulator("sheet")
INITIAL = TOOL.build(SPEC)
TOTAL = {"formula": {"cells": "E2:E6", "is": "=C2*D2*(1-$H$1)"}}
DISCOUNT = {"formula": {"cells": "E2", "is": "=SI(D2>=3;C2*D2*(1-$H$1);C2*D2)"}}
FEES = {"formula": {"cells": "E2", "is": "=RECHERCHEV(B2;Tarifs!$A$2:$B$3;2;FAUX)"}}
FILL = {"copy": {"from": "E2", "to": "E3:E6"}}


def verdict(predicate: object, *steps: dict[str, Any]) -> bool:
    final = TOOL.read(INITIAL, TOOL.play(INITIAL, steps))
    return bool(TOOL.judge(INITIAL, final, TOOL.conditions(INITIAL, predicate)))


def typed(text: str, cell: str = "E2") -> dict[str, Any]:
    return {"set": {cell: text}}


RIGHT: list[tuple[object, list[dict[str, Any]]]] = [
    (TOTAL, [typed("=C2*D2*(1-$H$1)"), FILL]),
    (TOTAL, [typed("=c2*d2-c2*d2*h$1"), FILL]),
    (TOTAL, [typed("=PRODUIT(C2:D2)*(100%-$H$1)"), FILL]),
    (DISCOUNT, [typed("=C2*D2*SI(D2<3;1;1-H1)")]),
    (DISCOUNT, [typed("=C2*D2*(1-$H$1*(D2>=3))")]),
    (
        FEES,
        [
            typed('=SI(B2="Sport";Tarifs!B2;SI(B2="Maison";Tarifs!B3))'),
            typed("=RECHERCHEX(B2;Tarifs!A:A;Tarifs!B:B)"),
        ],
    ),
    (FEES, [typed("=INDEX(Tarifs!B:B;EQUIV(B2;Tarifs!A:A;0))")]),
    ({"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)"}}, [typed("=SOMME(D2:D6)/5", "D8")]),
    (
        {"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)", "uses": ["MOYENNE"]}},
        [typed("=AVERAGE(D2:D6)", "D8")],
    ),
    (
        {"formula": {"cells": "D8", "is": '=NB.SI(B2:B6;"Sport")'}},
        [typed('=SOMMEPROD((B2:B6="sport")*1)', "D8")],
    ),
    (
        {"values": {"A7": "Sac", "C7": "12,5", "D7": 4}},
        [typed("sac ", "A7"), typed("12,50 €", "C7"), typed("4", "D7")],
    ),
    ({"value": {"cells": "A7", "is": "05/10/2026"}}, [typed("2026-10-05", "A7")]),
    ({"sorted": "-Prix"}, [{"sort": "Rayon"}, {"sort": "-C"}]),
    ({"sorted": ["Rayon", "-Prix"]}, [{"sort": "-Prix"}, {"sort": "Rayon"}]),
    (
        {"shows": {"column": "Rayon", "is": "Sport"}},
        [{"filter": {"column": "B", "op": "<>", "than": "Maison"}}],
    ),
    (
        {"shows": [{"column": "Rayon", "is": "Sport"}, {"column": "Prix", "op": ">=", "than": 15}]},
        [{"filter": {"column": "Prix", "op": ">", "than": 13}}, {"filter": {"column": "B", "is": "Sport"}}],
    ),
    (
        {"format": {"cells": "D2:D6", "as": "number", "decimals": 1}},
        [{"format": {"cells": "D2:D6", "as": "number", "decimals": 1}}],
    ),
    (
        {"format": {"cells": "C2:C6", "as": "euro", "decimals": 2}},
        [{"format": {"cells": "C2:C6", "as": "euro"}}],
    ),
    ({"bold": "A2:A6"}, [{"bold": "A2:A6"}]),
    ({"blank": "D3"}, [{"clear": "D3"}]),
    ({"lines": {"rows": [4]}}, [{"insert": {"row": 4}}]),
    ({"lines": {"gone_columns": ["B"]}}, [{"delete": {"column": "B"}}]),
    ([{"lines": {"gone_rows": [3, 5]}}], [{"delete": {"row": 5}}, {"delete": {"row": 3}}]),
    ({"selected": "B2:C6"}, [{"select": "B2:C6"}]),
    ({"sheet_shown": "Tarifs"}, [{"sheet": "Tarifs"}]),
    ({"frozen": 2}, [{"freeze": 2}]),
    ({"any": [{"blank": "D3"}, {"blank": "D4"}]}, [{"clear": "D4"}]),
    (
        [{"blank": "D3"}, {"allow": ["sort", "format"]}],
        [{"sort": "-D"}, {"sort": "A"}, {"bold": "A2"}, {"clear": "D3"}],
    ),
    ([{"blank": "D3"}, {"allow": {"cells": "G8:H12"}}], [{"clear": "D3"}, typed("=D2*2", "G9")]),
    (
        {"blank": "D3"},
        [{"clear": "D3"}, typed("x", "F8"), {"clear": "F8"}, typed("12,5 €", "C2"), typed("12,50 €", "C2")],
    ),
    ({"blank": "D3"}, [{"clear": "D3"}, {"filter": {"column": "Rayon", "is": "Sport"}}]),
]

WRONG: list[tuple[object, list[dict[str, Any]]]] = [
    (TOTAL, [typed("=C2*D2*(1-$H$1)")]),
    (TOTAL, [typed("=C2*D2*(1-H1)"), FILL]),
    (TOTAL, [typed("=C2*D2*0,8"), FILL]),
    (TOTAL, [{"set": {"E2": 30, "E3": 32, "E4": 32, "E5": "25,28", "E6": 12}}]),
    (TOTAL, [typed("=C2*D2*(1-$H$1)"), FILL, typed("18 €", "C3")]),
    (DISCOUNT, [typed("=SI(D2>3;C2*D2*(1-$H$1);C2*D2)")]),
    (DISCOUNT, [typed("=C2*D2*(1-$H$1)")]),
    (DISCOUNT, [typed("=SI(D2>=3;30;C2*D2)")]),
    (FEES, [typed("=Tarifs!B2")]),
    (FEES, [typed("=2")]),
    ({"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)"}}, [typed("=MOYENNE(D2:D5)", "D8")]),
    ({"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)"}}, [typed("=3", "D8")]),
    ({"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)"}}, [typed("3", "D8")]),
    ({"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)"}}, [typed("=MOYENNE(D2:D6", "D9")]),
    (
        {"formula": {"cells": "D8", "is": "=MOYENNE(D2:D6)", "uses": ["MOYENNE"]}},
        [typed("=SOMME(D2:D6)/5", "D8")],
    ),
    ({"formula": {"cells": "D8", "is": '=NB.SI(B2:B6;"Sport")'}}, [typed('=NB.SI(B2:B6;"S*")+0*D2', "D9")]),
    ({"formula": {"cells": "D8", "is": '=NB.SI(C2:C6;">=15")'}}, [typed('=NB.SI(C2:C6;">15")+1', "D8")]),
    ({"values": {"C7": "12,5"}}, [typed("12.5", "C7")]),
    ({"values": {"C7": 12}}, [typed("'12", "C7")]),
    ({"sorted": "-Prix"}, [{"sort": "Prix"}]),
    ({"sorted": "-Prix"}, [{"sort": "-Prix"}, typed("Gourde bleue", "A2")]),
    ({"shows": {"column": "Rayon", "is": "Sport"}}, [{"filter": {"column": "Rayon", "is": "Maison"}}]),
    (
        {"shows": {"column": "Rayon", "is": "Sport"}},
        [
            {"filter": {"column": "Rayon", "is": "Sport"}},
            {"filter": {"column": "Prix", "op": ">", "than": 13}},
        ],
    ),
    ({"shows": {"column": "Rayon", "is": "Sport"}}, [{"delete": {"row": 5}}, {"delete": {"row": 3}}]),
    (
        {"format": {"cells": "C2:C6", "as": "euro", "decimals": 2}},
        [{"format": {"cells": "C2:C5", "as": "euro"}}],
    ),
    ({"bold": "A2:A6"}, [{"bold": "A2:B6"}]),
    ({"blank": "D3"}, [{"delete": {"row": 3}}]),
    ({"blank": "D3"}, [{"clear": "D3:D4"}]),
    ({"blank": "D3"}, [{"clear": "D3"}, {"sort": "Prix"}]),
    ({"blank": "D3"}, [{"clear": "D3"}, {"insert": {"row": 9}}]),
    ({"lines": {"rows": [4]}}, [{"insert": {"row": 5}}]),
    ({"lines": {"gone_columns": ["B"]}}, [{"delete": {"column": "C"}}]),
    ({"selected": "B2:C6"}, [{"select": "B2:C5"}]),
    ({"frozen": 2}, [{"freeze": 3}]),
    ([{"blank": "D3"}, {"not": {"sheet_shown": "Tarifs"}}], [{"clear": "D3"}, {"sheet": "Tarifs"}]),
]


@pytest.mark.parametrize(("predicate", "steps"), RIGHT)
def test_right(predicate: object, steps: list[dict[str, Any]]) -> None:
    assert verdict(predicate, *steps)


@pytest.mark.parametrize(("predicate", "steps"), WRONG)
def test_wrong(predicate: object, steps: list[dict[str, Any]]) -> None:
    assert not verdict(predicate, *steps)


@pytest.mark.parametrize("predicate", [predicate for predicate, _steps in RIGHT])
def test_a_solution_is_worked_out(predicate: object) -> None:
    conditions = TOOL.conditions(INITIAL, predicate)
    solution = TOOL.solution(INITIAL, conditions)
    assert solution is not None
    assert TOOL.judge(INITIAL, TOOL.read(INITIAL, solution), conditions)


@pytest.mark.parametrize("case", CASES["actions"], ids=lambda case: json.dumps(case["do"])[:50])
def test_actions_do_what_the_page_does(case: dict[str, Any]) -> None:
    initial = TOOL.build({"rows": CASES["table"], "table": "A1:C5", "size": [12, 8]})
    book = TOOL.read(initial, json.dumps({"v": 1, "do": case["do"]})).book
    areas = {name: parse_area(name).first for name in case["gives"]}
    assert {name: book.raw((0, ref.row or 0, ref.column)) for name, ref in areas.items()} == case["gives"]
    if "rows" in case:
        assert visible_rows(book, 0, Evaluation(book)) == case["rows"]


def test_a_formula_that_visits_too_much_is_wrong() -> None:
    heavy = "=" + "+".join(["SOMME(A1:H12)"] * 12)
    actions = [["b", 0, "A8", [[heavy] * 6]], ["s", 0, "G9", "=SOMME(A8:F8)"]]
    final = TOOL.read(INITIAL, json.dumps({"v": 1, "do": actions}))
    assert not TOOL.judge(INITIAL, final, {"formula": {"cells": "G9", "is": "=SOMME(A8:F8)"}})


def test_a_log_that_costs_too_much_is_not_read() -> None:
    initial = TOOL.build({**SPEC, "sheets": [{**SPEC["sheets"][0], "size": [160, 26]}]})
    posted = json.dumps({"v": 1, "do": [["x", 0, "A1:Z160"]] * 20})
    with pytest.raises(UnreadableState, match="more work"):
        TOOL.read(initial, posted)


@pytest.mark.parametrize(
    "predicate",
    [
        {"nothing": 1},
        [],
        {"value": {"cells": "A1"}, "x": 1},
        {"formula": {"cells": "E2", "is": "C2"}},
        {"formula": {"cells": "E2", "is": "=C2*"}},
        {"formula": {"cells": "E2", "is": "=C2", "uses": "FOO"}},
        {"sorted": "Couleur"},
        {"format": {"cells": "A1", "as": "roubles"}},
        {"shows": {"column": "Prix", "op": "~", "than": 3}},
        {"allow": "all"},
        {"value": {"cells": "A2", "is": "Gourde"}},
    ],
)
def test_a_faulty_predicate_is_refused(predicate: object) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.conditions(INITIAL, predicate)


def test_a_faulty_raw_predicate_is_never_right() -> None:
    assert not TOOL.judge(INITIAL, TOOL.read(INITIAL, '{"v":1}'), {"nothing": 1})


def test_a_state_of_another_workbook_is_wrong() -> None:
    other = TOOL.build({**SPEC, "select": "E3"})
    final = TOOL.read(other, TOOL.play(other, [{"clear": "D3"}]))
    assert not TOOL.judge(INITIAL, final, {"blank": "D3"})


def test_a_desk_leaves_the_book_it_was_given() -> None:
    desk = Desk(INITIAL.book)
    desk.do(["s", 0, "A1", "autre"])
    assert INITIAL.book.raw((0, 0, 0)) == "Article"


LIMIT: dict[str, Any] = {
    "name": "sheet",
    "rows": [["Prêt", "Jours"], *[[f"N{rank}", days] for rank, days in enumerate([5, 11, 14, 10, 13, 15])]],
    "cells": {"F1": 5, "F2": "1,50 €"},
    "table": "A1:C7",
}
FINE = {"formula": {"cells": "C2:C7", "is": "=SI(B2<$F$1;0;$F$2)"}}
LOOKED_UP: dict[str, Any] = {
    "name": "sheet",
    "open": "Commande",
    "sheets": [
        {
            "sheet": "Commande",
            "rows": [["Nombre", "Code"], [6, "CO47"], [5, "MA40"], [6, "TA92"], [3, "LA70"], [2, "MI19"]],
        },
        {
            "sheet": "Catalogue",
            "rows": [
                ["Code", "Accessoire"], ["EP21", "Miroir"], ["TR90", "Lanterne"], ["TA92", "Cape"],
                ["LA70", "Couronne"], ["MI19", "Masque"], ["CO47", "Malle"], ["MA40", "Épée"],
                ["MA15", "Tambour"],
            ],
        },
    ],
}  # fmt: skip
NAME = {"formula": {"cells": "C2:C6", "is": "=RECHERCHEV(B2;Catalogue!$A:$B;2;FAUX)", "sheet": "Commande"}}


@pytest.mark.parametrize(
    ("spec", "predicate", "formula", "last", "right"),
    [
        (LIMIT, FINE, "=SI(B2>=$F$1;$F$2;0)", "C7", True),
        (LIMIT, FINE, "=SI(B2<5;0;$F$2)", "C7", False),
        (LIMIT, FINE, "=SI(B2<$F$1;0;1,5)", "C7", False),
        (LOOKED_UP, NAME, "=INDEX(Catalogue!B:B;EQUIV(B2;Catalogue!A:A;0))", "C6", True),
        (LOOKED_UP, NAME, "=RECHERCHEV(B2;Catalogue!A2:B9;2;FAUX)", "C6", False),
        (LOOKED_UP, NAME, "=RECHERCHEV(B2;Catalogue!$A$2:$B$8;2;FAUX)", "C6", False),
    ],
)
def test_what_these_data_alone_do_not_show(spec, predicate, formula, last, right):
    """A limit typed into the formula, a table that slips or stops short: other data tell them apart."""
    initial = TOOL.build(spec)
    steps = [typed(formula, "C2"), {"copy": {"from": "C2", "to": f"C3:{last}"}}]
    final = TOOL.read(initial, TOOL.play(initial, steps))
    assert TOOL.judge(initial, final, TOOL.conditions(initial, predicate)) is right
