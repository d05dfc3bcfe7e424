"""The question page as a browser sees it, without and with its script."""

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, ProblemReport, Question
from pix.apps.assessments.sitting import Owner
from pix.common import time
from tests.factories.answers import right_fields
from tests.factories.people import PASSWORD, make_person

pytestmark = pytest.mark.django_db
BY_SCRIPT = {"HTTP_X_ANSWER_FORM": "1"}


@pytest.fixture
def person():
    return make_person()


@pytest.fixture
def browser(person):
    client = Client()
    client.post(reverse("app:log_in"), {"login": person.email, "password": PASSWORD})
    return client


@pytest.fixture
def assessment(person) -> Assessment:
    started = starting.start_or_resume_competence(person.pk, "4.1")
    running.continue_test(Owner(person.pk), started.public_id)
    return started


def address(assessment, number=0, name="question", **more):
    return reverse(f"app:{name}", kwargs={"public_id": assessment.public_id, "number": number, **more})


def pending(assessment, person):
    return running.continue_test(Owner(person.pk), assessment.public_id).step.question


def right_form(assessment, person):
    fields = right_fields(pending(assessment, person).variant) or {"skip": ["1"]}
    return {**fields, "answer_id": str(uuid.uuid4())}


def test_question_page_tells_no_answer(browser, assessment, person):
    page = browser.get(address(assessment)).content.decode()
    variant = pending(assessment, person).variant
    assert variant.explanation.split(".")[0] not in page
    assert variant.skill not in page
    assert "question 1 " in page.lower()


def test_plain_form_is_redirected_to_the_next_question(browser, assessment, person):
    reply = browser.post(address(assessment), right_form(assessment, person))
    assert (reply.status_code, reply.url) == (303, address(assessment, 1))


def test_script_receives_the_next_question_in_the_reply(browser, assessment, person):
    reply = browser.post(address(assessment), right_form(assessment, person), **BY_SCRIPT)
    assert (reply.status_code, reply["X-Page"]) == (200, address(assessment, 1))
    assert 'data-number="1"' in reply.content.decode()


def test_an_answer_with_its_next_question_costs_seven_statements(browser, assessment, person):
    browser.post(address(assessment), right_form(assessment, person), **BY_SCRIPT)
    form = right_form(assessment, person)
    with CaptureQueriesContext(connection) as captured:
        reply = browser.post(address(assessment, 1), form, **BY_SCRIPT)
    assert reply["X-Page"] == address(assessment, 2)
    statements = [
        q["sql"] for q in captured if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))
    ]
    assert len(statements) == 7, "\n".join(statements)


def test_same_id_again_gets_the_same_reply(browser, assessment, person):
    form = right_form(assessment, person)
    first = browser.post(address(assessment), form, **BY_SCRIPT)
    again = browser.post(address(assessment), form, **BY_SCRIPT)
    assert (again.status_code, again["X-Page"]) == (first.status_code, first["X-Page"])
    assert Question.objects.filter(assessment=assessment, answered_at__isnull=False).count() == 1


def test_other_id_is_refused_and_shows_where_one_is(browser, assessment, person):
    browser.post(address(assessment), right_form(assessment, person), **BY_SCRIPT)
    reply = browser.post(address(assessment), {"skip": "1", "answer_id": str(uuid.uuid4())}, **BY_SCRIPT)
    assert (reply.status_code, reply["X-Page"]) == (409, address(assessment, 1))


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({}, 400),
        ({"answer_id": "x"}, 400),
        ({"answer_id": "0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11", "intrus": "1"}, 400),
        ({"answer_id": "0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11"}, 422),
        ({"answer_id": "0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11", "field-1": "a\x00"}, 400),
        ({"answer_id": "0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11", "field-1": "x" * 1_000_000}, 400),
        ({"answer_id": "0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11", "choice": ["1", "1"]}, 400),
    ],
)
def test_bad_input_is_a_clear_refusal(browser, assessment, form, status):
    reply = browser.post(address(assessment), form, **BY_SCRIPT)
    assert reply.status_code == status
    assert Question.objects.get(assessment=assessment).answered_at is None


def test_invalid_utf8_is_refused(browser, assessment):
    body = b"answer_id=0b9f0e3c-8f4e-4e2a-9d38-6f4b6c2a1b11&field-1=%ff%fe"
    reply = browser.post(
        address(assessment), body, content_type="application/x-www-form-urlencoded", **BY_SCRIPT
    )
    assert reply.status_code == 400
    assert Question.objects.get(assessment=assessment).answered_at is None


