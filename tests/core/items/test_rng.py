"""Draws of a variant."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.items.rng import Rng

TOWNS = ["Lyon", "Brest", "Lille", "Nice", "Metz", "Tours"]
numbers = st.integers(min_value=0, max_value=10**6)


@pytest.mark.parametrize(
    ("variant", "expected"),
    [(1, [31, 38, 98, 17, 51, 82]), (2, [24, 31, 13, 57, 20, 93]), (3, [11, 51, 22, 24, 70, 62])],
)
def test_stream_main_follows_the_published_vector(variant, expected):
    draw = Rng("ventes-max", 1, variant)("main")
    assert [draw.randint(10, 99) for _ in range(6)] == expected


def test_sample_follows_the_published_vector():
    assert Rng("ventes-max", 1, 1)("noms").sample(TOWNS, 3) == ["Tours", "Lille", "Lyon"]


def test_a_stream_goes_on_where_it_was():
    rng = Rng("ventes-max", 1, 1)
    assert [rng("main").randint(10, 99) for _ in range(3)] == [31, 38, 98]


@given(variant=numbers)
def test_streams_do_not_shift_one_another(variant):
    alone, disturbed = Rng("x", 1, variant), Rng("x", 1, variant)
    disturbed("other").shuffle(list(range(50)))
    assert alone("rows").sample(range(1000), 20) == disturbed("rows").sample(range(1000), 20)


@given(variant=numbers, low=st.integers(-500, 500), width=st.integers(0, 500), step=st.integers(1, 60))
def test_randint_stays_on_its_steps(variant, low, width, step):
    value = Rng("x", 1, variant)("a").randint(low, low + width, step)
    assert low <= value <= low + width
    assert (value - low) % step == 0


@given(variant=numbers, low=st.integers(-100, 100), width=st.integers(0, 100), digits=st.integers(0, 4))
def test_decimal_has_its_digits_and_bounds(variant, low, width, digits):
    value = Rng("x", 1, variant)("a").decimal(low, low + width, digits)
    assert low <= value <= low + width
    assert value.as_tuple().exponent == -digits


def test_decimal_accepts_bounds_as_texts():
    values = {Rng("x", 1, n)("a").decimal("0.5", "0.7", 1) for n in range(40)}
    assert values == {Decimal("0.5"), Decimal("0.6"), Decimal("0.7")}


@given(start=st.integers(0, 1000), size=st.integers(1, 30))
def test_cycle_repeats_nothing_before_the_end(start, size):
    first = start * size
    seen = [Rng("x", 2, n).cycle("a", range(size)) for n in range(first, first + size)]
    assert sorted(seen) == list(range(size))


def test_cycle_is_the_same_after_a_redraw_unlike_the_streams():
    first, again = Rng("x", 1, 4), Rng("x", 1, 4, attempt=1)
    assert first.cycle("a", TOWNS) == again.cycle("a", TOWNS)
    assert first("a").sample(range(10**6), 3) != again("a").sample(range(10**6), 3)


def test_shuffle_leaves_its_argument_alone():
    items = list(range(20))
    shuffled = Rng("x", 1, 0)("a").shuffle(items)
    assert items == list(range(20))
    assert sorted(shuffled) == items
    assert shuffled != items


@pytest.mark.parametrize("items", [{1, 2}, frozenset("ab")])
def test_sets_have_no_order_to_draw_from(items):
    with pytest.raises(TypeError):
        Rng("x", 1, 0)("a").choice(items)


@pytest.mark.parametrize(
    "draw",
    [
        lambda s: s.choice([]),
        lambda s: s.sample([1, 2], 3),
        lambda s: s.randint(3, 2),
        lambda s: s.decimal("0.1", "0.2", 0),
    ],
)
def test_impossible_draws_are_refused(draw):
    with pytest.raises(ValueError):
        draw(Rng("x", 1, 0)("a"))
