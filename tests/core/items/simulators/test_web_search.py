from typing import Any

import pytest

from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_search import Question, read_question
from pix.core.items.simulators.web_words import Term, parse_query, stem
from tests.core.items.simulators.web_specs import build

PAGES = {
    "bains/a": {
        "title": "La loutre",
        "body": "La loutre de rivière mange du poisson.",
        "published": "2026-05-02",
        "kind": "article",
    },
    "bains/b": {
        "title": "Poissons",
        "body": "## Loutres et castors\n\nLe castor ronge.",
        "type": "pdf",
        "published": "2027-01-10",
    },
    "bains/c": {
        "title": "Chevaux de halage",
        "body": "Le cheval attend le vent depuis mardi. Une loutre passe.",
    },
    "bains/d": {"title": "Cachée", "body": "Loutre secrète.", "robots": "noindex"},
}
INITIAL = build(new_pages=PAGES)
HOST = "https://bains.valcombe.test/"


def found(text: str, **options: Any) -> list[str]:
    return [url.removeprefix(HOST) for url in INITIAL.engine.search(Question(text, **options))]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("loutres", "loutr"),
        ("loutre", "loutr"),
        ("chevaux", "cheval"),
        ("eaux", "eau"),
        ("fermee", "ferm"),
        ("fermer", "ferm"),
        ("bus", "bus"),
        ("prix", "pri"),
        ("2027", "2027"),
        ("tarifs", "tarif"),
        ("ouvertes", "ouvert"),
    ],
)
def test_stems(word: str, wanted: str) -> None:
    assert stem(word) == wanted


def test_a_query_is_cut_into_terms() -> None:
    assert parse_query('les Loutres -castor "depuis Mardi" site:www.bains.test type:PDF intitre:chevaux') == (
        Term("word", ("loutr",)),
        Term("word", ("castor",), excluded=True),
        Term("phrase", ("depuis mardi",)),
        Term("site", ("bains.test",)),
        Term("type", ("pdf",)),
        Term("title", ("cheval",)),
    )
    assert parse_query("loutre OU castor OR héron") == (Term("word", ("loutr", "castor", "heron")),)
    assert parse_query("de la") == (Term("word", ("de",)), Term("word", ("la",)))
    assert parse_query("l'eau") == (Term("word", ("eau",)),)
    assert parse_query("OU") == ()
    assert parse_query('""') == ()


def test_titles_weigh_more_than_headings_and_headings_more_than_text() -> None:
    assert found("loutre")[:3] == ["https://lettres-du-val.test/", "a", "b"]
    assert "d" not in found("loutre")


def test_operators() -> None:
    assert found('"attend le vent"') == ["c"]
    assert found('"vent le attend"') == []
    assert found("loutre -castor site:bains.valcombe.test") == ["a", "c"]
    assert found("loutre type:pdf") == ["b"]
    assert found("loutre intitre:cheval") == ["c"]
    assert found("castor OU poisson") == ["b", "a"]
    assert found("-castor") == []
    assert found("site:lettres-du-val.test") == [
        "https://lettres-du-val.test/",
        "https://lettres-du-val.test/abonnement",
    ]


def test_half_of_the_words_must_be_met() -> None:
    assert found("loutre zzz yyy") == []
    assert found("castor zzz") == ["b"]


def test_tabs_and_dates() -> None:
    assert found("loutre", tab="actualites") == ["https://lettres-du-val.test/", "a"]
    assert found("loutre", tab="images") == ["https://lettres-du-val.test/"]
    assert found("loutre", since="2027-01-01", until="2027-01-31") == ["b"]
    assert found("loutre", until="2026-12-31") == ["a"]


def test_an_address_of_results_is_read() -> None:
    address = "https://boussole.example/recherche?q=la++loutre&onglet=images&du=2027-01-01&p=2"
    assert read_question(address) == Question("la loutre", "images", "2027-01-01", "")
    assert read_question("https://boussole.example/") is None
    assert INITIAL.results("https://bains.valcombe.test/recherche?q=loutre") == [
        "bains.valcombe.test/a",
        "bains.valcombe.test/b",
        "bains.valcombe.test/c",
    ]
    assert INITIAL.results("https://lettres-du-val.test/recherche?q=loutre") is None


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("HTTPS://WWW.A.test/", "a.test"),
        ("a.test", "a.test"),
        ("http://a.test/b/#c", "a.test/b"),
        ("a.test?x=1", "a.test/?x=1"),
        ("https://a.test/B?x=Y", "a.test/B?x=Y"),
        ("", ""),
    ],
)
def test_spellings_of_an_address(address: str, key: str) -> None:
    assert page_key(address) == key
