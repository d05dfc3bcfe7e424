import re

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

ICONS = "/static/ui/icons.svg"


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def draw(source: str, **context: object) -> str:
    html = Template("{% load ui %}" + source).render(Context(context))
    return re.sub(r"\s*\n\s*", "", html)


AREAS = [
    {
        "code": 1,
        "title": "Information & data",
        "competences": [
            {"code": "1.1", "title": "Search", "level": 3, "ahead": 5, "href": "/1-1"},
            {"code": "1.2", "title": "Manage", "level": None, "ahead": 0, "href": "/1-2"},
            {"code": "1.3", "title": "Process", "level": 7, "ahead": 0, "href": "/1-3"},
        ],
    }
]


def test_icon_is_an_ornament():
    assert draw('{% icon "check" %}') == (
        f'<svg class="i" aria-hidden="true"><use href="{ICONS}#i-check"/></svg>'
    )


def test_icon_alone_has_a_name():
    assert draw('{% icon "check" "Right" %}') == (
        f'<svg class="i" role="img" aria-label="Right"><use href="{ICONS}#i-check"/></svg>'
    )


def test_tag():
    assert draw('{% tag "ok" text "check" %}', text="<Sent>") == (
        f'<span class="tag ok"><svg class="i" aria-hidden="true"><use href="{ICONS}#i-check"/></svg>'
        "&lt;Sent&gt;</span>"
    )


def test_verdict_mark_says_what_it_shows():
    assert draw('{% verdict_mark "ko" %}') == (
        f'<span class="mark no"><svg class="i" aria-hidden="true"><use href="{ICONS}#i-cross"/></svg>'
        '<span class="vh">Wrong: </span></span>'
    )


def test_bloom_with_a_level():
    assert draw("{% bloom 3 5 %}") == (
        '<svg class="bloom" data-area="3" viewBox="-32 -32 64 64" aria-hidden="true">'
        f'<use href="{ICONS}#f-3"/><text y="1">5</text></svg>'
    )


def test_bloom_at_level_zero_is_not_a_bloom_without_level():
    assert '<text y="1">0</text>' in draw("{% bloom 3 0 %}")
    assert "<text" not in draw("{% bloom 3 %}")


def test_bloom_not_started():
    assert draw('{% bloom 4 level "small" %}', level=None) == (
        '<svg class="bloom small empty" data-area="4" viewBox="-32 -32 64 64" aria-hidden="true">'
        f'<use href="{ICONS}#o-4"/><text y="1">–</text></svg>'
    )


def test_ladder():
    assert draw("{% ladder 3 5 %}") == (
        '<svg class="ladder" viewBox="0 0 140 10" preserveAspectRatio="none" aria-hidden="true">'
        '<path class="track" d="M.5 5H140"/><path d="M.5 5H72.5"/></svg>'
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("3 5", "3 pix before level 4"),
        ("0 5", "First level on its way: 5 pix out of 8."),
        ("7", "Highest level reached"),
        ("None", "Not started"),
        ("5 0 5", "Highest level reached"),
    ],
)
def test_way_that_remains(arguments: str, sentence: str):
    assert draw(f"{{% say_way {arguments} %}}") == sentence


def test_gauge_says_the_level_first():
    assert draw("{% gauge 3 5 %}").endswith(
        '<p><span class="vh">Level 3. </span>3 pix before level 4</p></div>'
    )


