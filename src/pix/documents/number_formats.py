"""How values look in French: one table for both spreadsheet formats and for texts."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from attrs import frozen

from pix.core.items.files import Cell, CellValue

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


@frozen
class NumberFormat:
    """`kind` number, percentage, currency, date, time, text or general; `code` is the OOXML one."""

    kind: str
    code: str
    decimals: int = 0
    grouped: bool = False


FORMATS = {
    "general": NumberFormat("general", "General"),
    "text": NumberFormat("text", "@"),
    "0": NumberFormat("number", "0"),
    "0,0": NumberFormat("number", "0.0", 1),
    "0,00": NumberFormat("number", "0.00", 2),
    "0,000": NumberFormat("number", "0.000", 3),
    "# ##0": NumberFormat("number", "#,##0", 0, grouped=True),
    "# ##0,00": NumberFormat("number", "#,##0.00", 2, grouped=True),
    "%": NumberFormat("percentage", r"0\ %"),
    "0,0 %": NumberFormat("percentage", r"0.0\ %", 1),
    "0,00 %": NumberFormat("percentage", r"0.00\ %", 2),
    "currency": NumberFormat("currency", r"#,##0.00\ [$€-40C]", 2, grouped=True),
    "date": NumberFormat("date", "dd/mm/yyyy"),
    "long-date": NumberFormat("date", r"[$-40C]d\ mmmm\ yyyy"),
    "iso-date": NumberFormat("date", r"yyyy\-mm\-dd"),
    "datetime": NumberFormat("date", r"dd/mm/yyyy\ hh:mm"),
    "time": NumberFormat("time", "hh:mm"),
}


def format_name(cell: Cell) -> str:
    """The format asked for, else the usual one of the value's type."""
    if cell.number_format:
        return cell.number_format
    if isinstance(cell.value, dt.datetime):
        return "datetime"
    if isinstance(cell.value, dt.date):
        return "date"
    return "time" if isinstance(cell.value, dt.time) else "general"


def shown(cell: Cell) -> str:
    """The text that a French office suite shows for the cell."""
    value, name = cell.value, format_name(cell)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _number(Decimal(value), FORMATS[name])
    return _date(value, name) if isinstance(value, dt.date | dt.time) else plain_value(value)


def plain_value(value: CellValue, decimal_mark: str = ",") -> str:
    """A value for a text file: no grouping and no unit, dates as 01/03/2024."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, int | Decimal):
        return digits(value).replace(".", decimal_mark)
    if isinstance(value, dt.time):
        return _date(value, "time")
    return _date(value, "datetime" if isinstance(value, dt.datetime) else "date")


def digits(value: int | Decimal) -> str:
    """The number in plain digits with a dot, without useless zeros: 12, 0.5, 1200."""
    written = f"{Decimal(value):f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if written in ("-0", "") else written


def _number(value: Decimal, style: NumberFormat) -> str:
    if style.kind not in ("number", "percentage", "currency"):
        return digits(value).replace(".", ",")
    scaled = value * 100 if style.kind == "percentage" else value
    rounded = scaled.quantize(Decimal(1).scaleb(-style.decimals), ROUND_HALF_UP)
    written = f"{rounded:,f}" if style.grouped else f"{rounded:f}"
    unit = {"percentage": f"{NO_BREAK_SPACE}%", "currency": f"{NO_BREAK_SPACE}€"}.get(style.kind, "")
    return written.replace(",", NARROW_SPACE).replace(".", ",") + unit


def _date(value: dt.date | dt.time, name: str) -> str:
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    if name == "long-date":
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if name == "iso-date":
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    day = f"{value.day:02}/{value.month:02}/{value.year:04}"
    return f"{day} {value:%H:%M}" if isinstance(value, dt.datetime) and name != "date" else day
