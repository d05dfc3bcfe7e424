"""Starting and going on: the order of the checks, one certification a person and session; S30 to S32, S40."""

import datetime

import pytest
import time_machine

from pix.apps.assessments.sitting import Ask
from pix.apps.certification import complementary, exam_errors
from pix.apps.certification.actions.running import Run, continue_exam, record_exam_answer
from pix.apps.certification.actions.starting import Environment, start_certification
from pix.apps.certification.enums import Framework, Kind
from pix.apps.certification.models import Candidate, Certification, Session, Version
from pix.common import time
from pix.core.exam.codes import MADE_VERIFICATION_CODE
from tests.factories.accounts import make_user
from tests.factories.answers import submission
from tests.factories.centres import make_centre, make_session
from tests.factories.exams import (
    answer_once,
    asked_of,
    authorise,
    enter,
    join,
    make_certifiable,
    make_exam_version,
    make_line,
    make_room,
    make_sitter,
    play,
)

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = Environment("here"), Environment("elsewhere")


@pytest.fixture
def sitter():
    return join(make_line(make_room(), extra_time="0.33"))


def start(sitter, code=None, environment=HERE, session=None):
    session = session or Session.objects.get(pk=sitter.candidate.session_id)
    code = session.access_code if code is None else code
    return start_certification(sitter.user.pk, session.pk, code, environment)


def test_s30_nobody_starts_without_the_invigilator(sitter):
    with pytest.raises(exam_errors.NotAuthorisedToStart) as refused:
        start(sitter)
    assert (refused.value.status, Certification.objects.count()) == (403, 0)
    assert sitter.refresh().candidate.waiting_since is not None
    authorise(sitter.candidate)
    started = start(sitter)
    certification, candidate = started.certification, sitter.refresh().candidate
    assert started.is_new
    assert (candidate.is_authorized, candidate.waiting_since) == (False, None)
    assert candidate.agreed_at is not None
    assert MADE_VERIFICATION_CODE.fullmatch(certification.verification_code)
    assert certification.pk > 0


def test_the_identity_is_a_copy(sitter):
    enter(sitter)
    Candidate.objects.filter(pk=sitter.candidate.pk).update(last_name="Corrigé", extra_time=None)
    certification = sitter.refresh().certification
    assert (certification.last_name, certification.first_name) == (sitter.certification.last_name, "Léa")
    assert certification.last_name != "Corrigé"
    assert float(certification.extra_time) == 0.33
    assert (certification.birth_insee_code, certification.sex) == ("01053", "F")


@pytest.mark.parametrize(
    ("code", "error"), [("", exam_errors.WrongAccessCode), ("ZZZZ99", exam_errors.WrongAccessCode)]
)
def test_wrong_codes(sitter, code, error):
    authorise(sitter.candidate)
    with pytest.raises(error):
        start(sitter, code)
    assert sitter.refresh().candidate.is_authorized


def test_the_code_is_read_as_people_type_it(sitter):
    authorise(sitter.candidate)
    session = sitter.candidate.session
    typed = f" {session.access_code[:4].lower()} {session.access_code[4:]} "
    assert start(sitter, typed).is_new


def test_the_checks_come_in_their_order(sitter):
    authorise(sitter.candidate)
    Session.objects.filter(pk=sitter.candidate.session_id).update(finalized_at=time.now())
    with pytest.raises(exam_errors.WrongAccessCode):
        start(sitter, "ZZZZ99")
    with pytest.raises(exam_errors.SessionNotAccessible):
        start(sitter)


def test_who_has_not_joined_does_not_start(sitter):
    stranger = join(make_line(make_session(sitter.candidate.session.centre)))
    with pytest.raises(exam_errors.NotReconciled):
        start(stranger, session=sitter.candidate.session)


def test_s31_two_tabs_at_once_get_one_certification(sitter):
    authorise(sitter.candidate)
    first, second = start(sitter), start(sitter)
    assert (first.is_new, second.is_new) == (True, False)
    assert first.certification.pk == second.certification.pk
    assert first.run_token == second.run_token
    steps = [
        continue_exam(Run(sitter.user.pk, one.certification.public_id, one.run_token)).step.question.row
        for one in (first, second)
    ]
    assert steps[0].challenge == steps[1].challenge
    assert Certification.objects.count() == 1


def test_coming_back_later_from_the_same_browser_needs_the_invigilator(sitter):
    authorise(sitter.candidate)
    with time_machine.travel(time.now(), tick=False) as clock:
        start(sitter)
        clock.shift(datetime.timedelta(seconds=11))
        with pytest.raises(exam_errors.NotAuthorisedToResume):
            start(sitter)


