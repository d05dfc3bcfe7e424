"""A test ends: its last question is answered, or somebody ends it. What is known by then is kept."""

import datetime

from django.db import transaction

from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, Question
from pix.apps.certification.actions.joining import note_change
from pix.apps.certification.engines import engine_of, read_counters
from pix.apps.certification.enums import AlertStatus, Kind
from pix.apps.certification.models import (
    Certification,
    CertificationQuestion,
    EnvironmentAlert,
    LiveAlert,
    StoredExposure,
)
from pix.apps.certification.signals import certification_completed
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.adaptive.exposure import record_tests, stored_counters, unpack_mask


@transaction.atomic
def end_test(
    certification: Certification,
    state: State,
    at: datetime.datetime | None = None,
    *,
    author_id: int | None = None,
) -> bool:
    """Ends a test before its last question: by the invigilator, or by the finalisation of its session.

    `at`: the date of the end, now when absent; by finalisation, the date of the last question shown is
    taken instead. False, and nothing changes, when the test is already over.
    """
    row = Certification.objects.select_for_update(of=("self",)).get(pk=certification.pk)
    if row.is_over:
        return False
    end_locked(row, state, at, author_id=author_id)
    certification.ended_at = row.ended_at
    return True


def end_locked(
    certification: Certification,
    state: State,
    at: datetime.datetime | None = None,
    *,
    author_id: int | None = None,
) -> None:
    """The row is locked, the test is not over."""
    if state == State.ENDED_BY_FINALISATION:
        at = last_question_at(certification) or certification.started_at
    certification.ended_at = at or time.now()
    certification.save(update_fields=["ended_at"])
    Assessment.objects.filter(pk=certification.assessment_id).update(state=state)
    record(
        "certification.ended",
        f"certification:{certification.pk}",
        actor_id=author_id,
        state=str(state),
        session=certification.session_id,
    )
    close(certification)
    note_change(certification.session_id)


def complete_locked(certification: Certification) -> None:
    """The last question was answered. Those who wait for it are told once everything is written."""
    certification.completed_at = time.now()
    certification.save(update_fields=["completed_at"])
    close(certification)
    key = certification.pk
    transaction.on_commit(
        lambda: certification_completed.send_robust(sender=Certification, certification_id=key)
    )


def last_question_at(certification: Certification) -> datetime.datetime | None:
    rows = Question.objects.filter(assessment_id=certification.assessment_id)
    return rows.order_by("-position").values_list("asked_at", flat=True).first()


def close(certification: Certification) -> None:
    """Alerts that nobody will decide any more; how often the questions of the test were shown."""
    for alerts in (LiveAlert, EnvironmentAlert):
        alerts.objects.filter(certification=certification, status=AlertStatus.ONGOING).update(
            status=AlertStatus.CLEARED, decided_at=time.now()
        )
    if certification.kind == Kind.V3 and certification.mask is not None:
        record_exposure(certification)


def record_exposure(certification: Certification) -> None:
    """The counters of the version, for the lottery of the tests to come."""
    version = certification.version
    engine = engine_of(version.pk, version.published_at)
    row = lock_counters(certification)
    asked = CertificationQuestion.objects.filter(certification=certification)
    places = engine.bank.positions(asked.values_list("template", flat=True))
    mask = unpack_mask(bytes(certification.mask), len(engine.bank))
    counters = record_tests(read_counters(engine, row), [mask], [places])
    row.counters, row.changed_at = stored_counters(engine.bank, counters), time.now()
    row.save(update_fields=["counters", "changed_at"])


def lock_counters(certification: Certification) -> StoredExposure:
    key = {
        "version_id": certification.version_id,
        "language": certification.assessment.language,
        "is_accessible_only": certification.needs_accessibility,
    }
    StoredExposure.objects.get_or_create(**key, defaults={"counters": {}})
    return StoredExposure.objects.select_for_update(of=("self",)).get(**key)
