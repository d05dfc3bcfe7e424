"""Figures of who is there."""

import datetime

from pix.apps.accounts.models import Session
from pix.common import metrics, time

RECENT = datetime.timedelta(minutes=15)


@metrics.gauge("pix_people_online", "Signed-in sessions seen in the last quarter of an hour.")
def people_online() -> float:
    return Session.objects.filter(user__isnull=False, last_seen_at__gt=time.now() - RECENT).count()
