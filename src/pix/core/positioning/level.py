"""The level a person seems to have, from the skills they were asked directly."""

import math
from collections.abc import Iterable
from typing import Final

GRID: Final = tuple(step / 2 for step in range(1, 16))
TIE: Final = 1e-9
_HIGHEST_LEVEL: Final = 8
_FICTITIOUS_FAILURE_LEVEL: Final = 7


def success_probability(level: float, difficulty: float) -> float:
    """Probability that a person of `level` solves `difficulty` (1PL): 1 / (1 + exp(difficulty - level))."""
    return 1 / (1 + math.exp(difficulty - level))


_TABLE: Final = {
    level: tuple(success_probability(level, difficulty) for difficulty in range(_HIGHEST_LEVEL + 1))
    for level in GRID
}


def estimated_level(outcomes: Iterable[tuple[int, bool]]) -> float:
    """The level of the grid (0.5 to 7.5 by 0.5) that explains best the outcomes, the lowest one on a tie.

    `outcomes`: pairs (level of the skill 0..8, solved). Two fictitious ones bound the estimate: level 0
    solved and level 7 failed. Minimises |Σ (outcome - P(level, difficulty))|.
    """
    asked = [0] * (_HIGHEST_LEVEL + 1)
    asked[0] = asked[_FICTITIOUS_FAILURE_LEVEL] = 1
    solved = 1
    for difficulty, success in outcomes:
        asked[difficulty] += 1
        solved += success
    counted = [(difficulty, count) for difficulty, count in enumerate(asked) if count]
    best, least = GRID[0], math.inf
    for level, probabilities in _TABLE.items():
        distance = abs(solved - sum(count * probabilities[difficulty] for difficulty, count in counted))
        if distance < least - TIE:
            best, least = level, distance
    return best


def tabulated_probability(level: float, difficulty: int) -> float:
    """`success_probability` for a level of the grid and a skill level, without computing it again."""
    return _TABLE[level][difficulty]
