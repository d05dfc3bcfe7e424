"""The two CSV writers that schools' spreadsheets depend on, and the files that need nothing else.

Writer A (results, lists, templates): a line feed after every line, texts quoted unless they are only digits
and hyphens. Writer B (passwords, certification): every text quoted, no line feed at the end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from attrs import frozen

from pix.documents.schools.sup import HEADERS

MARK = "\ufeff"
Value = str | int | Decimal | bool | None

_BARE = re.compile(r"[0-9-]+", re.ASCII)
_FORMULAS = ("-", "@", "=", "+", "\t", "\r")


def shielded(text: str) -> str:
    """No spreadsheet may take a text for a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def number(value: int | Decimal) -> str:
    """`Decimal("0.670")` → `0,67`; whole numbers without decimals."""
    if isinstance(value, int):
        return str(value)
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def ratio(part: int, whole: int, digits: int = 2) -> Decimal:
    """A share rounded half up: 1 of 8 is 0.13."""
    return (Decimal(part) / Decimal(whole)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def cell_a(value: Value) -> str:
    if value is None:
        return '""'
    if isinstance(value, bool):
        return '"Oui"' if value else '"Non"'
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else quoted(shielded(value))
    return number(value)


def cell_b(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return quoted(value if _BARE.fullmatch(value) else shielded(value))
    return number(value)


def write_a(rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """The lines one by one, so that a long file never stands in memory."""
    mark = MARK
    for row in rows:
        yield f"{mark}{';'.join(map(cell_a, row))}\n".encode()
        mark = ""


def write_b(rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    before = MARK
    for row in rows:
        yield f"{before}{';'.join(map(cell_b, row))}".encode()
        before = "\n"


def sup_template() -> bytes:
    """The empty file of students: its header line only."""
    return b"".join(write_a([HEADERS]))


@frozen
class GivenPassword:
    """A password just made for a pupil; it exists in clear only here."""

    division: str
    last_name: str
    first_name: str
    username: str
    password: str


def write_passwords(given: Iterable[GivenPassword]) -> Iterator[bytes]:
    def rows() -> Iterator[tuple[str, ...]]:
        yield "Classe", "Nom", "Prénom", "Identifiant", "Mot de passe"
        for one in given:
            yield one.division, one.last_name, one.first_name, one.username, one.password

    return write_b(rows())
