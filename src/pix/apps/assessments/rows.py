# ruff: noqa: S608 - put together from the names of columns, never from values
"""The statements of an answer: three that read its test, three that write, each lot sent in one journey.

The same rows as the ORM reads and writes (tests/apps/assessments/test_rows.py holds them to it), at a tenth
of the cost. Whoever writes is in a transaction and holds the lock that `read_test` took.
"""

import uuid
from typing import Any

from attrs import frozen

from pix.apps.assessments.models import Assessment, KnowledgeState, Question
from pix.common import statements
from pix.common.statements import Columns, Statement

TEST, QUESTION, STATE = Columns(Assessment), Columns(Question), Columns(KnowledgeState)
OF_THIS_TEST = "JOIN assessments_assessment a ON {} WHERE a.public_id = %s"
FIND_TEST = f"SELECT {TEST.sql('a')} FROM assessments_assessment a WHERE a.public_id = %s"
FIND_QUESTIONS = (
    f"SELECT {QUESTION.sql('q')} FROM assessments_question q "
    + OF_THIS_TEST.format("q.month = a.month AND q.assessment_id = a.id")
    + " AND NOT q.is_replaced ORDER BY q.number"
)
FIND_STATES = (  # of a test on several competences: all, whoever reads keeps those of the test
    f"SELECT {STATE.sql('k')} FROM assessments_knowledgestate k "
    + OF_THIS_TEST.format("k.user_id = a.user_id")
    + " AND (k.competence = a.competence OR a.competence = '') ORDER BY k.competence"
)
READ_TEST = (Statement(FIND_TEST), Statement(FIND_QUESTIONS), Statement(FIND_STATES))
LOCK_TEST = (
    Statement(f"{FIND_TEST} FOR UPDATE"),
    Statement(FIND_QUESTIONS),
    Statement(f"{FIND_STATES} FOR UPDATE OF k"),
)

ANSWER_COLUMNS = (
    "answer_id", "value", "is_value_kept", "result", "details", "is_focused_out", "milliseconds",
    "answered_at", "level_gained",
)  # fmt: skip
STATE_COLUMNS = ("elements", "exact_pix", "changed_at", "shown")


def set_columns(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} = %s" for name in names)


SAVE_ANSWER = Statement(
    f"UPDATE assessments_question SET {set_columns(ANSWER_COLUMNS)}"
    " WHERE month = %s AND assessment_id = %s AND position = %s AND answered_at IS NULL"
)
SAVE_STATE = Statement(f"UPDATE assessments_knowledgestate SET {set_columns(STATE_COLUMNS)} WHERE id = %s")
ADD_QUESTION = Statement(
    f"INSERT INTO assessments_question ({', '.join(QUESTION.names)})"
    f" VALUES ({', '.join(['%s'] * len(QUESTION))})"
)


@frozen
class TestRows:
    """`questions`: those that count, by number. `states`: what the person knows, by competence."""

    assessment: Assessment
    questions: list[Question]
    states: dict[str, KnowledgeState]


def read_test(public_id: uuid.UUID, *, lock: bool = False) -> TestRows | None:
    """A test with its questions and the knowledge it bears on; None when there is none."""
    batch = [(statement, (public_id,)) for statement in (LOCK_TEST if lock else READ_TEST)]
    tests, questions, states = statements.run(batch)
    if not tests.rows:
        return None
    known = STATE.read_all(states.rows)
    return TestRows(
        TEST.read(tests.rows[0]),
        QUESTION.read_all(questions.rows),
        {state.competence: state for state in known},
    )


def write_step(
    answered: Question | None = None, state: KnowledgeState | None = None, asked: Question | None = None
) -> bool:
    """Completes an answered question, saves what it taught, adds the question asked next.

    False when somebody had already answered: nothing may be kept then.
    """
    batch: list[tuple[Statement, Any]] = []
    if answered is not None:
        place = (answered.month, answered.assessment_id, answered.position)
        batch.append((SAVE_ANSWER, (*values_of(answered, ANSWER_COLUMNS), *place)))
    if state is not None:
        batch.append((SAVE_STATE, (*values_of(state, STATE_COLUMNS), state.pk)))
    if asked is not None:
        batch.append((ADD_QUESTION, values_of(asked, QUESTION.names)))
    results = statements.run(batch) if batch else []
    if asked is not None:
        asked._state.adding = False  # noqa: SLF001 - as Model.save does
    return answered is None or results[0].count == 1


def values_of(row: Any, names: tuple[str, ...]) -> list[Any]:
    return [getattr(row, name) for name in names]
