"""What a monitoring screen shows of rooms where an exam is under way."""

import datetime

import pytest
import time_machine

from pix.apps.assessments.enums import State
from pix.apps.certification import gauges
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.running import continue_exam, end_test
from pix.apps.certification.models import EnvironmentAlert
from pix.common import time
from tests.factories.exams import make_room, make_sitter

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


def figures() -> tuple[float, dict[str, float], float]:
    alerts = {labels[0][1]: count for labels, count in gauges.live_alerts().items()}
    return gauges.open_exams(), alerts, gauges.oldest_alert()


def test_alerts_that_wait():
    assert figures() == (0, {"question": 0, "browser": 0}, 0)
    with time_machine.travel(time.now(), tick=False) as clock:
        room = make_room()
        one, other = make_sitter(room), make_sitter(room)
        EnvironmentAlert.objects.create(certification=other.certification)
        clock.shift(60)
        continue_exam(one.run)
        raise_alert(one.run, 0)
        clock.shift(30)
        assert figures() == (2, {"question": 1, "browser": 1}, 90)
        end_test(other.certification, State.ENDED_BY_INVIGILATOR)
        assert figures() == (1, {"question": 1, "browser": 0}, 30)
        clock.shift(25 * HOUR)
        assert figures() == (0, {"question": 1, "browser": 0}, 30 + 25 * 3600)
