"""A clock put back in the middle of a test neither refuses an answer nor changes the order of answers."""

import datetime

import pytest
import time_machine

from pix.apps.assessments.actions import starting
from pix.apps.assessments.actions.rebuilding import differences
from pix.apps.assessments.models import Question
from tests.factories.accounts import make_user
from tests.factories.campaigns import play

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 11, 2, 12, tzinfo=datetime.UTC)


def test_answers_keep_their_order():
    with time_machine.travel(NOON) as clock:
        user = make_user()
        assessment = starting.start_or_resume_competence(user.pk, "4.1")
        play(user, assessment, stop_after=3)
        clock.move_to(NOON - datetime.timedelta(hours=2))
        play(user, assessment, lambda _skill: False, stop_after=3)
        clock.move_to(NOON + datetime.timedelta(hours=2))
        play(user, assessment, stop_after=1)
    answered = Question.objects.filter(assessment=assessment, answered_at__isnull=False).order_by("position")
    moments = [row.answered_at for row in answered]
    assert moments == sorted(set(moments))
    assert all(row.milliseconds >= 0 for row in answered)
    assert differences(user.pk) == []
