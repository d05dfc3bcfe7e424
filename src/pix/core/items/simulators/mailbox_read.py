"""A posted state, checked against what the page of this variant can do, to a final state.

Shape (all keys but `v` may be missing; ids are those of the payload, `d1`, `t1`, `n1`… for folders, labels
and letters that were made):
`{"v": 1, "moved": {message: folder}, "deleted": [message], "read": {message: bool}, "star": {message: bool},
"tags": {message: [tag]}, "reported": [message], "saved": {message: [place of the file]},
"folders": {d1: name}, "labels": {t1: name}, "letters": [letter], "rules": [rule], "at": folder,
"open": message, "writing": letter}`; a letter is read by `mailbox_letters`; a rule is
`{"t": [[field, text, absent?]], "any", "to", "tag", "star", "stop"}`. `writing` is what was being
written when the state was posted: it is not sent, so it counts for nothing.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from pix.core.items.simulators.contract import UnreadableState, read_object
from pix.core.items.simulators.explorer_state import name_fault, name_key
from pix.core.items.simulators.mailbox_letters import expect, read_letter, read_letters
from pix.core.items.simulators.mailbox_spec import start
from pix.core.items.simulators.mailbox_state import (
    ARCHIVE,
    DRAFTS,
    JUNK,
    MAX_NAME,
    MAX_RULES,
    MAX_TESTS,
    RULE_FIELDS,
    SENT,
    TRASH,
    FinalState,
    InitialState,
    Placed,
    Rule,
    Test,
)

VERSION = 1
MAX_TEXT = 80
_KEYS = frozenset(
    {
        "v", "moved", "deleted", "read", "star", "tags", "reported", "saved", "folders", "labels", "letters",
        "rules", "at", "open", "writing",
    }
)  # fmt: skip
_RULE_KEYS = frozenset({"t", "any", "to", "tag", "star", "stop"})
_INITIAL_ID = re.compile(r"[dtm][a-z2-7]{6}")
_MADE = {letter: re.compile(rf"{letter}[1-9][0-9]?") for letter in "dt"}


@frozen
class Known:
    """Ids that may be named: messages, folders and labels of the start, folders and labels made."""

    initial: InitialState
    folders: Mapping[str, str]
    tags: Mapping[str, str]

    def pick(self, identifier: object, among: Mapping[str, Any] | set[str], what: str) -> str:
        expect(isinstance(identifier, str), f"the id of a {what} is not a text")
        name = str(identifier)
        if name not in among:
            raise UnreadableState(f"{name!r}: no such {what}", forged=not _INITIAL_ID.fullmatch(name))
        return name

    def message(self, identifier: object) -> str:
        return self.pick(identifier, self.initial.messages, "message")

    def folder(self, identifier: object) -> str:
        return self.pick(identifier, {*self.initial.folders, *self.folders}, "folder")

    def tag(self, identifier: object) -> str:
        return self.pick(identifier, {*self.initial.tags, *self.tags}, "label")


def _object(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = data.get(key, {})
    expect(isinstance(found, dict), f"{key} is not an object")
    return dict(found)


def _list(value: object, what: str) -> list[Any]:
    expect(isinstance(value, list), f"{what} is not a list")
    return list(value) if isinstance(value, list) else []


def _ids(known: Known, data: Mapping[str, Any], key: str) -> list[str]:
    found = [known.message(one) for one in _list(data.get(key, []), key)]
    expect(len(set(found)) == len(found), f"{key} names a message twice")
    return found


def _can(initial: InitialState, change: str) -> None:
    expect(change in initial.changes, f"{change}: not offered by this page")


def _read_made(initial: InitialState, data: Mapping[str, Any], key: str, letter: str) -> dict[str, str]:
    """Folders or labels made: id to name."""
    taken = {name_key(name) for name in (initial.folders if letter == "d" else initial.tags).values()}
    found: dict[str, str] = {}
    for identifier, name in _object(data, key).items():
        _can(initial, "new_folder" if letter == "d" else "new_tag")
        expect(_MADE[letter].fullmatch(identifier), f"{key}: not an id of something made")
        expect(isinstance(name, str) and not name_fault(name) and len(name) <= MAX_NAME, f"{key}: a bad name")
        expect(name_key(name) not in taken, f"{key}: two of the same name")
        taken.add(name_key(name))
        found[identifier] = name
    return found


def _check_move(initial: InitialState, was: str, to: str, reported: bool) -> None:
    expect(to != was, "a message moved to where it was")
    expect(was != DRAFTS or to == TRASH, "a draft put elsewhere than in the trash")
    expect(to not in (DRAFTS, SENT), "not a place for messages")
    if to == TRASH:
        _can(initial, "delete")
    elif to == JUNK:
        expect(initial.changes & {"junk", "report"}, "junk: not offered by this page")
        expect(reported or initial.changes & {"junk", "move"}, "junk: not offered by this page")
    elif to == ARCHIVE:
        expect(initial.changes & {"archive", "move"}, "archive: not offered by this page")
    else:
        expect(
            initial.changes & {"move"} or (was == JUNK and initial.changes & {"junk"}), "move: not offered"
        )


def _read_places(known: Known, data: Mapping[str, Any], placed: dict[str, Placed]) -> None:
    initial, reported = known.initial, set(_ids(known, data, "reported"))
    for identifier, folder in _object(data, "moved").items():
        was, to = placed[known.message(identifier)].folder, known.folder(folder)
        _check_move(initial, was, to, identifier in reported)
        placed[identifier] = evolve(placed[identifier], folder=to)
    for identifier in _ids(known, data, "deleted"):
        _can(initial, "empty_trash")
        expect(identifier not in _object(data, "moved"), "a message moved and gone")
        expect(placed[identifier].folder == TRASH or "delete" in initial.changes, "delete: not offered")
        placed[identifier] = evolve(placed[identifier], folder="")
    for identifier in reported:
        _can(initial, "report")
        expect(placed[identifier].folder in (JUNK, TRASH, ""), "a reported message is not among the junk")
        expect(initial.messages[identifier].folder not in (DRAFTS, SENT), "one's own message reported")
        placed[identifier] = evolve(placed[identifier], reported=True)


def _read_marks(known: Known, data: Mapping[str, Any], placed: dict[str, Placed]) -> None:
    initial = known.initial
    for key, change in (("read", "read"), ("star", "star")):
        for identifier, value in _object(data, key).items():
            was = getattr(placed[known.message(identifier)], key)
            expect(isinstance(value, bool) and value is not was, f"{key}: a mark as it was")
            if change == "star" or value is False:
                _can(initial, change)
            placed[identifier] = evolve(placed[identifier], **{key: value})
    for identifier, names in _object(data, "tags").items():
        _can(initial, "tag")
        tags = frozenset(known.tag(name) for name in _list(names, "tags"))
        expect(tags != placed[known.message(identifier)].tags, "labels as they were")
        placed[identifier] = evolve(placed[identifier], tags=tags)
    for identifier, places in _object(data, "saved").items():
        _can(initial, "save")
        count = len(initial.messages[known.message(identifier)].files)
        kept = _list(places, "saved")
        expect(kept and all(type(place) is int and 0 <= place < count for place in kept), "no such file")
        placed[identifier] = evolve(placed[identifier], saved=frozenset(kept))


def _read_test(row: Any) -> Test:
    expect(isinstance(row, list) and len(row) in (2, 3), "a condition is not [field, text, absent]")
    name, text, absent = (*row, False)[:3]
    expect(name in RULE_FIELDS, "a condition looks at nothing known")
    expect(isinstance(text, str) and 0 < len(text.strip()) <= MAX_TEXT, "a condition has no text")
    expect(isinstance(absent, bool), "a condition is not [field, text, absent]")
    return Test(name, text, absent)


def _read_rule(known: Known, row: Any) -> Rule:
    expect(isinstance(row, dict) and row.keys() <= _RULE_KEYS, "a rule has an unknown key")
    tests = tuple(_read_test(test) for test in _list(row.get("t"), "t"))
    expect(1 <= len(tests) <= MAX_TESTS, "a rule has no condition, or too many")
    flags = {key: row.get(key, False) for key in ("any", "star", "stop")}
    expect(
        all(isinstance(value, bool) for value in flags.values()), "a rule holds something else than yes or no"
    )
    folder = known.folder(row["to"]) if "to" in row else ""
    expect(folder not in (DRAFTS, SENT), "a rule files into no place for messages")
    rule = Rule(tests, folder=folder, tag=known.tag(row["tag"]) if "tag" in row else "", **flags)
    expect(rule.folder or rule.tag or rule.star, "a rule does nothing")
    return rule


def _read_rules(known: Known, data: Mapping[str, Any]) -> tuple[Rule, ...]:
    if "rules" not in data:
        return known.initial.rules
    _can(known.initial, "rules")
    rows = _list(data["rules"], "rules")
    expect(len(rows) <= MAX_RULES, "too many rules")
    return tuple(_read_rule(known, row) for row in rows)


def _read_view(known: Known, data: Mapping[str, Any], state: FinalState) -> FinalState:
    at = known.folder(data.get("at", state.at))
    opened = data.get("open", state.opened)
    expect(isinstance(opened, str), "open is not a text")
    if opened and opened not in state.letters:
        known.message(opened)
        expect(state.placed[opened].folder, "a message gone for good is still open")
    if "writing" in data:
        read_letter(known.initial, {**_object(data, "writing"), "id": "n1"})
    return evolve(state, at=at, opened=opened)


def read(initial: InitialState, posted: str) -> FinalState:
    """The final state; raises UnreadableState and nothing else."""
    data = read_object(posted)
    expect(data.keys() <= _KEYS, "an unknown key")
    expect(type(data.get("v")) is int and data["v"] == VERSION, "another version of the state")
    folders, tags = _read_made(initial, data, "folders", "d"), _read_made(initial, data, "labels", "t")
    known, state = Known(initial, folders, tags), start(initial)
    placed = dict(state.placed)
    _read_places(known, data, placed)
    _read_marks(known, data, placed)
    state = evolve(
        state,
        placed=MappingProxyType(placed),
        folders=MappingProxyType(folders),
        tags=MappingProxyType(tags),
        letters=MappingProxyType(read_letters(initial, data.get("letters", []), known.folder)),
        rules=_read_rules(known, data),
    )
    return _read_view(known, data, state)
