"""A formula read into a tree. Grammar, from loosest to tightest: comparisons, &, + -, * /, ^, sign, %."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from pix.core.items.formulas.references import REFERENCE_PATTERN, Area, parse_area
from pix.core.items.formulas.values import FAULTS, NAME, Fault, Value, fold

MAX_LENGTH = 400
MAX_DEPTH = 24
COMPARISONS = ("<=", ">=", "<>", "=", "<", ">")
_TOKEN = re.compile(
    rf"""(?P<space>\s+)|(?P<text>"(?:[^"]|"")*")|(?P<fault>\#(?:DIV/0!|NOM\?|REF!|VALEUR!|N/A))
    |(?P<reference>{REFERENCE_PATTERN})|(?P<number>\d{{1,15}}(?:[.,]\d{{1,15}})?)
    |(?P<function>[^\W\d_][\w.]*)(?=\s*\()|(?P<name>[^\W\d_][\w.]*)|(?P<sign><=|>=|<>|[-+*/^&=<>%();])""",
    re.VERBOSE,
)


class FormulaError(ValueError):
    """A formula that cannot be read; the message says what is wrong."""


@frozen
class Literal:
    value: Value


@frozen
class Unary:
    sign: str  # - + %
    operand: "Expr"


@frozen
class Binary:
    sign: str
    left: "Expr"
    right: "Expr"


@frozen
class Call:
    """`name` without accents, in capitals, as it was written."""

    name: str
    arguments: tuple["Expr", ...]


Expr: TypeAlias = Literal | Area | Unary | Binary | Call


def _tokens(formula: str) -> list[tuple[str, str]]:
    found, place = [], 1
    while place < len(formula):
        match = _TOKEN.match(formula, place)
        if match is None:
            raise FormulaError(f"{formula[place]!r} has no place here")
        if match.lastgroup != "space":
            found.append((str(match.lastgroup), match[0]))
        place = match.end()
    return found


class _Reader:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.rest = tokens[::-1]
        self.depth = 0

    def sign(self, *wanted: str) -> str:
        """Takes the next sign when it is one of these."""
        if self.rest and self.rest[-1][0] == "sign" and self.rest[-1][1] in wanted:
            return self.rest.pop()[1]
        return ""

    def whole(self) -> Expr:
        tree = self.comparison()
        if self.rest:
            raise FormulaError(f"{self.rest[-1][1]!r} has no place here")
        return tree

    def comparison(self) -> Expr:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FormulaError("nested too deep")
        tree = self.left_to_right(0)
        self.depth -= 1
        return tree

    LEVELS = (COMPARISONS, ("&",), ("+", "-"), ("*", "/"), ("^",))

    def left_to_right(self, level: int) -> Expr:
        if level == len(self.LEVELS):
            return self.signed()
        tree = self.left_to_right(level + 1)
        while sign := self.sign(*self.LEVELS[level]):
            tree = Binary(sign, tree, self.left_to_right(level + 1))
        return tree

    def signed(self) -> Expr:
        signs = []
        while sign := self.sign("-", "+"):
            signs.append(sign)
        tree = self.atom()
        while self.sign("%"):
            tree = Unary("%", tree)
        for sign in reversed(signs[-MAX_DEPTH:]):
            tree = Unary(sign, tree)
        return tree

    def atom(self) -> Expr:
        if not self.rest:
            raise FormulaError("it is not finished")
        kind, word = self.rest.pop()
        match kind:
            case "number":
                return Literal(float(word.replace(",", ".")))
            case "text":
                return Literal(word[1:-1].replace('""', '"'))
            case "fault":
                return Literal(FAULTS[word])
            case "reference":
                return parse_area(word)
            case "name":
                return Literal({"VRAI": True, "FAUX": False}.get(word.upper(), NAME))
            case "function":
                self.sign("(")
                return Call(fold(word).upper(), tuple(self.arguments()))
        if word == "(":
            tree = self.comparison()
            self.close()
            return tree
        raise FormulaError(f"{word!r} has no place here")

    def arguments(self) -> Iterator[Expr]:
        if self.sign(")"):
            return
        while True:
            empty = not self.rest or self.rest[-1] in (("sign", ";"), ("sign", ")"))
            yield Literal(None) if empty else self.comparison()
            if not self.sign(";"):
                break
        self.close()

    def close(self) -> None:
        """The last brackets may be missing: a spreadsheet adds them."""
        if self.rest and not self.sign(")"):
            raise FormulaError(f"{self.rest[-1][1]!r} has no place here: a semicolon?")


@lru_cache(maxsize=4096)
def parse_formula(formula: str) -> Expr:
    """The tree of « =B2*C2 ». FormulaError when it cannot be read."""
    if len(formula) > MAX_LENGTH:
        raise FormulaError("too long")
    return _Reader(_tokens(formula)).whole()


def parts_of(tree: Expr) -> Iterator[Expr]:
    """The tree and everything in it."""
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        yield one
        match one:
            case Unary(_, operand):
                waiting.append(operand)
            case Binary(_, left, right):
                waiting += [left, right]
            case Call(_, arguments):
                waiting += arguments


def functions_of(tree: Expr) -> frozenset[str]:
    """Names of the functions used, as written."""
    return frozenset(part.name for part in parts_of(tree) if isinstance(part, Call))


def literals_of(tree: Expr) -> list[Value]:
    """Constants of the formula, those inside texts like ">=10" included."""
    return [
        part.value
        for part in parts_of(tree)
        if isinstance(part, Literal) and not isinstance(part.value, Fault)
    ]
