"""Noting that another system read results: who, for whom, how many; never a name."""

from django.db import transaction

from pix.apps.certification.models import Transmission
from pix.apps.journal.actions import record
from pix.common import time


@transaction.atomic
def note_transmission(system: str, target: str, *, found: int, outcome: str, client: str) -> Transmission:
    """`target`: a UAI, or nothing. Visible to the school and the staff."""
    row = Transmission.objects.create(
        system=system, target=target.upper()[:255], found=found, outcome=outcome, at=time.now()
    )
    record(
        "results.transmitted",
        f"transmission:{row.pk}",
        actor_id=None,
        system=system,
        client=client,
        found=found,
        outcome=outcome,
    )
    return row
