"""Programs of partners that read results: who they are, what they may read, their keys."""

import uuid

from django.db import models
from django.db.models import F, Q

from pix.common import time


class ApiClient(models.Model):
    """A program of a partner. Closed, all its keys are dead. Secrets and tokens are kept as hashes."""

    client_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=80, unique=True)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=time.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="api_client_has_a_name")]

    def __str__(self) -> str:
        return self.name


class ApiSecret(models.Model):
    """One secret of a client; several live together while one replaces another."""

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="secrets")
    secret_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=time.now)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"secret of {self.client_id}"


class ApiToken(models.Model):
    """What a client shows at each request, for an hour."""

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="tokens")
    token_hash = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=80)
    created_at = models.DateTimeField(default=time.now)
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="api_token_expires_after_created"
            )
        ]
        indexes = [models.Index(fields=["expires_at"], name="api_token_to_purge")]

    def __str__(self) -> str:
        return f"token of {self.client_id} for {self.scope}"
