"""Who may, and what is well formed. Reads settings and the values given, never the database."""

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from pix.common import time

if TYPE_CHECKING:
    from pix.apps.accounts.models import User

LONGEST_NAME = 255
LONGEST_EMAIL = 255
LOCALE_PATTERN = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,6})?")

DeletionVeto = Callable[["User"], bool]
_deletion_vetoes: list[DeletionVeto] = []


def vetoes_self_deletion(check: DeletionVeto) -> DeletionVeto:
    """Registers a reason, known to another context, why a person may not delete their own account."""
    if check not in _deletion_vetoes:
        _deletion_vetoes.append(check)
    return check


def can_delete_own_account(user: "User") -> bool:
    if not settings.SELF_DELETION_ENABLED or user.anonymised_at or user.is_anonymous_person:
        return False
    return not any(veto(user) for veto in _deletion_vetoes)


def must_accept_terms(user: "User") -> bool:
    """A person who accepted an older version of the terms, or who stopped being only a pupil of a school."""
    if user.must_accept_terms:
        return True
    if not user.terms_accepted or time.now() < settings.TERMS_VERSION_AT:
        return False
    return user.terms_version_at < settings.TERMS_VERSION_AT


def must_see_privacy_banner(user: "User") -> bool:
    updated_at = settings.PRIVACY_POLICY_UPDATED_AT
    if not user.terms_accepted or time.now() < updated_at:
        return False
    seen_at = user.privacy_policy_seen_at
    return seen_at is None or seen_at < updated_at


def is_plain_line(text: str) -> bool:
    """No control sign, no sign that stands for unreadable bytes."""
    return not any(unicodedata.category(sign) in {"Cc", "Cs"} or sign == "\ufffd" for sign in text)


def is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return is_plain_line(text)


def name_fault(name: str, field: str) -> str | None:
    """`field` is FIRST_NAME or LAST_NAME, the end of the code."""
    if not name:
        return f"EMPTY_{field}"
    if len(name) > LONGEST_NAME:
        return f"MAX_SIZE_{field}"
    return None if is_plain_line(name) else f"WRONG_FORMAT_{field}"


def email_fault(email: str) -> str | None:
    if not email:
        return "EMPTY_EMAIL"
    if len(email) > LONGEST_EMAIL:
        return "MAX_SIZE_EMAIL"
    return None if is_email(email) else "WRONG_EMAIL_FORMAT"


def clean_locale(tag: str) -> str:
    """A locale as browsers write it (`fr-FR`), or nothing."""
    return tag if LOCALE_PATTERN.fullmatch(tag) else ""