def test_somebody_elses_test_does_not_exist(assessment):
    stranger = make_person()
    client = Client()
    client.post(reverse("app:log_in"), {"login": stranger.email, "password": PASSWORD})
    unknown = reverse("app:question", kwargs={"public_id": uuid.uuid4(), "number": 0})
    for method in (client.get, client.post):
        mine, nobodys = method(address(assessment)), method(unknown)
        assert (mine.status_code, nobodys.status_code) == (404, 404)
    assert Question.objects.get(assessment=assessment).answered_at is None


def test_earlier_question_is_locked(browser, assessment, person):
    browser.post(address(assessment), right_form(assessment, person), **BY_SCRIPT)
    page = browser.get(address(assessment, 0)).content.decode()
    assert 'data-testid="challenge-continue"' in page
    assert 'data-testid="challenge-validate"' not in page


def test_later_number_leads_to_the_present_question(browser, assessment):
    reply = browser.get(address(assessment, 7), follow=True)
    assert reply.redirect_chain[-1][0] == address(assessment, 0)


def test_report_of_a_problem(browser, assessment):
    url = address(assessment, name="report_problem")
    empty = browser.post(url, {"category": "picture.other", "content": "  "})
    assert (empty.status_code, ProblemReport.objects.count()) == (422, 0)
    sent = browser.post(url, {"category": "picture.other", "content": "L’image est floue."})
    report = ProblemReport.objects.get()
    assert (sent.status_code, report.category, report.content) == (200, "picture.other", "L’image est floue.")
    browser.post(url, {"category": "picture.other", "content": "L’image est floue."})
    assert ProblemReport.objects.count() == 1


def test_correction_waits_for_the_answer(browser, assessment, person):
    assert browser.get(address(assessment, name="correction")).status_code == 404
    browser.post(address(assessment), {"skip": "1", "answer_id": str(uuid.uuid4())}, **BY_SCRIPT)
    page = browser.get(address(assessment, name="correction"))
    assert page.status_code == 200
    assert 'id="correction"' in page.content.decode()


def test_visitor_plays_a_course_that_only_their_browser_may_open():
    visitor, other = Client(), Client()
    started = visitor.post(reverse("app:start_course", kwargs={"course": "decouverte"}), follow=True)
    assessment = Assessment.objects.get(kind="DEMO")
    assert started.redirect_chain[-1][0] == address(assessment, 0)
    assert other.get(address(assessment, 0)).url.startswith(reverse("app:log_in"))
    for number in range(5):
        visitor.post(address(assessment, number), {"skip": "1", "answer_id": str(uuid.uuid4())})
    end = visitor.get(reverse("app:resume", kwargs={"public_id": assessment.public_id}), follow=True)
    assert end.redirect_chain[-1][0] == reverse(
        "app:course_result", kwargs={"public_id": assessment.public_id}
    )
    assert end.status_code == 200


def test_signed_out_person_is_asked_to_sign_in_and_the_answer_waits(browser, assessment, person):
    form = right_form(assessment, person)
    signed_out = Client()
    reply = signed_out.post(address(assessment), form, **BY_SCRIPT)
    assert (reply.status_code, reply.url) == (302, f"{reverse('app:log_in')}?next={address(assessment)}")
    assert Question.objects.get(assessment=assessment).answered_at is None
    assert browser.post(address(assessment), form, **BY_SCRIPT).status_code == 200


def test_pages_of_the_test_need_their_owner():
    visitor = Client()
    assert visitor.get(reverse("app:dashboard")).status_code == 302
    assert visitor.get(reverse("app:profile")).status_code == 302


def test_at_the_end_a_script_is_given_the_address_of_the_results(browser, person, assessment):
    """A redirection would be read by the script, then by the browser: what results say once would be lost."""
    Assessment.objects.filter(pk=assessment.pk).update(state=State.COMPLETED, completed_at=time.now())
    result = reverse("app:competence_result", kwargs={"code": "4.1", "public_id": assessment.public_id})
    late = {"skip": "1", "answer_id": str(uuid.uuid4())}
    plain = browser.post(address(assessment), late)
    assert (plain.status_code, plain.url) == (303, result)
    by_script = browser.post(address(assessment), {**late, "answer_id": str(uuid.uuid4())}, **BY_SCRIPT)
    assert (by_script.status_code, by_script["X-Go"], by_script.content) == (204, result, b"")
    assert "Ce test est terminé" in browser.get(result).content.decode()
