"""The follow-up board: where to begin, what to press, then the whole class."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.campaigns.queries import campaigns as campaign_queries
from pix.apps.campaigns.queries.board import Board, BoardRow, board_of
from pix.apps.campaigns.queries.participants import groups_of
from pix.apps.certification.queries.candidates import next_exam_days
from pix.common import time
from pix.core.campaigns.follow_up import TO_HELP, Bucket
from pix.core.profile.settings import DEFAULT_SCORING
from pix.faces.orga.presenters.campaigns import link_of, spaced
from pix.faces.orga.presenters.learners import classes_of

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign
    from pix.apps.organizations.models import Organization

MOST_NAMES = 5
MOST_AT_ONCE = 400
NEEDED = DEFAULT_SCORING.certifiable_competences
TONES = {
    Bucket.AT_RISK: "bad",
    Bucket.NEVER_LINKED: "bad",
    Bucket.DORMANT: "warn",
    Bucket.STALLED: "warn",
    Bucket.NOT_STARTED: "warn",
    Bucket.TO_SEND: "info",
}
BAR = (
    ("k1", Bucket.DONE),
    ("k2", Bucket.TO_SEND),
    ("k3", Bucket.IN_PROGRESS),
    ("k4", Bucket.STALLED),
    ("k5", Bucket.NOT_STARTED),
)


@frozen
class Choice:
    """What the board looks at: classes, a course, and the bucket of the list.

    `is_first`: only those for whom this bucket is the most pressing, as the lines of the top count them.
    """

    groups: tuple[str, ...]
    campaign: "Campaign | None"
    bucket: Bucket | None
    needs_help: bool = False
    is_first: bool = False

    def query(self, bucket: Bucket | None = None, *, is_first: bool = False) -> str:
        address = QueryDict(mutable=True)
        address.setlist("classe", list(self.groups))
        if self.campaign:
            address["parcours"] = str(self.campaign.public_id)
        if bucket:
            address["filtre"] = bucket.value
        if is_first:
            address["premier"] = "1"
        return address.urlencode()


def read_choice(organization: "Organization", asked: QueryDict, classes: dict[str, int]) -> Choice:
    """Opens on a class that takes part in the course; a large school begins with its first class anyway."""
    groups = tuple(one for one in dict.fromkeys(asked.getlist("classe")) if one in classes)
    wanted = asked.get("parcours", "")
    campaign = campaign_queries.campaign_of(organization, wanted) if wanted else newest(organization, asked)
    if campaign is not None and campaign.collects_profiles:
        campaign = None
    if not groups and "toutes" not in asked:
        groups = first_group(campaign, classes)
    text = asked.get("filtre", "")
    bucket = Bucket(text) if text in set(Bucket) else None
    return Choice(groups, campaign, bucket, text == "A_AIDER", asked.get("premier") == "1")


def first_group(campaign: "Campaign | None", classes: dict[str, int]) -> tuple[str, ...]:
    """Everybody at once would be no board: those of other classes have never heard of this course."""
    named = [name for name in classes if name]
    concerned = set(groups_of(campaign)) if campaign and len(named) > 1 else set()
    if not concerned and sum(classes.values()) <= MOST_AT_ONCE:
        return ()
    return tuple(name for name in named if not concerned or name in concerned)[:1]


def newest(organization: "Organization", asked: QueryDict) -> "Campaign | None":
    """The last course given, unless the person asked for none."""
    if "parcours" in asked:
        return None
    return next(iter(given_courses(organization)), None)


def given_courses(organization: "Organization") -> list["Campaign"]:
    rows = campaign_queries.campaigns_of(organization)[: settings.CAMPAIGNS_LISTED]
    return [one for one in rows if not one.collects_profiles]


def board_for(organization: "Organization", choice: Choice) -> Board:
    now = localtime(time.now())
    days = next_exam_days(organization, now.date())
    return board_of(organization, groups=choice.groups, campaign=choice.campaign, now=now, next_sessions=days)


def present_board(organization: "Organization", asked: QueryDict) -> dict[str, object]:
    classes = classes_of(organization)
    choice = read_choice(organization, asked, classes)
    board = board_for(organization, choice)
    rows = kept(board, choice)
    return {
        "title": ", ".join(choice.groups),
        "total": len(board.rows),
        "classes": [{"value": name, "is_chosen": name in choice.groups} for name in classes if name],
        "courses": [
            {"value": str(one.public_id), "name": one.name, "is_chosen": one == choice.campaign}
            for one in given_courses(organization)
        ],
        "course": choice.campaign,
        "urgent": urgent_lines(board, choice),
        "bar": bar_of(board) if choice.campaign else None,
        "certifiable": board.counts[Bucket.CERTIFIABLE],
        "chips": chips_of(board, choice),
        "rows": [describe_row(row) for row in rows],
        "query": choice.query(choice.bucket, is_first=choice.is_first),
        "year": localtime(time.now()).date(),
    }


def kept(board: Board, choice: Choice) -> list[BoardRow]:
    if choice.needs_help:
        return [row for row in board.rows if row.buckets & set(TO_HELP)]
    if choice.bucket is None:
        return list(board.rows)
    rows = board.of(choice.bucket)
    return [row for row in rows if first_need(row) is choice.bucket] if choice.is_first else rows


def first_need(row: BoardRow) -> Bucket | None:
    """What presses most for this learner: nobody is on two lines of the top."""
    return next((bucket for bucket in TO_HELP if bucket in row.buckets), None)


def titles() -> dict[Bucket, Callable[[int], str]]:
    """« 3 pupils never logged in », by bucket."""
    return {
        Bucket.AT_RISK: lambda n: ngettext(
            "%(n)d person not certifiable yet, session soon",
            "%(n)d people not certifiable yet, session soon",
            n,
        ),
        Bucket.NEVER_LINKED: lambda n: ngettext(
            "%(n)d person without any account", "%(n)d people without any account", n
        ),
        Bucket.STALLED: lambda n: ngettext(
            "%(n)d person stopped on the way", "%(n)d people stopped on the way", n
        ),
        Bucket.NOT_STARTED: lambda n: ngettext(
            "%(n)d person has an account and has not begun",
            "%(n)d people have an account and have not begun",
            n,
        ),
        Bucket.TO_SEND: lambda n: ngettext(
            "%(n)d person has finished and not sent", "%(n)d people have finished and not sent", n
        ),
    }


def urgent_lines(board: Board, choice: Choice) -> list[dict[str, object]]:
    needs: dict[Bucket, list[BoardRow]] = {bucket: [] for bucket in TO_HELP}
    for row in board.rows:
        if (bucket := first_need(row)) is not None:
            needs[bucket].append(row)
    return [urgent_line(bucket, rows, board, choice) for bucket, rows in needs.items() if rows]


def urgent_line(bucket: Bucket, rows: Sequence[BoardRow], board: Board, choice: Choice) -> dict[str, object]:
    names = [f"{row.learner.first_name} {row.learner.last_name}" for row in rows]
    more = len(names) - MOST_NAMES
    effect = board.effects.get(bucket)
    return {
        "bucket": bucket.value,
        "tone": TONES[bucket],
        "count": len(rows),
        "title": titles()[bucket](len(rows)) % {"n": len(rows)},
        "names": ", ".join(names[:MOST_NAMES])
        + (" " + _("and %(n)s others") % {"n": more} if more > 0 else ""),
        "reminded": say_effect(effect) if effect else "",
        "message": message_for(bucket, choice),
        "prints": bucket in {Bucket.NEVER_LINKED, Bucket.NOT_STARTED},
        "slips": f"{reverse('orga:board_slips')}?{choice.query(bucket, is_first=True)}",
        "list": f"?{choice.query(bucket, is_first=True)}#eleves",
    }


def say_effect(effect) -> str:
    """« reminded on 24 February: 3 of 7 moved on »."""
    day = f"{localtime(effect.at):%d/%m/%Y}"
    return _("Reminded on %(day)s: %(left)s of %(count)s have moved on since.") % {
        "day": day, "left": effect.left, "count": effect.count
    }  # fmt: skip


def message_for(bucket: Bucket, choice: Choice) -> str:
    """A text for the messaging of the school: no name, nothing that a comrade could not read."""
    if bucket is Bucket.NEVER_LINKED:
        return _(
            "Hello, you have not opened your Pix account yet. Ask me for your slip: it says how to log in. "
            "It takes five minutes."
        )
    if choice.campaign is None:
        return ""
    place = {
        "title": choice.campaign.shown_title,
        "code": spaced(choice.campaign.code),
        "link": link_of(choice.campaign),
    }
    if bucket is Bucket.NOT_STARTED:
        text = _(
            "Hello, the course « %(title)s » is waiting for you. Log in, press « I have a code », "
            "write %(code)s. Link: %(link)s"
        )
    elif bucket is Bucket.TO_SEND:
        text = _(
            "Hello, you have finished the course « %(title)s »: one click is left, « Send my results ». "
            "Link: %(link)s"
        )
    else:
        text = _(
            "Hello, you stopped on the way in « %(title)s ». Everything you did is kept: go on where you "
            "were. Link: %(link)s"
        )
    return text % place


def bar_of(board: Board) -> dict[str, object]:
    """Disjoint parts: those at a standstill are not counted among those on the way."""
    counts = {bucket: board.counts[bucket] for _key, bucket in BAR}
    counts[Bucket.IN_PROGRESS] -= counts[Bucket.STALLED]
    total = max(1, sum(counts.values()))
    parts, offset = [], 0.0
    for key, bucket in BAR:
        width = 537 * counts[bucket] / total
        parts.append(
            {
                "key": key,
                "label": label_of(bucket),
                "count": counts[bucket],
                "x": f"{offset:.1f}",
                "width": f"{max(0.0, width - 3):.1f}",
                "bucket": bucket.value,
            }
        )
        offset += width
    return {"parts": parts, "text": ", ".join(f"{part['count']} {part['label']}" for part in parts)}


def label_of(bucket: Bucket) -> str:
    return {
        Bucket.NEVER_LINKED: _("without account"),
        Bucket.DORMANT: _("not seen this year"),
        Bucket.NOT_STARTED: _("not begun"),
        Bucket.IN_PROGRESS: _("in progress"),
        Bucket.STALLED: _("at a standstill"),
        Bucket.TO_SEND: _("to be sent"),
        Bucket.DONE: _("finished"),
        Bucket.CERTIFIABLE: _("certifiable"),
        Bucket.NOT_CERTIFIABLE: _("not certifiable yet"),
        Bucket.UNKNOWN: _("not known"),
        Bucket.AT_RISK: _("at risk"),
    }[bucket]


def chips_of(board: Board, choice: Choice) -> list[dict[str, object]]:
    to_help = sum(bool(row.buckets & set(TO_HELP)) for row in board.rows)
    chips = [
        {"label": _("All"), "count": len(board.rows), "href": f"?{choice.query()}#eleves",
         "current": choice.bucket is None and not choice.needs_help},
        {"label": _("To help"), "count": to_help, "href": f"?{choice.query()}&filtre=A_AIDER#eleves",
         "current": choice.needs_help},
    ]  # fmt: skip
    wanted = (Bucket.NEVER_LINKED, Bucket.DORMANT, Bucket.STALLED, Bucket.NOT_STARTED, Bucket.DONE,
              Bucket.CERTIFIABLE, Bucket.NOT_CERTIFIABLE)  # fmt: skip
    return chips + [
        {
            "label": label_of(bucket),
            "count": board.counts[bucket],
            "href": f"?{choice.query(bucket)}#eleves",
            "current": choice.bucket is bucket and not choice.is_first,
        }
        for bucket in wanted
        if board.counts[bucket]
    ]


def describe_row(row: BoardRow) -> dict[str, object]:
    status = status_of(row)
    record = row.certifiability
    return {
        "href": reverse("orga:learner", args=[row.learner.public_id]),
        "last_name": row.learner.last_name,
        "first_name": row.learner.first_name,
        "group": row.group,
        "status": status and {"label": label_of(status), "tone": tone_of(status), "icon": icon_of(status)},
        "has_account": Bucket.NEVER_LINKED not in row.buckets,
        "last": row.participation.last_answer_at or row.participation.created_at
        if row.participation
        else None,
        "mastery": row.participation.mastery if row.participation else None,
        "certifiable": record and record.is_certifiable,
        "count": record and record.competence_count,
        "needed": NEEDED,
        "begun": row.learner.certifiable_begun if record and not record.is_certifiable else [],
        "reminded": row.reminded,
    }


def status_of(row: BoardRow) -> Bucket | None:
    order: Sequence[Bucket] = (
        Bucket.DONE, Bucket.TO_SEND, Bucket.STALLED, Bucket.IN_PROGRESS, Bucket.NEVER_LINKED,
        Bucket.NOT_STARTED,
    )  # fmt: skip
    return next((bucket for bucket in order if bucket in row.buckets), None)


def tone_of(bucket: Bucket) -> str:
    return {
        Bucket.DONE: "ok",
        Bucket.NEVER_LINKED: "bad",
        Bucket.STALLED: "warn",
        Bucket.TO_SEND: "info",
    }.get(bucket, "")


def icon_of(bucket: Bucket) -> str:
    return {
        Bucket.DONE: "check", Bucket.NEVER_LINKED: "off", Bucket.STALLED: "wait", Bucket.TO_SEND: "send",
        Bucket.IN_PROGRESS: "play", Bucket.NOT_STARTED: "minus",
    }[bucket]  # fmt: skip
