"""A candidate's line: one state, one sentence."""

import datetime

from attrs import frozen
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.certification.enums import Framework
from pix.apps.certification.queries.supervision import Line
from pix.core.exam.supervising import LineStatus, Urgency, Waiting, find_waiting

# state of a line: (tone, icon, filter that shows it)
STATES = {
    "absent": ("", "user", "absents"),
    "waiting": ("warn", "hand", "absents"),
    "present": ("info", "wait", "presents"),
    "started": ("", "play", "en-cours"),
    "away": ("warn", "eye-off", "en-cours"),
    "near": ("warn", "clock", "en-cours"),
    "overdue": ("warn", "clock", "en-cours"),
    "offline": ("warn", "offline", "en-cours"),
    "resuming": ("info", "reset", "en-cours"),
    "door": ("warn", "hand", "en-cours"),
    "environment": ("warn", "shield", "en-cours"),
    "alert": ("bad", "bell", "en-cours"),
    "ended": ("ok", "check", "termines"),
}
STATE_OF_STATUS = {
    LineStatus.ENDED: "ended",
    LineStatus.ENVIRONMENT_ALERT: "environment",
    LineStatus.LIVE_ALERT: "alert",
    LineStatus.RESUMING: "resuming",
    LineStatus.STARTED: "started",
    LineStatus.PRESENT: "present",
    LineStatus.ABSENT: "absent",
}
STATE_OF_URGENCY = {
    Urgency.OFFLINE: "offline",
    Urgency.WAITING_FOR_PRESENCE: "waiting",
    Urgency.WAITING_FOR_RESUME: "door",
    Urgency.OVERDUE: "overdue",
    Urgency.NEAR_END: "near",
}


@frozen
class Row:
    """A line as it is drawn. `since`: seconds of the epoch that the text is followed by, 0 without."""

    line: Line
    waiting: Waiting | None
    state: str
    text: str
    since: int

    @property
    def tone(self) -> str:
        return STATES[self.state][0]

    @property
    def icon(self) -> str:
        return STATES[self.state][1]

    @property
    def group(self) -> str:
        return STATES[self.state][2]

    @property
    def can_be_confirmed(self) -> bool:
        return self.line.status is LineStatus.ABSENT

    @property
    def href(self) -> str:
        return reverse("supervision:person", args=[self.line.public_id])


def row_of(line: Line, at: datetime.datetime) -> Row:
    waiting = find_waiting(line.facts, at)
    state = state_of(line, waiting)
    since = waiting.since if waiting and state in {"offline", "waiting", "door"} else None
    return Row(line, waiting, state, text_of(line, state), int(since.timestamp()) if since else 0)


def state_of(line: Line, waiting: Waiting | None) -> str:
    status = line.status
    if status in {LineStatus.STARTED, LineStatus.ABSENT} and waiting:
        return STATE_OF_URGENCY[waiting.urgency]
    if status is LineStatus.STARTED and line.is_away:
        return "away"
    return STATE_OF_STATUS[status]


def text_of(line: Line, state: str) -> str:
    parts = [part for part in (text_of_state(line, state), *marks_of(line, state)) if part]
    return " · ".join(parts)


def text_of_state(line: Line, state: str) -> str:
    known = {"number": line.number, "end": clock(line.facts.ends_at), "at": clock(line.completed_at)}
    texts = {
        "absent": date_format(line.birthdate, "d/m/Y"),
        "waiting": _("Waits at the door"),
        "present": _("Present, connected") if line.has_joined else _("Presence confirmed"),
        "started": _("Question %(number)s · ends %(end)s"),
        "away": _("Page left · question %(number)s"),
        "near": _("Question %(number)s · ends soon, %(end)s"),
        "overdue": _("Question %(number)s · time is over, %(end)s"),
        "offline": _("Offline"),
        "resuming": _("Allowed to resume"),
        "door": _("Waits to resume"),
        "environment": _("Safe Exam Browser missing"),
        "alert": _("Alert, question %(number)s"),
        "ended": _("Finished at %(at)s"),
    }
    if state == "alert":
        known["number"] = line.alert_number
    return texts[state] % known


def marks_of(line: Line, state: str) -> list[str]:
    """Extra time, and what is taken besides: where there is room and somebody needs it."""
    if state == "ended":
        return []
    marks = [f"+{line.extra_time * 100:g} %"] if line.extra_time else []
    if line.framework != Framework.CORE and state in {"absent", "present", "waiting"}:
        marks.append("CléA" if line.framework == Framework.CLEA else str(Framework(line.framework).label))
    if line.lost_clea:
        marks.append(_("without CléA"))
    return marks


def clock(moment: datetime.datetime | None) -> str:
    return date_format(localtime(moment), "H:i") if moment else ""


def say_duration(seconds: int) -> str:
    """« 50 s », « 1 min 40 », « 1 h 05 »: the same words as the script."""
    seconds = max(0, seconds)
    if seconds < 60:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02}" if minutes < 10 else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02}"
