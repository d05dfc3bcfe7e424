"""Thematic results (badges): criteria on the mastery of the course or of a part of it."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from attrs import frozen

from pix.core.campaigns.ratios import percentage
from pix.core.campaigns.targets import CampaignTarget, CappedTube


class CriterionScope(StrEnum):
    CAMPAIGN = "CampaignParticipation"
    CAPPED_TUBES = "CappedTubes"
    SKILL_SET = "SkillSet"


@frozen
class Criterion:
    """A mastery in whole percent required over the whole course, or over some of its skills.

    `skill_ids`: for the two last scopes; those outside the course count for nothing.
    """

    scope: CriterionScope
    threshold: int
    skill_ids: frozenset[str] = frozenset()


@frozen
class Badge:
    id: int
    criteria: tuple[Criterion, ...]


@frozen
class BadgeResult:
    """`progress`: 0 to 100, the rounded mean of the progress of the criteria."""

    id: int
    is_acquired: bool
    progress: int


def criterion_on_tubes(target: CampaignTarget, capped: Iterable[CappedTube], threshold: int) -> Criterion:
    """The criterion over the skills of the course that are in some tubes, up to their caps."""
    caps = {one.tube_id: one.level for one in capped}
    ids = frozenset(skill.id for skill in target.skills if skill.level <= caps.get(skill.tube_id, 0))
    return Criterion(CriterionScope.CAPPED_TUBES, threshold, ids)


def badge_result(badge: Badge, targeted: Collection[str], validated: Collection[str]) -> BadgeResult:
    """Whether all the criteria hold, and how near they are.

    `targeted`, `validated`: ids of the skills of the course, and of those validated. A badge without
    criterion is never obtained; an older set of skills with none left in the course is ignored.
    """
    held: list[bool] = []
    progress: list[int] = []
    for criterion in badge.criteria:
        ids = set(targeted)
        if criterion.scope is not CriterionScope.CAMPAIGN:
            ids &= criterion.skill_ids
        if criterion.scope is CriterionScope.SKILL_SET and not ids:
            continue
        mastery = percentage(len(ids.intersection(validated)), len(ids))
        held.append(mastery >= criterion.threshold)
        progress.append(_progress(mastery, criterion.threshold))
    mean = percentage(sum(progress), 100 * len(progress))
    return BadgeResult(badge.id, bool(held) and all(held), mean)


def _progress(mastery: int, threshold: int) -> int:
    return min(100, percentage(mastery, threshold)) if threshold > 0 else 100
