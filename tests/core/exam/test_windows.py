import datetime

import pytest

from pix.core.exam.windows import Window, is_outside, school_year, windows_of_year

SPRING = Window(
    "2025-2026",
    "3e",
    datetime.date(2026, 3, 16),
    datetime.date(2026, 6, 13),
    (datetime.date(2026, 6, 15), datetime.date(2026, 6, 19)),
)


@pytest.mark.parametrize(
    ("day", "outside"),
    [
        ("2026-03-15", True),
        ("2026-03-16", False),
        ("2026-06-13", False),
        ("2026-06-14", True),
        ("2026-06-15", False),
        ("2026-06-19", False),
        ("2026-06-20", True),
        ("2026-09-01", False),  # another year, whose windows nobody wrote
        ("2025-09-01", True),
    ],
)
def test_a_window_has_its_ends_and_its_days_of_catching_up(day, outside):
    assert is_outside(datetime.date.fromisoformat(day), [SPRING]) is outside


def test_a_school_year_begins_in_september():
    assert [school_year(datetime.date(2026, month, 1)) for month in (8, 9)] == ["2025-2026", "2026-2027"]
    assert windows_of_year(datetime.date(2026, 1, 1), [SPRING]) == [SPRING]
