"""Reading strictly a tree of YAML data: every refusal has its code, line and message."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import Factory, define, frozen

from pix.core.items.expressions import Expression, ExpressionError, parse_expression
from pix.core.items.findings import Finding
from pix.core.items.template import FromVariable, Position, nearest_line
from pix.core.items.texts import TextError, TextTemplate, parse_text

T = TypeVar("T")


class RefusedError(ValueError):
    """This part of the document is wrong."""

    def __init__(self, message: str, position: Position, code: str = "E101") -> None:
        super().__init__(message)
        self.position = position
        self.code = code


@define
class Document:
    """A file being read and what was found wrong in it."""

    file: str
    lines: Mapping[Position, int]
    template: str = ""
    findings: list[Finding] = Factory(list)

    def report(self, code: str, position: Position, message: str) -> None:
        line = nearest_line(self.lines, position)
        self.findings.append(Finding(self.file, line, code, message, self.template))


@frozen
class Node:
    """A value and its place in the document."""

    data: Any
    position: Position
    document: Document

    def refuse(self, message: str, code: str = "E101") -> RefusedError:
        where = ".".join(map(str, self.position))
        return RefusedError(f"{where}: {message}" if where else message, self.position, code)

    def child(self, key: str | int) -> "Node":
        return Node(self.data[key], (*self.position, key), self.document)

    def items(self) -> list["Node"]:
        if not isinstance(self.data, list):
            raise self.refuse("a list is wanted")
        return [self.child(index) for index in range(len(self.data))]

    def entries(self, known: frozenset[str] | None = None) -> dict[str, "Node"]:
        """The values of a mapping by key; unknown keys are refused one by one."""
        if not isinstance(self.data, dict):
            raise self.refuse("a mapping (key: value) is wanted")
        result = {}
        for key in self.data:
            if not isinstance(key, str):
                raise self.refuse(f"the key {key!r} must be a text: quote it")
            if known is not None and key not in known:
                message = f"unknown key {key}; known here: {', '.join(sorted(known))}"
                self.document.report("E101", (*self.position, key), message)
            else:
                result[key] = self.child(key)
        return result


def attempt(node: Node, read: Callable[[Node], T], default: T) -> T:
    """The value read, or `default` once the refusal is written down."""
    try:
        return read(node)
    except RefusedError as error:
        node.document.report(error.code, error.position, str(error))
        return default


def text(node: Node) -> str:
    if not isinstance(node.data, str) or not node.data.strip():
        raise node.refuse("a text that is not empty is wanted")
    return node.data


def one_of(*values: str) -> Callable[[Node], str]:
    def read(node: Node) -> str:
        if node.data not in values:
            raise node.refuse(f"{node.data!r} is not one of {', '.join(values)}")
        return str(node.data)

    return read


def boolean(node: Node) -> bool:
    if not isinstance(node.data, bool):
        raise node.refuse("true or false is wanted")
    return node.data


def integer(low: int, high: int) -> Callable[[Node], int]:
    def read(node: Node) -> int:
        if isinstance(node.data, bool) or not isinstance(node.data, int) or not low <= node.data <= high:
            raise node.refuse(f"an integer from {low} to {high} is wanted")
        return node.data

    return read


def real(node: Node) -> float:
    if isinstance(node.data, bool) or not isinstance(node.data, (int, Decimal)):
        raise node.refuse("a number is wanted")
    return float(node.data)


def text_template(node: Node) -> TextTemplate:
    if isinstance(node.data, bool) or not isinstance(node.data, (str, int, Decimal)):
        raise node.refuse("a text is wanted")
    try:
        return parse_text(str(node.data).removesuffix("\n"))
    except TextError as error:
        raise node.refuse(str(error), "E103") from error


def expression(node: Node) -> Expression:
    if not isinstance(node.data, (str, int, Decimal)) or isinstance(node.data, bool):
        raise node.refuse("an expression is wanted")
    try:
        return parse_expression(str(node.data))
    except ExpressionError as error:
        raise node.refuse(str(error)) from error


def from_variable(node: Node) -> FromVariable:
    inside = node.entries(frozenset({"from"}))
    if set(inside) != {"from"}:
        raise node.refuse("write {from: name of a variable}")
    return FromVariable(text(inside["from"]))


def leaves(node: Node) -> Any:
    """The same tree with a text template for each text."""
    if isinstance(node.data, str):
        return text_template(node)
    if isinstance(node.data, list):
        return [leaves(item) for item in node.items()]
    if isinstance(node.data, dict):
        return {key: leaves(value) for key, value in node.entries().items()}
    return node.data
