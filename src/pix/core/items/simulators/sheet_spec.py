"""An author's spec to the initial state of « Colonnes »."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from pix.core.items.formulas import column_letters, column_number
from pix.core.items.formulas.references import parse_area
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.sheet_labels import LABELS
from pix.core.items.simulators.sheet_state import (
    ACTIONS,
    MAX_COLUMNS,
    MAX_RAW,
    MAX_ROWS,
    MAX_SHEETS,
    Book,
    Cell,
    FinalState,
    InitialState,
    Page,
    Table,
)

_KEYS = frozenset({"name", "mode", "sheets", "open", "select", "actions", "disable", "title", "labels"})
_SHEET_KEYS = frozenset({"sheet", "rows", "cells", "formats", "bold", "widths", "table", "freeze", "size"})
SPARE_ROWS, SPARE_COLUMNS, LEAST_ROWS, LEAST_COLUMNS = 4, 2, 12, 6
STYLES = {"general": "g", "number": "n", "euro": "e", "percent": "p", "date": "d", "long_date": "l"}


def write_raw(value: object, where: str) -> str:
    """What one would type to get this value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, dt.date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    if isinstance(value, (int, Decimal)):
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)
    if isinstance(value, str) and len(value) <= MAX_RAW and value.isprintable():
        return value.replace("\u202f", " ") if value.startswith("=") else value
    raise SimulatorSpecError(where, f"{value!r}: a number, a date or a text of {MAX_RAW} characters")


def read_style(data: object, where: str) -> str:
    """The code of « euro », « percent 1 », « date »…"""
    words = str(data).split()
    code = STYLES.get(words[0]) if words else None
    if code is None or len(words) > 2 or (len(words) == 2 and not re.fullmatch(r"[0-4]", words[1])):
        raise SimulatorSpecError(where, f"{data!r}: one of {', '.join(STYLES)}, then decimals")
    if code in "gdl":
        return code
    default = {"n": "0", "e": "2", "p": "0"}[code]
    return code + (words[1] if len(words) == 2 else default)


def read_cells(text: object, size: tuple[int, int], where: str) -> tuple[int, int, int, int]:
    """Top, left, bottom, right of `B2`, `B2:C9`, `B` or `B:C` in a sheet of this size."""
    written = str(text).replace("$", "")
    if re.fullmatch(r"[A-Za-z]{1,2}", written):
        written = f"{written}:{written}"
    try:
        area = parse_area(written)
    except ValueError as fault:
        raise SimulatorSpecError(where, str(fault)) from fault
    (top, bottom), (left, right) = area.rows, area.columns
    bottom = min(bottom, size[0] - 1) if area.first.row is None else bottom
    if bottom >= size[0] or right >= size[1] or area.sheet:
        raise SimulatorSpecError(where, f"{text!r} is outside the sheet")
    return top, left, bottom, right


def as_list(data: object) -> list[Any]:
    return list(data) if isinstance(data, list | tuple) else [data]


