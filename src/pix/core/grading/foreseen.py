"""The messages of a question for what was answered: its author foresaw the error and named it."""

import re
from collections.abc import Mapping

from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.mappings import read_fields
from pix.core.grading.texts import WHITE_SPACE, ignore_case_accents_spaces, pretreat, read_number

CHOICES = frozenset({"QCU", "QCM"})
FIELDS = frozenset({"QROCM-ind", "QROCM-dep"})
_SPACES = re.compile(f"[{WHITE_SPACE}]+")


def messages_for(question_type: str, feedback: Mapping[str, str], value: str) -> tuple[str, ...]:
    """In the order of the answer: by number of option, by `field=value`, by typed text.

    The very text comes before another spelling of it (apostrophes, case, accents, zeros of a number).
    """
    parts = _parts(question_type, value)
    found = dict.fromkeys(_message(feedback, part) for part in parts)
    return tuple(message for message in found if message)


def _parts(question_type: str, value: str) -> list[str]:
    if question_type in CHOICES:
        return value.split(",")
    if question_type not in FIELDS:
        return [value]
    try:
        return [f"{key}={text}" for key, text in read_fields(value).items()]
    except UnreadableAnswer:
        return []


def _message(feedback: Mapping[str, str], part: str) -> str:
    if part in feedback:
        return feedback[part]
    for spelled in (str, str.casefold, ignore_case_accents_spaces, _number):
        wanted = spelled(_typography(part))
        message = next(
            (text for given, text in feedback.items() if spelled(_typography(given)) == wanted), ""
        )
        if message:
            return message
    return ""


def _typography(text: str) -> str:
    return _SPACES.sub(" ", pretreat(text).replace("’", "'")).strip()


def _number(text: str) -> str:
    key, sign, last = text.rpartition("=")
    number = read_number(last)
    return text if number is None else f"{key}{sign}{number!r}"
