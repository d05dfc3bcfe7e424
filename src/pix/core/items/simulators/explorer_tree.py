"""The author's tree, as indented text or as a mapping folder -> lines, to nodes with ids made from paths."""

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import Factory, define

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_state import TRASH, Node, name_fault, name_key
from pix.core.items.simulators.explorer_types import ICONS, extension_of, type_of

UNITS = {"o": 1, "ko": 10**3, "Mo": 10**6, "Go": 10**9, "To": 10**12}
DEFAULT_SIZE = 20_000
DEFAULT_DATE = "2026-09-01T08:00"
MAX_NODES = 400

_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s?(o|ko|Mo|Go|To)")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?)?")
_KEYS = ("created", "author", "tags", "text", "type", "icon", "capacity", "from")
_FLAGS = ("readonly", "hidden")
_ARCHIVES = ("zip", "7z", "tar")


@define
class Draft:
    """A line of the tree being read."""

    name: str
    where: str
    folder: bool = False
    fields: dict[str, str] = Factory(dict)
    children: "dict[str, Draft]" = Factory(dict)


def read_size(text: str, where: str) -> int:
    """Bytes of « 1,4 Mo »; 1 ko is 1 000 bytes."""
    found = _SIZE.fullmatch(text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " "))
    if not found:
        raise SimulatorSpecError(where, f"size {text!r}: write for instance « 850 o », « 14 ko », « 1,4 Mo »")
    return int(Decimal(found[1].replace(",", ".")) * UNITS[found[2]])


def read_date(text: str, where: str) -> str:
    """`YYYY-MM-DDTHH:MM` from a date with or without a time (08:00 then)."""
    found = _DATE.fullmatch(text)
    try:
        moment = f"{found[1]}T{found[2] or '08:00'}" if found else ""
        dt.datetime.fromisoformat(moment)
    except ValueError:
        raise SimulatorSpecError(where, f"date {text!r}: write YYYY-MM-DD or YYYY-MM-DD HH:MM") from None
    return moment


def _read_field(draft: Draft, piece: str) -> None:
    key, equals, value = piece.partition("=")
    if piece in _FLAGS:
        found = (piece, "yes")
    elif equals and key.strip() in _KEYS:
        found = (key.strip(), value.strip())
    elif _DATE.fullmatch(piece):
        found = ("modified", piece)
    elif piece[:1].isdigit():
        found = ("size", piece)
    else:
        known = ", ".join([*_FLAGS, *(f"{key}=" for key in _KEYS)])
        raise SimulatorSpecError(draft.where, f"field {piece!r}: a size, a date, or one of {known}")
    if found[0] in draft.fields:
        raise SimulatorSpecError(draft.where, f"{found[0]} is given twice")
    draft.fields[found[0]] = found[1]


def read_line(text: str, where: str) -> Draft:
    """`name | field | field…`; a name that ends with / is a folder."""
    name, *pieces = [piece.strip() for piece in text.split(" | ")]
    draft = Draft(name.rstrip("/"), where, folder=name.endswith("/"))
    if fault := name_fault(draft.name):
        raise SimulatorSpecError(where, f"name {draft.name!r}: {fault}")
    for piece in pieces:
        _read_field(draft, piece)
    return draft


def _add(parent: Draft, child: Draft) -> Draft:
    key = name_key(child.name)
    held = parent.children.get(key)
    if held is None:
        parent.children[key] = child
        return child
    if held.fields or held.folder is not child.folder or not held.children:
        raise SimulatorSpecError(child.where, f"{child.name!r} is already in this folder")
    held.fields = child.fields
    return held


def _read_text(text: str, where: str) -> Draft:
    root = Draft("", where, folder=True)
    open_lines: list[tuple[int, Draft]] = [(-1, root)]
    for number, raw in enumerate(text.expandtabs(4).splitlines(), 1):
        if not raw.strip():
            continue
        indent = len(raw) - len(raw.lstrip(" "))
        while open_lines[-1][0] >= indent:
            open_lines.pop()
        draft = _add(open_lines[-1][1], read_line(raw.strip(), f"{where}, line {number}"))
        open_lines.append((indent, draft))
    return root


def _folder_of(root: Draft, key: str, where: str) -> Draft:
    path, *pieces = key.split(" | ")
    names = path.strip().rstrip("/").split("/")
    current = root
    for name in names:
        held = current.children.get(name_key(name))
        is_archive = extension_of(name) in _ARCHIVES
        current = held or _add(current, read_line(name if is_archive else f"{name}/", where))
    for piece in pieces:
        _read_field(current, piece.strip())
    return current


def _read_mapping(folders: Mapping[str, object], where: str) -> Draft:
    root = Draft("", where, folder=True)
    for key, lines in folders.items():
        place = f"{where}.{key}"
        if not isinstance(lines, list | tuple):
            raise SimulatorSpecError(place, "a list of lines was expected")
        folder = _folder_of(root, str(key), place)
        for number, text in enumerate(lines, 1):
            _add(folder, read_line(str(text).strip(), f"{place}, line {number}"))
    return root


