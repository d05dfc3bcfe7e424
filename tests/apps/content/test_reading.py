"""YAML with lines, shared lists, tutorials."""

from decimal import Decimal

import pytest

from pix.apps.content.pool_files import read_pools
from pix.apps.content.tutorials import InvalidTutorialError, Tutorial, read_tutorial
from pix.apps.content.yaml_lines import YamlError, load_yaml
from pix.core.items.findings import Finding


def test_scalars_follow_yaml_1_2():
    data, _ = load_yaml(
        "{a: 12:30, b: no, c: 007, d: 2027-03-01, e: 1e3, f: -4, g: 2.50, h: true, i: null, j: '3', "
        "k: on, l: 1_000}"
    )
    assert data == {
        "a": "12:30",
        "b": "no",
        "c": "007",
        "d": "2027-03-01",
        "e": "1e3",
        "f": -4,
        "g": Decimal("2.50"),
        "h": True,
        "i": None,
        "j": "3",
        "k": "on",
        "l": "1_000",
    }


def test_every_position_has_its_line():
    data, lines = load_yaml("a: 1\nb:\n  - x\n  - {c: d}\n")
    assert data == {"a": 1, "b": ["x", {"c": "d"}]}
    assert lines == {(): 1, ("a",): 1, ("b",): 2, ("b", 0): 3, ("b", 1): 4, ("b", 1, "c"): 4}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\na: 2", 2),
        ("a: [", 2),
        ("", 1),
        ("a: 1\n? [b]\n: 2", 2),
        ("a: !!python/object x", 1),
        ("a: b: c", 1),
    ],
)
def test_other_texts_are_refused_with_their_line(text, line):
    with pytest.raises(YamlError) as caught:
        load_yaml(text)
    assert caught.value.line == line


def test_a_file_of_pools_is_a_list_or_several():
    assert read_pools({"a": "[1, 2]", "b": "c: [x]\nd: [{n: 1}]"}) == {
        "a": [1, 2],
        "c": ["x"],
        "d": [{"n": 1}],
    }


@pytest.mark.parametrize("texts", [{"a": "b: 3"}, {"a": "[]"}, {"a": "[1]", "b": "a: [2]"}, {"a": "x: ["}])
def test_other_pools_are_refused(texts):
    with pytest.raises(YamlError, match=r"pools/[ab]\.yaml"):
        read_pools(texts)


PAGE = '---\ntitle: Où ?\nminutes: 2\nskills: ["@navWeb1"]\n---\nUn **mot**.\n'


def test_a_tutorial():
    assert read_tutorial("ou", PAGE, "tutorials/ou.md") == Tutorial(
        "ou", "Où ?", 2, ("@navWeb1",), (), "Un **mot**.\n"
    )


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("---\ntitle", "title"), 1),
        (("Un **mot**.\n", ""), 1),
        (("minutes: 2", "minutes: 99"), 3),
        (("minutes: 2", "minutes: 2\nautre: 3"), 4),
        (('skills: ["@navWeb1"]\n', ""), 1),
        (('["@navWeb1"]', "[navWeb1]"), 1),
        (("title: Où ?\n", ""), 1),
    ],
)
def test_faults_of_a_tutorial_have_a_line(change, line):
    assert change[0] in PAGE
    with pytest.raises(InvalidTutorialError) as caught:
        read_tutorial("ou", PAGE.replace(*change), "tutorials/ou.md")
    finding = caught.value.finding
    assert (finding.code, finding.file, finding.line) == ("E101", "tutorials/ou.md", line)
    assert isinstance(finding, Finding)
