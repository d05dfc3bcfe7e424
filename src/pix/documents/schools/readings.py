"""What a school's file says once read, whatever its format."""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum

from attrs import field, frozen

Progress = Callable[[float], None]
"""Told now and then which share of the file is read, from 0 to 1."""


def say_nothing(_share: float) -> None:
    """The progress of who does not ask for it."""


class Left(StrEnum):
    """Why a pupil of the file is left out without being a fault."""

    NO_INE = "no-ine"
    LEFT_SCHOOL = "left-school"
    NO_CLASS = "no-class"


@frozen
class SchoolLearner:
    """A pupil or student of a file. Texts are trimmed; empty means that the file does not say."""

    line: int
    first_name: str
    last_name: str
    middle_name: str = ""
    third_name: str = ""
    preferred_last_name: str = ""
    sex: str = ""
    birthdate: dt.date | None = None
    birth_city: str = ""
    birth_city_code: str = ""
    birth_province_code: str = ""
    birth_country_code: str = ""
    mef_code: str = ""
    status: str = ""
    national_student_id: str = ""
    division: str = ""
    group: str = ""
    student_number: str = ""
    email: str = ""
    department: str = ""
    educational_team: str = ""
    diploma: str = ""
    siecle_id: str = ""
    key: str = ""
    attributes: Mapping[str, str | None] = field(factory=dict)


@frozen
class LeftOut:
    """A pupil of the file who is not imported, and why."""

    reason: Left
    line: int
    last_name: str
    first_name: str
    national_student_id: str = ""
    division: str = ""
    left_on: str = ""


@frozen
class Notice:
    """Something imported all the same that a person should look at."""

    code: str
    line: int
    field: str
    value: str | None
    student_number: str = ""


@frozen
class Reading:
    """A file without fault."""

    learners: tuple[SchoolLearner, ...]
    encoding: str
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
