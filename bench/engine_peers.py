"""Runs the adaptive-testing libraries of the bench, each with its documented calls; prints one JSON object.

Given to the interpreter of an environment of its own, where the libraries are: nothing of this project is
imported. Usage: PYTHON engine_peers.py FOLDER, the folder being prepared by `engine.py --peers PYTHON`.
"""

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

LENGTH = 32
SIMULEES = {"catsim": 40, "mirt": 40, "catpie": 12, "adaptivetesting": 2}
GRID = (-6.0, 6.0, 61)

Answer = Callable[[int], int]
Sitting = tuple[list[int], float, list[float]]


def main(folder: Path) -> None:
    warnings.simplefilter("ignore")
    data = dict(np.load(folder / "bench.npz"))
    results = {}
    for name, (sit, extra) in PEERS.items():
        try:
            importlib.import_module(name)
            results[name] = {"version": version(name), **measure(name, sit, data), **extra(data)}
        except (ImportError, PackageNotFoundError):
            results[name] = None
        except Exception as error:  # noqa: BLE001  a library that fails must not hide the others
            results[name] = {"failed": f"{type(error).__name__}: {error}"}
    print(json.dumps(results))


def measure(name: str, sit: Callable[[dict, Answer], Sitting], data: dict) -> dict:
    count = SIMULEES[name]
    times, estimates, asked = [], [], []
    for person in range(count):
        right = data["draws"][person] < 1 / (1 + np.exp(data["a"] * (data["b"] - data["abilities"][person])))
        questions, estimate, steps = sit(data, lambda item, right=right: int(right[item]))
        times += steps
        estimates.append(estimate)
        asked.append(questions)
    gaps = np.array(estimates) - data["abilities"][:count]
    rates = np.bincount(np.concatenate(asked), minlength=len(data["a"]))
    return {
        "simulees": count,
        "step_us_median": float(np.median(times) * 1e6),
        "step_us_p99": float(np.percentile(times, 99) * 1e6),
        "rmse": float(np.sqrt((gaps**2).mean())),
        "exposure_max": float(rates.max() / count),
        "overlap": float((rates * (rates - 1)).sum() / count / (count - 1) / LENGTH),
    }


def sit_catsim(data: dict, answer: Answer) -> Sitting:
    from catsim.estimation import NumericalSearchEstimator
    from catsim.item_bank import ItemBank
    from catsim.selection import MaxInfoSelector

    bank = ItemBank(
        np.column_stack([data["a"], data["b"], np.zeros_like(data["a"]), np.ones_like(data["a"])])
    )
    selector, estimator = MaxInfoSelector(), NumericalSearchEstimator()
    theta, asked, marks, times = 0.0, [], [], []
    for _ in range(LENGTH):
        start = time.perf_counter()
        if asked:
            theta = estimator.estimate(
                item_bank=bank, administered_items=asked, response_vector=marks, est_theta=theta
            )
        item = int(selector.select(item_bank=bank, administered_items=asked, est_theta=theta))
        times.append(time.perf_counter() - start)
        asked.append(item)
        marks.append(bool(answer(item)))
    theta = estimator.estimate(
        item_bank=bank, administered_items=asked, response_vector=marks, est_theta=theta
    )
    return asked, float(theta), times


def sit_mirt(data: dict, answer: Answer) -> Sitting:
    from mirt.cat import CATEngine, MaxItemsStop

    engine = CATEngine(
        mirt_model(data),
        stopping_rule=MaxItemsStop(LENGTH),
        max_items=LENGTH,
        min_items=LENGTH,
        n_quadpts=GRID[2],
        theta_bounds=GRID[:2],
        seed=1,
    )
    asked, times = [], []
    start = time.perf_counter()
    state = engine.get_current_state()
    while not state.is_complete and len(asked) < LENGTH:
        item = int(state.next_item)
        times.append(time.perf_counter() - start)
        asked.append(item)
        mark = answer(item)
        start = time.perf_counter()
        state = engine.administer_item(mark)
    return asked, float(state.theta), times


