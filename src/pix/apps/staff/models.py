"""The platform's own staff."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from pix.apps.staff.enums import Role
from pix.common import time


class StaffRole(models.Model):
    """A person of the staff and their one role. Put away, the row stays, with its date."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="staff_role"
    )
    role = models.CharField(max_length=12, choices=Role)
    created_at = models.DateTimeField(default=time.now)
    disabled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(role__in=Role.values), name="staff_role")]

    def __str__(self) -> str:
        return f"{self.role} user {self.user_id}"
