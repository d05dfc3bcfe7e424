from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from pix.apps.centres.enums import CentreType
from pix.apps.centres.errors import ArchivedCentre
from pix.apps.teams.models import (
    CurrentHouse,
    House,
    TeamInvitation,
    TeamMembership,
    invitation_constraints,
    membership_constraints,
)


class Centre(House):
    """An establishment that may run exams. A school and its centre share a UAI, and nothing else."""

    archived_refusal = ArchivedCentre

    type = models.CharField(max_length=3, choices=CentreType)
    external_id = models.CharField(max_length=255, blank=True)  # the UAI of a school
    habilitations = models.JSONField(default=list, blank=True)  # keys of complementary certifications
    tags = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(type__in=CentreType.values), name="centre_type"),
            models.CheckConstraint(condition=~Q(name=""), name="centre_has_a_name"),
        ]
        indexes = [models.Index(Upper("external_id"), name="centre_by_external_id")]


class CentreMembership(TeamMembership):
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="centre_memberships"
    )
    is_referer = models.BooleanField(default=False)

    class Meta:
        constraints = [
            *membership_constraints("centre_membership", "centre"),
            models.UniqueConstraint(
                fields=["centre"],
                condition=Q(is_referer=True, disabled_at__isnull=True),
                name="centre_one_referer",
            ),
        ]

    @property
    def house(self) -> Centre:
        return self.centre


class CurrentCentre(CurrentHouse):
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"user {self.user_id} in centre {self.centre_id}"


class CentreInvitation(TeamInvitation):
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="invitations")

    class Meta:
        constraints = invitation_constraints("centre_invitation", "centre")

    @property
    def house(self) -> Centre:
        return self.centre
