"""Extra time as a fraction of the length of the test: 0.33 is one third more."""

import math
import re

from pix.core.exam.faults import Fault

HIGHEST = 10
HUNDRED = 100
FIELD = "extraTimePercentage"
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?", re.ASCII)

Read = float | None | Fault


def extra_time_of_cell(value: float | str | None, *, is_percentage: bool) -> Read:
    """A cell of the sheet of candidates: 33 %, 0.33, 33 and « 33 % » all mean one third; 0 means none."""
    if isinstance(value, str):
        return _of_text(value)
    if value is None or value == 0:
        return None
    if not is_percentage and 1 <= value <= HUNDRED:
        value /= HUNDRED
    return check_extra_time(value)


def extra_time_of_csv(text: str | None) -> Read:
    """A cell of the mass import, always a percentage: `33%`; `0.33` is refused."""
    if not (text or "").strip():
        return None
    found = _NUMBER.match((text or "").strip())
    if found is None:
        return Fault("CANDIDATE_EXTRA_TIME_INTEGER", FIELD, text)
    value = float(found[0].replace(",", "."))
    if not 1 <= value < HIGHEST * HUNDRED:
        return Fault("CANDIDATE_EXTRA_TIME_OUT_OF_RANGE", FIELD, text)
    return round(value / HUNDRED, 6)


def extra_time_of_form(text: str | None) -> Read:
    """The field of the form, in percent: `33`; nothing or 0 means none."""
    stripped = (text or "").strip().removesuffix("%").strip()
    if not stripped:
        return None
    if not _NUMBER.fullmatch(stripped):
        return Fault("CANDIDATE_EXTRA_TIME_INTEGER", FIELD, text)
    value = float(stripped.replace(",", "."))
    return check_extra_time(value / HUNDRED) if value else None


def check_extra_time(value: float) -> float | Fault:
    if not math.isfinite(value) or not 0 <= value < HIGHEST:
        return Fault("CANDIDATE_EXTRA_TIME_OUT_OF_RANGE", FIELD, f"{value:g}")
    return round(value, 6)


def _of_text(text: str) -> Read:
    stripped = text.strip()
    if not stripped:
        return None
    number = stripped.removesuffix("%").strip()
    if not _NUMBER.fullmatch(number):
        return Fault("CANDIDATE_EXTRA_TIME_INTEGER", FIELD, text)
    value = float(number.replace(",", "."))
    if value == 0:
        return None
    return check_extra_time(value / HUNDRED if stripped.endswith("%") or value >= 1 else value)
