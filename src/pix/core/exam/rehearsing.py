"""Trying a computer before the day of the exam: what is checked, and when it is good enough."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

QUESTIONS: Final = 5
WEIGHT: Final = 400_000
"""Octets downloaded by the check of the network."""
FAST_SECONDS: Final = 4.0
SLOW_SECONDS: Final = 10.0


class Check(StrEnum):
    BROWSER = "browser"
    SECURED = "secured"
    NETWORK = "network"
    SOUND = "sound"
    FILE = "file"
    OUTBOX = "outbox"
    QUESTIONS = "questions"


class CheckState(StrEnum):
    WAITING = "waiting"
    OK = "ok"
    DOUBTFUL = "doubtful"
    FAILED = "failed"


def judge_network(seconds: float, received: int) -> CheckState:
    """Time taken by `WEIGHT` octets; what arrives incomplete fails."""
    if received < WEIGHT or seconds < 0:
        return CheckState.FAILED
    if seconds < FAST_SECONDS:
        return CheckState.OK
    return CheckState.DOUBTFUL if seconds < SLOW_SECONDS else CheckState.FAILED


def judge_browser(missing: int) -> CheckState:
    """`missing`: how many of the things that the questions stand on this browser lacks."""
    return CheckState.OK if missing == 0 else CheckState.FAILED


def judge_secured(asked: str, is_there: bool) -> CheckState:
    """`asked`: « recommended » or « required »."""
    if is_there:
        return CheckState.OK
    return CheckState.FAILED if asked == "required" else CheckState.DOUBTFUL


def judge_outbox(distinct: int, received: int) -> CheckState:
    """One answer, sent again after a cut, and kept once."""
    if distinct > 1:
        return CheckState.FAILED
    return CheckState.OK if distinct == 1 and received > 1 else CheckState.WAITING


def judge_questions(answered: int) -> CheckState:
    return CheckState.OK if answered >= QUESTIONS else CheckState.WAITING


def checks_of(secured: str) -> tuple[Check, ...]:
    """What a computer goes through; the secured browser only when the centre asks for it."""
    return tuple(check for check in Check if check is not Check.SECURED or secured != "no")


def judge_computer(states: Mapping[Check, CheckState], secured: str) -> CheckState:
    """The computer as a whole: failed as soon as one check is, ready when all are good."""
    found = [states.get(check, CheckState.WAITING) for check in checks_of(secured)]
    for state in (CheckState.FAILED, CheckState.WAITING, CheckState.DOUBTFUL):
        if state in found:
            return state
    return CheckState.OK
