"""A posted state, checked against what the page of this variant can do, to a final state.

Shape (all keys but `v` may be missing; ids are those of the payload, `n1`, `n2`… for what was made):
`{"v": 1, "moved": {id: folder}, "renamed": {id: name}, "created": [[id, folder, source, name?]…],
"deleted": [id], "readonly": {id: bool}, "selected": [id], "at": folder, "sort": [column, descending],
"find": {text, in, icon, since, until, contents}, "show": [extensions, hidden]}`
where a source is an initial id (a copy of it), `+` (a new folder) or `zip` (a new archive).
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from pix.core.items.simulators.contract import UnreadableState, read_object
from pix.core.items.simulators.explorer_spec import over_capacity, start
from pix.core.items.simulators.explorer_state import (
    SCOPES,
    SORTS,
    TRASH,
    FinalState,
    InitialState,
    Placed,
    Search,
    name_fault,
    name_key,
)
from pix.core.items.simulators.explorer_types import ICONS

VERSION = 1
FOLDER, ARCHIVE = "+", "zip"
MAX_QUERY = 100
MAX_DEPTH = 40

_KEYS = frozenset(
    {"v", "moved", "renamed", "created", "deleted", "readonly", "selected", "at", "sort", "find", "show"}
)
_FIND = frozenset({"text", "in", "icon", "since", "until", "contents"})
_INITIAL_ID = re.compile(r"[dfz][a-z2-7]{6}")
_MADE_ID = re.compile(r"n[1-9][0-9]{0,3}")


def _expect(truth: object, message: str) -> None:
    if not truth:
        raise UnreadableState(message)


def _known(initial: InitialState, identifier: object, made: Mapping[str, Placed]) -> str:
    _expect(isinstance(identifier, str), "an id is not a text")
    name = str(identifier)
    if name not in initial.nodes and name not in made:
        raise UnreadableState(f"{name!r} is not here", forged=not _INITIAL_ID.fullmatch(name))
    return name


def _pairs(data: Mapping[str, Any], key: str, kind: type) -> dict[str, Any]:
    found = data.get(key, {})
    _expect(isinstance(found, dict), f"{key} is not an object")
    _expect(
        all(type(value) is kind for value in found.values()),
        f"{key} holds something else than a {kind.__name__}",
    )
    return dict(found)


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    found = data.get(key, [])
    _expect(isinstance(found, list), f"{key} is not a list")
    return list(found)


def _can(initial: InitialState, *changes: str) -> None:
    _expect(initial.changes.intersection(changes), f"{' or '.join(changes)}: not offered by this page")


def _check_name(name: str) -> str:
    _expect(not name_fault(name), "a name is not acceptable")
    return name


def _made_node(initial: InitialState, row: Any) -> Placed:
    _expect(isinstance(row, list) and len(row) in (3, 4), "a created item is not [id, folder, source, name]")
    _expect(all(isinstance(part, str) for part in row), "a created item holds something else than texts")
    identifier, parent, source = row[:3]
    _expect(_MADE_ID.fullmatch(identifier), "a created item has no id of its own")
    if source in (FOLDER, ARCHIVE):
        _expect(len(row) == 4, "a new item has no name")
        _can(initial, *(("new_folder", "extract") if source == FOLDER else ("compress",)))
        kind = "folder" if source == FOLDER else "archive"
        return Placed(identifier, parent, _check_name(row[3]), kind, made=True)
    origin = initial.nodes[_known(initial, source, {})]
    _expect(origin.kind != "place", "a place cannot be copied")
    _can(initial, "copy", "compress", "extract")
    name = _check_name(row[3]) if len(row) == 4 else origin.name
    return Placed(identifier, parent, name, origin.kind, origin.id, origin.readonly, made=True)


def _read_created(initial: InitialState, data: Mapping[str, Any]) -> dict[str, Placed]:
    made: dict[str, Placed] = {}
    for row in _list(data, "created"):
        node = _made_node(initial, row)
        _expect(node.id not in made, "an id is used twice")
        made[node.id] = node
    for node in made.values():
        parent = _known(initial, node.parent, made)
        into = made.get(parent) or initial.nodes[parent]
        _expect(into.kind != "file", "a file holds nothing")
        _expect(
            parent in made or (into.kind != "archive" and parent not in initial.interior),
            "an archive is closed",
        )
        if initial.changes.isdisjoint({"copy", "extract"}) and node.source:
            _expect(into.kind in ("archive", "folder") and parent in made, "a copy outside of an archive")
    return made


def _read_moves(initial: InitialState, data: Mapping[str, Any], nodes: dict[str, Placed]) -> None:
    for identifier, parent in _pairs(data, "moved", str).items():
        node = _fixed_guard(initial, identifier)
        into = nodes[_known(initial, parent, nodes)]
        _expect(parent != node.parent, "an item moved to where it was")
        _expect(
            into.kind in ("place", "folder") and parent not in initial.interior,
            "an item moved into no folder",
        )
        if parent == TRASH:
            _can(initial, "delete")
        else:
            _can(initial, "move", "restore")
        nodes[identifier] = evolve(node, parent=parent)


def _fixed_guard(initial: InitialState, identifier: str) -> Placed:
    node = initial.nodes[_known(initial, identifier, {})]
    _expect(node.kind != "place", "a place changed")
    _expect(identifier not in initial.interior, "the content of an archive changed")
    return Placed(node.id, node.parent, node.name, node.kind, node.id, node.readonly)


def _read_renames(initial: InitialState, data: Mapping[str, Any], nodes: dict[str, Placed]) -> None:
    for identifier, name in _pairs(data, "renamed", str).items():
        node = _fixed_guard(initial, identifier)
        _can(initial, "rename")
        _expect(name != node.name, "an item renamed to what it was")
        _expect(not node.readonly or "readonly" in initial.changes, "a read-only item was renamed")
        nodes[identifier] = evolve(nodes[identifier], name=_check_name(name))


def _read_readonly(initial: InitialState, data: Mapping[str, Any], nodes: dict[str, Placed]) -> None:
    for identifier, value in _pairs(data, "readonly", bool).items():
        _known(initial, identifier, nodes)
        if not nodes[identifier].made:
            _fixed_guard(initial, identifier)
        _can(initial, "readonly")
        _expect(value is not nodes[identifier].readonly, "a box ticked as it was")
        _expect(nodes[identifier].kind in ("file", "archive"), "only files are read-only")
        nodes[identifier] = evolve(nodes[identifier], readonly=value)


def _read_destroyed(
    initial: InitialState, data: Mapping[str, Any], nodes: dict[str, Placed]
) -> frozenset[str]:
    destroyed = _list(data, "deleted")
    for identifier in destroyed:
        node = _fixed_guard(initial, _known(initial, identifier, {}))
        _can(initial, "empty_trash")
        _expect(node.parent == TRASH or "delete" in initial.changes, "deletion is not offered by this page")
        nodes[identifier] = evolve(nodes[identifier], parent=TRASH)
    _expect(len(set(destroyed)) == len(destroyed), "an item is deleted twice")
    return frozenset(destroyed)


def _read_ids(initial: InitialState, data: Mapping[str, Any], nodes: Mapping[str, Placed]) -> frozenset[str]:
    selected = [_known(initial, identifier, nodes) for identifier in _list(data, "selected")]
    _expect(len(set(selected)) == len(selected), "an item is selected twice")
    return frozenset(selected)


def _read_sort(data: Mapping[str, Any], default: tuple[str, bool]) -> tuple[str, bool]:
    value = data.get("sort", list(default))
    _expect(isinstance(value, list) and len(value) == 2, "sort is not [column, descending]")
    _expect(value[0] in SORTS and isinstance(value[1], bool), "sort is not [column, descending]")
    return value[0], value[1]


def _read_show(data: Mapping[str, Any], default: tuple[bool, bool]) -> tuple[bool, bool]:
    value = data.get("show", list(default))
    _expect(isinstance(value, list) and len(value) == 2, "show is not two booleans")
    _expect(all(isinstance(part, bool) for part in value), "show is not two booleans")
    return value[0], value[1]


def _is_day(text: str) -> bool:
    try:
        return not text or dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _read_find(initial: InitialState, data: Mapping[str, Any]) -> Search:
    value = data.get("find", {})
    _expect(isinstance(value, dict) and value.keys() <= _FIND, "find has an unknown key")
    if not value:
        return Search()
    _expect("search" not in initial.disabled, "search: not offered by this page")
    texts = {key: value.get(key, "") for key in ("text", "icon", "since", "until")}
    _expect(all(isinstance(text, str) for text in texts.values()), "find holds something else than texts")
    _expect(len(texts["text"]) <= MAX_QUERY, "a query is too long")
    _expect(texts["icon"] in ("", *ICONS), "find has an unknown kind")
    _expect(_is_day(texts["since"]) and _is_day(texts["until"]), "find has a date that does not exist")
    scope, contents = value.get("in", SCOPES[0]), value.get("contents", False)
    _expect(scope in SCOPES and isinstance(contents, bool), "find has an unknown scope")
    _expect(
        not contents or "content_search" not in initial.disabled, "content search: not offered by this page"
    )
    return Search(scope=scope, contents=contents, **texts)


def _check_loops(state: FinalState) -> None:
    for identifier in state.nodes:
        above: set[str] = set()
        current = identifier
        while current:
            _expect(current not in above, "a folder lies in itself")
            _expect(len(above) < MAX_DEPTH, "folders are nested too deep")
            above.add(current)
            current = state.nodes[current].parent


def _check_names(state: FinalState) -> None:
    seen: set[tuple[str, str]] = set()
    for node in state.nodes.values():
        if node.parent in ("", TRASH) or state.is_destroyed(node.id):
            continue
        key = (node.parent, name_key(node.name))
        _expect(key not in seen, "two items of a folder have the same name")
        seen.add(key)


def _check_kept(state: FinalState) -> None:
    for node in state.nodes.values():
        _expect(
            not node.made or not state.is_destroyed(node.id), "something made was deleted for good and posted"
        )
    for identifier in (*state.selected, state.opened):
        _expect(not state.is_destroyed(identifier), "something deleted is still shown")


CHECKS: tuple[Callable[[FinalState], None], ...] = (_check_loops, _check_names, _check_kept)


def read(initial: InitialState, posted: str) -> FinalState:
    """The final state; raises UnreadableState and nothing else."""
    data = read_object(posted)
    _expect(data.keys() <= _KEYS, "an unknown key")
    _expect(type(data.get("v")) is int and data["v"] == VERSION, "another version of the state")
    state = start(initial)
    nodes: dict[str, Placed] = {**state.nodes, **_read_created(initial, data)}
    _read_moves(initial, data, nodes)
    _read_renames(initial, data, nodes)
    _read_readonly(initial, data, nodes)
    destroyed = _read_destroyed(initial, data, nodes)
    opened = _known(initial, data.get("at", initial.opened), nodes)
    _expect(nodes[opened].kind != "file", "a file is open as a folder")
    extensions, hidden = _read_show(data, (initial.extensions, initial.hidden))
    final = evolve(
        state,
        nodes=MappingProxyType(nodes),
        destroyed=destroyed,
        selected=_read_ids(initial, data, nodes),
        opened=opened,
        sort=_read_sort(data, initial.sort),
        search=_read_find(initial, data),
        extensions=extensions,
        hidden=hidden,
    )
    for check in CHECKS:
        check(final)
    full = over_capacity(final)
    _expect(full is None, "a place holds more than its capacity")
    return final
