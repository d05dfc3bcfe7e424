"""In the room: alerts (S33 to S36), signs of life, cuts given back, the secured browser."""

import datetime

import pytest
import time_machine

from pix.apps.assessments.actions.running import update_question
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Question
from pix.apps.certification import exam_errors, secured
from pix.apps.certification.actions.alerts import is_answered, raise_alert, replace_question, resume_question
from pix.apps.certification.actions.presence import Beat, note_beat
from pix.apps.certification.actions.running import (
    Run,
    continue_exam,
    end_test,
    note_exam_state,
    prove_by_script,
    record_exam_answer,
    start_exam_timer,
)
from pix.apps.certification.enums import AlertStatus, Kind, SecuredBrowser
from pix.apps.certification.models import (
    CertificationQuestion,
    EnvironmentAlert,
    LiveAlert,
    PresenceEvent,
    Session,
)
from pix.apps.certification.queries.sittings import own_end_of
from pix.common import time
from pix.core.exam.seb import expected_proof
from tests.factories.accounts import make_user
from tests.factories.answers import right_fields, submission
from tests.factories.exams import (
    answer_once,
    asked_of,
    join,
    make_certifiable,
    make_line,
    make_room,
    make_sitter,
    play,
    put_question,
)

pytestmark = pytest.mark.django_db
TIMED, FOCUSED = "effets-des-malveillants", "navigateur-moteur-ou-site"
SITE = "https://exam.example"
START = datetime.datetime(2027, 3, 16, 8, 0, tzinfo=datetime.UTC)


def seconds(count):
    return datetime.timedelta(seconds=count)


def decide(alert, status=AlertStatus.VALIDATED):
    LiveAlert.objects.filter(pk=alert.pk).update(status=status, decided_at=time.now())


def ask(sitter):
    return continue_exam(sitter.run).step.question


@pytest.fixture
def sitter():
    return make_sitter()


def test_s33_an_accepted_alert_gives_another_question_at_the_same_number(sitter):
    play(sitter, 4)
    faulty = ask(sitter)
    alert = raise_alert(sitter.run, 4)
    variant = faulty.variant
    assert (alert.number, alert.challenge) == (5, faulty.row.challenge)
    assert (alert.has_image, alert.has_embed, alert.has_attachment, alert.is_focus) == (
        variant.illustration is not None,
        variant.simulator is not None,
        bool(variant.attachments),
        variant.focused,
    )
    with pytest.raises(exam_errors.AlertUnderWay):
        continue_exam(sitter.run)
    with pytest.raises(exam_errors.AlertUnderWay):
        record_exam_answer(sitter.run, 4, submission({"skip": ["1"]}))
    assert replace_question(sitter.certification, alert)
    decide(alert)
    other = ask(sitter)
    assert (other.row.number, other.row.position) == (4, 5)
    assert other.row.skill != faulty.row.skill
    assert other.row.template != faulty.row.template
    row = CertificationQuestion.objects.get(certification=sitter.certification, position=4)
    assert (row.is_replaced, row.number) == (True, 4)
    play(sitter)
    rows = asked_of(sitter)
    assert [one.number for one in rows] == list(range(sitter.certification.length))
    assert faulty.row.skill not in set(
        Question.objects.filter(assessment=sitter.certification.assessment, is_replaced=False).values_list(
            "skill", flat=True
        )
    )


def test_the_estimate_after_an_answer_follows_a_question_set_aside(sitter):
    play(sitter, 2)
    replace_question(sitter.certification, raise_alert(sitter.run, 2))
    LiveAlert.objects.update(status=AlertStatus.VALIDATED, decided_at=time.now())
    play(sitter, 2)
    rows = CertificationQuestion.objects.filter(certification=sitter.certification, is_replaced=False)
    kept = list(rows.order_by("number"))
    assert [row.number for row in kept] == [0, 1, 2, 3, 4]
    assert [row.capacity for row in kept[1:]] == [row.capacity_after for row in kept[:-1]]


def test_an_alert_asked_twice_is_the_same(sitter):
    ask(sitter)
    assert raise_alert(sitter.run, 0).pk == raise_alert(sitter.run, 0).pk
    assert LiveAlert.objects.count() == 1


def test_s34_a_refused_alert_leaves_the_question(sitter):
    before = ask(sitter).row.challenge
    alert = raise_alert(sitter.run, 0)
    assert resume_question(sitter.certification, alert)
    decide(alert, AlertStatus.DISMISSED)
    assert ask(sitter).row.challenge == before


def with_timed_question():
    sitter = make_sitter()
    put_question(sitter, TIMED)
    start_exam_timer(sitter.run, 0)
    return sitter, ask(sitter)


def test_the_time_of_an_alert_is_given_back_to_a_timed_question():
    with time_machine.travel(START, tick=False) as clock:
        sitter, asked = with_timed_question()
        clock.shift(seconds(5))
        alert = raise_alert(sitter.run, asked.row.number)
        clock.shift(seconds(asked.variant.timer + 600))
        resume_question(sitter.certification, alert)
        decide(alert, AlertStatus.DISMISSED)
        record_exam_answer(sitter.run, 0, submission(right_fields(asked.variant)))
    assert asked_of(sitter)[0].result == "ok"


