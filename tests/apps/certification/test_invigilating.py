"""What an invigilator does in the room: their side of scenarios S06, S07, S30, S32 to S38."""

import datetime
import uuid

import pytest
import time_machine
from django.core import mail

from pix.apps.assessments.enums import State
from pix.apps.centres.enums import CentreType
from pix.apps.centres.errors import CentreNotOpenYet
from pix.apps.certification.actions import invigilating
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.entering import Visitor, enter_session, leave_session
from pix.apps.certification.actions.running import continue_exam
from pix.apps.certification.actions.starting import start_certification
from pix.apps.certification.enums import AlertStatus, IssueCategory
from pix.apps.certification.exam_errors import (
    ExamIsOver,
    GoneOnElsewhere,
    NotAuthorisedToResume,
    NotAuthorisedToStart,
)
from pix.apps.certification.invigilating_errors import (
    AlertIsOpen,
    AlreadyStarted,
    CentreIsArchived,
    ChallengeAlreadyAnswered,
    EndsAlreadyMoved,
    ForgedRequest,
    NoOngoingAlert,
    NotStarted,
    ReasonNotOffered,
    SessionIsClosed,
    TooManyWrongPasswords,
    WrongSessionOrPassword,
)
from pix.apps.certification.models import (
    Certification,
    EnvironmentAlert,
    InvigilatorAccess,
    IssueReport,
    LiveAlert,
    Session,
)
from pix.apps.certification.queries.supervision import find_access, read_lines
from pix.apps.journal.models import Entry
from pix.common import time
from pix.core.exam.supervising import LineStatus
from tests.factories.centres import make_centre, make_centre_member, make_session
from tests.factories.exams import (
    BROWSER,
    answer_once,
    enter,
    join,
    make_line,
    make_room,
    make_sitter,
    play,
)

pytestmark = pytest.mark.django_db
HERE = Visitor(browser="desk", address="192.0.2.1", user_agent="Firefox")
MORNING = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)


def walk_in(session, visitor=HERE, password="c-r4c7x"):
    return enter_session(str(session.pk), password, " Claire Dumas ", visitor)


def watch(session):
    return walk_in(session).access


def journal(action):
    return list(Entry.objects.filter(action=action).values_list("target", flat=True))


def line_of(sitter):
    return next(
        line
        for line in read_lines(Session.objects.get(pk=sitter.candidate.session_id))
        if line.public_id == sitter.candidate.public_id
    )


# Entering ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("password", ["R4C7X", "C-R4C7X", "c-r4c7x", " r4c7x "])
def test_a_session_is_entered_without_account(password):
    session = make_session(make_centre())
    entered = enter_session(f" {session.pk} ", password, " Claire Dumas ", HERE)
    access = InvigilatorAccess.objects.get()
    assert (access.name, access.user, access.user_agent) == ("Claire Dumas", None, "Firefox")
    assert entered.token not in (access.token_hash, str(access.pk))
    assert find_access(entered.token) == access
    assert journal("supervision.entered") == [f"session:{session.pk}"]


@pytest.mark.parametrize("number", ["99999999", "0", "dix", "", "9" * 40, "²"])
def test_unknown_session_and_wrong_password_are_one_answer(number):
    session = make_session(make_centre())
    with pytest.raises(WrongSessionOrPassword):
        enter_session(number, "R4C7X", "Claire", HERE)
    with pytest.raises(WrongSessionOrPassword):
        walk_in(session, password="R4C7W")
    assert InvigilatorAccess.objects.count() == 0


def test_s06_a_school_that_is_not_open_yet(settings):
    centre = make_centre(type=CentreType.SCO, external_id="0991234X", tags=["AEFE"])
    session = make_session(centre)
    opens_on = time.now().date() + datetime.timedelta(days=1)
    settings.CENTRE_OPENING_DATES = {"college": None, "lycee": opens_on}
    with pytest.raises(CentreNotOpenYet) as refusal:
        walk_in(session, password="wrong")
    assert refusal.value.opens_on == opens_on
    settings.CENTRE_OPENING_WHITE_LIST = frozenset({"0991234X"})
    assert walk_in(session).access.session == session


