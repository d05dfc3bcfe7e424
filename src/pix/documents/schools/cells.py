"""Small readings shared by all formats: dates, blanks, signs that cannot be in a name."""

import datetime as dt
import re
import unicodedata

LONGEST_TEXT = 255

_SLASHED = re.compile(r"(\d\d)/(\d\d)/(\d{4}|\d\d)", re.ASCII)
_TOKENS = {"YYYY": r"(?P<year>\d{4})", "MM": r"(?P<month>\d\d)", "DD": r"(?P<day>\d\d)"}


def collapse(text: str) -> str:
    """Trimmed, and one blank where there were several."""
    return " ".join(text.split())


def composed(text: str) -> str:
    """Accents in one sign, as every comparison expects."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def real_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_full_date(text: str) -> dt.date | None:
    """`DD/MM/YYYY` and nothing else."""
    match = _SLASHED.fullmatch(text)
    if not match or len(match[3]) != 4:
        return None
    return real_date(int(match[3]), int(match[2]), int(match[1]))


def read_date(text: str, today: dt.date) -> dt.date | None:
    """`DD/MM/YYYY` or `DD/MM/YY`; two digits are this century when that lies before the present year."""
    match = _SLASHED.fullmatch(text)
    if not match:
        return None
    year = int(match[3])
    if len(match[3]) == 2:
        year += 2000 if 2000 + year < today.year else 1900
    return real_date(year, int(match[2]), int(match[1]))


def read_date_as(text: str, pattern: str) -> dt.date | None:
    """A date written as `pattern` says: any order of YYYY, MM, DD with signs between."""
    expression = re.escape(pattern)
    for token, group in _TOKENS.items():
        expression = expression.replace(token, group, 1)
    match = re.fullmatch(expression, text, re.ASCII)
    if not match or len(match.groupdict()) != len(_TOKENS):
        return None
    return real_date(int(match["year"]), int(match["month"]), int(match["day"]))


def has_impossible_sign(text: str) -> bool:
    """Control signs (C0, C1), and the sign that stands for bytes that could not be read."""
    if text.isascii() and text.isprintable():
        return False
    return any(sign == "\ufffd" or unicodedata.category(sign) in {"Cc", "Cs"} for sign in text)


def is_misread(text: str, encoding: str) -> bool:
    """UTF-8 read under another name: its bytes taken back make good UTF-8 ("MaÃ«lys" is "Maëlys")."""
    if text.isascii() or encoding == "utf-8":
        return False
    try:
        text.encode(encoding).decode("utf-8")
    except UnicodeError:
        return False
    return True


def legible(text: str, longest: int = LONGEST_TEXT) -> str:
    """What may be shown and kept of a text that nothing has checked."""
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if not has_impossible_sign(text):
        return text
    return "".join("\ufffd" if has_impossible_sign(sign) else sign for sign in text)