def test_garden_draws_and_says_each_skill():
    html = draw("{% garden areas %}", areas=AREAS)
    assert html.count('class="stem"') == 3
    assert 'data-area="1" data-n="3" role="group" aria-label="Information &amp; data"' in html
    assert (
        '<a class="stem" href="/1-1" title="Search: level 3, 5 pix out of 8 towards level 4">'
        '<svg viewBox="3 0 66 290" preserveAspectRatio="xMidYMax meet" aria-hidden="true">'
        '<path class="st" d="M36 290C30 243 42 210 36 175"/>'
        f'<use href="{ICONS}#leaf" class="lf" transform="translate(37 276)"/>'
        f'<use href="{ICONS}#leaf" class="lf" transform="translate(35 247) scale(-1 1)"/>'
        f'<use href="{ICONS}#leaf" class="lf lf-new" transform="translate(37 218)"/>'
        '<path class="todo" d="M33.5 99a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0'
        "M33.5 70a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"
        'M33.5 41a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"/>'
        '<circle class="halo" cx="36" cy="157" r="30"/>'
        '<circle class="ring" cx="36" cy="157" r="30" pathLength="100" stroke-dasharray="62 100" '
        'transform="rotate(-90 36 157)"/>'
        f'<g class="head"><use href="{ICONS}#f-1" transform="translate(36 157)"/></g>'
        '<text x="36" y="158">3</text></svg><b aria-hidden="true">1.1</b>'
        '<span class="vh">Search: level 3, 5 pix out of 8 towards level 4</span></a>'
    ) in html
    assert '<circle class="seed" cx="36" cy="258" r="17"/><text x="36" y="259">–</text>' in html
    assert '<span class="vh">Manage: not started</span>' in html
    assert '<span class="vh">Process: level 7, the highest today</span>' in html
    assert html.count('class="halo"') == 1


def test_only_the_skill_gained_grows():
    html = draw("{% garden areas gained=codes %}", areas=AREAS, codes=["1.1"])
    assert re.findall(r'class="(stem[^"]*)" href="([^"]*)"', html) == [
        ("stem gained", "/1-1"),
        ("stem", "/1-2"),
        ("stem", "/1-3"),
    ]


def test_flower_art_of_a_level_gained():
    html = draw("{% flower_art 1 4 2 %}")
    assert 'aria-label="The flower of the skill bears 4 leaves: level 4"' in html
    assert re.findall(r"translate\((\d+ \d+)\) scale\((-?[\d.]+ [\d.]+)\)", html)[:4] == [
        ("213 376", "2.8 2.8"),
        ("206 323", "-2.8 2.8"),
        ("213 269", "2.8 2.8"),
        ("206 216", "-3.1 3.1"),
    ]
    assert 'stroke-dasharray="25 100"' in html
    assert html.count("rotate(-90") == 1
    assert html.count('<g data-area="') == 13


def test_flower_art_writes_numbers_for_machines_in_french_too():
    with translation.override("fr"):
        html = draw("{% flower_art 1 1 %}")
    assert "2,8" not in html
    assert "scale(0,4" not in html


def test_calm_flower_art_celebrates_nothing():
    html = draw("{% flower_art 2 3 1 gained=False %}")
    assert "pollen" not in html
    assert "new leaf" not in html


def test_steps():
    assert draw("{% steps 2 3 %}") == (
        '<div class="row"><div role="progressbar" aria-valuemin="1" aria-valuemax="3" aria-valuenow="2" '
        'aria-valuetext="Question 2 of 3" aria-label="Progress"><ol class="steps" aria-hidden="true">'
        '<li class="done">1</li><li aria-current="step">2</li><li>3</li></ol></div>'
        '<span class="muted small">Question 2 of 3</span></div>'
    )


def test_dialog_is_named_by_its_title():
    html = draw('{% dialog "leave" "Leave?" %}<p>Stay</p>{% enddialog %}')
    assert html.startswith('<dialog class="dialog" id="leave" aria-labelledby="leave-title"><header>')
    assert '<h2 id="leave-title">Leave?</h2>' in html
    assert html.endswith("</header><p>Stay</p></dialog>")


def test_pagination_keeps_the_rest_of_the_address():
    request = RequestFactory().get("/", {"q": "a b", "page": "2"})
    html = draw("{% pagination page %}", request=request, page=Paginator(range(30), 10).page(2))
    assert re.findall(r'href="([^"]*)"', html) == [
        "?q=a+b&amp;page=1",
        "?q=a+b&amp;page=1",
        "?q=a+b&amp;page=3",
        "?q=a+b&amp;page=3",
    ]
    assert html.count("aria-current") == 1


def test_one_page_needs_no_pagination():
    assert draw("{% pagination page %}", page=Paginator(range(3), 10).page(1)) == ""


def test_trail_ends_where_one_is():
    assert draw('{% trail "Home" "/" "Lessons" "/lessons" "Backups" %}') == (
        '<nav aria-label="You are here"><ol class="trail"><li><a href="/">Home</a></li>'
        '<li><a href="/lessons">Lessons</a></li><li><span aria-current="page">Backups</span></li></ol></nav>'
    )
