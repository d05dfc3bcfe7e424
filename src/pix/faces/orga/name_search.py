"""Whether a name is the one that somebody typed: a part of it, or something near. Pure."""

import unicodedata
from collections.abc import Callable

from pix.apps.organizations.names import sortable

LARGEST_DISTANCE = 0.8


def matches(typed: str, first_name: str, last_name: str) -> bool:
    """A part of either name, or a distance of trigrams of at most 0.8; without accents or capitals."""
    wanted, first, last = fold(typed), fold(first_name), fold(last_name)
    if not wanted or wanted in first or wanted in last or wanted in f"{last} {first}":
        return True
    return distance(wanted, f"{first} {last}") <= LARGEST_DISTANCE


def matcher(typed: str) -> Callable[[str], bool]:
    """The same for many, on the keys by which a list is sorted (`organizations.names.sort_key`).

    The distance is worked out only for those that share enough trigrams to be near.
    """
    wanted = sortable(typed).replace("0", " ")
    ours = trigrams(wanted)
    fewest = (1 - LARGEST_DISTANCE) * len(ours)

    def is_near(key: str) -> bool:
        last, _parted, first = key.partition("00")
        last, first = last.replace("0", " "), first.replace("0", " ")
        if wanted in f"{last} {first}":
            return True
        text = f"  {first.replace(' ', '  ')}  {last.replace(' ', '  ')} "
        if sum(one in text for one in ours) < fewest:
            return False
        return distance(wanted, f"{first} {last}") <= LARGEST_DISTANCE

    return is_near if wanted else lambda _key: True


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def distance(one: str, other: str) -> float:
    """1 minus the share of common trigrams, in [0, 1]: as PostgreSQL's pg_trgm defines it."""
    ours, theirs = trigrams(one), trigrams(other)
    return 1 - len(ours & theirs) / (len(ours | theirs) or 1)


def trigrams(text: str) -> set[str]:
    """Of each word of letters and digits, with two blanks before and one after."""
    words = "".join(sign if sign.isalnum() else " " for sign in text).split()
    return {padded[at : at + 3] for word in words for padded in [f"  {word} "] for at in range(len(word) + 1)}
