"""A test that crosses a month keeps the month of its beginning: on each row, and in a table of PostgreSQL."""

import datetime

import pytest
import time_machine
from django.db import connection

from pix.apps.assessments.actions import starting
from pix.apps.assessments.actions.rebuilding import differences
from pix.apps.assessments.models import Question
from pix.apps.assessments.partitions import month_after, open_months
from pix.common import auditing
from pix.common.auditing import Scope
from tests.factories.accounts import make_user
from tests.factories.campaigns import play

pytestmark = pytest.mark.django_db
NEW_YEARS_EVE = datetime.datetime(2027, 12, 31, 23, 58, tzinfo=datetime.UTC)
DECEMBER, JANUARY = datetime.date(2027, 12, 1), datetime.date(2028, 1, 1)


def tables_of_questions() -> dict[int, str]:
    """Test → the table that holds its questions; on SQLite there is one for all."""
    column = "tableoid::regclass::text" if connection.vendor == "postgresql" else "'assessments_question'"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT assessment_id, {column} FROM assessments_question GROUP BY 1, 2")
        rows = cursor.fetchall()
    assert len(rows) == len(dict(rows)), "a test lies in two tables"
    return dict(rows)


def test_a_test_begun_in_december_and_ended_in_january():
    with time_machine.travel(NEW_YEARS_EVE) as clock:
        if connection.vendor == "postgresql":
            assert "assessments_question_2028_01" in open_months(connection, NEW_YEARS_EVE.date())
        user = make_user()
        before = starting.start_or_resume_competence(user.pk, "4.1")
        play(user, before, stop_after=3)
        clock.shift(datetime.timedelta(minutes=10))
        play(user, before)
        after = starting.start_or_resume_competence(user.pk, "1.2")
        play(user, after, stop_after=3)
    rows = Question.objects.filter(user=user)
    assert {(row.assessment_id, row.month) for row in rows} == {(before.pk, DECEMBER), (after.pk, JANUARY)}
    assert {row.answered_at.year for row in rows.filter(assessment=before)} == {2027, 2028}
    assert differences(user.pk) == []
    assert [one for audit in auditing.declared() for one in auditing.run(audit, Scope()).faults] == []
    if connection.vendor == "postgresql":
        assert tables_of_questions() == {
            before.pk: "assessments_question_2027_12",
            after.pk: "assessments_question_2028_01",
        }
    else:
        assert tables_of_questions() == dict.fromkeys([before.pk, after.pk], "assessments_question")


def test_months_opened_are_not_opened_again():
    if connection.vendor == "postgresql":
        made = open_months(connection, DECEMBER, ahead=2)
        assert [name[-7:] for name in made] == ["2027_12", "2028_01", "2028_02"]
        assert open_months(connection, DECEMBER, ahead=2) == []
    assert [month_after(DECEMBER, count) for count in (0, 1, 13)] == [
        DECEMBER, JANUARY, datetime.date(2029, 1, 1),
    ]  # fmt: skip
