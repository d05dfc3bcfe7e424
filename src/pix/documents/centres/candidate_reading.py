"""Reading the sheet of candidates of a session."""

import datetime
import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from pix.core.exam.births import BirthDraft, pad_code
from pix.core.exam.candidates import CandidateDraft, UnreadDate
from pix.core.exam.extra_time import extra_time_of_cell
from pix.core.exam.subscriptions import KEYS, subscriptions_of_ticks
from pix.documents.cell_text import number_text
from pix.documents.centres.candidate_columns import SheetKind, plain_title
from pix.documents.centres.grid import NOTHING, GridCell, GridRow, read_grid
from pix.documents.opened import UnreadableFileError

YES = "oui"
LARGEST = 10 * 2**20
FRENCH_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", re.ASCII)


class RefusedSheet(Exception):
    """The document as a whole is refused; `code` is INVALID_DOCUMENT or EMPTY_DOCUMENT."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(reason or code)
        self.code = code


@frozen
class ReadLine:
    """A candidate and the row of the sheet they stand on, counted from 1."""

    row: int
    draft: CandidateDraft


def read_candidates(data: bytes, kind: SheetKind) -> list[ReadLine]:
    """Raises RefusedSheet."""
    try:
        rows = read_grid(data)
    except UnreadableFileError as error:
        raise RefusedSheet("INVALID_DOCUMENT", str(error)) from error
    header, places = find_header(rows, kind)
    lines = [
        ReadLine(row.number, draft_of(cells))
        for row in rows
        if row.number > header
        for cells in [{key: cell_at(row, place) for key, place in places.items()}]
        if any(cell.value is not None for cell in cells.values())
    ]
    if not lines:
        raise RefusedSheet("EMPTY_DOCUMENT")
    return lines


def find_header(rows: Sequence[GridRow], kind: SheetKind) -> tuple[int, dict[str, int]]:
    """Number of the row that has every title, and the place of each column; order does not matter."""
    wanted = {plain_title(title): key for key, title in kind.columns}
    for row in rows:
        found: dict[str, int] = {}
        for place, cell in enumerate(row.cells):
            if isinstance(cell.value, str) and (key := wanted.get(plain_title(cell.value))):
                found.setdefault(key, place)
        if len(found) == len(wanted):
            return row.number, found
    raise RefusedSheet("INVALID_DOCUMENT", "no row has every title that is wanted")


def cell_at(row: GridRow, place: int) -> GridCell:
    return row.cells[place] if place < len(row.cells) else NOTHING


def draft_of(cells: Mapping[str, GridCell]) -> CandidateDraft:
    texts = {key: text_of(cell) for key, cell in cells.items()}
    extra = cells["extra_time"]
    value = extra.value.isoformat() if isinstance(extra.value, datetime.date) else extra.value
    return CandidateDraft(
        last_name=texts["last_name"],
        first_name=texts["first_name"],
        birthdate=date_of(cells["birthdate"]),
        sex=texts["sex"],
        birth=BirthDraft(
            country=texts["country"],
            insee_code=pad_code(texts["insee_code"]),
            postal_code=pad_code(texts["postal_code"]),
            city=texts["city"],
        ),
        result_recipient_email=texts["result_recipient_email"],
        email=texts["email"],
        external_id=texts["external_id"],
        extra_time=extra_time_of_cell(value, is_percentage=extra.is_percentage),
        billing=texts.get("billing"),
        prepayment_code=texts.get("prepayment_code"),
        subscriptions=subscriptions_of_ticks(
            {key for key in KEYS & texts.keys() if (texts[key] or "").casefold() == YES}
        ),
    )


def text_of(cell: GridCell) -> str | None:
    match cell.value:
        case float(number):
            return number_text(number)
        case datetime.date() as date:
            return date.isoformat()
        case str(text):
            return text.strip() or None
    return None


def date_of(cell: GridCell) -> datetime.date | UnreadDate | None:
    if cell.value is None or isinstance(cell.value, datetime.date):
        return cell.value
    return read_french_date(text_of(cell))


def read_french_date(text: str | None) -> datetime.date | UnreadDate | None:
    """`jj/mm/aaaa`, strictly."""
    stripped = (text or "").strip()
    if not stripped:
        return None
    found = FRENCH_DATE.fullmatch(stripped)
    if found is None:
        return UnreadDate(stripped)
    day, month, year = map(int, found.groups())
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return UnreadDate(stripped)
