"""The CSV of higher education: students, added to a list or replacing it."""

import datetime as dt
import functools
from typing import Any

from rapidfuzz.distance import Levenshtein

from pix.documents.schools.cells import LONGEST_TEXT, collapse, read_date
from pix.documents.schools.columns import (
    SHORT_ENOUGH,
    Column,
    always,
    at_most,
    matching,
    read_rows,
    readable,
)
from pix.documents.schools.readings import Notice, Progress, Reading, SchoolLearner, say_nothing
from pix.documents.schools.tables import Row, check_header, decode_by_header, read_table

NUMBER, DIPLOMA, SCHEME = "Numéro étudiant", "Diplôme", "Régime"
CHECK_COLUMNS = ("Premier prénom", NUMBER)
UNKNOWN = "Non reconnu"
CLOSE_ENOUGH = 0.25
LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
EMAIL = rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{LABEL}(?:\.{LABEL})+"

SCHEMES = ("Formation initiale hors apprentissage", "Apprentissage", "Formation continue", "Autre")
DIPLOMAS = (
    "Diplôme National de Licence contrôlé par l'Etat",
    "Diplôme National de Master contrôlé par l'Etat",
    "Diplôme National de Doctorat contrôlé par l'Etat",
    "DNMADE contrôlé par l'Etat",
    "DMA contrôlé par l'Etat",
    "BTS contrôlé par l'Etat",
    "DUT contrôlé par l'Etat",
    "DTS contrôlé par l'Etat",
    "DCG contrôlé par l'Etat",
    "DEUST contrôlé par l'Etat",
    "Diplôme d'Etat contrôlé",
    "Diplôme d'ingénieur contrôlé par l'Etat",
    "Diplôme conférant le grade de licence contrôlé par l'Etat",
    "Diplôme conférant le grade de master contrôlé par l'Etat",
    "Diplôme visé contrôlé par l'Etat",
    "Classe préparatoire contrôlée par l'Etat",
    "Autre",
)


def columns_of(today: dt.date) -> tuple[Column, ...]:
    date = functools.partial(read_date, today=today)
    number_rules = (*SHORT_ENOUGH, matching(r"[A-Za-z0-9_\\-]+", "STUDENT_NUMBER_FORMAT"))
    return (
        Column("Premier prénom", "first_name", True, always),
        Column("Deuxième prénom", "middle_name"),
        Column("Troisième prénom", "third_name"),
        Column("Nom de famille", "last_name", True, always),
        Column("Nom d'usage", "preferred_last_name"),
        Column(
            "Date de naissance (jj/mm/aaaa)",
            "birthdate",
            True,
            always,
            (readable(date, "FIELD_DATE_FORMAT"),),
            date,
        ),
        Column("Email", "email", rules=(*SHORT_ENOUGH, matching(EMAIL, "FIELD_EMAIL_FORMAT"))),
        Column(NUMBER, "student_number", True, always, number_rules),
        Column("Composante", "department"),
        Column("Équipe pédagogique", "educational_team"),
        Column("Groupe", "group", rules=(at_most(LONGEST_TEXT),), convert=collapse),
        Column(DIPLOMA, "diploma"),
        Column(SCHEME, "status"),
    )


HEADERS = tuple(column.header for column in columns_of(dt.date.min))


@functools.lru_cache(maxsize=10_000)
def is_recognised(value: str, references: tuple[str, ...]) -> bool:
    """Whether a value is one of `references` but for a quarter of its letters."""
    typed = value.lower()
    return any(
        Levenshtein.distance(typed, known.lower()) / len(typed) <= CLOSE_ENOUGH for known in references
    )


def notices_of(row: Row) -> list[Notice]:
    """One for each of the two open lists in which the cell is empty or not recognised."""
    lists = (("study-scheme", SCHEME, SCHEMES), ("diploma", DIPLOMA, DIPLOMAS))
    return [
        Notice("unknown", row.line, name, row.cells.get(header), row.cells[NUMBER])
        for name, header, references in lists
        if header not in row.cells or not is_recognised(row.cells[header], references)
    ]


def read_sup(raw: bytes, *, today: dt.date, told: Progress = say_nothing) -> Reading:
    """The students of a file, with a notice for each unknown diploma or scheme. Raises RefusedFile."""
    columns = columns_of(today)
    table = read_table(*decode_by_header(raw, CHECK_COLUMNS))
    check_header(
        table, [column.header for column in columns if column.is_mandatory], set(HEADERS).__contains__
    )
    learners, notices = [], []
    for row, cells in read_rows(table, columns, (NUMBER, "STUDENT_NUMBER_UNIQUE"), told):
        found = notices_of(row)
        learners.append(student(row.line, cells, found))
        notices += found
    return Reading(tuple(learners), table.encoding, notices=tuple(notices))


def student(line: int, cells: dict[str, Any], notices: list[Notice]) -> SchoolLearner:
    unknown = {"study-scheme": "status", "diploma": "diploma"}
    return SchoolLearner(line=line, **(cells | {unknown[notice.field]: UNKNOWN for notice in notices}))
