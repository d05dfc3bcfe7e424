"""A whole simulated assessment: level, candidates and choice at each step, and what each answer proves."""

from datetime import datetime
from typing import Any

from pix.core.grading.results import Result
from pix.core.positioning.choice import next_skills, pick
from pix.core.positioning.target import (
    CAMPAIGN_STATUSES,
    COMPETENCE_STATUSES,
    Challenge,
    ChallengeStatus,
    Target,
    build_target,
)
from pix.core.profile.knowledge import (
    KnowledgeElement,
    current_elements,
    forget_old_failures,
    infer,
    skills_known_in,
)
from pix.core.referential.values import Skill
from tests.conformance.cases import each_case
from tests.conformance.elements import read_element


@each_case("inference.jsonl")
def test_inference(case: dict[str, Any]) -> None:
    assert _replayed(case) == case["steps"]


def _replayed(case: dict[str, Any]) -> list[dict[str, Any]]:
    target = _target(case)
    started_at = datetime.fromisoformat(case["assessment"]["createdAt"])
    history = [read_element(data) for data in case["priorKnowledgeElements"]]
    answers: list[dict[str, Any]] = []
    steps = []
    for n, step in enumerate(case["steps"]):
        current = forget_old_failures(current_elements(history), started_at, case["reaskFailuresAfterDays"])
        created: tuple[KnowledgeElement, ...] = ()
        chosen = _chosen(target, current, answers, case["assessment"]["id"])
        if step["answer"] is not None:
            created = _proved(target, step["answer"], history, case["assessment"]["id"])
            history.extend(created)
            answers.append(step["answer"])
        steps.append(
            {"n": n, **chosen, "answer": step["answer"], "created": [_written(one) for one in created]}
        )
    return steps


def _target(case: dict[str, Any]) -> Target:
    is_campaign = case["type"] == "CAMPAIGN"
    skills = [
        Skill(
            one["id"], one["name"], one["tube"], one["competenceId"], one["level"], pix_value=one["pixValue"]
        )
        for one in case["skills"]
    ]
    challenges = [
        Challenge(
            one["id"], one["skillId"], ChallengeStatus(one["status"]), tuple(one["locales"]), one["timer"]
        )
        for one in case["challenges"]
    ]
    statuses = CAMPAIGN_STATUSES if is_campaign else COMPETENCE_STATUSES
    return build_target(
        skills, challenges, case["locale"], statuses=statuses, falls_back_to_language=is_campaign
    )


def _chosen(
    target: Target, current: tuple[KnowledgeElement, ...], answers: list[dict[str, Any]], assessment_id: int
) -> dict[str, Any]:
    answered = [answer["challengeId"] for answer in answers]
    last_was_timed = bool(answers and answers[-1]["timeout"])
    found = next_skills(target, current, answered, last_was_timed=last_was_timed)
    question = pick(target, found.skills, answered, assessment_id)
    picked = question and {"skillId": question.skill.id, "challengeId": question.challenge.id}
    return {
        "estimatedLevel": found.estimated_level,
        "candidates": [skill.id for skill in found.skills],
        "ended": question is None,
        "picked": picked,
    }


def _proved(
    target: Target, answer: dict[str, Any], history: list[KnowledgeElement], assessment_id: int
) -> tuple[KnowledgeElement, ...]:
    skill = target.skills[target.rank_of_challenge[answer["challengeId"]]]
    known_here = skills_known_in(current_elements(history), assessment_id)
    at = datetime.fromisoformat(answer["at"])
    return infer(Result(answer["result"]), skill, target.skills, known_here, at, assessment_id)


def _written(element: KnowledgeElement) -> dict[str, Any]:
    return {
        "skillId": element.skill_id,
        "status": element.status.value,
        "source": element.source.value,
        "earnedPix": element.earned_pix,
    }
