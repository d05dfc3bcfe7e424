import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from pix.apps.accounts import limits, mails, rules
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.demands import sign_expired_password
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import Blocked, MustChangePassword, TemporarilyBlocked, WrongCredentials
from pix.apps.accounts.models import AuthenticationMethod, LoginRecord, User
from pix.apps.accounts.passwords import hash_password, matches, must_rehash, spend_as_much_as_a_check
from pix.apps.accounts.queries import find_by_login, password_method
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def log_in(login: str, password: str, *, address: str, locale: str = "") -> User:
    """The person whose login and password these are.

    A block is told before the password is read, and nothing is counted while it lasts. Raises TooManyTries,
    TemporarilyBlocked, Blocked, WrongCredentials, MustChangePassword.
    """
    limits.spend((settings.LOGIN_PER_MINUTE_AND_ADDRESS, "login-address", address))
    login = normalise_login(login)
    user = find_by_login(login)
    method = password_method(user) if user else None
    access = None
    if method:
        access, _ = LoginRecord.objects.get_or_create(user=user)
        refuse_if_blocked(access)  # known before anything is counted, so that the wait announced stays true
    limits.spend((settings.LOGIN_PER_MINUTE_AND_PERSON, "login", f"{address}|{login}"))
    if method is None:
        spend_as_much_as_a_check(password)
        raise WrongCredentials
    check_password_of(user, password, access)
    return welcome_back(user, method, password, locale)


def check_password_of(user: User, password: str, access: LoginRecord | None = None) -> None:
    """Counts a failure against the account when the password is wrong, and clears the count when it is right.

    For every door where the password of an account is asked. Raises WrongCredentials, TemporarilyBlocked,
    Blocked.
    """
    if access is None:
        access, _ = LoginRecord.objects.get_or_create(user=user)
    refuse_if_blocked(access)
    if not matches(password, user.password):
        raise count_failure(user)
    open_now = LoginRecord.objects.filter(not_blocked(time.now()), user=user)
    if not open_now.update(failure_count=0, temporary_blocked_until=None):
        refuse_if_blocked(LoginRecord.objects.get(user=user))


def not_blocked(now: datetime.datetime) -> Q:
    return Q(blocked_at=None) & (Q(temporary_blocked_until=None) | Q(temporary_blocked_until__lte=now))


def refuse_if_blocked(access: LoginRecord) -> None:
    now = time.now()
    if access.blocked_at:
        raise Blocked
    if access.temporary_blocked_until and access.temporary_blocked_until > now:
        raise TemporarilyBlocked(access.temporary_blocked_until, now)


@transaction.atomic
def count_failure(user: User) -> WrongCredentials | TemporarilyBlocked | Blocked:
    """One more failure, counted by the database so that simultaneous tries all count; what to answer."""
    now = time.now()
    open_now = LoginRecord.objects.filter(not_blocked(now), user=user)
    counted = open_now.update(failure_count=F("failure_count") + 1)
    access = LoginRecord.objects.get(user=user)
    if counted:
        block_if_due(access, now)
    try:
        refuse_if_blocked(access)
    except (Blocked, TemporarilyBlocked) as refusal:
        return refusal
    left = settings.LOGIN_FINAL_BLOCK - access.failure_count
    return WrongCredentials(left if left <= settings.LOGIN_TEMPORARY_THRESHOLD else None)


def block_if_due(access: LoginRecord, now: datetime.datetime) -> None:
    count = access.failure_count
    target = f"user:{access.user_id}"
    if count >= settings.LOGIN_FINAL_BLOCK:
        access.blocked_at, access.temporary_blocked_until = now, None
        record("account.blocked", target, actor_id=None, failures=count)
    elif count % settings.LOGIN_TEMPORARY_THRESHOLD == 0:
        doublings = count // settings.LOGIN_TEMPORARY_THRESHOLD - 1
        access.temporary_blocked_until = now + settings.LOGIN_BASE_BLOCK * 2**doublings
        record(
            "account.blocked_for_a_time",
            target,
            actor_id=None,
            failures=count,
            until=access.temporary_blocked_until.isoformat(),
        )
    else:
        return
    access.save(update_fields=["blocked_at", "temporary_blocked_until"])


def welcome_back(user: User, method: AuthenticationMethod, password: str, locale: str) -> User:
    if must_rehash(user.password):
        user.password = hash_password(password)
        user.save(update_fields=["password"])
    if method.should_change_password:
        raise MustChangePassword(sign_expired_password(user))
    note_login(user, Provider.PIX, locale)
    return user


@transaction.atomic
def note_login(user: User, provider: str, locale: str = "") -> None:
    """Dates, locale and journal of a sign-in by any door; warns the owner of an account asleep for a year."""
    now = time.now()
    access, _ = LoginRecord.objects.get_or_create(user=user)
    last = access.last_logged_at
    access.last_logged_at = now
    access.save(update_fields=["last_logged_at"])
    user.methods.filter(provider=provider).update(last_logged_at=now)
    locale = rules.clean_locale(locale)
    if locale and locale != user.locale:
        user.locale = locale
        user.save(update_fields=["locale"])
    record("account.logged_in", f"user:{user.pk}", actor_id=user.pk, provider=provider)
    if last and now - last >= settings.DORMANT_ACCOUNT_WARNING and user.email:
        enqueue(mails.send_connection_warning, user.pk)


@transaction.atomic
def log_out(user: User, session_key: str) -> None:
    user.sessions.filter(session_key=session_key).delete()
    record("account.logged_out", f"user:{user.pk}", actor_id=user.pk)


@transaction.atomic
def log_out_everywhere(user: User) -> int:
    """Closes every session of the person; returns how many there were."""
    count, _ = user.sessions.all().delete()
    record("account.logged_out_everywhere", f"user:{user.pk}", actor_id=user.pk, sessions=count)
    return count


@transaction.atomic
def close_session(user: User, public_id: str) -> bool:
    """Closes one of the person's sessions; False when it is not theirs or already closed."""
    count, _ = user.sessions.filter(public_id=public_id).delete()
    if count:
        record("account.session_closed", f"user:{user.pk}", actor_id=user.pk)
    return bool(count)
