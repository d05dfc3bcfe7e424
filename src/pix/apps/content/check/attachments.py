"""Attachments as a solver reads them: converted by LibreOffice, or by our own readers in the fast modes."""

from collections.abc import Mapping
from typing import Any

from pix.apps.content.check.work import Mode, Work
from pix.core.items.files import File
from pix.core.items.variant import Variant
from pix.documents.office import Converted
from pix.documents.opened import UnreadableFileError
from pix.documents.reading import (
    archive_members,
    decoded,
    list_archive,
    picture_facts,
    read_email,
    read_text,
    read_workbook,
)

SHEETS = frozenset({"ods", "xlsx", "csv"})
TEXTS = frozenset({"odt", "odp", "docx", "html"})
SOURCES = frozenset({"txt", "csv", "svg", "ics", "json", "xml", "md", "eml", "html"})
PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp"})
ONLY_OFFICE = frozenset({"pdf"})


def can_describe(work: Work, variant: Variant) -> bool:
    """Whether what the solver needs can be read in this mode: LibreOffice alone reads a PDF."""
    return work.settings.mode is Mode.FULL or not any(f.extension in ONLY_OFFICE for f in variant.attachments)


def described(work: Work, variant: Variant) -> dict[str, Mapping[str, Any]]:
    """Every attachment of a variant by name."""
    return {file.name: _described(work, file) for file in variant.attachments if file in work.built}


def _described(work: Work, file: File) -> dict[str, Any]:
    data = work.built[file]
    found = describe_loosely(file.name, data)
    converted = work.converted.get((file.extension, data))
    if converted is not None and converted.ok:
        found.update(_from_office(converted, file.extension))
    return found


def _from_office(converted: Converted, extension: str) -> dict[str, Any]:
    if extension in SHEETS:
        return {"csv": converted.sheets}
    return {"text": converted.text, **({"pages": list(converted.pages)} if converted.pages else {})}


def describe(name: str, data: bytes) -> dict[str, Any]:
    """What our readers find in a file, by its extension. UnreadableFileError when it does not open."""
    extension = name.rpartition(".")[2].lower()
    found: dict[str, Any] = {"bytes": data}
    if extension in SHEETS:
        found["csv"] = read_workbook(data, name)
    if extension in SOURCES:
        found["source"] = decoded(data)
    if extension in SOURCES | TEXTS:
        found["text"] = decoded(data) if extension == "csv" else read_text(data, name)
    if extension == "eml":
        mail = read_email(data)
        found["headers"] = list(mail.headers)
        found["files"] = {inner: describe_loosely(inner, content) for inner, content in mail.attachments}
    elif extension == "zip":
        found["tree"] = [entry.path for entry in list_archive(data)]
        found["sizes"] = {entry.path: entry.size for entry in list_archive(data)}
        members = archive_members(data)
        found["files"] = {path: describe_loosely(path, content) for path, content in members.items()}
    elif extension in PICTURES:
        found["picture"] = picture_facts(data)
    return found


def describe_loosely(name: str, data: bytes) -> dict[str, Any]:
    """The same, bytes alone when it does not open: damaged (E150 says it) or disguised on purpose."""
    try:
        return describe(name, data)
    except UnreadableFileError:
        return {"bytes": data}
