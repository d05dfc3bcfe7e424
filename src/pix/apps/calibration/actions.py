"""The program estimates, a person accepts, a version takes what was accepted."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from attrs import field, frozen
from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.calibration.errors import NotEstimated, RunDidNotConverge
from pix.apps.calibration.models import Estimate, Run
from pix.apps.calibration.queries import first_answers, proposal_of
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.calibration.drift import DriftError, ItemDrift, item_drifts
from pix.core.calibration.estimation import Told, calibrate
from pix.core.calibration.fit import ItemFit, item_fits
from pix.core.calibration.proposal import BLOCKING, Proposal, ProposedItem, propose

CALIBRATED = "calibrated"
Parameters = Mapping[str, tuple[float, float]]


@frozen
class Estimation:
    """What is estimated. `anchors`: questions whose (a, b) stay; `former`: (a, b) that drift is measured
    against, which come from `compared_with`.
    """

    since: datetime.date | None = None
    anchors: Parameters = field(factory=dict)
    former: Parameters = field(factory=dict)
    compared_with: str = ""


def estimate_from_database(
    estimation: Estimation = Estimation(), *, actor_id: int | None, told: Told | None = None
) -> Run:
    """Estimate the parameters of every question answered, and keep them with their fit and drift.

    Raises AnswersError when there is no answer.
    """
    answers = first_answers(estimation.since)
    calibration = calibrate(answers, estimation.anchors, told=told)
    fits = item_fits(answers, calibration)
    proposal = propose(calibration, answers.person_count, fits, drifts_from(estimation.former, fits))
    return store(proposal, estimation, actor_id)


def drifts_from(former: Parameters, fits: tuple[ItemFit, ...]) -> tuple[ItemDrift, ...]:
    """Nothing when too few questions are in both calibrations."""
    try:
        return item_drifts(former, fits)
    except DriftError:
        return ()


@transaction.atomic
def store(proposal: Proposal, estimation: Estimation, actor_id: int | None) -> Run:
    mean, deviation = proposal.population
    run = Run.objects.create(
        answers_since=estimation.since,
        answers=proposal.answers,
        persons=proposal.persons,
        rounds=proposal.rounds,
        converged=proposal.converged,
        population_mean=mean,
        population_sd=deviation,
        compared_with=estimation.compared_with,
    )
    Estimate.objects.bulk_create((estimate_of(run, item) for item in proposal.items), batch_size=500)
    record("calibration.estimated", f"calibration:{run.pk}", actor_id=actor_id, answers=run.answers)
    return run


def estimate_of(run: Run, item: ProposedItem) -> Estimate:
    fit, drift = item.fit, item.drift
    return Estimate(
        run=run,
        template=fit.item,
        discriminant=fit.discriminant,
        difficulty=fit.difficulty,
        discriminant_error=fit.discriminant_error,
        difficulty_error=fit.difficulty_error,
        answers=fit.answers,
        success=fit.success,
        rmsd=fit.rmsd,
        drift=drift
        and {
            "change": drift.change_of_difficulty,
            "ratio": drift.ratio_of_discriminant,
            "z": drift.z,
            "status": str(drift.status),
        },
        flags=[str(flag) for flag in item.flags],
    )


@transaction.atomic
def accept_estimates(run: Run, items: Collection[str] | None, by: User) -> list[Estimate]:
    """A person accepts the parameters of the questions named; None: of all those without a blocking flag.

    Accepting again changes nothing: the first name and date stay. Raises RunDidNotConverge, NotEstimated.
    """
    if not run.converged:
        raise RunDidNotConverge
    estimates = {row.template: row for row in run.estimates.select_for_update()}
    unknown = sorted(set(items or ()) - estimates.keys())
    if unknown:
        raise NotEstimated(unknown)
    wanted = set(items) if items is not None else unblocked(run)
    present = time.now()
    newly = [row for name, row in estimates.items() if name in wanted and row.accepted_at is None]
    for row in newly:
        row.accepted_at, row.accepted_by = present, by
    Estimate.objects.bulk_update(newly, ["accepted_at", "accepted_by"], batch_size=500)
    if newly:
        names = [row.template for row in newly]
        record("calibration.accepted", f"calibration:{run.pk}", actor_id=by.pk, templates=names)
    return [row for name, row in estimates.items() if name in wanted]


def unblocked(run: Run) -> set[str]:
    return {item.fit.item for item in proposal_of(run).items if not BLOCKING & set(item.flags)}


def accepted_rows(run: Run, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The frozen rows that a new version takes: those of a bank whose parameters are estimates.

    The parameters accepted in this run replace those of the bank; questions whose parameters are still
    guesses of their authors are left out.
    """
    accepted = {row.template: row for row in run.estimates.filter(accepted_at__isnull=False)}
    taken = [with_estimate(row, accepted.get(str(row["id"]))) for row in rows]
    return [row for row in taken if row.get("source") == CALIBRATED]


def with_estimate(row: Mapping[str, Any], estimate: Estimate | None) -> dict[str, Any]:
    if estimate is None:
        return dict(row)
    return {
        **row,
        "discriminant": estimate.discriminant,
        "difficulty": estimate.difficulty,
        "source": CALIBRATED,
        "answers": estimate.answers,
        "acceptedBy": f"user:{estimate.accepted_by_id}",
    }
