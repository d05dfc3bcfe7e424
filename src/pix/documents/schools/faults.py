"""What is wrong with a school's file: every fault has a code, a place and what the reader may say about it."""

from collections.abc import Mapping
from pathlib import PurePath

from attrs import field, frozen

MOST_FAULTS = 10_000
LONGEST_VALUE = 100
MEBIBYTE = 2**20


def _shortened(value: str | None) -> str | None:
    if value is None or len(value) <= LONGEST_VALUE:
        return value
    return value[: LONGEST_VALUE - 1] + "…"


@frozen
class Fault:
    """One thing wrong. `line` is the line of the file (1 = header of a CSV), `field` the column or element.

    `meta` holds exactly what the format promises with this code; `person` and `reason` are there for people:
    whom it is about, and why a file as a whole cannot be read.
    """

    code: str
    line: int | None = None
    field: str | None = None
    value: str | None = field(default=None, converter=_shortened)
    meta: Mapping[str, object] = field(factory=dict)
    person: str = ""
    reason: str = ""


class RefusedFile(Exception):  # noqa: N818 - a refusal is named for what happened
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
