"""What an answer is worth. The expected answer is prepared once per release, by its variant."""

import datetime

from django.conf import settings

from pix.apps.assessments import posting
from pix.apps.assessments.enums import Kind, QuestionState
from pix.apps.assessments.errors import AnswerRefused, AnswerTooLarge
from pix.apps.assessments.models import Question
from pix.apps.assessments.sitting import Sitting, Submission
from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.results import SKIPPED, AnswerContext, Verdict
from pix.core.grading.verdict import grade, settle, skip


def judge(
    sitting: Sitting, question: Question, submission: Submission, value: str, at: datetime.datetime
) -> Verdict:
    """The verdict of a posted value.

    Raises EmptyAnswer, AnswerRefused or AnswerTooLarge: nothing is stored then.
    """
    variant = sitting.release.variant(question.challenge)
    context = context_of(sitting, question, submission, at)
    if value == SKIPPED:
        return skip(context)
    longest = settings.LONGEST_STATE if variant.auto_reply else settings.LONGEST_ANSWER
    if len(value) > longest:
        raise AnswerTooLarge
    if not context.is_late:
        posting.say_incomplete(variant, value, submission.posted)
    if not value:
        return settle(False, context)
    try:
        return grade(sitting.release.expected(question.challenge), value, context, longest)
    except UnreadableAnswer as error:
        raise AnswerRefused from error


def context_of(
    sitting: Sitting, question: Question, submission: Submission, at: datetime.datetime
) -> AnswerContext:
    variant = sitting.release.variant(question.challenge)
    return AnswerContext(
        timeout=None if not variant.timer else (-1 if is_late(sitting, question, at) else variant.timer),
        is_focused_challenge=variant.focused,
        answer_focused_out=submission.is_focused_out,
        assessment_focused_out=question.state == QuestionState.FOCUSED_OUT,
        is_certification=sitting.assessment.kind == Kind.CERTIFICATION,
        is_adjusted=sitting.conditions.is_adjusted,
    )


def is_late(sitting: Sitting, question: Question, at: datetime.datetime, grace: int | None = None) -> bool:
    """The server keeps the time of a timed question: from its own start, with a grace for the journey."""
    if question.state == QuestionState.TIMED_OUT:
        return True
    if question.timer_started_at is None:
        return False
    timer = sitting.release.variant(question.challenge).timer
    allowed = sitting.conditions.allowed(timer) + sitting.conditions.forgiven
    allowed += settings.TIMER_GRACE_SECONDS if grace is None else grace
    return at - question.timer_started_at > datetime.timedelta(seconds=allowed)
