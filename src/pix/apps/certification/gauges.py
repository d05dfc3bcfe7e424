"""Figures of rooms where an exam is under way."""

import datetime

from pix.apps.certification.actions.reminding import REMINDED_AFTER
from pix.apps.certification.enums import AlertStatus
from pix.apps.certification.models import Certification, EnvironmentAlert, LiveAlert
from pix.apps.certification.queries.sessions import forgotten_sessions
from pix.common import metrics, time

RECENT = datetime.timedelta(days=1)
ALERTS = (("question", LiveAlert), ("browser", EnvironmentAlert))


@metrics.gauge("pix_open_exams", "Exams begun in the last 24 hours and not ended.")
def open_exams() -> float:
    since = time.now() - RECENT
    return Certification.objects.filter(started_at__gt=since, completed_at=None, ended_at=None).count()


@metrics.gauge("pix_live_alerts", "Alerts of candidates that wait for an invigilator: question, browser.")
def live_alerts() -> dict[metrics.Labels, float]:
    return {(("kind", kind),): waiting(model).count() for kind, model in ALERTS}


@metrics.gauge("pix_live_alert_oldest_seconds", "Age of the alert that waits longest; its exam is paused.")
def oldest_alert() -> float:
    dates = [
        waiting(model).order_by("created_at").values_list("created_at", flat=True) for _, model in ALERTS
    ]
    first = min((found[0] for found in dates if found), default=None)
    return max((time.now() - first).total_seconds(), 0.0) if first else 0.0


@metrics.gauge("pix_forgotten_sessions", "Sessions over for a week, with candidates, that nobody finalised.")
def forgotten() -> float:
    reminded = datetime.timedelta(days=REMINDED_AFTER[0])
    return forgotten_sessions(time.now().date() - reminded).count()


def waiting(model: type[LiveAlert] | type[EnvironmentAlert]):
    return model.objects.filter(status=AlertStatus.ONGOING)
