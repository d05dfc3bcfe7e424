"""The audit sees each damage it is there for, says what to do, and finds nothing in a sound database."""

import datetime
import json
import uuid

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from pix.apps.accounts.models import DataExport
from pix.apps.assessments.actions import starting
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, KnowledgeState, Question
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.journal.actions import record
from pix.apps.journal.models import Entry
from pix.apps.organizations.models import ImportJob
from pix.common import auditing, jobs, time
from pix.common.auditing import Audit, Scope
from pix.common.audits import tasks_are_done
from tests.common import sample_tasks
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_pupil, play, take_part

pytestmark = pytest.mark.django_db
WHOLE = Scope()


def faults(scope: Scope = WHOLE) -> list[str]:
    audits = [*auditing.declared(), Audit("tasks", tasks_are_done)]
    return [fault.what for one in audits for fault in auditing.run(one, scope).faults]


@pytest.fixture
def test_under_way() -> Assessment:
    """A person, seven answers, a question that waits."""
    user = make_user()
    assessment = starting.start_or_resume_competence(user.pk, "4.1")
    play(user, assessment, stop_after=7)
    assert faults() == []
    return assessment


@pytest.fixture
def sent() -> CampaignParticipation:
    campaign = make_campaign()
    participation = take_part(campaign, make_pupil(campaign.organization).user)
    assert participation.status == Status.SHARED
    assert faults() == []
    return participation


def questions(assessment: Assessment):
    return Question.objects.filter(assessment=assessment)


def test_an_acknowledged_answer_that_is_not_there(test_under_way):
    stored = str(questions(test_under_way).get(position=3).answer_id)
    assert faults(Scope(acknowledged=frozenset({stored}))) == []
    lost = Scope(acknowledged=frozenset({stored, str(uuid.uuid4())}))
    assert faults(lost) == ["answers acknowledged and not stored"]


def test_a_test_shorter_than_at_its_end(test_under_way):
    record("assessment.completed", f"assessment:{test_under_way.pk}", actor_id=None, answers=8)
    assert faults() == ["tests ended with more answers than are stored"]


def test_an_answer_stored_in_two_months(test_under_way):
    copy = Question.objects.get(assessment=test_under_way, position=2)
    other = Assessment.objects.create(
        user=make_user(),
        kind="PREVIEW",
        release_id=test_under_way.release_id,
        month=datetime.date(2020, 1, 1),
    )
    copy.month, copy.assessment, copy.user, copy.position, copy.number = other.month, other, other.user, 0, 0
    copy.save(force_insert=True)
    assert faults() == ["answers stored twice"]


def test_a_lost_question(test_under_way):
    questions(test_under_way).filter(position=3).delete()
    assert faults() == ["tests with a gap between questions", "rows of knowledge differ from the answers"]


def test_a_question_passed_over(test_under_way):
    nothing = dict.fromkeys(["answer_id", "value", "result", "answered_at"])
    questions(test_under_way).filter(position=2).update(**nothing)
    assert faults() == ["tests with a question passed over", "rows of knowledge differ from the answers"]


def test_a_test_ended_before_its_last_answer(test_under_way):
    Assessment.objects.filter(pk=test_under_way.pk).update(state=State.COMPLETED, completed_at=time.now())
    assert faults() == ["tests ended before their last answer"]


def test_an_answer_of_somebody_else(test_under_way):
    questions(test_under_way).filter(position=7).update(user=make_user())
    assert faults() == ["questions of another person than their test"]


def test_a_competence_that_points_to_the_test_of_somebody_else(test_under_way):
    CompetenceEvaluation.objects.update(user=make_user())
    assert faults() == ["competences that point to the test of somebody else"]


def test_a_verdict_changed_by_hand(test_under_way):
    questions(test_under_way).filter(position=0).update(result="aband")
    assert faults() == ["rows of knowledge differ from the answers"]


def test_knowledge_changed_by_hand_is_found_then_mended(test_under_way):
    KnowledgeState.objects.update(exact_pix=99)
    assert faults() == ["rows of knowledge differ from the answers"]
    call_command("rebuild", verbosity=0)
    assert faults() == []


def test_a_sample_of_nobody_recomputes_nothing(test_under_way):
    KnowledgeState.objects.update(exact_pix=99)
    assert faults(Scope(sample=0)) == []


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"outcomes": b"\x02"}, ["results sent that contradict themselves"]),
        ({"validated_count": 1}, ["results sent that contradict themselves"]),
        ({"pix_score": 1}, ["results changed since they were sent"]),
        ({"answer_count": 1}, ["participations with another count of answers than their test"]),
    ],
)
def test_results_sent_and_then_changed(sent, columns, found):
    CampaignParticipation.objects.update(**columns)
    assert faults() == found


def test_results_sent_without_a_trace(sent):
    Entry.objects.filter(action="participation.sent").delete()
    assert faults() == ["results sent without a trace in the journal"]


def test_a_participation_that_missed_the_end_of_its_test(sent):
    CampaignParticipation.objects.update(status=Status.STARTED, shared_at=None)
    assert faults() == ["participations left open although their test has ended"]


def test_an_import_with_effect_twice():
    for _ in range(2):
        record("learners.imported", "organization:1", actor_id=None, job=12)
    assert faults() == ["imports with effect twice"]


def test_an_import_and_an_export_without_their_files():
    campaign, now = make_campaign(), time.now()
    ImportJob.objects.create(
        organization=campaign.organization, kind="SIECLE", filename="a", file="imports/x"
    )
    DataExport.objects.create(
        user=make_user(), day=now.date(), ready_at=now, file="exports/x",
        expires_at=now + datetime.timedelta(days=1),
    )  # fmt: skip
    assert faults() == ["exports of personal data without their file", "imports whose file is missing"]


def test_tasks_failed_late_and_abandoned():
    for _ in range(3):
        jobs.enqueue(sample_tasks.take_note, "lettre")
    failed, late, abandoned = DBTaskResult.objects.all()
    before = time.now() - datetime.timedelta(hours=1)
    rows = DBTaskResult.objects
    rows.filter(pk=failed.pk).update(status="FAILED")
    rows.filter(pk=late.pk).update(enqueued_at=before, run_after=before)
    rows.filter(pk=abandoned.pk).update(status="RUNNING", started_at=before)
    assert faults() == [
        "tasks failed for good",
        "tasks due for more than 15 minutes",
        "tasks begun by a worker that is gone",
    ]


def test_failed_tasks_are_put_back_by_the_worker():
    jobs.enqueue(sample_tasks.take_note, "lettre")
    DBTaskResult.objects.update(status="FAILED", finished_at=time.now())
    call_command("worker", retry_failed=True)
    assert [row.status for row in DBTaskResult.objects.all()] == ["READY"]
    assert faults() == []


def test_the_command_prints_json_and_exits_with_1(test_under_way, capsys, tmp_path):
    log = tmp_path / "log"
    lost = uuid.uuid4()
    log.write_text(f'{{"event": "answer", "answer_id": "{lost}"}}\n')
    with pytest.raises(SystemExit) as stopped:
        call_command("doctor", audit=True, acknowledged=log, json=True)
    report = json.loads(capsys.readouterr().out)
    found = [
        fault for check in report["checks"] for fault in check["faults"] if str(lost) in fault["examples"]
    ]
    assert (stopped.value.code, report["ok"]) == (1, False)
    assert [(fault["what"], fault["count"]) for fault in found] == [
        ("answers acknowledged and not stored", 1)
    ]
    assert "restore the last backup" in found[0]["remedy"]
