"""Arithmetic and comparisons written in templates: parsed once, evaluated on the drawn values.

White-listed syntax only: no attribute, no statement, no function but the listed ones, no float.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from decimal import Context, Decimal, DecimalException, localcontext
from typing import Any

from attrs import field, frozen

from pix.core.items.french import round_half_up

MAX_LENGTH = 500
MAX_DEPTH = 30
MAX_MAGNITUDE = 10**30
MAX_TEXT = 20_000
ARITHMETIC = Context(prec=28)


class ExpressionError(ValueError):
    """The expression is not allowed or has no value; the message is for its author."""


@frozen
class Expression:
    """A parsed expression. `names` are the variables that it reads."""

    source: str
    tree: ast.expr = field(eq=False, repr=False)
    names: frozenset[str]


def parse_expression(source: str) -> Expression:
    """The expression, or ExpressionError when its syntax is outside the white list."""
    text = source.strip()
    if not text or len(text) > MAX_LENGTH:
        raise ExpressionError(f"expression empty or longer than {MAX_LENGTH} characters")
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(f"not an expression: {text}") from error
    _check(tree, text, 0)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - set(FUNCTIONS)
    return Expression(text, tree, frozenset(names))


def evaluate(expression: Expression, scope: Mapping[str, Any]) -> Any:
    """Its value. ExpressionError for an unknown name, a wrong type, a division by zero, a huge number."""
    with localcontext(ARITHMETIC):
        try:
            return _value(expression.tree, scope)
        except ExpressionError as error:
            raise ExpressionError(f"{error} in « {expression.source} »") from None
        except (TypeError, ValueError, ArithmeticError, DecimalException, LookupError) as error:
            raise ExpressionError(f"« {expression.source} » has no value: {error}") from error


def _divide(left: Any, right: Any) -> Decimal:
    return Decimal(left) / Decimal(right)


def _power(left: Any, right: Any) -> Any:
    if not isinstance(right, int) or not 0 <= right <= 64:
        raise ExpressionError("the exponent must be an integer from 0 to 64")
    return left**right


def _multiply(left: Any, right: Any) -> Any:
    if not (_is_number(left) and _is_number(right)):
        raise ExpressionError("only numbers can be multiplied")
    return left * right


def _modulo(left: Any, right: Any) -> Any:
    if not (_is_number(left) and _is_number(right)):
        raise ExpressionError("only numbers have a remainder")
    return left % right


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, Decimal))


def _round(number: Any, digits: int = 0) -> Any:
    rounded = round_half_up(number, digits)
    return rounded if digits > 0 else int(rounded)


def _text(value: Any) -> str:
    if isinstance(value, float):
        raise ExpressionError("floats have no exact text: use Decimal")
    return str(value)


OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: _multiply,
    ast.Div: _divide,
    ast.FloorDiv: lambda a, b: a // b,
    ast.Mod: _modulo,
    ast.Pow: _power,
    ast.USub: lambda a: -a,
    ast.UAdd: lambda a: +a,
    ast.Not: lambda a: not a,
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
    ast.In: lambda a, b: a in b,
    ast.NotIn: lambda a, b: a not in b,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "abs": abs,
    "min": min,
    "max": max,
    "sum": sum,
    "len": len,
    "round": _round,
    "int": int,
    "decimal": Decimal,
    "str": _text,
    "sorted": sorted,
    "distinct": lambda items: len({str(item) for item in items}) == len(items),
}
CONTAINERS = (ast.Tuple, ast.List)
ALLOWED = (
    ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call,
    ast.Subscript, ast.Slice, *CONTAINERS,
)  # fmt: skip


def _check(node: ast.AST, source: str, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise ExpressionError("expression too deep")
    if isinstance(node, (ast.expr_context, ast.boolop)) or type(node) in OPERATORS:
        return
    if not isinstance(node, ALLOWED):
        raise ExpressionError(f"{type(node).__name__} is not allowed in « {source} »")
    if isinstance(node, ast.Call) and not (
        isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS and not node.keywords
    ):
        raise ExpressionError(f"only these functions are allowed: {', '.join(FUNCTIONS)}")
    if isinstance(node, ast.Constant):
        _check_constant(node, source)
    for child in ast.iter_child_nodes(node):
        _check(child, source, depth + 1)


def _check_constant(node: ast.Constant, source: str) -> None:
    if isinstance(node.value, float):
        # The literal as written, not its binary neighbour.
        written = ast.get_source_segment(source, node) or repr(node.value)
        number = Decimal(written.replace("_", ""))
        if not number.is_finite() or abs(number.adjusted()) > 30:
            raise ExpressionError("number too large or too small")
        node.value = number  # type: ignore[assignment]
    elif not isinstance(node.value, (int, str, Decimal)):
        raise ExpressionError(f"{node.value!r} is not allowed")


def _value(node: ast.expr, scope: Mapping[str, Any]) -> Any:
    return _bounded(EVALUATORS[type(node)](node, scope))


def _bounded(value: Any) -> Any:
    if isinstance(value, float):
        raise ExpressionError("floats are not allowed: use Decimal")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ExpressionError("not a number")
    if _is_number(value) and abs(value) > MAX_MAGNITUDE:
        raise ExpressionError("number too large")
    if isinstance(value, (str, list, tuple)) and len(value) > MAX_TEXT:
        raise ExpressionError("text or list too long")
    return value


def _name(node: ast.Name, scope: Mapping[str, Any]) -> Any:
    if node.id not in scope:
        raise ExpressionError(f"undefined variable {node.id}")
    return scope[node.id]


def _boolean(node: ast.BoolOp, scope: Mapping[str, Any]) -> Any:
    wanted = isinstance(node.op, ast.Or)
    value: Any = not wanted
    for part in node.values:
        value = _value(part, scope)
        if bool(value) is wanted:
            break
    return value


def _compare(node: ast.Compare, scope: Mapping[str, Any]) -> bool:
    left = _value(node.left, scope)
    for operator, part in zip(node.ops, node.comparators, strict=True):
        right = _value(part, scope)
        if not OPERATORS[type(operator)](left, right):
            return False
        left = right
    return True


def _call(node: ast.Call, scope: Mapping[str, Any]) -> Any:
    function = FUNCTIONS[node.func.id]  # type: ignore[attr-defined]
    return function(*(_value(argument, scope) for argument in node.args))


def _subscript(node: ast.Subscript, scope: Mapping[str, Any]) -> Any:
    container = _value(node.value, scope)
    if not isinstance(container, (str, Sequence, Mapping)):
        raise ExpressionError("only lists, texts and records have [ ]")
    if isinstance(node.slice, ast.Slice):
        parts = (node.slice.lower, node.slice.upper, node.slice.step)
        return container[slice(*(None if part is None else _value(part, scope) for part in parts))]
    return container[_value(node.slice, scope)]


def _conditional(node: ast.IfExp, scope: Mapping[str, Any]) -> Any:
    return _value(node.body if _value(node.test, scope) else node.orelse, scope)


EVALUATORS: dict[type[ast.AST], Callable[[Any, Mapping[str, Any]], Any]] = {
    ast.Constant: lambda node, _scope: node.value,
    ast.Name: _name,
    ast.BinOp: lambda node, s: OPERATORS[type(node.op)](_value(node.left, s), _value(node.right, s)),
    ast.UnaryOp: lambda node, s: OPERATORS[type(node.op)](_value(node.operand, s)),
    ast.BoolOp: _boolean,
    ast.Compare: _compare,
    ast.IfExp: _conditional,
    ast.Call: _call,
    ast.Subscript: _subscript,
    ast.Tuple: lambda node, s: tuple(_value(part, s) for part in node.elts),
    ast.List: lambda node, s: [_value(part, s) for part in node.elts],
}
