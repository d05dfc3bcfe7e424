"""What is wrong with a school's file: a fault has a code, a place and what is worth saying about it."""

from collections.abc import Mapping
from pathlib import PurePath

from attrs import field as attribute
from attrs import frozen

from pix.documents.schools.cells import legible

MOST_FAULTS = 10_000
LONGEST_VALUE = 100
MEBIBYTE = 2**20


def _shown(value: str | None) -> str | None:
    """A text of the file in a form that any screen and any database takes."""
    return None if value is None else legible(value, LONGEST_VALUE)


def _shown_meta(meta: Mapping[str, object]) -> dict[str, object]:
    return {name: _shown(detail) if isinstance(detail, str) else detail for name, detail in meta.items()}


@frozen
class Fault:
    """One thing wrong. `line` is the line of the file (1 = header of a CSV), `field` the column or element.

    `meta` holds exactly what the format promises with this code; `person` and `reason` are there for people:
    whom it is about, and why a file as a whole cannot be read.
    """

    code: str
    line: int | None = None
    field: str | None = attribute(default=None, converter=_shown)
    value: str | None = attribute(default=None, converter=_shown)
    meta: Mapping[str, object] = attribute(factory=dict, converter=_shown_meta)
    person: str = ""
    reason: str = ""


class RefusedFile(Exception):
    """The file as a whole is refused: nothing of it may be imported."""

    def __init__(self, *faults: Fault, encoding: str = "") -> None:
        super().__init__(", ".join(fault.code for fault in faults[:5]))
        self.faults = faults
        self.encoding = encoding


def refuse(code: str, reason: str = "", **meta: object) -> RefusedFile:
    """A refusal with a single fault that no line is to blame for."""
    return RefusedFile(Fault(code, reason=reason, meta=meta))


def check_extension(filename: str, accepted: tuple[str, ...]) -> None:
    """Raises RefusedFile unless the name ends in one of `accepted` (lower case, without dot)."""
    extension = PurePath(filename).suffix.removeprefix(".").lower()
    if extension not in accepted:
        raise refuse("INVALID_FILE_EXTENSION", fileExtension=extension)


def check_size(size: int, largest: int, reason: str = "") -> None:
    """Raises RefusedFile above `largest` bytes; the limit is told in whole mebibytes."""
    if size > largest:
        raise refuse("PAYLOAD_TOO_LARGE", reason, maxSize=largest // MEBIBYTE)