def test_s32_resume_at_the_same_question_and_the_first_browser_is_refused(sitter):
    enter(sitter)
    play(sitter, 7)
    old = sitter.run
    waiting = continue_exam(old).step.question.row
    with pytest.raises(exam_errors.NotAuthorisedToResume) as refused:
        start(sitter, environment=ELSEWHERE)
    assert refused.value.code == "CANDIDATE_NOT_AUTHORIZED_TO_RESUME_SESSION"
    assert sitter.refresh().candidate.waiting_since is not None
    authorise(sitter.candidate)
    again = start(sitter, environment=ELSEWHERE)
    assert (again.is_new, again.certification.pk) == (False, sitter.certification.pk)
    sitter.token = again.run_token
    resumed = continue_exam(sitter.run).step.question.row
    assert (resumed.number, resumed.challenge) == (7, waiting.challenge)
    assert [row.result is not None for row in asked_of(sitter)] == [True] * 7 + [False]
    with pytest.raises(exam_errors.GoneOnElsewhere) as elsewhere:
        record_exam_answer(old, 7, submission({"skip": ["1"]}))
    assert elsewhere.value.status == 409
    with pytest.raises(exam_errors.NoRunHere):
        continue_exam(Run(sitter.user.pk, sitter.certification.public_id, None))


def test_a_test_of_yesterday_is_closed(sitter):
    enter(sitter)
    play(sitter, 2)
    shown = continue_exam(sitter.run).step.question.row.asked_at
    with time_machine.travel(time.now() + datetime.timedelta(hours=24, minutes=1), tick=False):
        authorise(sitter.candidate)
        with pytest.raises(exam_errors.DurationExceeded) as refused:
            start(sitter, environment=ELSEWHERE)
    certification = sitter.refresh().certification
    assert refused.value.code == "CERTIFICATION_DURATION_EXCEEDED"
    assert (certification.completed_at, certification.ended_at) == (None, shown)


def test_a_finished_test_is_shown_as_it_is(sitter):
    enter(sitter)
    play(sitter)
    again = start(sitter, environment=ELSEWHERE)
    assert (again.is_new, again.certification.completed_at is not None) == (False, True)


def test_the_version_is_the_one_of_the_day_of_joining():
    session = make_room()
    first = Version.objects.get()
    sitter = join(make_line(session))
    make_exam_version(name="Later")
    assert enter(sitter).certification.version_id == first.pk
    assert make_sitter(session).certification.version_id != first.pk


def test_without_any_version_nobody_starts():
    sitter = join(make_line(make_session(make_centre())))
    authorise(sitter.candidate)
    with pytest.raises(exam_errors.NoVersionInForce):
        start(sitter)
    assert sitter.refresh().candidate.is_authorized


def test_a_language_that_the_version_does_not_have(sitter):
    authorise(sitter.candidate)
    with pytest.raises(exam_errors.LanguageNotOffered):
        start(sitter, environment=Environment("here", "en"))
    assert Certification.objects.count() == 0


def test_v2_needs_a_certifiable_profile_at_the_start():
    line = make_line(make_room(kind=Kind.V2))
    sitter = join(line, make_certifiable(make_user(), ("1.1", "1.2")))
    authorise(line)
    with pytest.raises(exam_errors.NotCertifiable) as refused:
        start(sitter)
    assert (refused.value.reached, Certification.objects.count()) == (2, 0)


def test_v2_draws_its_list_at_the_start_from_what_was_shown():
    line = make_line(make_room(kind=Kind.V2))
    sitter = enter(join(line, make_certifiable(make_user(), pix=17)))
    rows = list(sitter.certification.questions.order_by("position"))
    assert [row.position for row in rows] == [row.number for row in rows] == list(range(len(rows)))
    counts = {code: sum(row.competence == code for row in rows) for code in sitter.certification.profile}
    assert all(1 <= count <= 3 for count in counts.values())
    assert [row.competence for row in rows] == sorted(row.competence for row in rows)
    assert isinstance(continue_exam(sitter.run).step, Ask)
    make_certifiable(sitter.user, ("5.1",), pix=20)
    assert sitter.certification.questions.count() == len(rows)


def test_needs_of_accessibility_narrow_the_pool():
    sitter = make_sitter(make_room(), needs_accessibility=True)
    play(sitter, 6)
    rows = {row["id"]: row for row in sitter.certification.version.questions}
    marks = {
        rows[asked.template][name]
        for asked in asked_of(sitter)
        for name in ("blindnessCompatibility", "colorBlindnessCompatibility")
    }
    assert marks <= {"OK", "RAS"}


def test_s40_clea_falls_back_to_pix_when_its_condition_is_gone():
    session = make_room()
    held: set[int] = set()

    def holds(user_id: int, _framework: str) -> bool:
        return user_id in held

    complementary.register(holds)
    try:
        without = make_sitter(session, framework=Framework.CLEA)
        keeper = make_certifiable(make_user())
        held.add(keeper.pk)
        with_badge = make_sitter(session, keeper, framework=Framework.CLEA)
    finally:
        complementary.forget(holds)
    assert (without.certification.framework, with_badge.certification.framework) == ("CORE", "CLEA")


def test_one_question_is_answered_after_each_kind_of_entry(sitter):
    enter(sitter)
    answer_once(sitter)
    enter(sitter, ELSEWHERE)
    reply = answer_once(sitter)
    assert reply.step.question.row.number == 2
