"""How urgent and how well known the subjects of a campaign are, in words."""

from enum import IntEnum, StrEnum

from pix.core.campaigns.collective import CollectiveResults, TubeFigures

_DECIMALS = 6


class Relevance(IntEnum):
    """How much a subject is recommended; the value is its number of bubbles."""

    FAIRLY = 1
    RECOMMENDED = 2
    STRONGLY = 3
    VERY_STRONGLY = 4


class Expertise(StrEnum):
    NOVICE = "novice"
    INDEPENDENT = "independent"
    ADVANCED = "advanced"
    EXPERT = "expert"


def relevance(score: float) -> Relevance:
    """≤ 25 very strongly, ≤ 50 strongly, ≤ 75 recommended, fairly above."""
    exact = round(score, _DECIMALS)
    above = sum(exact > limit for limit in (25, 50, 75))
    return Relevance(Relevance.VERY_STRONGLY - above)


def expertise(mean_level: float) -> Expertise:
    """Below 3 novice, below 5 independent, below 7 advanced, then expert; also for whole levels 1 to 8."""
    exact = round(mean_level, _DECIMALS)
    return list(Expertise)[sum(exact >= limit for limit in (3, 5, 7))]


def rank_subjects(results: CollectiveResults) -> tuple[TubeFigures, ...]:
    """The subjects from the most recommended (lowest score) on, in the order of the campaign when equal.

    Empty without participant.
    """
    scored = [(round(tube.score, _DECIMALS), tube) for tube in results.tubes if tube.score is not None]
    return tuple(tube for _, tube in sorted(scored, key=lambda pair: pair[0]))