def mirt_model(data: dict) -> object:
    from mirt.models import TwoParameterLogistic

    model = TwoParameterLogistic(len(data["a"]))
    model.set_parameters(discrimination=data["a"], difficulty=data["b"])
    model._is_fitted = True  # noqa: SLF001  there is no public way to use known parameters
    return model


def sit_catpie(data: dict, answer: Answer) -> Sitting:
    import catpie

    bank = [(a, b, 0.0, 1.0) for a, b in zip(data["a"].tolist(), data["b"].tolist(), strict=True)]
    theta, asked, marks, times = 0.0, [], [], []
    for _ in range(LENGTH):
        start = time.perf_counter()
        if asked:
            theta = catpie.eapEst(
                [bank[item] for item in asked], marks, lower=GRID[0], upper=GRID[1], nqp=GRID[2]
            )
        item = int(catpie.nextItem(bank, theta, out=asked).item)
        times.append(time.perf_counter() - start)
        asked.append(item)
        marks.append(answer(item))
    theta = catpie.eapEst([bank[item] for item in asked], marks, lower=GRID[0], upper=GRID[1], nqp=GRID[2])
    return asked, float(theta), times


def sit_adaptivetesting(data: dict, answer: Answer) -> Sitting:
    from adaptivetesting.math.estimators import ExpectedAPosteriori, NormalPrior
    from adaptivetesting.math.item_selection import maximum_information_criterion
    from adaptivetesting.models import TestItem

    items = []
    for number, (a, b) in enumerate(zip(data["a"].tolist(), data["b"].tolist(), strict=True)):
        item = TestItem()
        item.id, item.a, item.b = number, a, b
        items.append(item)
    left, asked, marks, times, theta = list(items), [], [], [], 0.0
    for _ in range(LENGTH):
        start = time.perf_counter()
        if asked:
            theta = ExpectedAPosteriori(marks, asked, NormalPrior(0, 1)).get_estimation()
        item = maximum_information_criterion(left, theta)
        times.append(time.perf_counter() - start)
        left.remove(item)
        asked.append(item)
        marks.append(answer(item.id))
    theta = ExpectedAPosteriori(marks, asked, NormalPrior(0, 1)).get_estimation()
    return [item.id for item in asked], float(theta), times


def nothing_more(_data: dict) -> dict:
    return {}


def catpie_estimates(data: dict) -> dict:
    """EAP of given answers on our grid."""
    import catpie

    estimates = []
    for questions, marks in zip(data["questions"], data["marks"], strict=True):
        items = [(float(data["a"][item]), float(data["b"][item]), 0.0, 1.0) for item in questions]
        given = [int(mark) for mark in marks]
        estimates.append(catpie.eapEst(items, given, lower=GRID[0], upper=GRID[1], nqp=GRID[2]))
    return {"eap": estimates}


def mirt_estimates(data: dict) -> dict:
    """EAP of given answers, and a calibration of a small dense set."""
    import mirt

    responses = np.full((len(data["questions"]), len(data["a"])), -1)
    np.put_along_axis(responses, data["questions"], data["marks"].astype(int), axis=1)
    scores = mirt.fscores(mirt_model(data), responses, method="EAP", n_quadpts=201)
    start = time.perf_counter()
    fitted = mirt.fit_mirt(
        data["dense"].astype(int),
        model="2PL",
        n_quadpts=41,
        tol=1e-6,
        max_iter=2000,
        compute_standard_errors=False,
    )
    seconds = time.perf_counter() - start
    return {
        "eap": np.ravel(scores.theta).tolist(),
        "dense_seconds": seconds,
        "dense_a": np.ravel(fitted.model.discrimination).tolist(),
        "dense_b": np.ravel(fitted.model.difficulty).tolist(),
    }


PEERS = {
    "catsim": (sit_catsim, nothing_more),
    "mirt": (sit_mirt, mirt_estimates),
    "catpie": (sit_catpie, catpie_estimates),
    "adaptivetesting": (sit_adaptivetesting, nothing_more),
}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
