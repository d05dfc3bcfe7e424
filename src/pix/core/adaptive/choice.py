"""What a choice of question says, whatever the rule that made it."""

from enum import StrEnum

from attrs import frozen

from pix.core.adaptive.posterior import Estimate


class Incident(StrEnum):
    """What the journal keeps about a choice."""

    MASK_IGNORED = "mask_ignored"
    COMPETENCE_LEFT_OUT = "competence_left_out"
    QUOTA_EXCEEDED = "quota_exceeded"
    POOL_EXHAUSTED = "pool_exhausted"


@frozen
class JournalEntry:
    """An incident and the competence concerned, if one is."""

    incident: Incident
    competence: str | None = None


@frozen
class Choice:
    """Question to ask and the estimate; ``None``: the test is over or the pool empty."""

    question: int | None
    estimate: Estimate
    journal: tuple[JournalEntry, ...] = ()