def test_s07_an_archived_centre():
    centre = make_centre()
    type(centre).objects.update(archived_at=time.now())
    session = make_session(centre)
    centre.refresh_from_db()
    with pytest.raises(WrongSessionOrPassword):
        walk_in(session, password="wrong")
    with pytest.raises(CentreIsArchived):
        walk_in(session)


def test_a_finalised_session_is_not_entered():
    with pytest.raises(SessionIsClosed):
        walk_in(make_session(make_centre(), finalized_at=time.now()))


def test_s38_guessing_stops_this_browser_only():
    session = make_session(make_centre())
    with time_machine.travel(MORNING, tick=False) as clock:
        for _ in range(5):
            with pytest.raises(WrongSessionOrPassword):
                walk_in(session, password="BBBBB")
        with pytest.raises(TooManyWrongPasswords):
            walk_in(session)
        assert walk_in(session, Visitor(browser="other", address="192.0.2.1")).access
        clock.shift(datetime.timedelta(minutes=14))
        with pytest.raises(TooManyWrongPasswords):
            walk_in(session)
        clock.shift(datetime.timedelta(minutes=1))
        assert walk_in(session).access


def test_guessing_from_one_address_stops_at_twenty():
    session = make_session(make_centre())
    for number in range(20):
        with pytest.raises(WrongSessionOrPassword):
            walk_in(session, Visitor(browser=str(number), address="192.0.2.9"), "BBBBB")
    with pytest.raises(TooManyWrongPasswords):
        walk_in(session, Visitor(browser="fresh", address="192.0.2.9"))
    assert walk_in(session, Visitor(browser="fresh", address="192.0.2.10")).access


def test_the_centre_is_warned_once_of_guessing_from_everywhere():
    from pix.apps.certification.invigilating_letters import send_password_guessing

    centre = make_centre()
    admin = make_centre_member(centre).user
    session = make_session(centre)
    for number in range(52):
        with pytest.raises(WrongSessionOrPassword):
            walk_in(session, Visitor(browser=str(number), address=f"192.0.2.{number}"), "BBBBB")
    assert journal("supervision.guessing") == [f"session:{session.pk}"]
    send_password_guessing.call(session.pk)
    assert [letter.to for letter in mail.outbox] == [[admin.email]]
    assert str(session.pk) in mail.outbox[0].body


def test_an_access_dies_when_left_and_after_a_day():
    session = make_session(make_centre())
    with time_machine.travel(MORNING, tick=False) as clock:
        first, second = walk_in(session), walk_in(session)
        leave_session(first.access)
        leave_session(first.access)
        assert (find_access(first.token), find_access(second.token)) == (None, second.access)
        assert journal("supervision.left") == [f"session:{session.pk}"]
        clock.shift(datetime.timedelta(hours=24))
        assert find_access(second.token) is None


# Presence and resume -----------------------------------------------------------------------------------


def test_s30_presence_lets_in_once():
    sitter = join(make_line(make_room()))
    session = Session.objects.get()
    with pytest.raises(NotAuthorisedToStart):
        start_certification(sitter.user.pk, session.pk, session.access_code, BROWSER)
    assert line_of(sitter).facts.asked_at is not None
    before = Session.objects.get().change_count
    invigilating.set_presence(watch(session), sitter.candidate.public_id, is_present=True)
    assert Session.objects.get().change_count > before
    assert (line_of(sitter).status, line_of(sitter).facts.asked_at) == (LineStatus.PRESENT, None)
    started = start_certification(sitter.user.pk, session.pk, session.access_code, BROWSER)
    assert started.is_new
    assert (line_of(sitter).status, line_of(sitter).facts.is_authorized) == (LineStatus.STARTED, False)


def test_presence_before_joining_and_never_once_started():
    session = make_room()
    access, candidate = watch(session), make_line(session)
    invigilating.set_presence(access, candidate.public_id, is_present=True)
    candidate.refresh_from_db()
    assert candidate.is_authorized
    sitter = make_sitter(session)
    for is_present in (True, False):
        with pytest.raises(AlreadyStarted):
            invigilating.set_presence(access, sitter.candidate.public_id, is_present=is_present)
    assert not sitter.refresh().candidate.is_authorized


