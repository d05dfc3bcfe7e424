import re
from collections import Counter
from pathlib import Path

import pytest

import pix.ui
from pix.ui import scripts
from pix.ui.scripts import SCRIPTS
from pix.ui.stylesheets import SERVED, SHEETS, SOURCES, WINDOW, join, tighten


@pytest.mark.parametrize("name", SHEETS)
def test_served_sheets_are_the_sources_joined(name: str):
    assert (SERVED / name).read_text("utf-8") == join(name), "run python -m pix.ui.stylesheets"


def test_every_source_is_served_once_but_the_window_of_the_simulators():
    served = Counter(part for parts in SHEETS.values() for part in parts)
    assert sorted(served) == sorted(path.stem for path in SOURCES.glob("*.css"))
    assert {part for part, times in served.items() if times > 1} == set(WINDOW)


def test_tightening_keeps_the_meaning():
    source = (
        "/* Head */\n@layer a {\n  /* why */\n  .x > p, .y:hover { margin: 0 calc(1px + 2px); --z: 1; }\n}\n"
    )
    assert tighten(source) == "/* Head */\n@layer a{.x>p,.y:hover{margin:0 calc(1px + 2px);--z:1}}\n"


def test_tightening_drops_quotes_and_spaces_that_say_nothing():
    source = """/* Head */
.a [type="radio"]:checked { top: 0; } .b [href^="http"]::before { content: "a = [b]"; }
.c [data-n="1"] { top: 0; }
"""
    assert tighten(source) == (
        "/* Head */\n"
        '.a [type=radio]:checked{top:0}.b [href^=http]::before{content:"a = [b]"}\n'
        '.c [data-n="1"]{top:0}\n'
    )


@pytest.mark.parametrize(
    ("file", "most"),
    [("pix.css", 42_000), ("staff.css", 8_000), ("simulator.css", 14_000), ("certificate.css", 8_000),
     ("icons.svg", 20_000), ("font/atkinson-next.woff2", 25_000)],
)  # fmt: skip
def test_weights(file: str, most: int):
    assert (SERVED / file).stat().st_size <= most


@pytest.mark.parametrize("name", ["password", "dialog", "copy", "toast", "menu", "selection"])
def test_elements_stay_small(name: str):
    assert (SERVED / "elements" / f"{name}.js").stat().st_size < 3_000


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.css")), ids=lambda path: path.stem)
def test_rules_of_the_sheets(path: Path):
    css = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    outside_access = re.sub(r"@layer access \{.*?\n\}", "", css, flags=re.DOTALL)
    assert "!important" not in outside_access
    assert re.findall(r"url\(\s*[\"']?(?:https?:)?//", css) == []
    assert re.findall(r"^\S.*", re.sub(r"^(@layer .*|\})$", "", css, flags=re.MULTILINE), re.MULTILINE) == []


def test_braces_are_even():
    for path in SOURCES.glob("*.css"):
        css = path.read_text("utf-8")
        assert css.count("{") == css.count("}"), path.name


def test_licences_travel_with_what_they_cover():
    static = Path(pix.ui.__file__).parent / "static" / "ui"
    assert "SIL OPEN FONT LICENSE" in (static / "font" / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (static / "icons-LICENSE.txt").read_text("utf-8")


@pytest.mark.parametrize("name", SCRIPTS)
def test_served_scripts_are_the_modules_joined(name: str):
    assert (scripts.SERVED / name).read_text("utf-8") == scripts.join(name), "run python -m pix.ui.scripts"


def test_tightening_a_script_keeps_what_it_does():
    source = (
        '/* Head */\nconst a = "x // y"; // why\n  // why not\n  go(`/* ${a} */`, /a*\\/b/);\n\n  end();\n'
    )
    assert scripts.tighten(source) == 'const a = "x // y";\ngo(`/* ${a} */`, /a*\\/b/);\nend();\n'


@pytest.mark.parametrize("path", sorted(scripts.SOURCES.glob("*.js")), ids=lambda path: path.stem)
def test_no_text_of_a_script_goes_over_several_lines(path: Path):
    patterns = re.compile(r"/\\\[.*?`.*?`/g")  # a regular expression with quotes of its own
    lines = patterns.sub("", path.read_text("utf-8")).splitlines()
    assert [line for line in lines if line.count("`") % 2] == [], "indents are taken away"
