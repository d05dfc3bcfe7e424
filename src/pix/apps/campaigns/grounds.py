"""What a campaign measures, arranged once in memory: its skills, its stages, its badges."""

import functools
from collections.abc import Iterable

from attrs import frozen

from pix.apps.campaigns.models import Badge, Campaign, Stage
from pix.apps.content import registry
from pix.core.campaigns import badges as rules_of_badges
from pix.core.campaigns import stages as rules_of_stages
from pix.core.campaigns.stages import StageScale, stage_scale
from pix.core.campaigns.targets import CampaignTarget, CappedTube, arrange_target
from pix.core.referential.values import Referential


@functools.lru_cache(maxsize=256)
def arranged(release_id: int, skills: tuple[str, ...]) -> CampaignTarget:
    referential = registry.get_release(release_id).referential
    return arrange_target(referential.skill(name) for name in skills)


def target_of(campaign: Campaign) -> CampaignTarget:
    """The frozen skills of a campaign, as arranged by the core. Empty for a collection of profiles."""
    return arranged(campaign.release_id, tuple(campaign.skills))


def referential_of(campaign: Campaign) -> Referential:
    """The framework as it was when the campaign was created: titles, levels."""
    return registry.get_release(campaign.release_id).referential


def release_to_ask_from(campaign: Campaign) -> int:
    """The newest release when it still asks every skill of the campaign, else the one it was made with."""
    newest = registry.current_release()
    known = newest.referential
    still_asked = all(known.has_skill(name) and known.skill(name).is_active for name in campaign.skills)
    return newest.id if still_asked else campaign.release_id


@frozen
class Rewards:
    """The stages and badges of a campaign, rows and rules together, by key of row."""

    scale: StageScale
    stages: dict[int, Stage]
    badges: dict[int, Badge]
    rules: dict[int, rules_of_badges.Badge]


def rewards_of(campaign: Campaign) -> Rewards:
    """In two statements. A badge whose subjects have no skill in this campaign is left out."""
    target = target_of(campaign)
    stages = list(Stage.objects.filter(profile_id=campaign.profile_id)) if campaign.profile_id else []
    badges = list(Badge.objects.filter(profile_id=campaign.profile_id)) if campaign.profile_id else []
    rules = {badge.pk: rule_of(badge, target) for badge in badges}
    kept = {pk: rule for pk, rule in rules.items() if can_be_obtained(rule)}
    return Rewards(
        scale_of(stages, target),
        {stage.pk: stage for stage in stages},
        {badge.pk: badge for badge in badges if badge.pk in kept},
        kept,
    )


def scale_of(stages: Iterable[Stage], target: CampaignTarget) -> StageScale:
    rules = (
        rules_of_stages.Stage(stage.pk, stage.threshold, stage.level, stage.is_first_skill)
        for stage in stages
    )
    return stage_scale(rules, target.skills)


def rule_of(badge: Badge, target: CampaignTarget) -> rules_of_badges.Badge:
    return rules_of_badges.Badge(badge.pk, tuple(criterion_of(record, target) for record in badge.criteria))


def criterion_of(record: dict, target: CampaignTarget) -> rules_of_badges.Criterion:
    if not record.get("tubes"):
        return rules_of_badges.Criterion(rules_of_badges.CriterionScope.CAMPAIGN, record["threshold"])
    capped = [CappedTube(tube, level) for tube, level in record["tubes"]]
    return rules_of_badges.criterion_on_tubes(target, capped, record["threshold"])


def can_be_obtained(rule: rules_of_badges.Badge) -> bool:
    whole = rules_of_badges.CriterionScope.CAMPAIGN
    return bool(rule.criteria) and all(one.scope is whole or one.skill_ids for one in rule.criteria)
