"""The messages of a question for what was answered: its author foresaw the error and named it."""

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.mappings import read_fields
from pix.core.grading.texts import EXACT, WHITE_SPACE, Tolerances, pretreat, read_number

CHOICES = frozenset({"QCU", "QCM"})
FIELDS = frozenset({"QROCM-ind", "QROCM-dep"})
WHERE_CASE_COUNTS = frozenset({"phrase", "paragraphe"})
_SPACES = re.compile(f"[{WHITE_SPACE}]+")


@frozen
class Foreseen:
    """Wrong answers and what is said of each: number of an option, `field=value`, typed text."""

    type: str
    format: str
    feedback: Mapping[str, str]
    tolerances: Tolerances = EXACT

    def messages(self, value: str) -> tuple[str, ...]:
        """In the order of the answer; the very text comes before another spelling of it."""
        found = dict.fromkeys(self._message(part) for part in self._parts(value))
        return tuple(message for message in found if message)

    def _parts(self, value: str) -> list[str]:
        if self.type in CHOICES:
            return value.split(",")
        if self.type not in FIELDS:
            return [value]
        try:
            return [f"{key}={text}" for key, text in read_fields(value).items()]
        except UnreadableAnswer:
            return []

    def _message(self, part: str) -> str:
        if part in self.feedback:
            return self.feedback[part]
        for spelled in self._spellings():
            wanted = spelled(_plain(part))
            for given, message in self.feedback.items():
                if spelled(_plain(given)) == wanted:
                    return message
        return ""

    def _spellings(self) -> Iterator[Callable[[str], str]]:
        yield str
        if self.format == "nombre":
            yield _number
        elif self.format not in WHERE_CASE_COUNTS:
            yield str.casefold
        yield self.tolerances.treat


def _plain(text: str) -> str:
    """One kind of apostrophe and of space."""
    return _SPACES.sub(" ", pretreat(text).replace("’", "'")).strip()


def _number(text: str) -> str:
    key, sign, last = text.rpartition("=")
    number = read_number(last)
    return text if number is None else f"{key}{sign}{number!r}"