def test_s37_two_invigilators_say_what_must_be():
    session = make_session(make_centre())
    one, other, candidate = watch(session), watch(session), make_line(session)
    invigilating.set_presence(one, candidate.public_id, is_present=True)
    invigilating.set_presence(other, candidate.public_id, is_present=True)
    invigilating.set_presence(other, candidate.public_id, is_present=False)
    candidate.refresh_from_db()
    assert not candidate.is_authorized
    assert len(journal("supervision.present")) == 1
    assert len(journal("supervision.not_present")) == 1


def test_s32_resume_on_another_computer():
    sitter = make_sitter()
    play(sitter, 7)
    session, former = Session.objects.get(), sitter.run
    elsewhere = type(BROWSER)(browser="another computer")
    with pytest.raises(NotAuthorisedToResume):
        start_certification(sitter.user.pk, session.pk, session.access_code, elsewhere)
    assert line_of(sitter).facts.asked_at is not None
    invigilating.allow_resume(watch(session), sitter.candidate.public_id)
    assert line_of(sitter).status is LineStatus.RESUMING
    started = start_certification(sitter.user.pk, session.pk, session.access_code, elsewhere)
    sitter.token = started.run_token
    assert continue_exam(sitter.run).step.question.row.number == 7
    assert (line_of(sitter).number, line_of(sitter).status) == (8, LineStatus.STARTED)
    with pytest.raises(GoneOnElsewhere):
        continue_exam(former)


def test_no_resume_over_an_open_alert_nor_before_the_start():
    sitter = make_sitter()
    number = continue_exam(sitter.run).step.question.row.number
    raise_alert(sitter.run, number)
    access = watch(Session.objects.get())
    with pytest.raises(AlertIsOpen):
        invigilating.allow_resume(access, sitter.candidate.public_id)
    assert not sitter.refresh().candidate.is_authorized
    with pytest.raises(NotStarted):
        invigilating.allow_resume(access, make_line(Session.objects.get()).public_id)


# Alerts ------------------------------------------------------------------------------------------------


def alerted(question=5, **flags):
    """Somebody whose question of this number does not work."""
    sitter = make_sitter()
    play(sitter, question - 1)
    alert = raise_alert(sitter.run, question - 1)
    LiveAlert.objects.filter(pk=alert.pk).update(**flags)
    return sitter, LiveAlert.objects.get(pk=alert.pk)


def test_s33_alert_accepted():
    sitter, alert = alerted(has_image=True, has_attachment=True, has_embed=False, is_focus=False)
    line = line_of(sitter)
    assert (line.status, line.alert_id, line.alert_number) == (LineStatus.LIVE_ALERT, alert.public_id, 5)
    assert [one.code for one in invigilating.offered_reasons(alert)] == [
        "E1", "E3", "E4", "E5", "E8", "E9", "E11", "E12",
    ]  # fmt: skip
    former = alert.challenge
    report = invigilating.accept_alert(watch(Session.objects.get()), alert.public_id, "IMAGE_NOT_DISPLAYING")
    alert.refresh_from_db()
    assert (alert.status, alert.subcategory) == (AlertStatus.VALIDATED, "IMAGE_NOT_DISPLAYING")
    assert (
        report.category, report.subcategory, report.question_number, report.live_alert,
        report.is_resolved_automatically, report.resolved_at,
    ) == (IssueCategory.IN_CHALLENGE, "IMAGE_NOT_DISPLAYING", 5, alert, True, alert.decided_at)  # fmt: skip
    asked = continue_exam(sitter.run).step.question.row
    assert (asked.number, asked.challenge == former) == (4, False)
    assert line_of(sitter).number == 5


def test_s34_alert_refused():
    sitter, alert = alerted()
    invigilating.dismiss_alert(watch(Session.objects.get()), alert.public_id)
    alert.refresh_from_db()
    assert alert.status == AlertStatus.DISMISSED
    assert continue_exam(sitter.run).step.question.row.challenge == alert.challenge
    assert IssueReport.objects.count() == 0


def accept(access, alert_id):
    return invigilating.accept_alert(access, alert_id, "WEBSITE_BLOCKED")


