"""What an author writes: read strictly, with the place of each fault; what the page receives."""

import json
from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError
from pix.core.items.simulators.settings_stock import STOCKS
from tests.core.items.simulators.settings_example import SPEC, tool

TOOL = tool()


def one(**item: Any) -> dict[str, Any]:
    return {"pages": [{"id": "a", "title": "A", "items": [item]}]}


def test_every_setting_has_a_path_and_a_value_at_the_start() -> None:
    assert TOOL.build(SPEC).start == {
        "branche": False,
        "force": 30,
        "theme": "Clair",
        "taille": "p",
        "nom": "Galet",
        "cle": "",
        "passe": "",
        "maj": 0,
        "copie": 0,
        "relier": 0,
        "version": "1",
        "essai": "box",
        "applis.Jeu": True,
        "applis.Photos": True,
        "applis.Plan": False,
        "ext.Bloc": False,
        "droits.Jeu.cam": True,
        "droits.Jeu.mic": False,
        "droits.Plan.cam": False,
        "part.Noé.Photos": "Parfois",
    }


@pytest.mark.parametrize("base", STOCKS)
def test_the_stock_of_each_system_can_be_built(base: str) -> None:
    payload = TOOL.payload(TOOL.build({"base": base}))
    assert len(json.dumps(payload, ensure_ascii=False)) < 20_000
    assert payload["pages"][0]["n"] == "Réseau et internet"


def test_stock_pages_are_completed_replaced_and_taken_away() -> None:
    spec = {
        "base": "phone",
        "without": ["batterie", "vibreur"],
        "start": {"wifi": False, "droits.Plan.position": False},
        "pages": [
            {"id": "reseau", "first": True, "items": [{"line": "État", "is": "Coupé"}]},
            {"id": "apropos", "replace": True, "items": [{"line": "Modèle", "is": "B2"}]},
        ],
    }
    pages = {page["id"]: page for page in TOOL.payload(TOOL.build(spec))["pages"]}
    assert "batterie" not in pages
    assert [item.get("p", item["n"]) for item in pages["reseau"]["items"]][:3] == ["État", "avion", "wifi"]
    assert "vibreur" not in [item.get("p") for item in pages["son"]["items"]]
    assert pages["reseau"]["items"][2]["is"] is False
    assert pages["apropos"]["items"] == [{"k": "line", "n": "Modèle", "is": [[None, "B2", ""]]}]
    assert pages["confidentialite"]["items"][0]["rows"][0]["is"]["position"] is False


def test_the_page_never_receives_an_accepted_text() -> None:
    text = json.dumps(TOOL.payload(TOOL.build(SPEC)), ensure_ascii=False)
    assert "cle-du-mercredi" not in text
    assert '"acc": [' in text


def test_in_reading_what_cannot_happen_is_left_out() -> None:
    pages = TOOL.payload(TOOL.build({**SPEC, "mode": "reading"}))["pages"]
    (line,) = [item for item in pages[0]["items"] if item["k"] == "line"]
    (test,) = [item for item in pages[0]["items"] if item["k"] == "test"]
    assert line["is"] == [[None, "{force}", ""]]
    assert test["report"][0]["is"] == [[("is", "essai", "site"), "non", ""], [None, "oui", ""]]


@pytest.mark.parametrize(
    ("spec", "path"),
    [
        ({"pages": []}, "simulator.pages"),
        ({"other": 1}, "simulator"),
        ({"base": "montre"}, "simulator.base"),
        ({"base": "phone", "device": "montre"}, "simulator.device"),
        ({"base": "phone", "mode": "x"}, "simulator.mode"),
        ({"base": "phone", "start": {"nulle_part": 1}}, "simulator.start"),
        ({"base": "phone", "start": {"luminosite": 101}}, "simulator.start.luminosite"),
        ({"base": "phone", "start": {"luminosite": 33}}, "simulator.start.luminosite"),
        ({"base": "phone", "start": {"wifi": "oui"}}, "simulator.start.wifi"),
        ({"base": "phone", "open": "cave"}, "simulator.open"),
        ({"base": "phone", "notices": [{"text": "x", "goto": "cave"}]}, "simulator.notices[0].goto"),
        (one(other="x"), "simulator.pages.a.items[0]"),
        (one(switch="x"), "simulator.pages.a.items[0].label"),
        (one(switch="x", label="X", size=2), "simulator.pages.a.items[0]"),
        (one(switch="x", label="X", **{"is": "oui"}), "simulator.pages.a.items[0].is"),
        (one(switch="x", label="X", **{"if": {"y": True}}), "simulator.pages.a.items[0].if.y"),
        (one(switch="x", label="X", icon="Pas une icône"), "simulator.pages.a.items[0].icon"),
        (one(choice="x", label="X", options=[]), "simulator.pages.a.items[0].options"),
        (one(choice="x", label="X", options=["A", "A"]), "simulator.pages.a.items[0].options"),
        (one(choice="x", label="X", options=["A"], **{"is": "B"}), "simulator.start.x"),
        (one(slider="x", label="X", **{"from": 5, "to": 5}), "simulator.pages.a.items[0]"),
        (one(field="x", label="X", rules={"long": 3}), "simulator.pages.a.items[0].rules"),
        (one(field="x", label="X", rules={"length": 3}, accepts="a"), "simulator.pages.a.items[0].rules"),
        (one(field="x", label="X", needs={"x": "abc"}), "simulator.pages.a.items[0].needs.x"),
        (one(list="x", label="X", items=[]), "simulator.pages.a.items[0].items"),
        (one(action="x", label="X", sets={"y": 1}), "simulator.pages.a.items[0].effects[0].sets"),
        (one(action="x", label="X", effects=[{"then": 1}]), "simulator.pages.a.items[0].effects[0]"),
        (one(action="x", label="X", style="vif"), "simulator.pages.a.items[0].style"),
        (one(action="x", label="X", goto="cave"), "simulator.pages.a.items[0].goto"),
        (one(link="x", goto="cave"), "simulator.pages.a.items[0].goto"),
        (one(line="x", **{"is": {"text": "x", "tone": "gai"}}), "simulator.pages.a.items[0].is[0].tone"),
        (one(test="x", label="X", report=[]), "simulator.pages.a.items[0].report"),
        (one(meter="x", of="beaucoup"), "simulator.pages.a.items[0].of"),
        (
            {
                "pages": [
                    one(switch="x", label="X")["pages"][0],
                    {**one(action="x", label="X")["pages"][0], "id": "b"},
                ]
            },
            "simulator.pages.b.items[0]",
        ),
    ],
)
def test_a_fault_of_the_author_is_told_with_its_place(spec: dict[str, Any], path: str) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        TOOL.build(spec)
    assert fault.value.path == path


@pytest.mark.parametrize(
    "predicate",
    [
        {},
        [],
        {"sets": {"branche": True}},
        {"set": {}},
        {"set": {"nulle_part": True}},
        {"set": {"force": 33}},
        {"set": {"force": {"min": "a"}}},
        {"set": {"passe": "abc"}},
        {"done": "branche"},
        {"removed": "branche"},
        {"open": "cave"},
        {"when": {"done": "maj"}},
        {"allow": "nulle_part", "set": {"branche": True}},
        {"set": {"branche": False}},
        {"set": {"force": {"max": 40}}},
        {"not": {"done": "maj"}},
    ],
)
def test_a_predicate_that_is_faulty_or_already_holds_is_refused(predicate: object) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.conditions(TOOL.build(SPEC), predicate)
