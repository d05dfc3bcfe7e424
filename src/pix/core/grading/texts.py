"""Comparison of texts: the treatments T1, T2, T3 and numeric reading.

White space, lengths and distances follow what a browser does (its list of white space, UTF-16 code units),
so that stored answers of every origin are graded alike.
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import Self

from attrs import frozen
from rapidfuzz.distance import Levenshtein

WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
NEAR_MATCH_RATIO = 0.25

_SPACES = re.compile(f"[{WHITE_SPACE}]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_PUNCTUATION = re.compile("[^a-zA-Z0-9 ]+")
_SPACE_RUNS = re.compile(" {2,}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


@frozen
class Tolerances:
    """The switches of a question.

    T1: case, accents, spaces. T2: punctuation. T3: near match within `near_ratio`.
    """

    t1: bool = False
    t2: bool = False
    t3: bool = False
    near_ratio: float = NEAR_MATCH_RATIO

    def treat(self, text: str) -> str:
        """Apply T1 then T2 when they are on (T3 is a way to compare, not a transformation)."""
        if self.t1:
            text = ignore_case_accents_spaces(text)
        if self.t2:
            text = ignore_punctuation(text)
        return text


EXACT = Tolerances()


def trim(text: str) -> str:
    return text.strip(WHITE_SPACE)


def pretreat(text: str) -> str:
    """What every answer goes through: composed accents, no-break spaces as spaces."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).replace("\u00a0", " ")


def ignore_case_accents_spaces(text: str) -> str:
    lowered = text.lower()
    if not lowered.isascii():
        lowered = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    return _SPACES.sub("", lowered)


def ignore_punctuation(text: str) -> str:
    return _SPACE_RUNS.sub(" ", _PUNCTUATION.sub("", text))


def code_units(text: str) -> str:
    """The text with one character per UTF-16 code unit: only characters beyond U+FFFF change."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def is_near(answer: str, solutions: Sequence[str], ratio: float) -> bool:
    """Whether the edit distance to one solution is at most `ratio` × the length of the answer.

    Plain Levenshtein (insert, delete, substitute), in code units. An empty answer is near an empty text only.
    """
    length = len(answer)
    allowed = int(length * ratio + 1e-9)
    return answer in solutions or (
        allowed > 0
        and any(
            Levenshtein.distance(answer, solution, score_cutoff=allowed) <= allowed
            for solution in solutions
            if abs(len(solution) - length) <= allowed
        )
    )


@frozen
class AcceptedTexts:
    """Accepted spellings of one thing, treated once for all."""

    spellings: tuple[str, ...]
    treated: tuple[str, ...]
    tolerances: Tolerances

    @classmethod
    def of(cls, spellings: Sequence[str], tolerances: Tolerances) -> Self:
        treated = dict.fromkeys(code_units(tolerances.treat(spelling)) for spelling in spellings)
        return cls(tuple(spellings), tuple(treated), tolerances)

    def admits(self, text: str) -> bool:
        """Whether a text, already pretreated, is one of the spellings within the tolerances."""
        treated = code_units(self.tolerances.treat(text))
        if self.tolerances.t3:
            return is_near(treated, self.treated, self.tolerances.near_ratio)
        return treated in self.treated

    def emptied(self) -> tuple[str, ...]:
        """The spellings that the treatments reduce to nothing: they would admit any other emptied answer."""
        return tuple(text for text in self.spellings if text and not self.tolerances.treat(text))


def read_number(text: str) -> float | None:
    """The decimal number a person wrote, or None: a comma or a dot, one inner space, ASCII digits.

    A double, as in a browser: beyond 2^53 neighbouring integers are equal (the conformance vectors say so).
    """
    literal = trim(text.replace(",", ".", 1)).replace(" ", "", 1)
    return float(literal) if _NUMBER.fullmatch(literal) else None
