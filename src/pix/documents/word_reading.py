"""Reading the XML of .docx and .xlsx written by this program: words, and what they hide."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from pix.documents.columns import column_index
from pix.documents.opened import UnreadableFileError, all_text, attribute, local, walk, xml_root

_SIGNS = {"tab": "\t", "br": "\n"}


def word_lines(members: Mapping[str, bytes]) -> list[str]:
    """Paragraphs of a .docx in reading order, then its footnotes."""
    if "word/document.xml" not in members:
        raise UnreadableFileError("the file has no word/document.xml: it is not a .docx")
    lines = [_visible(paragraph) for paragraph in _paragraphs(xml_root(members["word/document.xml"]))]
    if "word/footnotes.xml" in members:
        notes = xml_root(members["word/footnotes.xml"])
        lines += [_visible(note).strip() for note in notes if not attribute(note, "type")]
    return lines


def _paragraphs(root: Element) -> Iterator[Element]:
    return (element for element in walk(root, frozenset({"sectPr"})) if local(element.tag) == "p")


def _visible(paragraph: Element) -> str:
    written = ""
    for run in walk(paragraph, frozenset({"del", "pPr"})):
        if local(run.tag) == "r" and not _concealed(run):
            written += "".join(_SIGNS.get(local(piece.tag), _letters(piece)) for piece in run)
    return written


def _letters(piece: Element) -> str:
    return piece.text or "" if local(piece.tag) == "t" else ""


def _concealed(run: Element) -> bool:
    return any(local(look.tag) == "vanish" for look in run.iter())


def hidden_in_word(members: Mapping[str, bytes]) -> list[str]:
    """Comments, deleted or concealed runs, alternative texts."""
    comments = xml_root(members["word/comments.xml"]) if "word/comments.xml" in members else ()
    found = [f"{attribute(comment, 'author')} {all_text(comment)}" for comment in comments]
    for element in walk(xml_root(members["word/document.xml"])):
        name = local(element.tag)
        if name == "del" or (name == "r" and _concealed(element)):
            found.append(all_text(element))
        elif name == "docPr":
            found.append(attribute(element, "descr"))
    return found


def sheet_roots(members: Mapping[str, bytes]) -> list[tuple[Element, Element]]:
    """For each sheet of an .xlsx, its line in the workbook and its own root, in order."""
    if "xl/workbook.xml" not in members:
        raise UnreadableFileError("the file has no xl/workbook.xml: it is not an .xlsx")
    lines = [line for line in walk(xml_root(members["xl/workbook.xml"])) if local(line.tag) == "sheet"]
    paths = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(lines) + 1)]
    return [
        (line, xml_root(members[path])) for line, path in zip(lines, paths, strict=True) if path in members
    ]


def error_values(members: Mapping[str, bytes]) -> dict[str, dict[tuple[int, int], str]]:
    """Sheet → (row, column) from 0 → #DIV/0! and the like, which calamine reads as nothing."""
    return {
        attribute(line, "name"): {
            _position(cell): all_text(value)
            for cell in root.iter()
            if local(cell.tag) == "c" and attribute(cell, "t") == "e"
            for value in cell
            if local(value.tag) == "v"
        }
        for line, root in sheet_roots(members)
    }


def _position(cell: Element) -> tuple[int, int]:
    reference = attribute(cell, "r")
    column = column_index(reference)
    return int(reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1, column


def hidden_in_workbook(members: Mapping[str, bytes]) -> list[str]:
    """Comments, hidden sheets, rows and columns of an .xlsx."""
    found = [all_text(xml_root(data)) for path, data in members.items() if path.startswith("xl/comments")]
    for line, root in sheet_roots(members):
        found += [all_text(root)] if attribute(line, "state") else _hidden_cells(root)
    return found


def _hidden_cells(root: Element) -> list[str]:
    columns = {
        index
        for column in root.iter()
        if local(column.tag) == "col" and attribute(column, "hidden") == "1"
        for index in range(int(attribute(column, "min")) - 1, int(attribute(column, "max")))
    }
    rows = [element for element in root.iter() if local(element.tag) == "row"]
    return [
        all_text(cell)
        for row in rows
        for cell in row
        if attribute(row, "hidden") == "1" or column_index(attribute(cell, "r")) in columns
    ]
