"""The scorecard of a competence."""

from datetime import datetime
from typing import Any

from pix.core.profile.knowledge import current_elements
from pix.core.profile.scorecards import EvaluationState, Scorecard, scorecard
from pix.core.profile.settings import ScoringSettings
from tests.conformance.cases import each_case
from tests.conformance.elements import read_element


@each_case("scorecards.jsonl")
def test_scorecards(case: dict[str, Any]) -> None:
    current = current_elements(read_element(data) for data in case["knowledgeElements"])
    card = scorecard(
        current,
        _evaluation(case["competenceEvaluation"]),
        datetime.fromisoformat(case["now"]),
        ScoringSettings(max_reachable_level=case["maxReachableLevel"]),
    )
    assert _written(card) == case["expected"]


def _evaluation(row: dict[str, Any] | None) -> EvaluationState | None:
    if row is None:
        return None
    if row["status"] == "reset":
        return EvaluationState.RESET
    completed = row["assessmentState"] == "completed"
    return EvaluationState.COMPLETED if completed else EvaluationState.STARTED


def _written(card: Scorecard) -> dict[str, Any]:
    return {
        "exactlyEarnedPix": card.score.exact,
        "earnedPix": card.score.pix,
        "level": card.score.level,
        "pixScoreAheadOfNextLevel": card.score.ahead,
        "percentageAheadOfNextLevel": card.percentage_ahead,
        "displayedPercentage": card.displayed_percentage,
        "remainingPixToNextLevel": card.remaining_pix_to_next_level,
        "status": card.status.value,
        "remainingDaysBeforeReset": card.remaining_days_before_reset,
        "remainingDaysBeforeImproving": card.remaining_days_before_improving,
        "isMaxLevel": card.is_max_level,
        "isFinished": card.is_finished,
        "isFinishedWithMaxLevel": card.is_finished_with_max_level,
        "isImprovable": card.is_improvable,
        "shouldWaitBeforeImproving": card.should_wait_before_improving,
        "isProgressable": card.is_progressable,
        "isResettable": card.is_resettable,
    }
