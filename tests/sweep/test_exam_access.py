"""Who may open each address of the candidate's exam: somebody signed out, another person, the candidate."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from pix.apps.certification.actions.running import continue_exam
from pix.apps.certification.enums import SecuredBrowser
from pix.faces.app import exam_urls
from pix.faces.app.views.exam_access import COOKIE
from tests.factories.exams import make_certifiable, make_room, make_sitter
from tests.factories.people import PASSWORD, make_person

pytestmark = pytest.mark.django_db
TO_LOG_IN = 302
# name: (asked for by GET, sent by POST), each for (signed out, another person, the candidate)
ACCESS = {
    "exam_home": ((TO_LOG_IN, 200, 200), (TO_LOG_IN, 405, 405)),
    "exam_join": ((TO_LOG_IN, 200, 200), (TO_LOG_IN, 422, 422)),
    "exam_seb_end": ((200, 200, 200), (405, 405, 405)),
    "exam_seb": ((200, 200, 200), (405, 405, 405)),
    "exam_instructions": ((TO_LOG_IN, 404, 200), (TO_LOG_IN, 404, 422)),
    "exam_start": ((TO_LOG_IN, 404, 302), (TO_LOG_IN, 404, 302)),
    "exam_door_state": ((TO_LOG_IN, 404, 200), (TO_LOG_IN, 405, 405)),
    "exam_resume": ((TO_LOG_IN, 404, 302), (TO_LOG_IN, 405, 405)),
    "exam_end": ((TO_LOG_IN, 404, 302), (TO_LOG_IN, 405, 405)),
    "exam_state": ((TO_LOG_IN, 404, 200), (TO_LOG_IN, 405, 405)),
    "exam_beat": ((TO_LOG_IN, 405, 405), (TO_LOG_IN, 404, 200)),
    "exam_question": ((TO_LOG_IN, 404, 200), (TO_LOG_IN, 404, 400)),
    "exam_begin": ((TO_LOG_IN, 405, 405), (TO_LOG_IN, 404, 303)),
    "exam_note_state": ((TO_LOG_IN, 405, 405), (TO_LOG_IN, 404, 204)),
    "exam_file": ((TO_LOG_IN, 404, 404), (TO_LOG_IN, 405, 405)),
    "exam_proof": ((TO_LOG_IN, 405, 405), (TO_LOG_IN, 404, 200)),
    "exam_alert": ((TO_LOG_IN, 404, 200), (TO_LOG_IN, 404, 303)),
}


def log_in(person) -> Client:
    client = Client()
    client.post(reverse("app:log_in"), {"login": person.email, "password": PASSWORD})
    return client


@pytest.fixture
def sitter():
    room = make_room(secured_browser=SecuredBrowser.RECOMMENDED)
    sitter = make_sitter(room, make_certifiable(make_person()))
    continue_exam(sitter.run)
    return sitter


def address(sitter, name: str) -> str:
    certification, candidate = sitter.certification.public_id, sitter.candidate.public_id
    of_candidate = {"exam_instructions", "exam_start", "exam_door_state"}
    if name in {"exam_home", "exam_join", "exam_seb_end"}:
        return reverse(f"app:{name}")
    if name == "exam_seb":
        return reverse("app:exam_seb", kwargs={"public_id": sitter.candidate.session.public_id})
    kwargs = {"public_id": candidate if name in of_candidate else certification}
    if name in {"exam_question", "exam_begin", "exam_note_state", "exam_alert", "exam_proof", "exam_file"}:
        kwargs["number"] = 0
    if name == "exam_file":
        kwargs["name"] = "absent.txt"
    return reverse(f"app:{name}", kwargs=kwargs)


def test_every_address_is_in_the_table():
    assert set(ACCESS) == {pattern.name for pattern in exam_urls.urlpatterns}


@pytest.mark.parametrize("name", ACCESS)
def test_access(sitter, name):
    candidate = log_in(sitter.user)
    candidate.cookies[COOKIE] = f"{sitter.certification.public_id}:{sitter.token}"
    browsers = (Client(), log_in(make_person()), candidate)
    asked = tuple(browser.get(address(sitter, name)).status_code for browser in browsers)
    sent = tuple(browser.post(address(sitter, name), {}).status_code for browser in browsers)
    assert (asked, sent) == ACCESS[name]


@pytest.mark.parametrize(
    "name", ["exam_resume", "exam_end", "exam_state", "exam_start", "exam_door_state", "exam_seb"]
)
def test_what_does_not_exist_is_answered_as_what_is_not_ours(sitter, name):
    browser = log_in(sitter.user)
    existing = address(sitter, name)
    unknown = existing.replace(str(sitter.certification.public_id), str(uuid.uuid4()))
    unknown = unknown.replace(str(sitter.candidate.public_id), str(uuid.uuid4()))
    unknown = unknown.replace(str(sitter.candidate.session.public_id), str(uuid.uuid4()))
    assert browser.get(unknown).status_code == 404


def test_a_forged_order_without_its_token_is_refused(sitter):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(sitter.user, backend="pix.apps.accounts.backends.SessionBackend")
    assert browser.post(address(sitter, "exam_alert"), {}).status_code == 403
