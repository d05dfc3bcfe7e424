"""The follow-up board: where each learner of a class stands, whether or not they ever came.

Three independent families: the account, the campaign, certifiability.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from attrs import frozen

from pix.core.campaigns.participations import ParticipationStatus
from pix.core.campaigns.settings import DEFAULT_FOLLOW_UP, FollowUpSettings


class Bucket(StrEnum):
    """What one may look for in a class."""

    NEVER_LINKED = "NEVER_LINKED"
    DORMANT = "DORMANT"
    NOT_STARTED = "NOT_STARTED"
    IN_PROGRESS = "IN_PROGRESS"
    STALLED = "STALLED"
    TO_SEND = "TO_SEND"
    DONE = "DONE"
    CERTIFIABLE = "CERTIFIABLE"
    NOT_CERTIFIABLE = "NOT_CERTIFIABLE"
    UNKNOWN = "UNKNOWN"
    AT_RISK = "AT_RISK"


TO_HELP = (
    Bucket.AT_RISK,
    Bucket.NEVER_LINKED,
    Bucket.STALLED,
    Bucket.NOT_STARTED,
    Bucket.TO_SEND,
)
"""What calls for an action, the most pressing first."""


@frozen
class CampaignStanding:
    """The current participation of a learner, dates with their zone. `started_at`: its creation.

    `last_answer_at`: None before the first answer.
    """

    status: ParticipationStatus
    started_at: datetime
    last_answer_at: datetime | None = None


@frozen
class CertifiabilityRecord:
    """Whether a learner was certifiable at a moment, and with how many competences at the level."""

    is_certifiable: bool
    at: datetime
    competence_count: int | None = None


@frozen
class LearnerStanding:
    """What is known of an active learner. `is_linked`: they have an account.

    `collected`: from the last profile sent in this organisation; `computed`: from the nightly computation.
    `next_session`: day of the next certification session of their class, if any.
    """

    is_linked: bool
    last_sign_in: datetime | None = None
    campaign: CampaignStanding | None = None
    collected: CertifiabilityRecord | None = None
    computed: CertifiabilityRecord | None = None
    next_session: date | None = None


def year_start(now: datetime, settings: FollowUpSettings = DEFAULT_FOLLOW_UP) -> datetime:
    """Midnight of the day the school year of `now` started, in the zone of `now`."""
    month, day = settings.year_start_month, settings.year_start_day
    begun = (now.month, now.day) >= (month, day)
    return datetime(now.year if begun else now.year - 1, month, day, tzinfo=now.tzinfo)


def shown_certifiability(
    collected: CertifiabilityRecord | None, computed: CertifiabilityRecord | None
) -> CertifiabilityRecord | None:
    """The record to show: the profile sent when it is the later one, or alone; else the computed one."""
    if collected is not None and (computed is None or collected.at > computed.at):
        return collected
    return computed


def buckets_of(
    learner: LearnerStanding,
    now: datetime,
    *,
    with_campaign: bool = True,
    settings: FollowUpSettings = DEFAULT_FOLLOW_UP,
) -> frozenset[Bucket]:
    """Every bucket the learner is in. `now`: local time of the school, with its zone.

    `with_campaign`: a campaign is chosen on the board; without one its family stays empty.
    """
    found = {_certifiability(learner)}
    if not learner.is_linked:
        found.add(Bucket.NEVER_LINKED)
    elif learner.last_sign_in is None or learner.last_sign_in < year_start(now, settings):
        found.add(Bucket.DORMANT)
    if with_campaign:
        found |= _campaign_buckets(learner.campaign, now, settings)
    if _is_at_risk(learner, now.date(), settings):
        found.add(Bucket.AT_RISK)
    return frozenset(found)


def count_buckets(rows: Iterable[Collection[Bucket]]) -> Mapping[Bucket, int]:
    """How many learners are in each bucket, 0 included: the top line of a class."""
    counts = Counter(bucket for buckets in rows for bucket in buckets)
    return {bucket: counts[bucket] for bucket in Bucket}


def answered_reminder(bucket: Bucket, reminded: Iterable[Collection[Bucket]]) -> int:
    """How many of the learners reminded because they were in a bucket have left it since.

    `reminded`: the buckets each of them is in today.
    """
    return sum(bucket not in buckets for buckets in reminded)


def _campaign_buckets(
    standing: CampaignStanding | None, now: datetime, settings: FollowUpSettings
) -> set[Bucket]:
    if standing is None:
        return {Bucket.NOT_STARTED}
    if standing.status is ParticipationStatus.SHARED:
        return {Bucket.DONE}
    if standing.status is ParticipationStatus.TO_SHARE:
        return {Bucket.TO_SEND}
    last = standing.last_answer_at or standing.started_at
    stalled = now - last > timedelta(days=settings.days_before_stalled)
    return {Bucket.IN_PROGRESS, Bucket.STALLED} if stalled else {Bucket.IN_PROGRESS}


def _certifiability(learner: LearnerStanding) -> Bucket:
    record = shown_certifiability(learner.collected, learner.computed)
    if record is None:
        return Bucket.UNKNOWN
    return Bucket.CERTIFIABLE if record.is_certifiable else Bucket.NOT_CERTIFIABLE


def _is_at_risk(learner: LearnerStanding, today: date, settings: FollowUpSettings) -> bool:
    if learner.next_session is None or _certifiability(learner) is Bucket.CERTIFIABLE:
        return False
    return 0 <= (learner.next_session - today).days <= settings.days_before_session
