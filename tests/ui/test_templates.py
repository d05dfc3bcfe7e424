"""What no template of the project may hold, whoever wrote it."""

import re
from pathlib import Path

import pytest

import pix

PACKAGE = Path(pix.__file__).parent
# Letters are not pages: mail readers know no sheet, and no policy applies to them.
TEMPLATES = sorted(path for path in PACKAGE.glob("**/templates/**/*.html") if "mails" not in path.parts)
SPRITE = (PACKAGE / "ui/static/ui/icons.svg").read_text("utf-8")
INLINE = {
    "style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "style element": re.compile(r"<style\b", re.IGNORECASE),
    "event attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "inline script": re.compile(
        r"<script\b(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json[\"'])", re.IGNORECASE
    ),
    "address of another site": re.compile(r"(?:src|srcset)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE),
}


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
@pytest.mark.parametrize("what", INLINE)
def test_nothing_inline(path: Path, what: str):
    assert INLINE[what].findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("style attribute", '<p class="a" style="color: red">'),
        ("style element", "<style>p {}</style>"),
        ("event attribute", '<button onclick="go()">'),
        ("inline script", "<script>go()</script>"),
        ("inline script", '<script type="module">go()</script>'),
        ("address of another site", '<img src="//cdn.example/a.png">'),
    ],
)
def test_the_search_finds_what_it_looks_for(what: str, source: str):
    assert INLINE[what].search(source)


def test_the_search_lets_data_and_files_through():
    source = '<script type="application/json">{}</script><script type="module" src="a.js"></script>'
    assert not INLINE["inline script"].search(source)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_icon_named_exists(path: Path):
    asked = set(re.findall(r'{% icon "([\w-]+)"', path.read_text("utf-8")))
    drawn = set(re.findall(r'<symbol id="i-([\w-]+)"', SPRITE))
    assert asked - drawn == set()
