from datetime import timedelta

import pytest
from attrs import evolve

from pix.core.campaigns.participations import (
    CampaignKind,
    CampaignTerms,
    CardState,
    NewTry,
    Offer,
    Participation,
    ParticipationStatus,
    SharingRefusal,
    can_improve,
    can_send_profile_again,
    card_state,
    first_status,
    new_try,
    sharing_refusal,
    status_when_completed,
)
from pix.core.campaigns.results import Counts
from pix.core.campaigns.settings import SendingSettings
from pix.core.profile.knowledge import Status
from tests.core.campaigns.samples import NOON, element, ladder

ASSESSMENT, EXAM, COLLECTION = CampaignKind
STARTED, TO_SHARE, SHARED = ParticipationStatus
HIDDEN, WAITING, OPEN = Offer
TERMS = CampaignTerms(ASSESSMENT, allows_multiple_sendings=True, allows_reset=True)
SENT = Participation(SHARED, NOON, Counts(10, 10, 7))
BY_CLICK = SendingSettings(sends_by_itself=False)
LATER = NOON + timedelta(days=4)


def test_statuses_follow_the_kind_and_the_setting():
    assert [first_status(kind) for kind in CampaignKind] == [STARTED, STARTED, TO_SHARE]
    assert [status_when_completed(kind) for kind in CampaignKind] == [SHARED, SHARED, TO_SHARE]
    assert [status_when_completed(kind, BY_CLICK) for kind in CampaignKind] == [TO_SHARE] * 3


@pytest.mark.parametrize(
    ("participation", "terms", "is_owner", "refusal"),
    [
        (Participation(TO_SHARE), TERMS, True, None),
        (Participation(STARTED), TERMS, True, SharingRefusal.NOT_COMPLETED),
        (Participation(TO_SHARE), TERMS, False, SharingRefusal.NOT_OWNER),
        (SENT, evolve(TERMS, is_closed=True), True, SharingRefusal.ALREADY_SHARED),
        (Participation(STARTED), evolve(TERMS, is_closed=True), True, SharingRefusal.CAMPAIGN_CLOSED),
        (Participation(TO_SHARE, is_deleted=True), TERMS, True, SharingRefusal.PARTICIPATION_DELETED),
    ],
)
def test_why_results_cannot_be_sent(participation, terms, is_owner, refusal):
    assert sharing_refusal(participation, terms, is_owner=is_owner) is refusal


@pytest.mark.parametrize(
    ("participation", "terms", "expected"),
    [
        (SENT, TERMS, (OPEN, OPEN)),
        (SENT, evolve(TERMS, allows_reset=False), (OPEN, HIDDEN)),
        (SENT, evolve(TERMS, allows_multiple_sendings=False), (HIDDEN, HIDDEN)),
        (SENT, evolve(TERMS, is_closed=True), (HIDDEN, HIDDEN)),
        (SENT, evolve(TERMS, kind=EXAM), (OPEN, HIDDEN)),
        (SENT, evolve(TERMS, kind=COLLECTION), (HIDDEN, HIDDEN)),
        (evolve(SENT, counts=Counts(10, 10, 10)), TERMS, (HIDDEN, OPEN)),
        (evolve(SENT, counts=Counts(300, 300, 299)), TERMS, (OPEN, OPEN)),
        (evolve(SENT, counts=Counts(10, 10, 10)), evolve(TERMS, kind=EXAM), (OPEN, HIDDEN)),
        (evolve(SENT, is_deleted=True), TERMS, (HIDDEN, HIDDEN)),
        (evolve(SENT, is_improved=True), TERMS, (HIDDEN, HIDDEN)),
        (evolve(SENT, learner_is_active=False), TERMS, (HIDDEN, HIDDEN)),
        (Participation(TO_SHARE), TERMS, (HIDDEN, HIDDEN)),
    ],
)
def test_who_may_try_again(participation, terms, expected):
    assert new_try(participation, terms, LATER) == NewTry(*expected, None)


@pytest.mark.parametrize(
    ("elapsed", "days", "expected"),
    [
        (timedelta(0), 4, NewTry(WAITING, WAITING, 345_600)),
        (timedelta(days=3), 4, NewTry(WAITING, WAITING, 86_400)),
        (timedelta(days=4, milliseconds=-1), 4, NewTry(WAITING, WAITING, 1)),
        (timedelta(days=4), 4, NewTry(OPEN, OPEN, None)),
        (timedelta(0), 0, NewTry(OPEN, OPEN, None)),
    ],
)
def test_remaining_time_before_retrying(elapsed, days, expected):
    settings = SendingSettings(days_before_retrying=days)
    assert new_try(SENT, TERMS, NOON + elapsed, settings) == expected


def test_no_time_is_told_when_nothing_will_open():
    closed = evolve(TERMS, is_closed=True)
    assert new_try(SENT, closed, NOON) == NewTry(HIDDEN, HIDDEN, None)


@pytest.mark.parametrize(
    ("participation", "terms", "expected"),
    [
        (Participation(SHARED, NOON), {}, True),
        (Participation(TO_SHARE), {}, False),
        (Participation(SHARED, NOON, is_deleted=True), {}, False),
        (Participation(SHARED, NOON, learner_is_active=False), {}, False),
        (Participation(SHARED, NOON), {"is_closed": True}, False),
        (Participation(SHARED, NOON), {"allows_multiple_sendings": False}, False),
        (Participation(SHARED, NOON), {"kind": ASSESSMENT}, False),
    ],
)
def test_sending_a_profile_again(participation, terms, expected):
    collection = CampaignTerms(COLLECTION, allows_multiple_sendings=True)
    assert can_send_profile_again(participation, evolve(collection, **terms)) is expected


def test_improving_before_sending():
    skill = ladder("lumen", [1])[0]
    old, recent = element(skill, Status.INVALIDATED), element(skill, Status.INVALIDATED, LATER)
    waiting = Participation(TO_SHARE)
    by_click = {"started_at": LATER, "settings": BY_CLICK}
    assert can_improve(waiting, TERMS, [recent, old], **by_click)
    assert not can_improve(waiting, TERMS, [recent, element(skill)], **by_click)
    assert not can_improve(waiting, TERMS, [old], LATER)
    for participation, terms in [
        (SENT, TERMS),
        (evolve(waiting, is_deleted=True), TERMS),
        (waiting, evolve(TERMS, kind=EXAM)),
        (waiting, evolve(TERMS, is_closed=True)),
    ]:
        assert not can_improve(participation, terms, [old], **by_click)


def test_cards_of_my_courses():
    closed = evolve(TERMS, is_closed=True)
    cards = [
        (evolve(SENT, is_deleted=True), closed, CardState.DELETED),
        (SENT, closed, CardState.DISABLED),
        (SENT, TERMS, CardState.ENDED),
        (Participation(TO_SHARE), TERMS, CardState.TO_SHARE),
        (Participation(STARTED), TERMS, CardState.ONGOING),
    ]
    assert [card_state(participation, terms) for participation, terms, _ in cards] == [
        one for *_, one in cards
    ]
