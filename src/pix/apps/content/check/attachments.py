"""Attachments as a solver reads them: converted by LibreOffice, or by our own readers in the fast modes."""

import datetime
import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from python_calamine import CalamineWorkbook

from pix.apps.content.check.work import Work
from pix.core.items.files import File
from pix.core.items.french import plain_number
from pix.core.items.variant import Variant

SHEETS = frozenset({"ods", "xlsx"})
DOCUMENTS = {"odt": "content.xml", "odp": "content.xml", "docx": "word/document.xml"}
TEXTS = frozenset({"txt", "csv", "html", "svg", "eml", "ics", "json", "xml", "md"})
PARAGRAPHS = frozenset({"p", "h"})


def described(work: Work, variant: Variant) -> dict[str, Mapping[str, Any]]:
    """Every attachment of a variant by name."""
    return {file.name: describe_file(work, file) for file in variant.attachments if file in work.built}


def describe_file(work: Work, file: File) -> Mapping[str, Any]:
    """The conversion made beforehand when there is one, else our own reading."""
    data = work.built[file]
    own = describe(file.name, data)
    converted = work.converted.get(data)
    return {**own, **converted} if isinstance(converted, Mapping) else own


def describe(name: str, data: bytes) -> dict[str, Any]:
    """What our readers find in a file, by its extension."""
    extension = name.rpartition(".")[2].lower()
    found: dict[str, Any] = {"bytes": data}
    if extension in SHEETS:
        found["csv"] = _sheets(data)
    elif extension in DOCUMENTS:
        found["text"] = _document_text(data, DOCUMENTS[extension])
    elif extension in TEXTS:
        found["text"] = decoded(data)
    elif extension == "zip":
        found.update(_archive(data))
    return found


def decoded(data: bytes) -> str:
    """UTF-8 with or without mark, else ISO-8859-1."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("iso-8859-1")


def _sheets(data: bytes) -> dict[str, list[list[str]]]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {
        name: [[_cell(value) for value in row] for row in workbook.get_sheet_by_name(name).to_python()]
        for name in workbook.sheet_names
    }


def _cell(value: Any) -> str:
    """As a French spreadsheet shows it without a format."""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, datetime.datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return plain_number(int(value) if value.is_integer() else Decimal(repr(value)))
    return str(value)


def _document_text(data: bytes, member: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = fromstring(archive.read(member))
    return "\n".join("".join(_words(node)) for node in root.iter() if _local(node) in PARAGRAPHS)


def _words(node: Element) -> list[str]:
    """Texts of a paragraph; spaces and tabs that the format writes as elements included."""
    words = [node.text or ""] if _local(node) not in {"annotation", "tracked-changes"} else []
    for child in node:
        name = _local(child)
        words += [" "] if name == "s" else ["\t"] if name == "tab" else [] if name in PARAGRAPHS else _words(child)
        words.append(child.tail or "")
    return words


def _local(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _archive(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        return {
            "tree": names,
            "files": {name: describe(name, archive.read(name)) for name in names if not name.endswith("/")},
        }
