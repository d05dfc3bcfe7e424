"""The keys of a template: what each may hold."""

import re
from typing import Any

from pix.core.items import template as model
from pix.core.items.draws import Draw, DrawError, Pools, parse_date, parse_draw
from pix.core.items.expressions import FUNCTIONS, Expression
from pix.core.items.reading import (
    Node,
    attempt,
    boolean,
    expression,
    from_variable,
    integer,
    leaves,
    one_of,
    real,
    text,
    text_template,
)
from pix.core.items.simulators import SIMULATORS
from pix.core.items.spellings import SPELLINGS
from pix.core.items.texts import TextTemplate

IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
STATE_FORMAT = "etat"  # what authors may write for a state; there is no field, so nothing to size
SKILL = re.compile(r"@[A-Za-z]+[1-8]")
VARIABLE = re.compile(r"[a-z_][a-z0-9_]*")
ATTACHMENT_KINDS = (
    "ods", "csv", "xlsx", "odt", "docx", "txt", "png", "jpg", "svg", "zip", "eml", "html", "ics",
    "pdf", "odp", "json", "xml", "md", "wav", "file",
)  # fmt: skip


def _identifier(node: Node) -> str:
    if not IDENTIFIER.fullmatch(text(node)) or len(node.data) > 60:
        raise node.refuse("small letters, digits and single dashes, at most 60")
    return str(node.data)


def _kind(node: Node) -> str:
    if not re.fullmatch(r"[A-Z]{2}", text(node)):
        raise node.refuse("a code of two capital letters is wanted")
    return str(node.data)


def _skill(node: Node) -> str:
    if not SKILL.fullmatch(text(node)):
        raise node.refuse("a skill such as @triTableau3 is wanted")
    return str(node.data)


def _tolerances(node: Node) -> model.Tolerances:
    entries = node.entries(frozenset({"t1", "t2", "t3"}))
    return model.Tolerances(**{key: boolean(child) for key, child in entries.items()})


def _irt(node: Node) -> model.Irt:
    entries = node.entries(frozenset({"alpha", "delta", "source", "n"}))
    if not {"alpha", "delta"} <= set(entries):
        raise node.refuse("alpha and delta are wanted")
    return model.Irt(
        real(entries["alpha"]),
        real(entries["delta"]),
        one_of("expert", "calibrated")(entries["source"]) if "source" in entries else "expert",
        integer(0, 10**9)(entries["n"]) if "n" in entries else 0,
    )


def _draw(node: Node, pools: Pools) -> Draw:
    try:
        return parse_draw(node.data, pools)
    except DrawError as error:
        raise node.refuse(str(error)) from error


def _vars(node: Node, pools: Pools) -> tuple[tuple[str, Draw], ...]:
    draws = []
    for name, child in node.entries().items():
        if not VARIABLE.fullmatch(name) or name in FUNCTIONS or name in {"tables", "row"}:
            raise child.refuse("the name of a variable: small letters, digits and _; not a function's name")
        draws.append((name, attempt(child, lambda n: _draw(n, pools), None)))
    return tuple((name, draw) for name, draw in draws if draw is not None)


def _tables(node: Node, pools: Pools) -> tuple[tuple[str, model.TableTemplate], ...]:
    return tuple((name, _table(child, pools)) for name, child in node.entries().items())


def _table(node: Node, pools: Pools) -> model.TableTemplate:
    entries = node.entries(frozenset({"rows", "columns"}))
    if set(entries) != {"rows", "columns"}:
        raise node.refuse("rows and columns are wanted")
    return model.TableTemplate(
        expression(entries["rows"]), tuple(_column(child, pools) for child in entries["columns"].items())
    )


def _column(node: Node, pools: Pools) -> model.Column:
    entries = node.entries()
    if "name" not in entries:
        raise node.refuse("a column has a name")
    spec = {key: value for key, value in node.data.items() if key != "name"}
    return model.Column(text(entries["name"]), _draw(Node(spec, node.position, node.document), pools))


