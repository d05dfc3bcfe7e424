"""Values of the mailbox: what is in it at the start, and at the end."""

from collections.abc import Iterator, Mapping

from attrs import Factory, field, frozen

INBOX, DRAFTS, SENT, ARCHIVE, JUNK, TRASH = SYSTEM = ("inbox", "drafts", "sent", "archive", "junk", "trash")
CHANGES = (
    "write", "reply", "forward", "move", "archive", "delete", "junk", "report", "read", "star", "tag",
    "new_folder", "new_tag", "rules", "save", "empty_trash",
)  # fmt: skip
VIEWS = ("search", "source", "preview", "contacts")
KINDS = ("new", "reply", "all", "forward", "draft")
ACCESSES = ("anyone", "recipients", "owner")
RULE_FIELDS = ("from", "to", "subject", "body")
MAX_SUBJECT, MAX_BODY, MAX_NAME, MAX_RULES, MAX_TESTS, MAX_LETTERS = 150, 2000, 40, 10, 4, 12


@frozen
class Person:
    """As displayed: the name may say anything, the address (lower case) is the real one."""

    name: str
    address: str
    note: str = ""

    @property
    def shown(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


@frozen
class File:
    """A file that came with a message, or that can be joined. Size in bytes; `text` is what a look at it
    shows."""

    name: str
    size: int
    text: str = ""


@frozen
class Message:
    """A message at the start. `key` is the author's name for it, never in the page. Date as
    `YYYY-MM-DDTHH:MM`."""

    id: str
    key: str
    folder: str
    sender: Person
    to: tuple[Person, ...]
    date: str
    subject: str
    body: str = ""
    cc: tuple[Person, ...] = ()
    bcc: tuple[Person, ...] = ()
    reply_to: Person | None = None
    files: tuple[File, ...] = ()
    read: bool = True
    star: bool = False
    tags: frozenset[str] = frozenset()
    headers: tuple[tuple[str, str], ...] = ()


@frozen
class Test:
    """« The field contains the text », or does not."""

    __test__ = False  # not one for pytest

    field: str
    text: str
    absent: bool = False


@frozen
class Rule:
    """What to do with an incoming message when all its tests hold (`any`: one at least). `folder` and `tag`
    are ids, empty for neither; `stop`: no later rule is looked at."""

    tests: tuple[Test, ...]
    any: bool = False
    folder: str = ""
    tag: str = ""
    star: bool = False
    stop: bool = False


@frozen
class InitialState:
    """`folders` and `tags`: id to name, in the order shown. `files`: what can be joined."""

    owner: Person
    messages: Mapping[str, Message]
    folders: Mapping[str, str]
    tags: Mapping[str, str]
    contacts: tuple[Person, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(factory=dict)
    files: tuple[File, ...] = ()
    limit: int | None = None
    links: bool = False
    rules: tuple[Rule, ...] = ()
    changes: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    mode: str = "state"
    at: str = INBOX
    opened: str = ""
    labels: Mapping[str, str] = field(factory=dict)

    def received(self) -> Iterator[Message]:
        return (one for one in self.messages.values() if one.folder not in (DRAFTS, SENT))


@frozen
class Joined:
    """A file of a letter, by its place: `f0`… in the list of files, `<message>.0`… in a forwarded message.
    `access` says that it goes as a link, `until` (`YYYY-MM-DD`) until when."""

    source: str
    access: str = ""
    until: str = ""


@frozen
class Letter:
    """A message written by the person. `of`: the message answered, forwarded, or the draft taken up again."""

    id: str
    kind: str
    of: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    files: tuple[Joined, ...] = ()
    folder: str = DRAFTS
    sent: bool = False


@frozen
class Placed:
    """A message of the start, at the end. `folder` is empty once it is gone for good."""

    folder: str
    read: bool
    star: bool
    tags: frozenset[str]
    reported: bool = False
    saved: frozenset[int] = frozenset()


@frozen
class FinalState:
    initial: InitialState
    placed: Mapping[str, Placed]
    letters: Mapping[str, Letter] = Factory(dict)
    folders: Mapping[str, str] = Factory(dict)
    tags: Mapping[str, str] = Factory(dict)
    rules: tuple[Rule, ...] = ()
    at: str = INBOX
    opened: str = ""

    def file(self, joined: Joined) -> File:
        return file_of(self.initial, joined.source)


def file_of(initial: InitialState, source: str) -> File:
    """The file behind `f0` or `<message>.0`; KeyError or IndexError when there is none."""
    if source.startswith("f"):
        return initial.files[int(source[1:])]
    message, _, place = source.partition(".")
    return initial.messages[message].files[int(place)]
