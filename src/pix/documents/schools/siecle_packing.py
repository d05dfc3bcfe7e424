"""A SIECLE export as it arrives: plain or zipped, in the encoding that it declares."""

import codecs
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from pix.documents.schools.faults import MEBIBYTE, check_size, refuse

LARGEST_UNPACKED = 200 * MEBIBYTE
CHUNK = 64 * 1024
DECLARATION = 128

_ZIP = b"PK\x03\x04"
_MEMBER = re.compile(r"(?:[^.][^/]*/)*[^./][^/]*\.xml", re.IGNORECASE)
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9._-]*)["']""")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ACCEPTED = ("utf-8", "ascii", "iso8859-1", "iso8859-15", "cp1252", "mac-roman", "utf-16-le", "utf-16-be")
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError,
)  # fmt: skip


@frozen
class Opened:
    """The document without its byte order mark, in bytes still to decode; `size` is what it will give."""

    chunks: Iterator[bytes]
    encoding: str
    size: int


def open_export(file: BinaryIO, largest: int = LARGEST_UNPACKED) -> Opened:
    """Opens a plain or zipped export. Raises RefusedFile; the size is checked before anything is unpacked."""
    is_zip = file.read(len(_ZIP)) == _ZIP
    file.seek(0)
    return open_archive(file, largest) if is_zip else open_plain(file)


def open_plain(file: BinaryIO) -> Opened:
    size = file.seek(0, 2)
    file.seek(0)
    return opened(iter(lambda: file.read(CHUNK), b""), size)


def open_archive(file: BinaryIO, largest: int) -> Opened:
    try:
        archive = zipfile.ZipFile(file)
        members = [info for info in archive.infolist() if _MEMBER.fullmatch(info.filename)]
        if len(members) != 1:
            raise refuse("INVALID_FILE", "several-members" if members else "no-member")
        check_size(members[0].file_size, largest, "unpacked")
        return opened(unpacked(archive, members[0]), members[0].file_size)
    except _DAMAGES as error:
        raise refuse("INVALID_FILE", "damaged-archive") from error


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The member piece by piece; zipfile gives no more than the size that was checked."""
    try:
        with archive.open(member) as content:
            yield from iter(lambda: content.read(CHUNK), b"")
    except _DAMAGES as error:
        raise refuse("INVALID_FILE", "damaged-archive") from error


def opened(chunks: Iterator[bytes], size: int) -> Opened:
    first = next(chunks, b"")
    mark, encoding = next(
        ((mark, name) for mark, name in _MARKS if first.startswith(mark)), (b"", declared_encoding(first))
    )
    return Opened(_after(first[len(mark) :], chunks), encoding, size)


def _after(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def declared_encoding(start: bytes) -> str:
    """The encoding of the XML declaration, UTF-8 without one. Raises RefusedFile for one we do not read."""
    match = _ENCODING.search(start[:DECLARATION])
    if not match:
        return "utf-8"
    name = match[1].decode("ascii")
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        encoding = ""
    if encoding not in _ACCEPTED:
        raise refuse("ENCODING_NOT_SUPPORTED", name)
    return encoding


def decoded(document: Opened) -> Iterator[str]:
    """The text piece by piece; bytes without meaning become U+FFFD."""
    decoder = codecs.getincrementaldecoder(document.encoding)(errors="replace")
    for chunk in document.chunks:
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)
