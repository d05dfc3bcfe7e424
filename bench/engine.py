"""How fast and how good the certification engine is, beside what else one could use.

    python bench/engine.py [--peers PYTHON] [--quick]

``--peers`` names the interpreter of an environment of its own that holds catsim, mirt, catpie and
adaptivetesting (all on PyPI); those it does not hold are said not to be installed. Same bank, same
simulees, same draws for everybody.
"""

import argparse
import json
import multiprocessing
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from pix.core.adaptive.bank import CalibratedItem, ItemBank, make_bank
from pix.core.adaptive.exposure import draw_mask, eligibility
from pix.core.adaptive.hierarchical import estimate_competences, make_hierarchy
from pix.core.adaptive.open_rule import OpenRule, OpenTest, choose_question
from pix.core.adaptive.open_simulation import simulate_open
from pix.core.adaptive.original import OriginalRule, advance, answer_likelihoods, start_progress
from pix.core.adaptive.original_choice import choice_at, choose_original
from pix.core.adaptive.original_simulation import simulate_original
from pix.core.adaptive.posterior import Prior, estimate_ability
from pix.core.adaptive.simulation import Population, SimulatedTests, make_simulees
from pix.core.adaptive.tables import table_of_bank
from pix.core.calibration.answers import make_answers
from pix.core.calibration.estimation import EstimationSettings, calibrate
from pix.core.calibration.fit import item_fits
from pix.core.certification.simulation_figures import exposure_figures, precision_figures

SIZE, LENGTH, COMPETENCES, TUBES = 2000, 32, 16, 8
PEERS = ("catsim", "mirt", "catpie", "adaptivetesting")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that holds the peers")
    parser.add_argument("--quick", action="store_true", help="fewer simulees, for a first look")
    options = parser.parse_args()
    print(f"Load of the machine: {os.getloadavg()[0]:.1f} (above 1, times are too long)\n")
    single_steps(5 if options.quick else 40)
    batches(1000 if options.quick else 10_000)
    quality(500 if options.quick else 2000)
    in_own_process(calibration_figures)
    peers(options.peers)


def bench_bank(seed: int) -> ItemBank:
    rng = np.random.default_rng(seed)
    b = rng.normal(0, 1.5, SIZE)
    a = np.clip(np.exp(rng.normal(0, 0.35, SIZE)), 0.3, 3)
    return make_bank(
        CalibratedItem(
            f"q{place:04d}",
            float(a[place]),
            float(b[place]),
            f"{place % COMPETENCES // 4 + 1}.{place % 4 + 1}",
            f"tube-{place % (COMPETENCES * TUBES)}",
            f"skill-{place}",
        )
        for place in range(SIZE)
    )


def single_steps(tests: int) -> None:
    """One test at a time: estimate and choose."""
    print(f"One step, one test at a time ({tests} tests, {SIZE} questions), µs")
    bank = bench_bank(1)
    table, pool, rng = table_of_bank(bank), np.ones(SIZE, dtype=bool), np.random.default_rng(1)
    learned = simulate_open(bank, table, OpenRule(), pool, make_simulees(rng.normal(size=500), 1)).counters
    chances = eligibility(learned, OpenRule().exposure_target) if learned else np.ones(SIZE)
    rows: dict[str, list[float]] = {"open": [], "v3, state kept": [], "v3, from what is stored": []}
    last: tuple[list[int], list[int]] = ([], [])
    for seed in range(tests):
        right = rng.random(SIZE) < 1 / (1 + np.exp(bank.discriminant * (bank.difficulty - rng.normal())))
        mask = draw_mask(bank, chances, seed)
        steps, last = steps_open(bank, table, pool, mask, right, seed)
        rows["open"] += steps
        rows["v3, state kept"] += steps_original(bank, pool, right, seed)
        rows["v3, from what is stored"] += steps_stored(bank, pool, right, seed)
    for name, times in rows.items():
        print(
            f"  {name:<28} median {np.median(times) * 1e6:7.1f}   p99 {np.percentile(times, 99) * 1e6:7.1f}"
        )
    hierarchy = make_hierarchy(Prior(), 0.7)
    best = best_of(50, lambda: estimate_competences(bank, table, hierarchy, *last))
    print(f"  {'16 competences, one person':<28} best   {best * 1e6:7.1f}\n")


def steps_open(bank, table, pool, mask, right, seed):
    questions, marks, times = [], [], []
    while True:
        start = time.perf_counter()
        choice = choose_question(bank, table, OpenRule(), OpenTest(seed, pool, mask, questions, marks))
        times.append(time.perf_counter() - start)
        if choice.question is None:
            return times[:-1], (questions, marks)
        questions.append(choice.question)
        marks.append(int(right[choice.question]))


