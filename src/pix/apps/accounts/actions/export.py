import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from pix.apps.accounts import exports
from pix.apps.accounts.errors import TooSoon
from pix.apps.accounts.models import DataExport, User
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def ask_own_data(user: User) -> DataExport:
    """Queues the zip of a person's own data, once a calendar day. Raises TooSoon."""
    now = time.now()
    today = timezone.localdate(now)
    try:
        with transaction.atomic():
            export = DataExport.objects.create(user=user, day=today, asked_at=now)
            record("account.data_asked", f"user:{user.pk}", actor_id=user.pk)
            enqueue(exports.prepare_export, export.pk)
    except IntegrityError as error:
        tomorrow = datetime.datetime.combine(today + datetime.timedelta(days=1), datetime.time.min)
        raise TooSoon(timezone.make_aware(tomorrow)) from error
    return export
