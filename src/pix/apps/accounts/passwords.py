"""Passwords: how they are kept, what they must hold, and the ones we make for others."""

import secrets
import string
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password

SHORTEST = 8
LONGEST = 255
EASY_LETTERS = "abcdefghjkmnpqrstuvwxyz"


class Argon2idHasher(Argon2PasswordHasher):
    """19 MiB, two passes, one lane: about 20 ms, so that a class signing in together does not wait."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1


def normalise(password: str) -> str:
    """One form for letters that keyboards write in two ways (é as one sign or as e and an accent)."""
    return unicodedata.normalize("NFC", password)


def password_faults(password: str) -> list[str]:
    """The rules that a new password breaks, in the order in which they are shown; empty when it is good."""
    password = normalise(password)
    categories = {unicodedata.category(sign) for sign in password}
    rules = {
        "min-length": len(password) >= SHORTEST,
        "max-length": len(password) <= LONGEST,
        "contains-uppercase": "Lu" in categories,
        "contains-lowercase": "Ll" in categories,
        "contains-digit": "Nd" in categories,
    }
    return [rule for rule, kept in rules.items() if not kept]


def hash_password(password: str) -> str:
    return make_password(normalise(password))


def hash_passwords(passwords: Sequence[str]) -> list[str]:
    """Many at once on all the processors: hashing lets other threads run."""
    with ThreadPoolExecutor() as threads:
        return list(threads.map(hash_password, passwords))


def matches(password: str, hashed: str) -> bool:
    return check_password(normalise(password), hashed)


def spend_as_much_as_a_check(password: str) -> None:
    """Hashes for nothing, so that an unknown login takes as long as a known one."""
    make_password(normalise(password))


def make_simple_password() -> str:
    """Six easy letters and two digits, given by a teacher: breaks the rules on purpose, must be replaced."""
    letters = "".join(secrets.choice(EASY_LETTERS) for _ in range(6))
    return f"{letters}{secrets.randbelow(100):02d}"


def make_complex_password() -> str:
    """32 letters and digits that nobody is told: the person chooses another through "forgotten password"."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32))


def must_rehash(hashed: str) -> bool:
    """Whether a hash was made with other settings than today's."""
    hasher = Argon2idHasher()
    return hashed.startswith(f"{hasher.algorithm}$") and hasher.must_update(hashed)
