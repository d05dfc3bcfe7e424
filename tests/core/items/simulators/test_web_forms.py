"""Forms of the mini-web: what is submitted is judged strictly, and nothing else passes."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import SimulatorSpecError, UnreadableState
from pix.core.items.simulators.web_text import TextWanted
from tests.core.items.simulators.web_specs import build, tool

TOOL = tool()
BODY = """::: formulaire envoi | Publier / Effacer | Publié : {texte}
=== texte : Texte
(x) qui=tous : Tout le monde
( ) qui=amis : Mes amis
<> droit : Droit | lire | modifier *
jj/mm jour : Jour (facultatif)
[ ] avis : Prévenez-moi
:::

::: apres envoi
Votre message : {texte}
:::

::: avant suite#choix
Rien n'est choisi.
:::
"""
INITIAL = build(
    new_pages={
        "lettres/composer": {"title": "Composer", "body": BODY},
        "lettres/suite": {"title": "Suite", "body": "::: formulaire choix | Oui / Non | Noté.\n:::"},
    },
    open="lettres/composer",
)
FORM, CHOICE = "lettres/composer#envoi", "lettres/suite#choix"
WANTED = {
    "form": FORM,
    "button": "Publier",
    "values": {"texte": {"contains": ["gare", "9 h"]}, "qui": "amis"},
}
GOOD = {"texte": "Rendez-vous à la Gare, à 9 h !", "qui": "amis"}


def send(values: dict[str, Any], button: str = "Publier", form: str = FORM) -> dict[str, Any]:
    return {"send": {"form": form, "button": button, "values": values}}


def is_right(steps: list[dict[str, Any]], predicate: object) -> bool:
    conditions = TOOL.conditions(INITIAL, predicate)
    return TOOL.judge(INITIAL, TOOL.read(INITIAL, TOOL.play(INITIAL, steps)), conditions)


def test_what_is_submitted_is_right() -> None:
    assert is_right([send(GOOD)], {"submitted": WANTED})
    assert is_right([send({**GOOD, "qui": "tous"}), send(GOOD)], {"submitted": WANTED})
    both = [{"submitted": WANTED}, {"submitted": {"form": CHOICE, "button": "Non"}}]
    assert is_right([send(GOOD), send({}, "Non", CHOICE)], both)


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [send(GOOD, "Effacer")],
        [send({**GOOD, "texte": "À la garenne, à 9 h"})],
        [send({**GOOD, "texte": "À la gare, à 19 h"})],
        [send({**GOOD, "droit": "lire"})],
        [send({**GOOD, "jour": "2027-03-04"})],
        [send({**GOOD, "avis": True})],
        [send(GOOD), send({}, "Oui", CHOICE)],
        [send(GOOD), send({**GOOD, "qui": "tous"})],
    ],
)
def test_anything_else_is_wrong(steps: list[dict[str, Any]]) -> None:
    assert not is_right(steps, {"submitted": WANTED})


def test_a_solution_is_worked_out() -> None:
    conditions = TOOL.conditions(INITIAL, {"submitted": WANTED})
    posted = TOOL.solution(INITIAL, conditions)
    assert posted is not None
    assert json.loads(posted)["sent"] == {
        "lettres-du-val.test/composer#envoi": {
            "_button": "Publier",
            "texte": "gare 9 h",
            "qui": "amis",
            "droit": "modifier",
            "jour": "",
            "avis": False,
        }
    }
    assert TOOL.judge(INITIAL, TOOL.read(INITIAL, posted), conditions)


@pytest.mark.parametrize(
    "wanted",
    [
        {"form": FORM, "button": "Publier"},
        {"form": FORM, "values": {"texte": "x"}},
        {"form": FORM, "button": "Publier", "values": {"texte": {}}},
        {"form": FORM, "button": "Publier", "values": {"texte": {"contains": []}}},
        {"form": FORM, "button": "Publier", "values": {"texte": {"like": "x"}}},
        {"form": FORM, "button": "Publier", "values": ["texte"]},
        {"form": CHOICE},
    ],
)
def test_what_authors_must_say(wanted: dict[str, Any]) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.conditions(INITIAL, {"submitted": wanted})


def test_the_page_knows_which_form_it_waits_for() -> None:
    page = next(row for row in TOOL.payload(INITIAL)["pages"] if row["t"] == "Composer")
    assert [block[:2] for block in page["b"][1:]] == [
        ["after", "lettres-du-val.test/composer#envoi"],
        ["before", "lettres-du-val.test/suite#choix"],
    ]
    with pytest.raises(SimulatorSpecError, match="is nowhere"):
        build(new_pages={"lettres/x": {"title": "X", "body": "::: apres rien#choix\nx\n:::"}})


@pytest.mark.parametrize(
    ("wanted", "good", "bad"),
    [
        (TextWanted(), ["a", " é "], ["", "  "]),
        (TextWanted(contains=("salle Prévert",)), ["À la SALLE prevert."], ["salle Prévertin", "Prévert"]),
        (TextWanted(contains=("l'eau",)), ["L’eau monte"], ["eau"]),
        (TextWanted(lacks=("adresse",)), ["adresses"], ["mon adresse : ici"]),
        (TextWanted(one_of=("Oui", "D'accord")), ["oui", " d’accord "], ["oui !", "non"]),
    ],
)
def test_words_that_are_wanted(wanted: TextWanted, good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not wanted.accepts(text)] == []
    assert [text for text in bad if wanted.accepts(text)] == []


VALUE = st.one_of(
    st.booleans(),
    st.sampled_from(["", "amis", "tous", "lire", "modifier", "gare 9 h", "2027-03-04", "Publier"]),
    st.text(),
    st.none(),
    st.integers(),
)
NAMES = st.sampled_from(["_button", "texte", "qui", "droit", "jour", "avis", "autre"])


@given(st.dictionaries(NAMES, VALUE))
@settings(max_examples=300, deadline=None)
def test_any_posted_form(values: dict[str, Any]) -> None:
    """Nothing but UnreadableState, and right only with the very values."""
    state = {
        "v": 1,
        "tabs": ["https://lettres-du-val.test/composer"],
        "at": 0,
        "sent": {"lettres-du-val.test/composer#envoi": values},
    }
    conditions = TOOL.conditions(INITIAL, {"submitted": WANTED})
    try:
        final = TOOL.read(INITIAL, json.dumps(state))
    except UnreadableState:
        return
    expected = {"_button": "Publier", "qui": "amis", "droit": "modifier", "jour": "", "avis": False}
    others = {name: value for name, value in values.items() if name != "texte"}
    wanted = others == expected and TextWanted(contains=("gare", "9 h")).accepts(values["texte"])
    assert TOOL.judge(INITIAL, final, conditions) is wanted
