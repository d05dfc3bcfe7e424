"""Text templates: `{{ expression|filter }}` in a text, nothing else. Parsed once, rendered often."""

import ast
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen

from pix.core.items import french
from pix.core.items.expressions import Expression, ExpressionError, evaluate, parse_expression

PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
FILTER = re.compile(r"^\s*([a-z_]+)\s*(?:\((.*)\))?\s*$", re.DOTALL)


class TextError(ValueError):
    """The text template is wrong or a value cannot be written; the message is for its author."""


@frozen
class Filter:
    """A named filter and its literal arguments."""

    name: str
    arguments: tuple[str | int, ...] = ()


@frozen
class Substitution:
    """One `{{ … }}`."""

    expression: Expression
    filters: tuple[Filter, ...]


@frozen
class TextTemplate:
    """A text cut into literal pieces and substitutions."""

    source: str
    pieces: tuple[str | Substitution, ...]

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(p.expression.names for p in self.pieces if isinstance(p, Substitution)))


def parse_text(source: str) -> TextTemplate:
    """The text template, or TextError: unbalanced braces, unknown filter, forbidden expression."""
    pieces: list[str | Substitution] = []
    end = 0
    for match in PLACEHOLDER.finditer(source):
        pieces.append(_literal(source[end : match.start()]))
        pieces.append(_substitution(match[1]))
        end = match.end()
    pieces.append(_literal(source[end:]))
    return TextTemplate(source, tuple(piece for piece in pieces if piece != ""))


def render_text(template: TextTemplate, scope: Mapping[str, Any]) -> str:
    """The text with the values of `scope`; TextError when a value is missing or cannot be written."""
    return "".join(piece if isinstance(piece, str) else _rendered(piece, scope) for piece in template.pieces)


def write_value(value: Any) -> str:
    """A value as people read it: decimal comma, French date, JSON for a list. TextError for the others."""
    if isinstance(value, bool) or value is None or isinstance(value, float):
        raise TextError(f"{value!r} cannot be written in a text")
    if isinstance(value, str):
        return value
    if isinstance(value, (int, Decimal)):
        return french.plain_number(value)
    if isinstance(value, date):
        return french.date_fr(value)
    if isinstance(value, (list, tuple)):
        return json.dumps([write_value(item) for item in value], ensure_ascii=False)
    raise TextError(f"a {type(value).__name__} cannot be written in a text")


def _literal(text: str) -> str:
    if "{{" in text or (text.count("}}") and "${" not in text):
        raise TextError(f"braces without their pair near « {text.strip()[:40]} »")
    return text


def _substitution(inside: str) -> Substitution:
    expression, *filters = _split(inside)
    try:
        return Substitution(parse_expression(expression), tuple(map(_filter, filters)))
    except ExpressionError as error:
        raise TextError(str(error)) from error


def _split(inside: str) -> list[str]:
    """Cut at the bars that stand outside quotes."""
    parts, quote = [""], ""
    for letter in inside:
        if letter == "|" and not quote:
            parts.append("")
            continue
        if letter in "'\"":
            quote = "" if letter == quote else quote or letter
        parts[-1] += letter
    return parts


def _filter(text: str) -> Filter:
    match = FILTER.match(text)
    if not match or match[1] not in FILTERS:
        raise TextError(f"unknown filter « {text.strip()} »; there are {', '.join(FILTERS)}")
    try:
        arguments = ast.literal_eval(f"({match[2]},)") if match[2] and match[2].strip() else ()
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise TextError(f"wrong arguments of the filter « {text.strip()} »") from error
    if not all(isinstance(item, (str, int)) for item in arguments):
        raise TextError(f"arguments of « {match[1]} »: texts and integers only")
    return Filter(match[1], arguments)


def _rendered(piece: Substitution, scope: Mapping[str, Any]) -> str:
    try:
        value = evaluate(piece.expression, scope)
        for step in piece.filters:
            value = FILTERS[step.name](value, *step.arguments)
        return write_value(value)
    except ExpressionError as error:
        raise TextError(str(error)) from error
    except (TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise TextError(f"« {piece.expression.source} » cannot be written: {error}") from error


def _number(value: Any) -> Decimal | int:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise TextError(f"{value!r} is not a number")
    return value


def _day(value: Any) -> date:
    if not isinstance(value, date):
        raise TextError(f"{value!r} is not a date")
    return value


FILTERS: dict[str, Callable[..., Any]] = {
    "nombre_fr": lambda value, digits=None: french.nombre_fr(_number(value), digits),
    "date_fr": lambda value, style="long": french.date_fr(_day(value), style),
    "pluriel": lambda value, singular="", plural=None: french.pluriel(_number(value), singular, plural),
    "majuscule": lambda value: french.majuscule(write_value(value)),
    "de": lambda value: french.with_de(write_value(value)),
    "md_escape": lambda value: french.md_escape(write_value(value)),
}
