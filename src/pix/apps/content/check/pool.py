"""E160, W201, W202, W204: the variants of a template compared with one another."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from pix.apps.content.check.forms import option_texts, right_numbers
from pix.apps.content.check.work import NO_SOLVER_KINDS, Mode, Work
from pix.core.items.variant import Variant, canonical_json, variant_data

LEAST_DISTINCT = 0.8
MOST_SPREAD = 0.25
MOST_FEATURE_SPREAD = 0.20
# Critical values of χ² at p = 0.01 by degrees of freedom.
CHI_SQUARE = {2: 9.210, 3: 11.345, 4: 13.277, 5: 15.086}


def check_pool(work: Work) -> None:
    _check_identical(work)
    if work.settings.mode is Mode.FULL and work.variants:
        _check_distinct(work)
        _check_positions(work)
    if len(work.variants) > 1:
        _check_lengths(work)
        _check_features(work)


def data_key(variant: Variant) -> str:
    """Equal for two variants that a person cannot tell apart (the order of options does not count)."""
    data = variant_data(variant)
    if variant.options:
        data["proposals"] = sorted(option.text for option in variant.options)
        data["solution"] = sorted(option.text for option in variant.options if option.correct)
        data["feedback"] = sorted(variant.feedback.values())
    return canonical_json([data, [repr(file) for file in variant.attachments]])


def _check_identical(work: Work) -> None:
    if work.settings.mode is Mode.FUZZ:
        return
    seen: dict[str, Variant] = {}
    for variant in work.variants:
        first = seen.setdefault(data_key(variant), variant)
        if first is not variant:
            work.report("E160", "vars", f"the same data as variant {first.challenge.variant}", variant)


def _check_distinct(work: Work) -> None:
    rule = work.template.kind in NO_SOLVER_KINDS
    keys = {read_key(variant) if rule else solution_key(variant) for variant in work.variants}
    share = len(keys) / len(work.variants)
    if share < LEAST_DISTINCT:
        what = "texts read" if rule else "solutions"
        work.report(
            "E160", "vars", f"{len(keys)} distinct {what} for {len(work.variants)} variants, 80 % wanted"
        )


def solution_key(variant: Variant) -> str:
    """What is right, in words: the position of an option does not count."""
    if variant.predicate is not None:
        view = variant.simulator and variant.simulator.spec
        return canonical_json([_jsonable(variant.predicate.data), _jsonable(view)])
    if variant.options or variant.type in ("QCU", "QCM"):
        texts = option_texts(variant)
        return canonical_json(sorted(texts[number - 1] for number in right_numbers(variant)))
    return variant.solution


def read_key(variant: Variant) -> str:
    payload = variant.simulator and variant.simulator.payload
    return canonical_json([variant.instruction, sorted(option_texts(variant)), payload])


def _jsonable(value: object) -> object:
    return repr(value)


def _check_positions(work: Work) -> None:
    if work.template.type != "QCU":
        return
    sizes = {len(option_texts(variant)) for variant in work.variants}
    places = Counter(right_numbers(variant)[0] for variant in work.variants if right_numbers(variant))
    if len(sizes) != 1 or (size := sizes.pop()) - 1 not in CHI_SQUARE:
        return
    wanted = len(work.variants) / size
    statistic = sum((places[place] - wanted) ** 2 / wanted for place in range(1, size + 1))
    if statistic > CHI_SQUARE[size - 1]:
        work.report(
            "W204", "options", f"the right option is not evenly placed: {dict(sorted(places.items()))}"
        )


def _check_lengths(work: Work) -> None:
    for label, figures in (
        ("number of words", [len(f"{v.instruction} {v.proposals}".split()) for v in work.variants]),
        ("length of words", [_mean_word(v.instruction) for v in work.variants]),
    ):
        if (spread := _spread(figures)) > MOST_SPREAD:
            work.report("W201", "instruction", f"{label} varies by {spread:.0%} between variants")


def _mean_word(text: str) -> float:
    words = text.split()
    return sum(map(len, words)) / len(words) if words else 0.0


def _spread(figures: Sequence[float | Decimal]) -> float:
    """Greatest difference over the mean."""
    values = [float(figure) for figure in figures]
    mean = sum(values) / len(values)
    return (max(values) - min(values)) / mean if mean else 0.0


def _check_features(work: Work) -> None:
    for name, _expression in work.template.difficulty_features:
        figures = [variant.difficulty[name] for variant in work.variants]
        if not all(isinstance(figure, (int, Decimal)) for figure in figures):
            work.report("E101", "difficulty_features", f"{name} is not a number")
        elif (spread := _spread(figures)) > MOST_FEATURE_SPREAD:
            work.report("W202", "difficulty_features", f"{name} varies by {spread:.0%} between variants")
