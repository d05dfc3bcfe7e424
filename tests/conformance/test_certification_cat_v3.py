"""The adaptive engine of the 2024 certification: capacity, error rate, next questions, random pick."""

from typing import Any

from pix.core.adaptive.bank import pool_mask
from pix.core.adaptive.original import (
    INITIAL_ERROR,
    LackOfQuestionsError,
    TooManyAnswersError,
    capacity_history,
    draws_in_order,
    pick,
    possible_next,
)
from tests.conformance.cases import each_case
from tests.conformance.certification_files import load_bank, read_rule, rounded


@each_case("cat_v3.jsonl")
def test_cat_v3(case: dict[str, Any]) -> None:
    obtained = _pick(case) if case["kind"] == "pick" else _trajectory(case)
    assert obtained == rounded(case["expected"])


def _pick(case: dict[str, Any]) -> dict[str, Any]:
    draw = draws_in_order(case["draws"])
    return {"index": pick(case["numberOfQuestions"], case["probabilityToPickChallenge"], draw)}


def _trajectory(case: dict[str, Any]) -> dict[str, Any]:
    bank, rule = load_bank(case["bank"]), read_rule(case["configuration"])
    questions = bank.positions(answer["challengeId"] for answer in case["answers"])
    right = [answer["ok"] for answer in case["answers"]]
    history = capacity_history(bank, questions, right, rule.start, rule.variation)
    capacities = [rule.start, *(step.capacity for step in history)]
    return {
        "initial": {"capacity": rule.start, "errorRate": INITIAL_ERROR},
        "capacityAfter": [step.capacity for step in history],
        "errorRateAfter": [step.error for step in history],
        "nextAfter": [
            _next(case, questions[:answers], capacities[answers])
            for answers in range(len(case["expected"]["nextAfter"]))
        ],
    }


def _next(case: dict[str, Any], questions: list[int], capacity: float) -> Any:
    bank, rule = load_bank(case["bank"]), read_rule(case["configuration"])
    pool = pool_mask(
        bank,
        accessible_only=case["accessibilityAdjustmentNeeded"],
        alerted=[
            alert["challengeId"]
            for alert in case["validatedLiveAlerts"]
            if alert["afterAnswers"] <= len(questions)
        ],
    )
    try:
        best = possible_next(bank, pool, questions, capacity, rule)
    except (LackOfQuestionsError, TooManyAnswersError) as error:
        return {"error": error.code}
    return [bank.items[place].id for place in best]
