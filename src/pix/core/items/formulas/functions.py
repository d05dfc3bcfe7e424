"""The functions, by their French names; English names are understood too.

A function receives evaluated arguments: values, or `Grid` for a range or a computed table. A fault in an
argument comes back as it is, except in the functions that look for faults.
"""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from pix.core.items.formulas.arguments import (
    Argument,
    Grid,
    Stop,
    all_values,
    checked,
    finite,
    grid_of,
    number,
    numbers,
    text,
    truth,
    whole,
)
from pix.core.items.formulas.criteria import chosen, mean_if, mean_of, picked, sum_if
from pix.core.items.formulas.lookups import index, match_place, nth, rank, vlookup, xlookup
from pix.core.items.formulas.values import (
    DIVISION,
    NAME,
    VALUE,
    Fault,
    Value,
    day_of,
    fold,
    round_half_up,
    serial,
)


def _mean(arguments: Sequence[Argument]) -> Value:
    found = numbers(arguments)
    return sum(found) / len(found) if found else DIVISION


def _median(arguments: Sequence[Argument]) -> Value:
    found = sorted(numbers(arguments))
    if not found:
        return VALUE
    middle = len(found) // 2
    return found[middle] if len(found) % 2 else (found[middle - 1] + found[middle]) / 2


def _product_sum(arguments: Sequence[Argument]) -> Value:
    grids = [grid_of(argument).flat for argument in arguments]
    if len({len(values) for values in grids}) > 1:
        return VALUE
    total = 0.0
    for values in zip(*grids, strict=True):
        total += math.prod(value if isinstance(value, float) else 0.0 for value in map(checked, values))
    return finite(total)


def _rounded(way: Callable[[float], float] | None) -> Callable[[Sequence[Argument]], Value]:
    def rounded(arguments: Sequence[Argument]) -> Value:
        own, digits = number(arguments[0]), whole(arguments[1]) if len(arguments) > 1 else 0
        if way is None or not -12 <= digits <= 12:
            return round_half_up(own, digits)
        scaled = way(round_half_up(abs(own) * 10.0**digits, 9)) / 10.0**digits
        return finite(math.copysign(round_half_up(scaled, 12), own))

    return rounded


def _remainder(arguments: Sequence[Argument]) -> Value:
    own, by = number(arguments[0]), number(arguments[1])
    return DIVISION if by == 0 else finite(own - by * math.floor(own / by))


def _power(arguments: Sequence[Argument]) -> Value:
    return power(number(arguments[0]), number(arguments[1]))


def power(base: float, exponent: float) -> Value:
    try:
        result = base**exponent
    except ZeroDivisionError:
        return DIVISION
    except OverflowError:
        return VALUE
    return finite(result) if isinstance(result, float) else VALUE


def _root(arguments: Sequence[Argument]) -> Value:
    own = number(arguments[0])
    return math.sqrt(own) if own >= 0 else VALUE


def _start(arguments: Sequence[Argument]) -> Value:
    count = whole(arguments[1]) if len(arguments) > 1 else 1
    return text(arguments[0])[:count] if count >= 0 else VALUE


def _end(arguments: Sequence[Argument]) -> Value:
    own, count = text(arguments[0]), whole(arguments[1]) if len(arguments) > 1 else 1
    return VALUE if count < 0 else own[max(0, len(own) - count) :]


def _middle(arguments: Sequence[Argument]) -> Value:
    start, count = whole(arguments[1]), whole(arguments[2])
    return text(arguments[0])[start - 1 : start - 1 + count] if start >= 1 and count >= 0 else VALUE


def _found(arguments: Sequence[Argument]) -> Value:
    start = whole(arguments[2]) if len(arguments) > 2 else 1
    at = fold(text(arguments[1])).find(fold(text(arguments[0])), max(0, start - 1))
    return float(at + 1) if at >= 0 and start >= 1 else VALUE


def _joined(arguments: Sequence[Argument]) -> Value:
    joined = "".join(text(value) for value in all_values(arguments))
    return joined if len(joined) <= 2000 else VALUE


def _replaced(arguments: Sequence[Argument]) -> Value:
    old = text(arguments[1])
    result = text(arguments[0]).replace(old, text(arguments[2])) if old else text(arguments[0])
    return result if len(result) <= 2000 else VALUE


def _proper(arguments: Sequence[Argument]) -> Value:
    return re.sub(r"[^\W\d_]+", lambda match: match[0][0].upper() + match[0][1:].lower(), text(arguments[0]))


def _day(part: str) -> Callable[[Sequence[Argument]], Value]:
    def read(arguments: Sequence[Argument]) -> Value:
        day = day_of(number(arguments[0]))
        return VALUE if day is None else float(getattr(day, part))

    return read


