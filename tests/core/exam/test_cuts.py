"""What a cut gives back: never more than the page says, than the server noticed, than 15 minutes a test."""

import datetime

import pytest

from pix.core.exam.cuts import credit, true_cut

AT = datetime.datetime(2027, 3, 16, 9, 30, tzinfo=datetime.UTC)


def seconds(count):
    return datetime.timedelta(seconds=count)


@pytest.mark.parametrize(
    ("reported", "silence", "cut"), [(60, 75, 60), (600, 75, 75), (60, 3, 3), (-5, 75, 0), (60, -2, 0)]
)
def test_a_cut_is_what_both_sides_say(reported, silence, cut):
    assert true_cut(seconds(reported), AT - seconds(silence), AT) == seconds(cut)


def test_a_page_never_heard_of_was_not_cut():
    assert true_cut(seconds(60), None, AT) == seconds(0)


@pytest.mark.parametrize(
    ("cut", "already", "given"),
    [(20, 0, 0), (21, 0, 21), (60, 60, 60), (900, 0, 900), (3600, 0, 900), (60, 870, 30), (60, 900, 0)],
)
def test_credit(cut, already, given):
    assert credit(seconds(cut), seconds(already)) == seconds(given)
