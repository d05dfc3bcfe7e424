"""Text templates."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.items.texts import TextError, parse_text, render_text, write_value

SCOPE = {
    "n": 12345,
    "un": 1,
    "prix": Decimal("1234.50"),
    "jour": date(2027, 3, 1),
    "nom": "fichier_2 *neuf*",
    "mots": ["a", 'b"c'],
    "ville": {"nom": "Valcombe"},
    "reel": 0.5,
    "vrai": True,
}


def text(source):
    return render_text(parse_text(source), SCOPE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("rien", "rien"),
        ("{{ n }} et {{n+1}}", "12345 et 12346"),
        ("{{ n|nombre_fr }}", "12\u202f345"),
        ("{{ prix }}", "1234,50"),
        ("{{ prix|nombre_fr }} €", "1\u202f234,50 €"),
        ("{{ prix|nombre_fr(1) }}", "1\u202f234,5"),
        ("{{ -n|nombre_fr }}", "-12\u202f345"),
        ("{{ jour }}", "1er mars 2027"),
        ("{{ jour|date_fr('jour') }}", "lundi 1er mars 2027"),
        ("{{ jour|date_fr('court') }}", "01/03/2027"),
        ("fichier{{ n|pluriel('', 's') }} fichier{{ un|pluriel('', 's') }}", "fichiers fichier"),
        ("{{ n|pluriel('cheval', 'chevaux') }}", "chevaux"),
        ("{{ n|pluriel('mot') }} {{ un|pluriel('mot') }}", "mots mot"),
        ("{{ 'élan'|majuscule }}", "Élan"),
        ("{{ nom|md_escape }}", "fichier\\_2 \\*neuf\\*"),
        ('{{ ville["nom"] }}', "Valcombe"),
        ("${c options={{ mots }}}", '${c options=["a", "b\\"c"]}'),
        ("{{ 'a|b' }}", "a|b"),
        ("{{ nom|majuscule|md_escape }}", "Fichier\\_2 \\*neuf\\*"),
    ],
)
def test_rendered(source, expected):
    assert text(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "{{ a",
        "a }}",
        "{{ }}",
        "{{ a.b }}",
        "{{ a|inconnu }}",
        "{{ a|date_fr(b) }}",
        "{{ a|nombre_fr(1.5) }}",
        "{% if %}{{",
    ],
)
def test_faults_are_found_when_parsing(source):
    with pytest.raises(TextError):
        parse_text(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ inconnu }}",
        "{{ reel }}",
        "{{ vrai }}",
        "{{ ville }}",
        "{{ nom|nombre_fr }}",
        "{{ n|date_fr }}",
        "{{ jour|date_fr('long', 2) }}",
        "{{ jour|date_fr('autre') }}",
        "{{ nom|pluriel }}",
    ],
)
def test_faults_are_found_when_rendering(source):
    with pytest.raises(TextError):
        text(source)


def test_names_are_those_of_every_substitution():
    assert parse_text("{{ a + b }} {{ c|majuscule }}").names == {"a", "b", "c"}


@given(st.text())
def test_any_text_is_a_template_or_a_named_error(source):
    try:
        render_text(parse_text(source), SCOPE)
    except TextError:
        return


@given(st.text(alphabet=st.characters(exclude_characters="{}")))
def test_a_text_without_braces_is_itself(source):
    assert text(source) == source


@given(st.integers(-(10**9), 10**9))
def test_grouped_numbers_read_back(number):
    assert int(render_text(parse_text("{{ n|nombre_fr }}"), {"n": number}).replace("\u202f", "")) == number


def test_values_that_cannot_be_written_are_refused():
    for value in (0.5, None, True, {"a": 1}, {1}):
        with pytest.raises(TextError):
            write_value(value)
