"""The state table of a result, line by line."""

import pytest

from pix.core.certification.decisions import Status
from pix.core.certification.jury import Decision, Standing, allowed_decisions, is_allowed, standing_of

TABLE = {
    Standing.STARTED: "✗✗✗✗",
    Standing.VALIDATED: "✓✗✓✗",
    Standing.REJECTED_FOR_FRAUD: "✗✓✗✗",
    Standing.REJECTED: "✓✗✗✗",
    Standing.CANCELLED: "✗✗✗✓",
    Standing.ERROR: "✓✗✓✗",
}


@pytest.mark.parametrize("standing", Standing)
def test_the_table(standing):
    line = "".join("✓" if is_allowed(standing, decision) else "✗" for decision in Decision)
    assert line == TABLE[standing]


def test_decisions_are_offered_in_order():
    assert allowed_decisions(Standing.VALIDATED) == (Decision.REJECT, Decision.CANCEL)


@pytest.mark.parametrize(
    ("status", "fraud", "standing"),
    [
        (None, False, Standing.STARTED),
        (Status.REJECTED, True, Standing.REJECTED_FOR_FRAUD),
        (Status.REJECTED, False, Standing.REJECTED),
        (Status.CANCELLED, True, Standing.CANCELLED),
        (Status.VALIDATED, False, Standing.VALIDATED),
        (Status.ERROR, False, Standing.ERROR),
    ],
)
def test_the_standing_of_a_result(status, fraud, standing):
    assert standing_of(status, is_fraud=fraud) is standing
