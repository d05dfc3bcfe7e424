import pytest

from pix.ui.geometry import Leaf, Stem, big_leaves, ladder_reach, ring_of, stem_of


def test_a_seed_lies_on_the_ground_under_the_levels_to_grow():
    assert stem_of(None) == Stem(258, None, (), (186, 157, 128, 99, 70, 41), None)


def test_level_zero_has_a_flower_but_no_stem():
    assert stem_of(0, 5) == Stem(244, None, (), (186, 157, 128, 99, 70, 41), 62)


def test_level_three():
    leaves = (Leaf(37, 276, False), Leaf(35, 247, True), Leaf(37, 218, False))
    assert stem_of(3, 5) == Stem(157, (243, 210, 175), leaves, (99, 70, 41), 62)


def test_the_highest_level_has_all_its_leaves_and_no_ring():
    stem = stem_of(7, 4)
    assert (stem.flower, len(stem.leaves), stem.dots, stem.ring) == (41, 7, (), None)


@pytest.mark.parametrize(
    ("level", "flower", "curve"),
    [
        (1, 215, (264, 245, 233)),
        (2, 186, (254, 228, 204)),
        (4, 128, (233, 193, 146)),
        (5, 99, (223, 175, 117)),
    ],
)
def test_heights(level: int, flower: int, curve: tuple[int, int, int]):
    stem = stem_of(level)
    assert (stem.flower, stem.curve) == (flower, curve)


def test_eight_levels_fit_in_the_same_height():
    assert (stem_of(8, highest=8).flower, stem_of(0, highest=8).flower) == (41, 244)


@pytest.mark.parametrize(
    ("ahead", "ring"), [(0, 0), (1, 12), (2, 25), (3, 38), (4, 50), (5, 62), (6, 75), (7, 88), (8, 95)]
)
def test_the_ring_is_never_full_before_the_level_is_gained(ahead: int, ring: int):
    assert ring_of(ahead) == ring


@pytest.mark.parametrize(
    ("level", "ahead", "reach"),
    [
        (None, 0, 0),
        (0, 5, 12.5),
        (3, 5, 72.5),
        (4, 2, 85),
        (1, 3, 27.5),
        (5, 4, 110),
        (7, 0, 140),
        (7, 8, 140),
    ],
)
def test_ladder(level: int | None, ahead: int, reach: float):
    assert ladder_reach(level, ahead) == reach


def test_leaves_of_the_big_flower_share_the_stem():
    assert big_leaves(1) == (Leaf(213, 376, False),)
    assert [leaf.y for leaf in big_leaves(4)] == [376, 323, 269, 216]
    assert [leaf.y for leaf in big_leaves(7)] == [376, 349, 323, 296, 269, 243, 216]
