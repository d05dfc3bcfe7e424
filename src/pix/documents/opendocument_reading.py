"""Reading OpenDocument XML, zipped or flat: tables, paragraphs and what they hide."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from xml.etree.ElementTree import Element

from attrs import frozen

from pix.documents.cell_text import number_text, trimmed
from pix.documents.opened import all_text, attribute, local, walk

_ASIDE = frozenset({"annotation", "tracked-changes", "notes", "note", "desc", "title", "forms"})
_MOST_REPEATS = 10_000


@frozen
class ReadTable:
    """A sheet: its rows of text, and what a reader does not see at first."""

    name: str
    rows: list[list[str]]
    hidden: str


def read_tables(root: Element) -> list[ReadTable]:
    """Every sheet of a spreadsheet."""
    concealed = {
        attribute(style, "name")
        for style in walk(root)
        if local(style.tag) == "style"
        for child in style
        if attribute(child, "display") == "false"
    }
    book = next((element for element in walk(root) if local(element.tag) == "spreadsheet"), None)
    tables = [element for element in (book if book is not None else []) if local(element.tag) == "table"]
    return [_table(table, attribute(table, "style-name") in concealed) for table in tables]


def _table(table: Element, concealed: bool) -> ReadTable:
    rows: list[list[str]] = []
    hidden: list[str] = []
    columns = _hidden_columns(table)
    for row in _rows(table):
        cells = _cells(row)
        times = min(int(attribute(row, "number-rows-repeated") or 1), _MOST_REPEATS)
        rows += [cells] * times
        if attribute(row, "visibility") in ("collapse", "filter") or concealed:
            hidden += cells
        else:
            hidden += [cell for index, cell in enumerate(cells) if index in columns]
        hidden += [all_text(note) for note in row.iter() if local(note.tag) == "annotation"]
    return ReadTable(attribute(table, "name"), trimmed(rows), " ".join(text for text in hidden if text))


def _rows(table: Element) -> Iterator[Element]:
    for element in walk(table, frozenset({"table-cell", "covered-table-cell", "shapes"})):
        if local(element.tag) == "table-row":
            yield element


def _hidden_columns(table: Element) -> set[int]:
    found: set[int] = set()
    position = 0
    for column in walk(table, frozenset({"table-row"})):
        if local(column.tag) == "table-column":
            times = int(attribute(column, "number-columns-repeated") or 1)
            if attribute(column, "visibility") == "collapse":
                found.update(range(position, position + min(times, _MOST_REPEATS)))
            position += times
    return found


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell.tag) in ("table-cell", "covered-table-cell"):
            content = _cell(cell)
            times = int(attribute(cell, "number-columns-repeated") or 1)
            cells += [content] * (min(times, _MOST_REPEATS) if content else min(times, 1024))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _cell(cell: Element) -> str:
    kind = attribute(cell, "value-type")
    if kind in ("float", "percentage", "currency"):
        return number_text(float(attribute(cell, "value")))
    if kind == "date":
        return attribute(cell, "date-value").removesuffix("T00:00:00").replace("T", " ")
    if kind == "time":
        return _clock(attribute(cell, "time-value"))
    if kind == "boolean":
        return "VRAI" if attribute(cell, "boolean-value") == "true" else "FAUX"
    return "\n".join(paragraph_text(child) for child in cell if local(child.tag) == "p")


def _clock(value: str) -> str:
    """PT14H37M00S → 14:37."""
    hours, _, rest = value.removeprefix("PT").partition("H")
    minutes, _, seconds = rest.partition("M")
    whole = seconds.removesuffix("S").partition(".")[0].partition(",")[0] or "00"
    return f"{hours}:{minutes}" if int(whole) == 0 else f"{hours}:{minutes}:{whole}"


# ---------------------------------------------------------------- texts


def paragraph_text(paragraph: Element, concealed: AbstractSet[str] = frozenset()) -> str:
    """The visible text of a paragraph, with its real spaces; styles named in `concealed` hide theirs."""
    written = paragraph.text or ""
    for child in paragraph:
        written += _inside(child, concealed) + (child.tail or "")
    return written


def _inside(element: Element, concealed: AbstractSet[str]) -> str:
    name = local(element.tag)
    if name in _ASIDE or (name == "span" and attribute(element, "style-name") in concealed):
        return ""
    if name == "s":
        return " " * int(attribute(element, "c") or 1)
    return {"tab": "\t", "line-break": "\n"}.get(name) or paragraph_text(element, concealed)


def body_lines(root: Element) -> list[str]:
    """Paragraphs in reading order, then the footnotes."""
    body = next((element for element in walk(root) if local(element.tag) == "body"), root)
    concealed = _concealed_styles(root)
    lines = [paragraph_text(element, concealed) for element in _paragraphs(body)]
    notes = [element for element in body.iter() if local(element.tag) == "note-body"]
    return lines + [paragraph_text(line) for note in notes for line in note]


def _paragraphs(body: Element) -> Iterator[Element]:
    for child in body:
        if local(child.tag) in ("p", "h"):
            yield child
            frames = [box for box in child.iter() if local(box.tag) == "text-box"]
            for box in frames:
                yield from _paragraphs(box)
        elif local(child.tag) not in _ASIDE:
            yield from _paragraphs(child)


def page_lines(root: Element) -> list[list[str]]:
    """The lines of each page of a drawing or of slides."""
    pages = [element for element in walk(root) if local(element.tag) == "page"]
    return [[paragraph_text(line) for line in _paragraphs(page)] for page in pages]


def hidden_words(root: Element) -> list[str]:
    """Comments, deleted or concealed text, speaker notes, hidden slides, alternative texts."""
    concealed = _concealed_styles(root)
    found: list[str] = []
    for element in walk(root):
        name = local(element.tag)
        aside = name in ("annotation", "tracked-changes", "notes", "title", "desc")
        styled = name in ("span", "page", "p") and attribute(element, "style-name") in concealed
        if aside or styled:
            found.append(all_text(element))
    return found


def _concealed_styles(root: Element) -> set[str]:
    return {
        attribute(style, "name")
        for style in walk(root)
        if local(style.tag) == "style"
        for child in style
        if (local(child.tag) == "text-properties" and attribute(child, "display") == "none")
        or attribute(child, "visibility") == "hidden"
    }