def steps_original(bank, pool, right, seed):
    rule, questions, times = OriginalRule(), [], []
    progress = start_progress(rule.start)
    for _ in range(LENGTH):
        start = time.perf_counter()
        if questions:
            likelihood = answer_likelihoods(bank, questions[-1:], [bool(right[questions[-1]])])[0]
            progress = advance(progress, likelihood, rule.variation)
        choice = choice_at(bank, pool, rule, seed, questions, progress)
        times.append(time.perf_counter() - start)
        questions.append(choice.question)
    return times


def steps_stored(bank, pool, right, seed):
    rule, questions, marks, times, previous = OriginalRule(), [], [], [], None
    for _ in range(LENGTH):
        start = time.perf_counter()
        choice = choose_original(bank, pool, rule, seed, questions, marks, previous)
        times.append(time.perf_counter() - start)
        previous = choice.estimate.ability
        questions.append(choice.question)
        marks.append(bool(right[choice.question]))
    return times


def batches(count: int) -> None:
    print(f"{count} simulated tests, s (best of 2)")
    bank = bench_bank(1)
    table, pool = table_of_bank(bank), np.ones(SIZE, dtype=bool)
    simulees = make_simulees(Population(count).abilities(1), 1)
    rule = OpenRule(exposure_target=0.20)
    seconds = best_of(2, lambda: simulate_open(bank, table, rule, pool, simulees))
    print(f"  {'open':<28} {seconds:7.2f}   {seconds / count / LENGTH * 1e6:6.1f} µs a step")
    seconds = best_of(2, lambda: simulate_original(bank, OriginalRule(), pool, simulees))
    print(f"  {'v3':<28} {seconds:7.2f}   {seconds / count / LENGTH * 1e6:6.1f} µs a step\n")


def quality(count: int) -> None:
    print(f"Quality: means over 3 banks and seeds of {count} simulees")
    print(f"  {'rule':<28}   rmse  exposure  overlap  coverage  bank used  a competence")
    pool = np.ones(SIZE, dtype=bool)
    runs: dict[str, Callable[[ItemBank, object], SimulatedTests]] = {
        f"open, target {target:.2f}": lambda bank, simulees, target=target: simulate_open(
            bank, table_of_bank(bank), OpenRule(exposure_target=target), pool, simulees
        )
        for target in (0.20, 0.10)
    }
    runs["v3"] = lambda bank, simulees: simulate_original(bank, OriginalRule(), pool, simulees)
    for name, run in runs.items():
        rows = []
        for seed in (1, 2, 3):
            bank = bench_bank(seed)
            tests = run(bank, make_simulees(Population(count).abilities(seed), seed))
            rows.append({**precision_figures(tests), **exposure_figures(tests, bank, pool, LENGTH)})
        mean = {
            key: np.mean([row[key] for row in rows])
            for key in ("rmse", "exposure_max", "overlap", "coverage", "bank_used")
        }
        least = min(row["per_competence_min"] for row in rows)
        most = max(row["per_competence_max"] for row in rows)
        print(
            f"  {name:<28} {mean['rmse']:.4f} {mean['exposure_max']:9.3f} {mean['overlap']:8.3f}"
            f" {mean['coverage']:9.3f} {mean['bank_used']:10.2f} {least:>8}–{most}"
        )
    print()


def calibration_figures() -> None:
    persons, asked = 20_000, 50
    rng = np.random.default_rng(0)
    bank = bench_bank(1)
    item = np.concatenate([rng.choice(SIZE, asked, replace=False) for _ in range(persons)])
    person = np.repeat(np.arange(persons), asked)
    theta = rng.normal(size=persons)[person]
    right = rng.random(len(item)) < 1 / (
        1 + np.exp(bank.discriminant[item] * (bank.difficulty[item] - theta))
    )
    answers = make_answers([row.id for row in bank.items], persons, person, item, right)
    del theta, item, person, right
    print(f"Calibration of {len(answers):,} answers ({persons} persons, {SIZE} questions)")
    found = calibrate(answers)
    seconds = best_of(3, lambda: calibrate(answers))
    a_error = np.sqrt(((found.discriminant - bank.discriminant) ** 2).mean())
    b_error = np.sqrt(((found.difficulty - bank.difficulty) ** 2).mean())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {seconds:.2f} s (best of 3), {found.rounds} rounds, peak memory of the process {peak:.0f} MB")
    print(f"  RMSE of a {a_error:.3f}, of b {b_error:.3f}")
    print(f"  fit and standard errors {best_of(2, lambda: item_fits(answers, found)):.2f} s\n")


