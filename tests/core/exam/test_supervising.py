"""What an invigilator sees of a candidate, case by case."""

import datetime
import itertools

import pytest

from pix.core.exam.supervising import (
    AlertReason,
    LineFacts,
    LineStatus,
    QuestionFlags,
    Urgency,
    Waiting,
    derive_status,
    find_waiting,
    next_change,
    offline_since,
    reasons_for,
)

START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
END = START + datetime.timedelta(minutes=105)


def after(**duration):
    return START + datetime.timedelta(**duration)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({}, LineStatus.ABSENT),
        ({"is_authorized": True}, LineStatus.PRESENT),
        ({"started_at": START}, LineStatus.STARTED),
        ({"started_at": START, "is_authorized": True}, LineStatus.RESUMING),
        ({"started_at": START, "is_authorized": True, "alert_since": START}, LineStatus.LIVE_ALERT),
        (
            {"started_at": START, "alert_since": START, "environment_since": START},
            LineStatus.ENVIRONMENT_ALERT,
        ),
        (
            {"started_at": START, "is_over": True, "alert_since": START, "environment_since": START},
            LineStatus.ENDED,
        ),
    ],
)
def test_the_first_status_that_applies(facts, status):
    assert derive_status(LineFacts(**facts)) is status


def test_offline_after_45_seconds_of_silence():
    facts = LineFacts(started_at=START, seen_at=after(minutes=20))
    assert offline_since(facts, after(minutes=20, seconds=44)) is None
    assert offline_since(facts, after(minutes=20, seconds=45)) == after(minutes=20)


def test_a_page_never_heard_of_counts_from_the_start():
    assert offline_since(LineFacts(started_at=START), after(seconds=45)) == START


def test_who_has_not_started_or_has_finished_is_not_offline():
    assert offline_since(LineFacts(is_authorized=True), after(hours=1)) is None
    assert offline_since(LineFacts(started_at=START, is_over=True), after(hours=1)) is None


def waiting(at, **facts):
    return find_waiting(LineFacts(**facts), at)


def test_what_each_candidate_waits_for():
    running = {"started_at": START, "seen_at": after(minutes=30), "ends_at": END}
    at = after(minutes=30, seconds=10)
    assert waiting(at, **running) is None
    assert waiting(at, **running, alert_since=after(minutes=29)) == Waiting(
        Urgency.LIVE_ALERT, after(minutes=29)
    )
    assert waiting(at, **running, environment_since=START) == Waiting(Urgency.ENVIRONMENT_ALERT, START)
    assert waiting(after(minutes=31), **running) == Waiting(Urgency.OFFLINE, after(minutes=30))
    assert waiting(at, asked_at=START) == Waiting(Urgency.WAITING_FOR_PRESENCE, START)
    assert waiting(at, asked_at=START, is_authorized=True) is None
    assert waiting(at) is None


def test_at_the_door_again_is_not_offline():
    back = {"started_at": START, "seen_at": after(minutes=10), "ends_at": END, "asked_at": after(minutes=15)}
    assert waiting(after(minutes=16), **back) == Waiting(Urgency.WAITING_FOR_RESUME, after(minutes=15))
    assert waiting(after(minutes=16), **back, is_authorized=True) is None
    still_open = back | {"seen_at": after(minutes=39)}
    assert waiting(after(minutes=40), **still_open) == Waiting(Urgency.WAITING_FOR_RESUME, after(minutes=15))


def test_the_end_comes_then_is_past():
    facts = {"started_at": START, "ends_at": END}
    for at, expected in (
        (END - datetime.timedelta(minutes=10, seconds=1), None),
        (
            END - datetime.timedelta(minutes=10),
            Waiting(Urgency.NEAR_END, END - datetime.timedelta(minutes=10)),
        ),
        (END, Waiting(Urgency.OVERDUE, END)),
    ):
        assert waiting(at, **facts, seen_at=at) == expected


def test_the_most_urgent_first():
    assert [one.name for one in sorted(Urgency)] == [
        "LIVE_ALERT",
        "ENVIRONMENT_ALERT",
        "OFFLINE",
        "WAITING_FOR_PRESENCE",
        "WAITING_FOR_RESUME",
        "OVERDUE",
        "NEAR_END",
    ]


def test_when_time_alone_changes_what_is_shown():
    running = LineFacts(started_at=START, seen_at=after(minutes=90), ends_at=END)
    done = LineFacts(started_at=START, is_over=True, seen_at=START, ends_at=END)
    assert next_change([done, LineFacts()], START) is None
    assert next_change([done, running], after(minutes=90)) == after(minutes=90, seconds=45)
    assert next_change([done, running], after(minutes=91)) == after(minutes=95)
    assert next_change([done, running], after(minutes=96)) == END
    assert next_change([done, running], END) is None


def test_nothing_changes_before_the_announced_moment():
    """Property: between now and `next_change`, every status and every wait stays as it is."""
    lines = [
        LineFacts(started_at=START, seen_at=after(seconds=seen), ends_at=after(minutes=end))
        for seen, end in itertools.product((0, 20, 40, 400), (15, 20, 105))
    ]
    for second in range(0, 1600, 7):
        at = after(seconds=second)
        change = next_change(lines, at)
        before = change - datetime.timedelta(microseconds=1)
        assert [find_waiting(one, at) for one in lines] == [find_waiting(one, before) for one in lines]


def test_reasons_follow_what_the_question_is_made_of():
    codes = [reason.code for reason in reasons_for(QuestionFlags(has_image=True, has_attachment=True))]
    assert codes == ["E1", "E3", "E4", "E5", "E8", "E9", "E11", "E12"]
    assert [one.code for one in reasons_for(QuestionFlags())] == ["E4", "E5", "E8", "E9", "E11", "E12"]
    assert reasons_for(QuestionFlags(has_image=True, has_embed=True, has_attachment=True, is_focus=True)) == (
        tuple(AlertReason)
    )
