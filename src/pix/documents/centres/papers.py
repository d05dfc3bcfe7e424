"""The papers of an exam as PDF: attendance sheet, invigilator's kit, blank reports, convocations.

Each is a typst file of `papers/` that reads one plain dictionary. A4, black on white; the fonts are those
that typst carries, so that every machine draws the same pages.
"""

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst
from attrs import asdict, frozen

_FOLDER = Path(__file__).with_name("papers")
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
INCIDENT_ROWS = 9
CODES = (
    ("C1", "nom, prénom ou date de naissance à corriger"),
    ("C2", "temps majoré à ajouter ou à changer"),
    ("C4", "présent, mais n’a pas signé ou a signé ailleurs"),
    ("C6", "soupçon de fraude (et procès-verbal de fraude)"),
    ("C7", "incident technique qui n’a pas empêché de répondre"),
    ("C8", "retard, sortie accompagnée, mot de passe oublié…"),
    ("E1", "image qui ne s’affiche pas"),
    ("E2", "simulateur qui ne marche pas"),
    ("E3", "fichier qui ne s’ouvre pas"),
    ("E4, E5", "site absent ; site bloqué par l’établissement"),
    ("E8, E9", "temps de la question dépassé ; logiciel en panne"),
    ("E10 à E12", "page quittée sans le vouloir ; question passée par erreur ; accessibilité"),
)
"""Codes of incidents, in the order of the finalisation."""


@frozen(kw_only=True)
class SessionPaper:
    """What every paper says of its session."""

    number: int
    centre: str
    address: str
    room: str
    examiner: str
    date: datetime.date
    time: datetime.time

    def values(self) -> dict[str, str]:
        return {
            "number": str(self.number),
            "centre": self.centre,
            "address": self.address,
            "room": self.room,
            "examiner": self.examiner,
            "date": say_day(self.date),
            "time": say_hour(self.time),
        }


@frozen(kw_only=True)
class AttendanceLine:
    """`mark`: class, or local identifier. `extra_time`: a fraction."""

    last_name: str
    first_name: str
    birthdate: datetime.date
    mark: str = ""
    extra_time: float | None = None


@frozen(kw_only=True)
class Convocation:
    """`minutes`: length of the test of this person, extra time included."""

    last_name: str
    first_name: str
    division: str
    minutes: int
    extra_time: float | None = None


@frozen(kw_only=True)
class ConvocationFacts:
    """In minutes. `early`: how long before the start one must come; `slot`: how long the room is taken."""

    early: int
    slot: int
    questions: int


def say_day(date: datetime.date) -> str:
    """« 16 mars 2027 »."""
    day = "1er" if date.day == 1 else str(date.day)
    return f"{day} {_MONTHS[date.month - 1]} {date.year}"


def say_hour(time: datetime.time) -> str:
    """« 09h00 »."""
    return f"{time:%Hh%M}"


def say_percentage(fraction: float | None) -> str:
    """« 33 % »; nothing for none."""
    return f"{fraction * 100:.4g}".replace(".", ",") + "\u00a0%" if fraction else ""


def say_length(minutes: int) -> str:
    """« 1 h 45 », « 50 min »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}\u00a0min"
    return f"{hours}\u00a0h" + (f"\u00a0{rest:02}" if rest else "")


def build_attendance_sheet(
    session: SessionPaper, candidates: Sequence[AttendanceLine], *, has_classes: bool
) -> bytes:
    """The column before the extra time is the class in schools, the local identifier elsewhere.

    ValueError without any candidate.
    """
    if not candidates:
        raise ValueError("an attendance sheet needs a candidate")
    lines = [
        {
            "rank": rank,
            "last_name": one.last_name,
            "first_name": one.first_name,
            "birthdate": f"{one.birthdate:%d/%m/%Y}",
            "mark": one.mark,
            "extra_time": say_percentage(one.extra_time),
        }
        for rank, one in enumerate(candidates, 1)
    ]
    column = "Classe" if has_classes else "Identifiant local"
    return _compile("attendance", {"session": session.values(), "column": column, "candidates": lines})


def build_invigilator_kit(
    session: SessionPaper, *, access_code: str, password: str, door: str, minutes: int
) -> bytes:
    """`password` as it is shown (`C-R4C7X`); `door`: the address of the invigilator's space."""
    values = {
        "session": session.values(),
        "access_code": access_code,
        "password": password,
        "door": door,
        "minutes": say_length(minutes),
    }
    return _compile("kit", values)


def build_incident_report() -> bytes:
    return _compile("incidents", {"rows": INCIDENT_ROWS, "codes": [list(code) for code in CODES]})


def build_fraud_report() -> bytes:
    return _compile("fraud", {})


def build_convocations(session: SessionPaper, slips: Sequence[Convocation], facts: ConvocationFacts) -> bytes:
    """Two on a page. ValueError without any."""
    if not slips:
        raise ValueError("convocations need somebody to call")
    written = [_slip(session, one, facts) for one in slips]
    pairs = [written[start : start + 2] for start in range(0, len(written), 2)]
    values = {
        "session": session.values(),
        "slot": say_length(facts.slot),
        "questions": facts.questions,
        "pairs": pairs,
    }
    return _compile("convocations", values)


def _slip(session: SessionPaper, one: Convocation, facts: ConvocationFacts) -> dict[str, Any]:
    return asdict(one) | {
        "arrival": say_hour(arrival_of(session, facts)),
        "length": say_length(one.minutes),
        "extra_time": say_percentage(one.extra_time),
    }


def arrival_of(session: SessionPaper, facts: ConvocationFacts) -> datetime.time:
    start = datetime.datetime.combine(session.date, session.time)
    return max(
        start - datetime.timedelta(minutes=facts.early),
        datetime.datetime.combine(session.date, datetime.time()),
    ).time()


def _compile(name: str, values: dict[str, Any]) -> bytes:
    """Tagged for screen readers, unless a name needs letters that no font of ours has."""
    source = json.dumps(values, ensure_ascii=False)
    try:
        return _write(name, source, is_tagged=True)
    except typst.TypstError:
        return _write(name, source, is_tagged=False)


def _write(name: str, source: str, *, is_tagged: bool) -> bytes:
    written: bytes = typst.compile(
        _FOLDER / f"{name}.typ",
        root=_FOLDER,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"source": source},
        timestamp=_FIXED_SECONDS,
        pdf_standards=["ua-1"] if is_tagged else [],
    )
    return written
