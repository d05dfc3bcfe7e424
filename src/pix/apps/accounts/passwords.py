"""Passwords: how they are kept, what they must hold, and the ones we make for others."""

import functools
import re
import secrets
import string
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password
from django.contrib.auth.password_validation import CommonPasswordValidator

SHORTEST = 8
LONGEST = 255
EASY_LETTERS = "abcdefghjkmnpqrstuvwxyz"
GUESSED_WORDS = (
    "pix", "pixlibre", "certification", "certif", "competences", "numerique", "ecole", "college", "lycee",
    "motdepasse", "password", "azerty", "qwerty", "bonjour", "soleil",
)  # fmt: skip
NOT_A_LETTER = re.compile(r"[\W\d_]+")


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


def password_fault(password: str) -> str | None:
    """The code of what is wrong with a new password, None when it may be taken."""
    if not password:
        return "EMPTY_PASSWORD"
    if password_faults(password):
        return "WRONG_PASSWORD_FORMAT"
    return "GUESSED_PASSWORD" if is_guessed_first(password) else None


def is_guessed_first(password: str) -> bool:
    """One of the 20,000 that leaks hold most often, or a word that everybody thinks of here, with figures."""
    plain = normalise(password).strip().lower()
    return plain in leaked_passwords() or letters_of(password) in {
        *GUESSED_WORDS,
        letters_of(settings.SITE_NAME),
    }


@functools.cache
def leaked_passwords() -> frozenset[str]:
    """Shipped with Django, in lower case."""
    return frozenset(CommonPasswordValidator().passwords)


def letters_of(text: str) -> str:
    """Its letters only, small and without accents."""
    plain = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return NOT_A_LETTER.sub("", plain)


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
