"""The page on the ASVS counts what its tables say, and names files that are there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs/security/asvs.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ((\d+)\.\d+\.\d+) \| ([12]) \| [^|]+ \| (met|part|no|n/a) \| (.*) ?\|$", re.MULTILINE)
STATES = ("met", "part", "no", "n/a")
FOLDERS = ("", "src/pix", "src/pix/apps", "docs/guides", "docs/subsystems")
FILE = re.compile(r"`([\w/.-]+\.(?:py|md|lock))\b[^`]*`")


def counted() -> dict[str, list[str]]:
    """Cells of each line of the first table, by chapter."""
    lines = re.findall(r"^\| (V\d+|All)\b[^|]*\|(.*)\|$", TEXT, re.MULTILINE)
    return {chapter: [cell.strip() for cell in cells.split("|")] for chapter, cells in lines}


def test_each_requirement_of_both_levels_is_there_once():
    rows = ROW.findall(TEXT)
    assert len({number for number, *_ in rows}) == len(rows)
    assert Counter(level for _number, _chapter, level, *_ in rows) == {"1": 70, "2": 183}


def test_the_figures_are_those_of_the_rows():
    found = Counter((f"V{chapter}", state) for _number, chapter, _level, state, _said in ROW.findall(TEXT))
    found += Counter(("All", state) for *_, state, _said in ROW.findall(TEXT))
    chapters = [*(f"V{number}" for number in range(1, 18)), "All"]
    assert counted() == {one: [str(found[one, state] or "") for state in STATES] for one in chapters}


def test_what_is_missing_is_said():
    rows = ROW.findall(TEXT)
    assert [
        number for number, _c, _l, state, said in rows if state in {"part", "no"} and not said.strip()
    ] == []


def test_the_files_it_names_are_there():
    named = set(FILE.findall(TEXT))
    assert len(named) > 30
    missing = [name for name in named if not any((ROOT / folder / name).exists() for folder in FOLDERS)]
    assert sorted(missing) == []
