"""The follow-up board: every active learner of some classes, whether or not they ever came."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from pix.apps.campaigns.models import Campaign, CampaignParticipation, Reminder
from pix.apps.campaigns.queries.standings import collected_certifiability, standings
from pix.apps.campaigns.rules import column_of_groups
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import learners_by_name
from pix.core.campaigns.follow_up import (
    Bucket,
    CertifiabilityRecord,
    LearnerStanding,
    answered_reminder,
    buckets_of,
    count_buckets,
    shown_certifiability,
)


@frozen
class Reminded:
    """How often a learner was reminded, and the last time."""

    count: int
    last: datetime.datetime


@frozen(eq=False)
class BoardRow:
    """One learner. `certifiability`: the value to show, the latest of what was sent and computed."""

    learner: OrganizationLearner
    group: str
    buckets: frozenset[Bucket]
    participation: CampaignParticipation | None
    certifiability: CertifiabilityRecord | None
    reminded: Reminded | None


@frozen
class ReminderEffect:
    """The last reminder of a bucket: `left` of its `count` learners have left the bucket since."""

    at: datetime.datetime
    count: int
    left: int


@frozen(eq=False)
class Board:
    rows: tuple[BoardRow, ...]
    counts: Mapping[Bucket, int]
    effects: Mapping[Bucket, ReminderEffect]

    def of(self, bucket: Bucket) -> list[BoardRow]:
        return [row for row in self.rows if bucket in row.buckets]


def board_of(
    organization: Organization,
    *,
    groups: Collection[str] = (),
    campaign: Campaign | None = None,
    now: datetime.datetime,
    next_sessions: Mapping[int, datetime.date] | None = None,
) -> Board:
    """In six statements, whatever the number of learners. `now`: local time of the school, with its zone.

    `next_sessions`: by learner, the day of the next certification session of their class.
    """
    learners = listed(organization, groups)
    ids = [learner.pk for learner in learners]
    places = standings(campaign, ids) if campaign else {}
    collected = collected_certifiability(organization, learner__in=ids)
    reminded, last = reminders_of(organization, campaign, set(ids))
    column = column_of_groups(organization)
    rows = tuple(
        row_of(
            learner,
            column,
            places.get(learner.pk),
            collected.get(learner.pk),
            reminded,
            campaign,
            now,
            (next_sessions or {}).get(learner.pk),
        )
        for learner in learners
    )
    buckets = {row.learner.pk: row.buckets for row in rows}
    return Board(rows, count_buckets(buckets.values()), effects_of(last, buckets))


def listed(organization: Organization, groups: Collection[str]) -> list[OrganizationLearner]:
    found = learners_by_name(organization).select_related("user", "user__login_record")
    column = column_of_groups(organization)
    if groups and column:
        found = found.filter(**{f"{column}__in": list(groups)})
    return list(found.prefetch_related("user__methods"))


def row_of(learner, column, place, collected, reminded, campaign, now, session) -> BoardRow:
    participation, standing = place or (None, None)
    computed = computed_record(learner)
    told = LearnerStanding(
        is_linked=learner.user_id is not None,
        last_sign_in=last_sign_in(learner),
        campaign=standing,
        collected=collected,
        computed=computed,
        next_session=session,
    )
    return BoardRow(
        learner,
        getattr(learner, column) if column else "",
        buckets_of(told, now, with_campaign=campaign is not None),
        participation,
        shown_certifiability(collected, computed),
        reminded.get(learner.pk),
    )


def computed_record(learner: OrganizationLearner) -> CertifiabilityRecord | None:
    if learner.is_certifiable is None or learner.certifiable_at is None:
        return None
    return CertifiabilityRecord(learner.is_certifiable, learner.certifiable_at, learner.certifiable_count)


def last_sign_in(learner: OrganizationLearner) -> datetime.datetime | None:
    record = getattr(learner.user, "login_record", None) if learner.user else None
    return record.last_logged_at if record else None


def reminders_of(
    organization: Organization, campaign: Campaign | None, ids: set[int]
) -> tuple[dict[int, Reminded], dict[Bucket, tuple[datetime.datetime, list[int]]]]:
    """By learner, how often; by bucket, the last reminder and whom it was for."""
    links = Reminder.learners.through.objects.filter(
        reminder__organization=organization, reminder__campaign=campaign, organizationlearner__in=ids
    ).order_by("reminder__at")
    columns = ("organizationlearner_id", "reminder_id", "reminder__bucket", "reminder__at")
    reminded: dict[int, Reminded] = {}
    people: dict[int, list[int]] = defaultdict(list)
    latest: dict[Bucket, tuple[datetime.datetime, int]] = {}
    for learner, reminder, bucket, at in links.values_list(*columns):
        before = reminded.get(learner)
        reminded[learner] = Reminded(before.count + 1 if before else 1, at)
        people[reminder].append(learner)
        latest[Bucket(bucket)] = at, reminder
    return reminded, {bucket: (at, people[pk]) for bucket, (at, pk) in latest.items()}


def effects_of(
    last: Mapping[Bucket, tuple[datetime.datetime, Sequence[int]]], buckets: Mapping[int, frozenset[Bucket]]
) -> dict[Bucket, ReminderEffect]:
    return {
        bucket: ReminderEffect(
            at, len(people), answered_reminder(bucket, [buckets[pk] for pk in people if pk in buckets])
        )
        for bucket, (at, people) in last.items()
    }
