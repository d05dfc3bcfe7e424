"""The certification of 2020: choice of the questions, scoring, decisions, complementary certifications."""

from collections.abc import Callable
from typing import Any

from pix.core.certification.decisions import Status
from pix.core.certification.scoring_v2 import (
    AskedQuestion,
    ProfileCompetence,
    ScoringError,
    ScoringErrorReason,
    complete_questions,
    decide_v2,
    is_acquired_from_core,
    is_acquired_with_own_questions,
    reproducibility_rate,
    score_test,
)
from pix.core.certification.selection_v2 import CertifiableCompetence, ValidatedSkill, plan_questions
from tests.conformance.cases import each_case
from tests.conformance.certification_files import read_abort_reason


@each_case("scoring_v2.jsonl")
def test_scoring_v2(case: dict[str, Any]) -> None:
    assert KINDS[case["kind"]](case["input"]) == case["expected"]


def _scoring(given: dict[str, Any]) -> dict[str, Any]:
    answers = [(answer["challengeId"], answer["result"]) for answer in given["answers"]]
    abort_reason = read_abort_reason(given["abortReason"])
    questions = _questions(given["challenges"])
    if not given["completed"]:
        questions = complete_questions(questions, dict(answers), abort_reason)
    profile = [
        ProfileCompetence(
            row["index"], row["competenceId"], row["areaCode"], row["estimatedLevel"], row["pixScore"]
        )
        for row in given["profile"]
    ]
    try:
        score = score_test(profile, questions, answers, given["maxReachableLevel"])
    except ScoringError as error:
        return _broken(error)
    status, comment = decide_v2(
        score,
        abort_reason=abort_reason,
        cancelled=given["juryCancelled"],
        fraud=given["rejectedForFraud"],
    )
    return {
        "reproducibilityRate": score.rate,
        "hasEnoughNonNeutralizedChallengesToBeTrusted": score.trusted,
        "pixScore": score.pix,
        "scoreStatus": score.status,
        "competenceMarks": [
            {"competenceIndex": mark.index, "areaCode": mark.area, "level": mark.level, "score": mark.pix}
            for mark in score.marks
        ],
        "finalStatus": status,
        "autoComment": comment,
    }


def _broken(error: ScoringError) -> dict[str, Any]:
    if error.reason is ScoringErrorReason.NO_RULE:
        return {"error": "NO_RULE", "reason": error.reason, "finalStatus": None}
    return {"error": "COMPUTE_ERROR", "reason": error.reason, "finalStatus": Status.ERROR}


def _selection(given: dict[str, Any]) -> dict[str, Any]:
    questions: dict[str, list[str]] = {}
    for challenge in given["challenges"]:
        questions.setdefault(challenge["skillId"], []).append(challenge["id"])
    competences = [
        CertifiableCompetence(
            row["competenceId"],
            row["estimatedLevel"],
            tuple(ValidatedSkill(**skill) for skill in row["directlyValidatedSkills"]),
        )
        for row in given["competences"]
    ]
    planned = plan_questions(competences, questions, given["alreadyAnsweredChallengeIds"])
    return {
        "questions": [
            {
                "competenceId": place.competence,
                "skillId": place.skill.id,
                "skillName": place.skill.name,
                "oneOf": list(place.one_of),
            }
            for place in planned
        ]
    }


def _without_own_questions(given: dict[str, Any]) -> dict[str, Any]:
    acquired = is_acquired_from_core(
        given["reproducibilityRate"],
        given["pixScore"],
        given["minimumEarnedPix"],
        given["minimumReproducibilityRate"],
    )
    return {"acquired": acquired}


def _with_own_questions(given: dict[str, Any]) -> dict[str, Any]:
    results = {answer["challengeId"]: answer["result"] for answer in given["answers"]}
    rate = reproducibility_rate(_questions(given["questions"]), results)
    least = given["minimumReproducibilityRate"]
    acquired = is_acquired_with_own_questions(rate, least, core_validated=given["coreValidated"])
    return {"reproducibilityRate": rate, "acquired": acquired}


def _questions(rows: list[dict[str, Any]]) -> tuple[AskedQuestion, ...]:
    return tuple(
        AskedQuestion(row["challengeId"], row["competenceId"], row["type"], row["isNeutralized"])
        for row in rows
    )


KINDS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "scoring": _scoring,
    "selection": _selection,
    "complementary_without_own_questions": _without_own_questions,
    "complementary_with_own_questions": _with_own_questions,
}
