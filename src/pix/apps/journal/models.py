from django.db import models

from pix.common import time


class Entry(models.Model):
    """One action on a person or a result. Written in the transaction of the action, never changed."""

    at = models.DateTimeField(default=time.now)
    actor_id = models.BigIntegerField(null=True)
    action = models.CharField(max_length=60)
    target = models.CharField(max_length=80)
    data = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["target", "at"]), models.Index(fields=["actor_id", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.target}"
