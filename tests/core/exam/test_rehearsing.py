"""When a computer is good enough for the day of the exam."""

import pytest

from pix.core.exam.rehearsing import (
    WEIGHT,
    Check,
    CheckState,
    checks_of,
    judge_browser,
    judge_computer,
    judge_network,
    judge_outbox,
    judge_questions,
    judge_secured,
)

OK, DOUBTFUL, FAILED, WAITING = (
    CheckState.OK,
    CheckState.DOUBTFUL,
    CheckState.FAILED,
    CheckState.WAITING,
)


@pytest.mark.parametrize(
    ("seconds", "received", "state"),
    [
        (0.2, WEIGHT, OK),
        (3.99, WEIGHT, OK),
        (4.0, WEIGHT, DOUBTFUL),
        (9.9, WEIGHT, DOUBTFUL),
        (10.0, WEIGHT, FAILED),
        (0.2, WEIGHT - 1, FAILED),
        (-1.0, WEIGHT, FAILED),
    ],
)
def test_four_hundred_kilobytes_in_less_than_four_seconds(seconds, received, state):
    assert judge_network(seconds, received) is state


def test_the_other_checks():
    assert [judge_browser(0), judge_browser(1)] == [OK, FAILED]
    assert [judge_secured("required", False), judge_secured("recommended", False)] == [FAILED, DOUBTFUL]
    assert judge_secured("required", True) is OK
    assert [judge_outbox(0, 0), judge_outbox(1, 1), judge_outbox(1, 2), judge_outbox(2, 2)] == [
        WAITING,
        WAITING,
        OK,
        FAILED,
    ]
    assert [judge_questions(4), judge_questions(5)] == [WAITING, OK]


def test_a_computer_is_ready_when_all_is_good():
    all_good = dict.fromkeys(Check, OK)
    assert judge_computer(all_good, "required") is OK
    assert judge_computer(all_good | {Check.SECURED: FAILED}, "no") is OK
    assert judge_computer(all_good | {Check.SECURED: FAILED}, "required") is FAILED
    assert judge_computer(all_good | {Check.NETWORK: DOUBTFUL}, "no") is DOUBTFUL
    assert judge_computer(all_good | {Check.NETWORK: DOUBTFUL, Check.SOUND: WAITING}, "no") is WAITING
    assert judge_computer({}, "no") is WAITING
    assert Check.SECURED not in checks_of("no")
