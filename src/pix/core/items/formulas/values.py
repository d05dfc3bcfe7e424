"""What a cell holds: numbers, texts, truth values, nothing, or a fault; how they are typed, shown, compared.

Numbers are IEEE doubles and dates are days since 1899-12-30, as in every spreadsheet.
"""

import datetime as dt
import math
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from attrs import frozen

from pix.core.items.french import MONTHS


@frozen
class Fault:
    """An error value, with the code that the cell shows."""

    code: str


DIVISION, NAME, REFERENCE, VALUE = Fault("#DIV/0!"), Fault("#NOM?"), Fault("#REF!"), Fault("#VALEUR!")
MISSING, SYNTAX, LOOP = Fault("#N/A"), Fault("#ERREUR!"), Fault("#CIRC!")
FAULTS = {fault.code: fault for fault in (DIVISION, NAME, REFERENCE, VALUE, MISSING, SYNTAX, LOOP)}
Value: TypeAlias = float | str | bool | Fault | None

GENERAL = "g"
FORMAT = re.compile(r"g|d|l|[nep][0-4]")  # general, date, long date; number, euro, per cent with decimals
_EPOCH = dt.date(1899, 12, 30).toordinal()
_NUMBER = re.compile(
    r"([+-]?)((?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})?)(?:,(\d{1,15}))?[ \u00a0\u202f]*([€%]?)"
)
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})")
_TOO_BIG = 1e15


def fold(text: str) -> str:
    """Without case nor accents."""
    spread = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in spread if not unicodedata.combining(character))


def serial(day: dt.date) -> float:
    return float(day.toordinal() - _EPOCH)


def day_of(number: float) -> dt.date | None:
    """The date of a number of days; None before 1900 and after 9999."""
    if not 1 <= number < 2_958_466:
        return None
    return dt.date.fromordinal(int(number) + _EPOCH)


def _read_date(text: str) -> float | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    day, month, year = match.group(3, 2, 1) if match[1] is None else match.group(1, 2, 3)
    if match[4]:
        year, month, day = match.group(4, 5, 6)
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return serial(dt.date(number, int(month), int(day))) if number >= 1900 else None
    except ValueError:
        return None


def _read_number(text: str) -> tuple[float, str] | None:
    match = _NUMBER.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    whole, part, unit = re.sub(r"\D", "", match[2]) or "0", match[3] or "", match[4]
    number = float(f"{match[1]}{whole}.{part or '0'}")
    if unit == "%":
        return number / 100, f"p{min(len(part), 4)}"
    return number, f"e{2 if part else 0}" if unit else GENERAL


def read_input(raw: str) -> tuple[Value, str]:
    """(value, format it brings) of what is typed in a cell, a formula excepted."""
    text = raw.strip()
    if not text:
        return None, GENERAL
    if text.startswith("'"):
        return text[1:], GENERAL
    if text.upper() in ("VRAI", "FAUX"):
        return text.upper() == "VRAI", GENERAL
    number = _read_number(text)
    if number is not None:
        return number
    date = _read_date(text)
    return (text, GENERAL) if date is None else (date, "d")


def round_half_up(number: float, digits: int) -> float:
    """Rounded as a spreadsheet does: on the 15 digits it keeps, halves away from zero."""
    digits = max(-15, min(digits, 15))
    if not math.isfinite(number) or abs(number) * 10.0**digits >= _TOO_BIG or abs(number) >= _TOO_BIG:
        return number
    exact = Decimal(f"{number:.14e}").scaleb(digits).quantize(Decimal(1), ROUND_HALF_UP)
    return float(exact.scaleb(-digits)) + 0.0


def _grouped(number: float, digits: int) -> str:
    text = f"{abs(round_half_up(number, digits)):.{digits}f}"
    whole, _, part = text.partition(".")
    groups = f"{int(whole):,}".replace(",", "\u202f") if len(whole) < 16 else whole
    minus = "-" if round_half_up(number, digits) < 0 else ""
    return f"{minus}{groups}{',' if part else ''}{part}"


def write_number(number: float) -> str:
    """The shortest writing, with a comma: at most 11 digits and 10 decimals."""
    text = f"{float(f'{number:.11g}'):.10f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if text == "-0" else text


def display(value: Value, style: str = GENERAL) -> str:
    """What a cell shows."""
    match value:
        case None:
            return ""
        case Fault(code):
            return code
        case bool():
            return "VRAI" if value else "FAUX"
        case str():
            return value
    if style[0] in "dl":
        day = day_of(value)
        if day is None:
            return "#####"
        long = f"{day.day}{'er' if day.day == 1 else ''} {MONTHS[day.month - 1]} {day.year}"
        return long if style == "l" else f"{day.day:02}/{day.month:02}/{day.year}"
    if style == GENERAL:
        return write_number(value)
    digits = int(style[1])
    if style[0] == "p":
        return f"{_grouped(value * 100, digits)}\u00a0%"
    return _grouped(value, digits) + ("\u00a0€" if style[0] == "e" else "")


def to_number(value: Value) -> float | Fault:
    """As arithmetic takes it: nothing is 0, a text that reads as a number is that number."""
    match value:
        case Fault():
            return value
        case None:
            return 0.0
        case bool():
            return 1.0 if value else 0.0
        case str():
            read = read_input(value)[0]
            return read if isinstance(read, float) else VALUE
    return value


def to_text(value: Value) -> str | Fault:
    return value if isinstance(value, Fault) else display(value)


def to_truth(value: Value) -> bool | Fault:
    if isinstance(value, Fault):
        return value
    if isinstance(value, str):
        return VALUE
    return bool(value)


_RANKS = {float: 0, str: 1, bool: 2, Fault: 3}


def order_key(value: Value) -> tuple[int, float, str]:
    """Sorting key of what is not empty: numbers, then texts, then truth values, then faults."""
    if isinstance(value, str):
        return 1, 0.0, fold(value)
    number = 0.0 if isinstance(value, Fault) or value is None else float(value)
    return _RANKS.get(type(value), 0), number, ""


def compare(left: Value, right: Value) -> int:
    """-1, 0 or 1; nothing is 0 beside a number and an empty text beside a text."""

    def filled(value: Value, other: Value) -> Value:
        if value is not None:
            return value
        return "" if isinstance(other, str) else False if isinstance(other, bool) else 0.0

    a, b = order_key(filled(left, right)), order_key(filled(right, left))
    if a[0] == b[0] == 0 and math.isclose(a[1], b[1], rel_tol=1e-12, abs_tol=1e-12):
        return 0
    return (a > b) - (a < b)


def same_value(left: Value, right: Value) -> bool:
    """Equal as results: same kind, numbers to nine digits, texts without case nor accents."""
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)
    if isinstance(left, str) and isinstance(right, str):
        return fold(left).split() == fold(right).split()
    return type(left) is type(right) and left == right
