"""The pages of a candidate, from « am I certifiable? » to the end, without and with their script."""

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Question
from pix.apps.certification.actions.alerts import replace_question
from pix.apps.certification.actions.running import continue_exam, end_test
from pix.apps.certification.enums import AlertStatus, Kind
from pix.apps.certification.models import Candidate, Certification, LiveAlert, Session
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.answers import right_fields
from tests.factories.exams import (
    Sitter,
    authorise,
    join,
    make_certifiable,
    make_line,
    make_room,
    make_sitter,
    play,
)
from tests.factories.people import PASSWORD, make_person

pytestmark = pytest.mark.django_db
BY_SCRIPT = {"HTTP_X_ANSWER_FORM": "1"}
PLUMBING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


def log_in(person) -> Client:
    client = Client()
    client.post(reverse("app:log_in"), {"login": person.email, "password": PASSWORD})
    return client


@pytest.fixture
def person():
    return make_certifiable(make_person())


@pytest.fixture
def line():
    return make_line(make_room(), last_name="Cœur", first_name="Zoé")


@pytest.fixture
def browser(person):
    return log_in(person)


def identity(line, **changes) -> dict[str, str]:
    day = line.birthdate
    given = {
        "number": str(line.session_id),
        "first_name": "ZOE",
        "last_name": "coeur",
        "birthdate_day": str(day.day),
        "birthdate_month": str(day.month),
        "birthdate_year": str(day.year),
    }
    return given | changes


def door(line, name="exam_start") -> str:
    return reverse(f"app:{name}", kwargs={"public_id": line.public_id})


def address(certification, name="exam_question", number=0) -> str:
    kwargs = {"public_id": certification.public_id}
    if name in {"exam_question", "exam_alert", "exam_begin", "exam_note_state", "exam_proof"}:
        kwargs["number"] = number
    return reverse(f"app:{name}", kwargs=kwargs)


def come_in(browser, line) -> Certification:
    """Joined, instructions read, authorised, code typed."""
    browser.post(reverse("app:exam_join"), identity(line))
    browser.post(door(line, "exam_instructions"), {"accepted": "on"})
    authorise(line)
    browser.post(door(line), {"access_code": line.session.access_code.lower()})
    return Certification.objects.get(candidate=line)


def pending(certification) -> Question:
    rows = Question.objects.filter(
        assessment=certification.assessment_id, answered_at=None, is_replaced=False
    )
    return rows.get()


def form_of(certification, browser) -> dict[str, object]:
    """Opens the question and prepares a right answer; ready for the focus, timer begun."""
    row = pending(certification)
    browser.post(address(certification, "exam_begin", row.number))
    variant = certification_variant(certification, row)
    return {
        **(right_fields(variant) or {"skip": ["1"]}),
        "answer_id": str(uuid.uuid4()),
        "position": row.position,
    }


def certification_variant(certification, row):
    from pix.apps.content import registry

    return registry.get_release(certification.assessment.release_id).variant(row.challenge)


def test_certifiable_page(browser, person):
    page = browser.get(reverse("app:exam_home"))
    assert page.context["page"]["is_certifiable"]
    assert reverse("app:exam_join") in page.content.decode()


def test_page_of_somebody_who_is_not_yet_certifiable_says_where_to_go():
    person = make_certifiable(make_person(), ("1.1", "1.2"))
    make_certifiable(person, ("2.1",), pix=3)
    page = log_in(person).get(reverse("app:exam_home")).context["page"]
    assert (page["count"], page["missing"]) == (2, 3)
    first = page["advised"][0]
    assert (first["code"], first["is_begun"]) == ("2.1", True)
    assert first["left"] <= 5


def test_way_in_from_the_list_to_the_first_question(browser, person, line):
    joined = browser.post(reverse("app:exam_join"), identity(line))
    assert joined.url == door(line, "exam_instructions")
    for number in range(1, 6):
        assert browser.get(joined.url, {"page": number}).status_code == 200
    assert browser.post(joined.url, {}).status_code == 422
    assert browser.post(joined.url, {"accepted": "on"}).url == door(line)
    again = browser.post(reverse("app:exam_join"), identity(line))
    assert again.url == door(line)
    waits = browser.post(door(line), {"access_code": line.session.access_code})
    assert (waits.status_code, waits.context["code"]) == (403, "CANDIDATE_NOT_AUTHORIZED_TO_JOIN_SESSION")
    assert browser.get(door(line, "exam_door_state")).json() == {"open": False}
    authorise(line)
    assert browser.get(door(line, "exam_door_state")).json() == {"open": True}
    entered = browser.post(door(line), {"access_code": line.session.access_code.lower()})
    certification = Certification.objects.get(candidate=line)
    assert entered.url == address(certification)
    assert browser.get(entered.url).status_code == 200
    assert browser.get(address(certification, "exam_resume")).url == address(certification)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"number": "999999"}, 404),
        ({"birthdate_day": "13"}, 404),
        ({"number": "12a"}, 422),
        ({"last_name": ""}, 422),
    ],
)
def test_wrong_details(browser, line, changes, status):
    reply = browser.post(reverse("app:exam_join"), identity(line, **changes))
    assert reply.status_code == status
    assert Candidate.objects.get(pk=line.pk).user_id is None


