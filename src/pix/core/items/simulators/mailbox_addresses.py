"""Addresses as authors and learners write them."""

import re

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.mailbox_state import Person

MAX_ADDRESS = 80
_ADDRESS = re.compile(
    r"[a-z0-9][a-z0-9._+-]{0,40}@[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?){1,4}"
)
_NAMED = re.compile(r"(?P<name>[^<>|]*)<(?P<address>[^<>|]+)>")


def is_address(text: str) -> bool:
    """Whether « Pli » lets one write to it: lower case, without space nor accent, a dot in the domain."""
    return len(text) <= MAX_ADDRESS and ".." not in text and _ADDRESS.fullmatch(text) is not None


def read_person(text: object, where: str) -> Person:
    """`Nour Besson <nour@club.test>` or `nour@club.test`, then `| note=…` if need be; SimulatorSpecError."""
    main, _, note = str(text).partition(" | note=")
    named = _NAMED.fullmatch(main.strip())
    name, address = (named["name"].strip(), named["address"]) if named else ("", main)
    address = address.strip().lower()
    if not is_address(address):
        raise SimulatorSpecError(where, f"{text!r}: « Name <name@domain.test> » was expected")
    return Person(name, address, note.strip())


def read_people(value: object, where: str) -> tuple[Person, ...]:
    items = value if isinstance(value, list | tuple) else [value] if value else []
    return tuple(read_person(item, where) for item in items)
