"""The statements of an exam under way read what the ORM reads."""

import uuid
from decimal import Decimal

import pytest
from django.db import models, transaction

from pix.apps.assessments.models import Question
from pix.apps.certification import exam_rows
from pix.apps.certification.enums import AlertStatus, Kind
from pix.apps.certification.models import (
    Certification,
    CertificationQuestion,
    EnvironmentAlert,
    LiveAlert,
    Presence,
    Version,
)
from pix.common import time
from tests.factories.exams import make_exam_version, make_room, make_sitter, play

pytestmark = pytest.mark.django_db


def values(row: models.Model) -> dict[str, object]:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if one.column}


@pytest.fixture
def sitter():
    make_exam_version()
    sitter = make_sitter(extra_time=Decimal("0.33"), needs_accessibility=True)
    play(sitter, 3)
    return sitter


def lock(sitter) -> exam_rows.ExamRows:
    with transaction.atomic():
        return exam_rows.lock_exam(sitter.user.pk, sitter.certification.public_id)


def test_a_test_under_way_is_read_as_the_orm_reads_it(sitter):
    found = lock(sitter)
    row = Certification.objects.select_related("session", "assessment", "presence").get(
        pk=sitter.certification.pk
    )
    asked = CertificationQuestion.objects.filter(certification=row).order_by("position")
    questions = Question.objects.filter(assessment_id=row.assessment_id).order_by("position")
    assert values(found.certification) == values(row)
    assert found.certification.extra_time == Decimal("0.33")
    assert type(found.certification.mask) is bytes
    assert values(found.certification.session) == values(row.session)
    assert values(found.certification.assessment) == values(row.assessment)
    assert values(found.certification.presence) == values(row.presence)
    assert [values(one) for one in found.rows] == [values(one) for one in asked]
    assert [values(one) for one in found.questions] == [values(one) for one in questions]
    assert len(found.questions) == 4
    assert found.certification.version_stamp == Version.objects.get().published_at


def flags(sitter) -> tuple[bool, bool, bool]:
    row = lock(sitter).certification
    return row.has_alert, row.lacks_environment, row.goes_without


def test_what_stops_a_test_is_read_with_it(sitter):
    assert flags(sitter) == (False, False, False)
    alert = LiveAlert.objects.create(certification=sitter.certification, number=4, challenge="y")
    missing = EnvironmentAlert.objects.create(certification=sitter.certification)
    assert flags(sitter) == (True, True, False)
    alert.status, alert.decided_at = AlertStatus.DISMISSED, time.now()
    alert.save()
    missing.status, missing.is_allowed_without, missing.decided_at = AlertStatus.CLEARED, True, time.now()
    missing.save()
    assert flags(sitter) == (False, False, True)


def test_a_test_of_2020_has_no_version():
    sitter = make_sitter(make_room(kind=Kind.V2))
    found = lock(sitter)
    assert (found.certification.version_id, found.certification.version_stamp) == (None, None)
    assert values(found.certification) == values(Certification.objects.get())


def test_who_never_gave_a_sign_of_life_has_none(sitter):
    Presence.objects.all().delete()
    with pytest.raises(Presence.DoesNotExist):
        lock(sitter).certification.presence  # noqa: B018


def test_nobody_reads_the_test_of_somebody_else(sitter):
    public_id = sitter.certification.public_id
    with transaction.atomic():
        assert exam_rows.lock_exam(sitter.user.pk + 1, public_id) is None
        assert exam_rows.lock_certification(sitter.user.pk, uuid.uuid4()) is None
        assert values(exam_rows.lock_certification(sitter.user.pk, public_id)) == values(
            Certification.objects.get(pk=sitter.certification.pk)
        )
