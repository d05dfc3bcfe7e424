"""The scoring of the 2024 certification: scores, levels, decisions, unfinished tests, simulator, CléA."""

from collections.abc import Callable
from typing import Any

from pix.core.adaptive.bank import pool_mask
from pix.core.adaptive.original import present_capacity
from pix.core.certification.competence_levels import competence_levels
from pix.core.certification.decisions import Framework, Sitting, Status, decide, is_double_certified
from pix.core.certification.meshes import capacity_of, mesh_of_score
from pix.core.certification.unfinished import UnfinishedTest, downgrade_original, is_downgraded
from tests.conformance.cases import each_case
from tests.conformance.certification_files import (
    load_bank,
    load_scoring,
    read_abort_reason,
    read_rule,
    rounded,
    write_result,
)


@each_case("scoring_v3.jsonl")
def test_scoring_v3(case: dict[str, Any]) -> None:
    assert KINDS[case["kind"]](case["input"]) == rounded(case["expected"])


def _decide(given: dict[str, Any]) -> dict[str, Any]:
    sitting = Sitting(
        answer_count=given["numberOfAnswers"],
        minimum_answers=given.get("minimumAnswersRequiredToValidateACertification", 20),
        maximum_length=given.get("maximumAssessmentLength", 32),
        abort_reason=read_abort_reason(given.get("abortReason")),
        cancelled_by_jury=given.get("cancelledByJury", False),
        rejected_for_fraud=given.get("rejectedForFraud", False),
    )
    scoring = load_scoring(given["scoringConfiguration"])
    return write_result(decide(Framework(given["framework"]), sitting, given["capacity"], *scoring))


def _unfinished(given: dict[str, Any]) -> dict[str, Any]:
    bank, rule = load_bank(given["bank"]), read_rule(given["configuration"])
    questions = bank.positions(answer["challengeId"] for answer in given["answers"])
    right = [answer["ok"] for answer in given["answers"]]
    capacity = present_capacity(bank, questions, right, rule.start, rule.variation)
    sitting = Sitting(
        answer_count=len(questions),
        minimum_answers=given["minimumAnswersRequiredToValidateACertification"],
        maximum_length=rule.maximum_length,
        abort_reason=read_abort_reason(given["abortReason"]),
    )
    end = UnfinishedTest(capacity, ())
    if is_downgraded(sitting):
        end = downgrade_original(bank, pool_mask(bank), questions, right, capacity, rule)
    scoring = load_scoring(given["scoringConfiguration"])
    return {
        "capacityFromAnswers": capacity,
        "capacityDowngraded": is_downgraded(sitting),
        "simulatedSkips": [
            {"challengeId": bank.items[skip.question].id, "capacity": skip.capacity} for skip in end.skips
        ],
        **write_result(decide(Framework(given["framework"]), sitting, end.capacity, *scoring)),
    }


def _score_to_capacity(given: dict[str, Any]) -> dict[str, Any]:
    meshes, scales = load_scoring(given["scoringConfiguration"])
    capacity = capacity_of(given["score"], meshes)
    return {
        "capacity": capacity,
        "meshIndex": mesh_of_score(given["score"], meshes),
        "competenceLevels": [
            {"competence": mark.competence, "level": mark.level}
            for mark in competence_levels(capacity, scales)
        ],
    }


def _double_certification(given: dict[str, Any]) -> dict[str, Any]:
    acquired = is_double_certified(
        Status(given["coreStatus"]),
        given["pixScore"],
        given["minimumEarnedPix"],
        fraud=given["rejectedForFraud"],
    )
    return {"acquired": acquired}


KINDS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "capacity_to_result": _decide,
    "decision": _decide,
    "unfinished": _unfinished,
    "score_to_capacity": _score_to_capacity,
    "double_certification": _double_certification,
}
