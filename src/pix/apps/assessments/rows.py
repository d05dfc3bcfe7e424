# ruff: noqa: S608 - put together from the names of columns, never from values
"""The statements of an answer: three that read its test, three that write, each lot sent in one journey.

The same rows as the ORM reads and writes (tests/apps/assessments/test_rows.py holds them to it), at a tenth
of the cost. Whoever writes is in a transaction and holds the lock that `read_test` took.
"""

import datetime
import uuid
from functools import lru_cache
from typing import Any

from attrs import frozen
from django.db import DEFAULT_DB_ALIAS

from pix.apps.assessments.enums import EvaluationStatus
from pix.apps.assessments.errors import NotTheQuestionAsked
from pix.apps.assessments.models import (
    Assessment,
    CompetenceEvaluation,
    KnowledgeState,
    Question,
    first_of_month,
)
from pix.common import statements
from pix.common.statements import Columns, Statement

TEST, QUESTION, STATE = Columns(Assessment), Columns(Question), Columns(KnowledgeState)
EVALUATION = Columns(CompetenceEvaluation)
FIND_TEST = f"SELECT {TEST.sql('a')} FROM assessments_assessment a WHERE a.public_id = %s"
# What a statement knows of the test comes by subqueries, not by a join: a plan made while the tables are
# nearly empty is kept, and would go through all that they hold later.
HIGHEST = "COALESCE(NULLIF(a.competence, ''), '9')"
OF_TEST = "(SELECT {} FROM assessments_assessment a WHERE a.public_id = %s)"
# Of a test on several competences ('', and no code reaches '9'): all, whoever reads keeps those of the test.
# A range, so that the index on both columns finds them.
FIND_STATES = (
    f"SELECT {STATE.sql('k')} FROM assessments_knowledgestate k"
    f" WHERE k.user_id = {OF_TEST.format('a.user_id')} AND k.competence >= {OF_TEST.format('a.competence')}"
    f" AND k.competence <= {OF_TEST.format(HIGHEST)}"
    " ORDER BY k.competence"
)
READ, LOCK = (
    (Statement(FIND_TEST), Statement(FIND_STATES)),
    (Statement(f"{FIND_TEST} FOR UPDATE"), Statement(f"{FIND_STATES} FOR UPDATE OF k")),
)


@lru_cache(maxsize=120)
def find_questions(month: datetime.date) -> Statement:
    """The questions of a test of this month. PostgreSQL keeps them in a table a month: a month in the text
    opens one of them, a month in a value locks all of them at each reading, more every month.
    """
    return Statement(
        f"SELECT {QUESTION.sql('q')} FROM assessments_question q"
        f" WHERE q.month = '{month.isoformat()}' AND q.assessment_id = {OF_TEST.format('a.id')}"
        " AND NOT q.is_replaced ORDER BY q.number"
    )


@lru_cache(maxsize=120)
def save_answer(month: datetime.date) -> Statement:
    """Of a question of this month, unless it is answered."""
    return Statement(
        f"UPDATE assessments_question SET {set_columns(ANSWER_COLUMNS)}"
        f" WHERE month = '{month.isoformat()}' AND assessment_id = %s AND position = %s"
        " AND answered_at IS NULL",
        or_raise=NotTheQuestionAsked,
    )


ADD_STATE = Statement(
    "INSERT INTO assessments_knowledgestate (user_id, competence, elements, shown, exact_pix)"
    " VALUES (%s, %s, %s, %s, 0) ON CONFLICT (user_id, competence) DO NOTHING"
)
LOCK_STATE = Statement(
    f"SELECT {STATE.sql('k')} FROM assessments_knowledgestate k"
    " WHERE k.user_id = %s AND k.competence = %s FOR UPDATE"
)
FIND_EVALUATION = Statement(
    f"SELECT {EVALUATION.sql('e')}, {TEST.sql('a')} FROM assessments_competenceevaluation e"
    " JOIN assessments_assessment a ON a.id = e.assessment_id WHERE e.user_id = %s AND e.competence = %s"
)
FIND_BEGUN = Statement(
    "SELECT competence FROM assessments_knowledgestate WHERE user_id = %s AND changed_at IS NOT NULL"
    " UNION SELECT competence FROM assessments_competenceevaluation WHERE user_id = %s AND status <> %s"
)

ANSWER_COLUMNS = (
    "answer_id", "value", "is_value_kept", "result", "details", "is_focused_out", "milliseconds",
    "answered_at", "level_gained",
)  # fmt: skip
STATE_COLUMNS = ("elements", "exact_pix", "changed_at", "shown")


def set_columns(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} = %s" for name in names)


