"""Running a test: ask, answer, pause, end. Each verb is one transaction on one locked test."""

import datetime
import math
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import frozen
from django.conf import settings
from django.db import transaction

from pix.apps.assessments import choosing, judging, posting, rows
from pix.apps.assessments.enums import KINDS_THAT_TEACH_THE_PROFILE, Kind, QuestionState, State
from pix.apps.assessments.errors import NothingToAnswer, NotTheQuestionAsked
from pix.apps.assessments.knowledge import add_elements, elements_of
from pix.apps.assessments.models import KnowledgeState, Question
from pix.apps.assessments.queries import get_sitting
from pix.apps.assessments.replaying import proved
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.assessments.signals import assessment_completed, question_answered
from pix.apps.assessments.sitting import Ask, Done, Owner, Pause, Sitting, Step, Submission
from pix.apps.journal.actions import recording
from pix.common import statements, time
from pix.common.statements import Batch
from pix.core.grading.results import Result, Verdict
from pix.core.profile.scores import latest_moment, level_gained, score

Asker = Owner | Callable[[], Owner]
"""Who asks, or what finds it: in the same journey to the database as the test."""
INSTANT = datetime.timedelta(microseconds=1)


@frozen
class Reply:
    """What follows an answer: the test as it stands now, and the next step."""

    sitting: Sitting
    step: Step


def continue_test(owner: Asker, public_id: uuid.UUID) -> Reply:
    """Where this test is: the question that waits, a checkpoint, or its end (which this marks)."""
    with locking(owner, public_id) as sitting:
        return Reply(sitting, next_step(sitting))


@contextmanager
def locking(owner: Asker, public_id: uuid.UUID) -> Iterator[Sitting]:
    """A test under its lock, in a transaction."""
    statements.close_if_lost()
    with transaction.atomic(), statements.accompanying(rows.reading(public_id, lock=True)):
        yield get_sitting(owner() if callable(owner) else owner, public_id, lock=True)


@contextmanager
def answering(owner: Asker, public_id: uuid.UUID, number: int, submission: Submission) -> Iterator[Reply]:
    """Takes an answer once, for good, and tells what follows, which the block may show while it is written.

    The same `answer_id` again changes nothing and gets the present step. Raises NothingToAnswer,
    NotTheQuestionAsked (at the end of the block too), or what `judge` refuses; nothing is stored then.
    """
    with locking(owner, public_id) as sitting:
        taken = weigh_answer(sitting, number, submission)
        if taken is not None and ends_here(sitting, taken.step):
            with statements.travelling(taken.batch):
                tell(sitting, taken)
                yield Reply(sitting, taken.step)
            return
        reply = keep_answer(sitting, taken)
    yield reply


def record_answer(owner: Owner, public_id: uuid.UUID, number: int, submission: Submission) -> Reply:
    """`answering`, for those who do nothing meanwhile."""
    with answering(owner, public_id, number, submission) as reply:
        return reply


def take_answer(sitting: Sitting, number: int, submission: Submission) -> Reply:
    """`record_answer` on a test already loaded under its lock."""
    return keep_answer(sitting, weigh_answer(sitting, number, submission))


@frozen
class Taken:
    """An answer judged, what follows, and what is to be written of both."""

    question: Question
    step: Step
    batch: Batch


def weigh_answer(sitting: Sitting, number: int, submission: Submission) -> Taken | None:
    """In memory only. None when this answer was taken before."""
    if any(question.answer_id == submission.answer_id for question in sitting.questions):
        return None
    if not sitting.assessment.is_running:
        raise NothingToAnswer
    question = sitting.pending
    if question is None or question.number != number:
        raise NotTheQuestionAsked
    if sitting.release.variant(question.challenge).timer and question.timer_started_at is None:
        raise NotTheQuestionAsked
    present = moment_of_answer(sitting, question)
    value = posting.read_value(sitting.release.variant(question.challenge), submission.posted)
    verdict = judging.judge(sitting, question, submission, value, present)
    write_answer(question, submission, value, verdict, present)
    saving = rows.saving_answer(question, learn(sitting, question))
    step = decide(sitting)
    return Taken(question, step, [*saving, *asking(step)])


