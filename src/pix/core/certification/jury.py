"""What a jury may decide of a certification, from the status of its result."""

from enum import StrEnum
from typing import Final

from pix.core.certification.decisions import Status


class Standing(StrEnum):
    """Status of a result; a rejection for fraud is undone, one by the rules is not."""

    STARTED = "started"
    VALIDATED = "validated"
    REJECTED = "rejected"
    REJECTED_FOR_FRAUD = "rejected_for_fraud"
    CANCELLED = "cancelled"
    ERROR = "error"


class Decision(StrEnum):
    REJECT = "reject"
    UNREJECT = "unreject"
    CANCEL = "cancel"
    UNCANCEL = "uncancel"


_ALLOWED: Final = {
    Standing.STARTED: frozenset[Decision](),
    Standing.VALIDATED: frozenset({Decision.REJECT, Decision.CANCEL}),
    Standing.REJECTED_FOR_FRAUD: frozenset({Decision.UNREJECT}),
    Standing.REJECTED: frozenset({Decision.REJECT}),
    Standing.CANCELLED: frozenset({Decision.UNCANCEL}),
    Standing.ERROR: frozenset({Decision.REJECT, Decision.CANCEL}),
}


def standing_of(status: Status | None, *, is_fraud: bool) -> Standing:
    """`status` None: no result yet."""
    if status is None:
        return Standing.STARTED
    if status is Status.REJECTED and is_fraud:
        return Standing.REJECTED_FOR_FRAUD
    return Standing(status.value)


def is_allowed(standing: Standing, decision: Decision) -> bool:
    return decision in _ALLOWED[standing]


def allowed_decisions(standing: Standing) -> tuple[Decision, ...]:
    """In the order in which they are offered."""
    return tuple(decision for decision in Decision if is_allowed(standing, decision))
