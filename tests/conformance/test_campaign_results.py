"""The results of a participation to a course: counts, mastery, pix, stages and badges."""

from datetime import UTC, datetime
from typing import Any

from pix.core.campaigns.badges import Badge, Criterion, CriterionScope, badge_result
from pix.core.campaigns.results import CampaignResults, Counts, campaign_results
from pix.core.campaigns.stages import Stage, stage_scale, stages_reached
from pix.core.campaigns.targets import CampaignTarget, arrange_target
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.profile.settings import ScoringSettings
from pix.core.referential.values import Skill
from tests.conformance.cases import each_case

ANY_TIME = datetime(2026, 3, 2, tzinfo=UTC)


@each_case("campaign-results.jsonl")
def test_campaign_results(case: dict[str, Any]) -> None:
    target = arrange_target(_skill(data) for data in case["targetSkills"])
    elements = [_element(data) for data in case["knowledgeElements"]]
    results = campaign_results(
        target,
        elements,
        is_completed=case["assessmentCompleted"],
        settings=ScoringSettings(max_reachable_level=case["maxReachableLevel"]),
    )
    stages, badges = _stages(case, target, results), _badges(case, target, elements)
    assert {**_written(results), "stages": stages, "badges": badges} == case["expected"]


def _skill(data: dict[str, Any]) -> Skill:
    return Skill(data["id"], data["id"], f"tube of {data['id']}", data["competenceId"], data["level"])


def _element(data: dict[str, Any]) -> KnowledgeElement:
    return KnowledgeElement(
        data["skillId"],
        data["competenceId"],
        Status(data["status"]),
        Source.DIRECT,
        data["earnedPix"],
        ANY_TIME,
    )


def _stages(case: dict[str, Any], target: CampaignTarget, results: CampaignResults) -> dict[str, Any]:
    stages = [
        Stage(data["id"], data["threshold"], data["level"], data["isFirstSkill"]) for data in case["stages"]
    ]
    found = stages_reached(stage_scale(stages, target.skills), results.counts)
    return {"acquiredIds": list(found.acquired), "reachedId": found.reached}


def _badges(
    case: dict[str, Any], target: CampaignTarget, elements: list[KnowledgeElement]
) -> list[dict[str, Any]]:
    validated = {element.skill_id for element in elements if element.is_validated}
    badges = [
        Badge(data["id"], tuple(_criterion(one) for one in data["criteria"])) for data in case["badges"]
    ]
    found = [badge_result(badge, target.rank_of_skill, validated) for badge in badges]
    return [
        {"id": one.id, "acquired": one.is_acquired, "acquisitionPercentage": one.progress} for one in found
    ]


def _criterion(data: dict[str, Any]) -> Criterion:
    if data["skillIds"] is None:
        return Criterion(CriterionScope.CAMPAIGN, data["threshold"])
    return Criterion(CriterionScope.CAPPED_TUBES, data["threshold"], frozenset(data["skillIds"]))


def _written(results: CampaignResults) -> dict[str, Any]:
    return {
        **_counted(results.counts),
        "masteryRate": results.counts.mastery_rate,
        "pixScore": results.pix_score,
        "completionRate": round(results.completion_rate, 6),
        "competences": [
            {"competenceId": one.competence, **_counted(one.counts)} for one in results.competences
        ],
    }


def _counted(counts: Counts) -> dict[str, int]:
    return {
        "totalSkillsCount": counts.total,
        "testedSkillsCount": counts.tested,
        "validatedSkillsCount": counts.validated,
        "masteryPercentage": counts.mastery_percentage,
    }
