"""Who waits for the invigilator: cards, the most urgent first. Those who wait for the same share a card."""

from collections.abc import Sequence

from attrs import frozen
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.core.exam.supervising import CALLING, Urgency
from pix.faces.supervision.presenters.lines import Row, clock

SHARED = (Urgency.WAITING_FOR_PRESENCE, Urgency.OVERDUE, Urgency.NEAR_END)
LOOKS = {
    Urgency.LIVE_ALERT: ("bad", "bell"),
    Urgency.ENVIRONMENT_ALERT: ("warn", "shield"),
    Urgency.OFFLINE: ("warn", "offline"),
    Urgency.WAITING_FOR_PRESENCE: ("warn", "hand"),
    Urgency.WAITING_FOR_RESUME: ("warn", "hand"),
    Urgency.OVERDUE: ("warn", "clock"),
    Urgency.NEAR_END: ("info", "clock"),
}


@frozen(kw_only=True)
class Person:
    key: str
    name: str
    href: str


@frozen(kw_only=True)
class Card:
    """`key` stays the same as long as the same people wait for the same thing."""

    urgency: Urgency
    key: str
    title: str
    text: str
    since: int
    href: str = ""
    action: str = ""
    people: tuple[Person, ...] = ()

    @property
    def tone(self) -> str:
        return LOOKS[self.urgency][0]

    @property
    def icon(self) -> str:
        return LOOKS[self.urgency][1]

    @property
    def confirms(self) -> bool:
        return self.urgency is Urgency.WAITING_FOR_PRESENCE


def queue_of(rows: Sequence[Row]) -> list[Card]:
    waiting = sorted(
        (row for row in rows if row.waiting), key=lambda row: (row.waiting.urgency, row.waiting.since)
    )
    cards = []
    for urgency in Urgency:
        group = [row for row in waiting if row.waiting.urgency is urgency]
        if urgency in SHARED:
            cards += [shared_card(urgency, group)] if group else []
        else:
            cards += [card_of(row) for row in group]
    return cards


def count_calling(rows: Sequence[Row]) -> int:
    """People whom only the invigilator can help now."""
    return sum(row.waiting is not None and row.waiting.urgency in CALLING for row in rows)


def card_of(row: Row) -> Card:
    line, urgency = row.line, row.waiting.urgency
    texts = {
        Urgency.LIVE_ALERT: (
            _("%(name)s, question %(number)s"),
            _("Signals a problem with the question. The test waits for your answer."),
            _("Answer the alert"),
        ),
        Urgency.ENVIRONMENT_ALERT: (
            "%(name)s",
            _("Safe Exam Browser does not answer. Look at the screen of the computer."),
            _("Say what you saw"),
        ),
        Urgency.OFFLINE: (
            "%(name)s",
            _("No news since question %(number)s. Network, or computer switched off?"),
            _("Allow to resume"),
        ),
        Urgency.WAITING_FOR_RESUME: (
            "%(name)s",
            _("Wants to go on from question %(number)s, perhaps on another computer."),
            _("Allow to resume"),
        ),
    }
    number = line.alert_number if urgency is Urgency.LIVE_ALERT else line.number
    known = {"name": line.name, "number": number}
    title, text, action = (part % known for part in texts[urgency])
    return Card(
        urgency=urgency,
        key=f"{urgency}-{(line.alert_id or line.environment_id or line.public_id).hex[:12]}",
        title=title,
        text=text,
        since=int(row.waiting.since.timestamp()),
        href=href_of(row),
        action=action,
    )


def href_of(row: Row) -> str:
    line = row.line
    if row.waiting.urgency is Urgency.LIVE_ALERT:
        return reverse("supervision:alert", args=[line.alert_id])
    if row.waiting.urgency is Urgency.ENVIRONMENT_ALERT:
        return reverse("supervision:environment", args=[line.environment_id])
    return reverse("supervision:resume", args=[line.public_id])


def shared_card(urgency: Urgency, rows: Sequence[Row]) -> Card:
    title = title_of(urgency, len(rows))
    texts = {
        Urgency.WAITING_FOR_PRESENCE: _("Confirm each one after checking their identity and signature."),
        Urgency.OVERDUE: _("Let them answer the question on their screen, then end their test."),
        Urgency.NEAR_END: ends_of(rows),
    }
    return Card(
        urgency=urgency,
        key=f"{urgency}-" + "-".join(sorted(row.line.public_id.hex[:6] for row in rows)),
        title=title,
        text=texts[urgency],
        since=int(rows[0].waiting.since.timestamp()) if urgency is Urgency.WAITING_FOR_PRESENCE else 0,
        people=() if urgency is Urgency.NEAR_END else tuple(person_of(row) for row in rows),
    )


def title_of(urgency: Urgency, count: int) -> str:
    titles = {
        Urgency.WAITING_FOR_PRESENCE: ngettext(
            "%(count)d candidate waits at the door", "%(count)d candidates wait at the door", count
        ),
        Urgency.OVERDUE: ngettext(
            "Time is over for %(count)d candidate", "Time is over for %(count)d candidates", count
        ),
        Urgency.NEAR_END: ngettext("%(count)d candidate ends soon", "%(count)d candidates end soon", count),
    }
    return titles[urgency] % {"count": count}


def ends_of(rows: Sequence[Row]) -> str:
    ends = sorted({clock(row.line.facts.ends_at) for row in rows})
    return _("Less than 10 minutes are left: %(ends)s.") % {"ends": ", ".join(ends)}


def person_of(row: Row) -> Person:
    line = row.line
    name = "supervision:end" if row.waiting.urgency is Urgency.OVERDUE else "supervision:person"
    return Person(key=str(line.public_id), name=line.name, href=reverse(name, args=[line.public_id]))