def test_too_many_tries_to_join(browser, line, settings):
    settings.EXAM_JOIN_PER_MINUTE_AND_PERSON = 2
    statuses = [
        browser.post(reverse("app:exam_join"), identity(line, last_name="Autre")).status_code
        for _ in range(3)
    ]
    assert statuses == [404, 404, 429]


def test_question_page_shows_the_number_and_tells_nothing(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    form_of(certification, browser)
    page = browser.get(address(certification)).content.decode()
    variant = certification_variant(certification, pending(certification))
    assert f"{certification.pk}" in page
    assert f"1 / {certification.length}" in page
    assert variant.explanation.split(".")[0] not in page
    assert variant.skill not in page
    assert "Quitter" not in page
    assert certification.verification_code not in page


def test_plain_form_and_script(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    plain = browser.post(address(certification), form_of(certification, browser))
    assert (plain.status_code, plain.url) == (303, address(certification, number=1))
    browser.get(plain.url)
    reply = browser.post(address(certification, number=1), form_of(certification, browser), **BY_SCRIPT)
    assert (reply.status_code, reply["X-Page"]) == (200, address(certification, number=2))


def test_an_answer_with_its_next_question_costs_eleven_statements(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    browser.post(address(certification), form_of(certification, browser), **BY_SCRIPT)
    form = form_of(certification, browser)
    with CaptureQueriesContext(connection) as captured:
        reply = browser.post(address(certification, number=1), form, **BY_SCRIPT)
    assert reply["X-Page"] == address(certification, number=2)
    statements = [query["sql"] for query in captured if not query["sql"].startswith(PLUMBING)]
    assert len(statements) <= 11, "\n".join(statements)


def test_no_way_back(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    browser.post(address(certification), form_of(certification, browser))
    assert browser.get(address(certification)).url == address(certification, number=1)


def test_second_browser_needs_the_invigilator_then_the_first_is_refused(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    browser.post(address(certification), form_of(certification, browser))
    second = log_in(person)
    assert second.get(address(certification, number=1)).url == door(line)
    refused = second.post(door(line), {"access_code": line.session.access_code})
    assert (refused.status_code, refused.context["code"]) == (
        403,
        "CANDIDATE_NOT_AUTHORIZED_TO_RESUME_SESSION",
    )
    authorise(line)
    assert second.post(door(line), {"access_code": line.session.access_code}).status_code == 302
    assert second.get(address(certification, "exam_resume")).url == address(certification, number=1)
    form = {"skip": ["1"], "answer_id": str(uuid.uuid4())}
    elsewhere = browser.post(address(certification, number=1), form, **BY_SCRIPT)
    assert (elsewhere.status_code, elsewhere.context["code"]) == (409, "CERTIFICATION_RESUMED_ELSEWHERE")
    assert pending(certification).number == 1


def test_alert_pauses_and_a_decision_lets_the_page_go_on(browser, person, line):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    assert browser.get(address(certification, "exam_alert")).status_code == 200
    paused = browser.post(address(certification, "exam_alert"), follow=True)
    assert paused.context["has_alert"]
    assert browser.post(address(certification, "exam_alert")).status_code == 303
    alert = LiveAlert.objects.get(certification=certification)
    refused = browser.post(address(certification), form_of(certification, browser), **BY_SCRIPT)
    assert (refused.status_code, refused.context["code"]) == (403, "LIVE_ALERT_ONGOING")
    state = browser.get(address(certification, "exam_state"))
    assert state.json() == {"over": False, "here": True, "paused": True}
    same = browser.get(address(certification, "exam_state"), HTTP_IF_NONE_MATCH=state["ETag"])
    assert (same.status_code, same.content) == (304, b"")
    first = pending(certification)
    assert replace_question(certification, alert)
    LiveAlert.objects.filter(pk=alert.pk).update(status=AlertStatus.VALIDATED, decided_at=time.now())
    changed = browser.get(address(certification, "exam_state"), HTTP_IF_NONE_MATCH=state["ETag"])
    assert changed.json()["paused"] is False
    assert browser.get(address(certification, "exam_resume")).url == address(certification)
    second = pending(certification)
    assert (second.number, second.position) == (0, 1)
    assert second.skill != first.skill
    stale = {"skip": ["1"], "answer_id": str(uuid.uuid4()), "position": first.position}
    assert browser.post(address(certification), stale, **BY_SCRIPT).status_code == 409
    assert pending(certification).position == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.ENDED_BY_INVIGILATOR, "Votre surveillant a mis fin"),
        (State.ENDED_BY_FINALISATION, "a été fermée par le centre"),
    ],
)
def test_ended_by_others(browser, person, line, state, words):
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    if state == State.ENDED_BY_FINALISATION:
        Session.objects.filter(pk=line.session_id).update(finalized_at=time.now())
    assert end_test(certification, state)
    assert not end_test(certification, State.ENDED_BY_INVIGILATOR)
    form = {"skip": ["1"], "answer_id": str(uuid.uuid4())}
    late = browser.post(address(certification), form, **BY_SCRIPT)
    assert (late.status_code, late["X-Page"]) == (409, address(certification, "exam_end"))
    assert words in late.content.decode()
    assert browser.get(address(certification)).url == address(certification, "exam_end")
    assert browser.get(address(certification, "exam_end")).status_code == 200


def test_end_of_the_test(browser, person, line):
    certification = come_in(browser, line)
    sitter = Sitter(person, line, certification, certification.run_token)
    play(sitter, certification.length - 1)
    browser.get(address(certification, "exam_resume"))
    last = pending(certification).number
    assert last == certification.length - 1
    over = browser.post(address(certification, number=last), form_of(certification, browser), **BY_SCRIPT)
    assert (over.status_code, over["X-Go"]) == (204, address(certification, "exam_end"))
    page = browser.get(over["X-Go"]).content.decode()
    assert "votre test est terminé" in page
    assert certification.verification_code not in page


def test_v2_has_no_alert(browser, line):
    session = make_room(kind=Kind.V2)
    line = make_line(session, last_name="Cœur", first_name="Zoé")
    certification = come_in(browser, line)
    browser.get(address(certification, "exam_resume"))
    page = browser.get(address(certification, "exam_alert"))
    assert "surveillant" in page.content.decode()
    assert browser.post(address(certification, "exam_alert")).status_code == 403
    assert not LiveAlert.objects.exists()


def test_beat_tells_the_end_and_counts_losses(browser, person, line):
    certification = come_in(browser, line)
    told = browser.post(address(certification, "exam_beat"), {"visible": "0", "focused": "0"}).json()
    assert (told["here"], told["over"], told["credited"]) == (True, False, 0)
    assert 104 * 60 <= told["left"] <= 106 * 60
    certification.presence.refresh_from_db()
    assert certification.presence.loss_count == 2
    assert browser.post(address(certification, "exam_beat"), {"cut": "nonsense"}).status_code == 200


def test_nobody_else_finds_anything(browser, line):
    sitter = make_sitter(line.session)
    continue_exam(sitter.run)
    certification = sitter.certification
    pages = ["exam_question", "exam_resume", "exam_end", "exam_state", "exam_alert"]
    assert {browser.get(address(certification, name)).status_code for name in pages} == {404}
    posts = ["exam_question", "exam_alert", "exam_beat", "exam_begin", "exam_note_state", "exam_proof"]
    form = {"skip": ["1"], "answer_id": str(uuid.uuid4())}
    assert {browser.post(address(certification, name), form).status_code for name in posts} == {404}
    doors = ["exam_start", "exam_instructions", "exam_door_state"]
    assert {browser.get(door(sitter.candidate, name)).status_code for name in doors} == {404}


def test_whoever_is_signed_out_is_asked_to_sign_in(line):
    sitter = make_sitter(line.session)
    visitor = Client()
    addresses = [address(sitter.certification), door(sitter.candidate), reverse("app:exam_home")]
    assert {visitor.get(one).url.partition("?")[0] for one in addresses} == {reverse("app:log_in")}


def test_joining_needs_no_certifiable_account_for_v2_but_starting_does():
    person = make_certifiable(make_person(), ("1.1",))
    line = make_line(make_room(kind=Kind.V2), last_name="Cœur", first_name="Zoé")
    browser = log_in(person)
    assert browser.post(reverse("app:exam_join"), identity(line)).status_code == 302
    browser.post(door(line, "exam_instructions"), {"accepted": "on"})
    authorise(line)
    refused = browser.post(door(line), {"access_code": line.session.access_code})
    assert (refused.status_code, refused.context["code"]) == (403, "USER_NOT_CERTIFIABLE")
    line.refresh_from_db()
    assert line.is_authorized


def test_a_candidate_with_a_stranger_s_line(browser, line):
    join(line, make_certifiable(make_user()))
    reply = browser.post(reverse("app:exam_join"), identity(line))
    assert (reply.status_code, reply.context["code"]) == (403, "CANDIDATE_ALREADY_LINKED_TO_USER")
