"""The deterministic choice of the next question (« smart random »).

Nothing is drawn and stored: the choice is a function of the content, of what is known, of the answers of this
assessment and of its id, so asking again gives the same question.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from pix.core.positioning.level import TIE, estimated_level, tabulated_probability
from pix.core.positioning.target import Challenge, Target
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.referential.values import Skill


@frozen
class Candidates:
    """The skills worth asking, all equally; none: the assessment ends.

    The level given with a first question is a convention.
    """

    estimated_level: float
    skills: tuple[Skill, ...]


@frozen
class Question:
    skill: Skill
    challenge: Challenge


def next_question(
    target: Target,
    known: Iterable[KnowledgeElement],
    answered: Collection[str],
    assessment_id: int,
    *,
    last_was_timed: bool = False,
    seen: Collection[str] = (),
) -> Question | None:
    """The question to ask, None at the end of the assessment: `next_skills` then `pick`."""
    candidates = next_skills(target, known, answered, last_was_timed=last_was_timed)
    return pick(target, candidates.skills, answered, assessment_id, seen)


def next_skills(
    target: Target,
    known: Iterable[KnowledgeElement],
    answered: Collection[str],
    *,
    last_was_timed: bool = False,
) -> Candidates:
    """The estimated level and the skills that would teach most, in content order.

    `known`: current elements of the person, old failures forgotten; those of other skills are ignored.
    `answered`: ids of the challenges answered in this assessment; none: it is the first question.
    `last_was_timed`: the last answer was to a timed challenge, in time or not.
    """
    tested: set[int] = set()
    outcomes: list[tuple[int, bool]] = []
    ranks, skills = target.rank_of_skill, target.skills
    for element in known:
        rank = ranks.get(element.skill_id)
        if rank is not None:
            tested.add(rank)
            if element.is_direct:
                outcomes.append((skills[rank].level, element.is_validated))
    is_first = not answered
    left = _worth_asking(target, tested, answered, avoid_timed=is_first or last_was_timed)
    if is_first:
        level = float(target.settings.first_level)
        best = _first(target, left)
    else:
        level = estimated_level(outcomes)
        best = _most_rewarding(target, left, tested, level)
    return Candidates(level, tuple(skills[rank] for rank in best))


def pick(
    target: Target,
    candidates: Sequence[Skill],
    answered: Collection[str],
    assessment_id: int,
    seen: Collection[str] = (),
) -> Question | None:
    """One challenge among those of the candidates, the same for the same assessment; None without candidate.

    Validated challenges come before archived ones, then those not in `seen` (ids of challenges whose data
    this person was already shown in any assessment) before the others.
    """
    if not candidates:
        return None
    skill = candidates[integer_hash(assessment_id) % len(candidates)]
    pool = target.remaining(target.rank_of_skill[skill.id], answered)
    pool = tuple(one for one in pool if one.is_validated) or pool
    if seen:
        pool = tuple(one for one in pool if one.id not in seen) or pool
    return Question(skill, pool[integer_hash(assessment_id + 1) % len(pool)])


def next_variant(pool_size: int, turn: int, seen: Collection[int] = ()) -> int:
    """The rank of the variant whose turn it is in a pool of `pool_size` (≥ 1).

    `turn`: the counter of the template. Ranks in `seen` (already shown to this person) are passed over while
    others are left; when all were seen, the turn decides.
    """
    for step in range(pool_size):
        variant = (turn + step) % pool_size
        if variant not in seen:
            return variant
    return turn % pool_size


def integer_hash(number: int) -> int:
    """A 32-bit mixing of a number by shifts, with unsigned wrap-around: spreads successive ids evenly."""
    mask = 0xFFFFFFFF
    x = number & mask
    x = (x - (x << 6)) & mask
    x ^= x >> 17
    x = (x - (x << 9)) & mask
    x = (x ^ (x << 4)) & mask
    x = (x - (x << 3)) & mask
    x = (x ^ (x << 10)) & mask
    return x ^ (x >> 15)


def completion_rate(
    skills: Collection[Skill], known: Iterable[KnowledgeElement], *, is_completed: bool
) -> float:
    """Share of the targeted skills that have a current element (old failures forgotten); 1 when completed."""
    if is_completed:
        return 1.0
    targeted = {skill.id for skill in skills}
    tested = {element.skill_id for element in known} & targeted
    return len(tested) / len(targeted) if targeted else 0.0


def _worth_asking(
    target: Target, tested: set[int], answered: Collection[str], *, avoid_timed: bool
) -> list[int]:
    """Ranks not tested that have a challenge left: easy tubes first, then untimed ones when asked for."""
    places = target.rank_of_challenge
    started = {places[challenge] for challenge in answered if challenge in places}
    left = [
        rank
        for rank in target.asked_ranks
        if rank not in tested and (rank not in started or target.remaining(rank, answered))
    ]
    left = [rank for rank in left if target.is_easy[rank]] or left
    if avoid_timed:
        left = [rank for rank in left if not _is_timed(target, rank, started, answered)] or left
    return left


def _is_timed(target: Target, rank: int, started: set[int], answered: Collection[str]) -> bool:
    if rank in started:
        return target.remaining(rank, answered)[0].is_timed
    return target.is_timed[rank]


def _first(target: Target, left: list[int]) -> list[int]:
    levels = {target.skills[rank].level for rank in left}
    wanted = target.settings.first_level
    wanted = wanted if wanted in levels else min(levels, default=wanted)
    return [rank for rank in left if target.skills[rank].level == wanted]


def _most_rewarding(target: Target, left: list[int], tested: set[int], level: float) -> list[int]:
    """Ranks with the greatest expected number of skills learnt by asking, among those not too hard.

    reward = p × (untested skills of the tube up to this one) + (1 - p) × (untested ones from this one up).
    """
    ceiling = level + target.settings.greatest_gap
    untested: dict[int, list[int]] = {}
    rewards: list[tuple[float, int]] = []
    for rank in left:
        difficulty = target.skills[rank].level
        if difficulty > ceiling:
            continue
        ladder = target.ladder_of[rank]
        levels = untested.get(ladder)
        if levels is None:
            ranks = (other for other in target.ladders[ladder] if other not in tested)
            levels = untested[ladder] = [target.skills[other].level for other in ranks]
        chance = tabulated_probability(level, difficulty)
        easier, harder = bisect_right(levels, difficulty), len(levels) - bisect_left(levels, difficulty)
        rewards.append((chance * easier + (1 - chance) * harder, rank))
    greatest = max((reward for reward, _ in rewards), default=0.0)
    return [rank for reward, rank in rewards if reward >= greatest - TIE and reward > 0]
