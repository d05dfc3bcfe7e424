"""What every house keeps of its team. All of it abstract: each house has its own tables."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from pix.apps.teams.enums import InvitationStatus, Role
from pix.apps.teams.errors import ArchivedHouse
from pix.common import time


def person_or_none() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )


class House(models.Model):
    """Where a team works. A house has `external_id`, `memberships` and `invitations` of its own."""

    archived_refusal: ClassVar[type[ArchivedHouse]] = ArchivedHouse

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=255)
    created_at = models.DateTimeField(default=time.now)
    created_by = person_or_none()
    archived_at = models.DateTimeField(null=True, blank=True)
    archived_by = person_or_none()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.name} ({self.external_id})" if self.external_id else self.name

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


class TeamMembership(models.Model):
    """A person (`user`) in the team of a `house`. Removed, the row stays disabled; who left may come back."""

    role = models.CharField(max_length=10, choices=Role)
    created_at = models.DateTimeField(default=time.now)
    disabled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.role} user {self.user_id}, membership {self.pk}"

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMIN


class CurrentHouse(models.Model):
    """Where a person of several houses works at present."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        abstract = True


class TeamInvitation(models.Model):
    """An address asked to join a `house`. It has no end; sent again it keeps its code."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(max_length=255)
    code = models.CharField(max_length=10)
    role = models.CharField(max_length=10, choices=Role, blank=True)
    language = models.CharField(max_length=10, default="fr")
    status = models.CharField(max_length=10, choices=InvitationStatus, default=InvitationStatus.PENDING)
    created_at = models.DateTimeField(default=time.now)
    sent_at = models.DateTimeField(default=time.now)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"invitation {self.pk}, {self.status}"


def membership_constraints(prefix: str, house: str) -> list[models.BaseConstraint]:
    """`house`: the column; `prefix`: first word of their names in the database."""
    return [
        models.UniqueConstraint(fields=[house, "user"], name=f"{prefix}_once"),
        models.CheckConstraint(condition=Q(role__in=Role.values), name=f"{prefix}_role"),
    ]


def invitation_constraints(prefix: str, house: str) -> list[models.BaseConstraint]:
    """As `membership_constraints`: one invitation waits for an address, whose letters are small."""
    return [
        models.UniqueConstraint(
            fields=[house, "email"],
            condition=Q(status=InvitationStatus.PENDING),
            name=f"{prefix}_one_waiting",
        ),
        models.CheckConstraint(
            condition=Q(email=Lower("email")) & ~Q(email=""), name=f"{prefix}_email_lower_case"
        ),
        models.CheckConstraint(condition=Q(status__in=InvitationStatus.values), name=f"{prefix}_status"),
    ]
