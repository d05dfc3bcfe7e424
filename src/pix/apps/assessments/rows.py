# ruff: noqa: S608 - put together from the names of columns, never from values
"""The statements of an answer: three that read its test, three that write, each lot sent in one journey.

The same rows as the ORM reads and writes (tests/apps/assessments/test_rows.py holds them to it), at a tenth
of the cost. Whoever writes is in a transaction and holds the lock that `read_test` took.
"""

import uuid
from typing import Any

from attrs import frozen

from pix.apps.assessments.enums import EvaluationStatus
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, KnowledgeState, Question
from pix.common import statements
from pix.common.statements import Columns, Statement

TEST, QUESTION, STATE = Columns(Assessment), Columns(Question), Columns(KnowledgeState)
EVALUATION = Columns(CompetenceEvaluation)
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


SAVE_ANSWER = Statement(
    f"UPDATE assessments_question SET {set_columns(ANSWER_COLUMNS)}"
    " WHERE month = %s AND assessment_id = %s AND position = %s AND answered_at IS NULL"
)
SAVE_CHECKPOINT = Statement(
    "UPDATE assessments_assessment SET checkpoint_seen = %s, final_checkpoint_seen = %s WHERE id = %s"
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


def write_checkpoint(assessment: Assessment, asked: Question | None) -> None:
    """Saves how far the checkpoints of a test were read, and adds the question asked next."""
    seen = (assessment.checkpoint_seen, assessment.final_checkpoint_seen, assessment.pk)
    batch: list[tuple[Statement, Any]] = [(SAVE_CHECKPOINT, seen)]
    if asked is not None:
        batch.append((ADD_QUESTION, values_of(asked, QUESTION.names)))
    statements.run(batch)
    if asked is not None:
        asked._state.adding = False  # noqa: SLF001 - as Model.save does


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
