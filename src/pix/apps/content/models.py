from django.db import models

from pix.common import time


class Release(models.Model):
    """The whole content, frozen: immutable and known by the hash of its bytes."""

    digest = models.CharField(max_length=64, unique=True)
    schema_version = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField(default=time.now)
    payload = models.BinaryField()
    forced_reason = models.TextField(null=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.digest[:12]
