"""What French typography makes of a Markdown text: whole values, then laws for any text."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.common.markdown import plain_text, render, render_inline, render_lines
from pix.common.typography import bend_apostrophes, bind_spaces


def bound(word: str) -> str:
    return f'<span class="nb">{word}</span>'


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Que faut-il faire ?", f"Que {bound('faut-il')} faire\u202f?"),
        ("A-t-elle signé ?", f"{bound('A-t-elle')} signé\u202f?"),
        ("le **AAAA-MM-JJ** & <", f"le <strong>{bound('AAAA-MM-JJ')}</strong> &amp; &lt;"),
        (
            "`A & B`, `=SOMME(B2:B140)/$D$30`",
            '<code class="nb">A &amp; B</code>, <code>=SOMME(B2:B140)/$D$30</code>',
        ),
        ("8-grenouilles-campent-sur-un-nuage", "8-grenouilles-campent-sur-un-nuage"),
        ("la bande des 5 GHz", "la bande des 5\u00a0GHz"),
        ("**5** GHz ou 2,4 GHz", "<strong>5</strong>\u00a0GHz ou 2,4\u00a0GHz"),
        ("à 14 h 05, le 3 mars", "à 14\u00a0h\u00a005, le 3 mars"),
        (
            "32 °C, 12 Mo/s, 800 px, 3 To, n° 5, page 9",
            "32\u00a0°C, 12\u00a0Mo/s, 800\u00a0px, 3\u00a0To, n°\u00a05, page\u00a09",
        ),
        ("5 hommes, 3 gardes, 2 bocaux", "5 hommes, 3 gardes, 2 bocaux"),
        ("avec x = 297 et y = **12**", "avec x\u00a0=\u00a0297 et y\u00a0=\u00a0<strong>12</strong>"),
        ("1 Go = 1 000 Mo", "1\u00a0Go = 1\u202f000\u00a0Mo"),
        ("1 024 × 8 ÷ n", "1\u202f024\u00a0×\u00a08\u00a0÷\u00a0n"),
        ("le prix = la somme", "le prix = la somme"),
        ("Où est *Documents* ?", "Où est <em>Documents</em>\u00a0?"),
        ("Est-ce **lui** ; *elle* !", f"{bound('Est-ce')} <strong>lui</strong>\u00a0; <em>elle</em>\u00a0!"),
    ],
)
def test_what_belongs_together_stays_on_one_line(source, shown):
    assert render_inline(source) == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            "L'eau d'Aya, jusqu'à 1 € : c'est l'*idée*",
            "L’eau d’Aya, jusqu’à 1\u00a0€\u00a0: c’est l’<em>idée</em>",
        ),
        ("l'« Avis d'arrêt »", "l’«\u00a0Avis d'arrêt\u00a0»"),
        ("« Rien **n'est** dit » ; l'autre", "«\u00a0Rien <strong>n'est</strong> dit\u00a0»\u202f; l’autre"),
        ("tapez `d'accord`, l'`id`", 'tapez <code class="nb">d\'accord</code>, l’<code class="nb">id</code>'),
        ("'mot' et 5' et 3'2", "'mot' et 5' et 3'2"),
    ],
)
def test_apostrophes_are_bent_in_prose_alone(source, shown):
    assert render_inline(source) == shown


def test_the_cells_of_a_table_are_data():
    html_text = render("L'abonné :\n\n| Titre |\n|---|\n| L'été |\n")
    assert html_text == (
        "<p>L’abonné\u00a0:</p>\n<table>\n<thead>\n<tr>\n<th>Titre</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>L'été</td>\n</tr>\n</tbody>\n</table>\n"
    )


def test_code_is_never_touched():
    assert render("```\nl'eau faut-il 5 GHz x = 2 ?\n```") == (
        "<pre><code>l'eau faut-il 5 GHz x = 2 ?\n</code></pre>\n"
    )


def test_each_case_of_an_explanation_has_its_paragraph():
    source = "Le **un** est faux.\n*deux.odt* est juste :\nParce que\nc'est ainsi.\n`=A1`\nRien d'autre."
    assert render_lines(source) == (
        "<p>Le <strong>un</strong> est faux.</p>\n"
        "<p><em>deux.odt</em> est juste\u00a0:</p>\n"
        "<p>Parce que\nc’est ainsi.</p>\n"
        '<p><code class="nb">=A1</code></p>\n'
        "<p>Rien d’autre.</p>\n"
    )
    assert render(source).count("<p>") == 1


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("Il écrit « Non. »\nelle lit.", 2),
        ("(Pas lui.)\nElle.", 2),
        ("Cette suite :\nl'autre mot", 1),
        ("Cette suite ;\nLe reste", 1),
        ("Fini !\n\nVraiment ?\nOui.", 3),
        ("**Tout.\nEst gras.**", 1),
        ("1. Un.\n2. Deux.\n   Trois.", 0),
        ("> Cité.\n> Encore.", 1),
    ],
)
def test_only_the_end_of_a_sentence_ends_a_paragraph(source, paragraphs):
    assert render_lines(source).count("<p>") == paragraphs


def test_words_out_of_their_page_have_no_markup():
    assert plain_text("Que faut-il, à 5 GHz ?", 100) == "Que faut-il, à 5\u00a0GHz\u202f?"


WORDS = st.text(st.sampled_from("aéo1259'’-«» ?;:!=×h%€GHz.,\n*`|_<&\u00a0\u202f"), max_size=60)
SPACES = re.compile("[ \u00a0\u202f]")


@given(WORDS)
def test_only_spaces_and_apostrophes_ever_change(text):
    for change in (bind_spaces, bend_apostrophes):
        changed = change(text)
        assert len(changed) == len(text)
        assert SPACES.sub(" ", changed).replace("’", "'") == SPACES.sub(" ", text).replace("’", "'")
        assert change(changed) == changed


@given(WORDS)
def test_a_page_says_the_words_of_its_lines(text):
    """Splitting in paragraphs loses no word."""

    def words(page: str) -> list[str]:
        return html.unescape(re.sub("<[^>]*>", "", page)).split()

    assert words(render_lines(text)) == words(render(text))


@given(WORDS)
def test_copied_words_are_the_written_ones(text):
    """The style alone holds a hyphen: without markup nothing has been added."""
    shown = re.sub(r'<span class="nb">([^<]*)</span>', r"\1", render_inline(text))
    shown = shown.replace('<code class="nb">', "<code>")
    assert "nb" not in shown
    assert "\u2011" not in shown
