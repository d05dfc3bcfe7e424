"""The life of a participation: its status, when it can be sent, when the person may try again."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from attrs import frozen

from pix.core.campaigns.results import Counts
from pix.core.campaigns.settings import DEFAULT_SENDING, SendingSettings
from pix.core.profile.knowledge import KnowledgeElement, Status

ONE_SECOND = timedelta(seconds=1)


class CampaignKind(StrEnum):
    ASSESSMENT = "ASSESSMENT"
    EXAM = "EXAM"
    PROFILES_COLLECTION = "PROFILES_COLLECTION"


class ParticipationStatus(StrEnum):
    STARTED = "STARTED"
    TO_SHARE = "TO_SHARE"
    SHARED = "SHARED"


class SharingRefusal(StrEnum):
    """Why results cannot be sent, in the order in which the reasons are told."""

    NOT_OWNER = "not the person's own participation"
    ALREADY_SHARED = "already sent"
    CAMPAIGN_CLOSED = "the campaign is archived or deleted"
    PARTICIPATION_DELETED = "the participation was deleted"
    NOT_COMPLETED = "the assessment is not finished"


class Offer(StrEnum):
    """A button: not shown, shown with the time left, or usable."""

    HIDDEN = "hidden"
    WAITING = "waiting"
    OPEN = "open"


class CardState(StrEnum):
    """How « my courses » presents a participation."""

    DELETED = "DELETED"
    DISABLED = "DISABLED"
    ENDED = "ENDED"
    TO_SHARE = "TO_SHARE"
    ONGOING = "ONGOING"


@frozen
class CampaignTerms:
    """What a campaign allows. `is_closed`: archived or deleted.

    `allows_reset`: the target profile lets participants forget its skills and start again.
    """

    kind: CampaignKind
    allows_multiple_sendings: bool = False
    allows_reset: bool = False
    is_closed: bool = False


@frozen
class Participation:
    """A participation as the rules see it. `counts`: of its results once sent; dates are UTC.

    `is_improved`: a later participation of the same person replaced it.
    """

    status: ParticipationStatus
    shared_at: datetime | None = None
    counts: Counts | None = None
    is_deleted: bool = False
    is_improved: bool = False
    learner_is_active: bool = True

    @property
    def is_shared(self) -> bool:
        return self.status is ParticipationStatus.SHARED


@frozen
class NewTry:
    """What a person may do again. `remaining_seconds`: until the buttons open, else None."""

    retry: Offer
    reset: Offer
    remaining_seconds: int | None


def first_status(kind: CampaignKind) -> ParticipationStatus:
    """The status when the person enters: a collection of profiles has nothing to answer."""
    collects = kind is CampaignKind.PROFILES_COLLECTION
    return ParticipationStatus.TO_SHARE if collects else ParticipationStatus.STARTED


def status_when_completed(
    kind: CampaignKind, settings: SendingSettings = DEFAULT_SENDING
) -> ParticipationStatus:
    """The status once the assessment has ended: sent, or waiting for a click."""
    by_itself = settings.sends_by_itself and kind is not CampaignKind.PROFILES_COLLECTION
    return ParticipationStatus.SHARED if by_itself else ParticipationStatus.TO_SHARE


def sharing_refusal(
    participation: Participation, terms: CampaignTerms, *, is_owner: bool
) -> SharingRefusal | None:
    """Why this participation cannot be sent now, None when it can."""
    refusals = {
        SharingRefusal.NOT_OWNER: not is_owner,
        SharingRefusal.ALREADY_SHARED: participation.is_shared,
        SharingRefusal.CAMPAIGN_CLOSED: terms.is_closed,
        SharingRefusal.PARTICIPATION_DELETED: participation.is_deleted,
        SharingRefusal.NOT_COMPLETED: participation.status is ParticipationStatus.STARTED,
    }
    return next((refusal for refusal, holds in refusals.items() if holds), None)


def new_try(
    participation: Participation,
    terms: CampaignTerms,
    now: datetime,
    settings: SendingSettings = DEFAULT_SENDING,
) -> NewTry:
    """Whether the person may take the course again, or forget its skills and take it again.

    Mastery is compared without rounding, so 299 skills of 300 still leave something to retry.
    """
    remaining = _remaining_seconds(participation.shared_at, now, settings.days_before_retrying)
    usable = Offer.WAITING if remaining else Offer.OPEN
    current = (
        participation.is_shared
        and not participation.is_deleted
        and not participation.is_improved
        and participation.learner_is_active
        and terms.allows_multiple_sendings
        and not terms.is_closed
        and terms.kind is not CampaignKind.PROFILES_COLLECTION
    )
    is_exam = terms.kind is CampaignKind.EXAM
    retries = current and (is_exam or not _knows_everything(participation))
    resets = current and terms.allows_reset and not is_exam
    return NewTry(
        usable if retries else Offer.HIDDEN,
        usable if resets else Offer.HIDDEN,
        remaining if retries or resets else None,
    )


def can_send_profile_again(participation: Participation, terms: CampaignTerms) -> bool:
    """Whether a profile already sent may be sent again, at once."""
    return (
        terms.kind is CampaignKind.PROFILES_COLLECTION
        and participation.is_shared
        and terms.allows_multiple_sendings
        and not terms.is_closed
        and not participation.is_deleted
        and participation.learner_is_active
    )


def can_improve(
    participation: Participation,
    terms: CampaignTerms,
    current: Iterable[KnowledgeElement],
    started_at: datetime,
    settings: SendingSettings = DEFAULT_SENDING,
) -> bool:
    """Whether failures may be asked again before sending; only where sending is done by a click.

    `current`: current elements of the targeted skills; `started_at`: creation of the last assessment. One of
    them must be a failure at least the delay older than the assessment.
    """
    open_to_it = (
        not settings.sends_by_itself
        and terms.kind is CampaignKind.ASSESSMENT
        and not terms.is_closed
        and not participation.is_shared
        and not participation.is_deleted
    )
    delay = timedelta(days=settings.days_before_retrying)
    return open_to_it and any(
        element.status is Status.INVALIDATED and started_at - element.created_at >= delay
        for element in current
    )


def card_state(participation: Participation, terms: CampaignTerms) -> CardState:
    """How the person's list shows it: deleted, closed, sent, to send or going on."""
    if participation.is_deleted:
        return CardState.DELETED
    if terms.is_closed:
        return CardState.DISABLED
    if participation.is_shared:
        return CardState.ENDED
    return CardState.TO_SHARE if participation.status is ParticipationStatus.TO_SHARE else CardState.ONGOING


def _knows_everything(participation: Participation) -> bool:
    return participation.counts is not None and participation.counts.is_complete


def _remaining_seconds(shared_at: datetime | None, now: datetime, days: float) -> int | None:
    """Whole seconds, rounded up, until the delay has passed; None when it has, or when nothing was sent."""
    if shared_at is None:
        return None
    remaining = -((now - shared_at - timedelta(days=days)) // ONE_SECOND)
    return remaining if remaining > 0 else None
