"""A calibration is proposed by the program and accepted by a person, question by question if need be."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from pix.core.calibration.drift import DriftStatus, ItemDrift
from pix.core.calibration.estimation import Calibration
from pix.core.calibration.fit import ItemFit

LEAST_ANSWERS = 250
DISCRIMINANT_RANGE: Final = (0.5, 2.5)
POOR_FIT = 0.10


class AcceptanceError(ValueError):
    """A calibration is accepted by a named person; the message says what is missing."""


class Flag(StrEnum):
    """Reasons to look at a question before accepting its parameters."""

    FEW_ANSWERS = "few_answers"
    DISCRIMINANT_OUT_OF_RANGE = "discriminant_out_of_range"
    POOR_FIT = "poor_fit"
    DRIFT_WATCHED = "drift_watched"
    DRIFT_OUT = "drift_out"


BLOCKING: Final = frozenset({Flag.FEW_ANSWERS, Flag.DRIFT_OUT})
"""Flags whose questions are left as they were unless the person names them."""


@frozen
class ProposedItem:
    """New parameters of one question, with what is known of them."""

    fit: ItemFit
    drift: ItemDrift | None
    flags: tuple[Flag, ...]


@frozen
class Proposal:
    """Parameters to accept or refuse."""

    items: tuple[ProposedItem, ...]
    answers: int
    persons: int
    rounds: int
    converged: bool
    population: tuple[float, float]


def propose(
    calibration: Calibration,
    persons: int,
    fits: Sequence[ItemFit],
    drifts: Sequence[ItemDrift] = (),
) -> Proposal:
    """Proposal from a calibration, its fit, and its drift when there is an older one."""
    drift_of = {drift.item: drift for drift in drifts}
    items = tuple(
        ProposedItem(fit, drift_of.get(fit.item), _flags(fit, drift_of.get(fit.item))) for fit in fits
    )
    return Proposal(
        items,
        int(calibration.answers.sum()),
        persons,
        calibration.rounds,
        calibration.converged,
        calibration.population,
    )


def accept(
    rows: Sequence[Mapping[str, Any]],
    proposal: Proposal,
    by: str,
    *,
    also: Collection[str] = (),
    refused: Collection[str] = (),
) -> list[dict[str, Any]]:
    """Rows of a bank with the accepted parameters; who accepted them is written in each.

    Questions with a blocking flag keep their old parameters, unless named in ``also``; those of ``refused``
    too. Raises ``AcceptanceError`` without a name, or when the estimation did not converge.
    """
    if not by.strip():
        raise AcceptanceError("A calibration is accepted by a person: give a name.")
    if not proposal.converged:
        raise AcceptanceError("This estimation did not converge: it cannot be accepted.")
    accepted = {
        item.fit.item: item.fit
        for item in proposal.items
        if item.fit.item not in refused and (item.fit.item in also or not BLOCKING & set(item.flags))
    }
    return [_accepted_row(row, accepted.get(str(row["id"])), by.strip()) for row in rows]


def describe(proposal: Proposal) -> dict[str, Any]:
    """Proposal as plain data, to print or to keep in a file."""
    return {
        "answers": proposal.answers,
        "persons": proposal.persons,
        "rounds": proposal.rounds,
        "converged": proposal.converged,
        "population_mean": proposal.population[0],
        "population_sd": proposal.population[1],
        "items": [_describe_item(item) for item in proposal.items],
    }


def _accepted_row(row: Mapping[str, Any], fit: ItemFit | None, by: str) -> dict[str, Any]:
    if fit is None:
        return dict(row)
    return {
        **row,
        "discriminant": fit.discriminant,
        "difficulty": fit.difficulty,
        "source": "calibrated",
        "answers": fit.answers,
        "acceptedBy": by,
    }


def _describe_item(item: ProposedItem) -> dict[str, Any]:
    fit, drift = item.fit, item.drift
    return {
        "id": fit.item,
        "discriminant": fit.discriminant,
        "difficulty": fit.difficulty,
        "discriminant_error": fit.discriminant_error,
        "difficulty_error": fit.difficulty_error,
        "answers": fit.answers,
        "success": fit.success,
        "rmsd": fit.rmsd,
        "drift": None if drift is None else drift.change_of_difficulty,
        "drift_status": None if drift is None else str(drift.status),
        "flags": [str(flag) for flag in item.flags],
    }


def _flags(fit: ItemFit, drift: ItemDrift | None) -> tuple[Flag, ...]:
    low, high = DISCRIMINANT_RANGE
    found = {
        Flag.FEW_ANSWERS: fit.answers < LEAST_ANSWERS,
        Flag.DISCRIMINANT_OUT_OF_RANGE: not low <= fit.discriminant <= high,
        Flag.POOR_FIT: fit.rmsd > POOR_FIT,
        Flag.DRIFT_WATCHED: drift is not None and drift.status is DriftStatus.WATCHED,
        Flag.DRIFT_OUT: drift is not None and drift.status is DriftStatus.OUT,
    }
    return tuple(flag for flag, raised in found.items() if raised)
