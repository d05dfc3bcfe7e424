"""SIECLE: the ministry's export of pupils "sans adresses", as XML. Who counts, and what is wrong."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from pix.documents.schools.cells import (
    LONGEST_TEXT,
    composed,
    has_impossible_sign,
    is_misread,
    legible,
    read_full_date,
)
from pix.documents.schools.faults import MOST_FAULTS, Fault, RefusedFile, refuse
from pix.documents.schools.readings import Left, LeftOut, Progress, Reading, SchoolLearner, say_nothing
from pix.documents.schools.siecle_packing import LARGEST_UNPACKED, Opened, decoded, open_export
from pix.documents.schools.siecle_parsing import PUPIL_ELEMENTS, Export, parse_export

FRANCE = "100"
SEXES = {"1": "M", "2": "F"}
ABSENT = "\0"  # which no XML can hold
ELEMENTS = {target: element for element, target in PUPIL_ELEMENTS.items()} | {
    "siecle_id": "ELEVE_ID",
    "division": "CODE_STRUCTURE",
}
REQUIRED = (
    ("last_name", "LAST_NAME_REQUIRED"),
    ("first_name", "FIRST_NAME_REQUIRED"),
    ("sex", "SEX_CODE_REQUIRED"),
    ("birthdate", "BIRTHDATE_REQUIRED"),
)

Texts = dict[str, str]


def read_siecle(
    file: BinaryIO, *, uai: str, largest_unpacked: int = LARGEST_UNPACKED, told: Progress = say_nothing
) -> Reading:
    """The pupils of an export, plain or zipped, of the school `uai`. Raises RefusedFile with every fault.

    Pupils who left, have no national number or no class are told in `left_out`; a class comes from
    STRUCTURES wherever these stand in the file.
    """
    opened = open_export(file, largest_unpacked)
    export = parse_export(counted(opened, told))
    if not export.uai or export.uai.casefold() != uai.strip().casefold():
        fault = Fault("UAI_MISMATCHED", field="UAJ", value=export.uai)
        raise RefusedFile(fault, encoding=opened.encoding)
    return check_pupils(export, opened.encoding)


def counted(opened: Opened, told: Progress) -> Iterator[str]:
    read = 0
    for piece in decoded(opened):
        yield piece
        read += len(piece)
        told(min(read / max(opened.size, 1), 1.0))


def check_pupils(export: Export, encoding: str) -> Reading:
    learners: list[SchoolLearner] = []
    left_out: list[LeftOut] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    for line, siecle_id, texts in export.pupils:
        texts["siecle_id"] = siecle_id
        texts["division"] = export.divisions.get(siecle_id, "")
        texts["national_student_id"] = texts.get("national_student_id", ABSENT).upper()
        reason = reason_to_leave_out(texts)
        if reason:
            left_out.append(left_out_of(reason, line, texts, siecle_id in export.inactive))
            continue
        found = list(faults_of(line, texts, encoding, seen))
        faults += found
        seen.add(texts["national_student_id"])
        if len(faults) >= MOST_FAULTS:
            faults.append(Fault("TOO_MANY_ERRORS", line))
            break
        if not faults:
            learners.append(learner_of(line, texts))
    if faults:
        raise RefusedFile(*faults, encoding=encoding)
    if not learners:
        raise refuse("EMPTY")
    return Reading(tuple(learners), encoding, tuple(left_out))


def reason_to_leave_out(texts: Texts) -> Left | None:
    if texts.get("left_on"):
        return Left.LEFT_SCHOOL
    if texts["national_student_id"] == ABSENT:
        return Left.NO_INE
    return None if texts["division"] else Left.NO_CLASS


def left_out_of(reason: Left, line: int, texts: Texts, is_inactive: bool) -> LeftOut:
    return LeftOut(
        reason,
        line,
        legible(texts.get("last_name", "")),
        legible(texts.get("first_name", "")),
        legible(texts["national_student_id"].removeprefix(ABSENT)),
        "Inactifs" if is_inactive and reason is Left.NO_CLASS else "",
        legible(texts.get("left_on", "")),
    )


def faults_of(line: int, texts: Texts, encoding: str, seen: set[str]) -> Iterator[Fault]:
    """What is wrong with one pupil, in the order of the checks; the national number twice comes last."""
    number = texts["national_student_id"]
    if not number:
        yield fault_at(line, texts, "INE_REQUIRED", "national_student_id")
    for target, code in REQUIRED:
        if not texts.get(target):
            yield fault_at(line, texts, code, target)
    if texts.get("birthdate") and read_full_date(texts["birthdate"]) is None:
        yield fault_at(line, texts, "INVALID_BIRTHDATE_FORMAT", "birthdate")
    if texts.get("birth_country_code") == FRANCE and not texts.get("birth_city_code"):
        yield fault_at(line, texts, "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT", "birth_city_code")
    yield from text_faults(line, texts, encoding)
    if number and number in seen:
        yield fault_at(line, texts, "INE_UNIQUE", "national_student_id")


def text_faults(line: int, texts: Texts, encoding: str) -> Iterator[Fault]:
    """Texts that no column could hold; unreadable signs are told once a pupil."""
    for target, text in texts.items():
        if len(text) > LONGEST_TEXT:
            yield fault_at(line, texts, "FIELD_MAX_LENGTH", target, limit=LONGEST_TEXT)
    for target, text in texts.items():
        if has_impossible_sign(text) or is_misread(text, encoding):
            yield fault_at(line, texts, "INVALID_CHAR_DETECTED", target)
            return


def fault_at(line: int, texts: Texts, code: str, target: str, **meta: object) -> Fault:
    number = texts["national_student_id"]
    about = {"nationalStudentId": number} if number else {}
    person = legible(f"{texts.get('last_name', '')} {texts.get('first_name', '')}".strip())
    return Fault(code, line, ELEMENTS[target], texts.get(target), about | meta, person)


def learner_of(line: int, texts: Texts) -> SchoolLearner:
    values: dict[str, Any] = {target: composed(text) for target, text in texts.items() if target != "left_on"}
    values["sex"] = SEXES.get(texts["sex"], "")
    values["birthdate"] = read_full_date(texts["birthdate"])
    return SchoolLearner(line=line, **values)
