"""Forms of a page of the mini-web: from the lines of their fence to a block.

Block: `["form", id, [button…], thanks, [field…]]`. Fields: `["check", name, label, ticked]`,
`["radio", name, [[value, label]…], chosen]`, `["select", name, label, [choice…]]` and, when it does not
start on its first choice, that choice; `["text"|"email"|"area"|"date"|"time", name, label]` and, when it is
filled at the start, its text; or `["p", text]`. A label that ends with « (facultatif) » may be left empty.
"""

import re
from collections.abc import Sequence
from typing import Any

TYPED = {"___": "text", "@@@": "email", "===": "area", "jj/mm": "date", "hh:mm": "time"}
OPTIONAL = "(facultatif)"
BUTTON = "_button"
MAX_TEXT = 200
MAX_AREA = 600
_CHOICE = re.compile(r"([\[(])( |x)[\])] +([\w-]+)(?:=([^:]+?))? *: *(.+)")
_TYPED = re.compile(r"(___|@@@|===|jj/mm|hh:mm) +([\w-]+) *: *(.+)")
_SELECT = re.compile(r"<> +([\w-]+) *: *(.+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|")
_HOUR = re.compile(r"\d\d:\d\d|")


class FormError(ValueError):
    """A form cannot be read; the message is for its author."""


def parse_form(rest: str, lines: Sequence[str]) -> list[Any]:
    """The block of a form, from what follows « ::: formulaire » and the lines of the fence; FormError."""
    parts = [part.strip() for part in rest.split("|")]
    if len(parts) != 3 or not re.fullmatch(r"[\w-]+", parts[0]):
        raise FormError("::: formulaire name | Button / Other button | What is said once it is sent")
    fields: list[list[Any]] = []
    for line in lines:
        if line.strip():
            _add_field(fields, line.strip())
    return ["form", parts[0], [button.strip() for button in parts[1].split(" / ")], parts[2], fields]


def _add_field(fields: list[list[Any]], line: str) -> None:
    if match := _CHOICE.fullmatch(line):
        _add_choice(fields, *match.groups())
    elif match := _TYPED.fullmatch(line):
        fields.append([TYPED[match[1]], match[2], *(part.strip() for part in match[3].split("|", 1))])
    elif match := _SELECT.fullmatch(line):
        label, *choices = [part.strip() for part in match[2].split("|")]
        chosen = [choice.removesuffix(" *") for choice in choices if choice.endswith(" *")]
        fields.append(
            ["select", match[1], label, [choice.removesuffix(" *") for choice in choices], *chosen[:1]]
        )
    else:
        fields.append(["p", line])


def _add_choice(
    fields: list[list[Any]], bracket: str, mark: str, name: str, value: str | None, label: str
) -> None:
    if bracket == "[":
        fields.append(["check", name, label, mark == "x"])
        return
    if not (fields and fields[-1][:2] == ["radio", name]):
        fields.append(["radio", name, [], ""])
    fields[-1][2].append([value or label, label])
    fields[-1][3] = (value or label) if mark == "x" else fields[-1][3]


def field_names(form: Sequence[Any]) -> list[str]:
    return [field[1] for field in form[4] if field[0] != "p"]


def starting_values(form: Sequence[Any]) -> dict[str, Any]:
    """The values of a form that nobody has touched, its first button apart."""
    values: dict[str, Any] = {}
    for part in form[4]:
        match part:
            case ["check" | "radio", name, _, chosen]:
                values[name] = chosen
            case ["select", name, _, choices, *chosen]:
                values[name] = chosen[0] if chosen else choices[0]
            case [kind, name, _, *text] if kind != "p":
                values[name] = text[0] if text else ""
    return values


def must_be_filled(form: Sequence[Any]) -> list[str]:
    """Names of the fields that start empty and cannot be sent so."""
    typed = [part for part in form[4] if part[0] in TYPED.values() and len(part) == 3]
    return [part[1] for part in typed if not part[2].endswith(OPTIONAL)]


def fits(field: Sequence[Any], value: object) -> bool:
    """Whether the control of this field can give this value."""
    match field:
        case ["check", *_]:
            return isinstance(value, bool)
        case ["radio", _, choices, chosen]:
            return value in [own for own, _label in choices] or (value == "" and chosen == "")
        case ["select", _, _, choices, *_]:
            return value in choices
    if not isinstance(value, str):
        return False
    match field[0]:
        case "date":
            return bool(_DAY.fullmatch(value))
        case "time":
            return bool(_HOUR.fullmatch(value))
    return len(value) <= (MAX_AREA if field[0] == "area" else MAX_TEXT)
