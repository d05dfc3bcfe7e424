"""Giving a person a role in the staff, and taking it back."""

from django.db import transaction

from pix.apps.accounts.queries import find_by_login
from pix.apps.journal.actions import record
from pix.apps.staff.enums import Role
from pix.apps.staff.models import StaffRole
from pix.common import time


class UnknownPerson(Exception):
    """Nobody has this login."""


@transaction.atomic
def give_role(login: str, role: Role, *, actor_id: int | None = None) -> StaffRole:
    """Gives a role, or changes it, or gives it back. Raises UnknownPerson."""
    user = find_by_login(login)
    if user is None:
        raise UnknownPerson(login)
    row, _created = StaffRole.objects.update_or_create(
        user=user, defaults={"role": role, "disabled_at": None}
    )
    record("staff.role_given", f"user:{user.pk}", actor_id=actor_id, role=str(role))
    return row


@transaction.atomic
def take_role(login: str, *, actor_id: int | None = None) -> bool:
    """Returns whether the person had one. Raises UnknownPerson."""
    user = find_by_login(login)
    if user is None:
        raise UnknownPerson(login)
    changed = StaffRole.objects.filter(user=user, disabled_at=None).update(disabled_at=time.now())
    if changed:
        record("staff.role_taken", f"user:{user.pk}", actor_id=actor_id)
    return bool(changed)
