"""Reports, and only they, read the copy of the database where there is one."""

import pytest

from pix.apps.assessments.models import Question
from pix.apps.calibration import queries as calibration
from pix.apps.campaigns import exporting
from pix.common.replicas import ReportRouter, report, report_lines, reports


@pytest.fixture
def replica(settings, monkeypatch) -> None:
    monkeypatch.setitem(settings.DATABASES, "replica", {"ENGINE": "a copy"})


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
    assert (read_whole(), list(read_lines())) == (None, [None, None])


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
