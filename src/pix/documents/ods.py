"""A workbook as .ods: the smallest file that office suites open as if it were theirs."""

import datetime as dt
from decimal import Decimal
from typing import TypeAlias

from pix.core.items.files import Cell, CellValue, Sheet, Workbook
from pix.documents.columns import column_count, column_letters, column_width
from pix.documents.formulas import opendocument_formula
from pix.documents.markup import tag
from pix.documents.number_formats import FORMATS, digits, format_name, shown
from pix.documents.opendocument import annotation, centimetres, office_xml, package, spaced

_FRENCH = {"number:language": "fr", "number:country": "FR"}
_DAY = '<number:day number:style="long"/>'
_MONTH = '<number:month number:style="long"/>'
_YEAR = '<number:year number:style="long"/>'
_CLOCK = (
    '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>'
)
_DATES = {
    "date": f"{_DAY}<number:text>/</number:text>{_MONTH}<number:text>/</number:text>{_YEAR}",
    "long-date": "<number:day/><number:text> </number:text>"
    '<number:month number:style="long" number:textual="true"/>'
    f"<number:text> </number:text>{_YEAR}",
    "iso-date": f"{_YEAR}<number:text>-</number:text>{_MONTH}<number:text>-</number:text>{_DAY}",
}
_DATES["datetime"] = f"{_DATES['date']}<number:text> </number:text>{_CLOCK}"
_ALIGN = {"left": "start", "right": "end", "center": "center", "justify": "justify"}
_Look: TypeAlias = tuple[str, bool, bool, str | None, str | None, str | None]
_PLAIN: _Look = ("general", False, False, None, None, None)


def build_ods(workbook: Workbook) -> bytes:
    """The bytes of the .ods."""
    looks = _looks(workbook)
    widths = sorted({width for sheet in workbook.sheets for width in _widths(sheet)})
    styles = _number_styles(looks) + _cell_styles(looks) + _column_styles(widths) + _TABLE_STYLES
    sheets = "".join(_sheet(sheet, looks, widths) for sheet in workbook.sheets)
    content = office_xml(
        "document-content",
        tag("office:automatic-styles", None, styles),
        tag("office:body", None, tag("office:spreadsheet", None, sheets)),
    )
    return package("ods", {"content.xml": content}, workbook.properties)


# ---------------------------------------------------------------- styles

_TABLE_STYLES = "".join(
    tag(
        "style:style",
        {"style:name": name, "style:family": "table"},
        tag("style:table-properties", {"table:display": shown_}),
    )
    for name, shown_ in (("ta1", "true"), ("ta2", "false"))
)


def _look(cell: Cell) -> _Look:
    return (format_name(cell), cell.bold, cell.italic, cell.align, cell.colour, cell.background)


def _looks(workbook: Workbook) -> dict[_Look, str]:
    found = dict.fromkeys(_look(cell) for sheet in workbook.sheets for row in sheet.rows for cell in row)
    found.pop(_PLAIN, None)
    return {look: f"ce{index}" for index, look in enumerate(found, start=1)}


def _number_styles(looks: dict[_Look, str]) -> str:
    names = dict.fromkeys(look[0] for look in looks if look[0] != "general")
    return "".join(_number_style(name) for name in names)


def _style_name(format_: str) -> str:
    return f"N{list(FORMATS).index(format_)}"


def _number_style(name: str) -> str:
    style, attributes = FORMATS[name], {"style:name": _style_name(name)}
    if style.kind == "text":
        return tag("number:text-style", attributes, "<number:text-content/>")
    if style.kind == "date":
        return tag("number:date-style", {**attributes, **_FRENCH}, _DATES[name])
    if style.kind == "time":
        return tag("number:time-style", {**attributes, **_FRENCH}, _CLOCK)
    number = tag(
        "number:number",
        {
            "number:decimal-places": style.decimals,
            "number:min-integer-digits": 1,
            "number:grouping": "true" if style.grouped else None,
        },
    )
    unit = {
        "percentage": "<number:text>\u00a0%</number:text>",
        "currency": "<number:text>\u00a0</number:text>"
        '<number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol>',
    }.get(style.kind, "")
    return tag(f"number:{style.kind}-style", attributes, number, unit)


