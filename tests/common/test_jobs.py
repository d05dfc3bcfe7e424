"""The queue in the database: retried, rescued, periodic, and in the transaction of what it serves."""

import datetime

import pytest
import time_machine
from django.db import transaction
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from pix.common import jobs, time
from pix.common.models import PeriodicRun, claim_run
from tests.common import sample_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def fresh_notes():
    sample_tasks.notes.clear()


def work() -> None:
    """What the worker does with every task due; its loop closes connections, which a test must keep."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="tests",
        excluded_queue_names=[],
    )
    while row := DBTaskResult.objects.ready().first():
        row.claim(worker.worker_id)
        worker.run_task(row)


def test_task_runs_once_with_its_arguments():
    jobs.enqueue(sample_tasks.take_note, "bonjour")
    work()
    work()
    assert sample_tasks.notes == ["bonjour"]


def test_task_leaves_with_the_transaction_that_asked_for_it():
    with transaction.atomic():
        jobs.enqueue(sample_tasks.take_note, "jamais")
        transaction.set_rollback(True)
    work()
    assert sample_tasks.notes == []


def test_failure_is_tried_again_later_with_longer_delays():
    with time_machine.travel(START, tick=False) as clock:
        jobs.enqueue(sample_tasks.fail_twice, "lettre")
        work()
        work()
        assert sample_tasks.notes == ["lettre 0"]
        clock.shift(10)
        work()
        assert sample_tasks.notes == ["lettre 0", "lettre 1"]
        clock.shift(59)
        work()
        assert sample_tasks.notes == ["lettre 0", "lettre 1"]
        clock.shift(1)
        work()
    assert sample_tasks.notes == ["lettre 0", "lettre 1", "lettre 2"]


def test_task_of_a_dead_worker_is_put_back():
    jobs.enqueue(sample_tasks.take_note, "perdue")
    DBTaskResult.objects.update(status="RUNNING", started_at=time.now() - datetime.timedelta(minutes=16))
    assert jobs.rescue_abandoned() == 1
    work()
    assert sample_tasks.notes == ["perdue"]


def test_running_task_is_left_to_its_worker():
    jobs.enqueue(sample_tasks.take_note, "en cours")
    DBTaskResult.objects.update(status="RUNNING", started_at=time.now() - datetime.timedelta(minutes=14))
    assert jobs.rescue_abandoned() == 0


def test_periodic_action_has_one_runner_an_interval():
    hour = datetime.timedelta(hours=1)
    with time_machine.travel(START, tick=False) as clock:
        assert [claim_run("menage", hour), claim_run("menage", hour)] == [True, False]
        clock.shift(3599)
        assert claim_run("menage", hour) is False
        clock.shift(1)
        assert claim_run("menage", hour) is True
    assert PeriodicRun.objects.get().started_at == START + hour


def test_periodic_actions_are_declared_by_their_contexts():
    names = set(jobs.periodic_actions())
    assert "pix.common.jobs.forget_finished_tasks" in names
    assert "pix.apps.assessments.tasks.open_next_months" in names
