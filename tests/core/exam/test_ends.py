"""The own end of a candidate: duration, extra time, what cuts took, what was given to all."""

import datetime

import pytest

from pix.core.exam.ends import allowed_seconds, is_near, is_too_old, own_end

START = datetime.datetime(2027, 3, 16, 8, 0, tzinfo=datetime.UTC)


def at(hour, minute, second=0):
    return datetime.datetime(2027, 3, 16, hour, minute, second, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("start", "extra", "credited", "pushed", "end"),
    [
        (at(8, 0), None, 0, 0, at(9, 45)),
        (at(8, 0), 0.33, 0, 0, at(10, 20)),
        (at(8, 0), 0.5, 0, 0, at(10, 38)),
        (at(8, 0, 1), None, 0, 0, at(9, 46)),
        (at(8, 0), None, 61, 0, at(9, 47)),
        (at(8, 0), None, 60, 0, at(9, 46)),
        (at(8, 0), None, 0, 600, at(9, 55)),
        (at(8, 0), 0.1, 30, 300, at(10, 1)),
        (at(8, 0), 0.2, 0, 0, at(10, 6)),
    ],
)
def test_own_end(start, extra, credited, pushed, end):
    given = own_end(
        start, 105, extra, datetime.timedelta(seconds=credited), datetime.timedelta(seconds=pushed)
    )
    assert given == end


def test_last_ten_minutes():
    end = own_end(START, 105)
    before, since = end - datetime.timedelta(minutes=10, seconds=1), end - datetime.timedelta(minutes=10)
    moments = (before, since, end, end + datetime.timedelta(hours=1))
    assert [is_near(end, moment) for moment in moments] == [False, True, True, True]


def test_a_test_can_be_gone_on_with_for_a_day():
    day = datetime.timedelta(hours=24)
    assert not is_too_old(START, START + day)
    assert is_too_old(START, START + day + datetime.timedelta(seconds=1))


@pytest.mark.parametrize(("extra", "seconds"), [(None, 60), (0.33, 80), (0.5, 90), (0.2, 72)])
def test_timed_questions_last_longer_with_extra_time(extra, seconds):
    assert allowed_seconds(60, extra) == seconds
