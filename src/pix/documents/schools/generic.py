"""Import formats that are data: columns, rules and keys come from a definition, not from code."""

import datetime as dt
import functools
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.documents.schools.cells import (
    LONGEST_TEXT,
    collapse,
    has_impossible_sign,
    is_misread,
    read_date_as,
)
from pix.documents.schools.columns import STEPS_OF_PROGRESS, fault_at
from pix.documents.schools.faults import MOST_FAULTS, Fault, RefusedFile, refuse
from pix.documents.schools.readings import Progress, Reading, SchoolLearner, say_nothing
from pix.documents.schools.tables import Row, Table, check_header, decode_strictly, read_table

Config = Mapping[str, Any]

GENERIC: Config = {
    "acceptedEncoding": ["utf8"],
    "unicityColumns": ["Nom apprenant", "Prénom apprenant", "Date de naissance"],
    "headers": [
        {
            "name": "Nom apprenant",
            "required": True,
            "config": {
                "property": "lastName",
                "validate": {"type": "string", "required": True},
                "reconcile": {"fieldId": "reconcileField1", "name": "COMMON_LASTNAME", "position": 1},
            },
        },
        {
            "name": "Prénom apprenant",
            "required": True,
            "config": {
                "property": "firstName",
                "validate": {"type": "string", "required": True},
                "reconcile": {"fieldId": "reconcileField2", "name": "COMMON_FIRSTNAME", "position": 2},
            },
        },
        {
            "name": "Classe",
            "required": True,
            "config": {
                "validate": {"type": "string", "required": True},
                "displayable": {"name": "COMMON_DIVISION", "position": 1, "filterable": {"type": "list"}},
                "exportable": True,
                "anonymize": "keep",
            },
        },
        {
            "name": "Date de naissance",
            "required": True,
            "config": {
                "validate": {"type": "date", "format": "YYYY-MM-DD", "required": True},
                "displayable": {"name": "COMMON_BIRTHDATE", "position": 2},
                "reconcile": {"fieldId": "reconcileField3", "name": "COMMON_BIRTHDATE", "position": 3},
                "anonymize": "generalize_date",
            },
        },
    ],
}

_ENCODINGS = {"utf8": ("utf-8",), "iso-8859-1": ("cp1252", "iso8859-1"), "win1252": ("cp1252",)}
_PROPERTIES = {"firstName": "first_name", "lastName": "last_name"}
_SHOWN_AS = {"COMMON_DIVISION": "division", "COMMON_BIRTHDATE": "birthdate"}


@frozen
class Header:
    """A column of the definition. `place`: the attribute of SchoolLearner that it also fills, if any."""

    name: str
    is_mandatory: bool
    place: str
    attribute: str
    validate: Config
    values: Mapping[str, str]

    def condition(self, row: Row) -> Config:
        """The rules in force for this line, once `conditional` has looked at the other cell."""
        conditional = self.validate.get("conditional")
        if not conditional:
            return self.validate
        expected = conditional.get("is")
        accepted = expected if isinstance(expected, list) else [expected]
        branch = "then" if row.cells.get(conditional["when"]) in accepted else "otherwise"
        return {**self.validate, **conditional.get(branch, {})}


@frozen
class Format:
    """A definition once read. `encodings` are tried in order, UTF-8 first."""

    encodings: tuple[str, ...]
    unicity: tuple[str, ...]
    headers: tuple[Header, ...]


def read_format(config: Config) -> Format:
    """Raises RefusedFile with the code of what a definition lacks."""
    unicity = tuple(config.get("unicityColumns") or ())
    headers = tuple(header_of(header) for header in config.get("headers", ()))
    places = [header.place for header in headers]
    if not unicity:
        raise refuse("UNICITY_COLUMNS_REQUIRED")
    if places.count("first_name") != 1:
        raise refuse("FIRSTNAME_PROPERTY_REQUIRED")
    if places.count("last_name") != 1:
        raise refuse("LASTNAME_PROPERTY_REQUIRED")
    named = ["utf8", *(name for name in config.get("acceptedEncoding", ()) if name != "utf8")]
    encodings = tuple(encoding for name in named for encoding in _ENCODINGS.get(name, (name,)))
    return Format(encodings, unicity, headers)


def header_of(header: Config) -> Header:
    config = header.get("config") or {}
    shown = (config.get("displayable") or {}).get("name", "")
    return Header(
        name=header["name"],
        is_mandatory=bool(header.get("required")),
        place=_PROPERTIES.get(config.get("property", ""), _SHOWN_AS.get(shown, "")),
        attribute=config.get("mappingColumn") or header["name"],
        validate=config.get("validate") or {},
        values=config.get("mappingValues") or {},
    )


