"""The statements of an answer read and write what the ORM reads and writes."""

import re
import uuid

import pytest
from django.db import connection, models, transaction

from pix.apps.assessments import rows
from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.enums import EvaluationStatus
from pix.apps.assessments.errors import NotTheQuestionAsked
from pix.apps.assessments.models import (
    Assessment,
    CompetenceEvaluation,
    KnowledgeState,
    Question,
    first_of_month,
)
from pix.apps.assessments.sitting import Owner, Pause
from pix.common import statements, time
from tests.factories.answers import right_fields, submission, wrong_fields
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


def values(row: models.Model) -> dict[str, object]:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if one.column}


def answered_test(count: int = 7) -> Assessment:
    person = make_person()
    assessment = starting.start_or_resume_competence(person.pk, "4.1")
    starting.start_or_resume_competence(person.pk, "1.2")
    owner = Owner(person.pk)
    for number in range(count):
        reply = running.continue_test(owner, assessment.public_id)
        while isinstance(reply.step, Pause):
            reply = running.pass_checkpoint(owner, assessment.public_id)
        if reply.step.question.variant.timer:
            running.start_timer(owner, assessment.public_id, number)
        make = wrong_fields if number % 2 else right_fields
        fields = make(reply.step.question.variant) or {"skip": ["1"]}
        running.record_answer(owner, assessment.public_id, number, submission(fields))
    return assessment


@pytest.mark.parametrize("lock", [False, True])
def test_a_test_is_read_as_the_orm_reads_it(lock):
    assessment = answered_test()
    found = rows.read_test(assessment.public_id, lock=lock)
    questions = Question.objects.filter(assessment=assessment, is_replaced=False).order_by("number")
    states = KnowledgeState.objects.filter(user_id=assessment.user_id, competence="4.1")
    assert values(found.assessment) == values(Assessment.objects.get(pk=assessment.pk))
    assert [values(row) for row in found.questions] == [values(row) for row in questions]
    assert {code: values(row) for code, row in found.states.items()} == {"4.1": values(states.get())}
    assert found.assessment == assessment


def test_a_question_set_aside_is_not_read():
    assessment = answered_test(2)
    Question.objects.filter(assessment=assessment, position=1).update(is_replaced=True)
    assert [row.position for row in rows.read_test(assessment.public_id).questions] == [0, 2]


def test_knowledge_is_begun_locked_and_found_with_its_evaluation():
    assessment = answered_test()
    state, evaluation = rows.lock_knowledge(assessment.user_id, "4.1")
    stored = CompetenceEvaluation.objects.get(user_id=assessment.user_id, competence="4.1")
    assert values(state) == values(KnowledgeState.objects.get(user_id=assessment.user_id, competence="4.1"))
    assert values(evaluation) == values(stored)
    assert values(evaluation.assessment) == values(Assessment.objects.get(pk=assessment.pk))
    fresh, nothing = rows.lock_knowledge(assessment.user_id, "5.1")
    assert nothing is None
    made = KnowledgeState.objects.get(user_id=assessment.user_id, competence="5.1")
    assert values(fresh) == values(made)
    assert (made.elements, made.shown, made.exact_pix, made.changed_at) == ({}, {}, 0, None)


def test_what_is_begun_is_what_is_known_or_started():
    assessment = answered_test()
    rows.lock_knowledge(assessment.user_id, "5.1")
    KnowledgeState.objects.create(user_id=assessment.user_id, competence="2.3", changed_at=time.now())
    assert rows.begun_competences(assessment.user_id) == {"1.2", "2.3", "4.1"}
    CompetenceEvaluation.objects.filter(competence="1.2").update(status=EvaluationStatus.RESET)
    assert rows.begun_competences(assessment.user_id) == {"2.3", "4.1"}
    assert rows.begun_competences(assessment.user_id + 1) == frozenset()