def keep_answer(sitting: Sitting, taken: Taken | None) -> Reply:
    if taken is None:
        return Reply(sitting, next_step(sitting))
    statements.run(taken.batch)
    tell(sitting, taken)
    return finish(sitting, taken.step)


def tell(sitting: Sitting, taken: Taken) -> None:
    question_answered.send(sender=Question, sitting=sitting, question=taken.question)


def write(sitting: Sitting, step: Step, besides: Batch = ()) -> None:
    """The question that a step asks, if it is new, and what goes `besides`, in one journey."""
    batch = [*besides, *asking(step)]
    if batch:
        statements.run(batch, ends=ends_here(sitting, step))


def ends_here(sitting: Sitting, step: Step) -> bool:
    """Whether the step is the last thing written: courses keep figures of answers, an end has its entry."""
    return sitting.assessment.kind == Kind.COMPETENCE and not isinstance(step, Done)


def moment_of_answer(sitting: Sitting, question: Question) -> datetime.datetime:
    """Now, but after all that it follows: a clock put back must not change the order of answers."""
    known = (state.changed_at for state in sitting.states.values() if state.changed_at)
    latest, present = max([question.asked_at, *known]), time.now()
    return present if present >= latest else latest + INSTANT


def write_answer(
    question: Question, submission: Submission, value: str, verdict: Verdict, at: datetime.datetime
) -> None:
    question.answer_id = submission.answer_id
    question.value = value
    question.result = verdict.result.value
    question.details = dict(verdict.details) if verdict.details else None
    question.is_focused_out = verdict.is_focused_out
    milliseconds = math.floor((at - question.asked_at).total_seconds() * 1000)
    question.milliseconds = min(milliseconds, 2**31 - 1)
    question.answered_at = at


def learn(sitting: Sitting, question: Question) -> KnowledgeState | None:
    """What the answer proves, and the data it has shown, go to the person's knowledge of the competence.

    Returns the row to save. An exam knows its own answers only, and nothing of it is stored: they are read
    again each time.
    """
    kind = sitting.assessment.kind
    if kind not in KINDS_THAT_TEACH_THE_PROFILE and kind != Kind.EXAM:
        return None
    state = sitting.states[sitting.release.referential.skill(question.skill).competence]
    before = elements_of(state)
    created = proved(sitting, question, before)
    after = add_elements(state, created)
    if kind == Kind.EXAM:
        return None
    if question.result == Result.OK:
        question.level_gained = level_gained(before, created, scoring_settings())
    state.exact_pix = score(after, scoring_settings(), allow_excess_pix=True).exact
    state.changed_at = latest_moment(after)
    note_shown(state, question)
    return state


def note_shown(state, question: Question) -> None:
    variant = int(question.challenge.rpartition(".")[2])
    shown = state.shown.setdefault(question.template, [])
    if variant not in shown:
        shown.append(variant)


def next_step(sitting: Sitting) -> Step:
    """What comes next, asking a new question when there is one to ask. Needs the lock of the test."""
    step = decide(sitting)
    write(sitting, step)
    return finish(sitting, step).step


def decide(sitting: Sitting) -> Step:
    """What comes next. A question not asked before is in the test, its row is still to be written."""
    assessment = sitting.assessment
    if not assessment.is_running:
        return Done()
    if sitting.pending is not None:
        return Ask(sitting.ask(sitting.pending))
    return follow(sitting, choosing.choose_next(sitting))


def follow(sitting: Sitting, choice: choosing.Choice | None) -> Step:
    """The step of a running test whose next question would be this one. No question waits."""
    assessment = sitting.assessment
    if choice is None:
        if sitting.has_checkpoints and not assessment.final_checkpoint_seen:
            return Pause(final=True)
        return Done()
    count = len(sitting.questions)
    is_round = count > 0 and count % settings.ANSWERS_BETWEEN_CHECKPOINTS == 0
    if sitting.has_checkpoints and is_round and assessment.checkpoint_seen < count:
        return Pause(final=False)
    return Ask(sitting.ask(add_question(sitting, choice)))


