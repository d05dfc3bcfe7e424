import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Upper

from pix.apps.centres.enums import CentreType, InvitationStatus, Role
from pix.common import time


def person_or_none() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )


class Centre(models.Model):
    """An establishment that may run exams. A school and its centre share a UAI, and nothing else."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    type = models.CharField(max_length=3, choices=CentreType)
    name = models.CharField(max_length=255)
    external_id = models.CharField(max_length=255, blank=True)  # the UAI of a school
    habilitations = models.JSONField(default=list, blank=True)  # keys of complementary certifications
    tags = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(default=time.now)
    created_by = person_or_none()
    archived_at = models.DateTimeField(null=True, blank=True)
    archived_by = person_or_none()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(type__in=CentreType.values), name="centre_type"),
            models.CheckConstraint(condition=~Q(name=""), name="centre_has_a_name"),
        ]
        indexes = [models.Index(Upper("external_id"), name="centre_by_external_id")]

    def __str__(self) -> str:
        return f"{self.name} ({self.external_id})" if self.external_id else self.name

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


class CentreMembership(models.Model):
    """A person in the team of a centre. Removed, the row stays disabled; the same person may come back."""

    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="centre_memberships"
    )
    role = models.CharField(max_length=10, choices=Role)
    is_referer = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=time.now)
    disabled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["centre", "user"], name="centre_membership_once"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="centre_membership_role"),
            models.UniqueConstraint(
                fields=["centre"],
                condition=Q(is_referer=True, disabled_at__isnull=True),
                name="centre_one_referer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} user {self.user_id} of centre {self.centre_id}"

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMIN


class CurrentCentre(models.Model):
    """Where a person of several centres works at present."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"user {self.user_id} in centre {self.centre_id}"


class CentreInvitation(models.Model):
    """An address asked to join. Sent again it keeps its code."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(max_length=255)
    code = models.CharField(max_length=10)
    role = models.CharField(max_length=10, choices=Role, blank=True)
    language = models.CharField(max_length=10, default="fr")
    status = models.CharField(max_length=10, choices=InvitationStatus, default=InvitationStatus.PENDING)
    created_at = models.DateTimeField(default=time.now)
    sent_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["centre", "email"],
                condition=Q(status=InvitationStatus.PENDING),
                name="centre_invitation_one_waiting",
            ),
            models.CheckConstraint(
                condition=Q(email=Lower("email")) & ~Q(email=""), name="centre_invitation_email_lower_case"
            ),
            models.CheckConstraint(
                condition=Q(status__in=InvitationStatus.values), name="centre_invitation_status"
            ),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk} to centre {self.centre_id}, {self.status}"
