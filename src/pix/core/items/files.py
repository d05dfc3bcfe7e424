"""What a question says about the files it gives: values only.

A question builds these values; `pix.documents.files.build_file` writes the bytes. Everything is frozen and
hashable. The extension of the name decides the format: the same Workbook gives .ods, .xlsx or .csv, the same
TextDocument .odt, .docx, .pdf, .html or .txt, the same Slides .odp, the same Picture .png, .jpg, .gif, .webp
or .bmp.
Every name a question needs can be imported from here.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

from pix.core.items.file_media import (
    Calendar,
    Csv,
    Ellipse,
    Event,
    Exif,
    Grain,
    HtmlPage,
    Label,
    Line,
    Picture,
    PlainText,
    Polygon,
    RawBytes,
    Rectangle,
    Shape,
    Sound,
    Svg,
    Tone,
)
from pix.core.items.file_sheets import (
    ALIGNMENTS,
    NUMBER_FORMATS,
    Cell,
    CellValue,
    Comment,
    FileValueError,
    Properties,
    RowsInput,
    Sheet,
    Workbook,
    as_tuple,
    table_sheet,
    table_workbook,
)
from pix.core.items.file_texts import (
    Block,
    BulletList,
    Contents,
    DocPicture,
    DocTable,
    Heading,
    Item,
    NamedStyle,
    NumberedList,
    Page,
    PageBreak,
    Paragraph,
    PdfDocument,
    Run,
    RunsInput,
    Slide,
    Slides,
    TextDocument,
    plain,
)

__all__ = [
    "ALIGNMENTS",
    "NUMBER_FORMATS",
    "Archive",
    "Block",
    "BulletList",
    "Calendar",
    "Cell",
    "CellValue",
    "Comment",
    "Content",
    "Contents",
    "Csv",
    "Disguised",
    "DocPicture",
    "DocTable",
    "Ellipse",
    "Email",
    "Event",
    "Exif",
    "File",
    "FileValueError",
    "Grain",
    "Heading",
    "HtmlPage",
    "Item",
    "Label",
    "Line",
    "Member",
    "NamedStyle",
    "NumberedList",
    "Page",
    "PageBreak",
    "Paragraph",
    "PdfDocument",
    "Picture",
    "PlainText",
    "Polygon",
    "Properties",
    "RawBytes",
    "Rectangle",
    "RowsInput",
    "Run",
    "RunsInput",
    "Shape",
    "Sheet",
    "Slide",
    "Slides",
    "Sound",
    "Svg",
    "TextDocument",
    "Tone",
    "Workbook",
    "plain",
    "table_sheet",
    "table_workbook",
]


def _pairs(headers: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(headers.items()) if isinstance(headers, Mapping) else tuple(headers)


@frozen
class Email:
    """Headers in the order of the source (Received, From, To, Subject…), then text, HTML or both.

    `date`, with its zone, and `message_id` are written as Date and Message-ID.
    """

    headers: tuple[tuple[str, str], ...] = field(converter=_pairs)
    date: dt.datetime
    message_id: str
    text: str = ""
    html: str = ""
    attachments: "tuple[File, ...]" = field(default=(), converter=as_tuple)


@frozen
class Disguised:
    """Content written as `true_extension` says although the name says otherwise (a text named notes.mp3)."""

    content: "Content"
    true_extension: str


@frozen
class Member:
    """A file inside an archive; its content may be bytes. A path that ends with / is an empty folder."""

    path: str
    content: "Content | bytes" = b""
    date: dt.datetime | None = None


def _members(values: "Mapping[str, Content | bytes] | Iterable[Member]") -> tuple[Member, ...]:
    if isinstance(values, Mapping):
        return tuple(Member(path, content) for path, content in values.items())
    return tuple(values)


@frozen
class Archive:
    """A .zip: members in the given order, or a mapping path → content."""

    members: tuple[Member, ...] = field(converter=_members)
    comment: str = ""


Content: TypeAlias = (
    Workbook | TextDocument | PdfDocument | Slides | PlainText | Csv | HtmlPage | Svg | RawBytes
    | Calendar | Picture | Sound | Email | Archive | Disguised
)  # fmt: skip


def _check_name(_file: object, _attribute: object, value: str) -> None:
    if not value or value != value.strip() or set(value) & set('/\\:*?"<>|') or not value.isprintable():
        raise FileValueError(f'file name {value!r}: no / \\ : * ? " < > |, no space at the ends, not empty')


@frozen
class File:
    """A file given with a question. The name never holds the answer."""

    name: str = field(validator=_check_name)
    content: Content

    @property
    def extension(self) -> str:
        """Lower case, without the dot; empty when there is none."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""
