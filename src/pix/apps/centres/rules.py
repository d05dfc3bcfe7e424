"""Who may, and from when. Reads the values given, never the database."""

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from pix.apps.teams.rules import is_active, is_administrator, is_open

if TYPE_CHECKING:
    from pix.apps.centres.models import Centre

__all__ = ["is_active", "is_administrator", "is_open"]

HAS_CENTRE = "has_centre"  # key of the session of a member, so that no page asks the database for it
LOWER, UPPER = "college", "lycee"
UPPER_TAGS = frozenset({"LYCEE", "LYCEE PRO"})
SCHOOL = "SCO"
CLEA = "CLEA"


def has_billing(centre: "Centre") -> bool:
    """Schools never pay: their lists have no column for it."""
    return centre.type != SCHOOL


def names_a_referer(centre: "Centre") -> bool:
    return CLEA in centre.habilitations


def opening_kind(tags: Collection[str], *, manages_pupils: bool) -> str | None:
    """Which of the two dates holds a centre back: `college`, `lycee` or none."""
    marks = {tag.upper() for tag in tags}
    if "AEFE" in marks:
        return UPPER
    if not manages_pupils:
        return None
    if marks & UPPER_TAGS or "AGRICULTURE" in marks:
        return UPPER
    return LOWER if "COLLEGE" in marks else None


def closed_until(
    kind: str | None, dates: Mapping[str, datetime.date | None], today: datetime.date
) -> datetime.date | None:
    """The day on which the centre opens, None when it is open. A missing date holds nobody back."""
    opens_on = dates.get(kind) if kind else None
    return opens_on if opens_on and today < opens_on else None
