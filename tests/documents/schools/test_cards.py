"""Log-in cards: what stands on them, how many on a page, how long five hundred take."""

import re
import time

import pytest
from attrs import evolve

from pix.documents.schools.cards import CardWords, LoginCard, build_cards

WORDS = CardWords(
    site="Le site",
    school="Collège Anita-Conti",
    address="https://pix.exemple.test/connexion",
    shown_address="pix.exemple.test",
    go_to="Allez sur",
    username="Identifiant",
    password="Mot de passe à usage unique",
    own_password="Votre mot de passe",
    no_login="Pas encore de compte",
    advice="Ne le dites à personne.",
    title="Fiches de connexion",
)
ZOE = LoginCard("3E D", "D'ARBRISSOL", "Zoé", "zoe.darbrissol2403", "kdtvzm07")


def pages(pdf: bytes) -> int:
    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (8, 1), (9, 2), (30, 4)])
def test_eight_cards_a_page(count, expected):
    assert pages(build_cards([ZOE] * count, WORDS)) == expected


def test_the_same_cards_give_the_same_bytes():
    assert build_cards([ZOE], WORDS) == build_cards([ZOE], WORDS)
    assert build_cards([ZOE], WORDS) != build_cards([evolve(ZOE, password="kdtvzm08")], WORDS)


def test_a_tagged_document_with_a_title_and_a_language():
    pdf = build_cards([ZOE], WORDS)
    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf
    assert b"/Lang" in pdf


@pytest.mark.parametrize(
    "card",
    [
        LoginCard("", "", "", "", ""),
        LoginCard("3E D", "PONTEVIN", "Noé", "noe.pontevin0409", ""),
        LoginCard("3E D", "PONTEVIN", "Noé", "", ""),
        LoginCard("3E D", "小明", "王", "eleve.eleve0101", "kdtvzm07"),
        LoginCard("Terminale", "#set page()", "*gras* $x$ @ref", "a.b0101", 'x"\\]#'),
        LoginCard("T" * 60, "N" * 200, "P" * 200, "u" * 250, "kdtvzm07"),
    ],
)
def test_no_name_breaks_a_sheet(card):
    assert build_cards([card, ZOE], WORDS).startswith(b"%PDF-")


def test_no_card_is_an_empty_sheet():
    assert pages(build_cards([], WORDS)) == 1


def test_five_hundred_cards_take_less_than_five_seconds():
    cards = [evolve(ZOE, login=f"zoe.darbrissol{number:04}") for number in range(500)]
    began = time.perf_counter()
    pdf = build_cards(cards, WORDS)
    assert time.perf_counter() - began < 5
    assert pages(pdf) == 63