def _date(arguments: Sequence[Argument]) -> Value:
    year, month, day = (whole(argument) for argument in arguments[:3])
    if not (1900 <= year <= 9998 and abs(month) < 1000 and abs(day) < 100_000):
        return VALUE
    first = dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    result = serial(first) + day - 1
    return result if day_of(result) else VALUE


def _weekday(arguments: Sequence[Argument]) -> Value:
    day, way = day_of(number(arguments[0])), whole(arguments[1]) if len(arguments) > 1 else 1
    if day is None or way not in (1, 2, 3):
        return VALUE
    return float({1: (day.weekday() + 1) % 7 + 1, 2: day.weekday() + 1, 3: day.weekday()}[way])


def _truths(arguments: Sequence[Argument]) -> Iterator[bool]:
    found = 0
    for argument in arguments:
        for value in map(checked, grid_of(argument).flat):
            if isinstance(argument, Grid) and (value is None or isinstance(value, str)):
                continue
            found += 1
            yield truth(value)
    if not found:
        raise Stop(VALUE)


def _all(arguments: Sequence[Argument]) -> Value:
    return all(list(_truths(arguments)))


def _any(arguments: Sequence[Argument]) -> Value:
    return any(list(_truths(arguments)))


def _count_blank(arguments: Sequence[Argument]) -> Value:
    return float(sum(1 for value in all_values(arguments) if value is None or value == ""))


def _value_of(arguments: Sequence[Argument]) -> Value:
    return number(arguments[0])


def _is(test: Callable[[Value], bool]) -> Callable[[Sequence[Argument]], Value]:
    return lambda arguments: test(grid_of(arguments[0]).flat[0])


@frozen
class Function:
    """`least` and `most` arguments; `total`: it may receive faults."""

    run: Callable[[Sequence[Argument]], Value]
    least: int
    most: int
    total: bool = False


