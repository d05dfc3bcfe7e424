"""The other right ways of writing an answer."""

import pytest

from pix.core.grading.texts import AcceptedTexts, Tolerances, pretreat
from pix.core.items.findings import InvalidTemplateError, RenderingError
from pix.core.items.rendering import render
from pix.core.items.spellings import spelled
from tests.core.items.templates import QROC, template_of

T1 = Tolerances(t1=True)
ACCEPTED = [
    ("date", "9 janvier 2027", "09 janvier 2027"),
    ("date", "9 janvier 2027", "Samedi 9 janvier 2027"),
    ("date", "09/01/2027", "le 9 janvier 2027"),
    ("date", "1er mars 2027", "1 mars 2027"),
    ("date", "2027-03-01", "01.03.27"),
    ("time", "10:36", "10 heures 36"),
    ("time", "9 h 05", "à 09:05"),
    ("time", "8:15:40", "8h15"),
    ("time", "19 h", "19 heures"),
    ("time", "12 h", "midi"),
    ("site", "musee-outils.test", "https://www.musee-outils.test/"),
    ("site", "https://musee-outils.test/", "Musee-outils.test"),
    ("telephone", "06 39 98 61 92", "+33 6 39 98 61 92"),
    ("telephone", "06 39 98 61 92", "0033639986192"),
    ("noun", "médiathèque", "la médiathèque"),
    ("noun", "l'imprimante", "Imprimante"),
    ("person", "Rose Cardinaud", "Mme Cardinaud Rose"),
]
REFUSED = [
    ("date", "9 janvier 2027", "9 janvier 2026"),
    ("date", "9 janvier 2027", "01/09/2027"),
    ("date", "9 janvier 2027", "dimanche 9 janvier 2027"),
    ("time", "10:36", "10 h 37"),
    ("time", "9 h 05", "9 h 5"),
    ("time", "12 h", "minuit"),
    ("site", "musee-outils.test", "musee.outils.test"),
    ("telephone", "06 39 98 61 92", "+33 7 39 98 61 92"),
    ("noun", "imprimante", "une autre imprimante"),
    ("person", "Rose Cardinaud", "Mme Rose"),
]


def admits(kind, line, answer):
    return AcceptedTexts.of(spelled([line], kind), T1).admits(pretreat(answer))


@pytest.mark.parametrize(("kind", "line", "answer"), ACCEPTED)
def test_another_spelling_is_right(kind, line, answer):
    assert admits(kind, line, answer)


@pytest.mark.parametrize(("kind", "line", "answer"), REFUSED)
def test_another_answer_stays_wrong(kind, line, answer):
    assert not admits(kind, line, answer)


def test_what_the_author_wrote_comes_first():
    assert spelled(["9 h 05", "neuf heures cinq"], "time")[:3] == ["9 h 05", "neuf heures cinq", "9h05"]


DAY = (
    ("format: nombre", "tolerance: {t1: true}"),
    ('solution: "{{ a + b }}"', 'solution: "{{ a }}/12/2026"\nspellings: date'),
    ("int: [10, 99]", "int: [10, 10]"),
)


def test_a_template_declares_the_kind_of_its_answer():
    variant = render(template_of(QROC, *DAY), 0)
    assert variant.solution.split("\n")[:4] == [
        "10/12/2026", "10 décembre 2026", "jeudi 10 décembre 2026", "le 10 décembre 2026",
    ]  # fmt: skip


def test_an_answer_that_is_not_of_its_kind_is_an_error():
    with pytest.raises(RenderingError, match="'10/13' is not a date") as caught:
        render(template_of(QROC, *DAY, ("/12/2026", "/13")), 0)
    assert caught.value.code == "E122"


@pytest.mark.parametrize("kind", ["nombre", "{total: date}"])
def test_kinds_are_known_and_fit_the_type(kind):
    with pytest.raises(InvalidTemplateError, match="spellings"):
        template_of(QROC, *DAY[:2], ("spellings: date", f"spellings: {kind}"))
