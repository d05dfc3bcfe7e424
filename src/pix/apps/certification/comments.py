"""What the jury says of a result: a written text, else the text of the automatic comment.

A comment written by a person replaces the automatic one for whom it was written.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pix.apps.certification.models import Result
from pix.core.certification.decisions import AutoComment

Texts = dict[str, tuple[str | Promise, str | Promise]]

TEXTS: Texts = {  # for the candidate, for the school or the one who receives the results
    AutoComment.FRAUD: (
        _("A fraud was found during your test: the certification is not obtained."),
        _("A fraud was found during the test: the certification is not obtained."),
    ),
    AutoComment.CANCELLED_DUE_TO_NEUTRALIZATION: (
        _(
            "Technical problems spoilt too many of your questions to give a fair score: the certification is "
            "cancelled. Ask your centre for a new session."
        ),
        _(
            "Technical problems spoilt too many questions to give a fair score: the certification is "
            "cancelled. We invite you to offer a new session to the candidate."
        ),
    ),
    AutoComment.CANCELLED_DUE_TO_LACK_OF_ANSWERS_FOR_TECHNICAL_REASON: (
        _(
            "A technical problem stopped your test before there were enough answers: the certification is "
            "cancelled. Ask your centre for a new session."
        ),
        _(
            "A technical problem stopped the test before there were enough answers: the certification is "
            "cancelled. We invite you to offer a new session to the candidate."
        ),
    ),
    AutoComment.REJECTED_DUE_TO_INSUFFICIENT_CORRECT_ANSWERS: (
        _("Fewer than half of your answers are right: the certification is not obtained."),
        _("Fewer than half of the answers are right: the certification is not obtained."),
    ),
    AutoComment.REJECTED_DUE_TO_LACK_OF_ANSWERS: (
        _("You left the test before the least number of answers: the certification is not obtained."),
        _("The candidate left before the least number of answers: the certification is not obtained."),
    ),
    AutoComment.REJECTED_DUE_TO_ZERO_PIX_SCORE: (
        _("Your score is 0 pix: the certification is not obtained."),
        _("The score is 0 pix: the certification is not obtained."),
    ),
    AutoComment.REJECTED_EDU_NOT_ELIGIBLE: (
        _("You have not reached the level that opens the second part."),
        _("The candidate has not reached the level that opens the second part."),
    ),
    AutoComment.LOWER_LEVEL_COMPLEMENTARY_CERTIFICATION_ACQUIRED: (
        _("You obtain the level just below the one you were aiming at."),
        _("The candidate obtains the level just below the one aimed at."),
    ),
    AutoComment.CANCELLED_BY_JURY: (
        _("The jury has cancelled this certification."),
        _("The jury has cancelled this certification."),
    ),
}


def text_for_candidate(result: Result) -> str:
    return result.comment_for_candidate or automatic_text(result.comment_key)[0]


def text_for_organization(result: Result) -> str:
    return result.comment_for_organization or automatic_text(result.comment_key)[1]


def automatic_text(key: str) -> tuple[str, str]:
    """For the candidate, for the organisation; empty without a key."""
    candidate, organization = TEXTS.get(key, ("", ""))
    return str(candidate), str(organization)
