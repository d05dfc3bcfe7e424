from typing import Any

from django.conf import settings
from django.db import models

from pix.common import time


class ReleaseIsImmutableError(RuntimeError):
    """Somebody tried to change or delete a release; create another one."""


class Release(models.Model):
    """The whole content, frozen: immutable and known by the hash of its content.

    `payload`: gzip of canonical JSON. `digest`: SHA-256 of that JSON. `forced_reason`: why it was created
    although a blocking check failed.
    """

    digest = models.CharField(max_length=64, unique=True)
    schema_version = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField(default=time.now)
    payload = models.BinaryField()
    forced_reason = models.TextField(null=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.digest[:12]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ReleaseIsImmutableError(self.digest)
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        raise ReleaseIsImmutableError(self.digest)


class Author(models.Model):
    """A person who writes or reviews questions: sees them with their solutions."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=time.now)

    def __str__(self) -> str:
        return str(self.user)
