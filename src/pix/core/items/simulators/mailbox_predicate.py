"""What an author writes under `predicate:`, to conditions."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any as Anything
from typing import TypeAlias

from attrs import frozen

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_spec import one_of
from pix.core.items.simulators.mailbox_conditions import (
    All,
    Any,
    At,
    Condition,
    ExistsFolder,
    Folder,
    Gone,
    Junk,
    Kept,
    LetterTest,
    Not,
    Opened,
    Read,
    Rules,
    Saved,
    Sent,
    Star,
    Tags,
    Witness,
    Words,
)
from pix.core.items.simulators.mailbox_spec import find_named, find_person, listed, mapping, read_message
from pix.core.items.simulators.mailbox_state import ACCESSES, INBOX, InitialState, Message

ALLOWANCES = ("place", "star", "tags", "saved", "sent", "draft", "folder", "label", "rules", "empty_trash")
LETTER_KEYS = (
    "to",
    "cc",
    "bcc",
    "subject",
    "body",
    "attachments",
    "links",
    "reply_to",
    "reply_all_to",
    "forward_of",
    "draft_of",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
Reader: TypeAlias = Callable[[InitialState, Anything, str], Condition]


@frozen
class Conditions:
    """What must hold, and what else may change: words of ALLOWANCES, messages (ids)."""

    wanted: Condition
    allowed: frozenset[str] = frozenset()
    free_messages: frozenset[str] = frozenset()


def find_message(initial: InitialState, key: object, where: str) -> Message:
    """The message an author calls `key`, or of this id in the page; raises SimulatorSpecError."""
    for message in initial.messages.values():
        if (message.key and message.key == key) or message.id == key:
            return message
    raise SimulatorSpecError(where, f"{key!r}: no message has this id")


def _messages(initial: InitialState, keys: object, where: str) -> tuple[str, ...]:
    found = keys if isinstance(keys, list | tuple) else [keys]
    if not found:
        raise SimulatorSpecError(where, "one message at least")
    return tuple(find_message(initial, key, where).id for key in found)


def _targets(
    initial: InitialState, data: Anything, other: str, where: str
) -> tuple[tuple[str, ...], Anything]:
    """`{message: X, other: …}` or `{messages: [X, Y], other: …}`."""
    fields = mapping(data, ("message", "messages", other), where)
    if other not in fields or len(fields) != 2:
        raise SimulatorSpecError(where, f"message (or messages) and {other} were expected")
    return _messages(initial, fields.get("message", fields.get("messages")), where), fields[other]


def read_folder(initial: InitialState, name: object, where: str) -> Folder:
    """One of the start, else one to be made."""
    try:
        return Folder(find_named(initial.folders, name, where))
    except SimulatorSpecError:
        if not isinstance(name, str) or not name.strip():
            raise
        return Folder(name=name)


def _at(initial: InitialState, data: Anything, where: str) -> Condition:
    messages, name = _targets(initial, data, "folder", where)
    folder = read_folder(initial, name, where)
    return All(tuple(At(message, folder) for message in messages))


def _gone(kept: bool) -> Reader:
    return lambda initial, data, where: All(tuple(Gone(one, kept) for one in _messages(initial, data, where)))


def _junk(reported: bool) -> Reader:
    return lambda initial, data, where: All(
        tuple(Junk(one, reported) for one in _messages(initial, data, where))
    )


def _mark(kind: type[Read] | type[Star]) -> Reader:
    def read(initial: InitialState, data: Anything, where: str) -> Condition:
        messages, value = _targets(initial, data, "is", where)
        wanted = one_of(value, [True, False], where)
        return All(tuple(kind(message, wanted) for message in messages))

    return read


def _tag_name(initial: InitialState, name: object, where: str) -> str:
    try:
        return find_named(initial.tags, name, where)
    except SimulatorSpecError:
        if not isinstance(name, str) or not name.strip():
            raise
        return name


def _tags(initial: InitialState, data: Anything, where: str) -> Condition:
    messages, names = _targets(initial, data, "is", where)
    wanted = tuple(_tag_name(initial, name, where) for name in listed(names, where))
    return All(tuple(Tags(message, wanted) for message in messages))


def _saved(initial: InitialState, data: Anything, where: str) -> Condition:
    messages, name = _targets(initial, data, "file", where)
    places = [at for at, file in enumerate(initial.messages[messages[0]].files) if file.name == name]
    if len(messages) != 1 or len(places) != 1:
        raise SimulatorSpecError(where, f"{name!r}: not a file of this message")
    return Saved(messages[0], places[0])


def _words(data: Anything, where: str) -> Words:
    if isinstance(data, str | list | tuple):
        data = {"contains": data}
    fields = mapping(data, ("contains", "one_of", "lacks", "filled"), where)
    texts = {key: fields.get(key, ()) for key in ("contains", "one_of", "lacks")}
    lists = {key: (value,) if isinstance(value, str) else tuple(value) for key, value in texts.items()}
    if not all(isinstance(word, str) and word.strip() for words in lists.values() for word in words):
        raise SimulatorSpecError(where, "texts were expected")
    return Words(**lists, filled=one_of(fields.get("filled", False), [True, False], where))


def _people(
    initial: InitialState, fields: Mapping[str, Anything], key: str, where: str
) -> frozenset[str] | None:
    """None for anybody: what `to` is when it is left out; the others are then nobody."""
    value = fields.get(key, "any" if key == "to" else ())
    if value == "any":
        return None
    items = [value] if isinstance(value, str) else listed(value, where)
    known = (*initial.contacts, *(one.sender for one in initial.messages.values()))
    return frozenset(find_person(known, one, f"{where}.{key}") for one in items)


def _link(initial: InitialState, data: Anything, where: str) -> tuple[str, str, str]:
    fields = mapping(data, ("file", "access", "until"), where)
    until = str(fields.get("until", ""))
    if fields.get("file") not in {file.name for file in initial.files} or (
        until and not _DAY.fullmatch(until)
    ):
        raise SimulatorSpecError(where, "file, access, until (YYYY-MM-DD) were expected")
    return fields["file"], one_of(fields.get("access"), ACCESSES, where), until


def _origin(initial: InitialState, fields: Mapping[str, Anything], where: str) -> dict[str, Anything]:
    kinds = {
        "reply_to": ("reply", "all"),
        "reply_all_to": ("all",),
        "forward_of": ("forward",),
        "draft_of": ("draft",),
    }
    found = [key for key in kinds if key in fields]
    if len(found) > 1:
        raise SimulatorSpecError(where, f"only one of {', '.join(kinds)}")
    return (
        {"kinds": kinds[key], "of": find_message(initial, fields[key], where).id}
        if (key := "".join(found))
        else {}
    )


def read_letter_test(initial: InitialState, data: Anything, where: str) -> LetterTest:
    """What stands under `sent:` or `draft:`; raises SimulatorSpecError."""
    fields = mapping(data, LETTER_KEYS, where)
    names, links = fields.get("attachments", ()), fields.get("links", ())
    known = {file.name for file in initial.files}
    known.update(file.name for one in initial.messages.values() for file in one.files)
    if names != "any" and not set(listed(names, where)) <= known:
        raise SimulatorSpecError(where, f"attachments: among {', '.join(sorted(known))}")
    to, cc, bcc = (_people(initial, fields, key, where) for key in ("to", "cc", "bcc"))
    return LetterTest(
        to,
        cc,
        bcc,
        subject=_words(fields.get("subject", ()), f"{where}.subject"),
        body=_words(fields.get("body", ()), f"{where}.body"),
        files=None if names == "any" else tuple(names),
        links=None
        if links == "any"
        else frozenset(_link(initial, one, where) for one in listed(links, where)),
        **_origin(initial, fields, where),
    )


def _witness(initial: InitialState, data: Anything, where: str) -> Message:
    if isinstance(data, str):
        return find_message(initial, data, where)
    return read_message(data, initial.owner.shown, initial.folders, initial.tags, where)


def _rules(initial: InitialState, data: Anything, where: str) -> Condition:
    fields = mapping(data, ("folders", "tags", "others"), where)
    places: dict[str, Folder | None] = {}
    labels: dict[str, list[str]] = {}
    messages: dict[str, Message] = {}
    for name, rows in mapping_of_lists(fields.get("folders"), f"{where}.folders").items():
        folder = read_folder(initial, name, where)
        for row in rows:
            message = _witness(initial, row, f"{where}.folders.{name}")
            messages[message.id], places[message.id] = message, None if folder.id == INBOX else folder
    for name, rows in mapping_of_lists(fields.get("tags"), f"{where}.tags").items():
        for row in rows:
            message = _witness(initial, row, f"{where}.tags.{name}")
            messages[message.id] = message
            labels.setdefault(message.id, []).append(name)
    if one_of(fields.get("others", "inbox"), ["inbox", "any"], where) == "inbox":
        messages = {**{one.id: one for one in initial.received()}, **messages}
    witnesses = (Witness(one, places.get(key), tuple(labels.get(key, ()))) for key, one in messages.items())
    return Rules(tuple(witnesses), frozenset(fields.get("tags") or ()))


def mapping_of_lists(value: object, where: str) -> dict[str, list[Anything]]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise SimulatorSpecError(where, "a mapping name → messages was expected")
    return {str(name): listed(rows, where) for name, rows in value.items()}


def _exists_folder(initial: InitialState, data: Anything, where: str) -> Condition:
    folder = read_folder(initial, data, where)
    if folder.id:
        raise SimulatorSpecError(where, f"{data!r} is there at the start")
    return ExistsFolder(folder.name)


def _opened(initial: InitialState, data: Anything, where: str) -> Condition:
    return Opened(find_message(initial, data, where).id)


def _parts(initial: InitialState, data: Anything, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, list | tuple) or not data:
        raise SimulatorSpecError(where, "a list of conditions was expected")
    return tuple(read_condition(initial, part, f"{where}[{number}]") for number, part in enumerate(data, 1))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "at": _at,
        "in_trash": _gone(kept=True),
        "absent": _gone(kept=False),
        "junk": _junk(reported=False),
        "reported": _junk(reported=True),
        "read": _mark(Read),
        "star": _mark(Star),
        "tags": _tags,
        "saved": _saved,
        "exists_folder": _exists_folder,
        "sent": lambda initial, data, where: Sent(read_letter_test(initial, data, where)),
        "draft": lambda initial, data, where: Kept(read_letter_test(initial, data, where)),
        "rules": _rules,
        "open": _opened,
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


def read_predicate(initial: InitialState, data: object, where: str = "predicate") -> Conditions:
    """Conditions and allowances; raises SimulatorSpecError with the path of the fault."""
    if not isinstance(data, Mapping) or "allow" not in data:
        return Conditions(read_condition(initial, data, where))
    rest = {key: value for key, value in data.items() if key != "allow"}
    words: set[str] = set()
    messages: set[str] = set()
    for part in data["allow"] if isinstance(data["allow"], list | tuple) else [data["allow"]]:
        if isinstance(part, Mapping) and list(part) == ["message"]:
            messages.update(_messages(initial, part["message"], f"{where}.allow"))
        else:
            words.add(one_of(part, ALLOWANCES, f"{where}.allow"))
    return Conditions(read_condition(initial, rest, where), frozenset(words), frozenset(messages))
