"""What benches of files measure, and when they say that an aim is missed."""

import pytest

from bench.alone import Case, measure, tell

RUN = """import json
print(json.dumps({"begins": 0.5, "ends": 2, "work": 1, "size": 3_000_000, "before": 90, "memory": 120}))
"""


def test_lines_are_counted_and_timed_from_the_first() -> None:
    run = measure(lambda: iter([b"one\n", b"two and three\n"]))
    assert run["size"] == 18
    assert 0 <= run["begins"] <= run["ends"]
    assert 0 < run["before"] <= run["memory"]


def test_a_file_in_one_piece_begins_when_it_is_whole() -> None:
    assert measure(lambda: b"%PDF")["size"] == 4


def test_an_empty_file_is_a_fault() -> None:
    with pytest.raises(SystemExit, match="empty"):
        measure(lambda: iter([]))


@pytest.mark.parametrize(
    ("aims", "is_missed"),
    [({}, 0), ({"ends": 3.0}, 0), ({"ends": 1.0}, 1), ({"ends": 3.0, "begins": 0.1}, 1)],
)
def test_a_missed_aim_is_told(tmp_path, capsys, aims: dict[str, float], is_missed: int) -> None:
    script = tmp_path / "case.py"
    script.write_text(RUN)
    assert tell(Case("a list", lambda: lambda: b"", **aims), str(script), 2) == is_missed
    line = capsys.readouterr().out
    assert line.startswith("a list ")
    assert line.rstrip().endswith("MISSED") is bool(is_missed)
    assert "3.0  90 → 120" in line
