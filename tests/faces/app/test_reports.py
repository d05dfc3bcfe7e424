"""The categories of a problem report: drawn once for the question, again with what was chosen."""

import re
import uuid

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from pix.faces.app.presenters import reports

ADDRESS = {"public_id": uuid.UUID(int=7), "number": 3}


@pytest.mark.parametrize("place", [reports.QUESTION, reports.CORRECTION])
def test_the_drawn_options_are_the_categories_of_the_place(place: str):
    drawn = re.findall(r'<option value="([^"]+)">', reports.form_for(ADDRESS, place)["options"])
    assert drawn == [v for _label, items in reports.CATEGORIES for v, _text, where in items if place in where]


def test_the_options_follow_the_language():
    with translation.override("fr"):
        french = reports.form_for(ADDRESS, reports.QUESTION)["options"]
    with translation.override("en"):
        english = reports.form_for(ADDRESS, reports.QUESTION)["options"]
    assert ("Une image" in french, "A picture" in english) == (True, True)


def test_a_refused_report_shows_what_was_chosen():
    report = {**reports.form_for(ADDRESS, reports.QUESTION), "category": "link.other", "problems": ["…"]}
    page = render_to_string("app/report.html", {"report": report, "back": "/"})
    assert re.findall(r'value="([^"]+)" selected', page) == ["link.other"]
