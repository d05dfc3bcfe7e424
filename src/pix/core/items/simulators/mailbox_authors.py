"""What generators write mailboxes with."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.rng import Stream

FIRST, LAST = dt.date(2026, 9, 7), dt.date(2027, 6, 25)


def person(name: str, domain: str) -> str:
    """For generators: « Inès Payet » at `club.test` is `Inès Payet <ines.payet@club.test>`."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name.lower()) if letter.isascii())
    return f"{name} <{'.'.join(re.findall(r'[a-z0-9-]+', bare))}@{domain}>"


def address_of(shown: str) -> str:
    """For generators: the address in what `person` gave."""
    return shown.rpartition("<")[2].rstrip(">")


def moment(stream: Stream, first: dt.date = FIRST, last: dt.date = LAST) -> str:
    """A day between two, bounds included, at an hour when people write: `YYYY-MM-DD HH:MM`."""
    day = first + dt.timedelta(days=stream.randint(0, (last - first).days))
    return f"{day.isoformat()} {stream.randint(7, 20):02d}:{stream.randint(0, 59):02d}"


def ordinary(
    stream: Stream,
    letters: Sequence[Mapping[str, Any]],
    senders: Sequence[str],
    count: int,
    first: dt.date = FIRST,
    last: dt.date = LAST,
) -> list[dict[str, Any]]:
    """`count` background messages: distinct letters (`objet`, `texte`), senders in turn, drawn dates."""
    return [
        {"from": senders[rank % len(senders)], "subject": letter["objet"], "body": letter["texte"],
         "date": moment(stream, first, last)}
        for rank, letter in enumerate(stream.sample(list(letters), count))
    ]  # fmt: skip
