"""The results file: one line a certification, for a session, a recipient or a division of a school."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from attrs import field, frozen

from pix.documents.results.cells import NONE, Cell, or_nothing, results_file

COMPETENCES: Final = tuple(
    "1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2".split()  # noqa: SIM905 - one line
)
IDENTITY: Final = (
    "Numéro de certification",
    "Prénom",
    "Nom",
    "Date de naissance",
    "Lieu de naissance",
    "Identifiant Externe",
    "Statut",
)
SCORE: Final = "Nombre de Pix"
COMMENT: Final = "Commentaire jury pour l’organisation"
SESSION: Final = "Session"
CENTRE: Final = "Centre de certification"
DATE: Final = "Date de passage de la certification"
DETAILS: Final = ("Certification passée", "Niveau atteint")


class Outcome(StrEnum):
    """What a certification came to, as this file words it."""

    VALIDATED = "Validée"
    REJECTED = "Rejetée"
    CANCELLED = "Annulée"
    ERROR = "En erreur"
    STARTED = "Démarrée"


class Complement(StrEnum):
    """What came of a complementary certification."""

    ACQUIRED = "Validée"
    REJECTED = "Rejetée"
    NOT_TAKEN = "Non passée"
    CANCELLED = "Annulée"


@frozen
class ResultLine:
    """A certification. `levels`: level of each tested competence; `complements`: by label."""

    number: int
    first_name: str
    last_name: str
    birthdate: datetime.date
    birthplace: str
    external_id: str
    outcome: Outcome
    session: int
    centre: str
    date: datetime.date
    pix: int | None = None
    levels: Mapping[str, int] = field(factory=dict)
    comment: str = ""
    complements: Mapping[str, Complement] = field(factory=dict)
    is_v2: bool = False
    taken: str = ""
    reached_level: str = ""


def session_results(
    lines: Iterable[ResultLine], complementary: Sequence[str], *, detailed: bool = False
) -> bytes:
    """Results of a session or of one recipient; `complementary`: labels of those taken in the session."""
    columns = tuple(f"Certification {label}" for label in complementary)
    details = DETAILS if detailed else ()
    title = (*IDENTITY, *columns, SCORE, *COMPETENCES, COMMENT, SESSION, CENTRE, DATE, *details)
    return results_file([title, *(_session_line(line, complementary, detailed) for line in lines)])


def division_results(lines: Iterable[ResultLine]) -> bytes:
    """Results of a division, without centre nor complementary certifications."""
    title = (*IDENTITY, SCORE, *COMPETENCES, COMMENT, SESSION, DATE)
    return results_file([title, *(_division_line(line) for line in lines)])


def session_file_name(starts_at: datetime.datetime, session: int) -> str:
    """Name of the results file of a session, from its date and time in the room."""
    return f"{starts_at:%Y%m%d_%H%M}_resultats_session_{session}.csv"


def division_file_name(day: datetime.date, division: str) -> str:
    return f"{day:%Y%m%d}_resultats_{division}.csv"


def french_date(day: datetime.date) -> str:
    return f"{day:%d/%m/%Y}"


def _session_line(line: ResultLine, complementary: Sequence[str], detailed: bool) -> list[Cell]:
    complements = [str(line.complements.get(label, Complement.NOT_TAKEN)) for label in complementary]
    details = [line.taken, line.reached_level or NONE] if detailed else []
    return [
        *_identity(line),
        line.external_id,
        str(line.outcome),
        *complements,
        *_figures(line),
        line.comment,
        line.session,
        line.centre,
        french_date(line.date),
        *details,
    ]


def _division_line(line: ResultLine) -> list[Cell]:
    return [
        *_identity(line),
        or_nothing(line.external_id),
        str(line.outcome),
        *_figures(line),
        or_nothing(line.comment),
        line.session,
        french_date(line.date),
    ]


def _identity(line: ResultLine) -> list[Cell]:
    return [line.number, line.first_name, line.last_name, french_date(line.birthdate), line.birthplace]


def _figures(line: ResultLine) -> list[Cell]:
    """Score, then the level of each competence. A rejected V2 test has zeros, of which one is a text."""
    if line.outcome is Outcome.VALIDATED:
        score = NONE if line.pix is None else line.pix
        return [score, *(max(line.levels[code], 0) if code in line.levels else NONE for code in COMPETENCES)]
    if line.outcome is not Outcome.REJECTED:
        return [NONE] * (1 + len(COMPETENCES))
    if line.is_v2:
        return ["0", *[0] * len(COMPETENCES)]
    return [0, *[NONE] * len(COMPETENCES)]
