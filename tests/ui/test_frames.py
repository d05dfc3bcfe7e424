"""The frames of pages, with the least and the most that a context processor may give."""

import re

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.utils import translation

SITE = {"site": {"name": "Pix libre", "contact_email": "aide@pix-libre.example"}}
FRAMES = ["page", "staff", "narrow", "test", "error"]


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def draw(frame: str, **context: object) -> str:
    return render_to_string(f"ui/{frame}.html", {**SITE, **context})


@pytest.mark.parametrize("frame", FRAMES)
def test_a_bare_frame_has_no_dead_link(frame: str):
    html = draw(frame, title="Screen | Section")
    assert "<title>Screen | Section | Pix libre</title>" in html
    assert re.findall(r'href="#(?!main|footer)[^"]*"|href=""', html) == []
    assert "<nav" not in html
    assert html.count('id="main"') == html.count('id="footer"') == 1
    assert "Pix libre is independent of the public service Pix." in html


def test_navigation_marks_where_one_is():
    items = [
        {"label": "Home", "href": "/", "icon": "home", "current": True},
        {"label": "Lessons", "href": "/lessons", "icon": "bulb", "wide": True},
    ]
    html = draw("page", nav_items=items)
    assert '<nav class="nav learner" aria-label="Main navigation">' in html
    assert '<a href="/" aria-current="page">' in html
    assert re.search(r'<li class="wide"><a href="/lessons">', html)


def test_no_navigation_during_a_test():
    html = draw("test", nav_items=[{"label": "Home", "href": "/", "icon": "home"}], area=2, quit_href="/quit")
    assert "<nav" not in html
    assert '<header class="test-top" data-area="2">' in html
    assert '<a class="btn quiet" href="/quit">Quit</a>' in html


def test_one_logs_out_by_a_form():
    items = [{"label": "Log out", "href": "/out", "icon": "log-out", "post": True}]
    html = draw("page", me={"initials": "IC", "name": "Inès", "items": items})
    assert '<form method="post" action="/out">' in html
    assert "elements/menu.js" in html


@pytest.mark.parametrize(
    ("level", "tags", "start"),
    [
        (constants.SUCCESS, "", '<div class="note ok" role="status">'),
        (constants.INFO, "", '<div class="note info" role="status">'),
        (constants.WARNING, "", '<div class="note warn" role="alert">'),
        (constants.ERROR, "", '<div class="note bad" role="alert">'),
        (constants.SUCCESS, "level", '<div class="note gain-note" role="status">'),
    ],
)
def test_messages(level: int, tags: str, start: str):
    html = draw("page", messages=[Message(level, "Said <so>", extra_tags=tags)])
    assert f"<pix-toast>{start}" in html
    assert "Said &lt;so&gt;" in html
    assert "elements/toast.js" in html


def test_languages_are_named_in_their_own_language():
    html = draw("narrow", languages=[{"code": "fr", "label": "Français", "href": "/fr", "current": True}])
    assert '<a href="/fr" lang="fr" hreflang="fr" aria-current="true">Français</a>' in html


def test_error_page_says_what_to_do():
    html = draw("error", title="Nothing grows here", advice="Look at the address again.", code=404)
    assert "<h1>Nothing grows here</h1>" in html
    assert '<a class="btn soft" href="mailto:aide@pix-libre.example">' in html
    assert "Error 404" in html


def test_the_page_of_a_broken_server_needs_nothing():
    assert "<h1>Something broke on our side</h1>" in render_to_string("ui/server_error.html")
