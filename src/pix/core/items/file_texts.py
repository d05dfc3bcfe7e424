"""Values of texts and slides."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen, validators

from pix.core.items.file_media import Picture
from pix.core.items.file_sheets import (
    ALIGNMENTS,
    NO_PROPERTIES,
    Comment,
    FileValueError,
    Properties,
    as_comment,
    as_tuple,
)


@frozen
class Run:
    """A piece of a paragraph with one appearance.

    `style` names a character style of the document; `size` is in points; `redacted` is a black box laid over
    text that stays in the file; `change` is a tracked change.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str | None = None
    style: str | None = None
    font: str | None = None
    size: int | None = None
    colour: str | None = None
    highlight: str | None = None
    hidden: bool = False
    redacted: bool = False
    footnote: str | None = None
    comment: Comment | None = field(default=None, converter=as_comment)
    change: str | None = field(
        default=None, validator=validators.optional(validators.in_(("inserted", "deleted")))
    )
    change_author: str = ""


RunsInput: TypeAlias = "str | Run | Iterable[str | Run]"


def _runs(value: RunsInput) -> tuple[Run, ...]:
    pieces = [value] if isinstance(value, str | Run) else list(value)
    return tuple(piece if isinstance(piece, Run) else Run(piece) for piece in pieces)


def plain(runs: Iterable[Run]) -> str:
    """The text of runs without their appearance."""
    return "".join(run.text for run in runs)


@frozen
class Heading:
    """A real heading (style « Titre 1 » to « Titre 6 »)."""

    level: int = field(validator=[validators.ge(1), validators.le(6)])
    text: str


@frozen
class Paragraph:
    """Runs, with a paragraph style of the document if not the default one.

    A fake heading is a paragraph with a bold, big run.
    """

    runs: tuple[Run, ...] = field(converter=_runs)
    style: str | None = None
    align: str | None = field(default=None, validator=validators.optional(validators.in_(ALIGNMENTS)))


@frozen
class Item:
    """One item of a list, `level` 1 to 4."""

    runs: tuple[Run, ...] = field(converter=_runs)
    level: int = field(default=1, validator=[validators.ge(1), validators.le(4)])


def _items(values: "Iterable[Item | RunsInput]") -> tuple[Item, ...]:
    return tuple(value if isinstance(value, Item) else Item(value) for value in values)


@frozen
class BulletList:
    items: tuple[Item, ...] = field(converter=_items)


@frozen
class NumberedList:
    items: tuple[Item, ...] = field(converter=_items)


def _table(rows: "Iterable[Iterable[RunsInput]]") -> tuple[tuple[tuple[Run, ...], ...], ...]:
    table = tuple(tuple(_runs(cell) for cell in row) for row in rows)
    if not table or not table[0] or len({len(row) for row in table}) > 1:
        raise FileValueError("a table of a text needs one cell at least and rows of the same length")
    return table


@frozen
class DocTable:
    """A table of a text; with `header`, the first row holds column titles."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...] = field(converter=_table)
    header: bool = True


@frozen
class PageBreak:
    """What follows begins a page."""


@frozen
class Contents:
    """A table of contents as last updated: (level, text, page) lines that may be out of date on purpose."""

    lines: tuple[tuple[int, str, int], ...] = field(converter=as_tuple)
    title: str = "Sommaire"


@frozen
class DocPicture:
    """A picture in a text or on a slide. `alt` empty means that the alternative text is missing."""

    picture: Picture
    width_cm: Decimal | int | float
    alt: str = ""
    caption: str = ""


Block: TypeAlias = (
    Heading | Paragraph | BulletList | NumberedList | DocTable | PageBreak | Contents | DocPicture
)


@frozen
class NamedStyle:
    """A style of the author's own: `kind` paragraph or character, size in points, spaces in centimetres."""

    name: str
    kind: str = field(default="paragraph", validator=validators.in_(("paragraph", "character")))
    bold: bool = False
    italic: bool = False
    font: str | None = None
    size: int | None = None
    colour: str | None = None
    align: str | None = field(default=None, validator=validators.optional(validators.in_(ALIGNMENTS)))
    space_before: Decimal | int | float = 0
    space_after: Decimal | int | float = 0
    page_break_before: bool = False


@frozen
class Page:
    """Centimetres; `{page}` and `{pages}` in header or footer are live fields."""

    width: Decimal | int | float = 21
    height: Decimal | int | float = Decimal("29.7")
    margin: Decimal | int | float = 2
    header: str = ""
    footer: str = ""


def _blocks(values: Iterable[Block | str]) -> tuple[Block, ...]:
    return tuple(Paragraph(value) if isinstance(value, str) else value for value in values)


@frozen
class TextDocument:
    """Blocks in reading order; a plain string is a paragraph."""

    blocks: tuple[Block, ...] = field(converter=_blocks)
    properties: Properties = NO_PROPERTIES
    styles: tuple[NamedStyle, ...] = field(default=(), converter=as_tuple)
    page: Page = Page()


@frozen
class PdfDocument:
    """The same text as a PDF whatever the extension says."""

    document: TextDocument


@frozen
class Slide:
    title: str = ""
    bullets: tuple[Item, ...] = field(default=(), converter=_items)
    pictures: tuple[DocPicture, ...] = field(default=(), converter=as_tuple)
    notes: str = ""
    hidden: bool = False
    transition: bool = False


@frozen
class Slides:
    slides: tuple[Slide, ...] = field(converter=as_tuple)
    properties: Properties = NO_PROPERTIES
