"""Decisions of the jury (S47, S48, S59), comments, identities."""

import datetime

import pytest

from pix.apps.assessments.enums import State
from pix.apps.certification.actions import jury
from pix.apps.certification.actions.finalising import Closing, finalise_session
from pix.apps.certification.actions.identities import IdentityDraft, correct_identity
from pix.apps.certification.actions.publishing import publish_session, unpublish_session
from pix.apps.certification.actions.reports import create_report
from pix.apps.certification.actions.scoring import score_certification
from pix.apps.certification.comments import text_for_candidate, text_for_organization
from pix.apps.certification.enums import Emitter, Framework, Kind
from pix.apps.certification.models import Certification
from pix.apps.certification.results_errors import (
    DecisionNotPossible,
    ExternalLevelRefused,
    IdentityRefused,
    NotNeutralisable,
    SessionAlreadyPublished,
    SessionNotFinalized,
)
from pix.apps.journal.models import Entry
from pix.core.certification.jury import Decision
from pix.core.certification.report_rules import ReportDraft
from pix.core.exam.births import BirthDraft
from tests.apps.certification.test_scoring import results_of, sit_v2
from tests.factories.accounts import make_user, run_tasks
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_user(first_name="Nadia").pk


def judged_session(*tests, **columns):
    """A session with these tests, finalised and judged."""
    session = make_session(**columns)
    rows = [sit_test(session, **one) for one in tests or ({},)]
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    for row in (session, *rows):
        row.refresh_from_db()
    return session, rows


def last(test):
    test.refresh_from_db()
    return test.last_result


def test_taking_a_session_in_charge_takes_it_out_of_the_queue(officer):
    session, _tests = judged_session()
    assert session.is_publishable
    taken = jury.take_in_charge(session.pk, officer_id=officer)
    assert (taken.is_publishable, taken.status, taken.officer_id) == (False, "in_process", officer)


def test_a_session_is_taken_in_charge_once_finalised(officer):
    with pytest.raises(SessionNotFinalized):
        jury.take_in_charge(make_session().pk, officer_id=officer)


def test_the_comment_of_a_session_is_one_text_with_its_author(officer):
    session, _tests = judged_session()
    row = jury.comment_session(session.pk, "  Vu avec le centre. ", author_id=officer)
    assert (row.jury_comment, row.jury_comment_by_id) == ("Vu avec le centre.", officer)
    row = jury.comment_session(session.pk, " ", author_id=officer)
    assert (row.jury_comment, row.jury_comment_by_id, row.jury_commented_at) == ("", None, None)


def test_s47_definalisation(officer):
    session, (unfinished, _finished) = judged_session(
        {"answers": 25, "right": 20, "abort_reason": "candidate"}, {}
    )
    jury.take_in_charge(session.pk, officer_id=officer)
    row = jury.definalise_session(session.pk, author_id=officer)
    assert (row.status, row.officer_id, row.judged_at) == ("created", None, None)
    unfinished.assessment.refresh_from_db()
    assert unfinished.assessment.state == State.ENDED_BY_FINALISATION
    create_report(session.pk, unfinished.pk, ReportDraft("SIGNATURE_ISSUE", "", "signé"), author_id=None)
    Certification.objects.filter(pk=unfinished.pk).update(abort_reason="technical")
    before = last(unfinished).pix_score
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    session.refresh_from_db()
    assert session.is_publishable
    assert last(unfinished).pix_score > before


def test_s47_a_published_session_is_not_definalised(officer):
    session, _tests = judged_session()
    publish_session(session.pk, author_id=officer)
    with pytest.raises(SessionAlreadyPublished):
        jury.definalise_session(session.pk, author_id=officer)


def test_s48_cancelling_waits_for_the_finalisation(officer):
    test = sit_test(make_session())
    score_certification(test.pk)
    with pytest.raises(SessionNotFinalized):
        jury.decide(test.pk, Decision.CANCEL, author_id=officer)


