from datetime import date

import pytest

from pix.core.campaigns.activity import (
    DayCounts,
    Evolution,
    StatusShare,
    cumulative_days,
    evolution,
    status_shares,
)
from pix.core.campaigns.participations import CampaignKind, ParticipationStatus

STARTED, TO_SHARE, SHARED = ParticipationStatus


def test_doughnut():
    counts = {STARTED: 5, TO_SHARE: 3, SHARED: 12}
    assert status_shares(CampaignKind.ASSESSMENT, counts) == (
        StatusShare(STARTED, 5, 25.0),
        StatusShare(TO_SHARE, 3, 15.0),
        StatusShare(SHARED, 12, 60.0),
    )
    assert status_shares(CampaignKind.PROFILES_COLLECTION, {TO_SHARE: 1, SHARED: 2}) == (
        StatusShare(TO_SHARE, 1, 33.3),
        StatusShare(SHARED, 2, 66.7),
    )
    assert {share.percentage for share in status_shares(CampaignKind.EXAM, {})} == {0.0}


def test_curves_share_their_first_and_last_day():
    begun = [date(2027, 3, 2), date(2027, 3, 1), date(2027, 3, 1)]
    assert cumulative_days(begun, [date(2027, 3, 4)]) == (
        DayCounts(date(2027, 3, 1), 2, 0),
        DayCounts(date(2027, 3, 2), 3, 0),
        DayCounts(date(2027, 3, 3), 3, 0),
        DayCounts(date(2027, 3, 4), 3, 1),
    )
    assert cumulative_days([], []) == ()


@pytest.mark.parametrize(
    ("previous", "last", "expected"),
    [
        (0.4, 0.7, Evolution.UP),
        (0.7, 0.7, Evolution.STABLE),
        (0.7, 0.4, Evolution.DOWN),
        (None, 0.4, Evolution.UNAVAILABLE),
        (0.4, None, Evolution.UNAVAILABLE),
    ],
)
def test_evolution(previous, last, expected):
    assert evolution(previous, last) is expected
