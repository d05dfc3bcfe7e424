"""Names as they are compared, and the usernames made from them. Pure: no database, no clock."""

import datetime
import re
import unicodedata
from collections.abc import Callable

from rapidfuzz.distance import Levenshtein

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
NOT_PLAIN = re.compile(r"[^a-z0-9]")


def standardise(name: str) -> str:
    """Lower case letters and digits only: « D'ARBRISSOL » → `darbrissol`, « Cœurdeval » → `coeurdeval`."""
    lowered = name.strip().lower().translate(LIGATURES)
    return NOT_PLAIN.sub("", unicodedata.normalize("NFD", lowered))


def is_close(entered: str, reference: str, ratio: float) -> bool:
    """Both standardised. The distance is measured against the length of what was typed."""
    if not entered or not reference:
        return False
    if ratio == 0:
        return entered == reference
    return Levenshtein.distance(entered, reference) / len(entered) <= ratio


def make_username(
    first_name: str,
    last_name: str,
    birthdate: datetime.date,
    *,
    is_taken: Callable[[str], bool],
    draw: Callable[[], int],
) -> str:
    """`zoe.legall0905`; when taken, the four digits are drawn until free. `draw` gives 0 to 9999."""
    stem = f"{standardise(first_name)}.{standardise(last_name)}"
    username = f"{stem}{birthdate:%d%m}"
    while is_taken(username):
        username = f"{stem}{draw():04d}"
    return username


def mask_username(username: str) -> str:
    """`lou.martin0509` → `l***.m***9`."""
    first, _, last = username.partition(".")
    masked = f"{first[:1]}***"
    return f"{masked}.{last[:1]}***{last[-1:]}" if last else masked
