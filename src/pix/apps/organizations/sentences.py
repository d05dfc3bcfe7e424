"""What a fault of an imported file means, in words for the person who will correct the file."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FAULTS = {
    "ENCODING_NOT_SUPPORTED": gettext_lazy(
        "The accents of this file cannot be read. Export it again, choosing the encoding UTF-8."
    ),
    "BAD_CSV_FORMAT": gettext_lazy(
        "This is not a table with its cells separated by semicolons or commas, "
        "or a line has too many or too few cells."
    ),
    "HEADER_REQUIRED": gettext_lazy("The column “%(field)s” is missing."),
    "HEADER_UNKNOWN": gettext_lazy("The column “%(field)s” is not part of this format: remove it."),
    "HEADER_UNIQUE": gettext_lazy("The column “%(field)s” is there twice."),
    "FIELD_REQUIRED": gettext_lazy("The cell “%(field)s” is empty."),
    "FIELD_MIN_LENGTH": gettext_lazy("The cell “%(field)s” is too short: at least %(limit)s characters."),
    "FIELD_MAX_LENGTH": gettext_lazy("The cell “%(field)s” is too long: at most %(limit)s characters."),
    "FIELD_LENGTH": gettext_lazy("The cell “%(field)s” must have exactly %(limit)s characters."),
    "FIELD_DATE_FORMAT": gettext_lazy("“%(value)s” is not a date of the form %(format)s (%(field)s)."),
    "FIELD_EMAIL_FORMAT": gettext_lazy("“%(value)s” is not an e-mail address."),
    "FIELD_BAD_VALUES": gettext_lazy("“%(value)s” is not possible in “%(field)s”: write %(valids)s."),
    "FIELD_PATTERN": gettext_lazy("“%(value)s” does not have the form expected in “%(field)s”."),
    "IDENTIFIER_UNIQUE": gettext_lazy("The identifier %(value)s is there twice."),
    "INSEE_CODE_INVALID": gettext_lazy("“%(value)s” is not an INSEE code (%(field)s)."),
    "STUDENT_NUMBER_UNIQUE": gettext_lazy("The student number %(value)s is there twice."),
    "STUDENT_NUMBER_FORMAT": gettext_lazy(
        "The student number “%(value)s” may hold letters, digits, hyphens and underscores only."
    ),
    "PROPERTY_NOT_UNIQ": gettext_lazy("Two lines have the same “%(field)s”."),
    "UNICITY_COLUMNS_REQUIRED": gettext_lazy("The import format of this organisation is incomplete."),
    "FIRSTNAME_PROPERTY_REQUIRED": gettext_lazy("The import format of this organisation is incomplete."),
    "LASTNAME_PROPERTY_REQUIRED": gettext_lazy("The import format of this organisation is incomplete."),
    "UNKNOWN_FORMAT": gettext_lazy("The import format of this organisation is incomplete."),
    "PAYLOAD_TOO_LARGE": gettext_lazy("The file is too large: at most %(maxSize)s MB."),
    "EMPTY": gettext_lazy("The file holds nobody to import."),
    "INVALID_FILE": gettext_lazy("This file cannot be read: %(why)s."),
    "INVALID_FILE_EXTENSION": gettext_lazy("Files of the kind “.%(fileExtension)s” are not imported here."),
    "UAI_MISMATCHED": gettext_lazy("This file is not of your school: its UAI is %(uai)s."),
    "INE_REQUIRED": gettext_lazy("The national number (INE) is empty."),
    "INE_UNIQUE": gettext_lazy("Two pupils have the national number %(nationalStudentId)s."),
    "SEX_CODE_REQUIRED": gettext_lazy("The sex is missing."),
    "BIRTHDATE_REQUIRED": gettext_lazy("The birth date is missing."),
    "INVALID_BIRTHDATE_FORMAT": gettext_lazy("The birth date “%(value)s” does not exist."),
    "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT": gettext_lazy(
        "The code of the birth town is missing; it is needed for a birth in France."
    ),
    "FIRST_NAME_REQUIRED": gettext_lazy("The first name is missing."),
    "LAST_NAME_REQUIRED": gettext_lazy("The family name is missing."),
    "INVALID_CHAR_DETECTED": gettext_lazy(
        "“%(value)s” holds signs that cannot be read: the file does not have the encoding that it declares."
    ),
    "TOO_MANY_ERRORS": gettext_lazy("There are too many errors: the rest of the file was not read."),
    "INTERRUPTED": gettext_lazy("The import was interrupted. Nothing was changed: start it again."),
    "UNEXPECTED": gettext_lazy("The import failed for a reason of ours. Nothing was changed."),
}

WHY = {
    "damaged-archive": gettext_lazy("the archive is damaged or locked by a password"),
    "no-member": gettext_lazy("the archive holds no XML file"),
    "several-members": gettext_lazy("the archive holds several XML files"),
    "doctype": gettext_lazy("it declares a document type, which no export does"),
    "not-siecle": gettext_lazy("it is not an export of pupils"),
    "not-well-formed": gettext_lazy("it is not whole, or not XML (near line %(line)s)"),
}
OTHERWISE = gettext_lazy("it is not an export of pupils")

LEFT_OUT = {
    "no-ine": gettext_lazy("without a national number (INE)"),
    "left-school": gettext_lazy("left on %(leftOn)s"),
    "no-class": gettext_lazy("without a class"),
}


def sentence_of(error: Mapping[str, Any]) -> str:
    """One sentence for an error of a report (as `reports.described_faults` makes them), without its place."""
    meta = error.get("meta") or {}
    valids = _(" or ").join(meta.get("valids", ()))
    places = {
        "field": error.get("field") or "",
        "value": error.get("value") or "",
        "limit": meta.get("limit", meta.get("acceptedFormat", "")),
        "format": date_format(meta.get("acceptedFormat")),
        "valids": valids,
        "why": why(error.get("reason") or ""),
        "uai": error.get("value") or _("absent"),
        "maxSize": meta.get("maxSize", ""),
        "fileExtension": meta.get("fileExtension", ""),
        "nationalStudentId": meta.get("nationalStudentId", ""),
    }
    return str(FAULTS[error["code"]]) % places


def date_format(accepted: str | None) -> str:
    """The pattern of a format is told as it is; the others take French dates."""
    return accepted or _("DD/MM/YYYY")


def why(reason: str) -> str:
    name, _colon, line = reason.partition(":")
    return str(WHY.get(name, OTHERWISE)) % {"line": line}


def place_of(error: Mapping[str, Any]) -> str:
    """« Line 12, DUPONT Ana »: where to look; empty for the file as a whole."""
    line = _("Line %(line)s") % {"line": error["line"]} if error.get("line") else ""
    return ", ".join(part for part in (line, error.get("person") or "") if part)


def reason_left_out(one: Mapping[str, Any]) -> str:
    return str(LEFT_OUT[one["reason"]]) % {"leftOn": one.get("leftOn") or ""}