_MANY = 60
FUNCTIONS: dict[str, Function] = {
    "SOMME": Function(lambda a: finite(float(sum(numbers(a)))), 1, _MANY),
    "MOYENNE": Function(_mean, 1, _MANY),
    "MEDIANE": Function(_median, 1, _MANY),
    "MIN": Function(lambda a: min(numbers(a), default=0.0), 1, _MANY),
    "MAX": Function(lambda a: max(numbers(a), default=0.0), 1, _MANY),
    "PRODUIT": Function(lambda a: finite(math.prod(numbers(a))), 1, _MANY),
    "NB": Function(lambda a: float(sum(isinstance(v, float) for v in all_values(a))), 1, _MANY, total=True),
    "NBVAL": Function(lambda a: float(sum(v is not None for v in all_values(a))), 1, _MANY, total=True),
    "NB.VIDE": Function(_count_blank, 1, 1, total=True),
    "NB.SI": Function(lambda a: float(len(chosen(a))), 2, 2, total=True),
    "NB.SI.ENS": Function(lambda a: float(len(chosen(a))), 2, _MANY, total=True),
    "SOMME.SI": Function(sum_if, 2, 3, total=True),
    "SOMME.SI.ENS": Function(lambda a: float(sum(picked(a[0], chosen(a[1:])))), 3, _MANY, total=True),
    "MOYENNE.SI": Function(mean_if, 2, 3, total=True),
    "MOYENNE.SI.ENS": Function(lambda a: mean_of(picked(a[0], chosen(a[1:]))), 3, _MANY, total=True),
    "SOMMEPROD": Function(_product_sum, 1, _MANY),
    "RECHERCHEV": Function(vlookup, 3, 4, total=True),
    "RECHERCHEX": Function(xlookup, 3, 6, total=True),
    "EQUIV": Function(match_place, 2, 3, total=True),
    "INDEX": Function(index, 2, 3, total=True),
    "RANG": Function(rank, 2, 3),
    "GRANDE.VALEUR": Function(nth(True), 2, 2),
    "PETITE.VALEUR": Function(nth(False), 2, 2),
    "ET": Function(_all, 1, _MANY),
    "OU": Function(_any, 1, _MANY),
    "NON": Function(lambda a: not truth(a[0]), 1, 1),
    "ARRONDI": Function(_rounded(None), 1, 2),
    "ARRONDI.SUP": Function(_rounded(math.ceil), 1, 2),
    "ARRONDI.INF": Function(_rounded(math.floor), 1, 2),
    "ENT": Function(lambda a: float(math.floor(number(a[0]))), 1, 1),
    "ABS": Function(lambda a: abs(number(a[0])), 1, 1),
    "MOD": Function(_remainder, 2, 2),
    "PUISSANCE": Function(_power, 2, 2),
    "RACINE": Function(_root, 1, 1),
    "GAUCHE": Function(_start, 1, 2),
    "DROITE": Function(_end, 1, 2),
    "STXT": Function(_middle, 3, 3),
    "CHERCHE": Function(_found, 2, 3),
    "NBCAR": Function(lambda a: float(len(text(a[0]))), 1, 1),
    "MAJUSCULE": Function(lambda a: text(a[0]).upper(), 1, 1),
    "MINUSCULE": Function(lambda a: text(a[0]).lower(), 1, 1),
    "NOMPROPRE": Function(_proper, 1, 1),
    "SUPPRESPACE": Function(lambda a: " ".join(text(a[0]).split()), 1, 1),
    "SUBSTITUE": Function(_replaced, 3, 3),
    "CONCAT": Function(_joined, 1, _MANY),
    "CNUM": Function(_value_of, 1, 1),
    "ANNEE": Function(_day("year"), 1, 1),
    "MOIS": Function(_day("month"), 1, 1),
    "JOUR": Function(_day("day"), 1, 1),
    "DATE": Function(_date, 3, 3),
    "JOURSEM": Function(_weekday, 1, 2),
    "ESTVIDE": Function(_is(lambda value: value is None), 1, 1, total=True),
    "ESTNUM": Function(_is(lambda value: isinstance(value, float)), 1, 1, total=True),
    "ESTTEXTE": Function(_is(lambda value: isinstance(value, str)), 1, 1, total=True),
    "ESTERREUR": Function(_is(lambda value: isinstance(value, Fault)), 1, 1, total=True),
}
LAZY = ("SI", "SIERREUR", "SI.CONDITIONS")  # computed by the evaluation: only what is needed
# fmt: off
ALIASES = {
    "SUM": "SOMME", "AVERAGE": "MOYENNE", "MEDIAN": "MEDIANE", "PRODUCT": "PRODUIT", "COUNT": "NB",
    "COUNTA": "NBVAL", "COUNTBLANK": "NB.VIDE", "COUNTIF": "NB.SI", "COUNTIFS": "NB.SI.ENS",
    "SUMIF": "SOMME.SI", "SUMIFS": "SOMME.SI.ENS", "AVERAGEIF": "MOYENNE.SI",
    "AVERAGEIFS": "MOYENNE.SI.ENS", "SUMPRODUCT": "SOMMEPROD", "VLOOKUP": "RECHERCHEV",
    "XLOOKUP": "RECHERCHEX", "MATCH": "EQUIV", "RANK": "RANG", "LARGE": "GRANDE.VALEUR",
    "SMALL": "PETITE.VALEUR", "AND": "ET", "OR": "OU", "NOT": "NON", "ROUND": "ARRONDI",
    "ROUNDUP": "ARRONDI.SUP", "ROUNDDOWN": "ARRONDI.INF", "INT": "ENT", "POWER": "PUISSANCE",
    "SQRT": "RACINE", "LEFT": "GAUCHE", "RIGHT": "DROITE", "MID": "STXT", "SEARCH": "CHERCHE",
    "LEN": "NBCAR", "UPPER": "MAJUSCULE", "LOWER": "MINUSCULE", "PROPER": "NOMPROPRE",
    "TRIM": "SUPPRESPACE", "SUBSTITUTE": "SUBSTITUE", "CONCATENATE": "CONCAT", "CONCATENER": "CONCAT",
    "VALUE": "CNUM", "YEAR": "ANNEE", "MONTH": "MOIS", "DAY": "JOUR", "WEEKDAY": "JOURSEM",
    "ISBLANK": "ESTVIDE", "ISNUMBER": "ESTNUM", "ISTEXT": "ESTTEXTE", "ISERROR": "ESTERREUR", "IF": "SI",
    "IFERROR": "SIERREUR", "IFS": "SI.CONDITIONS",
}
# fmt: on


def french_name(name: str) -> str:
    """The French name of a function written in either language, capitals without accents."""
    return ALIASES.get(name, name)


def call(name: str, arguments: Sequence[Argument]) -> Value:
    """The value of a function; `#NOM?` when there is no such function."""
    function = FUNCTIONS.get(french_name(name))
    if function is None:
        return NAME
    if not function.least <= len(arguments) <= function.most:
        return VALUE
    try:
        if not function.total:
            for argument in arguments:
                if isinstance(argument, Fault):
                    return argument
        return function.run(arguments)
    except Stop as stop:
        return stop.fault
    except OverflowError:
        return VALUE