def _mapping(data: object, known: frozenset[str], where: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    unknown = sorted(str(key) for key in data if key not in known)
    if unknown:
        raise SimulatorSpecError(where, f"unknown key {', '.join(unknown)}")
    return data


def _written(data: Mapping[str, Any], where: str) -> dict[tuple[int, int], str]:
    rows = data.get("rows") or []
    if not isinstance(rows, Sequence) or not all(isinstance(row, list | tuple) for row in rows):
        raise SimulatorSpecError(f"{where}.rows", "a list of rows was expected")
    found = {}
    for row, line in enumerate(rows):
        for column, value in enumerate(line):
            found[row, column] = write_raw(value, f"{where}.rows")
    for at, value in (data.get("cells") or {}).items():
        top, left, _bottom, _right = read_cells(at, (MAX_ROWS, MAX_COLUMNS), f"{where}.cells")
        found[top, left] = write_raw(value, f"{where}.cells.{at}")
    if not found:
        raise SimulatorSpecError(where, "an empty sheet")
    return found


def _size(data: Mapping[str, Any], written: Iterable[tuple[int, int]], where: str) -> tuple[int, int]:
    places = list(written)
    rows = max(LEAST_ROWS, max(row for row, _column in places) + 1 + SPARE_ROWS)
    columns = max(LEAST_COLUMNS, max(column for _row, column in places) + 1 + SPARE_COLUMNS)
    size = data.get("size", (rows, columns))
    if not isinstance(size, list | tuple) or [type(part) for part in size] != [int, int]:
        raise SimulatorSpecError(f"{where}.size", "[rows, columns] was expected")
    fits = max(row for row, _column in places) < size[0] <= MAX_ROWS
    if not fits or not max(column for _row, column in places) < size[1] <= MAX_COLUMNS:
        raise SimulatorSpecError(
            f"{where}.size", f"at most {MAX_ROWS} rows, {MAX_COLUMNS} columns, and the data hold"
        )
    return size[0], size[1]


def _table(
    data: Mapping[str, Any], written: Mapping[tuple[int, int], str], size: tuple[int, int], where: str
) -> Table | None:
    declared = data.get("table")
    if declared is False:
        return None
    if declared is not None:
        table = Table(*read_cells(declared, size, f"{where}.table"))
    else:
        table = _first_block(written)
    return table if table.bottom > table.top else None


def _first_block(written: Mapping[tuple[int, int], str]) -> Table:
    """From A1 to the first empty title and the first empty row."""
    right = 0
    while written.get((0, right + 1)):
        right += 1
    bottom = 0
    while any(written.get((bottom + 1, column)) for column in range(right + 1)):
        bottom += 1
    return Table(0, 0, bottom, right)


def _build_page(data: object, number: int, where: str) -> tuple[Page, Mapping[int, int]]:
    entry = _mapping(data, _SHEET_KEYS, where)
    name = str(entry.get("sheet", f"Feuille{number}"))
    if not re.fullmatch(r"[^\W\d][\w ]{0,24}", name):
        raise SimulatorSpecError(f"{where}.sheet", f"{name!r}: letters, digits and spaces, at most 25")
    written = _written(entry, where)
    size = _size(entry, written, where)
    styles = _painted(entry.get("formats") or {}, size, f"{where}.formats")
    first = len((entry.get("rows") or [[]])[0])
    default = [f"A1:{column_letters(first - 1)}1"] if first else []
    bold = {
        place
        for cells in as_list(entry.get("bold", default) or [])
        for place in _places(read_cells(cells, size, f"{where}.bold"))
    }
    cells = tuple(
        tuple(
            Cell(raw, style, thick, raw, style, thick, (row, column))
            for column in range(size[1])
            for raw, style, thick in [
                (written.get((row, column), ""), styles.get((row, column), ""), (row, column) in bold)
            ]
        )
        for row in range(size[0])
    )
    table = _table(entry, written, size, where)
    frozen = entry.get("freeze", 1 if table and table.top == 0 else 0)
    if type(frozen) is not int or not 0 <= frozen < size[0]:
        raise SimulatorSpecError(f"{where}.freeze", "a number of rows was expected")
    page = Page(name, cells, tuple(range(size[0])), tuple(range(size[1])), table, {}, frozen)
    return page, _widths(entry.get("widths") or {}, f"{where}.widths")


def _places(box: tuple[int, int, int, int]) -> Iterable[tuple[int, int]]:
    top, left, bottom, right = box
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def _painted(data: object, size: tuple[int, int], where: str) -> dict[tuple[int, int], str]:
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping of ranges was expected")
    return {
        place: read_style(style, where)
        for cells, style in data.items()
        for place in _places(read_cells(cells, size, where))
    }


def _widths(data: object, where: str) -> Mapping[int, int]:
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping of columns was expected")
    for letters, width in data.items():
        if not re.fullmatch(r"[A-Z]", str(letters)) or type(width) is not int or not 3 <= width <= 40:
            raise SimulatorSpecError(where, "a column and its width, from 3 to 40 characters")
    return MappingProxyType({column_number(letters): width for letters, width in data.items()})


def _actions(spec: Mapping[str, Any], where: str) -> frozenset[str]:
    wanted = spec.get("actions", "all")
    chosen = set(ACTIONS) if wanted == "all" else set(map(str, as_list(wanted)))
    disabled = set(map(str, as_list(spec.get("disable") or [])))
    if unknown := sorted((chosen | disabled) - set(ACTIONS)):
        raise SimulatorSpecError(f"{where}.actions", f"{', '.join(unknown)}: one of {', '.join(ACTIONS)}")
    return frozenset(chosen - disabled)


def _labels(spec: Mapping[str, Any], where: str) -> Mapping[str, str]:
    own = _mapping(spec.get("labels") or {}, frozenset(LABELS), f"{where}.labels")
    title = {"title": str(spec["title"])} if spec.get("title") else {}
    return MappingProxyType({**LABELS, **{key: str(value) for key, value in own.items()}, **title})


def build(spec: Mapping[str, Any], where: str = "simulator") -> InitialState:
    """The initial state; raises SimulatorSpecError with the path of the fault."""
    if not isinstance(spec, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    single = {key: value for key, value in spec.items() if key in _SHEET_KEYS}
    entry = _mapping({key: value for key, value in spec.items() if key not in single}, _KEYS, where)
    if ("sheets" in entry) is bool(single):
        raise SimulatorSpecError(where, "either `sheets`, or `rows` and the rest of a single sheet")
    sheets = [single] if single else entry["sheets"]
    if not isinstance(sheets, list | tuple) or not 1 <= len(sheets) <= MAX_SHEETS:
        raise SimulatorSpecError(f"{where}.sheets", f"a list of 1 to {MAX_SHEETS} sheets was expected")
    built = [
        _build_page(data, number, where if single else f"{where}.sheets[{number}]")
        for number, data in enumerate(sheets, 1)
    ]
    book = Book(tuple(page for page, _widths in built))
    if len({page.name.lower() for page in book.pages}) < len(book.pages):
        raise SimulatorSpecError(f"{where}.sheets", "two sheets have the same name")
    mode = entry.get("mode", "state")
    if mode not in ("state", "reading"):
        raise SimulatorSpecError(f"{where}.mode", "state or reading")
    return InitialState(
        book=book,
        widths=tuple(widths for _page, widths in built),
        selected=_selected(entry, book, where),
        actions=_actions(entry, where),
        mode=mode,
        labels=_labels(entry, where),
    )


def find_sheet(book: Book, name: object, where: str) -> int:
    """The number of a sheet; raises SimulatorSpecError."""
    found = book.sheet_named(str(name))
    if found is None:
        raise SimulatorSpecError(where, f"{name!r}: one of {', '.join(page.name for page in book.pages)}")
    return found


def _selected(spec: Mapping[str, Any], book: Book, where: str) -> tuple[int, int, int, int, int]:
    sheet = find_sheet(book, spec["open"], f"{where}.open") if "open" in spec else 0
    return (sheet, *read_cells(spec.get("select", "A1"), book.size(sheet), f"{where}.select"))


def start(initial: InitialState) -> FinalState:
    """The final state of a person who does nothing."""
    return FinalState(initial, initial.book, initial.selected)
