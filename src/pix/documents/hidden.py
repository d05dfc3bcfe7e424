"""What a file carries without showing it: the checker looks for answers there."""

import io
import re
import zipfile
from html.parser import HTMLParser

from PIL import Image, UnidentifiedImageError

from pix.documents.mail_reading import read_email
from pix.documents.opendocument_reading import hidden_words, read_tables
from pix.documents.opened import UnreadableFileError, all_text, archive_members, local, walk, xml_root
from pix.documents.word_reading import hidden_in_word, hidden_in_workbook

_PDF_STRING = rb"\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)"
_PDF_INFO = re.compile(rb"/(?:Title|Author|Subject|Keywords|Creator|Producer)" + _PDF_STRING)
_PDF_ALTERNATIVE = re.compile(rb"/Alt" + _PDF_STRING)
_SEEN_HEADERS = {"from", "to", "cc", "subject", "date", "reply-to", "mime-version", "content-type"}
_EXIF_FOLDER, _GPS_FOLDER = 0x8769, 0x8825
_PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "bmp")


def hidden_text(data: bytes, name: str) -> str:
    """Metadata, comments, hidden sheets, rows, columns, runs and slides; also inside archives and mails."""
    return "\n".join(line for line in _hidden(data, name.rpartition(".")[2].lower()) if line.strip())


def _hidden(data: bytes, extension: str) -> list[str]:
    if extension in ("ods", "odt", "odp", "xlsx", "docx"):
        return _hidden_in_office(archive_members(data), extension)
    if extension in _PICTURES:
        return _hidden_in_picture(data)
    if extension == "pdf":
        return _hidden_in_pdf(data)
    if extension in ("html", "htm"):
        return _hidden_in_page(data)
    if extension == "svg":
        return _hidden_in_page(data) + _svg_asides(data)
    if extension == "eml":
        return _hidden_in_mail(data)
    return _hidden_in_archive(data) if extension == "zip" else []


def _hidden_in_office(members: dict[str, bytes], extension: str) -> list[str]:
    try:
        metadata = [
            all_text(xml_root(data))
            for path, data in members.items()
            if path == "meta.xml" or path.startswith("docProps/")
        ]
        if extension == "xlsx":
            return metadata + hidden_in_workbook(members)
        if extension == "docx":
            return metadata + hidden_in_word(members) + _hidden_pictures(members)
        root = xml_root(members["content.xml"])
    except KeyError as error:
        raise UnreadableFileError(f"the document has no part {error}") from error
    if extension == "ods":
        return metadata + [table.hidden for table in read_tables(root)]
    return metadata + hidden_words(root) + _hidden_pictures(members)


def _hidden_pictures(members: dict[str, bytes]) -> list[str]:
    pictures = [data for path, data in members.items() if path.rpartition(".")[2].lower() in _PICTURES]
    return [line for data in pictures for line in _hidden_in_picture(data)]


def _hidden_in_picture(data: bytes) -> list[str]:
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            tags = image.getexif()
            direct = [value for key, value in tags.items() if key not in (_EXIF_FOLDER, _GPS_FOLDER)]
            values = [*direct, *tags.get_ifd(_EXIF_FOLDER).values(), *tags.get_ifd(_GPS_FOLDER).values()]
            words = [value for value in image.info.values() if isinstance(value, str)]
            comment = image.info.get("comment", b"")
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise UnreadableFileError(f"the picture cannot be read: {error}") from error
    notes = [comment.decode("latin-1")] if isinstance(comment, bytes) else []
    return [str(value) for value in values] + words + notes


def _hidden_in_pdf(data: bytes) -> list[str]:
    """The properties and alternative texts of a PDF whose objects are not packed, such as ours."""
    named = re.search(rb"/Info (\d+) 0 R", data)
    start = data.find(b"\n%s 0 obj" % named[1]) if named else -1
    info = data[start : data.find(b"endobj", start)] if start >= 0 else b""
    found = [*_PDF_INFO.finditer(info), *_PDF_ALTERNATIVE.finditer(data)]
    return [_pdf_string(match[1]) for match in found]


def _pdf_string(value: bytes) -> str:
    if value.startswith(b"<"):
        raw = bytes.fromhex(value[1:-1].decode())
    else:
        raw = re.sub(rb"\\(.)", rb"\1", value[1:-1])
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


class _Asides(HTMLParser):
    """Keeps comments, metadata, alternative texts and hidden elements' attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_comment(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = ("content", "alt", "title", "value") if tag in ("meta", "input", "img", "a") else ("title",)
        self.found += [value for key, value in attrs if value and (key in kept or key.startswith("data-"))]


def _hidden_in_page(data: bytes) -> list[str]:
    parser = _Asides()
    parser.feed(data.decode("utf-8", "replace"))
    parser.close()
    return parser.found


def _svg_asides(data: bytes) -> list[str]:
    names = ("title", "desc", "metadata")
    return [all_text(element) for element in walk(xml_root(data)) if local(element.tag) in names]


def _hidden_in_mail(data: bytes) -> list[str]:
    mail = read_email(data)
    found = [f"{name}: {value}" for name, value in mail.headers if name.lower() not in _SEEN_HEADERS]
    found += _hidden_in_page(mail.html.encode()) if mail.html else []
    return found + [hidden_text(content, name) for name, content in mail.attachments]


def _hidden_in_archive(data: bytes) -> list[str]:
    members = archive_members(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        comment = archive.comment.decode("utf-8", "replace")
    return [comment, *(hidden_text(content, path) for path, content in members.items())]
