"""Files that are text to the end: plain text, separated values, calendars, and texts without office."""

import csv
import datetime as dt
import hashlib
import io
from typing import Literal

from pix.core.items.files import (
    Calendar,
    CellValue,
    Csv,
    Event,
    FileValueError,
    PlainText,
    Workbook,
)
from pix.documents.number_formats import plain_value

_QUOTING: dict[str, Literal[0, 1, 3]] = {
    "minimal": csv.QUOTE_MINIMAL,
    "all": csv.QUOTE_ALL,
    "none": csv.QUOTE_NONE,
}


def encode(text: str, encoding: str, newline: str, bom: bool) -> bytes:
    """The bytes of a text with its line ends and its byte order mark."""
    return _encoded(text.replace("\r\n", "\n").replace("\n", newline), encoding, bom)


def _encoded(text: str, encoding: str, bom: bool) -> bytes:
    try:
        return ("\ufeff" + text if bom else text).encode(encoding)
    except UnicodeEncodeError as error:
        raise FileValueError(
            f"the encoding {encoding} cannot write {error.object[error.start : error.end]!r}"
        ) from error


def build_text(value: PlainText) -> bytes:
    """The bytes of a plain text."""
    return encode(value.text, value.encoding, value.newline, value.bom)


def build_csv(value: Csv) -> bytes:
    """The bytes of separated values."""
    target = io.StringIO(newline="")
    writer = csv.writer(
        target, delimiter=value.delimiter, quoting=_QUOTING[value.quote], lineterminator=value.newline
    )
    try:
        writer.writerows([[plain_value(cell, value.decimal_mark) for cell in row] for row in value.rows])
    except csv.Error as error:
        raise FileValueError(f"a value holds {value.delimiter!r} or a line end: quotes are needed") from error
    return _encoded(target.getvalue(), value.encoding, value.bom)


def workbook_csv(workbook: Workbook) -> bytes:
    """The first sheet as French spreadsheets export it: `;`, decimal commas, UTF-8 with its mark."""
    rows: list[list[CellValue]] = [[cell.value for cell in row] for row in workbook.sheets[0].rows]
    return build_csv(Csv(rows, bom=True))


# ---------------------------------------------------------------- calendars


def build_calendar(calendar: Calendar) -> bytes:
    """The bytes of an .ics: floating times, identifiers drawn from the events themselves."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pix//files//FR"]
    if calendar.name:
        lines.append(f"X-WR-CALNAME:{_escaped(calendar.name)}")
    for number, event in enumerate(calendar.events, start=1):
        lines += _event(event, number)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(event: Event, number: int) -> list[str]:
    seed = f"{number}|{event.title}|{event.start.isoformat()}"
    values = {
        "UID": f"{hashlib.sha256(seed.encode()).hexdigest()[:16]}@agenda.test",
        "DTSTAMP": "20200101T000000Z",
        _timed("DTSTART", event.start): _moment(event.start),
        _timed("DTEND", event.end): _moment(event.end),
        "RRULE": event.repeat,
        "SUMMARY": _escaped(event.title),
        "LOCATION": _escaped(event.place),
        "DESCRIPTION": _escaped(event.description),
        "ORGANIZER": f"mailto:{event.organizer}" if event.organizer else "",
    }
    lines = [f"{name}:{value}" for name, value in values.items() if value]
    guests = [f"ATTENDEE:mailto:{address}" for address in event.attendees]
    return ["BEGIN:VEVENT", *lines, *guests, "END:VEVENT"]


def _timed(name: str, value: dt.date) -> str:
    return name if isinstance(value, dt.datetime) else f"{name};VALUE=DATE"


def _moment(value: dt.date) -> str:
    return f"{value:%Y%m%dT%H%M%S}" if isinstance(value, dt.datetime) else f"{value:%Y%m%d}"


def _escaped(value: str) -> str:
    for character in "\\;,":
        value = value.replace(character, f"\\{character}")
    return value.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, as the format asks."""
    pieces: list[str] = []
    current = ""
    for character in line:
        if len((current + character).encode()) > (75 if not pieces else 74):
            pieces.append(current)
            current = ""
        current += character
    return "\r\n ".join([*pieces, current])
