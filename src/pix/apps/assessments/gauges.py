"""Figures of tests under way."""

import datetime

from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment
from pix.common import metrics, time

RECENT = datetime.timedelta(days=1)


@metrics.gauge("pix_open_tests", "Tests begun in the last 24 hours and not ended.")
def open_tests() -> float:
    since = time.now() - RECENT
    months = {since.date().replace(day=1), time.now().date().replace(day=1)}
    return Assessment.objects.filter(state=State.STARTED, month__in=months, created_at__gt=since).count()
