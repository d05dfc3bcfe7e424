"""Drift: what a new calibration changes against the one in force, once both are on the same scale."""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from attrs import frozen

from pix.core.calibration.fit import ItemFit

WATCHED_DRIFT, EXCLUDING_DRIFT = 0.3, 0.5


class DriftError(ValueError):
    """The two calibrations have too few questions in common to be compared."""


class DriftStatus(StrEnum):
    STABLE = "stable"
    WATCHED = "watched"
    OUT = "out"


@frozen
class Link:
    """New scale = ``slope`` · old scale + ``shift``."""

    slope: float
    shift: float


@frozen
class ItemDrift:
    """Change of one question, in logits of the old scale; ``z``: change of b over its standard error."""

    item: str
    change_of_difficulty: float
    ratio_of_discriminant: float
    z: float
    status: DriftStatus


def link_scales(old: Mapping[str, tuple[float, float]], new: Mapping[str, tuple[float, float]]) -> Link:
    """Link of two scales by mean and deviation of the common difficulties (Marco, 1977).

    Questions whose difficulty moved by more than three robust deviations do not count in the link.
    """
    common = sorted(old.keys() & new.keys())
    if len(common) < 2:
        raise DriftError("At least two questions must be in both calibrations.")
    before = np.array([old[item][1] for item in common], dtype=np.float64)
    after = np.array([new[item][1] for item in common], dtype=np.float64)
    kept = np.ones(len(common), dtype=bool)
    for _ in range(5):
        spread = before[kept].std()
        slope = after[kept].std() / spread if spread > 0 and after[kept].std() > 0 else 1.0
        shift = after[kept].mean() - slope * before[kept].mean()
        gap = after - (slope * before + shift)
        limit = 3.0 * max(1.4826 * float(np.median(np.abs(gap - np.median(gap)))), 0.05)
        following = np.abs(gap - np.median(gap)) <= limit
        if following.sum() < 2 or (following == kept).all():
            break
        kept = following
    return Link(float(slope), float(shift))


def item_drifts(old: Mapping[str, tuple[float, float]], fits: tuple[ItemFit, ...]) -> tuple[ItemDrift, ...]:
    """Drift of every question present in both calibrations, in the order of the new one."""
    new = {fit.item: (fit.discriminant, fit.difficulty) for fit in fits}
    link = link_scales(old, new)
    drifts = []
    for fit in fits:
        if fit.item not in old:
            continue
        a, b = old[fit.item]
        change = float((fit.difficulty - link.shift) / link.slope - b)
        ratio = fit.discriminant * link.slope / a
        error = fit.difficulty_error / link.slope
        z = change / error if error > 0 else 0.0
        drifts.append(ItemDrift(fit.item, change, ratio, z, _status(change)))
    return tuple(drifts)


def _status(change: float) -> DriftStatus:
    if abs(change) >= EXCLUDING_DRIFT:
        return DriftStatus.OUT
    return DriftStatus.WATCHED if abs(change) >= WATCHED_DRIFT else DriftStatus.STABLE
