from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from pix.apps.accounts import limits, mails
from pix.apps.accounts.actions.login import check_password_of
from pix.apps.accounts.actions.passwords import require_strong
from pix.apps.accounts.actions.registration import require_free_email
from pix.apps.accounts.addresses import mask_email
from pix.apps.accounts.demands import CODE_PATTERN, hash_secret, is_code_right
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import (
    ExpiredEmailChange,
    InvalidOrAlreadyUsedEmail,
    InvalidVerificationCode,
    TooSoon,
)
from pix.apps.accounts.models import EmailChange, EmailConfirmation, PasswordResetDemand, User
from pix.apps.accounts.passwords import hash_password
from pix.apps.accounts.queries import password_method, waiting_email_change
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def ask_email_change(
    user: User, *, new_email: str, password: str = "", new_password: str = ""
) -> EmailChange:
    """Sends a code to a new address. The present password is checked when there is one; an account that has
    no address yet also chooses a new password, which takes effect with the address.

    Raises TooManyTries, InvalidOrAlreadyUsedEmail, WrongCredentials, TemporarilyBlocked, Blocked,
    WeakPassword.
    """
    limits.spend((settings.RESET_PER_MINUTE_AND_EMAIL, "email-change", str(user.pk)))
    if password_method(user):
        check_password_of(user, password)
    if user.email is None:
        require_strong(new_password)
    email = require_free_email(new_email)
    pending = hash_password(new_password) if user.email is None else ""
    now = time.now()
    with transaction.atomic():
        user.email_changes.filter(closed_at=None).update(closed_at=now)
        change = EmailChange.objects.create(
            user=user,
            new_email=email,
            new_password=pending,
            asked_at=now,
            sent_at=now,
            expires_at=now + settings.EMAIL_CODE_LIFE,
        )
        record("account.email_change_asked", f"user:{user.pk}", actor_id=user.pk)
        enqueue(mails.send_email_code, change.pk)
    return change


@transaction.atomic
def resend_email_code(user: User) -> None:
    """Sends another code in place of the former one. Raises ExpiredEmailChange, TooSoon."""
    change = waiting_email_change(user)
    if change is None:
        raise ExpiredEmailChange
    now = time.now()
    if now < change.may_resend_at:
        raise TooSoon(change.may_resend_at)
    change.sent_at = now
    change.save(update_fields=["sent_at"])
    record("account.email_code_resent", f"user:{user.pk}", actor_id=user.pk)
    enqueue(mails.send_email_code, change.pk)


def confirm_email_change(user: User, code: str) -> User:
    """Takes the new address when the six digits are right.

    Raises InvalidVerificationCode (also for what is not six digits, which is not counted),
    ExpiredEmailChange, InvalidOrAlreadyUsedEmail when the address was taken meanwhile.
    """
    if not CODE_PATTERN.fullmatch(code):
        raise InvalidVerificationCode(closed=False)
    change = waiting_email_change(user)
    if change is None:
        raise ExpiredEmailChange
    if not is_code_right(change, code):
        raise InvalidVerificationCode(closed=count_wrong_code(change))
    try:
        with transaction.atomic():
            return take_new_email(user, change)
    except IntegrityError as error:
        raise InvalidOrAlreadyUsedEmail from error


@transaction.atomic
def count_wrong_code(change: EmailChange) -> bool:
    """One more wrong code; True when it was the last one allowed."""
    last = settings.EMAIL_CODE_TRIES - 1
    waiting = EmailChange.objects.filter(pk=change.pk, closed_at=None)
    if waiting.filter(wrong_codes__lt=last).update(wrong_codes=F("wrong_codes") + 1):
        return False
    waiting.update(closed_at=time.now(), wrong_codes=settings.EMAIL_CODE_TRIES)
    return True


def take_new_email(user: User, change: EmailChange) -> User:
    now = time.now()
    if not EmailChange.objects.filter(pk=change.pk, closed_at=None).update(closed_at=now):
        raise ExpiredEmailChange
    require_free_email(change.new_email)
    old_email, user.email = user.email, change.new_email
    user.email_confirmed_at = now
    user.must_accept_terms = user.must_accept_terms or not user.terms_accepted
    user.save(update_fields=["email", "email_confirmed_at", "must_accept_terms"])
    if change.new_password:
        add_password(user, change.new_password)
    if old_email:
        PasswordResetDemand.objects.filter(email=old_email, used_at=None).update(used_at=now)
        enqueue(mails.send_email_changed, user.pk, old_email)
    record(
        "EMAIL_CHANGED" if old_email else "EMAIL_ADDED",
        f"user:{user.pk}",
        actor_id=user.pk,
        old=mask_email(old_email) if old_email else None,
        new=mask_email(user.email),
    )
    return user


def add_password(user: User, hashed: str) -> None:
    user.password = hashed
    user.save(update_fields=["password"])
    user.methods.update_or_create(provider=Provider.PIX, defaults={"should_change_password": False})
    user.sessions.all().delete()


@transaction.atomic
def confirm_email(key: str) -> bool:
    """Notes that the address of a mailed key is its owner's. A second time, or a bad key, changes nothing."""
    confirmation = (
        EmailConfirmation.objects.filter(key_hash=hash_secret(key, "key")).select_related("user").first()
    )
    if confirmation is None or time.now() >= confirmation.expires_at:
        return False
    user = confirmation.user
    if user.email != confirmation.email:
        return False
    if user.email_confirmed_at is None:
        user.email_confirmed_at = time.now()
        user.save(update_fields=["email_confirmed_at"])
        confirmation.used_at = user.email_confirmed_at
        confirmation.save(update_fields=["used_at"])
        record("account.email_confirmed", f"user:{user.pk}", actor_id=user.pk)
    return True
