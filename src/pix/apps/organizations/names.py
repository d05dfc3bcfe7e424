"""Names as they are compared, and the usernames made from them. Pure: no database, no clock."""

import datetime
import re
import unicodedata
from collections.abc import Callable

from rapidfuzz.distance import Levenshtein

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
NOT_PLAIN = re.compile(r"[^a-z0-9]")
LONGEST_SORTED = 240
LONGEST_STEM = 240
NAMELESS = "eleve"


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
    stem = username_stem(first_name, last_name)
    username = f"{stem}{birthdate:%d%m}"
    while is_taken(username):
        username = f"{stem}{draw():04d}"
    return username


def username_stem(first_name: str, last_name: str) -> str:
    """What stands before the four digits; a name without any Latin letter is called `eleve`."""
    stem = f"{standardise(first_name) or NAMELESS}.{standardise(last_name) or NAMELESS}"
    return stem[:LONGEST_STEM]


def mask_username(username: str) -> str:
    """`lou.martin0509` → `l***.m***9`."""
    first, _, last = username.partition(".")
    masked = f"{first[:1]}***"
    return f"{masked}.{last[:1]}***{last[-1:]}" if last else masked


def sort_key(last_name: str, first_name: str) -> str:
    """A stored key that every database sorts alike: « LE GALL Zoé » before « LEFÈVRE Ana », accents apart.

    Words are parted by `0` and the two names by `00`, because collations agree on figures before letters and
    on nothing else.
    """
    return f"{sortable(last_name)}00{sortable(first_name)}"


def sortable(name: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in sortable_text(name)).split()
    return "0".join(words)[:LONGEST_SORTED]


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """« Atelier 2 » before « Atelier 10 », « 6E A » before « 6E B », accents and capitals apart."""
    parts = re.split(r"([0-9]+)", sortable_text(text))
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)


def sortable_text(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LIGATURES))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
