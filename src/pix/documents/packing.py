"""One zip writer for every format: same members in, same bytes out."""

import datetime as dt
import struct
import zlib
from collections.abc import Iterable

from attrs import frozen

from pix.core.items.files import FileValueError

FIXED_DATE = dt.datetime(2020, 1, 1)  # noqa: DTZ001 - the zip format has no time zone
_UTF8_NAME = 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@frozen
class Entry:
    """A member of an archive; `stored` is written without compression."""

    path: str
    data: bytes
    date: dt.datetime = FIXED_DATE
    stored: bool = False


def zip_bytes(entries: Iterable[Entry], comment: str = "") -> bytes:
    """Write entries in their order: fixed level, UTF-8 names, no extra field, plain file attributes."""
    body, directory, members = bytearray(), bytearray(), list(entries)
    for entry in members:
        local, central = _records(entry, len(body))
        body += local
        directory += central
    count, note = len(members), comment.encode()
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), len(note))
    return bytes(body + directory + end + note)


def _records(entry: Entry, offset: int) -> tuple[bytes, bytes]:
    name = entry.path.encode()
    folder = entry.path.endswith("/")
    method = 0 if entry.stored or folder or not entry.data else 8
    data = _deflate(entry.data) if method else entry.data
    if method and len(data) >= len(entry.data):
        method, data = 0, entry.data
    flags = 0 if entry.path.isascii() else _UTF8_NAME
    day, time = _dos_date(entry.date)
    crc = zlib.crc32(entry.data)
    sizes = (crc, len(data), len(entry.data), len(name), 0)
    local = _LOCAL.pack(b"PK\x03\x04", 20, flags, method, time, day, *sizes)
    attributes = (0o40755 << 16 | 0x10) if folder else (0o100644 << 16)
    central = _CENTRAL.pack(
        b"PK\x01\x02", 0x0314, 20, flags, method, time, day, *sizes, 0, 0, 0, attributes, offset
    )
    return local + name + data, central + name


def _deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(data) + packer.flush()


def _dos_date(date: dt.datetime) -> tuple[int, int]:
    if not 1980 <= date.year <= 2107:
        raise FileValueError(f"an archive cannot hold the date {date}: use a year from 1980 to 2107")
    day = (date.year - 1980) << 9 | date.month << 5 | date.day
    return day, date.hour << 11 | date.minute << 5 | date.second // 2
