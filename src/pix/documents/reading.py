"""Reading files back without an office suite, as the checker of questions does."""

import csv
import datetime as dt
import io
import zipfile
from html.parser import HTMLParser

import python_calamine
from attrs import frozen
from PIL import ExifTags, Image, UnidentifiedImageError

from pix.documents.cell_text import Rows, date_of, number_of, trimmed, value_text
from pix.documents.hidden import hidden_text
from pix.documents.mail_reading import ReadMail, read_email
from pix.documents.opendocument_reading import body_lines
from pix.documents.opened import UnreadableFileError, archive_members, check_archive, check_size, xml_root
from pix.documents.word_reading import error_values, word_lines

__all__ = [
    "ArchivePath",
    "PictureFacts",
    "ReadMail",
    "Rows",
    "UnreadableFileError",
    "archive_members",
    "date_of",
    "hidden_text",
    "list_archive",
    "number_of",
    "picture_facts",
    "read_email",
    "read_text",
    "read_workbook",
]


def read_workbook(data: bytes, name: str) -> dict[str, Rows]:
    """Sheet → rows of text from A1: 12.5, 2024-03-01, 14:37, VRAI; a .csv is a sheet named like the file."""
    stem, _, extension = name.rpartition(".")
    if extension.lower() == "csv":
        return {stem: trimmed(_csv_rows(data))}
    check_archive(data)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {sheet: _sheet_rows(book, sheet) for sheet in book.sheet_names}
    except python_calamine.CalamineError as error:
        raise UnreadableFileError(f"the workbook cannot be read: {error}") from error
    if extension.lower() == "xlsx":
        for sheet, errors in error_values(archive_members(data)).items():
            for (row, column), value in errors.items():
                sheets[sheet][row][column] = value
    return {sheet: trimmed(rows) for sheet, rows in sheets.items()}


def _sheet_rows(book: python_calamine.CalamineWorkbook, sheet: str) -> Rows:
    values = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [[value_text(value) for value in row] for row in values]


def decoded(data: bytes) -> str:
    """Text in UTF-8 with or without mark, UTF-16 with its mark, else Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    return data.decode("utf-8-sig") if is_utf8(data) else data.decode("cp1252", "replace")


def is_utf8(data: bytes) -> bool:
    """Whether the bytes can be UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def csv_delimiter(text: str) -> str:
    """The sign that separates the values of the first line."""
    first = text.partition("\n")[0]
    return max(";,\t|", key=first.count)


def _csv_rows(data: bytes) -> Rows:
    text = decoded(data)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=csv_delimiter(text)))


# ---------------------------------------------------------------- texts


def read_text(data: bytes, name: str) -> str:
    """The words that a reader sees, one paragraph a line."""
    extension = name.rpartition(".")[2].lower()
    if extension in ("odt", "odp"):
        return "\n".join(body_lines(xml_root(_member(data, "content.xml"))))
    if extension == "docx":
        return "\n".join(word_lines(archive_members(data)))
    if extension in ("html", "htm"):
        return html_text(decoded(data))
    if extension == "eml":
        mail = read_email(data)
        return mail.text or html_text(mail.html)
    return decoded(data).replace("\r\n", "\n")


def _member(data: bytes, path: str) -> bytes:
    members = archive_members(data)
    if path not in members:
        raise UnreadableFileError(f"the file has no {path}: it is not the document its name announces")
    return members[path]


class _Words(HTMLParser):
    """Keeps the text outside script, style and head; a block begins a line."""

    silent = frozenset({"script", "style", "head", "template"})
    blocks = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "br", "figcaption", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silence = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silence += tag in self.silent
        if tag in self.blocks:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append("\t")

    def handle_endtag(self, tag: str) -> None:
        self._silence -= tag in self.silent

    def handle_data(self, data: str) -> None:
        if not self._silence:
            self.pieces.append(" ".join(data.split()) if not data.strip() else data.replace("\n", " "))


def html_text(source: str) -> str:
    """The visible words of a page, a block a line."""
    parser = _Words()
    parser.feed(source)
    parser.close()
    lines = (line.strip() for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


# ---------------------------------------------------------------- archives, mails, pictures


@frozen
class ArchivePath:
    path: str
    size: int
    date: dt.datetime


def list_archive(data: bytes) -> tuple[ArchivePath, ...]:
    """Files and folders of a zip, in its order."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_size(archive)
            return tuple(
                ArchivePath(info.filename, info.file_size, dt.datetime(*info.date_time))  # noqa: DTZ001
                for info in archive.infolist()
            )
    except zipfile.BadZipFile as error:
        raise UnreadableFileError(f"the archive cannot be opened: {error}") from error


@frozen
class PictureFacts:
    """`exif` maps the usual English names of tags to their text."""

    format: str
    width: int
    height: int
    dpi: int | None
    exif: dict[str, str]


def picture_facts(data: bytes) -> PictureFacts:
    """Size and metadata; the whole picture is decoded, so a damaged one is refused."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            tags = image.getexif()
            found = {ExifTags.TAGS.get(key, str(key)): str(value) for key, value in tags.items()}
            for folder, names in (
                (ExifTags.IFD.Exif, ExifTags.TAGS),
                (ExifTags.IFD.GPSInfo, ExifTags.GPSTAGS),
            ):
                found |= {names.get(key, str(key)): str(value) for key, value in tags.get_ifd(folder).items()}
            for pointer in ("ExifOffset", "GPSInfo"):
                found.pop(pointer, None)
            name = (image.format or "").lower().replace("jpeg", "jpg")
            return PictureFacts(name, image.width, image.height, _density(image, found), found)
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise UnreadableFileError(f"the picture cannot be read: {error}") from error


def _density(image: Image.Image, exif: dict[str, str]) -> int | None:
    """Dots per inch if the file says so; Pillow supposes 72 for a photograph that says nothing."""
    supposed = image.format == "JPEG" and not image.info.get("jfif_unit") and "XResolution" not in exif
    dpi = image.info.get("dpi")
    return round(float(dpi[0])) if dpi and not supposed else None