def peers(python: str | None) -> None:
    print("Peers: maximum information, no constraint; ours: two a competence, no lottery; same draws")
    if python is None:
        print("  no interpreter given (--peers): " + ", ".join(PEERS) + " not installed, not measured")
        return
    data = peer_data()
    with tempfile.TemporaryDirectory() as folder:
        np.savez(Path(folder) / "bench.npz", **data)
        command = [python, str(Path(__file__).with_name("engine_peers.py")), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  the peers could not be run: {done.stderr.strip().splitlines()[-1:]}")
        return
    results = json.loads(done.stdout.strip().splitlines()[-1])
    titles = ("simulees", "median µs", "p99 µs", "rmse", "ours", "exposure", "overlap")
    print(f"  {'library':<24}" + "".join(f"{title:>11}" for title in titles))
    for name in PEERS:
        print_peer(name, results[name], data)


def print_peer(name: str, result: dict | None, data: dict) -> None:
    if result is None:
        print(f"  {name:<26} not installed")
        return
    if "failed" in result:
        print(f"  {name:<26} failed: {result['failed']}")
        return
    count = result["simulees"]
    ours = np.sqrt(((data["ours"] - data["abilities"])[:count] ** 2).mean())
    figures = (
        f"{count}",
        f"{result['step_us_median']:.0f}",
        f"{result['step_us_p99']:.0f}",
        f"{result['rmse']:.3f}",
        f"{ours:.3f}",
        f"{result['exposure_max']:.2f}",
        f"{result['overlap']:.2f}",
    )
    print(f"  {name + ' ' + result['version']:<24}" + "".join(f"{figure:>11}" for figure in figures))
    if "eap" in result:
        gap = np.abs(np.array(result["eap"]) - data["eap"]).max()
        print(f"    estimates of the same answers: greatest difference {gap:.1e}")
    if "dense_a" in result:
        a_gap = np.abs(np.array(result["dense_a"]) - data["dense_found"][0]).max()
        b_gap = np.abs(np.array(result["dense_b"]) - data["dense_found"][1]).max()
        print(
            f"    calibration of 5,000 × 30 dense answers: greatest difference a {a_gap:.4f}, b {b_gap:.4f};"
            f" {result['dense_seconds']:.2f} s against {data['dense_seconds'][0]:.2f} s for ours"
        )


def peer_data() -> dict[str, np.ndarray]:
    """Bank, simulees and draws; what our engine makes of them; answers to estimate and to calibrate again."""
    bank = bench_bank(1)
    table, rng = table_of_bank(bank), np.random.default_rng(5)
    abilities, draws = rng.normal(size=60), rng.random((60, SIZE))
    rule = OpenRule(questions_per_competence=2, progressive_start=0)
    everything = np.ones(SIZE, dtype=bool)
    questions, marks, ours = [], [], []
    for person, ability in enumerate(abilities):
        right = draws[person] < 1 / (1 + np.exp(bank.discriminant * (bank.difficulty - ability)))
        asked: list[int] = []
        given: list[int] = []
        while (
            choice := choose_question(
                bank, table, rule, OpenTest(person, everything, everything, asked, given)
            )
        ).question is not None:
            asked.append(choice.question)
            given.append(int(right[choice.question]))
        questions.append(asked)
        marks.append(given)
        ours.append(choice.estimate.ability)
    found, dense, seconds = dense_calibration()
    return {
        "a": bank.discriminant,
        "b": bank.difficulty,
        "abilities": abilities,
        "draws": draws,
        "questions": np.array(questions),
        "marks": np.array(marks),
        "ours": np.array(ours),
        "eap": np.array(
            [estimate_ability(table, Prior(), q, m).ability for q, m in zip(questions, marks, strict=True)]
        ),
        "dense": dense,
        "dense_found": found,
        "dense_seconds": np.array([seconds]),
    }


def dense_calibration() -> tuple[np.ndarray, np.ndarray, float]:
    rng = np.random.default_rng(6)
    a, b, theta = np.exp(rng.normal(0, 0.3, 30)), rng.normal(0, 1, 30), rng.normal(size=5000)
    dense = rng.random((5000, 30)) < 1 / (1 + np.exp(a * (b - theta[:, None])))
    person, item = (codes.ravel() for codes in np.indices(dense.shape))
    answers = make_answers([f"q{number}" for number in range(30)], 5000, person, item, dense.ravel())
    start = time.perf_counter()
    found = calibrate(answers, settings=EstimationSettings(tolerance=1e-5))
    return np.stack([found.discriminant, found.difficulty]), dense, time.perf_counter() - start


def best_of(times: int, action: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def in_own_process(action: Callable[[], None]) -> None:
    """Run where the memory measured is that of the action alone."""
    process = multiprocessing.get_context("spawn").Process(target=action)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
