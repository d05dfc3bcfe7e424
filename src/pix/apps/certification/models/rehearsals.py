"""Trying the room before the day: a line a computer, no candidate, no result."""

import uuid

from django.db import models
from django.db.models import Q

from pix.apps.assessments.models import Assessment
from pix.apps.centres.models import Centre
from pix.apps.certification.enums import SecuredBrowser
from pix.apps.certification.models.people import person_or_none
from pix.common import time


class Rehearsal(models.Model):
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="rehearsals")
    room = models.CharField(max_length=255)
    code = models.CharField(max_length=6, unique=True)
    secured_browser = models.CharField(max_length=12, choices=SecuredBrowser, default=SecuredBrowser.NO)
    created_at = models.DateTimeField(default=time.now)
    created_by = person_or_none()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(room=""), name="rehearsal_has_a_room")]

    def __str__(self) -> str:
        return f"rehearsal {self.code}"


class RehearsedComputer(models.Model):
    """`checks`: name of a check → {"state": "ok" | "failed" | "doubtful", …}."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="computers")
    name = models.CharField(max_length=60)
    token_hash = models.CharField(max_length=64, unique=True)
    assessment = models.ForeignKey(
        Assessment, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    checks = models.JSONField(default=dict, blank=True)
    answers = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=time.now)
    seen_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rehearsal", "name"], name="rehearsed_computer_once"),
            models.CheckConstraint(condition=~Q(name=""), name="rehearsed_computer_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
