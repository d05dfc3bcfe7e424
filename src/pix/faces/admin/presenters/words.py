"""How the staff reads statuses."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from pix.apps.assessments.enums import State
from pix.apps.certification.enums import Emitter, ResultStatus, SessionStatus
from pix.core.certification.jury import Decision

if TYPE_CHECKING:
    from pix.apps.certification.models import Certification, Result

Words = dict[str, str]


def say_session(status: SessionStatus) -> Words:
    return {
        SessionStatus.CREATED: {"tone": "", "icon": "", "label": _("Created")},
        SessionStatus.FINALIZED: {"tone": "info", "icon": "check", "label": _("Finalised")},
        SessionStatus.IN_PROCESS: {"tone": "warn", "icon": "user", "label": _("In process")},
        SessionStatus.PROCESSED: {"tone": "ok", "icon": "send", "label": _("Published")},
    }[status]


def say_result(result: "Result | None", test: "Certification") -> Words:
    """The status of the last result; without one, how the test stands."""
    if result is None:
        ended = test.assessment.state == State.ENDED_BY_INVIGILATOR
        label = _("Ended by the invigilator") if ended else _("Started")
        return {"tone": "info", "icon": "clock", "label": label}
    return {
        ResultStatus.VALIDATED: {"tone": "ok", "icon": "check", "label": _("Passed")},
        ResultStatus.REJECTED: {"tone": "bad", "icon": "cross", "label": _("Not passed")},
        ResultStatus.CANCELLED: {"tone": "warn", "icon": "minus", "label": _("Cancelled")},
        ResultStatus.ERROR: {"tone": "bad", "icon": "alert", "label": _("In error")},
    }[ResultStatus(result.status)]


def say_emitter(result: "Result") -> str:
    words = {
        Emitter.ALGORITHM: _("Algorithm"),
        Emitter.AUTOMATIC_JURY: _("Automatic jury"),
        Emitter.FRAUD: _("Jury (fraud)"),
        Emitter.JURY: _("Jury"),
    }
    said = words[Emitter(result.emitter)]
    return f"{said}, {result.author}" if result.author else said


def say_decision(decision: Decision) -> Words:
    """What the button says, and what must be known before pressing it."""
    return {
        Decision.REJECT: {
            "label": _("Reject for fraud"),
            "help": _("The certification is not obtained; the score is hidden and sent as 0."),
        },
        Decision.UNREJECT: {
            "label": _("Take the rejection back"),
            "help": _("The result is computed again from the answers."),
        },
        Decision.CANCEL: {
            "label": _("Cancel the certification"),
            "help": _("Nobody gets a score; the candidate may sit another session."),
        },
        Decision.UNCANCEL: {
            "label": _("Take the cancellation back"),
            "help": _("The result is computed again from the answers."),
        },
    }[decision]


def say_answer(result: str | None) -> Words:
    words = {
        "ok": {"tone": "ok", "label": _("Right")},
        "ko": {"tone": "bad", "label": _("Wrong")},
        "aband": {"tone": "", "label": _("Skipped")},
        "timedout": {"tone": "warn", "label": _("Too late")},
        "focusedOut": {"tone": "warn", "label": _("Page left")},
        "partially": {"tone": "warn", "label": _("Partly right")},
    }
    return words.get(result or "", {"tone": "", "label": _("No answer")})


def shown_score(result: "Result | None") -> str:
    """As it is transmitted: 0 when rejected, nothing when there is no score."""
    if result is None:
        return "–"
    if result.status == ResultStatus.REJECTED:
        return "0"
    return "–" if result.pix_score is None else str(result.pix_score)
