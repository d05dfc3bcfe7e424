"""An author's steps, and the conditions themselves, to the state that a page would post."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import Factory, define

from pix.core.items.folding import fold
from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState
from pix.core.items.simulators.mailbox_judge import judge
from pix.core.items.simulators.mailbox_plan import plans
from pix.core.items.simulators.mailbox_predicate import Conditions, find_message
from pix.core.items.simulators.mailbox_read import VERSION, read
from pix.core.items.simulators.mailbox_spec import find_person, mapping
from pix.core.items.simulators.mailbox_state import ARCHIVE, INBOX, JUNK, TRASH, InitialState, Message

_WRITTEN = ("to", "cc", "bcc", "subject", "body", "attach", "links", "keep")


@define
class Desk:
    """The mailbox while steps are played: what will be posted."""

    initial: InitialState
    where: str = "steps"
    places: dict[str, str] = Factory(dict)
    state: dict[str, Any] = Factory(dict)

    def messages(self, keys: object) -> list[Message]:
        found = keys if isinstance(keys, list | tuple) else [keys]
        return [find_message(self.initial, key, self.where) for key in found]

    def part(self, key: str) -> dict[str, Any]:
        found: dict[str, Any] = self.state.setdefault(key, {})
        return found

    def rows(self, key: str) -> list[Any]:
        found: list[Any] = self.state.setdefault(key, [])
        return found

    def named(self, known: Mapping[str, str], made: str, letter: str, name: object) -> str:
        """The id of a folder or label, made when it is not there."""
        for key, shown in {**known, **self.part(made)}.items():
            if fold(shown) == fold(str(name)) or key == name:
                return key
        key = f"{letter}{len(self.part(made)) + 1}"
        self.part(made)[key] = str(name)
        return key

    def folder(self, name: object) -> str:
        return self.named(self.initial.folders, "folders", "d", name)

    def tag(self, name: object) -> str:
        return self.named(self.initial.tags, "labels", "t", name)

    def move(self, message: Message, folder: str) -> None:
        self.places[message.id] = folder
        if folder == message.folder:
            self.part("moved").pop(message.id, None)
        else:
            self.part("moved")[message.id] = folder
        if message.id in self.rows("reported") and folder not in (JUNK, TRASH):
            self.rows("reported").remove(message.id)

    def mark(self, key: str, message: Message, value: bool) -> None:
        self.part(key).pop(message.id, None)
        if value is not getattr(message, key):
            self.part(key)[message.id] = value

    def posted(self) -> str:
        state = {"v": VERSION, **{key: value for key, value in self.state.items() if value or key == "rules"}}
        return json.dumps(state, ensure_ascii=False, separators=(",", ":"))


def _move(desk: Desk, step: Any) -> None:
    for message in desk.messages(step.get("messages", step.get("message"))):
        desk.move(message, desk.folder(step["to"]))


def _into(folder: str) -> Callable[[Desk, Any], None]:
    def move(desk: Desk, step: Any) -> None:
        for message in desk.messages(step):
            desk.move(message, folder)

    return move


def _report(desk: Desk, step: Any) -> None:
    for message in desk.messages(step):
        desk.move(message, JUNK)
        desk.rows("reported").append(message.id)


def _mark(key: str) -> Callable[[Desk, Any], None]:
    def mark(desk: Desk, step: Any) -> None:
        for message in desk.messages(step.get("messages", step.get("message"))):
            desk.mark(key, message, step["is"])

    return mark


def _tags(desk: Desk, step: Any) -> None:
    for message in desk.messages(step.get("messages", step.get("message"))):
        wanted = sorted({desk.tag(name) for name in step["is"]})
        desk.part("tags").pop(message.id, None)
        if wanted != sorted(message.tags):
            desk.part("tags")[message.id] = wanted


def _save(desk: Desk, step: Any) -> None:
    (message,) = desk.messages(step["message"])
    names = [file.name for file in message.files]
    if step["file"] not in names:
        raise SimulatorSpecError(desk.where, f"{step['file']!r}: not a file of this message")
    desk.part("saved").setdefault(message.id, []).append(names.index(step["file"]))


def _new_folder(desk: Desk, step: Any) -> None:
    desk.folder(step)


def _empty_trash(desk: Desk, _step: Any) -> None:
    for message in desk.initial.messages.values():
        if desk.places.get(message.id, message.folder) == TRASH:
            desk.part("moved").pop(message.id, None)
            desk.rows("deleted").append(message.id)
            desk.places[message.id] = ""


def _open(desk: Desk, step: Any) -> None:
    (message,) = desk.messages(step)
    desk.state["open"] = message.id
    desk.mark("read", message, True)


def _rules(desk: Desk, step: Any) -> None:
    desk.state["rules"] = [_rule_row(desk, row) for row in step]


def _rule_row(desk: Desk, row: Mapping[str, Any]) -> dict[str, Any]:
    mapping(row, ("if", "any", "to", "tag", "star", "stop"), desk.where)
    tests = []
    for test in row["if"]:
        ((key, text),) = test.items()
        absent = [True] if key.startswith("not_") else []
        tests.append([key.removeprefix("not_"), text, *absent])
    own = {key: True for key in ("any", "star", "stop") if row.get(key)}
    place = {"to": desk.folder(row["to"])} if "to" in row else {}
    return {"t": tests, **own, **place, **({"tag": desk.tag(row["tag"])} if "tag" in row else {})}


def _people(desk: Desk, value: Any) -> list[str]:
    contacts = (*desk.initial.contacts, *(one.sender for one in desk.initial.messages.values()))
    return [
        find_person(contacts, one, desk.where) for one in ([value] if isinstance(value, str) else value or [])
    ]


def _file_rows(desk: Desk, step: Mapping[str, Any], source: Message | None) -> list[list[str]]:
    names = {file.name: f"f{at}" for at, file in enumerate(desk.initial.files)}
    if source:
        names |= {file.name: f"{source.id}.{at}" for at, file in enumerate(source.files)}
    rows = [[names[name]] for name in step.get("attach", [])]
    rows += [[names[one["file"]], one["access"], str(one.get("until", ""))] for one in step.get("links", [])]
    return rows


def _letter(kind: str, key: str = "") -> Callable[[Desk, Any], None]:
    def write(desk: Desk, step: Any) -> None:
        mapping(step, (*_WRITTEN, *([key] if key else [])), desk.where)
        source = desk.messages(step[key])[0] if key else None
        default = {**step, **_answer(desk, kind, source, step)}
        people = {name: _people(desk, default.get(name)) for name in ("to", "cc", "bcc")}
        row = {
            "id": f"n{len(desk.rows('letters')) + 1}",
            "k": kind,
            "of": source.id if source else "",
            **people,
            "s": default.get("subject", ""),
            "b": default.get("body", ""),
            "f": _file_rows(desk, default, source if kind == "forward" else None),
            "sent": not step.get("keep"),
        }
        desk.rows("letters").append({name: value for name, value in row.items() if value})

    return write


def _answer(desk: Desk, kind: str, source: Message | None, step: Mapping[str, Any]) -> dict[str, Any]:
    """What the page fills by itself and the step leaves as it is."""
    if source is None:
        return {}
    back = source.reply_to or source.sender
    mine = desk.initial.owner.address
    found: dict[str, Any] = {"subject": f"{'Tr' if kind == 'forward' else 'Re'} : {source.subject}"}
    if kind in ("reply", "all"):
        found["to"] = [back.address]
    if kind == "all":
        others = [one.address for one in (*source.to, *source.cc) if one.address not in (mine, back.address)]
        found["cc"] = list(dict.fromkeys(others))
    if kind == "forward":
        found["attach"] = [file.name for file in source.files]
    if kind == "draft":
        people = {"to": source.to, "cc": source.cc, "bcc": source.bcc}
        found = {name: [one.address for one in rows] for name, rows in people.items()}
        found |= {"subject": source.subject, "body": source.body}
    return {name: value for name, value in found.items() if name not in step}


STEPS: Mapping[str, Callable[[Desk, Any], None]] = {
    "move": _move, "archive": _into(ARCHIVE), "delete": _into(TRASH), "junk": _into(JUNK),
    "inbox": _into(INBOX), "report": _report, "read": _mark("read"), "star": _mark("star"), "tags": _tags,
    "save": _save, "new_folder": _new_folder, "empty_trash": _empty_trash, "open": _open, "rules": _rules,
    "write": _letter("new"), "reply": _letter("reply", "message"), "reply_all": _letter("all", "message"),
    "forward": _letter("forward", "message"), "resume": _letter("draft", "message"),
}  # fmt: skip


def play(initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
    """The posted state after the steps; raises SimulatorSpecError when a step is wrong, or when no person
    could do this in the page."""
    desk = Desk(initial)
    for number, step in enumerate(steps, 1):
        desk.where = f"step {number}"
        if not isinstance(step, Mapping) or len(step) != 1 or next(iter(step)) not in STEPS:
            raise SimulatorSpecError(desk.where, f"one of {', '.join(STEPS)} was expected")
        name, value = next(iter(step.items()))
        try:
            STEPS[name](desk, value)
        except (AttributeError, KeyError, TypeError, ValueError) as fault:
            if isinstance(fault, SimulatorSpecError):
                raise
            raise SimulatorSpecError(
                f"{desk.where}.{name}", f"{value!r}: not what this step takes"
            ) from fault
    posted = desk.posted()
    try:
        read(initial, posted)
    except UnreadableState as fault:
        raise SimulatorSpecError("steps", f"the page refuses this: {fault}") from fault
    return posted


def solution(initial: InitialState, conditions: Conditions) -> str | None:
    """A posted state judged right, worked out from the conditions; None when they do not say how
    (`rules`)."""
    for steps in plans(initial, conditions.wanted):
        try:
            posted = play(initial, steps)
        except SimulatorSpecError:
            continue
        if judge(read(initial, posted), conditions):
            return posted
    return None
