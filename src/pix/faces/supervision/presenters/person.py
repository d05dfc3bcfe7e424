"""One candidate, whole: who they are, where they stand, what may be done now."""

import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pix.apps.certification.enums import Framework
from pix.apps.certification.queries.supervision import Line
from pix.core.exam.supervising import AlertReason, LineStatus, offline_since
from pix.faces.supervision.presenters.lines import Row, clock, row_of, say_duration


def present_person(line: Line, at: datetime.datetime) -> dict[str, object]:
    row = row_of(line, at)
    return {
        "line": line,
        "row": row,
        "text": sentence_of(row, at),
        "facts": facts_of(line, at),
        "orders": orders_of(line),
    }


def sentence_of(row: Row, at: datetime.datetime) -> str:
    if not row.since:
        return row.text
    return _("%(state)s for %(duration)s") % {
        "state": row.text,
        "duration": say_duration(int(at.timestamp()) - row.since),
    }


def facts_of(line: Line, at: datetime.datetime) -> list[tuple[str, str]]:
    facts = [(_("Born on"), date_format(line.birthdate, "j F Y"))]
    if line.framework != Framework.CORE:
        facts.append((_("Certification"), str(Framework(line.framework).label)))
    if line.lost_clea:
        facts.append((_("CléA"), _("No longer eligible: the test is Pix alone.")))
    if line.extra_time:
        facts.append((_("Extra time"), f"{line.extra_time * 100:g} %"))
    if line.facts.started_at:
        facts += test_facts(line, at)
    return facts


def test_facts(line: Line, at: datetime.datetime) -> list[tuple[str, str]]:
    facts = [
        (_("Started at"), clock(line.facts.started_at)),
        (_("Own end"), clock(line.facts.ends_at)),
        (_("Question"), _("%(number)s of %(length)s") % {"number": line.number, "length": line.length}),
    ]
    lost = offline_since(line.facts, at, settings.SUPERVISION_OFFLINE_AFTER)
    if lost:
        facts.append((_("Last news"), clock(lost)))
    if line.completed_at:
        facts.append((_("Finished at"), clock(line.completed_at)))
    return facts


def orders_of(line: Line) -> dict[str, object]:
    """Addresses of what this status allows; nothing else is offered."""
    status = line.status
    may_end = {LineStatus.LIVE_ALERT, LineStatus.RESUMING, LineStatus.STARTED, LineStatus.ENVIRONMENT_ALERT}
    return {
        "confirms": status is LineStatus.ABSENT,
        "cancels": status is LineStatus.PRESENT,
        "alert": reverse("supervision:alert", args=[line.alert_id])
        if status is LineStatus.LIVE_ALERT
        else "",
        "environment": reverse("supervision:environment", args=[line.environment_id])
        if status is LineStatus.ENVIRONMENT_ALERT
        else "",
        "resume": reverse("supervision:resume", args=[line.public_id])
        if status is LineStatus.STARTED
        else "",
        "end": reverse("supervision:end", args=[line.public_id]) if status in may_end else "",
    }


def say_reason(reason: AlertReason) -> str:
    return {
        AlertReason.IMAGE_NOT_DISPLAYING: _("The image does not show"),
        AlertReason.EMBED_NOT_WORKING: _("The simulator does not work"),
        AlertReason.FILE_NOT_OPENING: _("The file does not open"),
        AlertReason.WEBSITE_UNAVAILABLE: _("The website to visit does not answer"),
        AlertReason.WEBSITE_BLOCKED: _("The website to visit is blocked by the school"),
        AlertReason.EXTRA_TIME_EXCEEDED: _("The time of the question ran out in spite of extra time"),
        AlertReason.SOFTWARE_NOT_WORKING: _("The software needed is missing or does not work"),
        AlertReason.UNINTENTIONAL_FOCUS_OUT: _("The page was left without meaning to"),
        AlertReason.SKIP_ON_OOPS: _("An error page appeared, and the question was skipped"),
        AlertReason.ACCESSIBILITY_ISSUE: _("The question cannot be reached with this candidate’s handicap"),
    }[reason]
