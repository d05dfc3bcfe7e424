"""How results leave: by mail, by other systems."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from pix.apps.certification.models.people import TEXT
from pix.apps.certification.models.sessions import Session
from pix.common import time


class ResultsLink(models.Model):
    """Results sent to one recipient, or of the whole session (no recipient), for 30 days.

    The secret is in the mail, its hash here. `error`: why the mail did not leave.
    """

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="results_links")
    recipient = models.CharField(**TEXT)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=time.now)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="results_link_expires_after_created"
            ),
            models.CheckConstraint(condition=Q(recipient=Lower("recipient")), name="results_link_lower_case"),
        ]

    def __str__(self) -> str:
        return f"results of session {self.session_id}"


class Transmission(models.Model):
    """One reading of results by another system: who, for whom, how many."""

    system = models.CharField(max_length=40)  # the scope of its client
    target = models.CharField(**TEXT)  # a UAI; nothing that names a person
    found = models.PositiveIntegerField(default=0)
    outcome = models.CharField(max_length=40)
    at = models.DateTimeField(default=time.now)

    class Meta:
        indexes = [models.Index(fields=["system", "target", "-at"], name="transmission_latest")]

    def __str__(self) -> str:
        return f"{self.system} {self.target}: {self.outcome}"