def test_a_checkpoint_read_is_kept_with_the_question_that_follows():
    person = make_person()
    assessment = starting.start_or_resume_competence(person.pk, "4.1")
    owner, reply = Owner(person.pk), None
    for number in range(5):
        reply = running.continue_test(owner, assessment.public_id)
        reply = running.record_answer(owner, assessment.public_id, number, submission({"skip": ["1"]}))
    assert isinstance(reply.step, Pause)
    passed = running.pass_checkpoint(owner, assessment.public_id)
    assert passed.step.question.row.number == 5
    assert values(Assessment.objects.get(pk=assessment.pk)) == values(passed.sitting.assessment)
    assert Assessment.objects.get(pk=assessment.pk).checkpoint_seen == 5
    assert Question.objects.filter(assessment=assessment).count() == 6
    again = running.pass_checkpoint(owner, assessment.public_id)
    assert values(again.step.question.row) == values(passed.step.question.row)


def test_nobody_has_an_unknown_test():
    assert rows.read_test(uuid.uuid4()) is None


def test_a_test_on_several_competences_reads_them_all():
    person = make_person()
    for code in ("1.2", "4.1"):
        starting.start_or_resume_competence(person.pk, code)
    course = Assessment.objects.create(
        kind="CAMPAIGN", user=person, release_id=Assessment.objects.first().release_id, course="X", skills=[]
    )
    assert set(rows.read_test(course.public_id).states) == {"1.2", "4.1"}


def test_a_step_is_written_as_the_orm_writes_it():
    assessment = answered_test(1)
    found = rows.read_test(assessment.public_id)
    state = found.states["4.1"]
    state.elements = {**state.elements, "@é9": [1, 1, 4.0, 1.5, assessment.pk, 0]}
    state.shown, state.exact_pix = {"t": [1, 2]}, 12.25
    question = Question(
        month=assessment.month, assessment=assessment, position=9, number=9, user_id=assessment.user_id,
        challenge="t.1.2", template="t", skill="@é9",
    )  # fmt: skip
    answered = found.questions[-1]
    answered.answer_id, answered.value, answered.result = uuid.uuid4(), "12", "ok"
    answered.details, answered.milliseconds, answered.answered_at = {"é": [1]}, 1200, time.now()
    statements.run([*rows.saving_answer(answered, state), rows.adding_question(question)])
    assert values(Question.objects.get(assessment=assessment, position=1)) == values(answered)
    assert values(KnowledgeState.objects.get(pk=state.pk)) == values(state)
    assert values(Question.objects.get(assessment=assessment, position=9)) == values(question)
    assert question._state.adding is False


def test_an_answer_is_written_once():
    assessment = answered_test(1)
    row = Question.objects.get(assessment=assessment, position=0)
    row.value = "another"
    with pytest.raises(NotTheQuestionAsked), transaction.atomic():
        statements.run(rows.saving_answer(row, None))
    assert Question.objects.get(assessment=assessment, position=0).value != "another"


@pytest.mark.skipif(connection.vendor == "sqlite", reason="plans are kept by PostgreSQL")
@pytest.mark.parametrize(
    ("statement", "condition"),
    [
        (rows.READ[1], "(user_id = $0) AND ((competence)::text >= ($1)::text)"),
        (rows.LOCK[1], "(user_id = $0) AND ((competence)::text >= ($1)::text)"),
        (rows.find_questions(first_of_month()), "(assessment_id = $0)"),
        (rows.save_answer(first_of_month()), "(assessment_id = $10)"),
    ],
)
def test_a_plan_kept_from_an_empty_table_goes_by_its_index(statement, condition):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
        cursor.execute(b"PREPARE kept AS " + statement.for_postgresql)
        count = statement.sql.count("%s")
        cursor.execute(f"EXPLAIN EXECUTE kept ({', '.join(['NULL'] * count)})")
        plan = "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute("DEALLOCATE kept")
    assert condition in plan
    assert len(set(re.findall(r"assessments_question_\d{4}_\d\d", plan))) <= 1  # months
