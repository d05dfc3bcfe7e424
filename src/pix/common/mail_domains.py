"""Whether the domain of an e-mail address exists. A name server that fails never refuses an address."""

import secrets
import socket
import struct
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

RESOLVER = Path("/etc/resolv.conf")
PORT, LONGEST_REPLY = 53, 512
MX, INTERNET, WANTS_RECURSION = 15, 1, 0x0100
NO_SUCH_DOMAIN, CODE_BITS, HEADER = 3, 0x0F, 12

Ask = Callable[[bytes], bytes]


class MailDomains:
    """Asked of one list: each domain once, and nobody any more after the name server has failed."""

    def __init__(self, ask: Ask | None = None) -> None:
        self.ask = ask or (ask_resolver if settings.MAIL_DOMAIN_LOOKUP else None)
        self.known: dict[str, bool] = {}

    def accepts(self, address: str) -> bool:
        """Written as an address, and the domain is not known to be missing."""
        try:
            validate_email(address)
        except ValidationError:
            return False
        domain = address.rpartition("@")[2].casefold()
        if domain not in self.known:
            self.known[domain] = self.exists(domain)
        return self.known[domain]

    def exists(self, domain: str) -> bool:
        if self.ask is None:
            return True
        try:
            question = write_question(domain)
            return not says_missing(question, self.ask(question))
        except (OSError, UnicodeError):
            self.ask = None
            return True


def write_question(domain: str) -> bytes:
    """A query for the mail servers of a domain (RFC 1035, section 4)."""
    labels = (label.encode("idna") for label in domain.rstrip(".").split("."))
    name = b"".join(bytes([len(label)]) + label for label in labels) + b"\0"
    head = struct.pack(">HHHHHH", secrets.randbits(16), WANTS_RECURSION, 1, 0, 0, 0)
    return head + name + struct.pack(">HH", MX, INTERNET)


def says_missing(question: bytes, reply: bytes) -> bool:
    is_ours = len(reply) >= HEADER and reply[:2] == question[:2]
    return is_ours and reply[3] & CODE_BITS == NO_SUCH_DOMAIN


def ask_resolver(question: bytes) -> bytes:
    """Raises OSError when there is no name server, or none that answers in time."""
    server = next(iter(name_servers(RESOLVER.read_text("ascii", "replace"))), "127.0.0.1")
    family = socket.AF_INET6 if ":" in server else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as door:
        door.settimeout(settings.MAIL_DOMAIN_TIMEOUT_SECONDS)
        door.connect((server, PORT))
        door.send(question)
        return door.recv(LONGEST_REPLY)


def name_servers(text: str) -> list[str]:
    lines = (line.split() for line in text.splitlines())
    return [words[1] for words in lines if len(words) > 1 and words[0] == "nameserver"]
