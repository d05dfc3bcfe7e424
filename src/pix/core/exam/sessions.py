"""An exam: a place, a room, a day, an hour, who watches. Day and hour are those of the room."""

import datetime
import re

from attrs import frozen

from pix.core.exam.faults import Fault

TIME = re.compile(r"(?:0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
LONGEST = 255
LONGEST_DESCRIPTION = 350
VERSIONS = (2, 3)


@frozen(kw_only=True)
class SessionDraft:
    """What was written. `date`: a date, a text that is none, or nothing."""

    address: str | None = None
    room: str | None = None
    date: datetime.date | str | None = None
    time: str | None = None
    examiner: str | None = None
    description: str | None = None


@frozen(kw_only=True)
class SessionFields:
    address: str
    room: str
    date: datetime.date
    time: datetime.time
    examiner: str
    description: str | None


def settle_session(draft: SessionDraft) -> SessionFields | list[Fault]:
    """The session, or one fault a field."""
    texts = {
        name: (getattr(draft, name) or "").strip() for name in ("address", "room", "examiner", "description")
    }
    faults = [
        *_text_faults(texts, "address"),
        *_text_faults(texts, "room"),
        *_date_faults(draft.date),
        *_time_faults(draft.time),
        *_text_faults(texts, "examiner"),
    ]
    if len(texts["description"]) > LONGEST_DESCRIPTION:
        faults.append(Fault("SESSION_DESCRIPTION_TOO_LONG", "description"))
    if faults or not isinstance(draft.date, datetime.date):
        return faults
    return SessionFields(
        address=texts["address"],
        room=texts["room"],
        date=draft.date,
        time=datetime.time.fromisoformat((draft.time or "").strip()),
        examiner=texts["examiner"],
        description=texts["description"] or None,
    )


def _text_faults(texts: dict[str, str], name: str) -> list[Fault]:
    if not texts[name]:
        return [Fault(f"SESSION_{name.upper()}_REQUIRED", name)]
    return [Fault(f"SESSION_{name.upper()}_TOO_LONG", name)] if len(texts[name]) > LONGEST else []


def _date_faults(date: datetime.date | str | None) -> list[Fault]:
    if isinstance(date, datetime.date):
        return []
    if not (date or "").strip():
        return [Fault("SESSION_DATE_REQUIRED", "date")]
    return [Fault("SESSION_DATE_NOT_VALID", "date", date)]


def _time_faults(time: str | None) -> list[Fault]:
    text = (time or "").strip()
    if not text:
        return [Fault("SESSION_TIME_REQUIRED", "time")]
    return [] if TIME.fullmatch(text) else [Fault("SESSION_TIME_NOT_VALID", "time", text)]
