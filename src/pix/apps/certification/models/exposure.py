"""How often questions were shown: read when a test starts, written when it ends."""

from django.db import models

from pix.apps.certification.models.versions import Version
from pix.common import time


class StoredExposure(models.Model):
    """Counters of a version, a language and an accessibility class, as `stored_counters` packs them."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="exposures")
    language = models.CharField(max_length=10, default="fr")
    is_accessible_only = models.BooleanField(default=False)
    counters = models.JSONField()
    changed_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "language", "is_accessible_only"], name="stored_exposure_once"
            )
        ]

    def __str__(self) -> str:
        return f"exposure of version {self.version_id}"
