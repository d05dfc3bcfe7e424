"""What an author writes under `predicate:`, to conditions."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any as Anything
from typing import TypeAlias

from attrs import frozen

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_conditions import (
    All,
    Any,
    ArchiveContains,
    At,
    Condition,
    Copied,
    ExistsFolder,
    Extracted,
    Folder,
    Found,
    Gone,
    Name,
    Not,
    Opened,
    Order,
    ReadOnly,
    Selected,
    Shows,
)
from pix.core.items.simulators.explorer_spec import find_node, one_of, read_sort
from pix.core.items.simulators.explorer_state import TRASH, InitialState, name_fault
from pix.core.items.simulators.explorer_tree import read_size

ALLOWANCES = ("new_folders", "copies", "archives", "extracted", "empty_trash", "readonly")
Reader: TypeAlias = Callable[[InitialState, Anything, str], Condition]


@frozen
class Conditions:
    """What must hold, and what else may change: words of ALLOWANCES, items, folders (ids)."""

    wanted: Condition
    allowed: frozenset[str] = frozenset()
    free_items: frozenset[str] = frozenset()
    free_folders: frozenset[str] = frozenset()


def _keys(
    data: object, where: str, required: set[str], optional: set[str] | None = None
) -> Mapping[str, Anything]:
    known = required | (optional or set())
    if not isinstance(data, Mapping) or not required <= data.keys() <= known:
        extra = f", and if need be {', '.join(sorted(optional))}" if optional else ""
        raise SimulatorSpecError(where, f"expected {', '.join(sorted(required)) or 'a mapping'}{extra}")
    return data


def _item(initial: InitialState, path: object, where: str) -> str:
    node = find_node(initial.nodes, path, where)
    if node.kind == "place":
        raise SimulatorSpecError(where, f"{path!r} is a place: it never changes")
    return node.id


def _items(initial: InitialState, paths: object, where: str) -> tuple[str, ...]:
    found = paths if isinstance(paths, list | tuple) else [paths]
    if not found:
        raise SimulatorSpecError(where, "one item at least")
    return tuple(_item(initial, path, where) for path in found)


def _folder(
    initial: InitialState, path: object, where: str, *, exact: bool = False, archive: bool = False
) -> Folder:
    names: list[str] = []
    rest = str(path).strip("/ ")
    while True:
        try:
            node = find_node(initial.nodes, rest, where)
            break
        except SimulatorSpecError:
            rest, slash, last = rest.rpartition("/")
            if not slash or name_fault(last):
                raise SimulatorSpecError(
                    where, f"{path!r}: no such folder, nor one that could be made"
                ) from None
            names.insert(0, last)
    if not (node.is_folder or (archive and node.kind == "archive" and not names)) or (
        node.id == TRASH and not archive
    ):
        raise SimulatorSpecError(where, f"{path!r}: a folder was expected")
    return Folder(node.id, tuple(names), exact)


def _accepted(value: object, where: str) -> tuple[str, ...]:
    names = tuple(value) if isinstance(value, list | tuple) else (value,)
    for name in names:
        if not isinstance(name, str) or name_fault(name):
            raise SimulatorSpecError(where, f"{name!r} is not the name of an item")
    return names


def _at(initial: InitialState, data: Anything, where: str) -> Condition:
    many = isinstance(data, Mapping) and "files" in data
    key = "files" if many else "file"
    keys = _keys(data, where, {key, "folder"})
    folder = _folder(initial, keys["folder"], f"{where}.folder")
    return All(tuple(At(item, folder) for item in _items(initial, keys[key], f"{where}.{key}")))


def _name(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data, where, {"file", "is"}, {"exact"})
    exact = one_of(keys.get("exact", False), [True, False], f"{where}.exact")
    return Name(_item(initial, keys["file"], f"{where}.file"), _accepted(keys["is"], f"{where}.is"), exact)


def _gone(kept: bool) -> Reader:
    def read(initial: InitialState, data: Anything, where: str) -> Condition:
        return All(tuple(Gone(item, kept) for item in _items(initial, data, where)))

    return read


def _restored(initial: InitialState, data: Anything, where: str) -> Condition:
    nodes = [initial.nodes[item] for item in _items(initial, data, where)]
    if any(node.parent != TRASH for node in nodes):
        raise SimulatorSpecError(where, "only what is in the trash at the start can be restored")
    return All(tuple(At(node.id, Folder(node.origin)) for node in nodes))


def _exists_folder(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data if isinstance(data, Mapping) else {"path": data}, where, {"path"}, {"exact"})
    exact = one_of(keys.get("exact", False), [True, False], f"{where}.exact")
    return ExistsFolder(_folder(initial, keys["path"], where, exact=exact))


def _copied(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data, where, {"file", "folder"}, {"is", "exact"})
    return Copied(
        _item(initial, keys["file"], f"{where}.file"),
        _folder(initial, keys["folder"], f"{where}.folder"),
        _accepted(keys["is"], f"{where}.is") if "is" in keys else (),
        one_of(keys.get("exact", False), [True, False], f"{where}.exact"),
    )


def _archive_contains(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data, where, {"in", "files"}, {"name", "only", "max_size"})
    limit = keys.get("max_size")
    if limit is not None and (not isinstance(limit, int | str) or isinstance(limit, bool)):
        raise SimulatorSpecError(f"{where}.max_size", "bytes, or for instance « 5 Mo »")
    return ArchiveContains(
        _folder(initial, keys["in"], f"{where}.in"),
        _items(initial, keys["files"], f"{where}.files"),
        _accepted(keys["name"], f"{where}.name")[0] if "name" in keys else "",
        one_of(keys.get("only", True), [True, False], f"{where}.only"),
        read_size(limit, f"{where}.max_size") if isinstance(limit, str) else limit,
    )


def _extracted(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data if isinstance(data, Mapping) else {"archive": data}, where, {"archive"}, {"folder"})
    node = initial.nodes[_item(initial, keys["archive"], f"{where}.archive")]
    if node.kind != "archive":
        raise SimulatorSpecError(
            f"{where}.archive", f"{node.name!r} is not an archive (nothing is written under it)"
        )
    if "folder" in keys:
        return Extracted(node.id, _folder(initial, keys["folder"], f"{where}.folder"))
    if node.id in initial.interior:
        raise SimulatorSpecError(where, "folder is needed for an archive in an archive")
    return Extracted(node.id, Folder(node.parent))


def _readonly(initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data, where, {"file", "is"})
    return ReadOnly(
        _item(initial, keys["file"], f"{where}.file"), one_of(keys["is"], [True, False], f"{where}.is")
    )


def _selected(initial: InitialState, data: Anything, where: str) -> Condition:
    return Selected(frozenset(_items(initial, data, where)))


def _found(initial: InitialState, data: Anything, where: str) -> Condition:
    return Found(frozenset(_items(initial, data, where)))


def _opened(initial: InitialState, data: Anything, where: str) -> Condition:
    return Opened(_folder(initial, data, where, archive=True))


def _order(_initial: InitialState, data: Anything, where: str) -> Condition:
    return Order(read_sort(data, where))


def _shows(_initial: InitialState, data: Anything, where: str) -> Condition:
    keys = _keys(data, where, set(), {"extensions", "hidden"})
    values = {key: one_of(value, [True, False], f"{where}.{key}") for key, value in keys.items()}
    return Shows(**values)


def _parts(initial: InitialState, data: Anything, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, list | tuple) or not data:
        raise SimulatorSpecError(where, "a list of conditions was expected")
    return tuple(read_condition(initial, part, f"{where}[{number}]") for number, part in enumerate(data, 1))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "at": _at,
        "name": _name,
        "in_trash": _gone(kept=True),
        "absent": _gone(kept=False),
        "restored": _restored,
        "exists_folder": _exists_folder,
        "copied": _copied,
        "archive_contains": _archive_contains,
        "extracted": _extracted,
        "readonly": _readonly,
        "selected": _selected,
        "open": _opened,
        "order": _order,
        "found": _found,
        "shows": _shows,
        "all": lambda initial, data, where: All(_parts(initial, data, where)),
        "any": lambda initial, data, where: Any(_parts(initial, data, where)),
        "not": lambda initial, data, where: Not(read_condition(initial, data, where)),
    }
)


def read_condition(initial: InitialState, data: object, where: str) -> Condition:
    """One condition, or a list of them that must all hold; raises SimulatorSpecError."""
    if isinstance(data, list | tuple):
        return All(_parts(initial, data, where))
    if not isinstance(data, Mapping) or len(data) != 1:
        raise SimulatorSpecError(where, f"one condition among {', '.join(READERS)} was expected")
    key = one_of(next(iter(data)), READERS, where)
    return READERS[key](initial, data[key], f"{where}.{key}")


def _allowances(initial: InitialState, data: object, where: str) -> dict[str, frozenset[str]]:
    words: set[str] = set()
    items: set[str] = set()
    folders: set[str] = set()
    for part in data if isinstance(data, list | tuple) else [data]:
        if isinstance(part, Mapping) and list(part) == ["file"]:
            items.add(_item(initial, part["file"], f"{where}.file"))
        elif isinstance(part, Mapping) and list(part) == ["changes_in"]:
            folders.add(_folder(initial, part["changes_in"], f"{where}.changes_in", archive=True).base)
        else:
            words.add(one_of(part, ALLOWANCES, where))
    return {"allowed": frozenset(words), "free_items": frozenset(items), "free_folders": frozenset(folders)}


def read_predicate(initial: InitialState, data: object, where: str = "predicate") -> Conditions:
    """Conditions and allowances; raises SimulatorSpecError with the path of the fault."""
    if not isinstance(data, Mapping) or "allow" not in data:
        return Conditions(read_condition(initial, data, where))
    rest = {key: value for key, value in data.items() if key != "allow"}
    return Conditions(
        read_condition(initial, rest, where), **_allowances(initial, data["allow"], f"{where}.allow")
    )
