import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.items.world.markup import (
    MarkupError,
    forms,
    indexed_texts,
    inline_texts,
    links,
    parse_body,
    plain,
)

BODY = """
Un **mot** et un [lien](piscine/horaires)
sur deux lignes.

## Titre *penché*

- un
- deux
  et demi

1. premier

| Jour | Heure |
|---|---|
| Lundi | 9 h |

> Cité.

---

![Une loutre](Photo : Léo)

::: annonce Publicité
Achetez **tout**.
:::

::: encadre Attention
Lisez `https://a.test/`.
:::

::: liste x | filtres: Jour | tri: Prix
| Jour | Prix |
| Lundi | 4 € |
:::
"""

FORM = [
    "::: formulaire f | Oui / Non | Merci.",
    "Phrase.",
    "[x] a : A",
    "( ) r=1 : Un",
    "(x) r=2 : Deux",
    "___ t : T",
    "@@@ c : C",
    "<> s : S | u | v",
    ":::",
]


def test_every_block_is_read() -> None:
    assert list(parse_body(BODY)) == [
        ["p", "Un **mot** et un [lien](piscine/horaires) sur deux lignes."],
        ["h", 2, "Titre *penché*"],
        ["ul", ["un", "deux et demi"]],
        ["ol", ["premier"]],
        ["t", ["Jour", "Heure"], [["Lundi", "9 h"]]],
        ["quote", "Cité."],
        ["hr"],
        ["img", "Une loutre", "Photo : Léo"],
        ["ad", "Publicité", [["p", "Achetez **tout**."]]],
        ["box", "Attention", [["p", "Lisez `https://a.test/`."]]],
        ["list", [0], [1], ["Jour", "Prix"], [["Lundi", "4 €"]]],
    ]


def test_fields_of_a_form() -> None:
    body = "\n".join(FORM)
    form = [
        "form",
        "f",
        ["Oui", "Non"],
        "Merci.",
        [
            ["p", "Phrase."],
            ["check", "a", "A", True],
            ["radio", "r", [["1", "Un"], ["2", "Deux"]], "2"],
            ["text", "t", "T"],
            ["email", "c", "C"],
            ["select", "s", "S", ["u", "v"]],
        ],
    ]
    assert list(parse_body(body)) == [form]
    assert list(forms([["box", "", [form]], ["p", "x"]])) == [form]


@pytest.mark.parametrize(
    "body",
    [
        "::: annonce\nx",
        "::: annonce A\n::: encadre B\n:::",
        "::: danse\nx\n:::",
        "::: liste x | filtres: Z\n| A |\n| b |\n:::",
        "::: formulaire sans bouton\n:::",
        "| a | b |\n| c |",
    ],
)
def test_a_faulty_body_is_refused(body: str) -> None:
    with pytest.raises(MarkupError):
        parse_body(body)


def test_an_engine_reads_neither_advertisements_nor_forms() -> None:
    headings, others = indexed_texts(parse_body(BODY))
    assert headings == ["Titre penché", "Attention"]
    assert "Achetez tout." not in others
    assert others[0] == "Un mot et un lien sur deux lignes."
    assert others[-4:] == ["Jour", "Prix", "Lundi", "4 €"]


def test_links_and_plain_words() -> None:
    text = "**gras [un](a/b)** et [deux](c#d)"
    assert links(text) == ["a/b", "c#d"]
    assert plain(text) == "gras un et deux"
    assert "Photo : Léo" in list(inline_texts(parse_body(BODY)))


@given(st.text(max_size=200))
def test_any_text_gives_blocks_or_a_markup_error(body: str) -> None:
    try:
        blocks = parse_body(body)
    except MarkupError:
        return
    assert all(isinstance(text, str) for text in inline_texts(blocks))