def test_s48_cancelling_and_back(officer):
    _session, (test,) = judged_session()
    before = last(test)
    cancelled = jury.decide(test.pk, Decision.CANCEL, author_id=officer)
    assert (cancelled.status, cancelled.comment_key, cancelled.pix_score, cancelled.emitter) == (
        "cancelled",
        "CANCELLED_BY_JURY",
        None,
        Emitter.JURY,
    )
    with pytest.raises(DecisionNotPossible):
        jury.decide(test.pk, Decision.REJECT, author_id=officer)
    back = jury.decide(test.pk, Decision.UNCANCEL, author_id=officer)
    assert (back.status, back.pix_score, back.capacity) == (
        before.status,
        before.pix_score,
        before.capacity,
    )
    assert [one.status for one in test.results.order_by("pk")] == ["validated", "cancelled", "validated"]


def test_s48_rejecting_and_back(officer):
    _session, (test,) = judged_session()
    before = last(test)
    rejected = jury.decide(test.pk, Decision.REJECT, author_id=officer)
    assert (rejected.status, rejected.comment_key, rejected.pix_score, rejected.emitter) == (
        "rejected",
        "FRAUD",
        None,
        Emitter.FRAUD,
    )
    with pytest.raises(DecisionNotPossible):
        jury.decide(test.pk, Decision.CANCEL, author_id=officer)
    assert jury.decide(test.pk, Decision.UNREJECT, author_id=officer).pix_score == before.pix_score


def test_a_rejection_by_the_rules_becomes_one_for_fraud_and_nothing_else(officer):
    _session, (test,) = judged_session({"answers": 11, "abort_reason": "candidate"})
    for decision in (Decision.CANCEL, Decision.UNREJECT, Decision.UNCANCEL):
        with pytest.raises(DecisionNotPossible):
            jury.decide(test.pk, decision, author_id=officer)
    assert jury.decide(test.pk, Decision.REJECT, author_id=officer).comment_key == "FRAUD"


def test_nothing_is_decided_once_published(officer):
    session, (test,) = judged_session()
    publish_session(session.pk, author_id=officer)
    for attempt in (
        lambda: jury.decide(test.pk, Decision.CANCEL, author_id=officer),
        lambda: jury.rescore(test.pk, author_id=officer),
    ):
        with pytest.raises(SessionAlreadyPublished):
            attempt()
    unpublish_session(session.pk, author_id=officer)
    assert jury.decide(test.pk, Decision.CANCEL, author_id=officer).status == "cancelled"


def test_every_decision_is_in_the_journal(officer):
    _session, (test,) = judged_session()
    jury.decide(test.pk, Decision.CANCEL, author_id=officer)
    entries = Entry.objects.filter(target=f"certification:{test.pk}", actor_id=officer)
    assert [one.action for one in entries.order_by("pk")] == ["certification.cancel", "certification.judged"]


def test_a_comment_repeats_the_result_and_replaces_the_automatic_text(officer):
    _session, (test,) = judged_session({"answers": 11, "abort_reason": "candidate"})
    automatic = text_for_organization(last(test))
    row = jury.comment_result(
        test.pk, candidate="À bientôt.", organization="", jury="appelé le centre", author_id=officer
    )
    assert (row.status, row.comment_key) == ("rejected", "REJECTED_DUE_TO_LACK_OF_ANSWERS")
    assert (text_for_candidate(row), text_for_organization(row)) == ("À bientôt.", automatic)
    assert row.comment_by_jury == "appelé le centre"


def test_a_comment_may_follow_the_publication_and_keeps_the_levels(officer):
    session, (test,) = judged_session()
    publish_session(session.pk, author_id=officer)
    before = last(test)
    row = jury.comment_result(test.pk, candidate="Bravo", organization="", jury="", author_id=officer)
    levels = [[(one.competence, one.level) for one in result.marks.all()] for result in (before, row)]
    assert (levels[0], row.pix_score, last(test)) == (levels[1], before.pix_score, row)


