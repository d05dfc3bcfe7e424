from django.conf import settings
from django.db import transaction

from pix.apps.accounts import limits, mails
from pix.apps.accounts.actions.login import check_password_of, note_login
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import ExpiredOrUsedKey, WeakPassword
from pix.apps.accounts.models import LoginRecord, PasswordResetDemand, User
from pix.apps.accounts.passwords import hash_password, password_fault, password_faults
from pix.apps.accounts.queries import open_reset_demand, owner_of_expired_password
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def ask_password_reset(email: str, *, address: str) -> None:
    """Queues the mail, whether or not the address is known: the task finds out. Raises TooManyTries."""
    email = normalise_login(email)
    limits.spend(
        (settings.RESET_PER_MINUTE_AND_EMAIL, "reset-email", email),
        (settings.RESET_PER_MINUTE_AND_ADDRESS, "reset-address", address),
    )
    enqueue(mails.send_password_reset, email)


def reset_password(key: str, password: str) -> User:
    """Replaces the password of the key's owner. Raises WeakPassword, ExpiredOrUsedKey.

    Owning the mailbox proves the address. Other keys of the address die, every session is closed, a temporary
    block is lifted; a definitive one stays.
    """
    require_strong(password)
    hashed = hash_password(password)
    now = time.now()
    with transaction.atomic():
        demand = open_reset_demand(key)
        if demand is None:
            raise ExpiredOrUsedKey
        still_open = PasswordResetDemand.objects.filter(email=demand.email, used_at=None)
        if not still_open.filter(pk=demand.pk).update(used_at=now):
            raise ExpiredOrUsedKey
        still_open.update(used_at=now)
        user = set_password(demand.user, hashed)
        if user.email_confirmed_at is None:
            user.email_confirmed_at = now
            user.save(update_fields=["email_confirmed_at"])
        LoginRecord.objects.filter(user=user).update(temporary_blocked_until=None)
        record("account.password_reset", f"user:{user.pk}", actor_id=user.pk)
        enqueue(mails.send_password_changed, user.pk)
    return user


def replace_expired_password(token: str, password: str, *, locale: str = "") -> User:
    """The owner of a temporary password chooses their own. Raises WeakPassword, ExpiredOrUsedKey."""
    require_strong(password)
    hashed = hash_password(password)
    with transaction.atomic():
        user = owner_of_expired_password(token)
        if user is None:
            raise ExpiredOrUsedKey
        set_password(user, hashed)
        record("account.password_replaced", f"user:{user.pk}", actor_id=user.pk)
        note_login(user, Provider.PIX, locale)
    return user


def change_password(user: User, *, present: str, new: str) -> User:
    """Somebody who is signed in chooses another password, and is told by letter.

    Every session is closed, the present one too, which its page opens again; keys asked for meanwhile die.
    Raises TooManyTries, WrongCredentials, TemporarilyBlocked, Blocked, WeakPassword.
    """
    limits.spend((settings.RESET_PER_MINUTE_AND_EMAIL, "password-change", str(user.pk)))
    require_strong(new)
    check_password_of(user, present)
    hashed = hash_password(new)
    with transaction.atomic():
        set_password(user, hashed)
        PasswordResetDemand.objects.filter(user=user, used_at=None).update(used_at=time.now())
        record("account.password_changed", f"user:{user.pk}", actor_id=user.pk)
        enqueue(mails.send_password_changed, user.pk)
    return user


def require_strong(password: str) -> None:
    if faults := password_faults(password):
        raise WeakPassword(faults)
    if fault := password_fault(password):
        raise WeakPassword([fault])


def set_password(user: User, hashed: str) -> User:
    """Writes a hashed password that its owner chose, and closes the sessions opened with the former one."""
    user.password = hashed
    user.save(update_fields=["password"])
    user.methods.filter(provider=Provider.PIX).update(should_change_password=False)
    user.sessions.all().delete()
    return user


@transaction.atomic
def unblock(user: User, *, by: User) -> None:
    """Support opens a blocked account again; the count starts from zero."""
    access = LoginRecord.objects.filter(user=user)
    access.update(failure_count=0, temporary_blocked_until=None, blocked_at=None)
    record("account.unblocked", f"user:{user.pk}", actor_id=by.pk)
