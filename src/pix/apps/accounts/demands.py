"""Secrets that travel by mail. Each is made by the task that mails it, so that it is never written in clear,
not even in the queue; the database keeps a keyed hash."""

import datetime
import re
import secrets
from typing import Any

from django.conf import settings
from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from pix.apps.accounts.models import EmailChange, EmailConfirmation, PasswordResetDemand, User
from pix.common import time

CODE_DIGITS = "123456789"
CODE_PATTERN = re.compile(r"[0-9]{6}")
EXPIRED_SALT = "pix.accounts.expired-password"


def hash_secret(secret: str, purpose: str) -> str:
    return salted_hmac(f"pix.accounts.{purpose}", secret, algorithm="sha256").hexdigest()


def make_key(
    demand: type[PasswordResetDemand] | type[EmailConfirmation], user: User, life: datetime.timedelta
) -> str:
    """Opens a demand for the person's present address and returns the key to mail."""
    key = secrets.token_urlsafe(32)
    now = time.now()
    demand.objects.create(
        user=user, email=user.email, key_hash=hash_secret(key, "key"), asked_at=now, expires_at=now + life
    )
    return key


def make_reset_key(user: User) -> str:
    return make_key(PasswordResetDemand, user, settings.RESET_KEY_LIFE)


def make_confirmation_key(user: User) -> str:
    return make_key(EmailConfirmation, user, settings.EMAIL_CONFIRMATION_LIFE)


def make_code(change: EmailChange) -> str:
    """Six digits from 1 to 9, which replace the former ones of this change."""
    code = "".join(secrets.choice(CODE_DIGITS) for _ in range(6))
    EmailChange.objects.filter(pk=change.pk, closed_at=None).update(code_hash=hash_code(change, code))
    return code


def hash_code(change: EmailChange, code: str) -> str:
    return hash_secret(f"{change.pk}:{code}", "code")


def is_code_right(change: EmailChange, code: str) -> bool:
    return constant_time_compare(change.code_hash, hash_code(change, code))


def sign_expired_password(user: User) -> str:
    """A token for the person whose temporary password was right; it dies with that password."""
    content = {"user": user.pk, "at": time.now().timestamp(), "proof": hash_secret(user.password, "proof")}
    return signing.dumps(content, salt=EXPIRED_SALT)


def read_expired_password(token: str) -> dict[str, Any] | None:
    """The content of a token less than an hour old, else None."""
    try:
        content = signing.loads(token, salt=EXPIRED_SALT)
    except signing.BadSignature:
        return None
    age = time.now().timestamp() - content["at"]
    return content if age < settings.EXPIRED_PASSWORD_LIFE.total_seconds() else None
