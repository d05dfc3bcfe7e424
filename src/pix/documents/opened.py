"""Opening archives and XML that come from anywhere: size first, then a parser that refuses entities."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

LARGEST = 20_000_000


class UnreadableFileError(ValueError):
    """The file is damaged, too large or not of the kind its name announces; the message can be shown."""


def archive_members(data: bytes, largest: int = LARGEST) -> dict[str, bytes]:
    """Path → bytes for every file of a zip; its declared sizes are added up before anything is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_size(archive, largest)
            return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise UnreadableFileError(f"the archive cannot be opened: {error}") from error


def check_size(archive: zipfile.ZipFile, largest: int = LARGEST) -> None:
    """Refuse an archive that says it would take more than `largest` bytes once opened."""
    total = sum(info.file_size for info in archive.infolist())
    if total > largest:
        raise UnreadableFileError(
            f"once opened the file would take {total} bytes; {largest} at most are read"
        )


def check_archive(data: bytes) -> None:
    """The same check on bytes, for readers that open archives themselves."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_size(archive)
    except zipfile.BadZipFile as error:
        raise UnreadableFileError(f"the file cannot be opened: {error}") from error


def xml_root(data: bytes) -> Element:
    """The root element."""
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException) as error:
        raise UnreadableFileError(f"the file holds XML that cannot be read: {error}") from error
    return root


def local(name: str) -> str:
    """`{namespace}name` → `name`."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The value of an attribute whatever its namespace, empty when absent."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")


def walk(element: Element, skip: frozenset[str] = frozenset()) -> Iterator[Element]:
    """The element and those inside it in reading order, without the branches named in `skip`."""
    yield element
    for child in element:
        if local(child.tag) not in skip:
            yield from walk(child, skip)


def all_text(element: Element) -> str:
    """Every word inside an element."""
    return " ".join(part.strip() for part in element.itertext() if part.strip())
