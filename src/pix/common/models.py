import datetime

from django.db import models, transaction

from pix.common import time


class PeriodicRun(models.Model):
    """When a periodic action last started, so that several workers run it once."""

    name = models.CharField(max_length=200, primary_key=True)
    started_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


def claim_run(name: str, interval: datetime.timedelta) -> bool:
    """True for the one worker that may start the action now."""
    present = time.now()
    with transaction.atomic():
        run, made = PeriodicRun.objects.select_for_update().get_or_create(
            name=name, defaults={"started_at": present}
        )
        if made:
            return True
        if run.started_at > present - interval:
            return False
        run.started_at = present
        run.save(update_fields=["started_at"])
        return True