def _attachments(node: Node) -> tuple[model.AttachmentTemplate, ...]:
    return tuple(map(_attachment, node.items()))


def _attachment(node: Node) -> model.AttachmentTemplate:
    entries = node.entries(frozenset({"name", "kind", "from"}))
    if not {"name", "from"} <= set(entries):
        raise node.refuse("name and from are wanted")
    name = text_template(entries["name"])
    kind = one_of(*ATTACHMENT_KINDS)(entries["kind"]) if "kind" in entries else name.source.rpartition(".")[2]
    source = text(entries["from"])
    if not re.fullmatch(r"(tables|vars)\.\w+|assets/[\w.-]+", source):
        raise entries["from"].refuse("tables.NAME, vars.NAME or assets/NAME is wanted")
    return model.AttachmentTemplate(name, kind, source)


def _illustration(node: Node) -> model.IllustrationTemplate:
    entries = node.entries(frozenset({"from", "alt"}))
    if set(entries) != {"from", "alt"}:
        raise node.refuse("an illustration has from and alt (alternative text)", "E170")
    return model.IllustrationTemplate(text(entries["from"]), text_template(entries["alt"]))


def _simulator(node: Node) -> model.SimulatorTemplate:
    if isinstance(node.data, str):
        return model.SimulatorTemplate(_simulator_name(node), {})
    entries = node.entries()
    if "name" not in entries:
        raise node.refuse("the name of a simulator is wanted")
    spec = {key: leaves(child) for key, child in entries.items() if key != "name"}
    return model.SimulatorTemplate(_simulator_name(entries["name"]), spec)


def _simulator_name(node: Node) -> str:
    if text(node) not in SIMULATORS:
        raise node.refuse(f"unknown simulator {node.data}; there are {', '.join(SIMULATORS)}", "E102")
    return str(node.data)


def _predicate(node: Node) -> model.PredicateTemplate:
    return model.PredicateTemplate(leaves(node))


def _solution(node: Node) -> model.SolutionTemplate:
    if isinstance(node.data, dict):
        return model.SolutionTemplate(
            fields=tuple((_key(node, key), _lines(child)) for key, child in node.entries().items())
        )
    return model.SolutionTemplate(lines=_lines(node))


def _key(node: Node, key: str) -> TextTemplate:
    return text_template(Node(key, node.position, node.document))


def _lines(node: Node) -> tuple[TextTemplate, ...]:
    if isinstance(node.data, list):
        return tuple(map(text_template, node.items()))
    if isinstance(node.data, str):
        rows = [row for row in node.data.split("\n") if row.strip()]
        return tuple(text_template(Node(row, node.position, node.document)) for row in rows)
    return (text_template(node),)


def _spellings(node: Node) -> dict[str, str]:
    """One kind for the answer, or one for each of some fields."""
    read = one_of(*SPELLINGS)
    if isinstance(node.data, dict):
        return {key: read(child) for key, child in node.entries().items()}
    return {"": read(node)}


def _options(node: Node) -> model.OptionsTemplate:
    entries = node.entries(frozenset({"correct", "distractors", "take"}))
    if not {"correct", "distractors"} <= set(entries):
        raise node.refuse("correct and distractors are wanted")
    take = entries["take"].entries(frozenset({"correct", "distractors"})) if "take" in entries else {}
    counts = {key: integer(1, 6)(child) for key, child in take.items()}
    return model.OptionsTemplate(
        _option_list(entries["correct"]),
        _option_list(entries["distractors"]),
        counts.get("correct"),
        counts.get("distractors"),
    )


def _option_list(node: Node) -> model.OptionList:
    if isinstance(node.data, dict):
        return from_variable(node)
    if isinstance(node.data, list):
        return tuple(map(_option, node.items()))
    return (_option(node),)


def _option(node: Node) -> model.OptionTemplate:
    if not isinstance(node.data, dict):
        return model.OptionTemplate(text_template(node))
    entries = node.entries(frozenset({"text", "feedback"}))
    if "text" not in entries:
        raise node.refuse("an option has a text")
    message = text_template(entries["feedback"]) if "feedback" in entries else None
    return model.OptionTemplate(text_template(entries["text"]), message)


