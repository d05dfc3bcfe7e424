"""The pages where a centre closes a session."""

import pytest

from pix.apps.centres.actions import accept_certif_terms
from pix.apps.certification.models import Certification, IssueReport, Session
from tests.factories.accounts import make_user
from tests.factories.results import (
    START,
    make_candidate,
    make_centre,
    make_centre_member,
    make_session,
    sit_test,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre():
    return make_centre()


@pytest.fixture
def browser(client, centre):
    membership = make_centre_member(centre)
    accept_certif_terms(membership.user)
    client.force_login(membership.user)
    return client


def address(session, *more) -> str:
    return "/".join([f"/certif/sessions/{session.pk}/finaliser", *map(str, more)]) + ("" if more else "/")


def test_nobody_started(browser, centre):
    session = make_session(centre)
    make_candidate(session)
    page = browser.get(address(session)).content.decode()
    assert "Personne n’a commencé" in page


def test_the_page_lists_unfinished_then_finished_tests(browser, centre):
    session = make_session(centre)
    sit_test(session, answers=11, person={"last_name": "Faure", "first_name": "Théo"})
    sit_test(session, person={"last_name": "Aubert", "first_name": "Léa"})
    page = browser.get(address(session)).content.decode()
    assert page.index("Faure Théo") < page.index("Aubert Léa")


def test_without_a_reason_nothing_is_closed_and_the_person_is_named(browser, centre):
    session = make_session(centre)
    test = sit_test(session, answers=11, person={"last_name": "Faure", "first_name": "Théo"})
    answer = browser.post(address(session), {"step": "check"})
    assert answer.status_code == 422
    assert f'<a href="#reason-{test.pk}">Théo Faure</a>' in answer.content.decode()
    assert Session.objects.get().finalized_at is None


def test_a_reason_is_saved_at_once(browser, centre):
    session = make_session(centre)
    test = sit_test(session, answers=11)
    assert browser.post(address(session, test.pk, "motif"), {"reason": "technical"}).status_code == 204
    assert Certification.objects.get().abort_reason == "technical"
    assert browser.post(address(session, test.pk, "motif"), {"reason": "holiday"}).status_code == 422


def test_closing_in_two_steps(browser, centre):
    session = make_session(centre)
    test = sit_test(session, answers=11)
    given = {f"reason-{test.pk}": "candidate", "has_incident": "1", "comment": "Une alarme"}
    page = browser.post(address(session), {"step": "check", **given})
    assert page.status_code == 200
    assert Session.objects.get().finalized_at is None
    answer = browser.post(address(session), {"step": "confirm", **given})
    assert answer.url == f"/certif/sessions/{session.pk}"
    session.refresh_from_db()
    assert (session.has_incident, session.examiner_comment) == (True, "Une alarme")
    assert session.finalized_at is not None
    assert browser.post(address(session), {"step": "confirm"}).status_code == 302


def test_s43_somebody_finishes_while_the_page_is_open(browser, centre):
    session = make_session(centre)
    test = sit_test(session, person={"last_name": "Faure", "first_name": "Théo"})
    Certification.objects.update(completed_at=START)
    answer = browser.post(address(session), {"step": "confirm", f"reason-{test.pk}": "technical"})
    assert answer.status_code == 409
    assert "Théo Faure" in answer.content.decode()
    assert browser.post(address(session), {"step": "confirm"}).status_code == 302


def test_reports_are_added_read_and_deleted(browser, centre):
    session = make_session(centre)
    test = sit_test(session)
    page = address(session, test.pk, "signalements")
    refused = browser.post(page, {"code": "C1", "description": " "})
    assert refused.status_code == 422
    assert "Décrivez ce qui s’est passé" in refused.content.decode()
    assert browser.post(page, {"code": "C1", "description": "Dupré"}).status_code == 302
    report = IssueReport.objects.get()
    assert "Dupré" in browser.get(page).content.decode()
    browser.post(f"{page}/{report.public_id}/supprimer")
    assert not IssueReport.objects.exists()


def test_questions_of_v3_are_not_offered(browser, centre):
    session = make_session(centre)
    page = browser.get(address(session, sit_test(session).pk, "signalements")).content.decode()
    assert 'value="C8"' in page
    assert 'value="E1"' not in page


def test_the_session_of_another_centre_does_not_exist(browser):
    session = make_session()
    test = sit_test(session, answers=11)
    for found in (
        browser.get(address(session)),
        browser.post(address(session), {"step": "confirm"}),
        browser.post(address(session, test.pk, "motif"), {"reason": "technical"}),
        browser.get(address(session, test.pk, "signalements")),
    ):
        assert found.status_code == 404


def test_a_stranger_is_sent_away(client):
    session = make_session()
    client.force_login(make_user())
    assert client.get(address(session)).status_code == 403
