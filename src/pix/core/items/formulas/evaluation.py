"""Computes the cells of a workbook, each once, whatever the order they are written in."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from pix.core.items.formulas.arguments import Argument, Grid
from pix.core.items.formulas.criteria import holds
from pix.core.items.formulas.functions import call, french_name, power
from pix.core.items.formulas.references import Area
from pix.core.items.formulas.syntax import (
    COMPARISONS,
    Binary,
    Call,
    Expr,
    FormulaError,
    Literal,
    Unary,
    parse_formula,
    parts_of,
)
from pix.core.items.formulas.values import (
    DIVISION,
    LOOP,
    MISSING,
    REFERENCE,
    SYNTAX,
    VALUE,
    Fault,
    Value,
    compare,
    display,
    read_input,
    to_number,
    to_truth,
)

Place = tuple[int, int, int]  # sheet, row, column
MOST_VISITS = 60_000


class Cells(Protocol):
    """What an evaluation needs of a workbook."""

    def raw(self, place: Place) -> str: ...

    def size(self, sheet: int) -> tuple[int, int]:
        """Rows and columns of a sheet."""
        ...

    def sheet_named(self, name: str) -> int | None: ...


class TooMuchWork(ValueError):
    """The formulas visit more cells than any honest sheet needs."""


def places_of(cells: Cells, area: Area, sheet: int) -> Iterator[Place] | None:
    """The cells of a range that exist, row by row; None when its sheet does not exist."""
    found = cells.sheet_named(area.sheet) if area.sheet else sheet
    if found is None:
        return None
    at = found
    height, width = cells.size(at)
    (top, bottom), (left, right) = area.rows, area.columns
    rows, columns = range(top, min(bottom + 1, height)), range(left, min(right + 1, width))
    return ((at, row, column) for row in rows for column in columns)


def precedents(cells: Cells, formula: str, sheet: int) -> set[Place]:
    """The cells that a formula names itself; none when it cannot be read."""
    try:
        tree = parse_formula(formula)
    except FormulaError:
        return set()
    areas = [part for part in parts_of(tree) if isinstance(part, Area)]
    return {place for area in areas for place in places_of(cells, area, sheet) or ()}


class Evaluation:
    """Values of the cells, those of `changed` instead of what is written. One evaluation sees one state."""

    def __init__(self, cells: Cells, changed: Mapping[Place, Value] | None = None) -> None:
        self.cells = cells
        self.known: dict[Place, Value] = dict(changed or {})
        self.visits = 0

    def value(self, place: Place) -> Value:
        """The value of a cell. TooMuchWork when its formulas are not reasonable."""
        waiting, begun = [place], set()
        while waiting:
            one = waiting[-1]
            if one in self.known:
                waiting.pop()
                continue
            raw = self.cells.raw(one)
            if not raw.startswith("="):
                self.known[one] = read_input(raw)[0]
                continue
            missing = [] if one in begun else self._missing(raw, one)
            for need in missing:
                if need in begun:  # it waits for itself
                    self.known[need] = LOOP
            begun.add(one)
            waiting += [need for need in missing if need not in self.known]
            if not missing and one not in self.known:
                self.known[one] = self.formula(raw, one[0])
        return self.known[place]

    def _missing(self, raw: str, place: Place) -> list[Place]:
        needed = precedents(self.cells, raw, place[0])
        self._visit(len(needed))
        if place in needed:
            self.known[place] = LOOP
        return sorted(need for need in needed if need not in self.known)

    def _visit(self, count: int) -> None:
        self.visits += count
        if self.visits > MOST_VISITS:
            raise TooMuchWork("the formulas visit too many cells")

    def formula(self, formula: str, sheet: int) -> Value:
        """The value that a formula would have on a sheet."""
        try:
            tree = parse_formula(formula)
        except FormulaError:
            return SYNTAX
        result = self._of(tree, sheet)
        if isinstance(result, Grid):
            result = result.flat[0] if len(result.flat) == 1 else VALUE
        return 0.0 if result is None else result

    def _of(self, tree: Expr, sheet: int) -> Argument:
        match tree:
            case Literal(value):
                return value
            case Area():
                return self._range(tree, sheet)
            case Unary(sign, operand):
                return _mapped(lambda value: _signed(sign, value), self._of(operand, sheet))
            case Binary(sign, left, right):
                return _paired(sign, self._of(left, sheet), self._of(right, sheet))
            case Call(name, arguments):
                return self._call(french_name(name), arguments, sheet)

    def _range(self, area: Area, sheet: int) -> Argument:
        if area.is_cell:
            places = places_of(self.cells, area, sheet)
            if places is None:
                return REFERENCE
            place = next(places, None)
            return None if place is None else self._cell(place)
        found = list(places_of(self.cells, area, sheet) or ())
        self._visit(len(found))
        if not found:
            return (
                REFERENCE if area.sheet and self.cells.sheet_named(area.sheet) is None else Grid(((None,),))
            )
        width = len({place[2] for place in found})
        values = [self._cell(place) for place in found]
        return Grid(tuple(tuple(values[at : at + width]) for at in range(0, len(values), width)))

    def _cell(self, place: Place) -> Value:
        return self.known[place] if place in self.known else self.value(place)

    def _call(self, name: str, arguments: tuple[Expr, ...], sheet: int) -> Argument:
        match name:
            case "SI":
                return self._if(arguments, sheet)
            case "SIERREUR" if len(arguments) == 2:
                own = _single(self._of(arguments[0], sheet))
                return self._of(arguments[1], sheet) if isinstance(own, Fault) else own
            case "SI.CONDITIONS":
                return self._ifs(arguments, sheet)
        return call(name, [self._of(argument, sheet) for argument in arguments])

    def _if(self, arguments: tuple[Expr, ...], sheet: int) -> Argument:
        if not 2 <= len(arguments) <= 3:
            return VALUE
        choice = to_truth(_single(self._of(arguments[0], sheet)))
        if isinstance(choice, Fault):
            return choice
        if choice:
            return self._of(arguments[1], sheet)
        return self._of(arguments[2], sheet) if len(arguments) == 3 else False

    def _ifs(self, arguments: tuple[Expr, ...], sheet: int) -> Argument:
        for test, result in zip(arguments[::2], arguments[1::2], strict=False):
            choice = to_truth(_single(self._of(test, sheet)))
            if isinstance(choice, Fault):
                return choice
            if choice:
                return self._of(result, sheet)
        return MISSING


def _single(argument: Argument) -> Value:
    if not isinstance(argument, Grid):
        return argument
    return argument.flat[0] if len(argument.flat) == 1 else VALUE


def _mapped(run: Callable[[Value], Value], argument: Argument) -> Argument:
    if isinstance(argument, Grid):
        return Grid(tuple(tuple(map(run, row)) for row in argument.rows), is_range=False)
    return run(argument)


def _paired(sign: str, left: Argument, right: Argument) -> Argument:
    if not isinstance(left, Grid) and not isinstance(right, Grid):
        return _applied(sign, left, right)
    if isinstance(left, Grid) and isinstance(right, Grid):
        if [len(row) for row in left.rows] != [len(row) for row in right.rows]:
            return VALUE
        pairs = zip(left.rows, right.rows, strict=True)
        rows = (tuple(_applied(sign, a, b) for a, b in zip(own, other, strict=True)) for own, other in pairs)
        return Grid(tuple(rows), is_range=False)
    if isinstance(left, Grid):
        single = _single(right)
        return _mapped(lambda value: _applied(sign, value, single), left)
    alone = _single(left)
    return _mapped(lambda value: _applied(sign, alone, value), right)


def _signed(sign: str, value: Value) -> Value:
    if sign == "+":
        return value
    number = to_number(value)
    if isinstance(number, Fault):
        return number
    return number / 100 if sign == "%" else 0.0 - number


def _applied(sign: str, left: Value, right: Value) -> Value:
    for value in (left, right):
        if isinstance(value, Fault):
            return value
    if sign in COMPARISONS:
        return holds(sign, compare(left, right))
    if sign == "&":
        joined = display(left) + display(right)
        return joined if len(joined) <= 2000 else VALUE
    a, b = to_number(left), to_number(right)
    if isinstance(a, Fault) or isinstance(b, Fault):
        return a if isinstance(a, Fault) else b
    return _computed(sign, a, b)


def _computed(sign: str, a: float, b: float) -> Value:
    match sign:
        case "/":
            result: Value = DIVISION if b == 0 else a / b
        case "^":
            result = power(a, b)
        case "*":
            result = a * b
        case "+":
            result = a + b
        case _:
            result = a - b
    return VALUE if isinstance(result, float) and abs(result) == float("inf") else result
