import re
from datetime import date

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from pix.ui.forms import CodeInput, ThreePartDateField


class Sample(forms.Form):
    name = forms.CharField(label="Name", help_text="As on your card.")
    email = forms.EmailField(label="E-mail", required=False)
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    birth = ThreePartDateField(label="Born on", first_year=1900, last_year=2100)
    place = forms.ChoiceField(choices=[("h", "Home"), ("s", "School")], widget=forms.RadioSelect)
    terms = forms.BooleanField(label="I accept")
    code = forms.CharField(widget=CodeInput, required=False)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def draw(source: str, form: forms.Form) -> str:
    html = Template("{% load ui %}" + source).render(Context({"form": form}))
    return re.sub(r"\s*\n\s*", "", html)


def test_field_ties_label_hint_and_control():
    assert draw("{% field form.name %}", Sample()) == (
        '<div class="field"><label for="id_name">Name</label>'
        '<p class="hint" id="id_name_hint">As on your card.</p>'
        '<input type="text" name="name" aria-describedby="id_name_hint" required id="id_name"></div>'
    )


def test_field_in_error_is_invalid_and_described():
    html = draw("{% field form.name %}", Sample({}))
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_hint id_name_error"' in html
    assert '<div id="id_name_error"><p class="err">' in html
    assert "<span>This field is required.</span></p></div>" in html


def test_optional_fields_say_so():
    assert '<label for="id_email">E-mail <span class="optional">(optional)</span></label>' in draw(
        "{% field form.email %}", Sample()
    )


def test_password_can_be_shown_once_the_script_is_there():
    html = draw("{% field form.password %}", Sample())
    assert (
        '<button class="show" type="button" aria-pressed="false" aria-controls="id_password" hidden>' in html
    )
    assert "data-rule" not in html


def test_new_password_lists_its_four_rules():
    html = draw("{% field form.password rules=True %}", Sample())
    assert re.findall(r'data-rule="(\w+)"', html) == ["length", "upper", "lower", "digit"]
    assert 'aria-describedby="id_password_rules"' in html
    assert '<ul class="rules" id="id_password_rules">' in html


def test_date_is_a_group_of_three():
    html = draw(
        "{% field form.birth %}", Sample({"birth_day": "7", "birth_month": "3", "birth_year": "2011"})
    )
    assert html.startswith('<fieldset class="field" id="id_birth" tabindex="-1"><legend>Born on</legend>')
    assert re.findall(r'<label for="([^"]*)">(\w+)</label>', html) == [
        ("id_birth_day", "Day"),
        ("id_birth_month", "Month"),
        ("id_birth_year", "Year"),
    ]
    assert re.findall(r'autocomplete="([^"]*)"', html) == ["bday-day", "bday-month", "bday-year"]


def test_choices_are_tiles():
    html = draw("{% field form.place %}", Sample())
    assert html.count('<label class="choice" for="id_place_') == 2
    assert "<legend>Place</legend>" in html


def test_tick_comes_before_its_label():
    html = draw("{% field form.terms %}", Sample())
    assert re.search(
        r'<div class="check"><input type="checkbox"[^>]*><label for="id_terms">I accept</label>', html
    )


def test_code_input_is_not_corrected():
    html = draw("{% field form.code %}", Sample())
    assert 'class="code-input" autocomplete="off" autocapitalize="characters" spellcheck="false"' in html


def test_summary_leads_to_each_field():
    html = draw("{% form_errors form %}", Sample({"name": "Ana", "email": "ana"}))
    assert "<h2>5 things to put right</h2>" in html
    assert re.findall(r'<li><a href="([^"]*)">', html) == [
        "#id_email",
        "#id_password",
        "#id_birth_day",
        "#id_place",
        "#id_terms",
    ]


def test_no_summary_without_error():
    assert draw("{% form_errors form %}", Sample()) == ""


def read_date(day: str, month: str, year: str) -> date | list[str] | None:
    class Form(forms.Form):
        born = ThreePartDateField(required=False)

    form = Form({"born_day": day, "born_month": month, "born_year": year})
    return form.cleaned_data["born"] if form.is_valid() else list(form.errors["born"])


WRONG = ["Write a day, a month and a year that exist, for example 14 07 2011."]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("7", "3", "2011"), date(2011, 3, 7)),
        (("29", "02", "2012"), date(2012, 2, 29)),
        (("29", "02", "2011"), WRONG),
        (("31", "", "2011"), WRONG),
        (("x", "1", "2011"), WRONG),
        (("-1", "1", "2011"), WRONG),
        (("1", "1", "1899"), ["Write a year between 1900 and 2100."]),
        (("", "", ""), None),
    ],
)
def test_dates(parts: tuple[str, str, str], expected: object):
    assert read_date(*parts) == expected


def test_required_date_left_empty():
    form = Sample({})
    assert form.errors["birth"] == ["This field is required."]
