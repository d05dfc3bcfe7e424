"""Letters in a posted state:
`{"id": "n1", "k": new|reply|all|forward|draft, "of": message, "to": [address], "cc": […], "bcc": […],
"s": subject, "b": text, "f": [[source, access?, until?]], "in": folder, "sent": true}`; what is empty is left
out."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from pix.core.items.simulators.contract import UnreadableState
from pix.core.items.simulators.mailbox_addresses import is_address
from pix.core.items.simulators.mailbox_state import (
    ACCESSES,
    DRAFTS,
    KINDS,
    MAX_BODY,
    MAX_LETTERS,
    MAX_SUBJECT,
    SENT,
    TRASH,
    InitialState,
    Joined,
    Letter,
    file_of,
)

MAX_RECIPIENTS = 60
_KEYS = frozenset({"id", "k", "of", "to", "cc", "bcc", "s", "b", "f", "in", "sent"})
_MADE_ID = re.compile(r"n[1-9][0-9]?")
_MESSAGE_ID = re.compile(r"m[a-z2-7]{6}(\.[0-9]+)?")
_SOURCE = re.compile(r"f(0|[1-9][0-9]?)|(?P<message>m[a-z2-7]{6})\.(0|[1-9][0-9]?)")


def expect(truth: object, message: str) -> None:
    """Raises UnreadableState, forged, unless it is true."""
    if not truth:
        raise UnreadableState(message)


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Without control characters; `lines`: new lines apart."""
    kept = text.replace("\n", "") if lines else text
    return not any(unicodedata.category(character) in ("Cc", "Cs") for character in kept)


def _people(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = row.get(key, [])
    expect(isinstance(found, list) and len(found) <= MAX_RECIPIENTS, f"{key} is not a list of addresses")
    expect(all(isinstance(one, str) and is_address(one) for one in found), f"{key} holds no address")
    expect(len(set(found)) == len(found), f"{key} names somebody twice")
    return tuple(found)


def _text(row: Mapping[str, Any], key: str, most: int, *, lines: bool) -> str:
    found = row.get(key, "")
    expect(isinstance(found, str) and len(found) <= most, f"{key} is not a text, or too long")
    expect(is_plain(found, lines=lines), f"{key} holds control characters")
    return str(found)


def _day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _joined(initial: InitialState, row: Any, letter_of: str) -> Joined:
    expect(isinstance(row, list) and 1 <= len(row) <= 3, "a file is not [source, access, until]")
    expect(all(isinstance(part, str) for part in row), "a file holds something else than texts")
    source, access, until = (*row, "", "")[:3]
    shape = _SOURCE.fullmatch(source)
    expect(shape, "a file of nowhere")
    try:
        file_of(initial, source)
    except KeyError:
        raise UnreadableState("a file of another variant", forged=False) from None
    except IndexError:
        raise UnreadableState("no such file") from None
    if shape and shape["message"]:
        expect(shape["message"] == letter_of and not access, "a file of another message")
    expect(not access or (initial.links and access in ACCESSES), "a link that this page does not offer")
    expect(not until or (access and _day(until)), "a date for nothing")
    return Joined(source, access, until)


def _check_origin(initial: InitialState, kind: str, of: object) -> str:
    expect(kind in KINDS, "an unknown kind of letter")
    needed = {"reply": "reply", "all": "reply", "forward": "forward"}.get(str(kind), "write")
    expect(needed in initial.changes, f"{needed}: not offered by this page")
    expect(isinstance(of, str) and bool(of) is (kind != "new"), "a letter about nothing")
    if of:
        if of not in initial.messages:
            raise UnreadableState("a letter about no message", forged=not _MESSAGE_ID.fullmatch(str(of)))
        expect((initial.messages[str(of)].folder == DRAFTS) is (kind == "draft"), "drafts are taken up again")
    return str(of)


def _weight(initial: InitialState, files: tuple[Joined, ...]) -> int:
    return sum(file_of(initial, one.source).size for one in files if not one.access)


def read_letter(initial: InitialState, row: Any) -> Letter:
    """One letter, its place not yet checked; raises UnreadableState."""
    expect(isinstance(row, dict) and row.keys() <= _KEYS, "a letter has an unknown key")
    expect(isinstance(row.get("id"), str) and _MADE_ID.fullmatch(row["id"]), "a letter has no id of its own")
    kind = row.get("k", "new")
    expect(isinstance(kind, str), "an unknown kind of letter")
    of = _check_origin(initial, kind, row.get("of", ""))
    rows = row.get("f", [])
    expect(isinstance(rows, list), "f is not a list")
    files = tuple(_joined(initial, one, of) for one in rows)
    expect(len({one.source for one in files}) == len(files), "a file is there twice")
    expect(initial.limit is None or _weight(initial, files) <= initial.limit, "heavier than a message can be")
    sent = row.get("sent", False)
    expect(isinstance(sent, bool), "sent is not yes or no")
    return Letter(
        id=row["id"],
        kind=kind,
        of=of,
        to=_people(row, "to"),
        cc=_people(row, "cc"),
        bcc=_people(row, "bcc"),
        subject=_text(row, "s", MAX_SUBJECT, lines=False),
        body=_text(row, "b", MAX_BODY, lines=True),
        files=files,
        folder=row.get("in", SENT if sent else DRAFTS),
        sent=sent,
    )


def _check_place(initial: InitialState, letter: Letter, folder: Callable[[object], str]) -> None:
    if letter.sent:
        expect(letter.to or letter.cc or letter.bcc, "sent to nobody")
        expect(letter.folder != DRAFTS, "sent and still a draft")
        gone = letter.folder == "" and "empty_trash" in initial.changes
        expect(gone or folder(letter.folder), "sent and nowhere")
    else:
        expect(letter.folder in (DRAFTS, TRASH), "a draft put elsewhere than in the trash")


def read_letters(initial: InitialState, rows: Any, folder: Callable[[object], str]) -> dict[str, Letter]:
    """Id to letter; `folder` checks the id of a folder."""
    expect(isinstance(rows, list) and len(rows) <= MAX_LETTERS, "letters is not a list, or too long")
    found: dict[str, Letter] = {}
    drafts: set[str] = set()
    for row in rows:
        letter = read_letter(initial, row)
        _check_place(initial, letter, folder)
        expect(letter.id not in found, "an id is used twice")
        expect(letter.kind != "draft" or letter.of not in drafts, "a draft is taken up twice")
        drafts.add(letter.of)
        found[letter.id] = letter
    return found
