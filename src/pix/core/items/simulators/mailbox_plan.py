"""Steps that lead where conditions want: for the checker and the correction."""

from collections.abc import Iterator
from typing import Any as Anything

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
    Opened,
    Read,
    Saved,
    Sent,
    Star,
    Tags,
)
from pix.core.items.simulators.mailbox_state import TRASH, InitialState

MAX_PLANS = 20
Steps = list[dict[str, Anything]]
_ORIGINS = {"reply": "reply", "all": "reply_all", "forward": "forward", "draft": "resume"}


def _folder(folder: Folder) -> str:
    return folder.id or folder.name


def _letter(test: LetterTest, keep: bool) -> Steps:
    own: dict[str, Anything] = {"keep": True} if keep else {}
    for name, people in (("to", test.to), ("cc", test.cc), ("bcc", test.bcc)):
        if people is not None and (people or test.kinds):
            own[name] = sorted(people)
    for name, words in (("subject", test.subject), ("body", test.body)):
        text = " ".join((*words.contains, *words.one_of[:1]))
        if text or (words.filled and (name == "body" or not test.of)):
            own[name] = text or "Bonjour"
    if test.files or (test.files is not None and test.kinds):
        own["attach"] = list(test.files or ())
    if test.links:
        own["links"] = [
            dict(zip(("file", "access", "until"), one, strict=True)) for one in sorted(test.links)
        ]
    if not test.of:
        return [{"write": own}]
    return [{_ORIGINS[test.kinds[0]]: {"message": test.of, **own}}]


def _steps_of(initial: InitialState, wanted: Condition) -> Steps:
    match wanted:
        case At(message, folder):
            there = initial.messages[message].folder == folder.id
            return [] if there else [{"move": {"message": message, "to": _folder(folder)}}]
        case Gone(message):
            thrown = initial.messages[message].folder == TRASH
            return [{"empty_trash": True} if thrown else {"delete": message}]
        case Junk(message, reported):
            return [{"report" if reported else "junk": message}]
    return _marks_of(initial, wanted) or _more_steps_of(wanted)


def _marks_of(initial: InitialState, wanted: Condition) -> Steps:
    match wanted:
        case Read(message, value):
            return [{"read": {"message": message, "is": value}}]
        case Star(message, value):
            return [{"star": {"message": message, "is": value}}]
        case Tags(message, names):
            return [{"tags": {"message": message, "is": [initial.tags.get(one, one) for one in names]}}]
        case Saved(message, place):
            return [{"save": {"message": message, "file": initial.messages[message].files[place].name}}]
    return []


def _more_steps_of(wanted: Condition) -> Steps:
    match wanted:
        case ExistsFolder(name):
            return [{"new_folder": name}]
        case Opened(message):
            return [{"open": message}]
        case Sent(test):
            return _letter(test, keep=False)
        case Kept(test):
            return _letter(test, keep=True)
    return []


def _choices(wanted: Condition) -> Iterator[list[Condition]]:
    """The same without `any`: the conditions that must all hold, one list for each way."""
    match wanted:
        case Any(parts):
            for part in parts:
                yield from _choices(part)
        case All(parts):
            found: list[list[Condition]] = [[]]
            for part in parts:
                found = [[*before, *after] for before in found for after in _choices(part)][:MAX_PLANS]
            yield from found
        case _:
            yield [wanted]


def plans(initial: InitialState, wanted: Condition) -> Iterator[Steps]:
    """Lists of steps to be tried."""
    for choice in list(_choices(wanted))[:MAX_PLANS]:
        yield [step for part in choice for step in _steps_of(initial, part)]
