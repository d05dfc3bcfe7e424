"""Writing rows of learners: from values of a file to columns, and erasing an identity."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from pix.apps.organizations.enums import ImportKind
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.names import sort_key
from pix.documents.schools.readings import SchoolLearner

NAMES = ("first_name", "last_name", "middle_name", "third_name", "preferred_last_name", "birthdate")
BIRTH = ("sex", "birth_city", "birth_city_code", "birth_province_code", "birth_country_code")
PUPIL = (*NAMES, *BIRTH, "mef_code", "status", "national_student_id", "division")
WRITTEN = {
    ImportKind.SIECLE: (*PUPIL, "siecle_id"),
    ImportKind.FREGATA: PUPIL,
    ImportKind.SUP: (
        *NAMES, "email", "student_number", "department", "educational_team", "group", "diploma", "status",
    ),
    ImportKind.ONDE: ("first_name", "last_name", "birthdate", "division", "import_key", "attributes"),
}  # fmt: skip
WRITTEN[ImportKind.GENERIC] = WRITTEN[ImportKind.ONDE]
KEYS = {
    ImportKind.SIECLE: "national_student_id",
    ImportKind.FREGATA: "national_student_id",
    ImportKind.SUP: "student_number",
    ImportKind.ONDE: "import_key",
    ImportKind.GENERIC: "import_key",
}
IN_THE_FILE = {"import_key": "key"}  # the other attributes have the names of the columns

IDENTITY = (
    "first_name", "middle_name", "third_name", "last_name", "preferred_last_name", "email",
    "birth_city", "birth_city_code", "siecle_id", "sort_name",
)  # fmt: skip
IDENTIFIERS = ("user", "linked_at", "national_student_id", "student_number", "import_key")


def key_of(learner: SchoolLearner, kind: ImportKind) -> str:
    return getattr(learner, IN_THE_FILE.get(KEYS[kind], KEYS[kind]))


def columns_of(learner: SchoolLearner, kind: ImportKind) -> dict[str, Any]:
    """What this kind of file says of a learner, column by column."""
    said = {column: getattr(learner, IN_THE_FILE.get(column, column)) for column in WRITTEN[kind]}
    return said | {"sort_name": sort_key(learner.last_name, learner.first_name)}


def forget_identity(learner: OrganizationLearner, config: Mapping[str, Any] | None = None) -> None:
    """Erases who it is from the row in memory; `config` says what becomes of the columns of a format."""
    for column in IDENTITY:
        setattr(learner, column, "")
    for column in IDENTIFIERS:
        setattr(learner, column, None)
    if learner.birthdate:
        learner.birthdate = learner.birthdate.replace(month=1, day=1)
    learner.attributes = dict(kept_attributes(learner.attributes, config))


def kept_attributes(
    attributes: Mapping[str, str | None], config: Mapping[str, Any] | None
) -> Iterator[tuple[str, str | None]]:
    """Columns are cleared unless the format keeps them, or their dates by the year."""
    for header in (config or {}).get("headers", ()):
        settings = header.get("config") or {}
        name = settings.get("mappingColumn") or header["name"]
        value = attributes.get(name)
        treatment = settings.get("anonymize", "clear")
        if name in attributes and treatment == "keep":
            yield name, value
        elif value and treatment == "generalize_date":
            yield name, first_of_year(value)


def first_of_year(date: str) -> str | None:
    try:
        return datetime.date.fromisoformat(date).replace(month=1, day=1).isoformat()
    except ValueError:
        return None
