"""YAML read strictly, keeping the line of every value.

Scalars follow YAML 1.2: only `true`, `false`, `null`, integers and decimal numbers are not texts (`12:30`,
`no`, `007`, `2024-09-02` are). Decimal numbers are `Decimal`. A key written twice is an error.
"""

import re
from decimal import Decimal
from typing import Any

import yaml
from attrs import Factory, define

from pix.core.items.template import Position

BASE = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class YamlError(ValueError):
    """The text is not YAML as we want it; `line` is 1-based."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Loader(BASE):
    """Composes nodes; scalars get a tag by the YAML 1.2 rules."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


RULES = {
    "tag:yaml.org,2002:null": (r"~|null|", ["~", "n", ""]),
    "tag:yaml.org,2002:bool": (r"true|false", list("tf")),
    "tag:yaml.org,2002:int": (r"-?(0|[1-9][0-9]*)", list("-0123456789")),
    "tag:yaml.org,2002:float": (r"-?(0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
}
for tag, (pattern, first) in RULES.items():
    Loader.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), first)

SCALARS = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": Decimal,
    "tag:yaml.org,2002:bool": lambda text: text == "true",
    "tag:yaml.org,2002:null": lambda _text: None,
}


@define
class Construction:
    lines: dict[Position, int] = Factory(dict)

    def value(self, node: yaml.Node, position: Position) -> Any:
        self.lines.setdefault(position, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, position)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*position, index)) for index, child in enumerate(node.value)]
        if node.tag not in SCALARS:
            raise YamlError(f"unknown tag {node.tag}", node.start_mark.line + 1)
        return SCALARS[node.tag](node.value)

    def mapping(self, node: yaml.MappingNode, position: Position) -> dict[Any, Any]:
        result: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError("a key must be a text", line)
            key = self.value(key_node, (*position, key_node.value))
            if key in result:
                raise YamlError(f"the key {key} is written twice", line)
            self.lines[(*position, key)] = line
            result[key] = self.value(value_node, (*position, key))
        return result


def load_yaml(text: str) -> tuple[Any, dict[Position, int]]:
    """The data and the line of each position (keys and indexes from the root). YamlError otherwise."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise YamlError(f"not YAML: {problem}", mark.line + 1 if mark else 1) from error
    if node is None:
        raise YamlError("the file is empty", 1)
    construction = Construction()
    return construction.value(node, ()), construction.lines
