"""The activity of a course: who began, how far, since when. Never right or wrong."""

import datetime
import math
from typing import TYPE_CHECKING

from attrs import frozen
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.queries import participants
from pix.apps.campaigns.queries.activity import Activity, state_of
from pix.common import time
from pix.faces.orga.name_search import matcher
from pix.faces.orga.presenters.learners import clean, page_size

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign

TONES = {Status.STARTED: "info", Status.TO_SHARE: "warn", Status.SHARED: "ok"}
ICONS = {Status.STARTED: "play", Status.TO_SHARE: "send", Status.SHARED: "check"}
CIRCUMFERENCE = 100
FEW_DAYS = 2


@frozen
class Slice:
    """A part of the doughnut: `offset` and `length` in hundredths of the ring."""

    key: str
    label: str
    count: int
    percentage: str
    length: str
    offset: str


def mark_of(campaign: "Campaign", asked: QueryDict) -> str:
    """Changes with what happens in the course, with the filters, and each minute of silence told."""
    minute = int(time.now().timestamp() // 60)
    return f"{state_of(campaign)}-{minute}-{asked.urlencode()}"


def present_activity(campaign: "Campaign", figures: Activity, asked: QueryDict) -> dict[str, object]:
    groups = participants.groups_of(campaign)
    filters = read_filters(asked, groups)
    size = page_size(asked)
    lines = participants.list_participants(campaign, filters, page=page_number(asked), size=size)
    return {
        "participants": figures.participants,
        "received": figures.received,
        "slices": slices_of(figures),
        "curves": curves_of(figures),
        "groups": [{"value": one, "is_chosen": one in filters.groups} for one in groups],
        "statuses": [
            {"value": value, "label": label, "is_chosen": value in filters.statuses}
            for value, label in Status.choices
            if not (campaign.collects_profiles and value == Status.STARTED)
        ],
        "filters": {
            "name": clean(asked.get("nom", "")),
            "is_any": bool(filters.groups or filters.statuses or filters.is_named),
        },
        "rows": [describe_line(line) for line in lines.lines],
        "has_external_id": bool(campaign.external_id_label),
        "has_groups": bool(groups),
        "page": page_of(lines),
        "live_href": live_href(campaign, asked),
        "refresh": settings.ACTIVITY_REFRESH_SECONDS,
        "now": time.now(),
    }


def live_href(campaign: "Campaign", asked: QueryDict) -> str:
    query = f"?{asked.urlencode()}" if asked else ""
    return reverse("orga:campaign_live", args=[campaign.public_id]) + query


def read_filters(asked: QueryDict, groups: list[str]) -> participants.Filters:
    name = clean(asked.get("nom", ""))
    return participants.Filters(
        groups=[one for one in asked.getlist("classe") if one in groups],
        statuses=[one for one in asked.getlist("statut") if one in Status.values],
        is_named=matcher(name) if name else None,
    )


def page_number(asked: QueryDict) -> int:
    text = asked.get("page", "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def page_of(lines: participants.Lines) -> Page:
    """The pages of a list whose rows are known already."""
    paginator = Paginator(range(lines.total), lines.size)
    return paginator.get_page(lines.page)


def describe_line(line: participants.Line) -> dict[str, object]:
    row = line.row
    status = Status(row.status)
    return {
        "public_id": row.public_id,
        "href": reverse("orga:participation", args=[row.campaign.public_id, row.public_id]),
        "first_name": row.learner.first_name,
        "last_name": row.learner.last_name,
        "group": row.learner.division or row.learner.group,
        "external_id": row.external_id,
        "status": status.label,
        "tone": TONES[status],
        "icon": ICONS[status],
        "is_started": status == Status.STARTED,
        "answers": row.answer_count,
        "progress": math.floor(100 * line.progress),
        "last": say_silence(line.silence(time.now())) if status == Status.STARTED else "",
        "shared_at": row.shared_at,
        "tries": line.try_count,
    }


def say_silence(silence: datetime.timedelta) -> str:
    """« 2 min ago », « 3 days ago »: one unit is enough in a class."""
    seconds = max(0, int(silence.total_seconds()))
    if seconds < 60:
        return _("just now")
    for name, unit in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= unit:
            return say_ago(name, seconds // unit)
    return _("just now")


def say_ago(unit: str, count: int) -> str:
    if unit == "day":
        return ngettext("%(n)d day ago", "%(n)d days ago", count) % {"n": count}
    if unit == "hour":
        return ngettext("%(n)d hour ago", "%(n)d hours ago", count) % {"n": count}
    return ngettext("%(n)d minute ago", "%(n)d minutes ago", count) % {"n": count}


def slices_of(figures: Activity) -> list[Slice]:
    slices, offset = [], 0.0
    for share in figures.shares:
        length = CIRCUMFERENCE * share.count / figures.participants if figures.participants else 0.0
        percentage = f"{share.percentage:.1f}".removesuffix(".0")
        label = str(Status(share.status.value).label)
        slices.append(
            Slice(share.status.value, label, share.count, percentage, f"{length:.2f}", f"{offset:.2f}")
        )
        offset += length
    return slices


def curves_of(figures: Activity) -> dict[str, object] | None:
    """Two cumulative curves in a drawing of 500 by 200; nothing for a single day."""
    days = figures.days
    if len(days) < FEW_DAYS:
        return None
    top = max(1, days[-1].begun, days[-1].sent)
    step = 440 / (len(days) - 1)

    def path(values: list[int]) -> str:
        points = (
            f"{44 + step * rank:.1f} {180 - 150 * value / top:.1f}" for rank, value in enumerate(values)
        )
        return "M" + "L".join(points)

    return {
        "begun": path([day.begun for day in days]),
        "sent": path([day.sent for day in days]),
        "top": top,
        "first": days[0].day,
        "last": days[-1].day,
        "days": thinned(days),
        "begun_last": days[-1].begun,
        "sent_last": days[-1].sent,
    }


def thinned(days, most: int = 40):
    """The days of the table: where something changed, at most so many, the last one kept."""
    changed = [
        day
        for rank, day in enumerate(days)
        if rank == 0 or (day.begun, day.sent) != (days[rank - 1].begun, days[rank - 1].sent)
    ]
    return changed if len(changed) <= most else [*changed[:: math.ceil(len(changed) / most)], changed[-1]]
