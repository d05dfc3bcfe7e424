"""Leaving school with one's account: the number and the names say whose it is, a mail gives it an address."""

import secrets

from attrs import frozen
from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts import limits
from pix.apps.accounts.actions.login import note_login
from pix.apps.accounts.actions.passwords import require_strong, set_password
from pix.apps.accounts.actions.registration import note_acceptance, require_free_email
from pix.apps.accounts.actions.upkeep import DEMANDS_KEPT
from pix.apps.accounts.demands import hash_secret
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import ExpiredOrUsedKey, InvalidOrAlreadyUsedEmail
from pix.apps.accounts.models import AuthenticationMethod, User
from pix.apps.accounts.passwords import hash_password
from pix.apps.accounts.queries import is_email_free
from pix.apps.journal.actions import record
from pix.apps.organizations import letters, matching
from pix.apps.organizations.errors import AlreadyRecovered, SeveralIdentities, UnrecognisedLearner
from pix.apps.organizations.models import AccountRecovery, OrganizationLearner
from pix.apps.organizations.queries import learners_of_account
from pix.apps.organizations.recognition import Identity
from pix.common import time
from pix.common.jobs import enqueue

KEY_BYTES = 32


@frozen
class Recoverable:
    """A school account found by its national number; `learner` is the latest row that says so."""

    learner: OrganizationLearner
    user: User


def find_recoverable(number: str, identity: Identity, *, address: str) -> Recoverable:
    """Raises TooManyTries, UnrecognisedLearner, AlreadyRecovered, SeveralIdentities."""
    limits.spend((settings.JOIN_PER_MINUTE_AND_ADDRESS, "recovery", address))
    rows = OrganizationLearner.objects.filter(
        national_student_id=number.strip().upper(),
        birthdate=identity.birthdate,
        deleted_at=None,
        user__isnull=False,
        user__anonymised_at=None,
    ).select_related("user", "organization")
    learner = rows.order_by("-updated_at", "-pk").first()
    if learner is None or not matching.find_pupil([learner], identity.first_name, identity.last_name):
        raise UnrecognisedLearner
    return recoverable(learner)


def recoverable(learner: OrganizationLearner) -> Recoverable:
    """Raises AlreadyRecovered, SeveralIdentities (also when the account has a confirmed address)."""
    user = learner.user
    if AccountRecovery.objects.filter(user=user, used_at__isnull=False).exists():
        raise AlreadyRecovered
    known = learners_of_account(user).exclude(national_student_id=None)
    numbers = set(known.values_list("national_student_id", flat=True))
    if len(numbers) > 1 or user.email_confirmed_at:
        raise SeveralIdentities
    return Recoverable(learner, user)


def ask_recovery(learner: OrganizationLearner, email: str) -> None:
    """Queues the mail to the address that the account will have. Raises as `recoverable`,
    InvalidOrAlreadyUsedEmail."""
    found = recoverable(learner)
    email = require_new_email(email, found.user)
    enqueue(letters.send_recovery, found.learner.pk, email)


def require_new_email(email: str, user: User) -> str:
    """The stored form of an address that is free, or the account's own."""
    own = (user.email or "").strip().lower()
    return own if own and email.strip().lower() == own else require_free_email(email)


def open_recovery(learner: OrganizationLearner, email: str) -> str:
    """Writes the demand and returns the key to mail; called by the task that mails it."""
    key, now = secrets.token_hex(KEY_BYTES), time.now()
    with transaction.atomic():
        AccountRecovery.objects.create(
            user=learner.user,
            learner=learner,
            new_email=email,
            key_hash=hash_secret(key, "recovery"),
            asked_at=now,
            expires_at=now + settings.RECOVERY_KEY_LIFE,
        )
        record("account.recovery_asked", f"user:{learner.user_id}", actor_id=None)
    return key


def purge_recoveries() -> int:
    """Forgets the demands that never served, thirty days after their end; returns how many."""
    limit = time.now() - DEMANDS_KEPT
    return AccountRecovery.objects.filter(used_at=None, expires_at__lt=limit).delete()[0]


def find_recovery(key: str) -> AccountRecovery | None:
    """The demand of a key, whatever became of it; the one that served when the account is taken along."""
    demands = AccountRecovery.objects.select_related("user", "learner").filter(user__anonymised_at=None)
    found = demands.filter(key_hash=hash_secret(key, "recovery")).first()
    return found and (demands.filter(user=found.user_id, used_at__isnull=False).first() or found)


def recover_account(key: str, password: str, *, locale: str = "") -> User:
    """The account gets its address, confirmed, and a password; the school's ways in stop working.

    Raises WeakPassword, ExpiredOrUsedKey, AlreadyRecovered, InvalidOrAlreadyUsedEmail.
    """
    require_strong(password)
    hashed = hash_password(password)
    demand = find_recovery(key)
    if demand is None or not demand.is_open:
        raise ExpiredOrUsedKey
    try:
        with transaction.atomic():
            return carry_over(demand, hashed, locale)
    except IntegrityError as error:
        if not is_email_free(demand.new_email) and demand.user.email != demand.new_email:
            raise InvalidOrAlreadyUsedEmail from error
        raise AlreadyRecovered from error


def carry_over(demand: AccountRecovery, hashed: str, locale: str) -> User:
    now = time.now()
    still_open = AccountRecovery.objects.filter(pk=demand.pk, used_at=None)
    if not still_open.update(used_at=now):
        raise ExpiredOrUsedKey
    user = User.objects.select_for_update().get(pk=demand.user_id)
    user.email, user.email_confirmed_at, user.username = demand.new_email, now, None
    user.save(update_fields=["email", "email_confirmed_at", "username"])
    user.methods.filter(provider=Provider.GAR).delete()
    AuthenticationMethod.objects.get_or_create(user=user, provider=Provider.PIX)
    set_password(user, hashed)
    note_acceptance(user)
    record("account.recovered", f"user:{user.pk}", actor_id=user.pk, learner=demand.learner_id)
    note_login(user, Provider.PIX, locale)
    return user
