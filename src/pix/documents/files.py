"""From the values of a question to the bytes of its files: same value, same bytes, wherever and whenever."""

from collections.abc import Callable
from typing import Any

from pix.core.items.files import (
    Archive,
    Calendar,
    Content,
    Csv,
    Disguised,
    Email,
    File,
    FileValueError,
    HtmlPage,
    Member,
    PdfDocument,
    Picture,
    PlainText,
    RawBytes,
    Slides,
    Sound,
    Svg,
    TextDocument,
    Workbook,
)
from pix.documents.docx import build_docx
from pix.documents.mails import build_eml
from pix.documents.odp import build_odp
from pix.documents.ods import build_ods
from pix.documents.odt import build_odt
from pix.documents.packing import FIXED_DATE, Entry, zip_bytes
from pix.documents.pdf import build_pdf
from pix.documents.pictures import picture_bytes
from pix.documents.plain import build_calendar, build_csv, build_text, workbook_csv
from pix.documents.plain_texts import document_html, document_text
from pix.documents.sounds import build_wav
from pix.documents.xlsx import build_xlsx

MIME_TYPES = {
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "txt": "text/plain",
    "md": "text/markdown",
    "html": "text/html",
    "css": "text/css",
    "xml": "application/xml",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "zip": "application/zip",
    "eml": "message/rfc822",
    "ics": "text/calendar",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
}
_BY_EXTENSION: dict[type, dict[str, Callable[[Any], bytes]]] = {
    Workbook: {"ods": build_ods, "xlsx": build_xlsx, "csv": workbook_csv},
    TextDocument: {
        "odt": build_odt,
        "docx": build_docx,
        "pdf": build_pdf,
        "txt": lambda document: document_text(document).encode(),
        "html": lambda document: document_html(document).encode(),
    },
    Slides: {"odp": build_odp},
}
_WHATEVER_EXTENSION: dict[type, Callable[[Any], bytes]] = {
    PdfDocument: lambda content: build_pdf(content.document),
    PlainText: build_text,
    Csv: build_csv,
    HtmlPage: lambda content: content.text.encode(),
    Svg: lambda content: content.text.encode(),
    RawBytes: lambda content: bytes(content.data),
    Calendar: build_calendar,
    Sound: build_wav,
}


def build_file(file: File) -> bytes:
    """The bytes of a file; FileValueError, for the author, when its name and content do not agree."""
    return _build(file.content, file.extension, file.name)


def mime_type(name: str) -> str:
    """The media type that the extension announces."""
    extension = name.rpartition(".")[2].lower()
    return (
        MIME_TYPES.get(extension, "application/octet-stream") if "." in name else "application/octet-stream"
    )


def _build(content: Content, extension: str, name: str) -> bytes:
    if isinstance(content, Disguised):
        return _build(content.content, content.true_extension.lower().lstrip("."), name)
    if isinstance(content, Picture):
        return picture_bytes(content, extension)
    if isinstance(content, Archive):
        return zip_bytes([_entry(member) for member in content.members], content.comment)
    if isinstance(content, Email):
        attached = [(file.name, mime_type(file.name), build_file(file)) for file in content.attachments]
        return build_eml(content, attached)
    if type(content) in _WHATEVER_EXTENSION:
        return _WHATEVER_EXTENSION[type(content)](content)
    return _by_extension(content, extension, name)


def _by_extension(content: Content, extension: str, name: str) -> bytes:
    formats = _BY_EXTENSION.get(type(content), {})
    if extension not in formats:
        known = ", ".join(f".{known}" for known in formats) or "a content of pix.core.items.files"
        raise FileValueError(f"{name}: a {type(content).__name__} can be written as {known}")
    return formats[extension](content)


def _entry(member: Member) -> Entry:
    if (
        member.path.startswith("/")
        or ".." in member.path.split("/")
        or "\\" in member.path
        or not member.path
    ):
        raise FileValueError(f"the path {member.path!r} would leave the folder where the archive is opened")
    extension = member.path.rpartition(".")[2].lower() if "." in member.path else ""
    content = member.content
    data = content if isinstance(content, bytes) else _build(content, extension, member.path)
    return Entry(member.path, data, member.date or FIXED_DATE)
