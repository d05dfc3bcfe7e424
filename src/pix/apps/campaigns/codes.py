"""The code of a campaign: dictated in a classroom, typed by a child."""

import re
import secrets

LETTERS, DIGITS = "BCDFGHJKMPQRTVWXY", "2346789"
"""No vowel, so no word; no sign that looks like another."""
LENGTH = 9
_FORM = re.compile(r"[A-HJ-NP-Z]{6}[1-9]{3}")
_BETWEEN = re.compile(r"[\s.\-_]+")


def draw_code() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(6))
    return letters + "".join(secrets.choice(DIGITS) for _ in range(3))


def read_code(typed: str) -> str:
    """What somebody typed, in capitals and without what may separate the signs."""
    return _BETWEEN.sub("", typed).upper()


def is_code(text: str) -> bool:
    """Any capital but I and O, any digit but 0: the form of all codes, ours included."""
    return _FORM.fullmatch(text) is not None
