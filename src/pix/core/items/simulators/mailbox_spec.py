"""An author's spec to the initial state."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pix.core.items.folding import fold
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_spec import one_of
from pix.core.items.simulators.explorer_state import name_fault
from pix.core.items.simulators.explorer_tree import read_date, read_size
from pix.core.items.simulators.mailbox_addresses import read_people, read_person
from pix.core.items.simulators.mailbox_labels import LABELS
from pix.core.items.simulators.mailbox_state import (
    CHANGES,
    DRAFTS,
    INBOX,
    MAX_NAME,
    MAX_RULES,
    RULE_FIELDS,
    SENT,
    SYSTEM,
    VIEWS,
    File,
    FinalState,
    InitialState,
    Message,
    Placed,
    Rule,
    Test,
)

MAX_MESSAGES = 300
DEFAULT_SIZE = 120_000
_KEYS = (
    "name", "mode", "owner", "open", "folders", "tags", "contacts", "groups", "files", "limit", "links",
    "rules", "messages", "actions", "disable", "title", "labels",
)  # fmt: skip
_MESSAGE_KEYS = (
    "id", "in", "from", "to", "cc", "bcc", "reply_to", "date", "subject", "body", "files", "unread", "star",
    "tags", "headers",
)  # fmt: skip
_RULE_KEYS = ("if", "any", "to", "tag", "star", "stop")
_HEADER = re.compile(r"([A-Za-z][A-Za-z-]{1,40}): (.+)")


def identifier(letter: str, text: str) -> str:
    """An id that says nothing of what the author calls the thing."""
    digest = base64.b32encode(hashlib.sha256(text.encode()).digest()).decode().lower()
    return letter + re.sub(r"[^a-z2-7]", "", digest)[:6]


def mapping(value: object, keys: Iterable[str], where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    for key in value:
        one_of(key, keys, where)
    return value


def listed(value: object, where: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list | tuple):
        raise SimulatorSpecError(where, "a list was expected")
    return list(value)


def read_file(text: object, where: str) -> File:
    """`name | size | text=…`; both optional after the name."""
    name, *pieces = [piece.strip() for piece in str(text).split(" | ")]
    if fault := name_fault(name):
        raise SimulatorSpecError(where, f"file {name!r}: {fault}")
    size, shown = DEFAULT_SIZE, ""
    for piece in pieces:
        if piece.startswith("text="):
            shown = piece.removeprefix("text=").replace("\\n", "\n")
        else:
            size = read_size(piece, where)
    return File(name, size, shown)


def _files(value: object, where: str) -> tuple[File, ...]:
    return tuple(read_file(text, where) for text in listed(value, where))


def _named(value: object, letter: str, where: str) -> dict[str, str]:
    """Names of folders or tags to id → name."""
    found: dict[str, str] = {}
    for name in listed(value, where):
        if not isinstance(name, str) or name_fault(name) or len(name) > MAX_NAME:
            raise SimulatorSpecError(where, f"{name!r}: a name of at most {MAX_NAME} characters was expected")
        key = identifier(letter, fold(name))
        if key in found:
            raise SimulatorSpecError(where, f"{name!r} is given twice")
        found[key] = name
    return found


def find_named(known: Mapping[str, str], name: object, where: str) -> str:
    """The id of a folder or a tag by its id of the system, or by its name."""
    for key, shown in known.items():
        if key in SYSTEM and name == key:
            return key
        if isinstance(name, str) and fold(shown) == fold(name):
            return key
    raise SimulatorSpecError(where, f"{name!r}: one of {', '.join(known.values())}")


def read_headers(value: object, where: str) -> tuple[tuple[str, str], ...]:
    """`Name: value` lines; a line that begins with a space continues the one before."""
    lines = (
        str(value).splitlines() if isinstance(value, str) else [str(line) for line in listed(value, where)]
    )
    found: list[tuple[str, str]] = []
    for line in (raw.rstrip() for raw in lines if raw.strip()):
        header = _HEADER.fullmatch(line)
        if header:
            found.append((header[1], header[2].strip()))
        elif found and line.startswith((" ", "\t")):
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
        else:
            raise SimulatorSpecError(where, f"{line!r}: « Name: value » was expected")
    return tuple(found)


def read_message(
    data: Mapping[str, Any], owner: object, folders: Mapping[str, str], tags: Mapping[str, str], where: str
) -> Message:
    """One message; raises SimulatorSpecError."""
    fields = mapping(data, _MESSAGE_KEYS, where)
    folder = find_named(folders, fields.get("in", INBOX), f"{where}.in")
    own = folder in (DRAFTS, SENT)
    if not own and "from" not in fields:
        raise SimulatorSpecError(where, "from: who sent it")
    sender = read_person(fields.get("from", owner), f"{where}.from")
    date = read_date(str(fields.get("date", "2026-09-01")), f"{where}.date")
    subject, key = str(fields.get("subject", "")), str(fields.get("id", ""))
    reply_to = fields.get("reply_to")
    return Message(
        id=identifier("m", f"{key}|{sender.shown}|{date}|{subject}"),
        key=key,
        folder=folder,
        sender=sender,
        to=read_people(fields.get("to", () if own else owner), f"{where}.to"),
        cc=read_people(fields.get("cc"), f"{where}.cc"),
        bcc=read_people(fields.get("bcc"), f"{where}.bcc"),
        reply_to=read_person(reply_to, f"{where}.reply_to") if reply_to else None,
        date=date,
        subject=subject,
        body=str(fields.get("body", "")).strip(),
        files=_files(fields.get("files"), f"{where}.files"),
        read=not one_of(fields.get("unread", False), [True, False], f"{where}.unread"),
        star=one_of(fields.get("star", False), [True, False], f"{where}.star"),
        tags=frozenset(find_named(tags, name, f"{where}.tags") for name in listed(fields.get("tags"), where)),
        headers=read_headers(fields.get("headers", ()), f"{where}.headers"),
    )


def _messages(
    spec: Mapping[str, Any], folders: Mapping[str, str], tags: Mapping[str, str], where: str
) -> dict[str, Message]:
    rows = listed(spec.get("messages"), where)
    if not 1 <= len(rows) <= MAX_MESSAGES:
        raise SimulatorSpecError(where, f"1 to {MAX_MESSAGES} messages")
    found: dict[str, Message] = {}
    keys: set[str] = set()
    for number, row in enumerate(rows, 1):
        message = read_message(row, spec["owner"], folders, tags, f"{where}[{number}]")
        if message.id in found or (message.key and message.key in keys):
            raise SimulatorSpecError(f"{where}[{number}]", f"{message.key!r} is given twice")
        keys.add(message.key)
        found[message.id] = message
    return found


def read_test(data: object, where: str) -> Test:
    """`{subject: facture}` or `{not_subject: facture}`."""
    if not isinstance(data, Mapping) or len(data) != 1:
        raise SimulatorSpecError(where, "{from: text}, {not_subject: text}… was expected")
    key, text = next(iter(data.items()))
    known = [sign + name for name in RULE_FIELDS for sign in ("", "not_")]
    one_of(key, known, where)
    if not isinstance(text, str) or not text.strip():
        raise SimulatorSpecError(where, "a text was expected")
    return Test(key.removeprefix("not_"), text, absent=key.startswith("not_"))


def read_rules(
    value: object, folders: Mapping[str, str], tags: Mapping[str, str], where: str
) -> tuple[Rule, ...]:
    found = []
    for number, row in enumerate(listed(value, where), 1):
        place = f"{where}[{number}]"
        fields = mapping(row, _RULE_KEYS, place)
        tests = tuple(read_test(test, f"{place}.if") for test in listed(fields.get("if"), place))
        flags = {key: one_of(fields.get(key, False), [True, False], place) for key in ("any", "star", "stop")}
        rule = Rule(
            tests,
            folder=find_named(folders, fields["to"], f"{place}.to") if "to" in fields else "",
            tag=find_named(tags, fields["tag"], f"{place}.tag") if "tag" in fields else "",
            **flags,
        )
        if not tests or not (rule.folder or rule.tag or rule.star) or rule.folder in (DRAFTS, SENT):
            raise SimulatorSpecError(place, "a rule wants tests and something to do")
        found.append(rule)
    if len(found) > MAX_RULES:
        raise SimulatorSpecError(where, f"{MAX_RULES} rules at most")
    return tuple(found)


def _chosen(value: object, known: Iterable[str], where: str) -> frozenset[str]:
    return frozenset(
        one_of(item, known, where) for item in ([value] if isinstance(value, str) else listed(value, where))
    )


def _labels(spec: Mapping[str, Any], where: str) -> Mapping[str, str]:
    own = mapping(spec.get("labels") or {}, LABELS, f"{where}.labels")
    title = {"title": str(spec["title"])} if spec.get("title") else {}
    return MappingProxyType({**LABELS, **{key: str(value) for key, value in own.items()}, **title})


def _groups(spec: Mapping[str, Any], where: str) -> dict[str, tuple[str, ...]]:
    own = spec.get("groups") or {}
    if not isinstance(own, Mapping):
        raise SimulatorSpecError(where, "a mapping name → contacts was expected")
    contacts = read_people(spec.get("contacts"), where)
    return {
        str(name): tuple(find_person(contacts, one, f"{where}.{name}") for one in listed(people, where))
        for name, people in own.items()
    }


def find_person(contacts: Iterable[Any], text: object, where: str) -> str:
    """The address of a contact by its name, or an address as it is; raises SimulatorSpecError."""
    name = fold(str(text))
    for person in contacts:
        if fold(person.name) == name:
            return str(person.address)
    return read_person(text, where).address


def _opening(
    spec: Mapping[str, Any], messages: Mapping[str, Message], folders: Mapping[str, str], where: str
) -> tuple[str, str]:
    wanted = spec.get("open", INBOX)
    for message in messages.values():
        if message.key and message.key == wanted:
            return message.folder, message.id
    return find_named(folders, wanted, where), ""


def start(initial: InitialState) -> FinalState:
    """The final state of a person who does nothing."""
    placed = {one.id: Placed(one.folder, one.read, one.star, one.tags) for one in initial.messages.values()}
    return FinalState(
        initial, MappingProxyType(placed), rules=initial.rules, at=initial.at, opened=initial.opened
    )


def build(spec: Mapping[str, Any], where: str = "simulator") -> InitialState:
    """The initial state; raises SimulatorSpecError with the path of the fault."""
    mapping(spec, _KEYS, where)
    one_of(spec.get("name", "mailbox"), ["mailbox"], f"{where}.name")
    mode = one_of(spec.get("mode", "state"), ["state", "reading"], f"{where}.mode")
    labels = _labels(spec, where)
    if "owner" not in spec:
        raise SimulatorSpecError(where, "owner: whose mailbox it is")
    system = {key: labels[key] for key in SYSTEM}
    folders = {**system, **_named(spec.get("folders"), "d", f"{where}.folders")}
    tags = _named(spec.get("tags"), "t", f"{where}.tags")
    messages = _messages(spec, folders, tags, f"{where}.messages")
    at, opened = _opening(spec, messages, folders, f"{where}.open")
    wanted = spec.get("actions", "all" if mode == "state" else [])
    changes = frozenset(CHANGES) if wanted == "all" else _chosen(wanted, CHANGES, f"{where}.actions")
    disabled = _chosen(spec.get("disable") or [], (*CHANGES, *VIEWS), f"{where}.disable")
    limit = spec.get("limit")
    return InitialState(
        owner=read_person(spec["owner"], f"{where}.owner"),
        messages=MappingProxyType(messages),
        folders=MappingProxyType(folders),
        tags=MappingProxyType(tags),
        contacts=read_people(spec.get("contacts"), f"{where}.contacts"),
        groups=MappingProxyType(_groups(spec, f"{where}.groups")),
        files=_files(spec.get("files"), f"{where}.files"),
        limit=read_size(str(limit), f"{where}.limit") if limit else None,
        links=one_of(spec.get("links", False), [True, False], f"{where}.links"),
        rules=read_rules(spec.get("rules"), folders, tags, f"{where}.rules"),
        changes=changes - disabled,
        disabled=disabled,
        mode=mode,
        at=at,
        opened=opened,
        labels=labels,
    )
