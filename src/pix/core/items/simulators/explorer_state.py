"""Values of the explorer: what is on the desktop at the start, and at the end."""

import unicodedata
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from pix.core.items.simulators.explorer_types import type_of

TRASH = "trash"
CHANGES = (
    "new_folder", "rename", "move", "copy", "delete", "restore", "empty_trash", "compress", "extract",
    "readonly",
)  # fmt: skip
VIEWS = ("search", "content_search", "sort", "properties", "preview", "show_extensions", "show_hidden")
SORTS = ("name", "type", "size", "modified")
SCOPES = ("subfolders", "folder", "everywhere")
FORBIDDEN_CHARACTERS = frozenset('/\\:*?"<>|')
MAX_NAME = 100


def name_key(name: str) -> str:
    """Two items of one folder may not share this."""
    return unicodedata.normalize("NFC", name).lower()


_REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})


def name_fault(name: str) -> str:
    """Why a name is refused in « Atelier »; empty when it is accepted."""
    if not name or name != name.strip() or len(name) > MAX_NAME:
        return f"1 to {MAX_NAME} characters, no space at the ends"
    refused = any(unicodedata.category(character) in _REFUSED_CATEGORIES for character in name)
    if refused or name.endswith(".") or FORBIDDEN_CHARACTERS & set(name):
        return 'none of / \\ : * ? " < > |, no control character, no final dot'
    return "" if unicodedata.normalize("NFC", name) == name else "NFC characters only"


@frozen
class Node:
    """An item at the start. `parent` is empty for a place. `kind`: place, folder, file or archive. Sizes in
    bytes, dates as `YYYY-MM-DDTHH:MM`."""

    id: str
    parent: str
    name: str
    kind: str
    size: int = 0
    modified: str = ""
    created: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    readonly: bool = False
    hidden: bool = False
    text: str = ""
    type: str = ""
    icon: str = ""
    capacity: int | None = None
    origin: str = ""

    @property
    def is_folder(self) -> bool:
        return self.kind in ("place", "folder")


@frozen
class InitialState:
    """`nodes` in the order written, the trash last; `interior` are the ids inside archives."""

    nodes: Mapping[str, Node]
    interior: frozenset[str]
    opened: str
    changes: frozenset[str]
    disabled: frozenset[str]
    mode: str = "state"
    view: str = "details"
    sort: tuple[str, bool] = ("name", False)
    extensions: bool = True
    hidden: bool = False
    labels: Mapping[str, str] = field(factory=dict)

    def children(self, parent: str) -> Iterator[Node]:
        return (node for node in self.nodes.values() if node.parent == parent)

    @property
    def thrown(self) -> frozenset[str]:
        """Ids of what lies in the trash at the start."""
        found: set[str] = set()
        for node in self.nodes.values():  # parents come before children
            if node.parent == TRASH or node.parent in found:
                found.add(node.id)
        return frozenset(found)

    def path(self, identifier: str) -> str:
        """As an author writes it: names from the place down, `trash` for the trash."""
        names: list[str] = []
        while identifier:
            names.append(TRASH if identifier == TRASH else self.nodes[identifier].name)
            identifier = self.nodes[identifier].parent
        return "/".join(reversed(names))


@frozen
class Placed:
    """An item at the end. `source` is the initial item it is, or is a copy of; empty when made from
    nothing."""

    id: str
    parent: str
    name: str
    kind: str
    source: str = ""
    readonly: bool = False
    made: bool = False


@frozen
class Search:
    """A search as typed; dates as `YYYY-MM-DD`, `icon` the kind looked for."""

    text: str = ""
    scope: str = "subfolders"
    icon: str = ""
    since: str = ""
    until: str = ""
    contents: bool = False

    @property
    def active(self) -> bool:
        return bool(self.text.strip() or self.icon or self.since or self.until)


@frozen
class FinalState:
    """`destroyed` holds the ids deleted for good (what lies under them is gone too)."""

    initial: InitialState
    nodes: Mapping[str, Placed]
    destroyed: frozenset[str] = frozenset()
    selected: frozenset[str] = frozenset()
    opened: str = ""
    sort: tuple[str, bool] = ("name", False)
    search: Search = Search()
    extensions: bool = True
    hidden: bool = False

    def above(self, identifier: str) -> Iterator[str]:
        """The item, its folder, and so on up to the place or the trash."""
        while identifier:
            yield identifier
            identifier = self.nodes[identifier].parent if identifier in self.nodes else ""

    def is_destroyed(self, identifier: str) -> bool:
        return any(one in self.destroyed for one in self.above(identifier))

    def is_removed(self, identifier: str) -> bool:
        """In the trash or gone for good."""
        return any(one == TRASH or one in self.destroyed for one in self.above(identifier))

    def children(self, parent: str) -> Iterator[Placed]:
        return (node for node in self.nodes.values() if node.parent == parent)

    def below(self, identifier: str) -> Iterator[Placed]:
        """What lies under an item, at any depth."""
        return (
            node
            for node in self.nodes.values()
            if node.id != identifier and any(one == identifier for one in self.above(node.id))
        )

    def size(self, identifier: str) -> int:
        """Bytes of a file or an archive, or of all the files of a folder."""
        node = self.nodes[identifier]
        if node.source and node.kind in ("file", "archive"):
            return self.initial.nodes[node.source].size
        if node.kind == "archive":
            return self._packed(identifier)
        return sum(self.size(one.id) for one in self.children(identifier))

    def _packed(self, identifier: str) -> int:
        total = 0
        for node in self.children(identifier):
            if node.kind == "folder":
                total += self._packed(node.id)
            else:
                name = self.initial.nodes[node.source].name if node.source else "a.zip"
                total += self.size(node.id) * type_of(name).packed // 100
        return total


def file_icon(node: Node, name: str, kind: str) -> str:
    """The drawing shown for an item named `name`: its own, else that of its extension."""
    if node.icon:
        return node.icon
    return "folder" if kind in ("place", "folder") else type_of(name).icon
