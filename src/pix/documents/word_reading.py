"""Reading the XML of .docx and .xlsx written by this program: words, and what they hide."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from pix.documents.columns import column_index
from pix.documents.opened import UnreadableFile, all_text, attribute, local, walk, xml_root


def word_lines(members: Mapping[str, bytes]) -> list[str]:
    """Paragraphs of a .docx in reading order, then its footnotes."""
    if "word/document.xml" not in members:
        raise UnreadableFile("the file has no word/document.xml: it is not a .docx")
    lines = [_visible(paragraph) for paragraph in _paragraphs(xml_root(members["word/document.xml"]))]
    if "word/footnotes.xml" in members:
        notes = xml_root(members["word/footnotes.xml"])
        lines += [_visible(note).strip() for note in notes if not attribute(note, "type")]
    return lines


def _paragraphs(root: Element) -> Iterator[Element]:
    return (element for element in walk(root, frozenset({"sectPr"})) if local(element.tag) == "p")


def _visible(paragraph: Element) -> str:
    written = ""
    for run in walk(paragraph, frozenset({"del", "pPr", "rPr"})):
        name = local(run.tag)
        if name == "t":
            written += run.text or ""
        elif name in ("tab", "br"):
            written += "\t" if name == "tab" else "\n"
    return written


def hidden_in_word(members: Mapping[str, bytes]) -> list[str]:
    """Comments, deleted or concealed runs, alternative texts."""
    found = [all_text(xml_root(members["word/comments.xml"]))] if "word/comments.xml" in members else []
    for element in walk(xml_root(members["word/document.xml"])):
        name = local(element.tag)
        concealed = name == "r" and any(local(child.tag) == "vanish" for child in walk(element))
        if name == "del" or concealed:
            found.append(all_text(element))
        elif name == "docPr":
            found.append(attribute(element, "descr"))
    return found


def hidden_in_workbook(members: Mapping[str, bytes]) -> list[str]:
    """Comments, hidden sheets, rows and columns of an .xlsx."""
    found = [all_text(xml_root(data)) for path, data in members.items() if path.startswith("xl/comments")]
    sheets = [
        element for element in walk(xml_root(members["xl/workbook.xml"])) if local(element.tag) == "sheet"
    ]
    for number, sheet in enumerate(sheets, start=1):
        root = xml_root(members[f"xl/worksheets/sheet{number}.xml"])
        found += [all_text(root)] if attribute(sheet, "state") else _hidden_cells(root)
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
