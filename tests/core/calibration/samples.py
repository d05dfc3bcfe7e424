"""Answers drawn from known parameters."""

import numpy as np

from pix.core.calibration.answers import AnswerSet, make_answers


def draw_answers(
    seed: int,
    persons: int,
    questions: int,
    asked: int | None = None,
    mean: float = 0.0,
    deviation: float = 1.0,
) -> tuple[AnswerSet, np.ndarray, np.ndarray]:
    """Answers of a normal population to ``asked`` questions each (all when absent), with true a and b."""
    rng = np.random.default_rng(seed)
    a = np.clip(np.exp(rng.normal(0, 0.35, questions)), 0.4, 2.5)
    b = rng.normal(0, 1, questions)
    abilities = rng.normal(mean, deviation, persons)
    count = asked or questions
    item = np.concatenate([rng.permutation(questions)[:count] for _ in range(persons)])
    person = np.repeat(np.arange(persons), count)
    right = rng.random(len(item)) < 1 / (1 + np.exp(a[item] * (b[item] - abilities[person])))
    names = [f"q{number}" for number in range(questions)]
    return make_answers(names, persons, person, item, right), a, b
