"""The mailbox « Pli » (docs/subsystems/simulators.md)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pix.core.items.simulators import mailbox_judge, mailbox_play, mailbox_read, mailbox_spec
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_types import TYPES, extension_of
from pix.core.items.simulators.mailbox_authors import address_of, moment, ordinary, person
from pix.core.items.simulators.mailbox_predicate import Conditions, read_predicate
from pix.core.items.simulators.mailbox_state import (
    CHANGES,
    VIEWS,
    File,
    FinalState,
    InitialState,
    Message,
    Person,
    Rule,
)

__all__ = [
    "Conditions",
    "FinalState",
    "InitialState",
    "Mailbox",
    "address_of",
    "moment",
    "ordinary",
    "person",
]


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value}


def _person(person: Person) -> list[str]:
    return [person.name, person.address, *([person.note] if person.note else [])]


def _people(people: Iterable[Person]) -> list[list[str]]:
    return [_person(person) for person in people]


def _file(file: File) -> list[Any]:
    return [file.name, file.size, *([file.text] if file.text else [])]


def _message(message: Message) -> dict[str, Any]:
    """What the page needs of a message; what is empty is left out, and the author's name for it is."""
    return _filled(
        {
            "id": message.id,
            "in": message.folder,
            "from": _person(message.sender),
            "to": _people(message.to),
            "cc": _people(message.cc),
            "bcc": _people(message.bcc),
            "replyTo": _person(message.reply_to) if message.reply_to else None,
            "date": message.date,
            "s": message.subject,
            "b": message.body,
            "files": [_file(file) for file in message.files],
            "unread": not message.read,
            "star": message.star,
            "tags": sorted(message.tags),
            "h": [list(header) for header in message.headers],
        }
    )


def rule_row(rule: Rule) -> dict[str, Any]:
    """As the page holds and posts it."""
    tests = [[one.field, one.text, *([True] if one.absent else [])] for one in rule.tests]
    own = {"any": rule.any, "to": rule.folder, "tag": rule.tag, "star": rule.star, "stop": rule.stop}
    return {"t": tests, **_filled(own)}


def _types(initial: InitialState) -> dict[str, list[Any]]:
    files = [*initial.files, *(file for one in initial.messages.values() for file in one.files)]
    met = sorted({extension_of(file.name) for file in files})
    return {name: list(TYPES[name][:2]) for name in met if name in TYPES}


class Mailbox:
    """Simulator `mailbox`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        return mailbox_spec.build(spec)

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        found = read_predicate(initial, data)
        if self.judge(initial, mailbox_spec.start(initial), found):
            raise SimulatorSpecError("predicate", "it already holds at the start")
        return found

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Messages, folders, what can be done, words; never a condition."""
        own = {
            "groups": {name: list(people) for name, people in initial.groups.items()},
            "files": [_file(file) for file in initial.files],
            "limit": initial.limit,
            "links": initial.links,
            "rules": [rule_row(rule) for rule in initial.rules],
            "open": initial.opened,
            "contacts": _people(initial.contacts),
            "types": _types(initial),
        }
        return {
            "v": mailbox_read.VERSION,
            "kind": "mailbox",
            "mode": initial.mode,
            "owner": _person(initial.owner),
            "at": initial.at,
            "folders": dict(initial.folders),
            "tags": dict(initial.tags),
            "can": [name for name in CHANGES if name in initial.changes]
            + [name for name in VIEWS if name not in initial.disabled],
            "messages": [_message(message) for message in initial.messages.values()],
            **_filled(own),
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        return mailbox_read.read(initial, posted)

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        return mailbox_judge.judge(final, conditions)

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:
        return mailbox_play.solution(initial, conditions)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        return mailbox_play.play(initial, steps)
