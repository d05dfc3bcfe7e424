"""Fit, standard errors, drift, correlation and acceptance."""

import numpy as np
import pytest
from attrs import evolve

from pix.core.adaptive.draws import uniforms
from pix.core.adaptive.posterior import Prior
from pix.core.adaptive.tables import table_of_bank
from pix.core.calibration.correlation import estimate_correlation
from pix.core.calibration.drift import DriftError, DriftStatus, item_drifts, link_scales
from pix.core.calibration.estimation import calibrate
from pix.core.calibration.fit import fit_distances, item_fits
from pix.core.calibration.proposal import AcceptanceError, Flag, accept, describe, propose
from tests.core.adaptive.banks import random_bank
from tests.core.calibration.samples import draw_answers

ANSWERS, A, B = draw_answers(7, persons=3000, questions=30)
CALIBRATION = calibrate(ANSWERS)
FITS = item_fits(ANSWERS, CALIBRATION)
OLD = {f"q{number}": (float(A[number]), float(B[number])) for number in range(30)}


def test_standard_errors_are_the_spread_of_the_errors() -> None:
    z_b = (CALIBRATION.difficulty - B) / [fit.difficulty_error for fit in FITS]
    z_a = (CALIBRATION.discriminant - A) / [fit.discriminant_error for fit in FITS]
    assert 0.6 < z_b.std() < 1.4
    assert 0.6 < z_a.std() < 1.4


def test_answers_of_the_model_fit_it() -> None:
    assert max(fit.rmsd for fit in FITS) < 0.05
    assert [fit.answers for fit in FITS] == [3000] * 30
    shares = np.bincount(ANSWERS.item, ANSWERS.right) / 3000
    assert [fit.success for fit in FITS] == pytest.approx(shares.tolist())


def test_a_question_answered_at_random_does_not_fit() -> None:
    noisy = evolve(ANSWERS, right=ANSWERS.right.copy())
    chosen = noisy.item == 4
    noisy.right[chosen] = np.arange(chosen.sum()) % 2 == 0
    calibration = calibrate(ANSWERS)
    observed = calibrate(noisy)
    misfit = evolve(calibration, expected=observed.expected, expected_right=observed.expected_right)
    assert fit_distances(misfit)[4] > 0.1
    assert observed.discriminant[4] < 0.2


def test_anchors_have_no_error() -> None:
    calibration = calibrate(ANSWERS, {"q0": OLD["q0"]})
    fit = item_fits(ANSWERS, calibration)[0]
    assert (fit.discriminant_error, fit.difficulty_error) == (0.0, 0.0)


def test_the_link_of_two_scales_is_found_in_spite_of_outliers() -> None:
    new = {item: (a / 1.2, 1.2 * b + 0.4) for item, (a, b) in OLD.items()}
    new["q3"] = (new["q3"][0], new["q3"][1] + 2.0)
    link = link_scales(OLD, new)
    assert (link.slope, link.shift) == (pytest.approx(1.2, abs=1e-9), pytest.approx(0.4, abs=1e-9))


def test_drift() -> None:
    moved = {**OLD, "q5": (OLD["q5"][0], OLD["q5"][1] - 0.8), "q6": (OLD["q6"][0], OLD["q6"][1] + 0.42)}
    drifts = {drift.item: drift for drift in item_drifts(moved, FITS)}
    assert drifts["q5"].status is DriftStatus.OUT
    assert drifts["q5"].change_of_difficulty == pytest.approx(0.8, abs=0.2)
    assert drifts["q5"].z > 3
    assert drifts["q6"].change_of_difficulty == pytest.approx(-0.42, abs=0.2)
    others = [drift for item, drift in drifts.items() if item not in ("q5", "q6")]
    assert {drift.status for drift in others} <= {DriftStatus.STABLE, DriftStatus.WATCHED}


def test_drift_is_told_on_the_old_scale() -> None:
    """The old scale is twice as wide: a question that moved by one there moved by a half on the new one."""
    wide = {item: (a / 2, 2 * b + 1) for item, (a, b) in OLD.items()}
    wide["q5"] = (wide["q5"][0], wide["q5"][1] - 1.0)
    drifts = {drift.item: drift for drift in item_drifts(wide, FITS)}
    assert drifts["q5"].change_of_difficulty == pytest.approx(1.0, abs=0.25)
    assert np.mean([drift.ratio_of_discriminant for drift in drifts.values()]) == pytest.approx(1.0, abs=0.05)


def test_drift_needs_common_questions() -> None:
    with pytest.raises(DriftError):
        link_scales({"q1": (1.0, 0.0)}, OLD)


def test_a_proposal_flags_and_a_person_accepts() -> None:
    moved = {**OLD, "q5": (OLD["q5"][0], OLD["q5"][1] - 0.8)}
    proposal = propose(CALIBRATION, 3000, FITS, item_drifts(moved, FITS))
    flags = {item.fit.item: item.flags for item in proposal.items}
    assert flags["q5"] == (Flag.DRIFT_OUT,)
    rows = [{"id": item, "discriminant": a, "difficulty": b} for item, (a, b) in moved.items()]
    accepted = {row["id"]: row for row in accept(rows, proposal, "A. Person", refused=["q1"])}
    assert accepted["q0"] == {
        "id": "q0",
        "discriminant": FITS[0].discriminant,
        "difficulty": FITS[0].difficulty,
        "source": "calibrated",
        "answers": 3000,
        "acceptedBy": "A. Person",
    }
    assert accepted["q1"] == rows[1]
    assert accepted["q5"] == rows[5]
    also = accept(rows, proposal, "A. Person", also=["q5"])
    assert also[5]["source"] == "calibrated"


def test_acceptance_needs_a_name_and_an_estimation_that_converged() -> None:
    proposal = propose(CALIBRATION, 3000, FITS)
    with pytest.raises(AcceptanceError, match="name"):
        accept([], proposal, " ")
    with pytest.raises(AcceptanceError, match="converge"):
        accept([], evolve(proposal, converged=False), "A. Person")


def test_a_proposal_is_described_as_plain_data() -> None:
    described = describe(propose(CALIBRATION, 3000, FITS))
    assert (described["answers"], described["persons"], described["converged"]) == (90_000, 3000, True)
    assert described["items"][2]["id"] == "q2"
    assert described["items"][2]["drift"] is None


@pytest.mark.parametrize("correlation", [0.4, 0.8])
def test_the_correlation_of_competences_is_found(correlation: float) -> None:
    bank = random_bank(14, competences=4, tubes=6, questions=1)
    rng = np.random.default_rng(3)
    tests = []
    for number in range(500):
        common, own = rng.normal(), rng.normal(size=4)
        theta = np.sqrt(correlation) * common + np.sqrt(1 - correlation) * own[bank.competence]
        right = uniforms(number, 0, bank.keys) < 1 / (
            1 + np.exp(bank.discriminant * (bank.difficulty - theta))
        )
        tests.append((range(len(bank)), right.astype(int).tolist()))
    found = estimate_correlation(bank, table_of_bank(bank), Prior(), tests)
    assert found.correlation == pytest.approx(correlation, abs=0.1)
    assert found.log_likelihood == max(value for _, value in found.profile)
