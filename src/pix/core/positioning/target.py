"""What a test aims at, arranged once for the life of a release: skills, ladders and playable challenges."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from attrs import frozen

from pix.core.positioning.settings import DEFAULT_POSITIONING, PositioningSettings
from pix.core.referential.values import Skill


class ChallengeStatus(StrEnum):
    PROPOSED = "proposé"
    VALIDATED = "validé"
    ARCHIVED = "archivé"
    OBSOLETE = "périmé"


@frozen
class Challenge:
    """What the choice needs of a question. `timer`: seconds, None without limit."""

    id: str
    skill_id: str
    status: ChallengeStatus = ChallengeStatus.VALIDATED
    locales: tuple[str, ...] = ("fr",)
    timer: float | None = None

    @property
    def is_timed(self) -> bool:
        return self.timer is not None and math.isfinite(self.timer) and self.timer > 0

    @property
    def is_validated(self) -> bool:
        return self.status is ChallengeStatus.VALIDATED


COMPETENCE_STATUSES = frozenset({ChallengeStatus.VALIDATED})
CAMPAIGN_STATUSES = frozenset({ChallengeStatus.VALIDATED, ChallengeStatus.ARCHIVED})


@frozen(eq=False)
class Target:
    """Skills of a test by rank (content order) with what is derived from them.

    `challenges[r]`: usable challenges of the skill of rank r, in content order.
    `asked_ranks`: ranks of the skills that have some.
    `ladders[t]`: of these, the ranks of one tube by rising level; `ladder_of[r]`: the t of r.
    `is_easy[r]`: its tube has no skill, among those with challenges, above the level of easy tubes.
    `is_timed[r]`: its first challenge is timed.
    """

    skills: tuple[Skill, ...]
    challenges: tuple[tuple[Challenge, ...], ...]
    rank_of_skill: Mapping[str, int]
    rank_of_challenge: Mapping[str, int]
    asked_ranks: tuple[int, ...]
    ladders: tuple[tuple[int, ...], ...]
    ladder_of: Mapping[int, int]
    is_easy: tuple[bool, ...]
    is_timed: tuple[bool, ...]
    settings: PositioningSettings

    def remaining(self, rank: int, answered: Collection[str]) -> tuple[Challenge, ...]:
        """Challenges of a skill that were not answered in this assessment."""
        return tuple(challenge for challenge in self.challenges[rank] if challenge.id not in answered)


def build_target(
    skills: Iterable[Skill],
    challenges: Iterable[Challenge],
    locale: str,
    *,
    statuses: Collection[ChallengeStatus] = COMPETENCE_STATUSES,
    falls_back_to_language: bool = False,
    settings: PositioningSettings = DEFAULT_POSITIONING,
) -> Target:
    """Arrange the skills of a test and their challenges in one locale.

    `statuses`: COMPETENCE_STATUSES or CAMPAIGN_STATUSES. `falls_back_to_language`: a skill without any
    challenge in « fr-be » uses those in « fr ».
    """
    targeted = tuple(skills)
    ranks = {skill.id: rank for rank, skill in enumerate(targeted)}
    found: list[list[Challenge]] = [[] for _ in targeted]
    for challenge in challenges:
        if challenge.status in statuses and challenge.skill_id in ranks:
            found[ranks[challenge.skill_id]].append(challenge)
    language = locale.partition("-")[0] if falls_back_to_language else locale
    usable = tuple(_in_locale(some, locale) or _in_locale(some, language) for some in found)
    asked = tuple(rank for rank, some in enumerate(usable) if some)
    ladders = _ladders(targeted, asked)
    top = [max(targeted[rank].level for rank in ladder) for ladder in ladders]
    ladder_of = {rank: number for number, ladder in enumerate(ladders) for rank in ladder}
    return Target(
        skills=targeted,
        challenges=usable,
        rank_of_skill=ranks,
        rank_of_challenge={one.id: rank for rank, some in enumerate(usable) for one in some},
        asked_ranks=asked,
        ladders=ladders,
        ladder_of=ladder_of,
        is_easy=tuple(
            rank in ladder_of and top[ladder_of[rank]] <= settings.easy_tube_level
            for rank in range(len(targeted))
        ),
        is_timed=tuple(bool(some) and some[0].is_timed for some in usable),
        settings=settings,
    )


def _in_locale(challenges: Sequence[Challenge], locale: str) -> tuple[Challenge, ...]:
    return tuple(challenge for challenge in challenges if locale in challenge.locales)


def _ladders(skills: Sequence[Skill], asked: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    tubes: dict[str, list[int]] = {}
    for rank in asked:
        tubes.setdefault(skills[rank].tube_id, []).append(rank)
    return tuple(tuple(sorted(ranks, key=lambda rank: skills[rank].level)) for ranks in tubes.values())
