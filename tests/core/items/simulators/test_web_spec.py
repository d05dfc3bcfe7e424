import json
from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError
from tests.core.items.simulators.web_specs import SPEC, build, tool


def test_what_the_page_receives() -> None:
    payload = tool().payload(build(facts={"bains": {"soir": "21 h", "prix": 4, "carnet": 36}}))
    assert payload["open"] == ["https://bains.valcombe.test/", "https://lettres-du-val.test/"]
    assert payload["past"] == [["https://bains.valcombe.test/horaires", "2027-02-03 17:20"]]
    assert payload["sites"]["bains"]["menu"] == [
        ["Bains du Val", "https://bains.valcombe.test/"],
        ["Horaires", "https://bains.valcombe.test/horaires"],
    ]
    rows = {row["u"]: row for row in payload["pages"]}
    assert rows["https://bains.valcombe.test/horaires"] == {
        "u": "https://bains.valcombe.test/horaires",
        "s": "bains",
        "t": "Horaires",
        "d": "Quand nager",
        "mod": "2026-09-01",
        "b": [["h", 2, "Soirée"], ["p", "Fermeture à 21 h. Entrée 4 €, carnet 36 €."]],
    }
    assert rows["https://bains.valcombe.test/"]["b"] == [
        [
            "p",
            "Voir les [horaires](https://bains.valcombe.test/horaires) ou **[écrire](https://lettres-du-val.test/)**.",
        ]
    ]
    assert json.loads(json.dumps(payload)) == payload


def test_a_link_to_a_page_left_out_is_known_as_such() -> None:
    initial = build(without=["bains/horaires"], history=[])
    assert initial.outside == ("bains.valcombe.test/horaires",)


def test_pages_of_the_question_itself() -> None:
    initial = build(
        new_sites={"port": {"host": "port.test", "name": "Port", "owner": "Port"}},
        new_pages={
            "port/accueil": {"title": "Le port", "body": "Voir les [bains](bains/horaires)."},
            "bains/horaires": {"title": "Changé", "body": "x"},
        },
        pages=["bains/horaires", "lettres/abonnement", "bains/accueil", "bains/reglement", "lettres/accueil"],
    )
    assert initial.documents["bains.valcombe.test/horaires"].title == "Changé"
    assert initial.documents["port.test"].blocks == (
        ["p", "Voir les [bains](https://bains.valcombe.test/horaires)."],
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"couleur": 1},
        {"mode": "dance"},
        {"pages": []},
        {"pages": ["bains/absent"]},
        {"pages": ["nulle-part/*"]},
        {"without": ["absent/x"]},
        {"facts": {"bains": {"matin": "8 h"}}},
        {"facts": {"ailleurs": {"x": 1}}},
        {"facts": {"bains": {"soir": 1.5}}},
        {"open": ["bains/absent"]},
        {"open": ["bains/accueil"] * 9},
        {"history": ["bains/accueil"]},
        {"allow": ["dance"]},
        {"ads": [{"title": "x"}]},
        {"ads": "x"},
        {"summary": {"text": ["x"]}},
        {"labels": {"dance": "x"}},
        {"new_sites": {"x": {"host": "real.com", "name": "x", "owner": "x"}}},
        {"new_pages": {"bains/x": {"title": "x"}}},
        {"new_pages": {"bains/x": {"title": "x", "body": "y", "path": ""}}},
        {"new_pages": {f"bains/x{n}": {"title": "x", "body": "mot " * 2500} for n in range(5)}},
    ],
)
def test_a_faulty_spec_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(SimulatorSpecError):
        build(**changes)


def test_the_key_of_the_world_is_not_for_authors() -> None:
    with pytest.raises(SimulatorSpecError, match="not for authors"):
        tool().build({**SPEC, "world": {"sites": {}}})
