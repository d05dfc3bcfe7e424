"""Subscriptions, extra time, billing, identity; codes that are read aloud."""

import datetime
import random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pix.core.exam import codes
from pix.core.exam.births import BirthDraft
from pix.core.exam.candidates import Candidate, CandidateDraft, UnreadDate, settle_candidate
from pix.core.exam.extra_time import extra_time_of_cell, extra_time_of_csv, extra_time_of_form
from pix.core.exam.faults import Fault
from pix.core.exam.sessions import SessionDraft, SessionFields, settle_session
from pix.core.exam.subscriptions import subscription_faults, subscriptions_of_ticks
from tests.samples.certif_files import TODAY, enrolment

LEA = CandidateDraft(
    last_name=" Aubert ",
    first_name="Léa",
    birthdate=datetime.date(2008, 2, 29),
    sex="f",
    birth=BirthDraft("France", "01053"),
    billing="Gratuite",
)


def codes_of(settled) -> list[str]:
    return [fault.code for fault in settled]


def test_a_candidate_is_trimmed_and_folded_for_comparison() -> None:
    lea = settle_candidate(LEA, enrolment())
    assert isinstance(lea, Candidate)
    assert (lea.last_name, lea.sex, lea.billing_mode) == ("Aubert", "F", "FREE")
    again = settle_candidate(evolve(LEA, last_name="AUBERT", first_name="LEA "), enrolment())
    other = settle_candidate(evolve(LEA, birthdate=datetime.date(2008, 2, 28)), enrolment())
    assert lea.key == again.key != other.key


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"billing": "Prépayée"}, ["CANDIDATE_PREPAYMENT_CODE_REQUIRED"]),
        ({"prepayment_code": "x"}, ["CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY"]),
        ({"billing": None}, ["CANDIDATE_BILLING_MODE_REQUIRED"]),
        ({"birthdate": datetime.date(1900, 1, 1)}, ["CANDIDATE_BIRTHDATE_MUST_BE_GREATER"]),
        ({"birthdate": TODAY + datetime.timedelta(days=1)}, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID"]),
        ({"birthdate": UnreadDate("31/13/2001")}, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID"]),
        ({"sex": "X", "first_name": " "}, ["CANDIDATE_FIRST_NAME_REQUIRED", "CANDIDATE_SEX_NOT_VALID"]),
        ({"email": "x"}, ["CANDIDATE_EMAIL_NOT_VALID"]),
        ({"subscriptions": ("PRO_SANTE",)}, ["CENTER_HABILITATION_ERROR"]),
    ],
)
def test_faults(change, wanted) -> None:
    assert codes_of(settle_candidate(evolve(LEA, **change), enrolment())) == wanted


def test_schools_pay_nothing() -> None:
    school = enrolment(has_billing=False, offered=())
    assert codes_of(settle_candidate(LEA, school)) == ["CANDIDATE_BILLING_MODE_MUST_BE_EMPTY"]
    assert settle_candidate(evolve(LEA, billing=None), school).billing_mode is None


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ({"CORE"}, None),
        ({"CORE", "CLEA"}, None),
        ({"DROIT"}, None),
        ({"CORE", "DROIT"}, "CANDIDATE_COMPLEMENTARY_CERTIFICATION_WITH_CORE"),
        ({"CLEA"}, "CANDIDATE_DOUBLE_CERTIFICATION_WITHOUT_CORE"),
        (set(), "CANDIDATE_NO_SUBSCRIPTION"),
        ({"DROIT", "CLEA"}, "CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION"),
    ],
)
def test_subscriptions(chosen, code) -> None:
    assert codes_of(subscription_faults(chosen, ("CLEA", "DROIT"))) == ([code] if code else [])


@given(st.sets(st.sampled_from(["CLEA", "DROIT"])))
def test_what_a_file_ticks_is_refused_only_when_too_many(ticked) -> None:
    faults = subscription_faults(subscriptions_of_ticks(ticked), ("CLEA", "DROIT"))
    assert bool(faults) == (len(ticked) > 1)


@pytest.mark.parametrize(
    ("value", "percentage", "read"),
    [
        (0.33, True, 0.33),
        (1.5, True, 1.5),
        (0.33, False, 0.33),
        (33.0, False, 0.33),
        ("33 %", False, 0.33),
        ("33%", False, 0.33),
        ("33", False, 0.33),
        (0.0, False, None),
        ("", False, None),
        (None, False, None),
        ("beaucoup", False, "CANDIDATE_EXTRA_TIME_INTEGER"),
        (-0.1, False, "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE"),
        (10.0, True, "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE"),
        (float("nan"), True, "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE"),
    ],
)
def test_extra_time_of_a_cell(value, percentage, read) -> None:
    got = extra_time_of_cell(value, is_percentage=percentage)
    assert (got.code if isinstance(got, Fault) else got) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("33%", 0.33), ("33 %", 0.33), ("33,5", 0.335), ("", None), ("0.33", "RANGE"), ("-5", "RANGE"),
     ("1000", "RANGE"), ("x", "INTEGER")],
)  # fmt: skip
def test_extra_time_of_a_csv(text, read) -> None:
    got = extra_time_of_csv(text)
    assert (got.code.removeprefix("CANDIDATE_EXTRA_TIME_OUT_OF_").removeprefix("CANDIDATE_EXTRA_TIME_")
            if isinstance(got, Fault) else got) == read  # fmt: skip


@given(st.text(max_size=12))
def test_extra_time_of_a_form_is_a_fraction_or_says_why(text) -> None:
    got = extra_time_of_form(text)
    assert got is None or isinstance(got, Fault) or 0 < got < 10


def test_codes_have_their_shapes_and_are_read_as_typed() -> None:
    draw = random.Random(7).choice
    for _ in range(200):
        access, password = codes.make_access_code(draw), codes.make_password(draw)
        assert codes.ACCESS_CODE.fullmatch(access)
        assert codes.PASSWORD.fullmatch(password)
        assert codes.read_access_code(f" {access.lower()} ") == access
        assert codes.read_password(codes.show_password(password).lower()) == password
        assert codes.read_password(password) == password
        proof = codes.make_verification_code(draw)
        assert codes.read_verification_code(f" {proof.lower()} ") == proof


@pytest.mark.parametrize("typed", ["P-12345", "12345678", "P-1234567É", "", "P-1234567891"])
def test_what_cannot_be_a_verification_code(typed) -> None:
    assert codes.read_verification_code(typed) is None


SESSION = SessionDraft(
    address="Centre", room="B12", date=datetime.date(2027, 4, 12), time="09:00", examiner="Dumas Claire"
)


def test_sessions() -> None:
    settled = settle_session(SESSION)
    assert isinstance(settled, SessionFields)
    assert settled.time == datetime.time(9)
    assert codes_of(settle_session(SessionDraft(address="Centre"))) == [
        f"SESSION_{name}_REQUIRED" for name in ("ROOM", "DATE", "TIME", "EXAMINER")
    ]


@pytest.mark.parametrize("time", ["24:00", "9:00", "09h00", "09:60", "٠٩:٠٠"])
def test_bad_times(time) -> None:
    assert codes_of(settle_session(evolve(SESSION, time=time))) == ["SESSION_TIME_NOT_VALID"]