def _cell_styles(looks: dict[_Look, str]) -> str:
    return "".join(_cell_style(look, name) for look, name in looks.items())


def _cell_style(look: _Look, name: str) -> str:
    format_, bold, italic, align, colour, background = look
    paragraph = tag("style:paragraph-properties", {"fo:text-align": _ALIGN[align]}) if align else ""
    letters = {
        "fo:font-weight": "bold" if bold else None,
        "fo:font-style": "italic" if italic else None,
        "fo:color": colour,
    }
    return tag(
        "style:style",
        {
            "style:name": name,
            "style:family": "table-cell",
            "style:data-style-name": _style_name(format_) if format_ != "general" else None,
        },
        tag("style:table-cell-properties", {"fo:background-color": background}) if background else "",
        paragraph,
        tag("style:text-properties", letters) if any(letters.values()) else "",
    )


def _column_styles(widths: list[Decimal]) -> str:
    return "".join(
        tag(
            "style:style",
            {"style:name": f"co{index}", "style:family": "table-column"},
            tag("style:table-column-properties", {"style:column-width": centimetres(width)}),
        )
        for index, width in enumerate(widths, start=1)
    )


# ---------------------------------------------------------------- sheets


def _widths(sheet: Sheet) -> list[Decimal]:
    return [column_width(sheet, index) for index in range(column_count(sheet))]


def _sheet(sheet: Sheet, looks: dict[_Look, str], widths: list[Decimal]) -> str:
    columns = "".join(
        tag(
            "table:table-column",
            {
                "table:style-name": f"co{widths.index(width) + 1}",
                "table:visibility": "collapse" if column_letters(index) in sheet.hidden_columns else None,
            },
        )
        for index, width in enumerate(_widths(sheet))
    )
    rows = "".join(
        tag(
            "table:table-row",
            {"table:visibility": "collapse" if number in sheet.hidden_rows else None},
            "".join(_cell(cell, looks) for cell in row) or "<table:table-cell/>",
        )
        for number, row in enumerate(sheet.rows, start=1)
    )
    return tag(
        "table:table",
        {"table:name": sheet.name, "table:style-name": "ta2" if sheet.hidden else "ta1"},
        columns or "<table:table-column/>",
        rows or "<table:table-row><table:table-cell/></table:table-row>",
    )


def _cell(cell: Cell, looks: dict[_Look, str]) -> str:
    attributes: dict[str, str | None] = {"table:style-name": looks.get(_look(cell))}
    if cell.formula:
        attributes["table:formula"] = opendocument_formula(cell.formula)
    attributes |= _typed(cell.value, FORMATS[format_name(cell)].kind)
    note = annotation(cell.comment, {"office:display": "false"}) if cell.comment else ""
    if cell.value is None or cell.value == "":
        return tag("table:table-cell", attributes, note)
    lines = cell.value.split("\n") if isinstance(cell.value, str) else [shown(cell)]
    paragraphs = "".join(tag("text:p", None, spaced(line)) for line in lines)
    return tag("table:table-cell", attributes, note, paragraphs)


def _typed(value: CellValue, kind: str) -> dict[str, str | None]:
    if value is None or isinstance(value, str):
        return {"office:value-type": "string"} if value else {}
    if isinstance(value, bool):
        return {"office:value-type": "boolean", "office:boolean-value": str(value).lower()}
    if isinstance(value, dt.time):
        clock = f"PT{value:%H}H{value:%M}M{value:%S}S"
        return {"office:value-type": "time", "office:time-value": clock}
    if isinstance(value, dt.date):
        return {"office:value-type": "date", "office:date-value": value.isoformat()}
    named = kind if kind in ("percentage", "currency") else "float"
    currency = "EUR" if kind == "currency" else None
    return {"office:value-type": named, "office:currency": currency, "office:value": digits(value)}