@pytest.mark.parametrize("decide", [accept, invigilating.dismiss_alert])
def test_s35_answered_just_before_the_decision(decide):
    sitter, alert = alerted(question=9)
    LiveAlert.objects.filter(pk=alert.pk).update(
        status=AlertStatus.CLEARED, decided_at=time.now()
    )  # the answer is written while nothing holds the test
    answer_once(sitter)
    LiveAlert.objects.filter(pk=alert.pk).update(status=AlertStatus.ONGOING, decided_at=None)
    access = watch(Session.objects.get())
    with pytest.raises(ChallengeAlreadyAnswered):
        decide(access, alert.public_id)
    alert.refresh_from_db()
    assert (alert.status, alert.subcategory) == (AlertStatus.CLEARED, "")
    assert IssueReport.objects.count() == 0
    assert continue_exam(sitter.run).step.question.row.number == 9


def test_an_alert_is_decided_once_and_for_an_offered_reason():
    sitter, alert = alerted(question=1, has_image=False)
    access = watch(Session.objects.get())
    for reason in ("IMAGE_NOT_DISPLAYING", "", "OTHER"):
        with pytest.raises(ReasonNotOffered):
            invigilating.accept_alert(access, alert.public_id, reason)
    invigilating.dismiss_alert(access, alert.public_id)
    with pytest.raises(NoOngoingAlert):
        invigilating.accept_alert(access, alert.public_id, "WEBSITE_BLOCKED")
    assert continue_exam(sitter.run).step.question.row.challenge == alert.challenge


@pytest.mark.parametrize(("without", "reason"), [(False, ""), (True, "Poste sans navigateur sécurisé")])
def test_the_secured_browser_is_confirmed_or_done_without(without, reason):
    sitter = make_sitter()
    alert = EnvironmentAlert.objects.create(certification=sitter.certification)
    assert line_of(sitter).status is LineStatus.ENVIRONMENT_ALERT
    access = watch(Session.objects.get())
    with pytest.raises(AlertIsOpen):
        invigilating.allow_resume(access, sitter.candidate.public_id)
    invigilating.confirm_environment(access, alert.public_id, without=without, reason=reason)
    alert.refresh_from_db()
    assert (alert.status, alert.is_allowed_without, alert.reason) == (AlertStatus.CLEARED, without, reason)
    assert line_of(sitter).status is LineStatus.STARTED
    with pytest.raises(NoOngoingAlert):
        invigilating.confirm_environment(access, alert.public_id)


# Ends --------------------------------------------------------------------------------------------------


def test_s36_ended_by_the_invigilator_once():
    sitter, alert = alerted(question=3)
    access = watch(Session.objects.get())
    assert invigilating.end_candidate_test(access, sitter.candidate.public_id)
    certification = Certification.objects.select_related("assessment").get()
    assert (certification.assessment.state, certification.completed_at) == (State.ENDED_BY_INVIGILATOR, None)
    ended_at, entries = certification.ended_at, Entry.objects.count()
    alert.refresh_from_db()
    assert (alert.status, line_of(sitter).status) == (AlertStatus.CLEARED, LineStatus.ENDED)
    with pytest.raises(ExamIsOver):
        continue_exam(sitter.run)
    assert not invigilating.end_candidate_test(access, sitter.candidate.public_id)
    assert (Certification.objects.get().ended_at, Entry.objects.count()) == (ended_at, entries)


def test_a_completed_test_is_left_as_it_is():
    sitter = make_sitter()
    play(sitter)
    before = Certification.objects.values().get()
    access = watch(Session.objects.get())
    assert not invigilating.end_candidate_test(access, sitter.candidate.public_id)
    assert Certification.objects.values().get() == before
    assert line_of(sitter).status is LineStatus.ENDED


def test_everybody_gets_minutes_and_a_second_click_does_not_double_them():
    sitter = make_sitter()
    access = watch(Session.objects.get())
    before = line_of(sitter).facts.ends_at
    assert invigilating.push_ends(access, 12, known=0) == 12
    with pytest.raises(EndsAlreadyMoved):
        invigilating.push_ends(access, 12, known=0)
    assert invigilating.push_ends(access, 3, known=12) == 15
    assert line_of(sitter).facts.ends_at == before + datetime.timedelta(minutes=15)
    assert journal("supervision.ends_moved") == [f"session:{access.session_id}"] * 2


