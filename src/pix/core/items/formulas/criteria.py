"""Conditions as NB.SI and its family write them: « >=10 », « oui », « Bre* »."""

import re
from collections.abc import Callable, Sequence

from pix.core.items.formulas.arguments import Argument, Stop, checked, grid_of, scalar
from pix.core.items.formulas.values import DIVISION, VALUE, Value, compare, fold, read_input

_CRITERION = re.compile(r"\s*(<=|>=|<>|=|<|>)?(.*)", re.DOTALL)
_SIGNS: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0, "<>": lambda order: order != 0, "<": lambda order: order < 0,
    ">": lambda order: order > 0, "<=": lambda order: order <= 0, ">=": lambda order: order >= 0,
}  # fmt: skip


def holds(sign: str, order: int) -> bool:
    """Whether a comparison sign is true of an order (-1, 0, 1)."""
    return _SIGNS[sign](order)


def criterion(wanted: Value) -> Callable[[Value], bool]:
    """The test that « >=10 », « oui », « Bre* » or 12 stands for."""
    match = _CRITERION.fullmatch(wanted if isinstance(wanted, str) else "")
    sign, target = "=", wanted
    if isinstance(wanted, str) and match is not None:
        sign, target = match[1] or "=", read_input(match[2])[0]
    if isinstance(target, str) and sign in ("=", "<>"):
        pattern = _wildcard(target)
        return lambda value: (isinstance(value, str) and _matches(pattern, value)) is (sign == "=")
    if target is None:
        return lambda value: (value is None or value == "") is (sign == "=")

    def test(value: Value) -> bool:
        same_kind = type(value) is type(target)
        return holds(sign, compare(value, target)) if same_kind else sign == "<>"

    return test


def _wildcard(pattern: str) -> list[str]:
    return re.findall(r"~[*?~]|[*?]|[^*?~]|~", fold(pattern))


def _matches(pattern: list[str], value: str) -> bool:
    """Whether a text follows a pattern with * and ?; linear in practice, no regular expression to explode."""
    folded = fold(value)
    reached = {0}
    for sign_or_letter in pattern:
        if sign_or_letter == "*":
            reached = set(range(min(reached), len(folded) + 1))
        elif sign_or_letter == "?":
            reached = {at + 1 for at in reached if at < len(folded)}
        else:
            reached = {at + 1 for at in reached if at < len(folded) and folded[at] == sign_or_letter[-1]}
        if not reached:
            return False
    return len(folded) in reached


def chosen(pairs: Sequence[Argument]) -> list[int]:
    """Places that meet every (range, criterion)."""
    if not pairs or len(pairs) % 2:
        raise Stop(VALUE)
    ranges = [grid_of(argument).flat for argument in pairs[::2]]
    tests = [criterion(scalar(argument)) for argument in pairs[1::2]]
    if len({len(values) for values in ranges}) > 1:
        raise Stop(VALUE)
    return [
        at
        for at in range(len(ranges[0]))
        if all(test(values[at]) for test, values in zip(tests, ranges, strict=True))
    ]


def picked(values: Argument, places: Sequence[int]) -> list[float]:
    flat = grid_of(values).flat
    found = [checked(flat[at]) for at in places if at < len(flat)]
    return [value for value in found if isinstance(value, float)]


def sum_if(arguments: Sequence[Argument]) -> Value:
    return float(sum(picked(arguments[-1 if len(arguments) == 3 else 0], chosen(arguments[:2]))))


def mean_of(found: list[float]) -> Value:
    return sum(found) / len(found) if found else DIVISION


def mean_if(arguments: Sequence[Argument]) -> Value:
    return mean_of(picked(arguments[-1 if len(arguments) == 3 else 0], chosen(arguments[:2])))
