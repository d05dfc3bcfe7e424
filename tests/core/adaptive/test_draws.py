import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.adaptive.draws import (
    derive,
    derive_many,
    mix,
    mix_many,
    seeds_of,
    uniform,
    uniforms,
    uniforms_many,
)

SEEDS = st.integers(0, 2**64 - 1)
PURPOSES = st.integers(0, 2**40)


@given(st.lists(SEEDS, min_size=1, max_size=5), PURPOSES)
@settings(deadline=None)
def test_draws_of_many_seeds_are_those_of_each(seeds: list[int], purpose: int) -> None:
    many = np.array(seeds, dtype=np.uint64)
    assert mix_many(many).tolist() == [mix(seed) for seed in seeds]
    assert derive_many(many, purpose).tolist() == [derive(seed, purpose) for seed in seeds]
    one_by_one = [uniforms(seed, purpose, many).tolist() for seed in seeds]
    assert uniforms_many(derive_many(many, purpose)[:, None], many[None, :]).tolist() == one_by_one


@given(SEEDS, PURPOSES)
@settings(deadline=None)
def test_a_draw_belongs_to_its_key(seed: int, purpose: int) -> None:
    keys = seeds_of(7, 20)
    assert uniforms(seed, purpose, keys[::-1]).tolist() == uniforms(seed, purpose, keys)[::-1].tolist()


def test_draws_are_uniform_and_purposes_independent() -> None:
    keys = seeds_of(3, 20_000)
    first, second = uniforms(1, 0, keys), uniforms(1, 1, keys)
    shares = np.histogram(first, bins=20, range=(0, 1))[0] / len(keys)
    assert np.abs(shares - 0.05).max() < 0.006
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.02
    assert abs(np.corrcoef(first[1:], first[:-1])[0, 1]) < 0.02


def test_single_draws_stay_in_the_unit_interval() -> None:
    draws = [uniform(5, 2, counter) for counter in range(2000)]
    assert 0 <= min(draws) < 0.01
    assert 0.99 < max(draws) < 1
