"""Codes of the specification as sentences, for whoever has to put something right."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pix.apps.certification.birth_tables import birth_tables
from pix.core.exam.faults import Fault

MOST_TOWNS = 8

SENTENCES = {
    "SESSION_ADDRESS_REQUIRED": gettext_lazy("Write the name of the site."),
    "SESSION_ADDRESS_TOO_LONG": gettext_lazy("The name of the site has 255 signs at most."),
    "SESSION_ROOM_REQUIRED": gettext_lazy("Write the name of the room."),
    "SESSION_ROOM_TOO_LONG": gettext_lazy("The name of the room has 255 signs at most."),
    "SESSION_DATE_REQUIRED": gettext_lazy("Choose the date."),
    "SESSION_DATE_NOT_VALID": gettext_lazy("This date does not exist, or is not written as 16/03/2027."),
    "SESSION_TIME_REQUIRED": gettext_lazy("Write the hour at which it starts."),
    "SESSION_TIME_NOT_VALID": gettext_lazy("Write the hour as 09:00, from 00:00 to 23:59."),
    "SESSION_EXAMINER_REQUIRED": gettext_lazy("Write who watches the room."),
    "SESSION_EXAMINER_TOO_LONG": gettext_lazy("The names of the invigilators have 255 signs at most."),
    "SESSION_DESCRIPTION_TOO_LONG": gettext_lazy("The remarks have 350 signs at most."),
    "SESSION_VERSION_NOT_VALID": gettext_lazy("This form of the certification is not offered here."),
    "SESSION_VERSION_FIXED": gettext_lazy("A candidate has joined: the form of the certification stays."),
    "SESSION_VERSION_NOT_FOR_ITS_CANDIDATES": gettext_lazy(
        "Some candidates take a certification that this form does not have."
    ),
    "SESSION_SCHEDULED_IN_THE_PAST": gettext_lazy("This session is in the past."),
    "SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS": gettext_lazy(
        "Your centre already has a session in this room on that day at that hour."
    ),
    "INFORMATION_NOT_ALLOWED_WITH_SESSION_ID": gettext_lazy(
        "With the number of an existing session, leave the site, room, date, hour and invigilators empty."
    ),
    "SESSION_ID_NOT_VALID": gettext_lazy("The number of a session has figures only."),
    "SESSION_ID_NOT_EXISTING": gettext_lazy("Your centre has no session with this number."),
    "CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION": gettext_lazy(
        "Somebody has already joined this session: its list is not replaced any more."
    ),
    "EMPTY_SESSION": gettext_lazy("This session has no candidate."),
    "DUPLICATE_CANDIDATE_IN_SESSION": gettext_lazy(
        "This candidate is twice in the session: the second line is left out."
    ),
    "CANDIDATE_LAST_NAME_REQUIRED": gettext_lazy("Write the birth name."),
    "CANDIDATE_FIRST_NAME_REQUIRED": gettext_lazy("Write the first name."),
    "CANDIDATE_BIRTHDATE_REQUIRED": gettext_lazy("Write the birth date."),
    "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID": gettext_lazy(
        "This birth date does not exist, is in the future, or is not written as 29/02/2008."
    ),
    "CANDIDATE_BIRTHDATE_MUST_BE_GREATER": gettext_lazy("The birth date comes after 1 January 1900."),
    "CANDIDATE_SEX_REQUIRED": gettext_lazy("Say M or F."),
    "CANDIDATE_SEX_NOT_VALID": gettext_lazy("Only M or F is accepted here."),
    "CANDIDATE_BIRTH_INFORMATION_REQUIRED": gettext_lazy("Write where the person was born."),
    "CANDIDATE_BIRTH_COUNTRY_REQUIRED": gettext_lazy("Write the country of birth."),
    "CANDIDATE_BIRTH_COUNTRY_NOT_FOUND": gettext_lazy("This country is not in the table of countries."),
    "CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED": gettext_lazy("Born abroad: write the town of birth."),
    "CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY": gettext_lazy("Born abroad: leave the postal code empty."),
    "CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID": gettext_lazy("Born abroad: the INSEE code is 99."),
    "CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED": gettext_lazy(
        "Born in France: write either the INSEE code alone, or the postal code and the town."
    ),
    "CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID": gettext_lazy("No town has this INSEE code."),
    "CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED": gettext_lazy("Write the postal code of the town of birth."),
    "CANDIDATE_BIRTH_CITY_REQUIRED": gettext_lazy("Write the town of birth."),
    "CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND": gettext_lazy("No town has this postal code."),
    "CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID": gettext_lazy(
        "The address that gets the results cannot receive mail."
    ),
    "CANDIDATE_EMAIL_NOT_VALID": gettext_lazy("This address cannot receive mail."),
    "CANDIDATE_EXTRA_TIME_INTEGER": gettext_lazy("Write the extra time as a number, for example 33."),
    "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE": gettext_lazy(
        "The extra time is a percentage from 1 to 999, for example 33."
    ),
    "CANDIDATE_BILLING_MODE_REQUIRED": gettext_lazy("Say who pays: free, paid or prepaid."),
    "CANDIDATE_BILLING_MODE_NOT_VALID": gettext_lazy("Who pays is one of: free, paid, prepaid."),
    "CANDIDATE_BILLING_MODE_MUST_BE_EMPTY": gettext_lazy("In a school nobody pays: leave this empty."),
    "CANDIDATE_PREPAYMENT_CODE_REQUIRED": gettext_lazy("Prepaid: write the prepayment code."),
    "CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY": gettext_lazy(
        "The prepayment code is for prepaid candidates only."
    ),
    "CANDIDATE_NO_SUBSCRIPTION": gettext_lazy("Choose a certification."),
    "CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION": gettext_lazy(
        "Only one complementary certification a candidate."
    ),
    "CANDIDATE_DOUBLE_CERTIFICATION_WITHOUT_CORE": gettext_lazy("CléA is taken with Pix."),
    "CANDIDATE_COMPLEMENTARY_CERTIFICATION_WITH_CORE": gettext_lazy("This certification is taken alone."),
    "CENTER_HABILITATION_ERROR": gettext_lazy("Your centre may not run this certification."),
    "DUPLICATE_CANDIDATE": gettext_lazy("This person is already in the list."),
    "INVALID_DOCUMENT": gettext_lazy(
        "This document is not the list of candidates of this session, or an old one: download it again."
    ),
    "EMPTY_DOCUMENT": gettext_lazy("This document holds no candidate."),
    "DOCUMENT_TOO_LARGE": gettext_lazy("This document is larger than 10 MB."),
    "CSV_DATA_REQUIRED": gettext_lazy("This file has titles only, or nothing: there is no session in it."),
    "CSV_HEADERS_NOT_VALID": gettext_lazy(
        "The titles of the columns are not those of your centre: download the model again."
    ),
    "SESSION_ALREADY_FINALIZED": gettext_lazy("This session is finalised: it no longer changes."),
    "SESSION_HAS_STARTED": gettext_lazy("A candidate has begun the test: this session stays."),
    "CANDIDATE_NOT_ALLOWED_FOR_FINALIZED_SESSION": gettext_lazy(
        "This session is finalised: its list no longer changes."
    ),
    "SESSION_STARTED_CANDIDATE_ALREADY_LINKED_TO_USER": gettext_lazy(
        "A candidate has joined the session: the list is not replaced any more. Add late-comers one by one."
    ),
    "CANDIDATE_ALREADY_LINKED_TO_USER": gettext_lazy("This candidate has joined: their line stays as it is."),
    "STUDENT_NOT_OF_THIS_SCHOOL": gettext_lazy("One of the pupils ticked is not of your school."),
    "MASS_IMPORT_NOT_FOUND": gettext_lazy(
        "This file was confirmed already, or waited for more than 24 hours: send it again."
    ),
}


def say(code: str) -> str:
    """The sentence of a code; the code itself for one that is not in the table."""
    return str(SENTENCES.get(code, code))


def say_fault(fault: Fault) -> str:
    special = SPECIAL.get(fault.code)
    return special(fault) if special else say(fault.code)


def say_wrong_town(fault: Fault) -> str:
    """Both are quoted, with the towns that this postal code has."""
    code, town = fault.meta["birthPostalCode"] or "", fault.meta["birthCity"] or ""
    tables = birth_tables()
    towns = sorted({tables.actual_name(row) for row in tables.cities_by_postal.get(code, ())})
    return _("%(town)s is no town of %(code)s: %(towns)s.") % {
        "town": town,
        "code": code,
        "towns": short_list(towns),
    }


def short_list(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_TOWNS]) + ("…" if len(names) > MOST_TOWNS else "")


SPECIAL: dict[str, Callable[[Fault], str]] = {"CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID": say_wrong_town}


def describe_line(line: int, fault: Fault) -> dict[str, object]:
    """A line of the report of a sheet."""
    return {"line": line, "code": fault.code, "value": fault.value or "", "sentence": say_fault(fault)}
