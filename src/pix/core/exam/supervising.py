"""What an invigilator sees of a candidate, and who waits for them, the most urgent first."""

import datetime
from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import Final

from attrs import frozen

from pix.core.exam.ends import WARNING

SILENCE: Final = datetime.timedelta(seconds=45)
"""Without a sign of life for so long, a page is offline."""


class LineStatus(StrEnum):
    """What a candidate's line says; the first that applies, in this order."""

    ENDED = "ended"
    ENVIRONMENT_ALERT = "environment_alert"
    LIVE_ALERT = "live_alert"
    RESUMING = "resuming"
    STARTED = "started"
    PRESENT = "present"
    ABSENT = "absent"


RUNNING: Final = frozenset(
    {LineStatus.ENVIRONMENT_ALERT, LineStatus.LIVE_ALERT, LineStatus.RESUMING, LineStatus.STARTED}
)


@frozen(kw_only=True)
class LineFacts:
    """What is known of a candidate and of their test. Moments are aware; None: not so.

    `asked_at`: since when they wait at the door, to start or to go on; `seen_at`: last sign of life of their
    page; `alert_since`, `environment_since`: of the alert under way.
    """

    is_authorized: bool = False
    started_at: datetime.datetime | None = None
    ends_at: datetime.datetime | None = None
    is_over: bool = False
    seen_at: datetime.datetime | None = None
    alert_since: datetime.datetime | None = None
    environment_since: datetime.datetime | None = None
    asked_at: datetime.datetime | None = None


def derive_status(facts: LineFacts) -> LineStatus:
    if facts.is_over:
        return LineStatus.ENDED
    if facts.environment_since is not None:
        return LineStatus.ENVIRONMENT_ALERT
    if facts.alert_since is not None:
        return LineStatus.LIVE_ALERT
    if facts.started_at is not None:
        return LineStatus.RESUMING if facts.is_authorized else LineStatus.STARTED
    return LineStatus.PRESENT if facts.is_authorized else LineStatus.ABSENT


def offline_since(
    facts: LineFacts, at: datetime.datetime, silence: datetime.timedelta = SILENCE
) -> datetime.datetime | None:
    """The last sign of life of a test under way whose page has been silent for `silence`."""
    if facts.is_over or facts.started_at is None:
        return None
    last = max(facts.seen_at or facts.started_at, facts.started_at)
    return last if at - last >= silence else None


class Urgency(IntEnum):
    """Why somebody waits for the invigilator, the most urgent first."""

    LIVE_ALERT = 1
    ENVIRONMENT_ALERT = 2
    OFFLINE = 3
    WAITING_FOR_PRESENCE = 4
    WAITING_FOR_RESUME = 5
    OVERDUE = 6
    NEAR_END = 7


CALLING: Final = frozenset(Urgency) - {Urgency.NEAR_END}
"""What asks for an action; the others only warn."""


@frozen
class Waiting:
    urgency: Urgency
    since: datetime.datetime


def find_waiting(
    facts: LineFacts,
    at: datetime.datetime,
    silence: datetime.timedelta = SILENCE,
    warning: datetime.timedelta = WARNING,
) -> Waiting | None:
    """What this candidate waits for, the most urgent only."""
    status = derive_status(facts)
    if status is LineStatus.LIVE_ALERT and facts.alert_since:
        return Waiting(Urgency.LIVE_ALERT, facts.alert_since)
    if status is LineStatus.ENVIRONMENT_ALERT and facts.environment_since:
        return Waiting(Urgency.ENVIRONMENT_ALERT, facts.environment_since)
    if status is LineStatus.ABSENT:
        return Waiting(Urgency.WAITING_FOR_PRESENCE, facts.asked_at) if facts.asked_at else None
    if status is LineStatus.STARTED:
        return _waiting_in_test(facts, at, silence) or _near_end(facts, at, warning)
    return _near_end(facts, at, warning) if status is LineStatus.RESUMING else None


