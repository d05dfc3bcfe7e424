import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1024)  # a desktop is searched by name again and again
def fold(text: str) -> str:
    """Without case, accents and extra spaces."""
    if not text.isascii():
        spread = unicodedata.normalize("NFD", text)
        text = "".join(one for one in spread if not unicodedata.category(one).startswith("M"))
    return " ".join(text.lower().split())
