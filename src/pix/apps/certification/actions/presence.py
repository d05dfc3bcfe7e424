"""Signs of life of the page of a candidate: seen, left, cut off from us."""

import datetime
import math

from attrs import frozen
from django.db import transaction
from django.db.models import F

from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.actions.running import Run
from pix.apps.certification.enums import EventKind
from pix.apps.certification.exam_errors import CertificationNotFound
from pix.apps.certification.models import Certification, Presence, PresenceEvent
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.exam.cuts import credit, true_cut

LONGEST_NAME = 255


@frozen
class Beat:
    """What a page says of itself. `cut`: seconds during which it could not reach us, since its last beat."""

    is_visible: bool = True
    is_focused: bool = True
    cut: float = 0.0
    secured_browser: str = ""


@frozen
class Heard:
    """What the page is told. `certification` as it stands now, credits included."""

    certification: Certification
    is_here: bool


@transaction.atomic
def note_beat(run: Run, beat: Beat) -> Heard:
    """Keeps a sign of life, and gives back the time of a cut. Raises CertificationNotFound.

    A page that no longer holds the run, or whose test is over, is only told so.
    """
    certification = (
        Certification.objects.filter(public_id=run.public_id, user_id=run.user_id)
        .select_related("session", "presence", "assessment")
        .first()
    )
    if certification is None:
        raise CertificationNotFound
    is_here = run.token is not None and certification.run_token == run.token
    if is_here and not certification.is_over:
        keep(certification, beat)
    return Heard(certification, is_here)


def keep(certification: Certification, beat: Beat) -> None:
    present, presence = time.now(), certification.presence
    cut = datetime.timedelta(seconds=min(max(beat.cut, 0.0), 24 * 3600))
    missed = true_cut(cut, presence.seen_at, present)
    changes = changes_of(presence, beat)
    lost = sum(kind in (EventKind.HIDDEN, EventKind.BLURRED) for kind in changes)
    columns = {"seen_at": present, "is_visible": beat.is_visible, "is_focused": beat.is_focused}
    if lost:
        columns["loss_count"] = F("loss_count") + lost
    if beat.secured_browser:
        columns["secured_browser"] = beat.secured_browser[:LONGEST_NAME]
    Presence.objects.filter(pk=presence.pk).update(**columns)
    PresenceEvent.objects.bulk_create(
        PresenceEvent(certification=certification, kind=kind, at=present) for kind in changes
    )
    given = note_cut(certification, missed, present)
    if changes or given:
        note_change(certification.session_id)


def changes_of(presence: Presence, beat: Beat) -> list[EventKind]:
    changes = []
    if presence.is_visible != beat.is_visible:
        changes.append(EventKind.SHOWN if beat.is_visible else EventKind.HIDDEN)
    if presence.is_focused != beat.is_focused:
        changes.append(EventKind.FOCUSED if beat.is_focused else EventKind.BLURRED)
    return changes


def note_cut(certification: Certification, missed: datetime.timedelta, at: datetime.datetime) -> int:
    """Seconds given back. Every cut of a second or more is kept, for the timers and for the jury."""
    seconds = math.floor(missed.total_seconds())
    if seconds < 1:
        return 0
    row = Certification.objects.select_for_update(of=("self",)).get(pk=certification.pk)
    given = credit(missed, datetime.timedelta(seconds=row.credited_seconds))
    whole = math.ceil(given.total_seconds())
    PresenceEvent.objects.create(
        certification=certification, kind=EventKind.CUT, at=at, seconds=seconds, credited_seconds=whole
    )
    if not whole:
        return 0
    certification.credited_seconds = row.credited_seconds + whole
    row.credited_seconds = certification.credited_seconds
    row.save(update_fields=["credited_seconds"])
    record(
        "certification.cut_credited",
        f"certification:{certification.pk}",
        actor_id=certification.user_id,
        seconds=seconds,
        credited=whole,
    )
    return whole
