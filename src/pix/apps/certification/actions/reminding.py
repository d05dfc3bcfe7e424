"""A session that nobody finalises keeps its candidates waiting: its centre is reminded, twice."""

import datetime

from django.db import transaction

from pix.apps.certification.finalising_letters import send_forgotten_finalisation
from pix.apps.certification.models import Session
from pix.apps.certification.queries.sessions import forgotten_sessions
from pix.common import time
from pix.common.jobs import enqueue, every

REMINDED_AFTER = (7, 30)
"""Days after the day of the session, in order."""


@every(hours=12)
def remind_of_finalisation() -> int:
    """Queues a mail a session; one that is late for both reminders gets a single mail. Returns how many."""
    today, count = time.now().date(), 0
    for number, days in sorted(enumerate(REMINDED_AFTER, 1), reverse=True):
        late = forgotten_sessions(today - datetime.timedelta(days=days)).filter(reminders_sent__lt=number)
        count += sum(remind_once(session_id, number) for session_id in late.values_list("pk", flat=True))
    return count


@transaction.atomic
def remind_once(session_id: int, number: int) -> bool:
    """False when another worker has just done it, or the session was finalised meanwhile."""
    waiting = Session.objects.filter(pk=session_id, finalized_at=None, reminders_sent__lt=number)
    if not waiting.update(reminders_sent=number):
        return False
    enqueue(send_forgotten_finalisation, session_id)
    return True
