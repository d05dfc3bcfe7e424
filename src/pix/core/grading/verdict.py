"""From an answer to a verdict: the order of the decision.

Skipped first; then right or wrong; then, for a right answer only, too late, then focus lost (which prevails),
then the accessibility adjustment, which forgives a lost focus. A wrong answer stays wrong in every case.
"""

from collections.abc import Mapping

from pix.core.grading.errors import AnswerTooLong
from pix.core.grading.expected import Expected
from pix.core.grading.results import LONGEST_ANSWER, SKIPPED, AnswerContext, Result, Verdict


def grade(expected: Expected, value: str, context: AnswerContext, longest: int = LONGEST_ANSWER) -> Verdict:
    """Grade a posted value, at most `longest` characters.

    Raises AnswerTooLong and UnreadableAnswer, after which nothing may be saved.
    """
    if len(value) > longest:
        raise AnswerTooLong(f"An answer has at most {longest} characters; this one has {len(value)}.")
    cleaned = value.replace("\0", "")
    if is_skip(cleaned):
        return skip(context)
    comparison = expected.compare(cleaned)
    if comparison.is_correct is None:
        return Verdict(Result.UNIMPLEMENTED, is_focused_out=context.answer_focused_out)
    return settle(comparison.is_correct, context, comparison.details)


def is_skip(value: str) -> bool:
    """Whether the value is the reserved one, exactly."""
    return value == SKIPPED


def skip(context: AnswerContext) -> Verdict:
    """The verdict of a skipped question, whatever its type, the time and the focus."""
    return Verdict(Result.SKIPPED, is_focused_out=context.answer_focused_out)


def settle(correct: bool, context: AnswerContext, details: Mapping[str, bool] | None = None) -> Verdict:
    """The verdict of an answer judged right or wrong, by a comparison or by the predicate of its kind."""
    if not correct:
        return Verdict(Result.KO, details, context.answer_focused_out)
    if context.loses_by_focus:
        return Verdict(Result.OK if context.is_adjusted else Result.FOCUSED_OUT, details, True)
    result = Result.TIMED_OUT if context.is_late else Result.OK
    return Verdict(result, details, context.answer_focused_out)
