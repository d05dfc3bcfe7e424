"""An author's spec to the workbook at the start, and to what the page receives."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError, simulator
from pix.core.items.simulators.sheet_state import Table
from tests.core.items.simulators.sheet_example import SPEC

TOOL = simulator("sheet")


def test_values_are_written_as_one_types_them() -> None:
    row = [12, Decimal("12.50"), dt.date(2026, 10, 5), True, None, "=B1*2", "texte"]
    book = TOOL.build({"rows": [row]}).book
    assert [book.raw((0, 0, column)) for column in range(7)] == [
        "12",
        "12,50",
        "05/10/2026",
        "VRAI",
        "",
        "=B1*2",
        "texte",
    ]


def test_the_table_is_the_first_block_unless_told() -> None:
    rows = [["Nom", "Âge", ""], ["Inès", 12, "note"], ["Malo", 11], [], ["Total", 23]]
    assert TOOL.build({"rows": rows}).book.pages[0].table == Table(0, 0, 2, 1)
    assert TOOL.build({"rows": rows, "table": "A1:B2"}).book.pages[0].table == Table(0, 0, 1, 1)
    assert TOOL.build({"rows": rows, "table": False}).book.pages[0].table is None


def test_the_page_receives_no_condition() -> None:
    payload = TOOL.payload(TOOL.build(SPEC))
    labels = payload.pop("labels")
    assert labels["name"] == "Colonnes"
    assert payload == {
        "v": 1,
        "kind": "sheet",
        "mode": "state",
        "at": [0, 1, 4, 1, 4],
        "can": ["edit", "format", "sort", "filter", "structure", "freeze"],
        "sheets": [
            {
                "n": "Commandes",
                "rows": [
                    ["Article", "Rayon", "Prix", "Nombre", "Total", "", "Remise", "20 %"],
                    ["Gourde", "Sport", "12,50 €", "3", "", "", "=SOMME(D2:D6)"],
                    ["Lampe", "Maison", "8 €", "5"],
                    ["Corde", "Sport", "20 €", "2"],
                    ["Tapis", "Maison", "7,90 €", "4"],
                    ["Ballon", "Sport", "15 €", "1"],
                ],
                "size": [12, 10],
                "f": [["E2:E6", "e2"]],
                "b": [f"{letter}1:{letter}1" for letter in "ABCDE"],
                "t": [0, 0, 5, 4],
                "z": 1,
            },
            {
                "n": "Tarifs",
                "rows": [["Rayon", "Frais"], ["Sport", "2"], ["Maison", "3"]],
                "size": [12, 6],
                "b": ["A1:A1", "B1:B1"],
                "t": [0, 0, 2, 1],
                "z": 1,
            },
        ],
    }


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"rows": []}, "simulator"),
        ({"rows": [["a"]], "sheets": []}, "simulator"),
        ({"rows": "a"}, "simulator.rows"),
        ({"rows": [[{}]]}, "simulator.rows"),
        ({"rows": [["x" * 300]]}, "simulator.rows"),
        ({"rows": [["a"]], "formats": {"A1": "roubles"}}, "simulator.formats"),
        ({"rows": [["a"]], "formats": {"A99": "euro"}}, "simulator.formats"),
        ({"rows": [["a"]], "size": [0, 2]}, "simulator.size"),
        ({"rows": [["a"]], "size": 3}, "simulator.size"),
        ({"rows": [["a"]], "table": "Z1:Z2"}, "simulator.table"),
        ({"rows": [["a"]], "widths": {"A": 99}}, "simulator.widths"),
        ({"rows": [["a"]], "freeze": 99}, "simulator.freeze"),
        ({"rows": [["a"]], "select": "moi"}, "simulator.select"),
        ({"rows": [["a"]], "open": "Autre"}, "simulator.open"),
        ({"rows": [["a"]], "actions": ["print"]}, "simulator.actions"),
        ({"rows": [["a"]], "mode": "play"}, "simulator.mode"),
        ({"rows": [["a"]], "wrong": 1}, "simulator"),
        ({"sheets": [{"sheet": "a/b", "rows": [["a"]]}]}, "simulator.sheets[1].sheet"),
        ({"sheets": [{"sheet": "a", "rows": [["a"]]}, {"sheet": "A", "rows": [["a"]]}]}, "simulator.sheets"),
        ({"rows": [["a"]], "labels": {"rien": "x"}}, "simulator.labels"),
    ],
)
def test_a_fault_is_told_with_its_place(change: dict[str, Any], place: str) -> None:
    if change == {"rows": []}:
        change = {"sheet": "a", "rows": []}
    with pytest.raises(SimulatorSpecError) as caught:
        TOOL.build({"name": "sheet", **change})
    assert caught.value.path == place


@pytest.mark.parametrize(
    "step",
    [
        {"set": "A1"},
        {"fly": 1},
        {"sort": "Couleur"},
        {"filter": {"column": "Prix"}},
        {"copy": {"from": "A1"}},
        {"delete": {"row": 99}},
        "set",
        {"sheet": "Autre"},
    ],
)
def test_a_faulty_step_is_refused(step: Any) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.play(TOOL.build(SPEC), [step])
