"""Cards, fences in fences, and what waits for a form."""

import pytest

from pix.core.items.world.markup import MarkupError, forms, indexed_texts, inline_texts, parse_body

BODY = """:::: carte Lina | 4 mars 2027 · **Amis**
La *loutre* est revenue.

::: formulaire avis | Aimer | Merci, [Lina](lina).
:::
::::

::: apres avis
Vous aimez la loutre.
:::

::: avant autre/page#avis
Pas encore.
:::"""
FORM = ["form", "avis", ["Aimer"], "Merci, [Lina](lina).", []]


def test_a_card_holds_a_form() -> None:
    assert list(parse_body(BODY)) == [
        ["card", "Lina", "4 mars 2027 · **Amis**", [["p", "La *loutre* est revenue."], FORM]],
        ["after", "avis", [["p", "Vous aimez la loutre."]]],
        ["before", "autre/page#avis", [["p", "Pas encore."]]],
    ]
    assert list(forms(parse_body(BODY))) == [FORM]


def test_texts_that_hold_links_and_texts_that_are_searched() -> None:
    blocks = parse_body(BODY)
    assert list(inline_texts(blocks)) == [
        "Lina", "4 mars 2027 · **Amis**", "La *loutre* est revenue.", "Merci, [Lina](lina).",
        "Vous aimez la loutre.", "Pas encore.",
    ]  # fmt: skip
    assert indexed_texts(blocks) == (
        ["Lina"],
        ["4 mars 2027 · Amis", "La loutre est revenue.", "Pas encore."],
    )


@pytest.mark.parametrize(
    "body",
    [
        ":::: carte A\ntexte\n:::",
        "::: carte A\n::: encadre B\nx\n:::\n:::",
        "::: apres\nx\n:::",
        "::: apres deux mots\nx\n:::",
    ],
)
def test_fences_badly_written(body: str) -> None:
    with pytest.raises(MarkupError):
        parse_body(body)