def test_a_note_of_the_jury_survives_a_new_score_but_a_comment_on_another_decision_does_not(officer):
    _session, (test,) = judged_session()
    jury.comment_result(test.pk, candidate="Bravo", organization="Bien", jury="note", author_id=officer)
    cancelled = jury.decide(test.pk, Decision.CANCEL, author_id=officer)
    assert (cancelled.comment_for_candidate, cancelled.comment_by_jury) == ("", "note")


def test_questions_of_v2_are_neutralised_and_restored(officer):
    session = make_session(kind=Kind.V2)
    test = sit_v2(session, results_of("+++" * 9 + "++-"))
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    first = last(test).details["rate"]
    less = jury.set_neutralised(test.pk, 30, True, author_id=officer)
    back = jury.set_neutralised(test.pk, 30, False, author_id=officer)
    assert (first, less.details["rate"], back.details["rate"]) == (97, 100, 97)


def test_questions_of_v3_are_not_neutralised(officer):
    _session, (test,) = judged_session()
    with pytest.raises(NotNeutralisable):
        jury.set_neutralised(test.pk, 1, True, author_id=officer)
    assert not test.questions.filter(is_neutralized=True).exists()


def test_s59_the_level_of_the_external_jury(officer):
    framework = Framework.EDU_1ER_DEGRE
    _session, (test, failed) = judged_session(
        {"framework": framework}, {"framework": framework, "answers": 11, "abort_reason": "candidate"}
    )
    row = jury.set_external_level(test.pk, "LEVEL_EXPERT", author_id=officer)
    assert (row.status, row.level, row.external_level) == ("validated", "LEVEL_ADMISSIBLE", "LEVEL_EXPERT")
    refused = jury.set_external_level(test.pk, "REJECTED", author_id=officer)
    assert (refused.external_level, jury.is_acquired(refused, framework)) == ("REJECTED", False)
    assert jury.is_acquired(row, framework)
    with pytest.raises(ExternalLevelRefused):
        jury.set_external_level(failed.pk, "LEVEL_EXPERT", author_id=officer)
    with pytest.raises(ExternalLevelRefused):
        jury.set_external_level(test.pk, "LEVEL_BEGINNER_1", author_id=officer)


BREST = BirthDraft("FRANCE", "29019", None, None)


def test_an_identity_is_corrected_on_the_certification_alone(officer):
    session, (test,) = judged_session({"person": {"last_name": "Duprè", "first_name": "Lou"}})
    publish_session(session.pk, author_id=officer)
    draft = IdentityDraft(" Dupré  Roux ", "Lou", "F", datetime.date(2008, 3, 1), BREST)
    row = correct_identity(test.pk, draft, author_id=officer)
    assert (row.last_name, row.birthdate, row.birth_city) == (
        "Dupré Roux",
        datetime.date(2008, 3, 1),
        "Brest",
    )
    test.candidate.refresh_from_db()
    assert test.candidate.last_name == "Duprè"
    entry = Entry.objects.get(action="certification.identity_corrected")
    assert entry.data == {"fields": ["last_name", "birthdate"]}


def test_an_identity_that_cannot_be_is_refused(officer):
    _session, (test,) = judged_session()
    draft = IdentityDraft(" ", "Lou", "X", datetime.date(1899, 1, 1), BirthDraft("ATLANTIDE"))
    with pytest.raises(IdentityRefused) as refusal:
        correct_identity(test.pk, draft, author_id=officer)
    assert [fault.code for fault in refusal.value.faults] == [
        "CANDIDATE_LAST_NAME_REQUIRED",
        "CANDIDATE_SEX_NOT_VALID",
        "CANDIDATE_BIRTHDATE_MUST_BE_GREATER",
        "CANDIDATE_BIRTH_COUNTRY_NOT_FOUND",
    ]


def test_rescoring_adds_a_row(officer):
    _session, (test,) = judged_session()
    row = jury.rescore(test.pk, author_id=officer)
    assert (row.emitter, row.author_id, test.results.count()) == (Emitter.JURY, officer, 2)
