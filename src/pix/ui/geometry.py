"""Where leaves, flowers and rings go. Numbers in, numbers out: the tags only write them down."""

from attrs import frozen

HIGHEST_LEVEL = 7
PIX_BY_LEVEL = 8
GROUND = 290
SEED_HEIGHT = 258
FIRST_FLOWER = 244
ROOM = 203  # between the flower of level 0 and the flower of the highest level
FULLEST_RING = 95  # a full ring would read as a level gained


@frozen
class Leaf:
    x: int
    y: int
    flipped: bool


@frozen
class Stem:
    """A competence of the garden. Heights go down from the top of a drawing 290 high."""

    flower: int
    curve: tuple[int, int, int] | None
    leaves: tuple[Leaf, ...]
    dots: tuple[int, ...]
    ring: int | None


def ring_of(ahead: int, pix_by_level: int = PIX_BY_LEVEL) -> int:
    """Part of the way to the next level, in hundredths of the ring."""
    return min(round(100 * ahead / pix_by_level), FULLEST_RING)


def stem_of(
    level: int | None, ahead: int = 0, highest: int = HIGHEST_LEVEL, pix_by_level: int = PIX_BY_LEVEL
) -> Stem:
    """Drawing of a stem; `level` None is a competence not started. The highest level has no ring."""
    step = ROOM / highest

    def flower_at(rank: int) -> int:
        return round(FIRST_FLOWER - step * rank)

    dots = tuple(flower_at(rank) for rank in range((level or 0) + 2, highest + 1))
    if level is None:
        return Stem(SEED_HEIGHT, None, (), dots, None)
    flower = flower_at(level)
    height = GROUND - flower
    curve = (round(GROUND - 0.35 * height), round(GROUND - 0.6 * height), flower + 18) if level else None
    leaves = tuple(
        Leaf(35 if rank % 2 else 37, round(276 - step * rank), bool(rank % 2)) for rank in range(level)
    )
    return Stem(flower, curve, leaves, dots, None if level >= highest else ring_of(ahead, pix_by_level))


def ladder_reach(
    level: int | None, ahead: int = 0, highest: int = HIGHEST_LEVEL, pix_by_level: int = PIX_BY_LEVEL
) -> float:
    """How far the colour goes on a ladder of `highest` rungs of 20 units."""
    if level is None:
        return 0
    return min(20 * level + 20 * ahead / pix_by_level, 20 * highest)


def big_leaves(level: int) -> tuple[Leaf, ...]:
    """Leaves of the big flower, the last one being the new one."""
    step = min(54.0, 160 / max(level - 1, 1))
    return tuple(
        Leaf(206 if rank % 2 else 213, round(376 - step * rank), bool(rank % 2)) for rank in range(level)
    )
