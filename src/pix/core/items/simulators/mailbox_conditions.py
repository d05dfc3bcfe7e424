"""Conditions on the final state of a mailbox. Each says whether it holds, and which changes it accounts for:
None when it does not hold, else a set of (aspect, id) where the aspect is `place`, `star`, `tags`,
`reported`, `saved` (id `message.place`), `sent` (id of the letter), `draft` (a draft of the start), `folder`,
`label` or `rules`."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeAlias

from attrs import frozen

from pix.core.items.folding import fold
from pix.core.items.simulators.mailbox_rules import file_message
from pix.core.items.simulators.mailbox_state import JUNK, TRASH, FinalState, Joined, Letter, Message

Changes: TypeAlias = frozenset[tuple[str, str]]
NONE: Changes = frozenset()


class Condition(Protocol):
    def holds(self, final: FinalState) -> Changes | None: ...


def change(aspect: str, *identifiers: str) -> Changes:
    return frozenset((aspect, one) for one in identifiers)


def made_named(made: Mapping[str, str], name: str) -> str:
    """The id of the folder or label made with this name, empty when there is none."""
    return next((key for key, shown in made.items() if fold(shown) == fold(name)), "")


@frozen
class Folder:
    """A folder of the start (id), or one to be made (name)."""

    id: str = ""
    name: str = ""

    def find(self, final: FinalState) -> str:
        return self.id or made_named(final.folders, self.name)

    def cover(self, final: FinalState) -> Changes:
        return NONE if self.id else change("folder", self.find(final))


@frozen
class At:
    message: str
    folder: Folder

    def holds(self, final: FinalState) -> Changes | None:
        found = self.folder.find(final)
        if not found or final.placed[self.message].folder != found:
            return None
        return change("place", self.message) | self.folder.cover(final)


@frozen
class Gone:
    """In the trash, or (unless `kept`) deleted for good; the latter when it was in the trash at the start."""

    message: str
    kept: bool

    def holds(self, final: FinalState) -> Changes | None:
        was, now = final.initial.messages[self.message].folder, final.placed[self.message].folder
        wanted = {TRASH} if self.kept else {""} if was == TRASH else {TRASH, ""}
        return change("place", self.message) if now in wanted else None


@frozen
class Junk:
    """Among the junk; `reported`: as phishing."""

    message: str
    reported: bool

    def holds(self, final: FinalState) -> Changes | None:
        now = final.placed[self.message]
        held = now.reported if self.reported else now.folder == JUNK
        return change("place", self.message) | change("reported", self.message) if held else None


@frozen
class Read:
    message: str
    value: bool

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if final.placed[self.message].read is self.value else None


@frozen
class Star:
    message: str
    value: bool

    def holds(self, final: FinalState) -> Changes | None:
        return change("star", self.message) if final.placed[self.message].star is self.value else None


@frozen
class Tags:
    """The labels of a message are exactly these: ids, or names of labels to be made."""

    message: str
    wanted: tuple[str, ...]

    def holds(self, final: FinalState) -> Changes | None:
        known = {**final.initial.tags, **final.tags}
        held = {
            key if key in final.initial.tags else fold(known[key]) for key in final.placed[self.message].tags
        }
        if held != {one if one in final.initial.tags else fold(one) for one in self.wanted}:
            return None
        made = final.placed[self.message].tags & final.tags.keys()
        return change("tags", self.message) | change("label", *made)


@frozen
class Saved:
    message: str
    place: int

    def holds(self, final: FinalState) -> Changes | None:
        held = self.place in final.placed[self.message].saved
        return change("saved", f"{self.message}.{self.place}") if held else None


@frozen
class ExistsFolder:
    name: str

    def holds(self, final: FinalState) -> Changes | None:
        found = made_named(final.folders, self.name)
        return change("folder", found) if found else None


@frozen
class Words:
    """What a subject or a text must hold, in folded words."""

    contains: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    filled: bool = False

    def fit(self, text: str) -> bool:
        shown = fold(text)
        return (
            all(fold(word) in shown for word in self.contains)
            and (not self.one_of or any(fold(word) in shown for word in self.one_of))
            and not any(fold(word) in shown for word in self.lacks)
            and (bool(shown) or not self.filled)
        )


@frozen
class LetterTest:
    """What a letter must be; None: anything. `to`, `cc`, `bcc`: exactly these addresses, any order. `files`:
    names of the files that go with it, exactly. `links`: (name, access, until) of those that go as links."""

    to: frozenset[str] | None = None
    cc: frozenset[str] | None = frozenset()
    bcc: frozenset[str] | None = frozenset()
    subject: Words = Words()
    body: Words = Words()
    files: tuple[str, ...] | None = ()
    links: frozenset[tuple[str, str, str]] | None = frozenset()
    kinds: tuple[str, ...] = ()
    of: str = ""

    def fits(self, final: FinalState, letter: Letter) -> bool:
        people = ((self.to, letter.to), (self.cc, letter.cc), (self.bcc, letter.bcc))
        return (
            all(wanted is None or wanted == frozenset(held) for wanted, held in people)
            and (not self.kinds or letter.kind in self.kinds)
            and (not self.of or letter.of == self.of)
            and self.subject.fit(letter.subject)
            and self.body.fit(letter.body)
            and self._fit_files(final, letter.files)
        )

    def _fit_files(self, final: FinalState, joined: tuple[Joined, ...]) -> bool:
        names = sorted(final.file(one).name for one in joined if not one.access)
        links = {(final.file(one).name, one.access, one.until) for one in joined if one.access}
        return (self.files is None or names == sorted(self.files)) and (
            self.links is None or links == self.links
        )


def covered(letter: Letter) -> Changes:
    own = change("sent", letter.id) if letter.sent else NONE
    return own | change("draft", letter.of) if letter.kind == "draft" else own


@frozen
class Sent:
    test: LetterTest

    def holds(self, final: FinalState) -> Changes | None:
        fitting = (one for one in final.letters.values() if one.sent and self.test.fits(final, one))
        return next((covered(one) for one in fitting), None)


@frozen
class Kept:
    """A draft, not sent."""

    test: LetterTest

    def holds(self, final: FinalState) -> Changes | None:
        kept = (one for one in final.letters.values() if not one.sent and one.folder != TRASH)
        return next((covered(one) for one in kept if self.test.fits(final, one)), None)


@frozen
class Witness:
    """A message and what the rules must do of it. `folder` None: not moved. `tags`: names of labels."""

    message: Message
    folder: Folder | None = None
    tags: tuple[str, ...] = ()

    def fits(self, final: FinalState, watched: frozenset[str]) -> bool:
        found = file_message(final.rules, self.message)
        place = self.folder.find(final) if self.folder else ""
        if self.folder and not place:
            return False
        names = {**final.initial.tags, **final.tags}
        held = {fold(names[key]) for key in found.tags} & {fold(name) for name in watched}
        return found.folder == place and held == {fold(name) for name in self.tags}


@frozen
class Rules:
    """The rules, whatever they are, do this of these messages. `watched`: names of the labels that count."""

    witnesses: tuple[Witness, ...]
    watched: frozenset[str] = frozenset()

    def holds(self, final: FinalState) -> Changes | None:
        if not all(one.fits(final, self.watched) for one in self.witnesses):
            return None
        folders = (one.folder.cover(final) for one in self.witnesses if one.folder)
        labels = (made_named(final.tags, name) for name in self.watched)
        return change("rules", "").union(*folders, change("label", *(key for key in labels if key)))


@frozen
class Opened:
    message: str

    def holds(self, final: FinalState) -> Changes | None:
        return NONE if final.opened == self.message else None


def _gather(parts: Iterable[Changes | None]) -> Changes | None:
    total: Changes = NONE
    for part in parts:
        if part is None:
            return None
        total |= part
    return total


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
