"""Which answers of the database a calibration reads."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.assessments.enums import Kind
from pix.apps.calibration.queries import first_answers
from pix.core.calibration.answers import AnswersError
from tests.factories.asked import START, make_assessment, record_answers
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


def triples(**options) -> list[tuple[int, str, bool]]:
    answers = first_answers(**options)
    return sorted(
        (person, answers.items[item], right)
        for person, item, right in zip(
            answers.person.tolist(), answers.item.tolist(), answers.right.tolist(), strict=True
        )
    )


def test_only_right_answers_are_right():
    results = ["ok", "ko", "aband", "timedout", "focusedOut", "partially"]
    record_answers(make_assessment(make_person()), {f"q-{result}": result for result in results})
    assert triples() == sorted((0, f"q-{result}", result == "ok") for result in results)


def test_the_first_answer_of_a_person_counts_whatever_the_order_of_the_rows():
    ana, malo = make_person(), make_person()
    late = make_assessment(ana, month=datetime.date(2026, 10, 1))
    early = make_assessment(ana)
    record_answers(late, {"q1": "ok"}, answered_at=START + datetime.timedelta(days=3))
    record_answers(early, {"q1": "aband", "q2": "ok"})
    record_answers(make_assessment(malo), {"q1": "ok"})
    assert triples() == [(0, "q1", False), (0, "q2", True), (1, "q1", True)]


def test_several_variants_are_one_template():
    first, second = (make_assessment(make_person()) for _ in range(2))
    record_answers(first, {"q1": "ok"}, challenge="q1.1.3")
    record_answers(second, {"q1": "ko"}, challenge="q1.2.8")
    assert triples() == [(0, "q1", True), (1, "q1", False)]


def test_what_measures_nobody_is_left_out():
    person = make_person()
    record_answers(make_assessment(None, Kind.DEMONSTRATION), {"demo": "ok"})
    record_answers(make_assessment(person, Kind.PREVIEW), {"preview": "ok"})
    record_answers(make_assessment(person), {"set-aside": "ok"}, is_replaced=True)
    record_answers(
        make_assessment(person), {"asked": ""}, answered_at=None, result=None, value=None, answer_id=None
    )
    with pytest.raises(AnswersError, match="there is no answer"):
        first_answers()
    record_answers(make_assessment(person, Kind.CERTIFICATION), {"exam": "ko"})
    assert triples() == [(0, "exam", False)]


def test_old_tests_may_be_left_out():
    person = make_person()
    record_answers(make_assessment(person, month=datetime.date(2025, 10, 1)), {"old": "ok"})
    record_answers(make_assessment(person), {"new": "ok"})
    assert triples(since=datetime.date(2025, 11, 30)) == [(0, "new", True)]
    assert triples(since=datetime.date(2025, 10, 30)) == [(0, "new", True), (0, "old", True)]


def test_all_is_read_in_one_statement():
    for _ in range(3):
        record_answers(make_assessment(make_person()), {"q1": "ok", "q2": "ko"})
    with CaptureQueriesContext(
        connection,
    ) as statements:
        assert len(first_answers()) == 6
    assert len([one for one in statements if "assessments_question" in one["sql"]]) <= 1