@pytest.mark.parametrize("minutes", [0, -5, 61])
def test_no_more_than_an_hour_at_a_time(minutes):
    with pytest.raises(ValueError):
        invigilating.push_ends(watch(make_session(make_centre())), minutes, known=0)


# What is refused ---------------------------------------------------------------------------------------


def orders(access, sitter, alert, environment):
    candidate = sitter.candidate.public_id
    return [
        lambda: invigilating.set_presence(access, candidate, is_present=True),
        lambda: invigilating.set_presence(access, candidate, is_present=False),
        lambda: invigilating.allow_resume(access, candidate),
        lambda: invigilating.end_candidate_test(access, candidate),
        lambda: invigilating.accept_alert(access, alert, "WEBSITE_BLOCKED"),
        lambda: invigilating.dismiss_alert(access, alert),
        lambda: invigilating.confirm_environment(access, environment),
    ]


def test_nobody_of_another_session_can_be_touched():
    sitter, alert = alerted(question=2)
    environment = EnvironmentAlert.objects.create(certification=sitter.certification)
    access = watch(make_session(make_centre()))
    before = (Certification.objects.values().get(), LiveAlert.objects.values().get())
    for order in orders(access, sitter, alert.public_id, environment.public_id):
        with pytest.raises(ForgedRequest):
            order()
    for order in orders(access, sitter, uuid.uuid4(), uuid.uuid4())[4:]:
        with pytest.raises(ForgedRequest):
            order()
    assert (Certification.objects.values().get(), LiveAlert.objects.values().get()) == before
    environment.refresh_from_db()
    assert environment.status == AlertStatus.ONGOING


def test_nothing_is_ordered_once_the_session_is_finalised():
    sitter, alert = alerted(question=2)
    environment = EnvironmentAlert.objects.create(certification=sitter.certification)
    access = watch(Session.objects.get())
    Session.objects.update(finalized_at=time.now())
    for order in orders(access, sitter, alert.public_id, environment.public_id):
        with pytest.raises(SessionIsClosed):
            order()
    with pytest.raises(SessionIsClosed):
        invigilating.push_ends(access, 5, known=0)


# Reading -----------------------------------------------------------------------------------------------


def test_the_lines_of_a_session_by_name():
    session = make_room()
    sitter = make_sitter(session, last_name="Élan", first_name="Zoé", extra_time="0.33")
    make_line(session, last_name="Zola", first_name="Abel")
    make_line(session, last_name="dupont", first_name="Yves")
    make_line(make_session(make_centre()))
    play(sitter, 2)
    lines = read_lines(session)
    assert [line.name for line in lines] == ["DUPONT Yves", "ÉLAN Zoé", "ZOLA Abel"]
    started = Certification.objects.get().started_at
    elan = lines[1]
    assert (elan.extra_time, elan.number, elan.length, elan.has_joined) == (0.33, 3, 32, True)
    exact = started + datetime.timedelta(minutes=105 * 1.33)
    assert datetime.timedelta() <= elan.facts.ends_at - exact < datetime.timedelta(minutes=1)


def test_s40_clea_that_fell_is_told_on_the_line():
    session = make_room()
    clea = make_sitter(session, framework="CLEA")
    alone = make_sitter(session)
    assert clea.certification.framework == "CORE"
    assert [line_of(one).lost_clea for one in (clea, alone)] == [True, False]


def test_one_statement_reads_the_room_whatever_its_size(django_assert_num_queries):
    session = make_room()
    for _ in range(3):
        make_sitter(session)
    with django_assert_num_queries(1):
        few = read_lines(session)
    for _ in range(20):
        make_line(session)
    sitter = make_sitter(session)
    enter(sitter)
    play(sitter, 1)
    raise_alert(sitter.run, 1)
    with django_assert_num_queries(1):
        many = read_lines(session)
    assert (len(few), len(many)) == (3, 24)