def add_question(sitting: Sitting, choice: choosing.Choice) -> Question:
    assessment = sitting.assessment
    question = Question(
        month=assessment.month,
        assessment=assessment,
        position=len(sitting.questions) + sitting.set_aside,
        number=len(sitting.questions),
        user_id=assessment.user_id,
        challenge=choice.challenge,
        template=choice.template,
        skill=choice.skill,
        asked_at=time.now(),
    )
    sitting.questions.append(question)
    return question


def asking(step: Step) -> Batch:
    """What adds the question of a step; nothing when it was asked before or there is none."""
    row = step.question.row if isinstance(step, Ask) else None
    is_new = row is not None and row._state.adding  # noqa: SLF001
    return [rows.adding_question(row)] if is_new else []


def finish(sitting: Sitting, step: Step) -> Reply:
    if isinstance(step, Done) and sitting.assessment.is_running:
        complete(sitting)
    return Reply(sitting, step)


def pass_checkpoint(owner: Asker, public_id: uuid.UUID) -> Reply:
    """The person has read a checkpoint and goes on."""
    with locking(owner, public_id) as sitting:
        return go_on(sitting)


def go_on(sitting: Sitting) -> Reply:
    assessment, besides = sitting.assessment, []
    if not assessment.is_running or sitting.pending is not None:
        step = decide(sitting)
    else:
        choice = choosing.choose_next(sitting)
        step = follow(sitting, choice)
        if isinstance(step, Pause):
            assessment.checkpoint_seen = len(sitting.questions)
            assessment.final_checkpoint_seen = step.final
            besides = [rows.saving_checkpoint(assessment)]
            step = follow(sitting, choice)
    write(sitting, step, besides)
    return finish(sitting, step)


def complete(sitting: Sitting) -> None:
    assessment = sitting.assessment
    assessment.state = State.COMPLETED
    assessment.completed_at = time.now()
    entry = recording(
        "assessment.completed",
        f"assessment:{assessment.id}",
        actor_id=assessment.user_id,
        competence=assessment.competence,
        answers=len(sitting.questions),
    )
    rows.write_end(assessment, entry)
    assessment_completed.send(sender=type(assessment), assessment=assessment, sitting=sitting)


@transaction.atomic
def start_timer(owner: Owner, public_id: uuid.UUID, number: int) -> Reply:
    """Starts the time of a timed question, once: pressing again or reloading changes nothing."""
    return begin_timer(get_sitting(owner, public_id, lock=True), number)


def begin_timer(sitting: Sitting, number: int) -> Reply:
    """`start_timer` on a test already loaded under its lock."""
    question = pending_question(sitting, number)
    if question.timer_started_at is None:
        question.timer_started_at = time.now()
        update_question(question, timer_started_at=question.timer_started_at)
    return Reply(sitting, Ask(sitting.ask(question)))


@transaction.atomic
def note_state(owner: Owner, public_id: uuid.UUID, number: int, state: str) -> None:
    """Remembers, for a reload, that the time is over (if it truly is) or that the focus was lost."""
    keep_state(get_sitting(owner, public_id, lock=True), number, state)


def keep_state(sitting: Sitting, number: int, state: str) -> None:
    """`note_state` on a test already loaded under its lock."""
    question = pending_question(sitting, number)
    variant = sitting.release.variant(question.challenge)
    if state == QuestionState.TIMED_OUT:
        if not variant.timer or not judging.is_late(sitting, question, time.now(), grace=-1):
            return
    elif state != QuestionState.FOCUSED_OUT or not variant.focused:
        return
    update_question(question, state=state)


def pending_question(sitting: Sitting, number: int) -> Question:
    if not sitting.assessment.is_running:
        raise NothingToAnswer
    if sitting.pending is None or sitting.pending.number != number:
        raise NotTheQuestionAsked
    return sitting.pending


def update_question(question: Question, **values: object) -> None:
    Question.objects.filter(
        month=question.month, assessment_id=question.assessment_id, position=question.position
    ).update(**values)
