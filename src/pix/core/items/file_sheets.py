"""Values of office files common to all, and of workbooks."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import field, frozen, validators

CellValue: TypeAlias = str | int | Decimal | dt.date | dt.datetime | dt.time | bool | None

NUMBER_FORMATS = (
    "general", "text", "0", "0,0", "0,00", "0,000", "# ##0", "# ##0,00",
    "%", "0,0 %", "0,00 %", "currency", "date", "long-date", "iso-date", "datetime", "time",
)  # fmt: skip
ALIGNMENTS = ("left", "right", "center", "justify")


class FileValueError(ValueError):
    """A value that no file can hold; the message tells the author of the question what to change."""


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Let authors give a list."""
    return tuple(values)


def as_set(values: Iterable[Any]) -> frozenset[Any]:
    """Let authors give a list or a range."""
    return frozenset(values)


@frozen
class Properties:
    """Metadata that the file carries on purpose. Nothing is written for a field left empty."""

    title: str = ""
    author: str = ""
    subject: str = ""
    description: str = ""
    keywords: tuple[str, ...] = field(default=(), converter=as_tuple)
    created: dt.datetime | None = None
    modified: dt.datetime | None = None
    modified_by: str = ""
    revision: int | None = None


NO_PROPERTIES = Properties()


@frozen
class Comment:
    """A note in the margin of a text or in the corner of a cell."""

    text: str
    author: str = ""
    date: dt.datetime | None = None


def as_comment(value: str | Comment | None) -> Comment | None:
    """Let authors give the text alone."""
    return Comment(value) if isinstance(value, str) else value


def _check_value(_cell: "Cell", _attribute: object, value: CellValue) -> None:
    if value is not None and not isinstance(value, str | int | Decimal | dt.date | dt.time):
        raise FileValueError(
            f"a cell cannot hold {value!r}: use str, int, Decimal, date, time, bool or None, never a float"
        )
    if isinstance(value, Decimal) and not value.is_finite():
        raise FileValueError(f"a cell cannot hold {value}: give a finite number")


def _check_formula(cell: "Cell", _attribute: object, value: str | None) -> None:
    if value is not None and (not value.startswith("=") or len(value) < 2):
        raise FileValueError(f"a formula begins with '=': {value!r}")
    if value is not None and cell.value is None:
        raise FileValueError(f"give the value that {value} shows: Cell(value, formula=…)")


@frozen
class Cell:
    """One cell; a formula cell states the value it shows in `value`.

    `formula` is in A1 notation with English names, `;` between arguments, `.` for decimals and `!` after a
    sheet: `=IF(Tarifs!B2>=10;SUM(B2:B5);0)`.
    """

    value: CellValue = field(default=None, validator=_check_value)
    formula: str | None = field(default=None, validator=_check_formula)
    number_format: str | None = field(
        default=None, validator=validators.optional(validators.in_(NUMBER_FORMATS))
    )
    bold: bool = False
    italic: bool = False
    align: str | None = field(default=None, validator=validators.optional(validators.in_(ALIGNMENTS)))
    colour: str | None = None
    background: str | None = None
    comment: Comment | None = field(default=None, converter=as_comment)


RowsInput: TypeAlias = Iterable[Iterable[Cell | CellValue]]


def _cells(rows: RowsInput) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in row) for row in rows)


def _letters(columns: Iterable[str]) -> frozenset[str]:
    return frozenset(column.upper() for column in columns)


def _check_sheet_name(_sheet: object, _attribute: object, value: str) -> None:
    if not 0 < len(value) <= 31 or set(value) & set("[]:*?/\\'"):
        raise FileValueError(f"sheet name {value!r}: 1 to 31 characters, none of [ ] : * ? / \\ '")


@frozen
class Sheet:
    """Rows from the first one down.

    `hidden_rows` are numbers from 1, `hidden_columns` letters, `column_widths` centimetres from column A
    (missing ones fit the text).
    """

    name: str = field(validator=_check_sheet_name)
    rows: tuple[tuple[Cell, ...], ...] = field(converter=_cells)
    column_widths: tuple[Decimal | int | float, ...] = field(default=(), converter=as_tuple)
    hidden_rows: frozenset[int] = field(default=frozenset(), converter=as_set)
    hidden_columns: frozenset[str] = field(default=frozenset(), converter=_letters)
    hidden: bool = False


def _check_sheets(_workbook: object, _attribute: object, sheets: tuple[Sheet, ...]) -> None:
    names = [sheet.name.lower() for sheet in sheets]
    if not names or len(set(names)) < len(names) or all(sheet.hidden for sheet in sheets):
        raise FileValueError("a workbook needs one visible sheet at least, and sheets with distinct names")


@frozen
class Workbook:
    """Sheets for .ods, .xlsx, or .csv (first sheet, values as shown in French)."""

    sheets: tuple[Sheet, ...] = field(converter=as_tuple, validator=_check_sheets)
    properties: Properties = NO_PROPERTIES


def table_sheet(name: str, header: Iterable[str], rows: RowsInput, **options: Any) -> Sheet:
    """A sheet with a bold header row; `options` are those of Sheet (column_widths, hidden_rows…)."""
    first = tuple(Cell(title, bold=True) for title in header)
    return Sheet(name, [first, *_cells(rows)], **options)


def table_workbook(name: str, header: Iterable[str], rows: RowsInput, **options: Any) -> Workbook:
    """A workbook of one sheet with a bold header row."""
    return Workbook([table_sheet(name, header, rows, **options)])
