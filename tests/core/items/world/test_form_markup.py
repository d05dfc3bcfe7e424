"""Forms of a page: lines of a fence to fields, their values at the start, what their controls can give."""

import pytest

from pix.core.items.world.form_markup import (
    FormError,
    field_names,
    fits,
    must_be_filled,
    parse_form,
    starting_values,
)

LINES = [
    "Votre message",
    "=== texte : Texte | Bonjour à tous",
    "=== suite : Suite",
    "___ lieu : Lieu (facultatif)",
    "@@@ courriel : Adresse",
    "jj/mm jour : Jour",
    "hh:mm heure : Heure | 14:30",
    "<> droit : Droit | lire | modifier *",
    "<> ville : Ville | Valcombe | Aubrelle",
    "[x] avis : Prévenez-moi",
    "( ) qui=tous : Tout le monde",
    "(x) qui=amis : Mes amis",
]
FORM = parse_form("envoi | Publier / Effacer | Publié : {texte}", LINES)


def test_lines_become_fields() -> None:
    assert FORM == [
        "form",
        "envoi",
        ["Publier", "Effacer"],
        "Publié : {texte}",
        [
            ["p", "Votre message"],
            ["area", "texte", "Texte", "Bonjour à tous"],
            ["area", "suite", "Suite"],
            ["text", "lieu", "Lieu (facultatif)"],
            ["email", "courriel", "Adresse"],
            ["date", "jour", "Jour"],
            ["time", "heure", "Heure", "14:30"],
            ["select", "droit", "Droit", ["lire", "modifier"], "modifier"],
            ["select", "ville", "Ville", ["Valcombe", "Aubrelle"]],
            ["check", "avis", "Prévenez-moi", True],
            ["radio", "qui", [["tous", "Tout le monde"], ["amis", "Mes amis"]], "amis"],
        ],
    ]


def test_values_at_the_start() -> None:
    assert starting_values(FORM) == {
        "texte": "Bonjour à tous",
        "suite": "",
        "lieu": "",
        "courriel": "",
        "jour": "",
        "heure": "14:30",
        "droit": "modifier",
        "ville": "Valcombe",
        "avis": True,
        "qui": "amis",
    }
    assert list(starting_values(FORM)) == field_names(FORM)
    assert must_be_filled(FORM) == ["suite", "courriel", "jour"]


@pytest.mark.parametrize("rest", ["envoi", "envoi | Publier", "un envoi | Publier | Merci", "a | b | c | d"])
def test_a_fence_badly_opened(rest: str) -> None:
    with pytest.raises(FormError):
        parse_form(rest, LINES)


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (["check", "a", "A", True], [True, False], ["oui", 1, None]),
        (["radio", "r", [["1", "Un"]], "1"], ["1"], ["", "2", None]),
        (["radio", "r", [["1", "Un"]], ""], ["1", ""], ["2"]),
        (["select", "s", "S", ["u", "v"], "v"], ["u", "v"], ["", "w", 1]),
        (["text", "t", "T"], ["", "x" * 200], ["x" * 201, 3, None]),
        (["area", "t", "T"], ["x" * 600], ["x" * 601, ["x"]]),
        (["date", "d", "D"], ["", "2027-03-09"], ["9 mars", "2027-3-9", 20270309]),
        (["time", "h", "H"], ["", "08:05"], ["8 h 05", "8:05", "08:05:00"]),
    ],
)
def test_what_a_control_can_give(field: list[object], good: list[object], bad: list[object]) -> None:
    assert [value for value in good if not fits(field, value)] == []
    assert [value for value in bad if fits(field, value)] == []
