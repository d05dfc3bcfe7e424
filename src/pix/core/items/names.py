"""Names that nobody takes for one another: « Amine » and « Amina » in one table would test the eyes."""

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from pix.core.items.folding import fold
from pix.core.items.rng import Stream

LETTERS_APART = 3


def are_apart(one: str, other: str) -> bool:
    """Whether at least three letters have to change to turn one into the other, accents left aside."""
    return Levenshtein.distance(fold(one), fold(other)) >= LETTERS_APART


def all_apart(names: Sequence[str]) -> bool:
    return all(are_apart(one, other) for one, other in combinations(names, 2))


def sample_apart(stream: Stream, names: Sequence[str], count: int, beside: Sequence[str] = ()) -> list[str]:
    """`count` names apart from one another and from those beside them. ValueError when there are fewer."""
    chosen: list[str] = []
    for name in stream.shuffle(names):
        if len(chosen) < count and all(are_apart(name, other) for other in [*beside, *chosen]):
            chosen.append(name)
    if len(chosen) < count:
        raise ValueError(f"{count} names wanted, {len(chosen)} apart from one another")
    return chosen
