import pytest

from pix.core.certification.limits import (
    LIMITS,
    PublicationRefusedError,
    check_publication,
    missed_aims,
    report_within_limits,
)

GOOD = {limit.key: limit.aim for limit in LIMITS}


def test_a_report_at_its_aims_is_within_the_limits() -> None:
    assert report_within_limits(GOOD) == []
    assert missed_aims(GOOD) == []
    assert check_publication(GOOD) == ()


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.key)
def test_each_limit_can_be_broken_alone(limit: object) -> None:
    at_alarm = {**GOOD, limit.key: limit.alarm}  # type: ignore[attr-defined]
    step = -0.01 if limit.at_least else 0.01  # type: ignore[attr-defined]
    beyond = {**GOOD, limit.key: limit.alarm + step}  # type: ignore[attr-defined]
    assert report_within_limits(at_alarm) == []
    assert missed_aims(at_alarm) == [limit.key]  # type: ignore[attr-defined]
    assert [broken.key for broken in report_within_limits(beyond)] == [limit.key]  # type: ignore[attr-defined]


@pytest.mark.parametrize("value", [None, float("nan")])
def test_what_was_not_measured_breaks_its_limit(value: float | None) -> None:
    assert [broken.key for broken in report_within_limits({**GOOD, "overlap": value})] == ["overlap"]
    missing = {key: figure for key, figure in GOOD.items() if key != "rmse" and key != "exposure_max"}
    assert [broken.message for broken in report_within_limits(missing)] == [
        "greatest exposure of a question: not known"
    ]


def test_publication_needs_a_reason_when_a_limit_is_broken() -> None:
    report = {**GOOD, "exposure_max": 0.85}
    for reason in ("", "  "):
        with pytest.raises(PublicationRefusedError, match=r"greatest exposure of a question: 0\.85"):
            check_publication(report, reason)
    overridden = check_publication(report, "demonstration, parameters are expert guesses")
    assert [broken.key for broken in overridden] == ["exposure_max"]
