"""The sheets of candidates: every sample gives what it must, and what is written is read again."""

import datetime
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.exam.candidates import Candidate, repeated_keys, settle_candidate
from pix.documents.centres.candidate_columns import SheetKind
from pix.documents.centres.candidate_reading import RefusedSheet, read_candidates
from pix.documents.centres.candidate_writing import SheetHead, write_candidates
from tests.samples.certif_files import OFFERED, as_sample, enrolment, expected, sample

PRO = SheetKind(has_billing=True, offered=OFFERED)
SCHOOL = SheetKind(has_billing=False)
HEAD = SheetHead(
    10001, datetime.date(2027, 3, 16), datetime.time(9), "Centre des Tilleuls", "Salle B12", "Dumas Claire"
)


def settle(data: bytes, kind: SheetKind):
    """Candidates with their rows, and faults by row."""
    rules = enrolment(has_billing=kind.has_billing, offered=kind.offered)
    people, faults = [], []
    for line in read_candidates(data, kind):
        settled = settle_candidate(line.draft, rules)
        if isinstance(settled, Candidate):
            people.append((line.row, settled))
        else:
            faults += [{"row": line.row, "code": fault.code, "field": fault.field} for fault in settled]
    for place in sorted(repeated_keys([person for _row, person in people])):
        faults.append({"row": people[place][0], "code": "DUPLICATE_CANDIDATE", "field": "lastName"})
    return people, faults


@pytest.mark.parametrize(
    ("name", "kind"), [("candidats-session-10001-valide", PRO), ("candidats-session-sco-valide", SCHOOL)]
)
def test_the_good_sheets(name: str, kind: SheetKind) -> None:
    people, faults = settle(sample(f"{name}.ods"), kind)
    assert faults == []
    told = [{"row": row, **as_sample(one, has_billing=kind.has_billing)} for row, one in people]
    assert told == expected(name)["candidates"]


def test_every_error_of_the_bad_sheet_is_told_at_once() -> None:
    _people, faults = settle(sample("candidats-session-10001-erreurs.ods"), PRO)
    wanted = [
        {key: one[key] for key in ("row", "code", "field")}
        for one in expected("candidats-session-10001-erreurs")["errors"]
    ]
    assert faults == wanted


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("candidats-entete-alteree.ods", PRO, "INVALID_DOCUMENT"),
        ("candidats-pas-un-ods.ods", PRO, "INVALID_DOCUMENT"),
        ("candidats-session-sco-valide.ods", PRO, "INVALID_DOCUMENT"),
        ("modele-vierge-session-10001.ods", PRO, "EMPTY_DOCUMENT"),
    ],
)
def test_refused_documents(name: str, kind: SheetKind, code: str) -> None:
    with pytest.raises(RefusedSheet) as refusal:
        read_candidates(sample(name), kind)
    assert refusal.value.code == code


def test_columns_that_nobody_wants_are_not_looked_at() -> None:
    people, faults = settle(sample("candidats-session-10001-valide.ods"), SCHOOL)
    assert (len(people), faults) == (30, [])
    assert {one.billing_mode for _row, one in people} == {None}


def test_what_is_downloaded_is_read_again_unchanged() -> None:
    people = [one for _row, one in settle(sample("candidats-session-10001-valide.ods"), PRO)[0]]
    written = write_candidates(HEAD, people, PRO)
    again, faults = settle(written, PRO)
    assert faults == []
    assert [one for _row, one in again] == people
    assert [row for row, _one in again] == list(range(13, 43))


def test_an_empty_sheet_has_twenty_numbered_lines_and_nobody() -> None:
    with pytest.raises(RefusedSheet, match="EMPTY_DOCUMENT"):
        read_candidates(write_candidates(HEAD, [], SCHOOL), SCHOOL)


def packed(rows: str) -> bytes:
    names = 'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"'
    content = f"<office:body {names}><table:table>{rows}</table:table></office:body>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content)
    return buffer.getvalue()


WIDE_CELL = (
    '<table:table-cell office:value-type="string" table:number-columns-repeated="16777216">'
    "<text:p>x</text:p></table:table-cell>"
)
CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="1048000">{CELL}</table:table-row>',
        f'<table:table-row table:number-rows-repeated="-3">{CELL}</table:table-row>',
        f'<table:table-row table:number-rows-repeated="{"9" * 4000}">{CELL}</table:table-row>',
        f"<table:table-row>{WIDE_CELL}</table:table-row>",
    ],
)
def test_a_sheet_that_would_never_end_is_refused(rows: str) -> None:
    with pytest.raises(RefusedSheet, match=r"."):
        read_candidates(packed(rows), SCHOOL)


def test_empty_rows_repeated_to_the_bottom_cost_nothing() -> None:
    rows = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    with pytest.raises(RefusedSheet, match="no row has every title"):
        read_candidates(packed(rows), SCHOOL)


def test_entities_are_refused() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"> ]><office:body xmlns:office="urn:o">&b;'
        b"</office:body>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", bomb)
    with pytest.raises(RefusedSheet) as refusal:
        read_candidates(buffer.getvalue(), SCHOOL)
    assert refusal.value.code == "INVALID_DOCUMENT"


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_and_nothing_else(data: bytes) -> None:
    with pytest.raises(RefusedSheet):
        read_candidates(data, SCHOOL)
