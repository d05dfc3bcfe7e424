"""The page of the room, and what is sent every few seconds so that it stays true."""

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from pix.apps.certification.queries.supervision import Line
from pix.core.exam.names import fold
from pix.core.exam.supervising import RUNNING, LineStatus, next_change
from pix.faces.supervision.presenters.lines import STATES, Row, clock, row_of, say_duration
from pix.faces.supervision.presenters.queue import count_calling, queue_of

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

ALL = ""


def present_room(
    session: "Session", lines: Sequence[Line], at: datetime.datetime, asked: Mapping[str, str]
) -> dict[str, object]:
    rows = [row_of(line, at) for line in lines]
    chosen, name = asked.get("voir", ALL), asked.get("nom", "").strip()
    calling = count_calling(rows)
    return {
        "session": session,
        "rows": [(row, is_shown(row, chosen, name), ago(row.since, at)) for row in rows],
        "cards": [(card, ago(card.since, at)) for card in queue_of(rows)],
        "calling": calling,
        "heading": say_calling(calling),
        "counts": counts_of(rows),
        "filters": filters_of(rows, chosen),
        "name": name,
        "now": clock(at),
        "refresh": settings.SUPERVISION_REFRESH_SECONDS,
        "list_mark": list_mark(rows),
        "looks": json.dumps({state: [tone, icon, group] for state, (tone, icon, group) in STATES.items()}),
    }


def state_of_room(session: "Session", lines: Sequence[Line], at: datetime.datetime) -> dict[str, object]:
    """What changes, in a few hundred bytes: a state and a sentence a line, in the order of the page.

    Nothing in it changes with time alone: « for 40 s » is counted by the page.
    """
    rows = [row_of(line, at) for line in lines]
    calling = count_calling(rows)
    cards = [(card, "") for card in queue_of(rows)]
    return {
        "list": list_mark(rows),
        "open": session.is_accessible,
        "pushed": session.pushed_minutes,
        "counts": counts_of(rows),
        "groups": groups_of(rows),
        "calling": calling,
        "heading": say_calling(calling),
        "rows": [[row.state, row.text, row.since] if row.since else [row.state, row.text] for row in rows],
        "queue": render_to_string("supervision/parts/queue.html", {"cards": cards, "now": clock(at)}).strip(),
        "clock": clock(at),
    }


def mark_of(
    session: "Session", lines: Sequence[Line], state: Mapping[str, object], at: datetime.datetime
) -> str:
    """« changes-until-digest »: while the session did not change and `until` is not reached, nothing did."""
    limit = at + datetime.timedelta(seconds=settings.SUPERVISION_READ_AGAIN_SECONDS)
    facts = [line.facts for line in lines]
    change = next_change(facts, at, settings.SUPERVISION_OFFLINE_AFTER, settings.SUPERVISION_END_WARNING)
    until = int(min(limit, change or limit).timestamp())
    digest = hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()
    return f"{session.change_count}-{until}-{digest[:16]}"


def is_still_true(mark: str, session: "Session", at: datetime.datetime) -> bool:
    """Whether a page that shows `mark` has nothing to read, as far as the row of the session tells."""
    changes, _dash, rest = mark.partition("-")
    until = rest.partition("-")[0]
    return changes == str(session.change_count) and until.isdigit() and at.timestamp() < int(until[:12])


def has_same_content(mark: str, other: str) -> bool:
    return mark.rpartition("-")[2] == other.rpartition("-")[2]


def list_mark(rows: Sequence[Row]) -> str:
    """Changes when a candidate is added, removed or renamed: the page is then read again whole."""
    text = "|".join(f"{row.line.public_id} {row.line.name}" for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def counts_of(rows: Sequence[Row]) -> dict[str, int]:
    statuses = [row.line.status for row in rows]
    return {
        "present": sum(status is not LineStatus.ABSENT for status in statuses),
        "total": len(statuses),
        "running": sum(status in RUNNING for status in statuses),
        "ended": statuses.count(LineStatus.ENDED),
    }


def groups_of(rows: Sequence[Row]) -> dict[str, int]:
    groups = [row.group for row in rows]
    return {name: groups.count(name) for name in ("absents", "presents", "en-cours", "termines")}


def filters_of(rows: Sequence[Row], chosen: str) -> list[dict[str, object]]:
    counts = {ALL: len(rows), **groups_of(rows)}
    labels = {
        ALL: _("All"),
        "absents": _("Absent"),
        "presents": _("Present"),
        "en-cours": _("In progress"),
        "termines": pgettext("several candidates", "Finished"),
    }
    return [
        {"key": key, "label": label, "count": counts[key], "is_chosen": key == chosen}
        for key, label in labels.items()
    ]


def is_shown(row: Row, chosen: str, name: str) -> bool:
    """Prefix of a word of the last or first name, without accents or capitals."""
    if chosen and row.group != chosen:
        return False
    words = f"{row.line.last_name} {row.line.first_name}".split()
    names = [row.line.last_name, row.line.first_name, row.line.name, *words]
    return not name or any(fold(one).startswith(fold(name)) for one in names)


def say_calling(count: int) -> str:
    if not count:
        return _("Nobody is waiting for you")
    text = ngettext(
        "%(count)d candidate is waiting for you", "%(count)d candidates are waiting for you", count
    )
    return text % {"count": count}


def ago(since: int, at: datetime.datetime) -> str:
    return say_duration(int(at.timestamp()) - since) if since else ""
