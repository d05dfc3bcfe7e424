"""An author's steps, and the conditions themselves, to the state that a page would post."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any as Anything

from attrs import Factory, define, evolve

from pix.core.items.folding import fold
from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState
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
    Gone,
    Name,
    Opened,
    Order,
    ReadOnly,
    Selected,
    Shows,
)
from pix.core.items.simulators.explorer_judge import judge
from pix.core.items.simulators.explorer_predicate import Conditions
from pix.core.items.simulators.explorer_read import ARCHIVE, FOLDER, VERSION, read
from pix.core.items.simulators.explorer_spec import find_node, read_sort, start
from pix.core.items.simulators.explorer_state import TRASH, InitialState, Placed
from pix.core.items.simulators.explorer_types import extension_of


@define
class Desk:
    """The desktop while steps are played."""

    initial: InitialState
    where: str = "steps"
    nodes: dict[str, Placed] = Factory(dict)
    destroyed: set[str] = Factory(set)
    extra: dict[str, Anything] = Factory(dict)

    def find(self, path: object) -> str:
        """An item by its path at the start, else by its path now."""
        names = str(path).strip("/ ").split("/")
        current = ""
        for name in map(fold, names):
            inside = [
                node for node in self.nodes.values() if node.parent == current and fold(node.name) == name
            ]
            current = inside[0].id if inside else "?"
        if current != "?" and self.nodes[current].made:
            return current
        return find_node(self.initial.nodes, path, self.where).id

    def add(self, parent: str, name: str, kind: str, source: str = "", readonly: bool = False) -> str:
        identifier = f"n{sum(node.made for node in self.nodes.values()) + 1}"
        self.nodes[identifier] = Placed(identifier, parent, name, kind, source, readonly, made=True)
        return identifier

    def duplicate(self, identifier: str, parent: str, name: str = "") -> str:
        node = self.nodes[identifier]
        made = self.add(parent, name or node.name, node.kind, node.source, node.readonly)
        for child in [one for one in self.nodes.values() if one.parent == identifier]:
            self.duplicate(child.id, made)
        return made

    def make_folder(self, path: object) -> str:
        """The folder of a path, made with those above it when missing."""
        parent, slash, name = str(path).strip("/ ").rpartition("/")
        try:
            return self.find(path)
        except SimulatorSpecError:
            if not slash:
                raise
        return self.add(self.make_folder(parent), name, "folder")

    def state(self) -> dict[str, Anything]:
        begin = start(self.initial).nodes
        old = {key: (begin[key], node) for key, node in self.nodes.items() if not node.made}
        kept = {key: pair for key, pair in old.items() if key not in self.destroyed}
        found: dict[str, Anything] = {
            "moved": {key: now.parent for key, (was, now) in kept.items() if was.parent != now.parent},
            "renamed": {key: now.name for key, (was, now) in kept.items() if was.name != now.name},
            "created": [self._row(node) for node in self.nodes.values() if node.made],
            "deleted": sorted(self.destroyed),
            "readonly": {
                key: now.readonly for key, (was, now) in kept.items() if was.readonly is not now.readonly
            },
            **self.extra,
        }
        return {"v": VERSION, **{key: value for key, value in found.items() if value}}

    def _row(self, node: Placed) -> list[str]:
        if not node.source:
            return [node.id, node.parent, FOLDER if node.kind == "folder" else ARCHIVE, node.name]
        same = node.name == self.initial.nodes[node.source].name
        return [node.id, node.parent, node.source, *([] if same else [node.name])]


def _move(desk: Desk, step: Anything) -> None:
    identifier = desk.find(step["file"])
    desk.nodes[identifier] = evolve(desk.nodes[identifier], parent=desk.make_folder(step["to"]))


def _rename(desk: Desk, step: Anything) -> None:
    identifier = desk.find(step["file"])
    desk.nodes[identifier] = evolve(desk.nodes[identifier], name=step["to"])


def _copy(desk: Desk, step: Anything) -> None:
    desk.duplicate(desk.find(step["file"]), desk.make_folder(step["to"]), step.get("name", ""))


def _delete(desk: Desk, step: Anything) -> None:
    for path in step if isinstance(step, list) else [step]:
        identifier = desk.find(path)
        desk.nodes[identifier] = evolve(desk.nodes[identifier], parent=TRASH)


def _restore(desk: Desk, step: Anything) -> None:
    identifier = desk.find(step)
    node = desk.initial.nodes[identifier]
    desk.nodes[identifier] = evolve(desk.nodes[identifier], parent=node.origin or node.parent)


def _empty_trash(desk: Desk, _step: Anything) -> None:
    for node in list(desk.nodes.values()):
        if node.parent == TRASH and node.made:
            del desk.nodes[node.id]
        elif node.parent == TRASH:
            desk.destroyed.add(node.id)


def _new_folder(desk: Desk, step: Anything) -> None:
    desk.make_folder(step)


def _compress(desk: Desk, step: Anything) -> None:
    name = step["name"] if extension_of(step["name"]) == "zip" else f"{step['name']}.zip"
    items = [desk.find(path) for path in step["files"]]
    archive = desk.add(desk.make_folder(step["in"]), name, "archive")
    for item in items:
        desk.duplicate(item, archive)


def _extract(desk: Desk, step: Anything) -> None:
    archive, into = desk.find(step["archive"]), desk.make_folder(step["to"])
    for child in [node for node in desk.nodes.values() if node.parent == archive]:
        desk.duplicate(child.id, into)


def _readonly(desk: Desk, step: Anything) -> None:
    identifier = desk.find(step["file"])
    desk.nodes[identifier] = evolve(desk.nodes[identifier], readonly=step["is"])


def _select(desk: Desk, step: Anything) -> None:
    desk.extra["selected"] = [desk.find(path) for path in step]


def _open(desk: Desk, step: Anything) -> None:
    desk.extra["at"] = desk.find(step)


def _sort(desk: Desk, step: Anything) -> None:
    desk.extra["sort"] = list(read_sort(step, desk.where))


def _search(desk: Desk, step: Anything) -> None:
    names = {"type": "icon"}
    desk.extra["find"] = {names.get(key, key): value for key, value in step.items()}


def _show(desk: Desk, step: Anything) -> None:
    initial = desk.initial
    desk.extra["show"] = [step.get("extensions", initial.extensions), step.get("hidden", initial.hidden)]


STEPS: Mapping[str, Callable[[Desk, Anything], None]] = {
    "move": _move, "rename": _rename, "copy": _copy, "delete": _delete, "restore": _restore,
    "empty_trash": _empty_trash, "new_folder": _new_folder, "compress": _compress, "extract": _extract,
    "readonly": _readonly, "select": _select, "open": _open, "sort": _sort, "search": _search, "show": _show,
}  # fmt: skip


def play(initial: InitialState, steps: Sequence[Mapping[str, Anything]]) -> str:
    """The posted state after the steps; raises SimulatorSpecError when a step is wrong, or when no person
    could do this in the page."""
    desk = Desk(initial, nodes=dict(start(initial).nodes))
    for number, step in enumerate(steps, 1):
        desk.where = f"step {number}"
        if not isinstance(step, Mapping) or len(step) != 1 or next(iter(step)) not in STEPS:
            raise SimulatorSpecError(desk.where, f"one of {', '.join(STEPS)} was expected")
        name, value = next(iter(step.items()))
        try:
            STEPS[name](desk, value)
        except (AttributeError, KeyError, TypeError) as fault:
            raise SimulatorSpecError(
                f"{desk.where}.{name}", f"{value!r}: not what this step takes"
            ) from fault
    posted = json.dumps(desk.state(), ensure_ascii=False, separators=(",", ":"))
    try:
        read(initial, posted)
    except UnreadableState as fault:
        raise SimulatorSpecError("steps", f"the page refuses this: {fault}") from fault
    return posted


def _path(initial: InitialState, folder: Folder) -> str:
    return "/".join([initial.path(folder.base), *folder.names])


def _copy_name(initial: InitialState, file: str, folder: Folder) -> str:
    node = initial.nodes[file]
    if folder.names or folder.base != node.parent:
        return node.name
    stem, dot, extension = node.name.rpartition(".")
    return f"{stem or node.name} - Copie{dot if stem else ''}{extension if stem else ''}"


def _steps_of(initial: InitialState, wanted: Condition) -> list[dict[str, Anything]]:
    path = initial.path
    match wanted:
        case All(parts):
            return [step for part in parts for step in _steps_of(initial, part)]
        case At(file, folder):
            action = "copy" if file in initial.interior else "move"
            there = not folder.names and initial.nodes[file].parent == folder.base
            return [] if there else [{action: {"file": path(file), "to": _path(initial, folder)}}]
        case Name(file, accepted):
            return [{"rename": {"file": path(file), "to": accepted[0]}}]
        case Gone(file):
            return [{"empty_trash": True} if file in initial.thrown else {"delete": path(file)}]
        case Copied(file, folder, accepted):
            own = {"name": accepted[0] if accepted else _copy_name(initial, file, folder)}
            return [{"copy": {"file": path(file), "to": _path(initial, folder), **own}}]
        case ReadOnly(file, value):
            return (
                [{"readonly": {"file": path(file), "is": value}}]
                if initial.nodes[file].readonly != value
                else []
            )
    return _more_steps_of(initial, wanted)


def _more_steps_of(initial: InitialState, wanted: Condition) -> list[dict[str, Anything]]:
    path = initial.path
    match wanted:
        case ExistsFolder(folder):
            return [{"new_folder": _path(initial, folder)}]
        case ArchiveContains(folder, files, name):
            place = _path(initial, folder)
            return [
                {
                    "compress": {
                        "files": [path(file) for file in files],
                        "in": place,
                        "name": name or "archive",
                    }
                }
            ]
        case Extracted(archive, folder):
            return [{"extract": {"archive": path(archive), "to": _path(initial, folder)}}]
        case Selected(files):
            return [{"select": sorted(path(file) for file in files)}]
        case Opened(folder):
            return [{"open": _path(initial, folder)}]
        case Order((column, descending)):
            return [{"sort": f"{'-' if descending else ''}{column}"}]
        case Shows(extensions, hidden):
            shown = {"extensions": extensions, "hidden": hidden}
            return [{"show": {key: value for key, value in shown.items() if value is not None}}]
    return []


def _choices(wanted: Condition) -> list[Condition]:
    """The same without `any`: one condition for each branch of the first one met."""
    match wanted:
        case Any(parts):
            return [choice for part in parts for choice in _choices(part)]
        case All(parts):
            for at, part in enumerate(parts):
                split = _choices(part)
                if len(split) > 1:
                    rest = parts[at + 1 :]
                    return [one for choice in split for one in _choices(All((*parts[:at], choice, *rest)))]
    return [wanted]


def solution(initial: InitialState, conditions: Conditions) -> str | None:
    """A posted state judged right, worked out from the conditions; None when they do not say how
    (`found`)."""
    for wanted in _choices(conditions.wanted)[:20]:
        try:
            posted = play(initial, _steps_of(initial, wanted))
        except SimulatorSpecError:
            continue
        if judge(read(initial, posted), conditions):
            return posted
    return None
