"""Figures computed on simulated tests: precision, levels, errors at the cuts, exposure, overlap."""

import math
from typing import Any

import numpy as np

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.simulation import NO_QUESTION, SimulatedTests
from pix.core.certification.meshes import Meshes, score_of

FREQUENT = 0.20
NEIGHBOURS_AT_ONCE = 1000
WIDTH = 1.96


def precision_figures(tests: SimulatedTests) -> dict[str, Any]:
    """Error of the estimates: RMSE, bias, reliability, mean standard error, coverage of the 95 % interval."""
    gaps = tests.estimates - tests.abilities
    variance = float(tests.abilities.var())
    square = float((gaps**2).mean())
    return {
        "rmse": math.sqrt(square),
        "bias": float(gaps.mean()),
        "reliability": 1.0 - square / variance if variance > 0 else None,
        "mean_error": float(tests.errors.mean()),
        "coverage": float((np.abs(gaps) <= WIDTH * tests.errors).mean()),
    }


def level_figures(tests: SimulatedTests, second: SimulatedTests, meshes: Meshes) -> dict[str, Any]:
    """Share of tests at the exact level, within one level, and at the same level when sat again."""
    true, found = _levels(tests.abilities, meshes), _levels(tests.estimates, meshes)
    again = _levels(second.estimates, meshes)
    return {
        "exact_level": float((true == found).mean()),
        "within_one_level": float((np.abs(true - found) <= 1).mean()),
        "same_level_again": float((found[: len(again)] == again).mean()),
    }


def cut_figures(tests: list[SimulatedTests], levels: list[int], meshes: Meshes) -> dict[str, Any]:
    """Error of the tests of simulees placed exactly at each cut, in logits and in pix."""
    rows = []
    for level, group in zip(levels, tests, strict=True):
        gaps = group.estimates - group.abilities
        scores = np.array([score_of(float(estimate), meshes) for estimate in group.estimates])
        true = score_of(float(group.abilities[0]), meshes)
        rows.append(
            {
                "level": level,
                "cut": float(group.abilities[0]),
                "rmse": float(np.sqrt((gaps**2).mean())),
                "bias": float(gaps.mean()),
                "mean_error": float(group.errors.mean()),
                "rmse_pix": float(np.sqrt(((scores - true) ** 2.0).mean())),
            }
        )
    return {
        "error_at_cuts": rows,
        "error_at_cuts_max": max((row["rmse"] for row in rows), default=None),
        "error_at_cuts_pix_max": max((row["rmse_pix"] for row in rows), default=None),
    }


def exposure_figures(tests: SimulatedTests, bank: ItemBank, pool: Mask, length: int) -> dict[str, Any]:
    """How often questions are asked, what two tests share, what is used, questions per competence."""
    count = len(tests.abilities)
    asked = tests.questions[tests.questions != NO_QUESTION]
    times = np.bincount(asked, minlength=len(bank)).astype(float)
    size = int(pool.sum())
    rates = times / count
    first = np.bincount(tests.questions[tests.questions[:, 0] != NO_QUESTION, 0], minlength=len(bank))
    per_competence = _per_competence(tests, bank)
    return {
        "exposure_max": float(rates.max()),
        "exposure_over_020": float((rates > FREQUENT).sum() / size),
        "exposure_over_020_count": int((rates > FREQUENT).sum()),
        "overlap": float((times * (times - 1)).sum() / (count - 1) / max(asked.size, 1)),
        "overlap_alike": _overlap_of_neighbours(tests),
        "first_question_same": float((first * (first - 1.0)).sum() / (count * (count - 1.0))),
        "bank_used": float((times > 0).sum() / size),
        "bank_size": size,
        "questions_per_length": size / length,
        "per_competence_min": int(per_competence.min()),
        "per_competence_max": int(per_competence.max()),
        "length_min": int((tests.questions != NO_QUESTION).sum(axis=1).min()),
    }


def _levels(capacities: Floats, meshes: Meshes) -> np.ndarray:
    """Mesh of each capacity, −1 below the first."""
    return np.clip(np.searchsorted(np.array(meshes.cuts), capacities, side="right") - 1, -1, None)


def _per_competence(tests: SimulatedTests, bank: ItemBank) -> np.ndarray:
    """(N, K) questions of each competence in each test."""
    counts = np.zeros((len(tests.abilities), len(bank.competences)), dtype=int)
    rows, columns = np.nonzero(tests.questions != NO_QUESTION)
    np.add.at(counts, (rows, bank.competence[tests.questions[rows, columns]]), 1)
    return counts


def _overlap_of_neighbours(tests: SimulatedTests) -> float:
    """Share of questions in common between simulees next to each other in ability."""
    ordered = tests.questions[np.argsort(tests.abilities, kind="stable")]
    shared = 0
    for first in range(1, len(ordered), NEIGHBOURS_AT_ONCE):
        rows = ordered[first : first + NEIGHBOURS_AT_ONCE]
        before = ordered[first - 1 : first - 1 + len(rows)]
        known = (rows[:, :, None] == before[:, None, :]).any(axis=2)
        shared += int((known & (rows != NO_QUESTION)).sum())
    asked = int((ordered[1:] != NO_QUESTION).sum())
    return shared / asked if asked else 0.0
