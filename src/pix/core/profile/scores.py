"""Pix and levels computed from current knowledge elements."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import floor, fsum

from attrs import frozen

from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.settings import DEFAULT_SCORING, ScoringSettings


@frozen
class CompetenceScore:
    """`exact`: decimal pix rounded to 6 decimals; `ahead`: pix inside the level, towards the next one."""

    exact: float
    pix: int
    level: int
    ahead: int


@frozen
class Profile:
    """Scores by competence code; `pix` is their sum."""

    competences: Mapping[str, CompetenceScore]
    pix: int


@frozen
class Certifiability:
    """`competence_count`: competences at the level required; certifiable when there are enough."""

    competence_count: int
    is_certifiable: bool


def score(
    current: Iterable[KnowledgeElement],
    settings: ScoringSettings = DEFAULT_SCORING,
    *,
    allow_excess_pix: bool = False,
    allow_excess_level: bool = False,
) -> CompetenceScore:
    """The score of the current elements of one competence; the switches take the caps off."""
    exact = round(fsum(element.earned_pix for element in current), 6)
    pix, level = floor(exact), floor(exact / settings.pix_by_level)
    if not allow_excess_pix:
        pix = min(pix, settings.max_pix_by_competence)
    if not allow_excess_level:
        level = min(level, settings.max_reachable_level)
    return CompetenceScore(exact, pix, level, pix % settings.pix_by_level)


def profile_of(
    current: Iterable[KnowledgeElement],
    competences: Iterable[str],
    settings: ScoringSettings = DEFAULT_SCORING,
    *,
    with_caps: bool = True,
) -> Profile:
    """The profile over the given competences (codes); elements of other competences count for nothing."""
    groups: dict[str, list[KnowledgeElement]] = {code: [] for code in competences}
    for element in current:
        if element.competence in groups:
            groups[element.competence].append(element)
    scores = {
        code: score(elements, settings, allow_excess_pix=not with_caps, allow_excess_level=not with_caps)
        for code, elements in groups.items()
    }
    return Profile(scores, sum(one.pix for one in scores.values()))


def certifiability(profile: Profile, settings: ScoringSettings = DEFAULT_SCORING) -> Certifiability:
    """Whether enough competences have the level required (computed from a profile without caps)."""
    count = sum(one.level >= settings.certifiable_level for one in profile.competences.values())
    return Certifiability(count, count >= settings.certifiable_competences)


def level_gained(
    before: Iterable[KnowledgeElement],
    created: Iterable[KnowledgeElement],
    settings: ScoringSettings = DEFAULT_SCORING,
) -> int | None:
    """The level reached in a competence by an answer when it rose, else None.

    `before`: current elements of the competence; `created`: those the answer made, which replace them.
    """
    known = {element.skill_id: element for element in before}
    old = score(known.values(), settings).level
    known.update((element.skill_id, element) for element in created)
    new = score(known.values(), settings).level
    return new if new > old else None


def latest_moment(current: Iterable[KnowledgeElement]) -> datetime | None:
    """When the most recent element was made, None without any."""
    return max((element.created_at for element in current), default=None)
