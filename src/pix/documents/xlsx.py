"""A workbook as .xlsx: content types, relations, styles and one member a sheet."""

import datetime as dt
from typing import TypeAlias

from pix.core.items.files import Cell, CellValue, Sheet, Workbook
from pix.documents.columns import column_count, column_letters, column_width
from pix.documents.formulas import office_open_formula
from pix.documents.markup import document, tag, text
from pix.documents.number_formats import FORMATS, digits, format_name
from pix.documents.officeopen import RELATION, Part, Relation, Relations, package
from pix.documents.xlsx_comments import comment_parts

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIRST_CODE = 164
_ALIGN = {"left": "left", "right": "right", "center": "center", "justify": "justify"}
_Font: TypeAlias = tuple[bool, bool, str | None]
_Look: TypeAlias = tuple[str, _Font, str | None, str | None]
_PLAIN: _Look = ("general", (False, False, None), None, None)


def build_xlsx(workbook: Workbook) -> bytes:
    """The bytes of the .xlsx."""
    looks = _looks(workbook)
    count = len(workbook.sheets)
    relations = [Relation("worksheet", f"worksheets/sheet{index}.xml") for index in range(1, count + 1)]
    relations.append(Relation("styles", "styles.xml"))
    parts = [
        Part("xl/workbook.xml", _workbook(workbook), f"{_MEDIA}.sheet.main+xml"),
        Part("xl/_rels/workbook.xml.rels", Relations(relations).xml()),
        Part("xl/styles.xml", _styles(looks), f"{_MEDIA}.styles+xml"),
    ]
    for index, sheet in enumerate(workbook.sheets, start=1):
        extra = comment_parts(sheet, index)
        parts.append(
            Part(
                f"xl/worksheets/sheet{index}.xml",
                _sheet(sheet, looks, bool(extra)),
                f"{_MEDIA}.worksheet+xml",
            )
        )
        parts += extra
    return package("xl/workbook.xml", parts, workbook.properties)


def _workbook(workbook: Workbook) -> bytes:
    first = next(index for index, sheet in enumerate(workbook.sheets) if not sheet.hidden)
    sheets = "".join(
        tag(
            "sheet",
            {
                "name": sheet.name,
                "sheetId": index,
                "state": "hidden" if sheet.hidden else None,
                "r:id": f"rId{index}",
            },
        )
        for index, sheet in enumerate(workbook.sheets, start=1)
    )
    view = tag("bookViews", None, tag("workbookView", {"activeTab": first or None}))
    return document("workbook", {"": _MAIN, "r": RELATION}, {}, view, tag("sheets", None, sheets))


# ---------------------------------------------------------------- styles


def _look(cell: Cell) -> _Look:
    return (format_name(cell), (cell.bold, cell.italic, cell.colour), cell.background, cell.align)


def _looks(workbook: Workbook) -> dict[_Look, int]:
    found = [_look(cell) for sheet in workbook.sheets for row in sheet.rows for cell in row]
    return {look: index for index, look in enumerate(dict.fromkeys([_PLAIN, *found]))}


