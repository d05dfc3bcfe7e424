"""The audit of exams finds nothing on a sound day, and names each row that is broken."""

import datetime
import uuid

import pytest
import time_machine

from pix.apps.accounts.actions import anonymise
from pix.apps.assessments.models import Assessment, Question
from pix.apps.certification import audits
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.entering import Visitor, enter_session
from pix.apps.certification.actions.finalising import Closing, finalise_session
from pix.apps.certification.actions.invigilating import accept_alert, dismiss_alert, offered_reasons
from pix.apps.certification.actions.jury import comment_result, decide
from pix.apps.certification.actions.publishing import publish_session
from pix.apps.certification.actions.scoring import score_certification
from pix.apps.certification.enums import AlertStatus, Emitter, Kind, ResultStatus, VersionState
from pix.apps.certification.models import (
    Candidate,
    Certification,
    CertificationQuestion,
    CompetenceMark,
    IssueReport,
    LiveAlert,
    Result,
    ResultsLink,
    Session,
    Version,
)
from pix.apps.journal.models import Entry
from pix.common import auditing, time
from pix.common.auditing import Scope
from pix.core.certification.jury import Decision
from tests.factories.accounts import make_user, run_tasks
from tests.factories.exams import make_room, make_sitter, play
from tests.factories.results import insert_sitting, make_candidate, make_session, sit_test, write_questions

pytestmark = pytest.mark.django_db
LONG_AGO = datetime.timedelta(days=2)
RECIPIENT = "resultats@exemple.test"


WHOLE = Scope()


def faults(scope: Scope = WHOLE) -> dict[str, int]:
    """What is wrong → how many rows, by the audits of this context only."""
    mine = [one for one in auditing.declared() if one.check.__module__ == audits.__name__]
    assert len(mine) == 8
    return {fault.what: fault.count for one in mine for fault in auditing.run(one, scope).faults}


@pytest.fixture
def judged() -> Session:
    """Two candidates, complete; a third who gave up after 25 answers; the automatic jury has sat."""
    session = make_session()
    person = {"result_recipient_email": f" {RECIPIENT.title()} "}
    for right in (20, 11):
        sit_test(session, right=right, person=person)
    sit_test(session, answers=25, ended="endedBySupervisor", abort_reason="candidate")
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    for test in session.certifications.filter(last_result=None):
        raise AssertionError(test)
    assert faults() == {}
    return session


@pytest.fixture
def published(judged: Session) -> Session:
    publish_session(judged.pk, author_id=make_user().pk)
    run_tasks()
    assert faults() == {}
    return Session.objects.get(pk=judged.pk)


def first(session: Session) -> Certification:
    return session.certifications.order_by("pk").first()


def one_row(rows):
    """A queryset of one of them, to break it as no action would."""
    return rows.model.objects.filter(pk=rows.order_by("pk").first().pk)


# Whose test --------------------------------------------------------------------------------------------


def test_an_exam_in_another_session_than_its_candidate(judged):
    Candidate.objects.filter(certification=first(judged)).update(session=make_session())
    assert faults() == {"exams in another session than their candidate": 1}


@pytest.mark.parametrize("whose", ["candidate", "assessment"])
def test_an_exam_of_another_account(judged, whose):
    test = first(judged)
    other = make_user()
    if whose == "candidate":
        Candidate.objects.filter(pk=test.candidate_id).update(user=other)
    else:
        Assessment.objects.filter(pk=test.assessment_id).update(user=other)
    assert faults() == {"exams of another account than their candidate's or their answers'": 1}


def test_a_candidate_whose_link_to_their_account_is_lost(judged):
    Candidate.objects.filter(certification=first(judged)).update(user=None)
    assert faults() == {"exams of another account than their candidate's or their answers'": 1}


def test_an_account_erased_in_part(published):
    user = first(published).user
    anonymise(user, by=None)
    assert faults() == {}
    Candidate.objects.filter(certification=first(published)).update(user=user)
    assert faults() == {"exams without the account of their candidate": 1}


def test_answers_whose_exam_is_gone(judged):
    test = first(judged)
    copy = Assessment.objects.get(pk=test.assessment_id)
    copy.pk, copy.public_id = None, uuid.uuid4()
    copy.save(force_insert=True)
    assert faults() == {"answers of exams without their exam": 1}


# Ends --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "columns",
    [{"ended_at": time.now()}, {"completed_at": None, "ended_at": time.now()}],
)
def test_an_exam_that_ends_in_two_ways(judged, columns):
    Certification.objects.filter(pk=first(judged).pk).update(**columns)
    assert faults() == {"exams and tests that do not say the same end": 1}


def test_an_exam_open_in_a_closed_session(judged):
    test = judged.certifications.get(ended_at__isnull=False)
    Certification.objects.filter(pk=test.pk).update(ended_at=None)
    Assessment.objects.filter(pk=test.assessment_id).update(state="started")
    assert faults() == {"exams still open in a closed session": 1}


