"""Reports, closing of a session, automatic jury (S42 to S47, S49)."""

import uuid

import pytest

from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment
from pix.apps.certification.actions.finalising import Closing, finalise_session, note_abort_reason
from pix.apps.certification.actions.judging import run_automatic_jury
from pix.apps.certification.actions.reports import create_report, delete_report, resolve_report
from pix.apps.certification.actions.scoring import score_certification
from pix.apps.certification.enums import Emitter, IssueCategory, Kind
from pix.apps.certification.models import Certification, IssueReport, Result, Session
from pix.apps.certification.results_errors import (
    CertificationIsCompleted,
    JuryIsIncomplete,
    ReasonOnCompletedCertification,
    ReportNotFound,
    ReportRefused,
    ReportResolvedAutomatically,
    SessionAlreadyFinalized,
    SessionWithoutStartedCertification,
    UnterminatedWithoutReason,
)
from pix.apps.certification.signals import certification_completed
from pix.apps.journal.models import Entry
from pix.common import time
from pix.core.certification.report_rules import ReportDraft
from pix.documents.results.certifications import COMPETENCES
from tests.apps.certification.test_scoring import results_of, sit_v2
from tests.factories.accounts import run_tasks
from tests.factories.results import START, make_candidate, make_session, sit_test

pytestmark = pytest.mark.django_db


def test_s42_nobody_started():
    session = make_session()
    for _rank in range(10):
        make_candidate(session)
    with pytest.raises(SessionWithoutStartedCertification) as refusal:
        finalise_session(session.pk, Closing(), author_id=None)
    assert refusal.value.code == "SESSION_WITHOUT_STARTED_CERTIFICATION"


def test_an_unfinished_test_needs_a_reason_and_is_named():
    session = make_session()
    test = sit_test(session, answers=11, person={"first_name": "Théo", "last_name": "Faure"})
    with pytest.raises(UnterminatedWithoutReason) as refusal:
        finalise_session(session.pk, Closing(), author_id=None)
    assert refusal.value.missing == ((test.pk, "Théo Faure"),)
    assert Session.objects.get().finalized_at is None


def test_s43_finished_in_between():
    session = make_session()
    test = sit_test(session, answers=31, person={"first_name": "Anna", "last_name": "Diaz"})
    note_abort_reason(session.pk, test.pk, "technical", author_id=None)
    Assessment.objects.update(state=State.COMPLETED, completed_at=START)
    Certification.objects.update(completed_at=START)
    with pytest.raises(ReasonOnCompletedCertification) as refusal:
        finalise_session(session.pk, Closing(reasons={test.pk: "technical"}), author_id=None)
    assert refusal.value.code == "SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE"
    assert refusal.value.names == ("Anna Diaz",)
    assert Certification.objects.get().abort_reason == ""
    finalise_session(session.pk, Closing(), author_id=None)
    assert Session.objects.get().finalized_at is not None


def test_s43_also_when_only_the_page_still_shows_the_reason():
    session = make_session()
    test = sit_test(session)
    with pytest.raises(ReasonOnCompletedCertification):
        finalise_session(session.pk, Closing(reasons={test.pk: "candidate"}), author_id=None)


def test_s44_twice():
    session = make_session()
    sit_test(session)
    finalise_session(session.pk, Closing(), author_id=None)
    with pytest.raises(SessionAlreadyFinalized):
        finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    run_automatic_jury(session.pk)
    assert Result.objects.count() == 1
    assert Entry.objects.filter(action="session.judged").count() == 1


def test_s45_a_clean_session_is_to_publish():
    session = make_session()
    test = sit_test(session)
    create_report(
        session.pk,
        test.pk,
        ReportDraft("NON_BLOCKING_TECHNICAL_ISSUE", "", "ordinateur éteint"),
        author_id=None,
    )
    finalise_session(session.pk, Closing(has_incident=True), author_id=None)
    run_tasks()
    session.refresh_from_db()
    assert (session.is_publishable, session.has_incident, session.judged_at is not None) == (True, True, True)


@pytest.mark.parametrize(
    ("draft", "comment"),
    [
        (ReportDraft("FRAUD"), ""),
        (ReportDraft("CANDIDATE_INFORMATIONS_CHANGES", "NAME_OR_BIRTHDATE", "Dupré"), ""),
        (None, "Une alarme"),
    ],
)
def test_what_a_person_must_read_is_not_published_by_the_batch(draft, comment):
    session = make_session()
    test = sit_test(session)
    if draft:
        create_report(session.pk, test.pk, draft, author_id=None)
    finalise_session(session.pk, Closing(comment=comment), author_id=None)
    run_tasks()
    session.refresh_from_db()
    assert not session.is_publishable


