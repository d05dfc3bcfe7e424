"""The results of a participation: computed from what is known, or read from what was frozen."""

from collections.abc import Collection, Iterable

from attrs import frozen

from pix.apps.campaigns.grounds import Rewards
from pix.core.campaigns.badges import BadgeResult, badge_result
from pix.core.campaigns.outcomes import Outcome
from pix.core.campaigns.results import Counts
from pix.core.campaigns.stages import StageResult, stages_reached
from pix.core.campaigns.targets import CampaignTarget, CompetenceColumns
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.scores import Profile


@frozen
class FrozenResults:
    """What one row of outcomes says. `competences`: in the order of the campaign."""

    counts: Counts
    competences: tuple[tuple[str, Counts], ...]
    validated: frozenset[str]


def read_outcomes(target: CampaignTarget, row: bytes) -> FrozenResults:
    """The counts of a frozen row, whole and by competence."""
    return FrozenResults(
        counts_of(row),
        tuple((one.competence, counts_of(row[one.start : one.stop])) for one in target.competences),
        frozenset(
            skill.id for skill, code in zip(target.skills, row, strict=True) if code == Outcome.VALIDATED
        ),
    )


def counts_of(row: bytes) -> Counts:
    validated = row.count(Outcome.VALIDATED)
    return Counts(len(row), validated + row.count(Outcome.INVALIDATED), validated)


def counts_of_columns(row: bytes, columns: Iterable[CompetenceColumns]) -> Counts:
    """Several competences together: those of an area."""
    return sum((counts_of(row[one.start : one.stop]) for one in columns), Counts())


def stage_of(rewards: Rewards, counts: Counts) -> StageResult | None:
    """None for a course without stages."""
    return stages_reached(rewards.scale, counts) if rewards.scale.steps else None


def badges_of(rewards: Rewards, target: CampaignTarget, validated: Collection[str]) -> dict[int, BadgeResult]:
    return {pk: badge_result(rule, target.rank_of_skill, validated) for pk, rule in rewards.rules.items()}


def pack_levels(profile: Profile, codes: Iterable[str]) -> bytes:
    """A byte of level and a byte of pix for each competence, in the order given."""
    return b"".join(
        bytes((profile.competences[code].level, profile.competences[code].pix))
        if code in profile.competences
        else b"\0\0"
        for code in codes
    )


@frozen
class SentLevel:
    competence: str
    level: int
    pix: int


def read_levels(levels: bytes, codes: Iterable[str]) -> tuple[SentLevel, ...]:
    pairs = zip(levels[0::2], levels[1::2], strict=True)
    return tuple(SentLevel(code, *pair) for code, pair in zip(codes, pairs, strict=True))


def known_of(target: CampaignTarget, elements: Iterable[KnowledgeElement]) -> int:
    """How many skills of the campaign have a current element."""
    return sum(element.skill_id in target.rank_of_skill for element in elements)
