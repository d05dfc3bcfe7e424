"""An author's spec to the initial state."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from pix.core.items.folding import fold
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_labels import LABELS
from pix.core.items.simulators.explorer_state import (
    CHANGES,
    SORTS,
    TRASH,
    VIEWS,
    FinalState,
    InitialState,
    Node,
    Placed,
)
from pix.core.items.simulators.explorer_tree import read_tree

_KEYS = (
    "name",
    "mode",
    "open",
    "tree",
    "view",
    "sort",
    "extensions",
    "hidden",
    "actions",
    "disable",
    "title",
    "labels",
)


def find_node(nodes: Mapping[str, Node], path: object, where: str) -> Node:
    """The item at a path of the start, or the only one with this last name; raises SimulatorSpecError."""
    if not isinstance(path, str) or not path.strip("/ "):
        raise SimulatorSpecError(where, f"{path!r}: the path of an item was expected")
    names = [fold(name) for name in path.strip("/ ").split("/")]
    if len(names) == 1 and names[0] == TRASH:
        return nodes[TRASH]
    found = [node for node in nodes.values() if fold(node.name) == names[-1] and _fits(nodes, node, names)]
    exact = [node for node in found if node.name == path.strip("/ ").split("/")[-1]]
    found = exact if len(found) > 1 and exact else found
    if len(found) != 1:
        many = (
            f"{len(found)} items have this name, write the whole path"
            if found
            else "no such item at the start"
        )
        raise SimulatorSpecError(where, f"{path!r}: {many}")
    return found[0]


def _fits(nodes: Mapping[str, Node], node: Node, names: list[str]) -> bool:
    if len(names) == 1:
        return True
    above: list[str] = []
    current: Node | None = node
    while current:
        above.append(TRASH if current.id == TRASH else fold(current.name))
        current = nodes.get(current.parent)
    return above == names[::-1]


def _chosen(value: object, known: Iterable[str], where: str) -> frozenset[str]:
    known = tuple(known)
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(item in known for item in items):
        raise SimulatorSpecError(where, f"{value!r}: a list among {', '.join(known)}")
    return frozenset(items)


def one_of(value: object, known: Iterable[Any], where: str) -> Any:
    """`value`, when it is one of the known ones; raises SimulatorSpecError."""
    known = tuple(known)
    for item in known:
        if value == item and type(value) is type(item):
            return item
    raise SimulatorSpecError(where, f"{value!r}: one of {', '.join(map(str, known))}")


def read_sort(value: object, where: str) -> tuple[str, bool]:
    """(column, descending) from `modified` or `-modified`."""
    name = one_of(value, [sign + column for column in SORTS for sign in ("", "-")], where)
    return name.lstrip("-"), name.startswith("-")


def _labels(spec: Mapping[str, Any], where: str) -> Mapping[str, str]:
    own = spec.get("labels") or {}
    if not isinstance(own, Mapping):
        raise SimulatorSpecError(where, "labels: a mapping was expected")
    for key, value in own.items():
        one_of(key, LABELS, f"{where}.labels")
        if not isinstance(value, str):
            raise SimulatorSpecError(f"{where}.labels.{key}", "a text was expected")
    title = {"title": str(spec["title"])} if spec.get("title") else {}
    return MappingProxyType({**LABELS, **own, **title})


def _changes(spec: Mapping[str, Any], mode: str, where: str) -> tuple[frozenset[str], frozenset[str]]:
    default = "all" if mode == "state" else []
    wanted = spec.get("actions", default)
    allowed = frozenset(CHANGES) if wanted == "all" else _chosen(wanted, CHANGES, f"{where}.actions")
    disabled = _chosen(spec.get("disable") or [], (*CHANGES, *VIEWS), f"{where}.disable")
    return allowed - disabled, disabled


def _in_archives(nodes: Mapping[str, Node]) -> frozenset[str]:
    found: set[str] = set()
    for node in nodes.values():  # parents come before children
        if node.parent in found or (node.parent and nodes[node.parent].kind == "archive"):
            found.add(node.id)
    return frozenset(found)


def _with_origins(nodes: dict[str, Node], where: str) -> dict[str, Node]:
    first = next(node.id for node in nodes.values() if node.kind == "place" and node.id != TRASH)
    for node in list(nodes.values()):
        if node.parent == TRASH:
            origin = find_node(nodes, node.origin, where) if node.origin else nodes[first]
            if not origin.is_folder or origin.id == TRASH:
                raise SimulatorSpecError(
                    where, f"from={node.origin}: a folder outside the trash was expected"
                )
            nodes[node.id] = evolve(node, origin=origin.id)
    return nodes


def start(initial: InitialState) -> FinalState:
    """The final state of a person who does nothing."""
    placed = {
        node.id: Placed(node.id, node.parent, node.name, node.kind, node.id, node.readonly)
        for node in initial.nodes.values()
    }
    return FinalState(
        initial,
        placed,
        opened=initial.opened,
        sort=initial.sort,
        extensions=initial.extensions,
        hidden=initial.hidden,
    )


def over_capacity(state: FinalState) -> Node | None:
    """The first place that holds more than it can."""
    for node in state.initial.nodes.values():
        if node.capacity is not None and state.size(node.id) > node.capacity:
            return node
    return None


def build(spec: Mapping[str, Any], where: str = "simulator") -> InitialState:
    """The initial state; raises SimulatorSpecError with the path of the fault."""
    if not isinstance(spec, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    for key in spec:
        one_of(key, _KEYS, where)
    one_of(spec.get("name", "explorer"), ["explorer"], f"{where}.name")
    mode = one_of(spec.get("mode", "state"), ["state", "reading"], f"{where}.mode")
    labels = _labels(spec, where)
    nodes = {node.id: node for node in read_tree(spec.get("tree"), f"{where}.tree")}
    nodes[TRASH] = Node(TRASH, "", labels["trash"], "place", icon="trash")
    nodes = _with_origins(nodes, f"{where}.tree")
    opened = (
        find_node(nodes, spec["open"], f"{where}.open") if spec.get("open") else next(iter(nodes.values()))
    )
    if opened.kind == "file":
        raise SimulatorSpecError(f"{where}.open", f"{opened.name!r} is not a folder")
    changes, disabled = _changes(spec, mode, where)
    initial = InitialState(
        nodes=MappingProxyType(nodes),
        interior=_in_archives(nodes),
        opened=opened.id,
        changes=changes,
        disabled=disabled,
        mode=mode,
        view=one_of(spec.get("view", "details"), ["details", "list"], f"{where}.view"),
        sort=read_sort(spec.get("sort", "name"), f"{where}.sort"),
        extensions=one_of(spec.get("extensions", True), [True, False], f"{where}.extensions"),
        hidden=one_of(spec.get("hidden", False), [True, False], f"{where}.hidden"),
        labels=labels,
    )
    if full := over_capacity(start(initial)):
        raise SimulatorSpecError(f"{where}.tree", f"{full.name!r} holds more than its capacity")
    return initial
