"""The samples of the partners, byte for byte; what a spreadsheet must not compute."""

import csv
import datetime
import io
from pathlib import Path

import pytest
from attrs import evolve

from pix.documents.results.cells import neutral
from pix.documents.results.certifications import (
    COMPETENCES,
    Complement,
    Outcome,
    ResultLine,
    division_file_name,
    division_results,
    session_file_name,
    session_results,
)
from pix.documents.results.clea import CleaHolder, clea_file, clea_file_name

SAMPLES = Path(__file__).parents[2] / "samples" / "certif"
CLEA = "CléA Numérique"
DAY = datetime.date(2027, 3, 16)


def read_sample(name: str) -> list[ResultLine]:
    rows = list(csv.DictReader(io.StringIO((SAMPLES / name).read_text("utf-8-sig")), delimiter=";"))
    return [line_of(row) for row in rows]


def french_day(text: str) -> datetime.date:
    day, month, year = text.split("/")
    return datetime.date(int(year), int(month), int(day))


def line_of(row: dict[str, str]) -> ResultLine:
    score = row["Nombre de Pix"]
    levels = {code: int(row[code]) for code in COMPETENCES if row[code] != "-"}
    return ResultLine(
        number=int(row["Numéro de certification"]),
        first_name=row["Prénom"],
        last_name=row["Nom"],
        birthdate=french_day(row["Date de naissance"]),
        birthplace=row["Lieu de naissance"],
        external_id=row["Identifiant Externe"],
        outcome=Outcome(row["Statut"]),
        complements={CLEA: Complement(row[f"Certification {CLEA}"])},
        pix=None if score == "-" else int(score),
        levels=levels,
        comment=row["Commentaire jury pour l’organisation"],
        session=int(row["Session"]),
        centre=row["Centre de certification"],
        date=DAY,
    )


@pytest.mark.parametrize(
    "name",
    [
        "20270316_0900_resultats_session_10001.csv",
        "20270316_0900_resultats_session_10001.destinataire-b.csv",
    ],
)
def test_session_results_are_the_sample(name):
    assert session_results(read_sample(name), [CLEA]) == (SAMPLES / name).read_bytes()


def test_clea_file_is_the_sample():
    holder = CleaHolder(
        sex="M",
        last_name="Hervé",
        first_name="Gwenaël",
        recipient="resultats.a@example.net",
        birthdate=datetime.date(1988, 6, 15),
        birthplace="Brest",
        birth_postal="29200",
        birth_insee="",
        date=DAY,
    )
    assert clea_file([holder]) == (SAMPLES / "clea-candidats-certifies-session-10001.csv").read_bytes()
    assert clea_file_name(10001) == "clea-candidats-certifies-session-10001.csv"


LINE = ResultLine(
    number=7,
    first_name="Ana",
    last_name='Le "Roux"',
    birthdate=datetime.date(2008, 2, 29),
    birthplace="Brest",
    external_id="",
    outcome=Outcome.VALIDATED,
    session=3,
    centre="Centre",
    date=DAY,
    pix=112,
    levels={"1.1": -1, "1.2": 5},
    is_v2=True,
    taken="Pix",
    reached_level="Novice 1",
)


def cells_of(file: bytes) -> list[str]:
    return file.decode("utf-8-sig").split("\n")[1].split(";")


def test_untested_competences_are_a_dash_and_no_level_is_below_zero():
    assert cells_of(session_results([LINE], []))[7:11] == ["112", "0", "5", '"-"']


def test_a_rejected_v2_test_has_zeros():
    rejected = evolve(LINE, outcome=Outcome.REJECTED)
    assert cells_of(session_results([rejected], []))[7:24] == ['"0"', *["0"] * 16]


@pytest.mark.parametrize("outcome", [Outcome.ERROR, Outcome.STARTED, Outcome.CANCELLED])
def test_no_figures_without_a_result(outcome):
    line = evolve(LINE, outcome=outcome)
    assert cells_of(session_results([line], []))[6:24] == [f'"{outcome}"', *['"-"'] * 17]


def test_a_division_has_no_centre_and_leaves_out_what_is_missing():
    cells = cells_of(division_results([LINE]))
    assert cells[:7] == ["7", '"Ana"', '"Le ""Roux"""', '"29/02/2008"', '"Brest"', "", '"Validée"']
    assert cells[-3:] == ["", "3", '"16/03/2027"']
    assert len(cells) == 27


def test_the_detailed_file_adds_two_columns_at_the_end():
    plain = session_results([LINE], [CLEA]).decode().split("\n")
    detailed = session_results([LINE], [CLEA], detailed=True).decode().split("\n")
    assert detailed == [f'{plain[0]};"Certification passée";"Niveau atteint"', f'{plain[1]};"Pix";"Novice 1"']


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("-2", "'-2"),
        ("-", "-"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_formulas_are_disarmed(text, written):
    assert neutral(text) == written


def test_files_are_named_after_the_session_and_the_division():
    moment = datetime.datetime(2027, 3, 16, 9, 0)  # noqa: DTZ001 - local to the room
    assert session_file_name(moment, 10001) == "20270316_0900_resultats_session_10001.csv"
    assert division_file_name(DAY, "3A") == "20270316_resultats_3A.csv"


@pytest.mark.parametrize(
    ("insee", "postal", "abroad", "overseas"),
    [
        ("99350", "", "OUI", "NON"),
        ("97411", "", "NON", "OUI"),
        ("", "97100", "NON", "OUI"),
        ("75115", "", "NON", "NON"),
        ("99100", "", "NON", "NON"),
    ],
)
def test_where_a_clea_holder_was_born(insee, postal, abroad, overseas):
    holder = CleaHolder("F", "Diaz", "Inés", "", datetime.date(1990, 1, 2), "X", postal, insee, DAY)
    cells = clea_file([holder]).decode().split("\n")[1].split(";")
    assert [cells[6], cells[10], cells[17], cells[19]] == ['"MME"', "", f'"{abroad}"', f'"{overseas}"']
