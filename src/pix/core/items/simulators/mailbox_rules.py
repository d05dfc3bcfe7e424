"""What the rules of a mailbox do with an incoming message."""

from collections.abc import Iterable

from attrs import frozen

from pix.core.items.folding import fold
from pix.core.items.simulators.mailbox_state import Message, Rule, Test


@frozen
class Filed:
    """`folder` is empty when no rule moves the message."""

    folder: str = ""
    tags: frozenset[str] = frozenset()
    star: bool = False


def _texts(message: Message, field: str) -> str:
    if field == "from":
        return message.sender.shown
    if field == "to":
        return " ".join(person.shown for person in (*message.to, *message.cc))
    return message.subject if field == "subject" else message.body


def holds(test: Test, message: Message) -> bool:
    """Case, accents and extra spaces do not count."""
    return (fold(test.text) in fold(_texts(message, test.field))) is not test.absent


def matches(rule: Rule, message: Message) -> bool:
    held = (holds(test, message) for test in rule.tests)
    return any(held) if rule.any else all(held)


def file_message(rules: Iterable[Rule], message: Message) -> Filed:
    """Rules are looked at from top to bottom; the last one that moves decides, unless one says stop."""
    found = Filed()
    for rule in rules:
        if matches(rule, message):
            tags = found.tags | {rule.tag} if rule.tag else found.tags
            found = Filed(rule.folder or found.folder, tags, found.star or rule.star)
            if rule.stop:
                break
    return found