def _waiting_in_test(facts: LineFacts, at: datetime.datetime, silence: datetime.timedelta) -> Waiting | None:
    """Who stands at the door again is no longer offline, whatever the page left behind says of itself."""
    if facts.asked_at:
        return Waiting(Urgency.WAITING_FOR_RESUME, facts.asked_at)
    lost = offline_since(facts, at, silence)
    return Waiting(Urgency.OFFLINE, lost) if lost else None


def _near_end(facts: LineFacts, at: datetime.datetime, warning: datetime.timedelta) -> Waiting | None:
    if facts.ends_at is None or at < facts.ends_at - warning:
        return None
    if at >= facts.ends_at:
        return Waiting(Urgency.OVERDUE, facts.ends_at)
    return Waiting(Urgency.NEAR_END, facts.ends_at - warning)


def next_change(
    lines: Iterable[LineFacts],
    at: datetime.datetime,
    silence: datetime.timedelta = SILENCE,
    warning: datetime.timedelta = WARNING,
) -> datetime.datetime | None:
    """The first moment after `at` when time alone changes what is shown: a silence, an end that comes."""
    moments = [moment for facts in lines for moment in _moments(facts, silence, warning) if moment > at]
    return min(moments, default=None)


def _moments(
    facts: LineFacts, silence: datetime.timedelta, warning: datetime.timedelta
) -> list[datetime.datetime]:
    if facts.is_over or facts.started_at is None:
        return []
    moments = [max(facts.seen_at or facts.started_at, facts.started_at) + silence]
    return [*moments, facts.ends_at - warning, facts.ends_at] if facts.ends_at else moments


class AlertReason(StrEnum):
    """Why another question is given; the value is the subcategory of the report."""

    IMAGE_NOT_DISPLAYING = "IMAGE_NOT_DISPLAYING"
    EMBED_NOT_WORKING = "EMBED_NOT_WORKING"
    FILE_NOT_OPENING = "FILE_NOT_OPENING"
    WEBSITE_UNAVAILABLE = "WEBSITE_UNAVAILABLE"
    WEBSITE_BLOCKED = "WEBSITE_BLOCKED"
    EXTRA_TIME_EXCEEDED = "EXTRA_TIME_EXCEEDED"
    SOFTWARE_NOT_WORKING = "SOFTWARE_NOT_WORKING"
    UNINTENTIONAL_FOCUS_OUT = "UNINTENTIONAL_FOCUS_OUT"
    SKIP_ON_OOPS = "SKIP_ON_OOPS"
    ACCESSIBILITY_ISSUE = "ACCESSIBILITY_ISSUE"

    @property
    def code(self) -> str:
        """The code on the incident report: E1 to E12."""
        return _CODES[self]


_CODES: Final = {
    AlertReason.IMAGE_NOT_DISPLAYING: "E1",
    AlertReason.EMBED_NOT_WORKING: "E2",
    AlertReason.FILE_NOT_OPENING: "E3",
    AlertReason.WEBSITE_UNAVAILABLE: "E4",
    AlertReason.WEBSITE_BLOCKED: "E5",
    AlertReason.EXTRA_TIME_EXCEEDED: "E8",
    AlertReason.SOFTWARE_NOT_WORKING: "E9",
    AlertReason.UNINTENTIONAL_FOCUS_OUT: "E10",
    AlertReason.SKIP_ON_OOPS: "E11",
    AlertReason.ACCESSIBILITY_ISSUE: "E12",
}


@frozen(kw_only=True)
class QuestionFlags:
    """What the question of an alert is made of."""

    has_image: bool = False
    has_embed: bool = False
    has_attachment: bool = False
    is_focus: bool = False


def reasons_for(flags: QuestionFlags) -> tuple[AlertReason, ...]:
    """The reasons that this question can give, in the order of the codes."""
    missing = {
        AlertReason.IMAGE_NOT_DISPLAYING: not flags.has_image,
        AlertReason.EMBED_NOT_WORKING: not flags.has_embed,
        AlertReason.FILE_NOT_OPENING: not flags.has_attachment,
        AlertReason.UNINTENTIONAL_FOCUS_OUT: not flags.is_focus,
    }
    return tuple(reason for reason in AlertReason if not missing.get(reason))
