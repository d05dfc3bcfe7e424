"""The first sheet of an .ods with the kind of each value, its rows counted as a spreadsheet counts them."""

import datetime
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from pix.documents.opendocument_reading import paragraph_text
from pix.documents.opened import UnreadableFileError, archive_members, attribute, local, walk, xml_root

LARGEST = 50_000_000
MOST_COLUMNS = 1024
MOST_ROWS = 20_000


@frozen
class GridCell:
    """`value`: text, number, date or nothing. `is_percentage`: 0.33 that is shown « 33 % »."""

    value: str | float | datetime.date | None
    is_percentage: bool = False


NOTHING = GridCell(None)


@frozen
class GridRow:
    """`number`: from 1. Rows without any value are left out."""

    number: int
    cells: tuple[GridCell, ...]


def read_grid(data: bytes) -> list[GridRow]:
    """Raises UnreadableFileError for what is not a spreadsheet, is too large, or would never end."""
    members = archive_members(data, LARGEST)
    if "content.xml" not in members:
        raise UnreadableFileError("the file is not an OpenDocument spreadsheet")
    root = xml_root(members["content.xml"])
    table = next((element for element in walk(root) if local(element.tag) == "table"), None)
    if table is None:
        raise UnreadableFileError("the file holds no sheet")
    return list(_rows(table))


def _rows(table: Element) -> Iterator[GridRow]:
    number, given = 1, 0
    for element in walk(table, frozenset({"table-cell", "covered-table-cell", "shapes"})):
        if local(element.tag) != "table-row":
            continue
        times = _repeats(element, "number-rows-repeated")
        cells = _cells(element)
        if cells:
            given += times
            if given > MOST_ROWS:
                raise UnreadableFileError(f"the sheet has more than {MOST_ROWS} rows with values")
            yield from (GridRow(number + step, cells) for step in range(times))
        number += times


def _cells(row: Element) -> tuple[GridCell, ...]:
    cells: list[GridCell] = []
    for element in row:
        if local(element.tag) in {"table-cell", "covered-table-cell"}:
            room = MOST_COLUMNS - len(cells)
            cells += [_cell(element)] * min(_repeats(element, "number-columns-repeated"), room)
    while cells and cells[-1].value is None:
        cells.pop()
    return tuple(cells)


def _repeats(element: Element, name: str) -> int:
    text = attribute(element, name)
    if not text:
        return 1
    if not text.isascii() or not text.isdigit() or len(text) > len("1048576"):
        raise UnreadableFileError(f"the sheet repeats a row or a cell {text[:20]} times")
    return int(text)


def _cell(element: Element) -> GridCell:
    match attribute(element, "value-type"):
        case "float" | "currency":
            return GridCell(_number(attribute(element, "value")))
        case "percentage":
            return GridCell(_number(attribute(element, "value")), is_percentage=True)
        case "date":
            return GridCell(_date(attribute(element, "date-value")))
    lines = (paragraph_text(child) for child in element if local(child.tag) == "p")
    return GridCell("\n".join(lines).strip() or None)


def _number(text: str) -> float | str | None:
    try:
        return float(text)
    except ValueError:
        return text or None


def _date(text: str) -> datetime.date | str | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return text or None
