"""Chance that can be replayed: every draw is a function of the test's stored seed and of what is drawn for.

Counter-based draws (the finaliser of SplitMix64: Steele, Lea, Flood, 2014) instead of a stream: the draw
made for a question does not depend on the other questions of the pool, nor on how many draws came before.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from pix.core.adaptive.bank import Floats

Keys = NDArray[np.uint64]

MASK_64: Final = (1 << 64) - 1
GOLDEN: Final = 0x9E3779B97F4A7C15
ELIGIBILITY: Final = 0
"""Purpose of the draws of the eligibility lottery; the choice of question t uses ``1 + t``."""
ANSWER: Final = 1 << 32
PICK: Final = 1 << 33


def mix(value: int) -> int:
    """Scramble one 64-bit integer."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & MASK_64
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & MASK_64
    return value ^ (value >> 31)


def derive(seed: int, purpose: int) -> int:
    """Sub-seed of ``seed`` for one purpose (0 ≤ purpose < 2**64)."""
    return mix((mix((seed + GOLDEN) & MASK_64) + GOLDEN * (purpose + 1)) & MASK_64)


def uniforms(seed: int, purpose: int, keys: Keys) -> Floats:
    """(J,) numbers in [0, 1), one a key, for one seed and one purpose."""
    return _to_unit(mix_many(keys ^ np.uint64(derive(seed, purpose))))


def uniforms_many(subseeds: Keys, keys: Keys) -> Floats:
    """Broadcast form: numbers in [0, 1) for sub-seeds (from ``derive_many``) against keys."""
    return _to_unit(mix_many(subseeds ^ keys))


def derive_many(seeds: Keys, purpose: int) -> Keys:
    """(N,) sub-seeds, equal to ``derive`` on each seed."""
    step = np.uint64(GOLDEN * (purpose + 1) & MASK_64)
    return mix_many(mix_many(seeds + np.uint64(GOLDEN)) + step)


def uniform(seed: int, purpose: int, counter: int = 0) -> float:
    """One number in [0, 1)."""
    return (mix((counter * GOLDEN & MASK_64) ^ derive(seed, purpose)) >> 11) * 2.0**-53


def seeds_of(seed: int, count: int) -> Keys:
    """(N,) seeds of the tests of a simulation."""
    return mix_many(np.arange(1, count + 1, dtype=np.uint64) * np.uint64(GOLDEN) ^ np.uint64(derive(seed, 0)))


def mix_many(values: Keys) -> Keys:
    """``mix`` on an array, whose memory is left untouched."""
    mixed = values >> np.uint64(30)
    mixed ^= values
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def _to_unit(mixed: Keys) -> Floats:
    return (mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53
