"""One way to write the value of a cell, whoever read it: 12.5, 2024-03-01, 14:37, VRAI."""

import datetime as dt
import re
from decimal import Decimal

from pix.documents.number_formats import digits

Rows = list[list[str]]
_SPACES = re.compile(r"[\s\u00a0\u202f]")


def number_text(value: float) -> str:
    """Plain digits with a dot, without the noise of binary fractions."""
    return digits(Decimal(f"{value:.12g}"))


def value_text(value: object) -> str:
    """The canonical text of a value given by a reader."""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        clock = f"{minutes // 60:02}:{minutes % 60:02}"
        return f"{clock}:{seconds:02}" if seconds else clock
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}".removesuffix(":00") if value.second == 0 else f"{value:%H:%M:%S}"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def trimmed(rows: Rows) -> Rows:
    """Rows without the empty cells at their end, without the empty rows at the end."""
    cut = [list(row) for row in rows]
    for row in cut:
        while row and not row[-1]:
            row.pop()
    while cut and not cut[-1]:
        cut.pop()
    return cut


def number_of(text: str) -> Decimal:
    """A number read in a cell or a page: 1 234,50 € → 1234.50; 12,5 % → 0.125. ValueError if none."""
    bare = _SPACES.sub("", text).removesuffix("€").replace(",", ".").replace("−", "-")
    percent = bare.endswith("%")
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?%?", bare):
        raise ValueError(f"not a number: {text!r}")
    value = Decimal(bare.removesuffix("%"))
    return value / 100 if percent else value


def date_of(text: str) -> dt.date:
    """A date read in a cell: 2024-03-01 or 01/03/2024, perhaps with an hour. ValueError if none."""
    day = text.strip().split(" ")[0]
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", day):
        number, month, year = (int(part) for part in day.split("/"))
        return dt.date(year, month, number)
    return dt.date.fromisoformat(day)
