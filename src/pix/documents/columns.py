"""Columns of a sheet: letters, number and width."""

from decimal import Decimal

from pix.core.items.files import Sheet
from pix.documents.number_formats import shown

_LEAST, _MOST = Decimal("1.8"), Decimal(9)


def column_letters(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters, rest = "", index + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def column_count(sheet: Sheet) -> int:
    """The length of the longest row."""
    return max((len(row) for row in sheet.rows), default=0)


def column_width(sheet: Sheet, index: int) -> Decimal:
    """Centimetres: what the author says, else enough for the longest text, within reason."""
    if index < len(sheet.column_widths):
        return Decimal(str(sheet.column_widths[index]))
    longest = max(
        (len(shown(row[index])) + row[index].bold for row in sheet.rows if index < len(row)), default=0
    )
    return min(max(_LEAST, Decimal(longest) / 5 + Decimal("0.5")), _MOST)


def column_index(reference: str) -> int:
    """A1 → 0, AA7 → 26."""
    index = 0
    for letter in reference.rstrip("0123456789"):
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
