"""FREGATA: the CSV of agricultural schools. An asterisk belongs to the name of a column."""

import datetime as dt
import functools
from collections.abc import Sequence

from pix.documents.schools.cells import LONGEST_TEXT, collapse, read_date
from pix.documents.schools.columns import (
    SHORT_ENOUGH,
    Cells,
    Column,
    Rule,
    always,
    at_least,
    at_most,
    exactly,
    matching,
    one_of,
    read_rows,
    readable,
)
from pix.documents.schools.readings import Progress, Reading, SchoolLearner, say_nothing
from pix.documents.schools.tables import check_header, decode_by_header, read_table

CHECK_COLUMNS = ("Premier prénom*",)
IDENTIFIER = "Identifiant unique*"
CITY_CODE, CITY = "Code commune naissance**", "Libellé commune naissance**"
COUNTRY = "Code pays naissance*"
FRANCE = "99100"


def is_born_in_france(cells: Cells) -> bool:
    return cells.get(COUNTRY) == FRANCE


def is_born_abroad(cells: Cells) -> bool:
    return COUNTRY in cells and not is_born_in_france(cells)


def city_code_rules(cells: Cells) -> Sequence[Rule]:
    if not is_born_in_france(cells):
        return SHORT_ENOUGH
    return exactly(5), matching("[0-9]{5}|[0-9][abAB][0-9]{3}", "INSEE_CODE_INVALID")


def first_letter(text: str) -> str:
    return text[:1].upper()


def is_a_sex(cell: str) -> dict[str, object] | None:
    problem = one_of("M", "F")(first_letter(cell))
    return dict(problem) if problem else None


def columns_of(today: dt.date) -> tuple[Column, ...]:
    date = functools.partial(read_date, today=today)
    return (
        Column(IDENTIFIER, "national_student_id", True, always, convert=str.upper),
        Column("Premier prénom*", "first_name", True, always),
        Column("Deuxième prénom", "middle_name"),
        Column("Troisième prénom", "third_name"),
        Column("Nom de famille*", "last_name", True, always),
        Column("Nom d'usage", "preferred_last_name"),
        Column("Code sexe*", "sex", rules=(is_a_sex,), convert=first_letter),
        Column(
            "Date de naissance (jj/mm/aaaa)*",
            "birthdate",
            True,
            always,
            (readable(date, "FIELD_DATE_FORMAT"),),
            date,
        ),
        Column(CITY_CODE, "birth_city_code", False, is_born_in_france, city_code_rules, str.upper),
        Column(CITY, "birth_city", False, is_born_abroad),
        Column(
            "Code département naissance*",
            "birth_province_code",
            True,
            always,
            (at_least(2), at_most(3)),
        ),
        Column(
            COUNTRY,
            "birth_country_code",
            True,
            always,
            (exactly(5), matching("99[1-5][0-9]{2}", "INSEE_CODE_INVALID")),
            lambda code: code[-3:],
        ),
        Column("Statut*", "status", True, always, (one_of("ST", "AP"),)),
        Column("Code MEF*", "mef_code", True, always),
        Column("Division*", "division", True, always, (at_most(LONGEST_TEXT),), collapse),
    )


def read_fregata(raw: bytes, *, today: dt.date, told: Progress = say_nothing) -> Reading:
    """The pupils of a FREGATA file. Raises RefusedFile with every fault."""
    columns = columns_of(today)
    table = read_table(*decode_by_header(raw, CHECK_COLUMNS))
    check_header(
        table,
        [column.header for column in columns if column.is_mandatory],
        {column.header for column in columns}.__contains__,
    )
    rows = read_rows(table, columns, (IDENTIFIER, "IDENTIFIER_UNIQUE"), told)
    return Reading(tuple(SchoolLearner(line=row.line, **cells) for row, cells in rows), table.encoding)
