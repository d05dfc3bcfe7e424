"""Static check and loading of generators."""

from textwrap import dedent

import pytest

from pix.core.items.findings import RenderingError
from pix.core.items.generators import check_generator, load_generator

BUILD = "def build(v, rng):\n    return {}\n"


def codes(source):
    return [(f.code, f.line) for f in check_generator(dedent(source), "generator.py", "x")]


@pytest.mark.parametrize(
    "line",
    [
        "import random",
        "import os",
        "from pathlib import Path",
        "from pix.apps.content import registry",
        "from . import autre",
        "x = open('a')",
        "x = eval('1')",
        "x = id(3)",
        "x = hash('a')",
        "x = datetime.now()",
        "x = date.today()",
        "x = day.strftime('%A')",
        "x = ().__class__",
        "x = [a for a in {1, 2}]",
        "x = list(set('ab'))",
        "x = ','.join({'a', 'b'})",
        "x = [*{1, 2}]",
        "x = list({1} | {2})",
        "rng('a').shuffle(x)",
    ],
)
def test_what_could_make_two_builds_differ_is_refused(line):
    assert codes(f"{line}\n{BUILD}") == [("E110", 1)]


def test_a_named_set_is_followed():
    assert codes("names = set('ab')\nx = [a for a in names]\n" + BUILD) == [("E110", 2)]


@pytest.mark.parametrize(
    "line",
    [
        "from decimal import Decimal",
        "from pix.core.items import Rng",
        "from pix.core.items.files import Workbook",
        "import re",
        "x = sorted({1, 2})",
        "x = 3 in {1, 2}",
        "x = len(set('ab'))",
        "y = rng('a').shuffle(x)",
        "x = {'a': 1}",
        "x = [a for a in {'a': 1}]",
    ],
)
def test_ordinary_code_passes(line):
    assert codes(f"{line}\n{BUILD}") == []


def test_the_contract_is_checked():
    assert codes("x = 1\n") == [("E101", 1)]
    assert codes("def build(:\n") == [("E101", 1)]


def test_an_import_hidden_from_the_static_check_fails_when_loading():
    with pytest.raises(RenderingError, match="import of os"):
        load_generator("__builtins__['__import__']('os')\n", "x")