def _styles(looks: dict[_Look, int]) -> bytes:
    fonts = list(dict.fromkeys(look[1] for look in looks))
    fills = list(dict.fromkeys(look[2] for look in looks if look[2]))
    codes = [name for name in FORMATS if name != "general" and any(look[0] == name for look in looks)]
    formats = [
        tag("numFmt", {"numFmtId": _FIRST_CODE + index, "formatCode": FORMATS[name].code})
        for index, name in enumerate(codes)
    ]
    cells = [_cell_format(look, fonts, fills, codes) for look in looks]
    return document(
        "styleSheet",
        {"": _MAIN},
        {},
        _counted("numFmts", formats) if formats else "",
        _counted("fonts", [_font(font) for font in fonts]),
        _counted(
            "fills", [_fill(None, "none"), _fill(None, "gray125"), *(_fill(fill, "solid") for fill in fills)]
        ),
        _counted("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]),
        _counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        _counted("cellXfs", cells),
        _counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    )


def _counted(name: str, children: list[str]) -> str:
    return tag(name, {"count": len(children)}, *children)


def _colour(colour: str) -> str:
    return f"FF{colour.lstrip('#').upper()}"


def _font(font: _Font) -> str:
    bold, italic, colour = font
    return tag(
        "font",
        None,
        "<b/>" if bold else "",
        "<i/>" if italic else "",
        '<sz val="11"/>',
        tag("color", {"rgb": _colour(colour)}) if colour else "",
        '<name val="Calibri"/><family val="2"/>',
    )


def _fill(colour: str | None, pattern: str) -> str:
    front = tag("fgColor", {"rgb": _colour(colour)}) if colour else ""
    return tag("fill", None, tag("patternFill", {"patternType": pattern}, front))


def _cell_format(look: _Look, fonts: list[_Font], fills: list[str], codes: list[str]) -> str:
    name, font, fill, align = look
    code = _FIRST_CODE + codes.index(name) if name != "general" else 0
    attributes = {
        "numFmtId": code,
        "fontId": fonts.index(font),
        "fillId": fills.index(fill) + 2 if fill else 0,
        "borderId": 0,
        "xfId": 0,
        "applyNumberFormat": 1 if code else None,
        "applyFont": 1 if fonts.index(font) else None,
        "applyFill": 1 if fill else None,
        "applyAlignment": 1 if align else None,
    }
    return tag("xf", attributes, tag("alignment", {"horizontal": _ALIGN[align]}) if align else "")


# ---------------------------------------------------------------- sheets


def _sheet(sheet: Sheet, looks: dict[_Look, int], commented: bool) -> bytes:
    columns = "".join(_column(sheet, index) for index in range(column_count(sheet)))
    rows = "".join(_row(sheet, number, looks) for number in range(1, len(sheet.rows) + 1))
    return document(
        "worksheet",
        {"": _MAIN, "r": RELATION},
        {},
        tag("cols", None, columns) if columns else "",
        tag("sheetData", None, rows),
        tag("legacyDrawing", {"r:id": "rId2"}) if commented else "",
    )


def _column(sheet: Sheet, index: int) -> str:
    width = round(float(column_width(sheet, index)) * 5.4 - 0.7, 2)
    hidden = 1 if column_letters(index) in sheet.hidden_columns else None
    return tag(
        "col", {"min": index + 1, "max": index + 1, "width": f"{width:g}", "hidden": hidden, "customWidth": 1}
    )


def _row(sheet: Sheet, number: int, looks: dict[_Look, int]) -> str:
    cells = "".join(
        _cell(cell, f"{column_letters(index)}{number}", looks[_look(cell)])
        for index, cell in enumerate(sheet.rows[number - 1])
    )
    return tag("row", {"r": number, "hidden": 1 if number in sheet.hidden_rows else None}, cells)


def _cell(cell: Cell, reference: str, style: int) -> str:
    attributes: dict[str, str | int | None] = {"r": reference, "s": style or None}
    if cell.value is None or (cell.value == "" and not cell.formula):
        return tag("c", attributes) if style else ""
    formula = tag("f", None, text(office_open_formula(cell.formula))) if cell.formula else ""
    kind, value = _typed(cell.value)
    if kind == "str" and not formula:
        spaced = (
            {"xml:space": "preserve"} if value != value.strip() or "\n" in value or "  " in value else None
        )
        return tag("c", {**attributes, "t": "inlineStr"}, tag("is", None, tag("t", spaced, text(value))))
    return tag("c", {**attributes, "t": kind}, formula, tag("v", None, text(value)))


def _typed(value: CellValue) -> tuple[str | None, str]:
    if isinstance(value, str) or value is None:
        error = value and value in ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
        return ("e" if error else "str"), value or ""
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, dt.time):
        return None, _fraction(value)
    if isinstance(value, dt.date):
        return None, _serial(value)
    return None, digits(value)


def _fraction(value: dt.time) -> str:
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return repr(seconds / 86400)


def _serial(value: dt.date) -> str:
    day = dt.date(value.year, value.month, value.day)
    days = (day - dt.date(1899, 12, 30)).days
    if not isinstance(value, dt.datetime):
        return str(days)
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return repr(days + seconds / 86400)
