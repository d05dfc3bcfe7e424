from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from pix.core.campaigns.follow_up import (
    TO_HELP,
    Bucket,
    CampaignStanding,
    CertifiabilityRecord,
    LearnerStanding,
    answered_reminder,
    buckets_of,
    count_buckets,
    shown_certifiability,
    year_start,
)
from pix.core.campaigns.participations import ParticipationStatus
from pix.core.campaigns.settings import FollowUpSettings

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2027, 3, 8, 9, tzinfo=PARIS)
STARTED, TO_SHARE, SHARED = ParticipationStatus
SIGNED_IN = LearnerStanding(is_linked=True, last_sign_in=NOW - timedelta(days=3))
ABLE = CertifiabilityRecord(True, NOW - timedelta(days=2), 6)
UNABLE = CertifiabilityRecord(False, NOW - timedelta(days=5), 3)


def standing(status, days, *, answered=True):
    at = NOW - timedelta(days=days)
    return CampaignStanding(status, NOW - timedelta(days=60) if answered else at, at if answered else None)


def buckets(**changes):
    return buckets_of(evolve(SIGNED_IN, **changes), NOW)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (NOW, datetime(2026, 8, 15, tzinfo=PARIS)),
        (datetime(2026, 8, 15, tzinfo=PARIS), datetime(2026, 8, 15, tzinfo=PARIS)),
        (datetime(2026, 8, 14, 23, 59, tzinfo=PARIS), datetime(2025, 8, 15, tzinfo=PARIS)),
    ],
)
def test_start_of_the_year(now, expected):
    assert year_start(now) == expected


@pytest.mark.parametrize(
    ("is_linked", "last_sign_in", "expected"),
    [
        (False, None, {Bucket.NEVER_LINKED}),
        (True, None, {Bucket.DORMANT}),
        (True, datetime(2026, 8, 14, 21, 59, tzinfo=UTC), {Bucket.DORMANT}),
        (True, datetime(2026, 8, 14, 22, tzinfo=UTC), set()),
    ],
)
def test_account_family(is_linked, last_sign_in, expected):
    found = buckets_of(LearnerStanding(is_linked, last_sign_in), NOW)
    assert found == expected | {Bucket.NOT_STARTED, Bucket.UNKNOWN}


@pytest.mark.parametrize(
    ("campaign", "expected"),
    [
        (None, {Bucket.NOT_STARTED}),
        (standing(STARTED, 3), {Bucket.IN_PROGRESS}),
        (standing(STARTED, 14), {Bucket.IN_PROGRESS}),
        (standing(STARTED, 14.01), {Bucket.IN_PROGRESS, Bucket.STALLED}),
        (standing(STARTED, 13, answered=False), {Bucket.IN_PROGRESS}),
        (standing(STARTED, 15, answered=False), {Bucket.IN_PROGRESS, Bucket.STALLED}),
        (standing(TO_SHARE, 30), {Bucket.TO_SEND}),
        (standing(SHARED, 30), {Bucket.DONE}),
    ],
)
def test_campaign_family(campaign, expected):
    assert buckets(campaign=campaign) == expected | {Bucket.UNKNOWN}


def test_without_a_campaign_its_family_is_empty():
    assert buckets_of(SIGNED_IN, NOW, with_campaign=False) == {Bucket.UNKNOWN}


def test_the_later_certifiability_is_shown():
    earlier = evolve(ABLE, at=UNABLE.at - timedelta(days=1))
    assert shown_certifiability(ABLE, UNABLE) == ABLE
    assert shown_certifiability(earlier, UNABLE) == UNABLE
    assert shown_certifiability(evolve(ABLE, at=UNABLE.at), UNABLE) == UNABLE
    assert shown_certifiability(None, UNABLE) == UNABLE
    assert shown_certifiability(ABLE, None) == ABLE
    assert shown_certifiability(None, None) is None


@pytest.mark.parametrize(
    ("records", "session", "expected"),
    [
        ({}, None, {Bucket.UNKNOWN}),
        ({"collected": ABLE, "computed": UNABLE}, date(2027, 3, 18), {Bucket.CERTIFIABLE}),
        ({"computed": UNABLE}, None, {Bucket.NOT_CERTIFIABLE}),
        ({"computed": UNABLE}, date(2027, 3, 8), {Bucket.NOT_CERTIFIABLE, Bucket.AT_RISK}),
        ({"computed": UNABLE}, date(2027, 3, 23), {Bucket.NOT_CERTIFIABLE, Bucket.AT_RISK}),
        ({"computed": UNABLE}, date(2027, 3, 24), {Bucket.NOT_CERTIFIABLE}),
        ({"computed": UNABLE}, date(2027, 3, 7), {Bucket.NOT_CERTIFIABLE}),
        ({}, date(2027, 3, 20), {Bucket.UNKNOWN, Bucket.AT_RISK}),
    ],
)
def test_certifiability_family(records, session, expected):
    assert buckets(next_session=session, **records) == expected | {Bucket.NOT_STARTED}


def test_delays_are_settings():
    settings = FollowUpSettings(9, 1, days_before_stalled=2, days_before_session=5)
    learner = LearnerStanding(
        True,
        datetime(2026, 8, 20, tzinfo=PARIS),
        standing(STARTED, 3),
        computed=UNABLE,
        next_session=date(2027, 3, 14),
    )
    assert buckets_of(learner, NOW, settings=settings) == {
        Bucket.DORMANT,
        Bucket.IN_PROGRESS,
        Bucket.STALLED,
        Bucket.NOT_CERTIFIABLE,
    }


def test_top_line_of_a_class():
    learners = [
        *[LearnerStanding(is_linked=False)] * 3,
        *[SIGNED_IN] * 2,
        *[evolve(SIGNED_IN, campaign=standing(STARTED, 1))] * 2,
        *[evolve(SIGNED_IN, campaign=standing(STARTED, 20), computed=UNABLE)] * 2,
        *[evolve(SIGNED_IN, campaign=standing(SHARED, 20), computed=ABLE)] * 12,
    ]
    assert count_buckets(buckets_of(learner, NOW) for learner in learners) == {
        Bucket.NEVER_LINKED: 3,
        Bucket.DORMANT: 0,
        Bucket.NOT_STARTED: 5,
        Bucket.IN_PROGRESS: 4,
        Bucket.STALLED: 2,
        Bucket.TO_SEND: 0,
        Bucket.DONE: 12,
        Bucket.CERTIFIABLE: 12,
        Bucket.NOT_CERTIFIABLE: 2,
        Bucket.UNKNOWN: 7,
        Bucket.AT_RISK: 0,
    }


def test_effect_of_a_reminder():
    reminded = (
        [buckets()] * 5
        + [buckets(campaign=standing(STARTED, 1))] * 6
        + [buckets(campaign=standing(SHARED, 1))]
    )
    assert answered_reminder(Bucket.NOT_STARTED, reminded) == 7


def test_what_to_do_first():
    assert TO_HELP == (
        Bucket.AT_RISK,
        Bucket.NEVER_LINKED,
        Bucket.STALLED,
        Bucket.NOT_STARTED,
        Bucket.TO_SEND,
    )
