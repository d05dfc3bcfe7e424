"""Accounts that a school opens for its pupils, and the passwords that it gives them.

Who may is decided by the context above, which writes the journal of its own pupil too. Several at once cost
few statements, so that a whole school does not hold the database.
"""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from pix.apps.accounts.actions.registration import create_account
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.models import AuthenticationMethod, LoginRecord, Session, User
from pix.apps.journal.actions import record
from pix.apps.journal.models import Entry
from pix.common import time

BATCH = 200


def open_school_account(
    *, password: str, should_change_password: bool, by_id: int | None, **columns: object
) -> User:
    """An account that acts for a school: no terms are owed. `password` is hashed. Inside a transaction."""
    user = create_account(password=password, should_change_password=should_change_password, **columns)
    record("account.opened_by_school", f"user:{user.pk}", actor_id=by_id or user.pk)
    return user


def open_school_accounts(people: Sequence[User], *, by_id: int | None) -> None:
    """Many at once, each with the hash of a single-use password. Inside a transaction."""
    User.objects.bulk_create(people, batch_size=BATCH)
    AuthenticationMethod.objects.bulk_create(
        (
            AuthenticationMethod(user=user, provider=Provider.PIX, should_change_password=True)
            for user in people
        ),
        batch_size=BATCH,
    )
    note_each("account.opened_by_school", [user.pk for user in people], by_id)


@transaction.atomic
def give_passwords(hashes: Mapping[User, str], *, by_id: int | None) -> None:
    """Single-use passwords replace the present ones, close the sessions and lift any block."""
    for user, hashed in hashes.items():
        user.password = hashed
    User.objects.bulk_update(hashes, ["password"], batch_size=BATCH)
    ids = [user.pk for user in hashes]
    methods = AuthenticationMethod.objects.filter(user__in=ids, provider=Provider.PIX)
    without = set(ids) - set(methods.values_list("user_id", flat=True))
    methods.update(should_change_password=True)
    AuthenticationMethod.objects.bulk_create(
        AuthenticationMethod(user_id=pk, provider=Provider.PIX, should_change_password=True)
        for pk in sorted(without)
    )
    Session.objects.filter(user__in=ids).delete()
    LoginRecord.objects.filter(user__in=ids).update(
        failure_count=0, temporary_blocked_until=None, blocked_at=None
    )
    note_each("account.password_given", ids, by_id)


@transaction.atomic
def give_username(user: User, username: str, *, by_id: int | None) -> None:
    user.username = username
    user.save(update_fields=["username"])
    record("account.username_given", f"user:{user.pk}", actor_id=by_id, username=username)


def note_each(action: str, user_ids: Iterable[int], by_id: int | None) -> None:
    now = time.now()
    entries = (Entry(at=now, actor_id=by_id, action=action, target=f"user:{pk}") for pk in user_ids)
    Entry.objects.bulk_create(entries, batch_size=BATCH)
