"""Reports, and only they, read the copy of the database where there is one."""

import pytest
from django.db import OperationalError

from pix.apps.assessments.models import Question
from pix.apps.calibration import queries as calibration
from pix.apps.campaigns import exporting
from pix.common import metrics, replicas
from pix.common.replicas import ReportRouter, report, report_lines, reports


class Copy:
    """A connection to a replica that answers until it is stopped."""

    health_check_done, is_stopped = True, False

    def close_if_health_check_failed(self) -> None:
        assert not self.health_check_done

    def ensure_connection(self) -> None:
        if self.is_stopped:
            raise OperationalError("connection refused")


@pytest.fixture
def replica(settings, monkeypatch) -> Copy:
    monkeypatch.setitem(settings.DATABASES, "replica", {"ENGINE": "a copy"})
    copy = Copy()
    monkeypatch.setattr(replicas, "connections", {"replica": copy})
    return copy


def counted() -> dict[str, float]:
    """How many reports each database has given since the start of the process."""
    samples = metrics.process.samples
    named = ("default", "replica")
    return {name: samples.get((replicas.REPORTS, (("database", name),)), 0) for name in named}


def where() -> str | None:
    return ReportRouter().db_for_read(Question)


@report
def read_whole() -> str | None:
    return where()


@report_lines
def read_lines():
    yield where()
    yield where()


def test_a_report_reads_the_replica_and_nothing_else_does(replica):
    assert (where(), read_whole(), where()) == (None, "replica", None)


def test_each_line_is_read_there_and_what_is_done_between_two_is_not(replica):
    found = []
    for line in read_lines():
        found += [line, where()]
    assert found == ["replica", None, "replica", None]


def test_without_a_replica_a_report_reads_the_database():
    before = counted()
    assert (read_whole(), list(read_lines())) == ("default", ["default", "default"])
    assert counted() == before


def test_a_replica_that_stops_is_done_without_from_the_next_report_on(replica, caplog):
    caplog.set_level("WARNING", "pix.replicas")
    before = counted()
    lines = read_lines()
    found = [next(lines)]
    replica.is_stopped = True
    assert [*found, *lines, read_whole(), list(read_lines())] == [
        "replica",
        "replica",
        "default",
        ["default"] * 2,
    ]
    replica.is_stopped = False
    assert read_whole() == "replica"
    assert counted() == {"default": before["default"] + 2, "replica": before["replica"] + 2}
    assert [one.getMessage() for one in caplog.records] == [
        "the replica does not answer (connection refused): a report is read from the database"
    ] * 2


def test_an_error_in_a_report_does_not_leave_the_rest_on_the_replica(replica):
    @report
    def fail():
        raise ValueError

    with pytest.raises(ValueError):
        fail()
    assert where() is None


def test_tables_are_made_in_the_database_only():
    router = ReportRouter()
    assert (router.allow_migrate("replica", "accounts"), router.allow_migrate("default", "accounts")) == (
        False,
        None,
    )


def test_the_long_readings_are_reports():
    assert {
        f"{exporting.__name__}.results_csv",
        f"{calibration.__name__}.first_answers",
    } <= set(reports())
