"""A session that nobody finalises: its centre is reminded after 7 and 30 days, and no more."""

import datetime

import pytest
import time_machine
from django.core import mail

from pix.apps.certification import gauges
from pix.apps.certification.actions.reminding import remind_of_finalisation
from pix.apps.certification.finalising_letters import send_forgotten_finalisation
from pix.apps.certification.models import Session
from tests.factories.accounts import run_tasks
from tests.factories.centres import make_centre, make_centre_member, make_session
from tests.factories.exams import make_room, make_sitter

pytestmark = pytest.mark.django_db
DAY = datetime.date(2027, 3, 16)


def on(days: int):
    moment = datetime.datetime.combine(DAY, datetime.time(8), datetime.UTC)
    return time_machine.travel(moment + datetime.timedelta(days=days), tick=False)


@pytest.fixture
def room():
    session = make_room(date=DAY)
    make_sitter(session)
    return session


def reminded(days: int) -> int:
    with on(days):
        count = remind_of_finalisation()
        assert remind_of_finalisation() == 0
        run_tasks()
    return count


def test_twice_and_no_more(room):
    admin = make_centre_member(room.centre).user
    assert [reminded(days) for days in (0, 6, 7, 8, 29, 30, 31, 400)] == [0, 0, 1, 0, 0, 1, 0, 0]
    assert [letter.to for letter in mail.outbox] == [[admin.email]] * 2
    body = mail.outbox[0].body
    assert f"/certif/sessions/{room.pk}" in body
    assert "16 mars 2027" in body
    assert "1 personne attend son résultat" in body


def test_late_for_both_is_reminded_once(room):
    make_centre_member(room.centre)
    assert [reminded(45), reminded(46)] == [1, 0]
    assert len(mail.outbox) == 1


def test_a_session_finalised_or_without_test_is_left_in_peace(room):
    make_session(make_centre(), date=DAY)
    with on(8):
        assert remind_of_finalisation() == 1
        assert gauges.forgotten() == 1
        Session.objects.update(finalized_at=datetime.datetime(2027, 3, 24, tzinfo=datetime.UTC))
        send_forgotten_finalisation.call(room.pk)
        assert gauges.forgotten() == 0
    assert mail.outbox == []
    assert reminded(31) == 0
