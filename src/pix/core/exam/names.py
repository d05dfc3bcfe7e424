"""Names as the exam compares them: accents, capitals, spaces and signs do not count."""

import datetime
import re
import unicodedata

LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {
        "œ": "OE", "Œ": "OE", "æ": "AE", "Æ": "AE", "ø": "O", "Ø": "O", "ß": "SS",
        "ł": "L", "Ł": "L", "đ": "D", "Đ": "D", "ı": "I", "İ": "I",
    }
)  # fmt: skip
SAINTS = {"ST": "SAINT", "STE": "SAINTE"}
NOT_PLAIN = re.compile(r"[^0-9A-Z]+")

PersonKey = tuple[str, str, datetime.date]


def fold_words(name: str) -> list[str]:
    """« L'Haÿ-les-Roses » → L, HAY, LES, ROSES."""
    plain = unicodedata.normalize("NFD", name.translate(LETTERS_WITHOUT_DECOMPOSITION))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return NOT_PLAIN.sub(" ", letters.upper()).split()


def fold(name: str) -> str:
    """« Cœur de Lion » → `COEURDELION`; a name of another alphabet is kept as it is written."""
    return "".join(fold_words(name)) or " ".join(name.split()).casefold()


def place_key(name: str) -> str:
    """Towns and countries: the order of words does not count and ST is SAINT."""
    return " ".join(sorted(SAINTS.get(word, word) for word in fold_words(name)))


def person_key(last_name: str, first_name: str, birthdate: datetime.date) -> PersonKey:
    """Two candidates of a session with the same key are the same person."""
    return fold(last_name), fold(first_name), birthdate