def _identifier(kind: str, path: str, used: Mapping[str, Node]) -> str:
    digest = base64.b32encode(hashlib.sha256(path.encode()).digest()).decode().lower()
    letter = {"place": "d", "folder": "d", "archive": "z"}.get(kind, "f")
    return next(name for at in range(40) if (name := letter + digest[at : at + 6]) not in used)


def _kind(draft: Draft, parent: str) -> str:
    if not parent:
        if not draft.folder:
            raise SimulatorSpecError(draft.where, f"{draft.name!r}: the top lines are places and end with /")
        return "place"
    if draft.folder:
        return "folder"
    return "archive" if draft.children else "file"


def _check_fields(draft: Draft, kind: str, in_trash: bool) -> None:
    allowed = {
        "place": {"capacity", "icon", "type"},
        "folder": {"modified", "created", "hidden", "icon", "tags"},
    }
    extra = set(draft.fields) - allowed.get(kind, set(draft.fields) - {"capacity", "from"})
    if in_trash:
        extra -= {"from"}
    if extra:
        raise SimulatorSpecError(draft.where, f"{', '.join(sorted(extra))}: not for a {kind} here")
    if draft.fields.get("icon", "file") not in ICONS:
        raise SimulatorSpecError(draft.where, f"icon {draft.fields['icon']!r}: one of {', '.join(ICONS)}")


def _node(draft: Draft, identifier: str, parent: str, kind: str) -> Node:
    get, where = draft.fields.get, draft.where
    default = "" if kind in ("place", "folder") else DEFAULT_DATE
    return Node(
        id=identifier,
        parent=parent,
        name=draft.name,
        kind=kind,
        size=read_size(get("size", f"{DEFAULT_SIZE if kind == 'file' else 0} o"), where),
        modified=read_date(get("modified", default), where) if get("modified", default) else "",
        created=read_date(get("created", ""), where) if get("created") else "",
        author=get("author", ""),
        tags=tuple(tag for tag in re.split(r"\s*,\s*", get("tags", "")) if tag),
        readonly="readonly" in draft.fields,
        hidden="hidden" in draft.fields,
        text=get("text", "").replace("\\n", "\n"),
        type=get("type", ""),
        icon=get("icon", ""),
        capacity=read_size(get("capacity", ""), where) if get("capacity") else None,
        origin=get("from", ""),
    )


def _packed(drafts: Iterable[Draft]) -> int:
    total = 0
    for draft in drafts:
        if draft.folder:
            total += _packed(draft.children.values())
        else:
            size = draft.fields.get("size") or f"{_packed(draft.children.values()) or DEFAULT_SIZE} o"
            total += read_size(size, draft.where) * type_of(draft.name).packed // 100
    return total


def _walk(draft: Draft, parent: str, path: str, nodes: dict[str, Node]) -> Iterator[Node]:
    for child in draft.children.values():
        if not parent and child.name == TRASH:
            identifier = TRASH
        else:
            kind = _kind(child, parent)
            _check_fields(child, kind, parent == TRASH)
            identifier = _identifier(kind, f"{path}/{child.name}", nodes)
            if kind == "archive":
                child.fields.setdefault("size", f"{_packed(child.children.values())} o")
            nodes[identifier] = _node(child, identifier, parent, kind)
            yield nodes[identifier]
        yield from _walk(child, identifier, f"{path}/{child.name}", nodes)


def read_tree(tree: object, where: str) -> list[Node]:
    """Nodes in the order written, the trash itself left out; raises SimulatorSpecError."""
    if isinstance(tree, str):
        root = _read_text(tree, where)
    elif isinstance(tree, Mapping):
        root = _read_mapping(tree, where)
    else:
        raise SimulatorSpecError(
            where, "indented text, or a mapping from folders to lists of lines, was expected"
        )
    nodes = list(_walk(root, "", "", {}))
    if not any(node.kind == "place" for node in nodes):
        raise SimulatorSpecError(where, "a place at least is needed, for instance « Documents/ »")
    if len(nodes) > MAX_NODES:
        raise SimulatorSpecError(where, f"{len(nodes)} items: {MAX_NODES} at most")
    return nodes


def line(
    name: str,
    *,
    size: int | str | None = None,
    modified: dt.date | str | None = None,
    readonly: bool = False,
    hidden: bool = False,
    **fields: object,
) -> str:
    """A line of the tree from draws. `size` in bytes or as « 14 ko »; `fields` are those written `key=value`
    (`from` is written `from_`). Raises SimulatorSpecError for an unknown field."""
    pieces = [name]
    if size is not None:
        pieces.append(f"{size} o" if isinstance(size, int) else size)
    if modified is not None:
        pieces.append(str(modified))
    pieces += [flag for flag, on in (("readonly", readonly), ("hidden", hidden)) if on]
    for key, value in fields.items():
        if key.rstrip("_") not in _KEYS:
            raise SimulatorSpecError(name, f"{key}: one of {', '.join(_KEYS)}")
        text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        pieces.append(f"{key.rstrip('_')}={text}".replace("\n", "\\n").replace(" | ", " / "))
    return " | ".join(pieces)


def tree(folders: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The `tree:` of a spec from draws: folder or archive path -> lines. Checks it at once."""
    found = {path: list(lines) for path, lines in folders.items()}
    read_tree(found, "tree")
    return found
