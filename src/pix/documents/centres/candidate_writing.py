"""The sheet of candidates of a session, to fill in or to correct: what it writes, it reads again."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from pix.core.exam.births import ABROAD
from pix.core.exam.candidates import BILLING_MODES, Candidate
from pix.core.items.files import Cell, CellValue, Sheet, Workbook
from pix.documents.centres.candidate_columns import SheetKind
from pix.documents.centres.candidate_reading import YES
from pix.documents.ods import build_ods

EMPTY_LINES = 20
BEFORE = (None,) * 5  # columns before the birth place
Row = Sequence[Cell | CellValue]

HELP = (
    "Lieu de naissance, mode d'emploi",
    "En France : écrivez France comme pays, puis choisissez :",
    "– le code Insee, seul ;",
    "– ou le code postal et la commune.",
    "À l'étranger : écrivez le pays et la commune,",
    "avec 99 comme code Insee.",
)


@frozen
class SheetHead:
    """What the top of the sheet says of the session."""

    session: int
    date: datetime.date
    time: datetime.time
    address: str
    room: str
    examiner: str


def write_candidates(head: SheetHead, candidates: Sequence[Candidate], kind: SheetKind) -> bytes:
    """The bytes of the .ods, with twenty numbered lines left empty."""
    columns = kind.columns
    lines = [_line(number, candidate, columns) for number, candidate in enumerate(candidates, 1)]
    first = len(lines) + 1
    blank: list[Row] = [(number,) for number in range(first, first + EMPTY_LINES)]
    titles: Row = [None, *(Cell(title, bold=True) for _key, title in columns)]
    return build_ods(Workbook([Sheet("Liste des candidats", [*_head(head, kind), titles, *lines, *blank])]))


def _head(head: SheetHead, kind: SheetKind) -> list[Row]:
    place: Row = (*BEFORE, Cell("* Lieu de naissance", bold=True))
    billing: Row = (*[None] * 7, Cell("Tarification", bold=True)) if kind.has_billing else ()
    return [
        [None, Cell("Liste des candidats", bold=True)],
        [
            None, Cell("La session de certification", bold=True), None, None, "N° de session",
            str(head.session), Cell(HELP[0], bold=True),
        ],
        [None, "Date", f"{head.date:%d/%m/%Y}", None, "Session surveillée par :", None, HELP[1]],
        [None, "Heure locale (début)", f"{head.time:%H:%M}", None, head.examiner, None, HELP[2]],
        [None, "Nom du site", head.address, None, "Signature des surveillant(s) :", None, HELP[3]],
        [None, "Nom de la salle", head.room, None, None, None, HELP[4]],
        [None, None, None, None, None, None, HELP[5]],
        [None, Cell("Participants", bold=True)],
        (*place, *billing),
        (*BEFORE, "France : code Insee, ou code postal et commune"),
        (*BEFORE, "Étranger : 99 et commune"),
    ]  # fmt: skip


def _line(number: int, candidate: Candidate, columns: Sequence[tuple[str, str]]) -> Row:
    values = _values(candidate)
    return [number, *(values.get(key) for key, _title in columns)]


def _values(candidate: Candidate) -> dict[str, Cell | CellValue]:
    birth, extra = candidate.birth, candidate.extra_time_percentage
    in_france = birth.insee_code is None or not birth.insee_code.startswith(ABROAD)
    by_insee = in_france and birth.insee_code is not None
    return {
        "last_name": candidate.last_name,
        "first_name": candidate.first_name,
        "birthdate": Cell(candidate.birthdate, number_format="date"),
        "sex": candidate.sex,
        "insee_code": birth.insee_code if in_france else ABROAD,
        "postal_code": birth.postal_code,
        "city": None if by_insee else birth.city,
        "country": birth.country,
        "result_recipient_email": candidate.result_recipient_email,
        "email": candidate.email,
        "external_id": candidate.external_id,
        "extra_time": None if extra is None else Cell(Decimal(str(extra)), number_format="%"),
        "billing": BILLING_MODES.get(candidate.billing_mode or ""),
        "prepayment_code": candidate.prepayment_code,
        **dict.fromkeys(candidate.subscriptions, YES),
    }