def _feedback(node: Node) -> tuple[tuple[TextTemplate, TextTemplate], ...]:
    return tuple((_key(node, key), text_template(child)) for key, child in node.entries().items())


def _tutorials(node: Node) -> tuple[str, ...]:
    if isinstance(node.data, list):
        return tuple(map(_identifier, node.items()))
    return (_identifier(node),)


def _features(node: Node) -> tuple[tuple[str, Expression], ...]:
    return tuple((name, expression(child)) for name, child in node.entries().items())


def _shelf_life(node: Node) -> Any:
    try:
        return parse_date(node.data)
    except DrawError as error:
        raise node.refuse(str(error)) from error


def _leaf_list(node: Node) -> tuple[Any, ...]:
    return tuple(map(leaves, node.items()))


def _plain(read: Any) -> Any:
    return lambda node, _pools: read(node)


READERS: dict[str, tuple[str, Any]] = {
    "id": ("id", _plain(_identifier)),
    "version": ("version", _plain(integer(1, 999_999))),
    "kind": ("kind", _plain(_kind)),
    "status": ("status", _plain(one_of(*model.STATUSES))),
    "skill": ("skill", _plain(_skill)),
    "type": ("type", _plain(one_of(*model.TYPES))),
    "format": ("format", _plain(one_of(*model.FORMATS, STATE_FORMAT))),
    "tolerance": ("tolerances", _plain(_tolerances)),
    "shuffled": ("shuffled", _plain(boolean)),
    "timer": ("timer", _plain(integer(1, 3600))),
    "focused": ("focused", _plain(boolean)),
    "pedagogy": ("pedagogy", _plain(one_of(*model.PEDAGOGIES))),
    "responsive": ("responsive", _plain(one_of(*model.DEVICES))),
    "spoil": ("spoil", _plain(one_of(*model.SPOILS))),
    "accessibility1": ("accessibility1", _plain(one_of(*model.BLIND))),
    "accessibility2": ("accessibility2", _plain(one_of(*model.TRIED))),
    "deaf_and_hard_of_hearing": ("deaf_and_hard_of_hearing", _plain(one_of(*model.TRIED))),
    "keyboard": ("keyboard", _plain(one_of(*model.TRIED))),
    "zoom": ("zoom", _plain(one_of(*model.TRIED))),
    "simulator": ("simulator", _plain(_simulator)),
    "predicate": ("predicate", _plain(_predicate)),
    "explanation": ("explanation", _plain(text_template)),
    "feedback": ("feedback", _plain(_feedback)),
    "hint": ("hint", _plain(text_template)),
    "tutorial": ("tutorials", _plain(_tutorials)),
    "expected_seconds": ("expected_seconds", _plain(integer(5, 600))),
    "difficulty_features": ("difficulty_features", _plain(_features)),
    "may_contain_solution": ("may_contain_solution", _plain(boolean)),
    "shelf_life": ("shelf_life", _plain(_shelf_life)),
    "irt": ("irt", _plain(_irt)),
    "pool": ("pool", _plain(integer(model.DEFAULT_POOL, model.MAX_POOL))),
    "vars": ("draws", _vars),
    "tables": ("tables", _tables),
    "attachments": ("attachments", _plain(_attachments)),
    "illustration": ("illustration", _plain(_illustration)),
    "instruction": ("instruction", _plain(text_template)),
    "alternative_instruction": ("alternative_instruction", _plain(text_template)),
    "proposals": ("proposals", _plain(text_template)),
    "solution": ("solution", _plain(_solution)),
    "spellings": ("spellings", _plain(_spellings)),
    "solution_to_display": ("solution_to_display", _plain(text_template)),
    "options": ("options", _plain(_options)),
    "accept": ("accept", _plain(_leaf_list)),
    "reject": ("reject", _plain(_leaf_list)),
    "constraints": ("constraints", _plain(lambda node: tuple(map(expression, node.items())))),
}
