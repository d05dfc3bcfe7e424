"""Cells as results files write them: texts in quotes, numbers bare, what is missing left out.

A text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
DELIMITER = ";"
NONE = "-"
_FORMULA_STARTS = ("=", "+", "@", "\t", "\r")

Cell = str | int | None


def results_file(rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with its mark, `;` between the cells, no line end after the last line."""
    lines = (DELIMITER.join(map(write_cell, row)) for row in rows)
    return (BYTE_ORDER_MARK + "\n".join(lines)).encode()


def write_cell(cell: Cell) -> str:
    """`None` is nothing, a number is bare, a text is quoted."""
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    return '"' + neutral(cell).replace('"', '""') + '"'


def neutral(text: str) -> str:
    """The text, with an apostrophe in front when a spreadsheet would compute it. A lone `-` stays."""
    is_formula = text.startswith(_FORMULA_STARTS) or (text.startswith(NONE) and text != NONE)
    return f"'{text}" if is_formula else text


def or_nothing(text: str) -> str | None:
    """The text, or nothing at all when it is empty (files of a class and of CléA)."""
    return text or None