def test_s46_reports_that_do_not_say_enough():
    session = make_session(kind=Kind.V2)
    test = sit_v2(session, results_of("+++"))
    refused = {}
    for draft in (
        ReportDraft("CANDIDATE_INFORMATIONS_CHANGES", "NAME_OR_BIRTHDATE"),
        ReportDraft("IN_CHALLENGE", "WEBSITE_BLOCKED", question_number=0),
        ReportDraft("IN_CHALLENGE", "WEBSITE_BLOCKED", question_number=501),
        ReportDraft("OTHER", "", "x"),
        ReportDraft("WEATHER", "", "x"),
    ):
        with pytest.raises(ReportRefused) as refusal:
            create_report(session.pk, test.pk, draft, author_id=None)
        refused[draft.category, draft.question_number] = [fault.code for fault in refusal.value.faults]
    assert refused == {
        ("CANDIDATE_INFORMATIONS_CHANGES", None): ["ISSUE_REPORT_DESCRIPTION_REQUIRED"],
        ("IN_CHALLENGE", 0): ["ISSUE_REPORT_QUESTION_NUMBER_NOT_VALID"],
        ("IN_CHALLENGE", 501): ["ISSUE_REPORT_QUESTION_NUMBER_NOT_VALID"],
        ("OTHER", None): ["ISSUE_REPORT_CATEGORY_DEPRECATED"],
        ("WEATHER", None): ["ISSUE_REPORT_CATEGORY_UNKNOWN"],
    }
    assert IssueReport.objects.count() == 0


def test_reports_live_until_the_session_is_finalised():
    session = make_session()
    test = sit_test(session)
    report = create_report(session.pk, test.pk, ReportDraft("FRAUD"), author_id=None)
    delete_report(session.pk, report.public_id, author_id=None)
    kept = create_report(session.pk, test.pk, ReportDraft("FRAUD"), author_id=None)
    finalise_session(session.pk, Closing(), author_id=None)
    with pytest.raises(SessionAlreadyFinalized):
        delete_report(session.pk, kept.public_id, author_id=None)
    with pytest.raises(SessionAlreadyFinalized):
        create_report(session.pk, test.pk, ReportDraft("FRAUD"), author_id=None)
    resolve_report(kept.public_id, "  vérifié  ", author_id=None)
    kept.refresh_from_db()
    assert (kept.resolution, kept.resolved_at is not None) == ("vérifié", True)


def test_what_was_settled_automatically_is_not_edited_nor_deleted():
    session = make_session()
    report = IssueReport.objects.create(
        certification=sit_test(session),
        category=IssueCategory.IN_CHALLENGE,
        subcategory="IMAGE_NOT_DISPLAYING",
        question_number=5,
        resolved_at=time.now(),
        is_resolved_automatically=True,
        resolution="autre question",
    )
    with pytest.raises(ReportResolvedAutomatically):
        resolve_report(report.public_id, "x", author_id=None)
    with pytest.raises(ReportNotFound):
        delete_report(session.pk, report.public_id, author_id=None)
    with pytest.raises(ReportNotFound):
        delete_report(session.pk, uuid.uuid4(), author_id=None)


def test_another_session_s_report_is_not_found():
    session, other = make_session(), make_session()
    report = create_report(session.pk, sit_test(session).pk, ReportDraft("FRAUD"), author_id=None)
    with pytest.raises(ReportNotFound):
        delete_report(other.pk, report.public_id, author_id=None)
    elsewhere = sit_test(other).pk
    with pytest.raises(ReportNotFound):
        resolve_report(report.public_id, "x", author_id=None, certification_id=elsewhere)


def test_a_finished_test_takes_no_reason():
    session = make_session()
    with pytest.raises(CertificationIsCompleted):
        note_abort_reason(session.pk, sit_test(session).pk, "candidate", author_id=None)