SAVE_CHECKPOINT = Statement(
    "UPDATE assessments_assessment SET checkpoint_seen = %s, final_checkpoint_seen = %s WHERE id = %s"
)
SAVE_END = Statement("UPDATE assessments_assessment SET state = %s, completed_at = %s WHERE id = %s")
SAVE_STATE = Statement(f"UPDATE assessments_knowledgestate SET {set_columns(STATE_COLUMNS)} WHERE id = %s")
NEW_TEST, NEW_EVALUATION = (
    tuple(name for name in columns.names if name != "id") for columns in (TEST, EVALUATION)
)


def insertion(table: str, names: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(['%s'] * len(names))})"


ADD_QUESTION = Statement(insertion("assessments_question", QUESTION.names))
ADD_TEST = Statement(f"{insertion('assessments_assessment', NEW_TEST)} RETURNING id")
ADD_EVALUATION = Statement(insertion("assessments_competenceevaluation", NEW_EVALUATION))


@frozen
class TestRows:
    """`questions`: those that count, by number. `states`: what the person knows, by competence."""

    assessment: Assessment
    questions: list[Question]
    states: dict[str, KnowledgeState]


def reading(public_id: uuid.UUID, *, lock: bool = False) -> statements.Batch:
    """The statements that read a test, its questions if it is of this month, the knowledge it is about."""
    find_test, find_states = LOCK if lock else READ
    asked = (public_id,)
    return [(find_test, asked), (find_questions(first_of_month()), asked), (find_states, asked * 3)]


def read_test(public_id: uuid.UUID, *, lock: bool = False) -> TestRows | None:
    """A test with its questions and the knowledge it bears on; None when there is none."""
    tests, questions, states = statements.fetch(reading(public_id, lock=lock))
    if not tests.rows:
        return None
    test = TEST.read(tests.rows[0])
    if test.month != first_of_month():
        [questions] = statements.run([(find_questions(test.month), (public_id,))])
    known = STATE.read_all(states.rows)
    return TestRows(
        test,
        QUESTION.read_all(questions.rows),
        {state.competence: state for state in known},
    )


def adding_question(asked: Question) -> tuple[Statement, list[Any]]:
    """The statement that adds a question. From now on it counts as added."""
    asked._state.adding = False  # noqa: SLF001 - as Model.save does
    return ADD_QUESTION, values_of(asked, QUESTION.names)


def add_test(assessment: Assessment) -> None:
    """A new test gets its id."""
    [[raw]] = statements.run([(ADD_TEST, values_of(assessment, NEW_TEST))])[0].rows
    assessment.pk = int(raw)
    assessment._state.adding, assessment._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001


def write_end(assessment: Assessment, entry: tuple[Statement, Any]) -> None:
    """Saves that a test is over, with its entry in the journal."""
    statements.run([(SAVE_END, (assessment.state, assessment.completed_at, assessment.pk)), entry])


def adding(evaluation: CompetenceEvaluation) -> tuple[Statement, list[Any]]:
    """The statement that adds an evaluation. It does not learn its id."""
    return ADD_EVALUATION, values_of(evaluation, NEW_EVALUATION)


def saving_answer(answered: Question, state: KnowledgeState | None) -> list[tuple[Statement, Any]]:
    """The statements that complete a question and save what its answer taught.

    Running them raises NotTheQuestionAsked when the question has an answer: nothing may be kept then.
    """
    place = (answered.assessment_id, answered.position)
    batch = [(save_answer(answered.month), (*values_of(answered, ANSWER_COLUMNS), *place))]
    if state is not None:
        batch.append((SAVE_STATE, (*values_of(state, STATE_COLUMNS), state.pk)))
    return batch


def saving_checkpoint(assessment: Assessment) -> tuple[Statement, Any]:
    """The statement that saves how far the checkpoints of a test were read."""
    return SAVE_CHECKPOINT, (assessment.checkpoint_seen, assessment.final_checkpoint_seen, assessment.pk)


def lock_knowledge(user_id: int, competence: str) -> tuple[KnowledgeState, CompetenceEvaluation | None]:
    """What a person knows of a competence, locked, begun when there is nothing yet; and their evaluation of
    it with its test, if they ever started one.
    """
    mine = (user_id, competence)
    batch = [(ADD_STATE, (*mine, {}, {})), (LOCK_STATE, mine), (FIND_EVALUATION, mine)]
    _, states, evaluations = statements.run(batch)
    evaluation = None
    for row in evaluations.rows:
        evaluation = EVALUATION.read(row[: len(EVALUATION)])
        evaluation.assessment = TEST.read(row[len(EVALUATION) :])
    return STATE.read(states.rows[0]), evaluation


def begun_competences(user_id: int) -> frozenset[str]:
    """Codes of the competences of which a person knows something, or which they have started."""
    found = statements.run([(FIND_BEGUN, (user_id, user_id, EvaluationStatus.RESET))])[0].rows
    return frozenset(code.decode() if isinstance(code, bytes) else code for (code,) in found)


def values_of(row: Any, names: tuple[str, ...]) -> list[Any]:
    return [getattr(row, name) for name in names]
