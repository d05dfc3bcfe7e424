"""Limits that the simulation report of a version must respect before the version is published."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen


class PublicationRefusedError(ValueError):
    """The report of the version is outside the limits and nobody has given a reason to publish it anyway."""

    def __init__(self, broken: "tuple[BrokenLimit, ...]") -> None:
        super().__init__(
            "This version cannot be published without a written reason: "
            + "; ".join(limit.message for limit in broken)
        )
        self.broken = broken


@frozen
class Limit:
    """Aim and alarm of a figure of the report; ``at_least`` when greater is better."""

    key: str
    name: str
    aim: float
    alarm: float
    at_least: bool = False

    def is_broken(self, value: float) -> bool:
        return value < self.alarm if self.at_least else value > self.alarm

    def misses_aim(self, value: float) -> bool:
        return value < self.aim if self.at_least else value > self.aim


@frozen
class BrokenLimit:
    """A limit that a report breaks; ``value`` is ``None`` when the report does not hold the figure."""

    key: str
    value: float | None
    alarm: float
    message: str


LIMITS: Final = (
    Limit("reliability", "reliability of the score", 0.93, 0.90, at_least=True),
    Limit("error_at_cuts_max", "greatest error at a cut, in logits", 0.30, 0.40),
    Limit("error_at_cuts_pix_max", "greatest error at a cut, in pix", 45, 60),
    Limit("exact_level", "share of tests at their exact level", 0.78, 0.70, at_least=True),
    Limit("within_one_level", "share of tests within one level", 0.99, 0.97, at_least=True),
    Limit("same_level_again", "share of tests at the same level the second time", 0.68, 0.60, at_least=True),
    Limit("exposure_max", "greatest exposure of a question", 0.20, 0.30),
    Limit("first_question_same", "chance that two tests start alike", 0.02, 0.05),
    Limit("overlap", "questions shared by two tests", 0.18, 0.25),
    Limit("overlap_alike", "questions shared by two tests of like ability", 0.40, 0.50),
    Limit("bank_used", "share of the bank used", 0.95, 0.80, at_least=True),
    Limit("questions_per_length", "questions of the bank, in lengths of the test", 20, 12, at_least=True),
    Limit("answers_per_question", "least answers behind a calibration", 500, 250, at_least=True),
)


def report_within_limits(report: Mapping[str, Any]) -> list[BrokenLimit]:
    """Limits that a simulation report breaks, empty when the version may be published.

    A figure that is absent breaks its limit: what was not measured is not known to be good.
    """
    broken = []
    for limit in LIMITS:
        value = report.get(limit.key)
        if value is None:
            message = f"{limit.name}: not known"
            broken.append(BrokenLimit(limit.key, None, limit.alarm, message))
        elif not limit.is_broken(value) and value == value:
            continue
        else:
            side = "at least" if limit.at_least else "at most"
            message = f"{limit.name}: {value:.4g}, must be {side} {limit.alarm:g}"
            broken.append(BrokenLimit(limit.key, value, limit.alarm, message))
    return broken


def missed_aims(report: Mapping[str, Any]) -> list[str]:
    """Keys of the figures that are allowed but not what is aimed at."""
    return [
        limit.key
        for limit in LIMITS
        if (value := report.get(limit.key)) is not None
        and limit.misses_aim(value)
        and not limit.is_broken(value)
    ]


def check_publication(report: Mapping[str, Any], overriding_reason: str = "") -> tuple[BrokenLimit, ...]:
    """Limits overridden by a written reason, to be kept with the version.

    Raises ``PublicationRefusedError`` when limits are broken and the reason is blank.
    """
    broken = tuple(report_within_limits(report))
    if broken and not overriding_reason.strip():
        raise PublicationRefusedError(broken)
    return broken
