"""Values of plain formats, calendars, pictures and sounds."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen, validators

from pix.core.items.file_sheets import CellValue, as_tuple


@frozen
class PlainText:
    text: str
    encoding: str = "utf-8"
    newline: str = "\n"
    bom: bool = False


def _rows(rows: Iterable[Iterable[CellValue]]) -> tuple[tuple[CellValue, ...], ...]:
    return tuple(tuple(row) for row in rows)


@frozen
class Csv:
    """Rows written as given; `quote` is minimal, all or none. Decimals take `decimal_mark`."""

    rows: tuple[tuple[CellValue, ...], ...] = field(converter=_rows)
    delimiter: str = ";"
    encoding: str = "utf-8"
    newline: str = "\r\n"
    bom: bool = False
    quote: str = field(default="minimal", validator=validators.in_(("minimal", "all", "none")))
    decimal_mark: str = ","


@frozen
class HtmlPage:
    text: str


@frozen
class Svg:
    text: str


@frozen
class RawBytes:
    data: bytes


@frozen
class Event:
    """An appointment in local time; `repeat` is a rule such as `FREQ=WEEKLY;COUNT=4`."""

    title: str
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date
    place: str = ""
    description: str = ""
    repeat: str = ""
    organizer: str = ""
    attendees: tuple[str, ...] = field(default=(), converter=as_tuple)


@frozen
class Calendar:
    events: tuple[Event, ...] = field(converter=as_tuple)
    name: str = ""


def _points(points: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((x, y) for x, y in points)


@frozen
class Rectangle:
    x: int
    y: int
    width: int
    height: int
    fill: str | None = None
    outline: str | None = None
    line: int = 1


@frozen
class Ellipse(Rectangle):
    """The ellipse inside a rectangle."""


@frozen
class Polygon:
    points: tuple[tuple[int, int], ...] = field(converter=_points)
    fill: str | None = None
    outline: str | None = None


@frozen
class Line:
    points: tuple[tuple[int, int], ...] = field(converter=_points)
    fill: str = "black"
    width: int = 1


@frozen
class Label:
    """Text whose top left corner is (x, y); `size` in pixels."""

    x: int
    y: int
    text: str
    size: int = 16
    fill: str = "black"


@frozen
class Grain:
    """Noise laid over the whole picture drawn so far, as a photograph has: each colour of a pixel moves by
    `strength` at most. The same seed always gives the same noise."""

    seed: int
    strength: int = field(default=20, validator=[validators.ge(1), validators.le(120)])


Shape: TypeAlias = Rectangle | Ellipse | Polygon | Line | Label | Grain


@frozen
class Exif:
    """What a camera writes in a photograph; degrees are decimal, north and east positive."""

    taken: dt.datetime | None = None
    modified: dt.datetime | None = None
    make: str = ""
    model: str = ""
    software: str = ""
    artist: str = ""
    description: str = ""
    copyright: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    orientation: int | None = None


@frozen
class Picture:
    """A drawing in pixels.

    `format` empty: that of the file's extension (png inside documents). `background` may be `transparent`
    (png, gif, webp). Metadata only when asked: `dpi` and, for jpg, `exif`.
    """

    width: int = field(validator=[validators.ge(1), validators.le(6000)])
    height: int = field(validator=[validators.ge(1), validators.le(6000)])
    shapes: tuple[Shape, ...] = field(default=(), converter=as_tuple)
    background: str = "white"
    format: str = field(default="", validator=validators.in_(("", "png", "jpg", "gif", "webp", "bmp")))
    dpi: int | None = None
    exif: Exif | None = None
    quality: int = field(default=85, validator=[validators.ge(1), validators.le(100)])


@frozen
class Tone:
    """`frequency` in hertz (0 is silence), `duration` in seconds, `volume` from 0 to 1."""

    frequency: int
    duration: Decimal | int | float
    volume: Decimal | int | float = Decimal("0.5")


@frozen
class Sound:
    tones: tuple[Tone, ...] = field(converter=as_tuple)
    sample_rate: int = 22050
    channels: int = field(default=1, validator=validators.in_((1, 2)))
    sample_width: int = field(default=2, validator=validators.in_((1, 2)))

    @property
    def duration(self) -> Decimal:
        """Seconds, summed over the tones."""
        return sum((Decimal(str(tone.duration)) for tone in self.tones), Decimal(0))