def read_generic(raw: bytes, config: Config, told: Progress = say_nothing) -> Reading:
    """The learners of a file of the format `config`. Raises RefusedFile with every fault."""
    format_ = read_format(config)
    table = read_table(*decode_strictly(raw, format_.encodings))
    check_header(table, [header.name for header in format_.headers if header.is_mandatory])
    if not table.rows:
        raise refuse("EMPTY")
    faults: list[Fault] = []
    learners: list[SchoolLearner] = []
    seen: set[str] = set()
    for rank, row in enumerate(table.rows):
        if rank % STEPS_OF_PROGRESS == 0:
            told(rank / len(table.rows))
        faults += faults_of(row, table, format_, seen)
        if len(faults) >= MOST_FAULTS:
            faults.append(Fault("TOO_MANY_ERRORS", row.line))
            break
        if not faults:
            learners.append(learner_of(row, format_))
    if faults:
        raise RefusedFile(*faults, encoding=table.encoding)
    return Reading(tuple(learners), table.encoding)


def faults_of(row: Row, table: Table, format_: Format, seen: set[str]) -> list[Fault]:
    """A line of another width is judged on that alone: its cells are not where they seem."""
    if row.width != len(table.header):
        return [Fault("BAD_CSV_FORMAT", row.line, meta={"line": row.line}, reason="width")]
    faults = [
        fault_at(row, header.name, row.cells.get(header.name), problem)
        for header in format_.headers
        for problem in problems(row.cells.get(header.name), header.condition(row), table.encoding)
    ]
    key = key_of([row.cells.get(name) for name in format_.unicity])
    if key in seen:
        faults.append(fault_at(row, "-".join(format_.unicity), None, {"code": "PROPERTY_NOT_UNIQ"}))
    seen.add(key)
    return faults


def problems(cell: str | None, validate: Config, encoding: str) -> list[dict[str, object]]:
    if cell is None:
        return [{"code": "FIELD_REQUIRED"}] if validate.get("required") else []
    found: list[dict[str, object]] = []
    if has_impossible_sign(cell) or is_misread(cell, encoding):
        found.append({"code": "INVALID_CHAR_DETECTED"})
    found += length_problems(cell, validate)
    if validate.get("type") == "date":
        accepted = validate.get("format", "YYYY-MM-DD")
        if read_date_as(cell, accepted) is None:
            found.append({"code": "FIELD_DATE_FORMAT", "acceptedFormat": accepted})
    if "expectedValues" in validate and cell not in validate["expectedValues"]:
        found.append({"code": "FIELD_BAD_VALUES", "valids": list(validate["expectedValues"])})
    if "regexp" in validate and len(cell) <= LONGEST_TEXT and not compiled(validate["regexp"]).search(cell):
        found.append({"code": "FIELD_PATTERN", "acceptedFormat": validate["regexp"]})
    return found


def length_problems(cell: str, validate: Config) -> list[dict[str, object]]:
    exact, least = validate.get("length"), validate.get("min")
    most = min(validate.get("max") or LONGEST_TEXT, LONGEST_TEXT)
    found: list[dict[str, object]] = []
    if exact is not None and len(cell) != exact:
        found.append({"code": "FIELD_LENGTH", "acceptedFormat": exact})
    if least is not None and len(cell) < least:
        found.append({"code": "FIELD_MIN_LENGTH", "acceptedFormat": least})
    if len(cell) > most:
        found.append({"code": "FIELD_MAX_LENGTH", "acceptedFormat": most})
    return found


@functools.lru_cache(maxsize=200)
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def key_of(values: Sequence[str | None]) -> str:
    """What tells a learner from the others of a school: short, whatever the columns of the key."""
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()


def learner_of(row: Row, format_: Format) -> SchoolLearner:
    """Names go to their places, all the rest to `attributes` under the definition's names."""
    attributes: dict[str, str | None] = {}
    places: dict[str, Any] = {}
    stored: dict[str, str | None] = {}
    for header in format_.headers:
        value = stored_value(row.cells.get(header.name), header.condition(row))
        value = header.values.get(value, value) if value is not None else None
        stored[header.name] = value
        if header.place not in _PROPERTIES.values():
            attributes[header.attribute] = value
        if header.place and value is not None:
            places[header.place] = placed(header.place, value)
    key = key_of([stored.get(name) for name in format_.unicity])
    return SchoolLearner(line=row.line, key=key, attributes=attributes, **places)


def stored_value(cell: str | None, validate: Config) -> str | None:
    """Dates become ISO; everything else stays as written."""
    if cell is None or validate.get("type") != "date":
        return cell
    date = read_date_as(cell, validate.get("format", "YYYY-MM-DD"))
    return date.isoformat() if date else None


def placed(place: str, value: str) -> object:
    if place == "birthdate":
        return dt.date.fromisoformat(value)
    return collapse(value) if place == "division" else value