def test_extra_time_lengthens_timers_and_a_cut_stops_them():
    with time_machine.travel(START, tick=False) as clock:
        sitter, asked = with_timed_question()
        sitter.certification.extra_time = "0.5"
        sitter.certification.save(update_fields=["extra_time"])
        note_beat(sitter.run, Beat())
        clock.shift(seconds(40))
        note_beat(sitter.run, Beat(cut=40))
        clock.shift(seconds(asked.variant.timer * 1.4))
        record_exam_answer(sitter.run, 0, submission(right_fields(asked.variant)))
    assert asked_of(sitter)[0].result == "ok"


def test_a_late_answer_is_late():
    with time_machine.travel(START, tick=False) as clock:
        sitter, asked = with_timed_question()
        clock.shift(seconds(asked.variant.timer + 10))
        record_exam_answer(sitter.run, 0, submission(right_fields(asked.variant)))
    assert asked_of(sitter)[0].result == "timedout"


def test_s35_a_question_answered_meanwhile_is_not_replaced(sitter):
    asked = ask(sitter)
    alert = raise_alert(sitter.run, 0)
    answered = {
        "answer_id": alert.public_id,
        "value": "1",
        "result": "ok",
        "answered_at": time.now(),
    }
    update_question(asked.row, **answered)
    assert is_answered(alert)
    assert not replace_question(sitter.certification, alert)
    assert not resume_question(sitter.certification, alert)
    assert asked_of(sitter)[0].result == "ok"


def test_an_alert_on_an_answered_question_is_refused(sitter):
    answer_once(sitter)
    with pytest.raises(exam_errors.QuestionAlreadyAnswered) as refused:
        raise_alert(sitter.run, 0)
    assert refused.value.code == "CHALLENGE_ALREADY_ANSWERED"
    assert not LiveAlert.objects.exists()


def test_v2_has_no_alert():
    sitter = make_sitter(make_room(kind=Kind.V2))
    ask(sitter)
    with pytest.raises(exam_errors.AlertsNotOffered):
        raise_alert(sitter.run, 0)


def test_s36_ending_a_test_closes_its_alert_and_a_second_order_changes_nothing(sitter):
    ask(sitter)
    alert = raise_alert(sitter.run, 0)
    assert end_test(sitter.certification, State.ENDED_BY_INVIGILATOR)
    certification = sitter.refresh().certification
    first = certification.ended_at
    alert.refresh_from_db()
    assert (alert.status, certification.assessment.state) == (AlertStatus.CLEARED, "endedBySupervisor")
    assert not end_test(certification, State.ENDED_BY_FINALISATION)
    assert (sitter.refresh().certification.ended_at, certification.completed_at) == (first, None)
    with pytest.raises(exam_errors.ExamIsOver) as refused:
        record_exam_answer(sitter.run, 0, submission({"skip": ["1"]}))
    assert refused.value.status == 409


def test_ending_a_completed_test_changes_nothing(sitter):
    play(sitter)
    assert not end_test(sitter.certification, State.ENDED_BY_INVIGILATOR)
    assert sitter.refresh().certification.assessment.state == "completed"


@pytest.mark.parametrize(("needs", "result"), [(False, "focusedOut"), (True, "ok")])
def test_a_focus_lost_costs_the_answer_but_not_to_whoever_needs_accessibility(needs, result):
    sitter = make_sitter(make_room(), needs_accessibility=needs)
    put_question(sitter, FOCUSED)
    note_exam_state(sitter.run, 0, "focusedout")
    posted = submission(right_fields(ask(sitter).variant))
    record_exam_answer(sitter.run, 0, posted)
    assert asked_of(sitter)[0].result == result


def test_a_cut_is_given_back_up_to_a_quarter_of_an_hour():
    with time_machine.travel(START, tick=False) as clock:
        sitter = make_sitter()
        first_end = own_end_of(sitter.refresh().certification)
        clock.shift(seconds(60))
        heard = note_beat(sitter.run, Beat(cut=58.4))
        assert (heard.is_here, heard.certification.credited_seconds) == (True, 59)
        note_beat(sitter.run, Beat(cut=58.4))
        clock.shift(seconds(18))
        note_beat(sitter.run, Beat(cut=18))
        clock.shift(seconds(1000))
        note_beat(sitter.run, Beat(cut=1000))
    certification = sitter.refresh().certification
    assert certification.credited_seconds == 900
    assert own_end_of(certification) - first_end == seconds(900)
    events = PresenceEvent.objects.filter(certification=certification).order_by("pk")
    assert list(events.values_list("kind", "seconds", "credited_seconds")) == [
        ("cut", 58, 59),
        ("cut", 18, 0),
        ("cut", 1000, 841),
    ]


def test_a_page_cannot_give_itself_time(sitter):
    for _ in range(3):
        note_beat(sitter.run, Beat(cut=3600))
    assert sitter.refresh().certification.credited_seconds == 0


