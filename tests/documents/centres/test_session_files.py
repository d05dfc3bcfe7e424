"""The files of many sessions: every sample gives its report."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.exam.mass_import import KnownSession, MassReport, settle_mass_import
from pix.documents.centres.candidate_columns import SheetKind
from pix.documents.centres.session_reading import RefusedSessions, read_sessions, write_template
from tests.samples.certif_files import NOW, OFFERED, enrolment, expected, sample

PRO = SheetKind(has_billing=True, offered=OFFERED)
SCHOOL = SheetKind(has_billing=False)


def known(told) -> KnownSession:
    place = None
    if "address" in told:
        place = (
            told["address"],
            told["room"],
            datetime.date.fromisoformat(told["date"]),
            datetime.time.fromisoformat(told["time"]),
        )
    return KnownSession(told["id"], told["started"], place)


def report_of(name: str, kind: SheetKind = PRO) -> MassReport:
    sessions = [known(one) for one in expected(name).get("existingSessions", [])]
    rules = enrolment(has_billing=kind.has_billing, offered=kind.offered)
    return settle_mass_import(read_sessions(sample(f"{name}.csv"), kind), sessions, rules, NOW)


def plain(report: MassReport):
    return {
        "errorReports": [
            {"line": one.line, "code": one.code, "isBlocking": one.is_blocking} for one in report.remarks
        ],
        "sessionsCount": report.sessions_count,
        "sessionsWithoutCandidatesCount": report.empty_sessions_count,
        "candidatesCount": report.candidates_count,
    }


@pytest.mark.parametrize("name", ["sessions-import-valide", "sessions-import-avertissements"])
def test_reports(name: str) -> None:
    assert plain(report_of(name)) == expected(name)["report"]


def test_sessions_of_the_good_file() -> None:
    told = []
    for one in report_of("sessions-import-valide").sessions:
        candidates = [person.last_name for person in one.candidates]
        if one.fields is None:
            told.append({"line": one.line, "sessionId": one.session_id, "candidates": candidates})
            continue
        told.append(
            {
                "line": one.line,
                "address": one.fields.address,
                "room": one.fields.room,
                "time": f"{one.fields.time:%H:%M}",
                "date": one.fields.date.isoformat(),
                "examiner": one.fields.examiner,
                "candidates": candidates,
            }
        )
    wanted = [
        {key: value for key, value in one.items() if key != "effect"}
        for one in expected("sessions-import-valide")["sessions"]
    ]
    assert told == wanted


def test_every_error_of_the_bad_file() -> None:
    report = report_of("sessions-import-erreurs")
    assert plain(report)["errorReports"] == expected("sessions-import-erreurs")["errorReports"]
    assert report.sessions == ()


def test_a_school_without_its_pupils_list() -> None:
    report = settle_mass_import(
        read_sessions(sample("sessions-import-sco-valide.csv"), SCHOOL),
        [],
        enrolment(has_billing=False, offered=()),
        NOW,
    )
    assert report.remarks == ()
    assert report.candidates_count > 0


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("sessions-import-modele-vierge.csv", PRO, "CSV_DATA_REQUIRED"),
        ("sessions-import-entete-alteree.csv", PRO, "CSV_HEADERS_NOT_VALID"),
        ("sessions-import-valide.csv", SCHOOL, "CSV_HEADERS_NOT_VALID"),
    ],
)
def test_refused_files(name: str, kind: SheetKind, code: str) -> None:
    with pytest.raises(RefusedSessions) as refusal:
        read_sessions(sample(name), kind)
    assert refusal.value.code == code


def test_the_empty_form_is_that_of_the_samples() -> None:
    assert write_template(PRO) == sample("sessions-import-modele-vierge.csv")


def test_windows_encoding_and_other_separators() -> None:
    text = sample("sessions-import-valide.csv").decode("utf-8-sig")
    windows = text.encode("cp1252")
    assert len(read_sessions(windows, PRO)) == 9
    assert len(read_sessions(text.replace(";", "\t").encode(), PRO)) == 9


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_nothing_else(data: bytes) -> None:
    with pytest.raises(RefusedSessions):
        read_sessions(data, PRO)
