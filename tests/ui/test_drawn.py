"""A drawing that is filled is the page that its template would have made."""

import pytest
from django.utils.safestring import mark_safe

from pix.ui.drawn import Drawing, Kept, as_bytes, draw_part, mark


def test_what_is_filled_is_escaped_as_a_template_does():
    drawing = Drawing.of(f"<p>{mark('name')} {mark('html')}</p>")
    texts = {"name": as_bytes("<Zoé & l’ami>"), "html": as_bytes(mark_safe("<b>é</b>"))}
    assert drawing.fill(texts).decode() == "<p>&lt;Zoé &amp; l’ami&gt; <b>é</b></p>"


def test_a_page_without_mark_is_itself():
    assert Drawing.of("<p>é</p>").fill({}) == "<p>é</p>".encode()


@pytest.mark.parametrize("result", ["ok", "ko", "aband"])
@pytest.mark.parametrize("why", ["", "Parce que « 1 < 2 »."])
def test_the_first_time_and_the_next_ones(result, why):
    from django.template.loader import render_to_string

    for statement in ("Une <question> ?", "Une autre"):
        texts = {"statement": statement, "why": why, "href": "/a?b=1&c=2", "place": "3"}
        drawn = draw_part(
            "app/parts/answer_line.html", lambda values: {"line": values}, {"result": result}, texts
        )
        plain = render_to_string("app/parts/answer_line.html", {"line": {**texts, "result": result}})
        assert drawn == plain


def test_only_so_many_bytes_are_kept():
    kept = Kept(lambda: 10, len)
    for text in ("aaaa", "bbbb", "aaaa", "cccc"):
        kept.get(text, lambda text=text: text)
    assert (list(kept.made), kept.bytes) == (["aaaa", "cccc"], 8)
    kept.get("d" * 50, lambda: "d" * 50)
    assert list(kept.made) == ["d" * 50]