def test_losses_of_sight_are_kept(sitter):
    note_beat(sitter.run, Beat(is_focused=False))
    note_beat(sitter.run, Beat(is_visible=False, is_focused=False))
    note_beat(sitter.run, Beat())
    presence = sitter.certification.presence
    presence.refresh_from_db()
    assert (presence.loss_count, presence.is_visible, presence.is_focused) == (2, True, True)
    kinds = PresenceEvent.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["blurred", "hidden", "shown", "focused"]


def test_the_page_of_the_first_browser_is_told_it_is_elsewhere(sitter):
    old = sitter.run
    sitter.certification.run_token = sitter.certification.public_id
    sitter.certification.save(update_fields=["run_token"])
    assert not note_beat(old, Beat(is_visible=False)).is_here
    assert not PresenceEvent.objects.exists()


@pytest.fixture
def secured_sitter():
    return make_sitter(make_room(secured_browser=SecuredBrowser.REQUIRED))


def proof(sitter, number=0, *, key=None, may_follow=False):
    url = f"{SITE}/certifications/{sitter.certification.public_id}/questions/{number}"
    session = sitter.candidate.session_id
    given = expected_proof(url, key or secured.key_of(session, SITE)) if key != "" else None
    return Run(
        sitter.user.pk,
        sitter.certification.public_id,
        sitter.token,
        secured.Proof(SITE, url, given, may_follow),
    )


def test_a_required_secured_browser_is_checked_at_each_question_and_answer(secured_sitter):
    sitter = secured_sitter
    assert continue_exam(proof(sitter)).step.question.row.number == 0
    with pytest.raises(exam_errors.EnvironmentMissing):
        record_exam_answer(proof(sitter, key=""), 0, submission({"skip": ["1"]}))
    assert asked_of(sitter)[0].result is None
    alert = EnvironmentAlert.objects.get()
    with pytest.raises(exam_errors.EnvironmentMissing):
        continue_exam(proof(sitter))
    assert EnvironmentAlert.objects.count() == 1
    EnvironmentAlert.objects.filter(pk=alert.pk).update(status=AlertStatus.CLEARED, decided_at=time.now())
    assert continue_exam(proof(sitter)).step.question.row.number == 0


def test_the_settings_of_another_session_prove_nothing(secured_sitter):
    other = secured.key_of(secured_sitter.candidate.session_id + 1, SITE)
    with pytest.raises(exam_errors.EnvironmentMissing):
        continue_exam(proof(secured_sitter, key=other))


def test_a_candidate_may_be_allowed_without(secured_sitter):
    with pytest.raises(exam_errors.EnvironmentMissing):
        continue_exam(proof(secured_sitter, key=""))
    EnvironmentAlert.objects.update(
        status=AlertStatus.CLEARED, decided_at=time.now(), is_allowed_without=True, reason="tablet"
    )
    assert continue_exam(proof(secured_sitter, key="")).step.question.row.number == 0


def test_a_browser_without_headers_proves_it_by_script(secured_sitter):
    sitter = secured_sitter
    with pytest.raises(exam_errors.EnvironmentMissing):
        continue_exam(proof(sitter, key="", may_follow=True))
    assert not EnvironmentAlert.objects.exists()
    assert not prove_by_script(proof(sitter, key="0" * 64), 0)
    assert EnvironmentAlert.objects.filter(status=AlertStatus.ONGOING).count() == 1
    assert prove_by_script(proof(sitter), 0)
    asked = continue_exam(proof(sitter, key="")).step.question
    assert asked.row.number == 0
    if asked.variant.timer:
        start_exam_timer(proof(sitter, key=""), 0)
    answered = record_exam_answer(proof(sitter, key=""), 0, submission({"skip": ["1"]}))
    assert answered.step.question.row.number == 1
    with pytest.raises(exam_errors.EnvironmentMissing):
        continue_exam(proof(sitter, 1, key=""))


@pytest.mark.parametrize("asked_for", [SecuredBrowser.NO, SecuredBrowser.RECOMMENDED])
def test_a_session_that_does_not_require_it_stays_possible(asked_for):
    sitter = make_sitter(make_room(secured_browser=asked_for))
    assert continue_exam(proof(sitter, key="")).step.question.row.number == 0


def test_the_quit_code_is_that_of_the_session_alone():
    first, second = make_room(), make_room()
    codes = [secured.quit_code(session.pk) for session in (first, second, first)]
    assert codes[0] == codes[2] != codes[1]
    assert all(len(code) == 6 and code.isdigit() for code in codes)


def test_pushed_ends_move_everybody():
    session = make_room()
    sitter = make_sitter(session)
    before = own_end_of(sitter.refresh().certification)
    Session.objects.filter(pk=session.pk).update(pushed_minutes=10)
    assert own_end_of(sitter.refresh().certification) - before == seconds(600)


def test_a_person_of_two_sessions_has_two_tests():
    person = make_certifiable(make_user())
    first, second = make_sitter(make_room(), person), make_sitter(make_room(), person)
    assert first.certification.pk != second.certification.pk
    assert join(first.candidate, person).candidate.pk == first.candidate.pk
    assert make_line(first.candidate.session).user_id is None