# Questions and answers ---------------------------------------------------------------------------------


def questions(session: Session, **columns):
    return Question.objects.filter(assessment=first(session).assessment, **columns)


def test_an_answer_lost_with_its_question(judged):
    questions(judged, position=31).delete()
    assert faults() == {
        "questions of exams that are not stored": 1,
        "exams with fewer answers than were scored": 1,
    }


def test_an_answer_that_the_engine_never_asked(judged):
    first(judged).questions.filter(position=31).delete()
    assert faults() == {"questions of exams that the engine did not ask": 1}


def test_answers_out_of_order(judged):
    third = questions(judged).get(position=2)
    early = third.answered_at - datetime.timedelta(minutes=3)
    questions(judged, position=2).update(answered_at=early, asked_at=early)
    assert faults() == {"answers of exams dated before what they follow": 1}
    questions(judged, position=2).update(answered_at=third.answered_at, asked_at=time.now())
    assert faults() == {"answers of exams dated before what they follow": 1}


# Alerts, in a room -------------------------------------------------------------------------------------


@pytest.fixture
def alerted():
    """A candidate whose first alert was accepted, the second one refused; each action at its second."""
    with time_machine.travel(time.now(), tick=False) as clock:
        sitter = make_sitter(make_room())
        access = enter_session(
            str(sitter.candidate.session_id), "R4C7X", "Claire", Visitor("desk", "192.0.2.1")
        )
        for number, settle in ((1, "accept"), (3, "dismiss")):
            clock.shift(10)
            play(sitter, number - len(sitter_answers(sitter)))
            clock.shift(10)
            alert = raise_alert(sitter.run, number)
            clock.shift(10)
            if settle == "accept":
                accept_alert(access.access, alert.public_id, offered_reasons(alert)[0])
            else:
                dismiss_alert(access.access, alert.public_id)
            clock.shift(10)
            play(sitter, 1)
        assert faults() == {}
        yield sitter


def sitter_answers(sitter):
    return Question.objects.filter(assessment=sitter.certification.assessment_id, answered_at__isnull=False)


def test_an_accepted_alert_whose_question_counts(alerted):
    for model in (Question, CertificationQuestion):
        model.objects.filter(is_replaced=True).update(is_replaced=False, number=90)
    assert faults() == {"alerts accepted whose question still counts": 1}


def test_a_question_set_aside_that_nobody_accepted(alerted):
    LiveAlert.objects.filter(status=AlertStatus.VALIDATED).delete()
    assert faults() == {"questions set aside without an accepted alert": 1}


def test_an_accepted_alert_without_its_report(alerted):
    IssueReport.objects.all().delete()
    assert faults() == {"alerts accepted without their report": 1}


def test_a_report_with_the_alert_of_somebody_else(alerted):
    other = make_sitter(Session.objects.get(pk=alerted.candidate.session_id))
    IssueReport.objects.update(certification=other.certification)
    assert faults() == {"reports with the alert of somebody else": 1}


def test_an_alert_that_waits_for_nobody(alerted):
    Certification.objects.update(ended_at=time.now())
    Assessment.objects.filter(kind="CERTIFICATION").update(state="endedBySupervisor")
    assert faults() == {}
    LiveAlert.objects.filter(status=AlertStatus.DISMISSED).update(
        status=AlertStatus.ONGOING, decided_at=None, created_at=time.now()
    )
    assert faults() == {"alerts that wait although the exam is over": 1}


def test_an_answer_taken_during_an_alert(alerted):
    LiveAlert.objects.filter(status=AlertStatus.DISMISSED).update(decided_at=time.now() + LONG_AGO)
    assert faults() == {"answers taken while an alert was open": 1}


# Results -----------------------------------------------------------------------------------------------


def test_a_score_that_was_forgotten():
    test = sit_test(make_session())
    Certification.objects.update(completed_at=time.now())
    assert faults() == {}
    Certification.objects.filter(pk=test.pk).update(completed_at=time.now() - LONG_AGO)
    assert faults() == {"exams completed and not scored": 1}


def test_a_jury_that_was_forgotten(judged):
    Session.objects.update(judged_at=None)
    assert faults() == {}
    Session.objects.update(finalized_at=time.now() - LONG_AGO)
    assert faults() == {"sessions closed that no jury judged": 1}


def test_an_exam_without_a_result_in_a_judged_session(judged):
    test = judged.certifications.get(ended_at__isnull=False)
    Result.objects.filter(certification=test).delete()
    assert faults() == {
        "exams without a result in a judged session": 1,
        "results gone although none is ever deleted": 1,
    }


