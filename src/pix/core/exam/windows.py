"""The weeks of the year in which the schools of a country hold their exams. Data, never a refusal."""

import datetime
from collections.abc import Iterable, Sequence

from attrs import frozen

FIRST_MONTH = 9


@frozen
class Window:
    """`public`: for whom. `catch_up`: first and last day for those who missed theirs."""

    year: str
    public: str
    first: datetime.date
    last: datetime.date
    catch_up: tuple[datetime.date, datetime.date] | None = None

    def holds(self, day: datetime.date) -> bool:
        late = self.catch_up
        return self.first <= day <= self.last or (late is not None and late[0] <= day <= late[1])


def school_year(day: datetime.date) -> str:
    """« 2026-2027 », from September."""
    first = day.year if day.month >= FIRST_MONTH else day.year - 1
    return f"{first}-{first + 1}"


def windows_of_year(day: datetime.date, windows: Iterable[Window]) -> list[Window]:
    return [window for window in windows if window.year == school_year(day)]


def is_outside(day: datetime.date, windows: Sequence[Window]) -> bool:
    """Whether the year has windows and none holds this day; a year that is not written warns nobody."""
    listed = windows_of_year(day, windows)
    return bool(listed) and not any(window.holds(day) for window in listed)
