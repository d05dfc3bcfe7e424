"""Conditions on a final state. Each says whether it holds, and which changes it accounts for: None when it
does not hold, else a set of (aspect, id) where the aspect is `made`, `place` (moved or deleted), `name` or
`readonly`."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from attrs import frozen

from pix.core.items.folding import fold
from pix.core.items.simulators.explorer_search import results
from pix.core.items.simulators.explorer_state import FinalState, InitialState, Placed

Changes: TypeAlias = frozenset[tuple[str, str]]
NONE: Changes = frozenset()


class Condition(Protocol):
    def holds(self, final: FinalState) -> Changes | None: ...


def changes_of(*aspects: str, of: str) -> Changes:
    return frozenset((aspect, of) for aspect in aspects)


def same_name(name: str, wanted: str, exact: bool) -> bool:
    return name == wanted if exact else fold(name) == fold(wanted)


def copies(final: FinalState, source: str) -> list[Placed]:
    """Copies still there, of an initial item."""
    return [
        node
        for node in final.nodes.values()
        if node.made and node.source == source and not final.is_removed(node.id)
    ]


def intact(final: FinalState, copy: Placed) -> Changes | None:
    """What accounts for the content of a copied folder or archive, None when something of it is missing."""
    found: set[tuple[str, str]] = set()
    inside = {node.source: node for node in final.children(copy.id) if node.made}
    for child in final.initial.children(copy.source):
        twin = inside.get(child.id)
        if twin is None:
            if child.id in final.initial.interior or final.is_removed(child.id):
                return None
            continue
        below = intact(final, twin)
        if below is None:
            return None
        found |= changes_of("made", "place", of=twin.id) | below
    return frozenset(found)


def bearers(final: FinalState, item: str) -> Iterator[tuple[Placed, Changes]]:
    """The item itself, or the only copy that took its place after it was deleted or extracted, with what
    accounts for that copy."""
    if item not in final.initial.interior and not final.is_removed(item):
        yield final.nodes[item], NONE
        return
    found = copies(final, item)
    if len(found) == 1:
        below = intact(final, found[0])
        if below is not None:
            yield (
                found[0],
                below | changes_of("made", of=found[0].id) | changes_of("place", "name", "readonly", of=item),
            )


def _gather(parts: Iterable[Changes | None]) -> Changes | None:
    total: Changes = NONE
    for part in parts:
        if part is None:
            return None
        total |= part
    return total


@frozen
class Folder:
    """A folder: an initial one, then names to be created in it."""

    base: str
    names: tuple[str, ...] = ()
    exact: bool = False

    def find(self, final: FinalState) -> tuple[str, Changes] | None:
        """Its id and what accounts for its creation."""
        current = next((node.id for node, _ in bearers(final, self.base)), "")
        cover: Changes = NONE
        for name in self.names:
            made = (node for node in final.children(current) if current and node.made and not node.source)
            fitting = [
                node.id for node in made if node.kind == "folder" and same_name(node.name, name, self.exact)
            ]
            current = min(fitting, default="")
            cover |= changes_of("made", of=current)
        return (current, cover) if current and not final.is_removed(current) else None


@frozen
class At:
    file: str
    folder: Folder

    def holds(self, final: FinalState) -> Changes | None:
        folder = self.folder.find(final)
        for node, cover in bearers(final, self.file):
            if folder and node.parent == folder[0]:
                return cover | folder[1] | changes_of("place", "readonly", of=node.id)
        return None


@frozen
class Name:
    file: str
    accepted: tuple[str, ...]
    exact: bool = False

    def holds(self, final: FinalState) -> Changes | None:
        for node, cover in bearers(final, self.file):
            if any(same_name(node.name, name, self.exact) for name in self.accepted):
                return cover | changes_of("name", "readonly", of=node.id)
        return None


@frozen
class ReadOnly:
    file: str
    value: bool

    def holds(self, final: FinalState) -> Changes | None:
        for node, cover in bearers(final, self.file):
            if node.readonly is self.value:
                return cover | changes_of("readonly", of=node.id)
        return None


@frozen
class Gone:
    """In the trash, or (unless `kept`) deleted for good; the latter when it was in the trash at the start."""

    file: str
    kept: bool

    def holds(self, final: FinalState) -> Changes | None:
        thrown = self.file in final.initial.thrown
        there = final.is_destroyed(self.file) if thrown and not self.kept else final.is_removed(self.file)
        if not there or (self.kept and final.is_destroyed(self.file)):
            return None
        return changes_of("place", "name", "readonly", of=self.file)


@frozen
class ExistsFolder:
    folder: Folder

    def holds(self, final: FinalState) -> Changes | None:
        found = self.folder.find(final)
        return found[1] if found else None


@frozen
class Copied:
    file: str
    folder: Folder
    accepted: tuple[str, ...] = ()
    exact: bool = False

    def holds(self, final: FinalState) -> Changes | None:
        folder = self.folder.find(final)
        kept = self.file in final.initial.interior or not final.is_removed(self.file)
        for node in copies(final, self.file) if folder and kept else ():
            below = intact(final, node)
            if folder and node.parent == folder[0] and below is not None and self._named(final, node):
                return below | folder[1] | changes_of("made", "place", "name", "readonly", of=node.id)
        return None

    def _named(self, final: FinalState, node: Placed) -> bool:
        source = final.initial.nodes[self.file]
        if self.accepted:
            return any(same_name(node.name, name, self.exact) for name in self.accepted)
        return node.parent == source.parent or node.name == source.name


def files_in(initial: InitialState, item: str) -> list[str]:
    """The item when it is a file or an archive, else the files under it."""
    if not initial.nodes[item].is_folder:
        return [item]
    return [file for child in initial.children(item) for file in files_in(initial, child.id)]


def _sources_in(final: FinalState, parent: str) -> list[str]:
    found: list[str] = []
    for node in final.children(parent):
        if node.kind == "folder" or not node.source:
            found += _sources_in(final, node.id)
        else:
            found.append(node.source)
    return found


@frozen
class ArchiveContains:
    folder: Folder
    files: tuple[str, ...]
    name: str = ""
    only: bool = True
    max_size: int | None = None

    def holds(self, final: FinalState) -> Changes | None:
        folder = self.folder.find(final)
        for node in final.children(folder[0]) if folder else ():
            if (
                folder
                and node.made
                and node.kind == "archive"
                and not node.source
                and self._fits(final, node)
            ):
                below = (
                    changes_of("made", "place", "name", "readonly", of=one.id) for one in final.below(node.id)
                )
                return folder[1].union(changes_of("made", of=node.id), *below)
        return None

    def _fits(self, final: FinalState, archive: Placed) -> bool:
        wanted = sorted({file for item in self.files for file in files_in(final.initial, item)})
        held = sorted(_sources_in(final, archive.id))
        named = not self.name or fold(archive.name) in (fold(self.name), fold(self.name) + ".zip")
        small = self.max_size is None or final.size(archive.id) <= self.max_size
        return named and small and (held == wanted if self.only else set(wanted) <= set(held))


@frozen
class Extracted:
    archive: str
    folder: Folder

    def holds(self, final: FinalState) -> Changes | None:
        folder = self.folder.find(final)
        if folder is None:
            return None
        inside = [
            node
            for node in final.children(folder[0])
            if node.made and not node.source and node.kind == "folder"
        ]
        for identifier in [folder[0], *(node.id for node in inside)]:
            content = intact(final, Placed(identifier, "", "", "folder", self.archive))
            if content is not None:
                own = changes_of("made", of=identifier) if identifier != folder[0] else NONE
                return content | own | folder[1]
        return None


@frozen
class Selected:
    files: frozenset[str]

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if final.selected == self.files else None


@frozen
class Opened:
    """`folder` may also be an archive, or lie in one."""

    folder: Folder

    def holds(self, final: FinalState) -> Changes | None:
        if not self.folder.names:
            return NONE if final.opened == self.folder.base else None
        found = self.folder.find(final)
        return found[1] if found and found[0] == final.opened else None


@frozen
class Order:
    sort: tuple[str, bool]

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if final.sort == self.sort else None


@frozen
class Found:
    files: frozenset[str]

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if final.search.active and results(final) == self.files else None


@frozen
class Shows:
    extensions: bool | None = None
    hidden: bool | None = None

    def holds(self, final: FinalState) -> Changes | None:
        extensions = self.extensions in (None, final.extensions)
        return NONE if extensions and self.hidden in (None, final.hidden) else None


@frozen
class All:
    parts: tuple[Condition, ...]

    def holds(self, final: FinalState) -> Changes | None:
        return _gather(part.holds(final) for part in self.parts)


@frozen
class Any:
    parts: tuple[Condition, ...]

    def holds(self, final: FinalState) -> Changes | None:
        held = [found for part in self.parts if (found := part.holds(final)) is not None]
        return NONE.union(*held) if held else None


@frozen
class Not:
    part: Condition

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if self.part.holds(final) is None else None
