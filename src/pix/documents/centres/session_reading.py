"""Reading the file of many sessions and their candidates; writing its empty form."""

import csv
import io
from collections.abc import Collection, Mapping, Sequence

from pix.core.exam.births import BirthDraft, pad_code
from pix.core.exam.candidates import CandidateDraft, UnreadDate
from pix.core.exam.extra_time import extra_time_of_csv
from pix.core.exam.mass_import import MassLine
from pix.core.exam.sessions import SessionDraft
from pix.core.exam.subscriptions import COMPLEMENTARY, subscriptions_of_ticks
from pix.documents.centres.candidate_columns import RECIPIENT, SheetKind, plain_title
from pix.documents.centres.candidate_reading import YES, read_french_date
from pix.documents.schools.faults import RefusedFile
from pix.documents.schools.tables import DELIMITERS, decode_strictly, read_table

COLUMNS = (
    ("session_id", "Numéro de session préexistante"),
    ("address", "* Nom du site"),
    ("room", "* Nom de la salle"),
    ("date", "* Date de début (format: JJ/MM/AAAA)"),
    ("time", "* Heure de début (heure locale format: HH:MM)"),
    ("examiner", "* Surveillant(s)"),
    ("description", "Observations (optionnel)"),
    ("last_name", "* Nom de naissance"),
    ("first_name", "* Prénom"),
    ("birthdate", "* Date de naissance (format: JJ/MM/AAAA)"),
    ("sex", "* Sexe (M ou F)"),
    ("insee_code", "Code INSEE de la commune de naissance"),
    ("postal_code", "Code postal de la commune de naissance"),
    ("city", "Nom de la commune de naissance"),
    ("country", "* Pays de naissance"),
    ("result_recipient_email", RECIPIENT),
    ("email", "E-mail de convocation"),
    ("external_id", "Identifiant externe"),
    ("extra_time", "Temps majoré ? (exemple format: 33%)"),
)
BILLING = (
    ("billing", "* Tarification part Pix (Gratuite, Prépayée ou Payante)"),
    ("prepayment_code", "Code de prépaiement (si Tarification part Pix Prépayée)"),
)
TICK = "('oui' ou laisser vide)"
PERSON = ("last_name", "first_name", "birthdate", "sex", "billing", "country")
LARGEST = 10 * 2**20
ENCODINGS = ("utf-8", "cp1252")


class RefusedSessions(Exception):
    """The file as a whole is refused; `code` is CSV_DATA_REQUIRED or CSV_HEADERS_NOT_VALID."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def columns_of(kind: SheetKind) -> tuple[tuple[str, str], ...]:
    """Keys and titles, in the order of the empty form."""
    ticks = tuple((one.key, f"{one.label} {TICK}") for one in COMPLEMENTARY if one.key in kind.offered)
    return COLUMNS + (BILLING if kind.has_billing else ()) + ticks


def write_template(kind: SheetKind) -> bytes:
    """`import-sessions.csv`: the line of titles of a centre."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerow(title for _key, title in columns_of(kind))
    return f"\ufeff{text.getvalue()}".encode()


def read_sessions(data: bytes, kind: SheetKind) -> list[MassLine]:
    """Lines in the order of the file. Raises RefusedSessions."""
    try:
        text, encoding = decode_strictly(data, ENCODINGS)
        if not text.strip() or not any(sign in text.splitlines()[0] for sign in DELIMITERS):
            raise RefusedSessions("CSV_HEADERS_NOT_VALID" if text.strip() else "CSV_DATA_REQUIRED")
        table = read_table(text, encoding)
    except RefusedFile as error:
        raise RefusedSessions("CSV_HEADERS_NOT_VALID") from error
    titles = {plain_title(title): title for title in table.header}
    keys = {titles.get(plain_title(title), ""): key for key, title in columns_of(kind)}
    if "" in keys or has_foreign_columns(titles, kind):
        raise RefusedSessions("CSV_HEADERS_NOT_VALID")
    if not table.rows:
        raise RefusedSessions("CSV_DATA_REQUIRED")
    refuse_other_ticks(titles, [row.cells for row in table.rows], kind)
    return [
        line_of(row.line, {keys[title]: cell for title, cell in row.cells.items() if title in keys})
        for row in table.rows
    ]


def has_foreign_columns(titles: Mapping[str, str], kind: SheetKind) -> bool:
    """Billing columns in the file of a school."""
    return not kind.has_billing and any(plain_title(title) in titles for _key, title in BILLING)


def refuse_other_ticks(titles: Mapping[str, str], rows: Sequence[Mapping[str, str]], kind: SheetKind) -> None:
    """A certification that the centre may not run is ticked somewhere."""
    others: Collection[str] = [
        titles[title]
        for one in COMPLEMENTARY
        if one.key not in kind.offered and (title := plain_title(f"{one.label} {TICK}")) in titles
    ]
    if any(row.get(title, "").casefold() == YES for row in rows for title in others):
        raise RefusedSessions("CSV_HEADERS_NOT_VALID")


def line_of(number: int, cells: Mapping[str, str]) -> MassLine:
    date = read_french_date(cells.get("date"))
    return MassLine(
        line=number,
        session_id=cells.get("session_id"),
        session=SessionDraft(
            address=cells.get("address"),
            room=cells.get("room"),
            date=date.text if isinstance(date, UnreadDate) else date,
            time=cells.get("time"),
            examiner=cells.get("examiner"),
            description=cells.get("description"),
        ),
        candidate=candidate_of(cells) if any(cells.get(name) for name in PERSON) else None,
    )


def candidate_of(cells: Mapping[str, str]) -> CandidateDraft:
    ticks = {one.key for one in COMPLEMENTARY if cells.get(one.key, "").casefold() == YES}
    return CandidateDraft(
        last_name=cells.get("last_name"),
        first_name=cells.get("first_name"),
        birthdate=read_french_date(cells.get("birthdate")),
        sex=cells.get("sex"),
        birth=BirthDraft(
            country=cells.get("country"),
            insee_code=pad_code(cells.get("insee_code")),
            postal_code=pad_code(cells.get("postal_code")),
            city=cells.get("city"),
        ),
        result_recipient_email=cells.get("result_recipient_email"),
        email=cells.get("email"),
        external_id=cells.get("external_id"),
        extra_time=extra_time_of_csv(cells.get("extra_time")),
        billing=cells.get("billing"),
        prepayment_code=cells.get("prepayment_code"),
        subscriptions=subscriptions_of_ticks(ticks),
    )