def test_the_result_of_somebody_else(judged):
    one, other, _third = judged.certifications.order_by("pk")
    Certification.objects.filter(pk=other.pk).update(last_result=one.last_result)
    assert "exams with the result of somebody else" in faults()


def test_an_old_result_that_counts_again(judged):
    test = first(judged)
    before = test.last_result
    decide(test.pk, Decision.CANCEL, author_id=make_user().pk)
    decide(test.pk, Decision.UNCANCEL, author_id=make_user().pk)
    comment_result(test.pk, candidate="Bravo", organization="", jury="vu", author_id=make_user().pk)
    assert faults() == {}
    Certification.objects.filter(pk=test.pk).update(last_result=before)
    assert faults() == {"exams whose newest result does not count": 1}


def test_results_and_the_journal(judged):
    Result.objects.create(certification=first(judged), status=ResultStatus.VALIDATED, emitter=Emitter.JURY)
    assert "results without a trace in the journal" in faults()
    Result.objects.all().order_by("-pk").first().delete()
    Entry.objects.filter(action="certification.judged", data__result=first(judged).last_result_id).delete()
    assert faults() == {"results without a trace in the journal": 1}


def test_a_decision_changed_by_hand(judged):
    Result.objects.filter(pk=first(judged).last_result_id).update(status=ResultStatus.CANCELLED)
    assert faults() == {
        "results changed since they were written": 1,
        "results that their answers do not give": 1,
    }


@pytest.mark.parametrize(
    "columns",
    [{"pix_score": 640}, {"capacity": 0.5}, {"error": None}, {"comment_key": "FRAUD"}, {"level": "EXPERT_1"}],
)
def test_a_score_changed_by_hand(judged, columns):
    Result.objects.filter(pk=first(judged).last_result_id).update(**columns)
    assert faults() == {"results that their answers do not give": 1}
    assert faults(Scope(sample=0)) == {}


def test_a_level_changed_by_hand(judged):
    mark = CompetenceMark.objects.filter(result=first(judged).last_result_id).first()
    CompetenceMark.objects.filter(pk=mark.pk).update(level=mark.level - 1 if mark.level > 0 else 5)
    assert faults() == {"results that their answers do not give": 1}


def test_a_verdict_changed_by_hand(judged):
    questions(judged, position=0).update(result="ko")
    assert faults() == {"results that their answers do not give": 1}


def test_the_rules_of_a_version_changed_by_hand(judged):
    rows = Version.objects.filter(state=VersionState.PUBLISHED)
    settings = {**rows.get().settings, "maximumAssessmentLength": 40}
    rows.update(settings=settings, published_at=time.now())
    assert faults() == {"results of a version or a release that is not that of the exam": 3}


def test_a_result_of_another_release(judged):
    result = first(judged).last_result
    Result.objects.filter(pk=result.pk).update(details={**result.details, "release_digest": "0" * 64})
    assert faults() == {"results of a version or a release that is not that of the exam": 1}


def sit_former_exam(session: Session) -> Certification:
    """Three right answers in each of four competences."""
    codes = ("1.1", "1.2", "2.1", "3.1")
    test = insert_sitting(
        make_candidate(session),
        "completed",
        kind=Kind.V2,
        length=12,
        profile={code: [4, 35] for code in codes},
    )
    rows = [
        {"id": f"q{place}", "skillId": "@x1", "competenceIndex": codes[place // 3]} for place in range(12)
    ]
    write_questions(test, [{**row, "discriminant": None, "difficulty": None} for row in rows], 12, 12)
    return test


def test_a_former_exam_is_judged_again_under_the_highest_level_of_its_day(settings):
    session = make_session(kind=Kind.V2)
    score_certification(sit_former_exam(session).pk)
    assert faults() == {}
    Result.objects.update(pix_score=7)
    assert faults() == {"results that their answers do not give": 1}
    settings.MAX_REACHABLE_LEVEL += 1
    assert faults() == {}


# Publication -------------------------------------------------------------------------------------------


def test_a_result_hidden_in_a_published_session(published):
    Certification.objects.filter(pk=first(published).pk).update(is_published=False)
    assert faults() == {"exams of a published session without a visible result": 1}


def test_a_publication_undone_by_halves(published):
    Session.objects.update(published_at=None, results_sent_at=None)
    assert faults() == {
        "results visible before the publication of their session": 3,
        "links to results of a session not published": 1,
    }


def test_a_recipient_forgotten(published):
    ResultsLink.objects.update(recipient="autre@exemple.test")
    assert faults() == {"candidates whose recipient has no link to the results": 2}


def test_a_mail_that_never_left(published):
    ResultsLink.objects.update(sent_at=None, error="boîte pleine")
    Session.objects.update(results_sent_at=None)
    assert faults() == {}
    Session.objects.update(published_at=time.now() - LONG_AGO)
    assert faults() == {"mails of results that never left": 1}
