"""Why an identity is refused, for the person who types it."""

from django.utils.translation import gettext as _


def say_fault(code: str) -> str:
    words = {
        "CANDIDATE_LAST_NAME_REQUIRED": _("Give the last name."),
        "CANDIDATE_FIRST_NAME_REQUIRED": _("Give the first name."),
        "CANDIDATE_SEX_NOT_VALID": _("Choose the sex that is on the identity paper."),
        "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID": _("Give a birth date that exists."),
        "CANDIDATE_BIRTHDATE_MUST_BE_GREATER": _("The birth date comes after 1 January 1900."),
        "CANDIDATE_BIRTH_COUNTRY_NOT_FOUND": _("This country is not in the official list."),
        "CANDIDATE_BIRTH_COUNTRY_REQUIRED": _("Give the country of birth."),
        "CANDIDATE_BIRTH_INFORMATION_REQUIRED": _("Give the place of birth."),
    }
    place = _("The place of birth is not in the official tables: check the code and the town (%(code)s).")
    return words.get(code, place % {"code": code})