def test_a_running_test_ends_at_its_last_question():
    session = make_session()
    running = sit_test(session, answers=22, right=20, abort_reason="candidate")
    ended = sit_test(session, answers=9, ended=State.ENDED_BY_INVIGILATOR, abort_reason="technical")
    finished = sit_test(session)
    score_certification(finished.pk)
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    shown = running.assessment.questions.order_by("-position").first().asked_at
    for test in (running, ended, finished):
        test.refresh_from_db()
        test.assessment.refresh_from_db()
    assert (running.assessment.state, running.ended_at) == (State.ENDED_BY_FINALISATION, shown)
    assert ended.assessment.state == State.ENDED_BY_INVIGILATOR
    assert [(test.last_result.status, test.last_result.emitter) for test in (running, ended, finished)] == [
        ("validated", Emitter.AUTOMATIC_JURY),
        ("cancelled", Emitter.AUTOMATIC_JURY),
        ("validated", Emitter.ALGORITHM),
    ]
    assert finished.results.count() == 1


def v2_session_of_48(reports):
    """48 questions; wrong at 7 and 8, and where a neutralised question is wanted."""
    session = make_session(kind=Kind.V2)
    text = ["+"] * 48
    for place in (7, 8):
        text[place - 1] = "-"
    test = sit_v2_of_16(session, results_of("".join(text)))
    for subcategory, number in reports:
        create_report(
            session.pk, test.pk, ReportDraft("IN_CHALLENGE", subcategory, "", number), author_id=None
        )
    return session, test


def sit_v2_of_16(session, results, **columns):
    return sit_v2(session, results, codes=COMPETENCES, **columns)


def test_s49_v2_reports_are_settled_one_by_one():
    session, test = v2_session_of_48(
        [("WEBSITE_BLOCKED", 7), ("FILE_NOT_OPENING", 8), ("IMAGE_NOT_DISPLAYING", 60)]
    )
    before = score_certification(test.pk)
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    test.refresh_from_db()
    assert [row.number + 1 for row in test.questions.filter(is_neutralized=True)] == [7]
    sentences = {
        report.question_number: (report.resolution, report.is_resolved_automatically)
        for report in test.issue_reports.all()
    }
    assert {number: automatic for number, (_text, automatic) in sentences.items()} == {
        7: True,
        8: True,
        60: True,
    }
    assert sentences[7][0] != sentences[8][0] != sentences[60][0]
    assert test.results.count() == 2
    assert (before.details["rate"], test.last_result.details["rate"]) == (96, 98)
    session.refresh_from_db()
    assert session.is_publishable


@pytest.mark.parametrize(("count", "status"), [(16, "validated"), (17, "cancelled")])
def test_s49_too_many_neutralised_questions(count, status):
    session = make_session(kind=Kind.V2)
    text = "-" * count + "+" * (48 - count)
    test = sit_v2_of_16(session, results_of(text))
    for number in range(1, count + 1):
        draft = ReportDraft("IN_CHALLENGE", "WEBSITE_BLOCKED", "", number)
        create_report(session.pk, test.pk, draft, author_id=None)
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    test.refresh_from_db()
    assert test.last_result.status == status
    key = "" if status == "validated" else "CANCELLED_DUE_TO_NEUTRALIZATION"
    assert test.last_result.comment_key == key


def test_unanswered_v2_questions_are_wrong_or_do_not_count():
    session = make_session(kind=Kind.V2)
    tests = {
        reason: sit_v2_of_16(
            session,
            results_of("+" * 40 + "." * 8),
            state=State.ENDED_BY_INVIGILATOR,
            abort_reason=reason,
        )
        for reason in ("candidate", "technical")
    }
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    rates = {}
    for reason, test in tests.items():
        test.refresh_from_db()
        rates[reason] = test.last_result.details["rate"]
    assert rates == {"candidate": 83, "technical": 100}


def test_one_certification_that_cannot_be_judged_stops_none_of_the_others():
    session = make_session()
    broken, sound = sit_test(session), sit_test(session)
    finalise_session(session.pk, Closing(), author_id=None)
    Certification.objects.filter(pk=broken.pk).update(framework="NOWHERE")
    with pytest.raises(JuryIsIncomplete):
        run_automatic_jury(session.pk)
    for row in (session, broken, sound):
        row.refresh_from_db()
    assert (session.judged_at, broken.last_result) == (None, None)
    assert sound.last_result.status == "validated"
    Certification.objects.filter(pk=broken.pk).update(framework="CORE")
    run_automatic_jury(session.pk)
    session.refresh_from_db()
    assert (session.is_publishable, Result.objects.count()) == (True, 2)


def test_the_end_of_a_test_queues_its_scoring_once():
    session = make_session()
    test = sit_test(session)
    for _time in range(2):
        certification_completed.send_robust(sender=Certification, certification_id=test.pk)
    run_tasks()
    test.refresh_from_db()
    assert (test.last_result.status, test.results.count()) == ("validated", 1)
