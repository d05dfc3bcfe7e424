"""Orders given from the pages: with our script and without any, confirmed, refused, kept in the journal."""

import uuid

import pytest

from pix.apps.assessments.enums import State
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.running import continue_exam
from pix.apps.certification.models import Candidate, Certification, EnvironmentAlert, IssueReport, LiveAlert
from pix.apps.journal.models import Entry
from tests.factories.centres import make_centre, make_session
from tests.factories.exams import make_line, make_room, make_sitter

pytestmark = pytest.mark.django_db
ROOM = "/surveillance/salle"
SCRIPT = {"x-watch": "1"}


@pytest.fixture
def session():
    return make_room()


@pytest.fixture
def alert(session):
    sitter = make_sitter(session, last_name="Haddad", first_name="Sirine")
    continue_exam(sitter.run)
    raise_alert(sitter.run, 0)
    LiveAlert.objects.update(has_image=True, has_embed=False, has_attachment=False, is_focus=False)
    return LiveAlert.objects.get()


def person(candidate, then=""):
    return f"{ROOM}/candidats/{candidate.public_id}{then}"


def test_presence_is_confirmed_and_cancelled_without_script(client, access, session):
    line = make_line(session)
    assert client.post(f"{ROOM}/presence", {"present": line.public_id}).headers["Location"] == ROOM
    assert Candidate.objects.get().is_authorized
    assert "Annuler la confirmation" in client.get(person(line)).text
    client.post(f"{ROOM}/presence", {"absent": line.public_id})
    assert not Candidate.objects.get().is_authorized
    assert "Confirmer la présence" in client.get(person(line)).text


@pytest.mark.parametrize("sent", [{}, {"present": "x"}, {"present": ""}])
def test_presence_of_nobody(client, access, sent):
    assert client.post(f"{ROOM}/presence", sent).status_code == 404


def test_s36_the_end_is_confirmed_by_name(client, access, session):
    sitter = make_sitter(session, last_name="Lefèvre", first_name="Zoé")
    page = client.get(person(sitter.candidate, "/fin"))
    assert page.text.count("LEFÈVRE Zoé") >= 3
    assert Certification.objects.get().ended_at is None
    answers = [client.post(person(sitter.candidate, "/fin"), headers=SCRIPT) for _ in range(2)]
    assert [(one.status_code, one.json()["message"]) for one in answers] == [
        (200, "Le test de LEFÈVRE Zoé est terminé.")
    ] * 2
    assert Certification.objects.select_related("assessment").get().assessment.state == (
        State.ENDED_BY_INVIGILATOR
    )
    assert "Terminer le test" not in client.get(person(sitter.candidate)).text


def test_s33_the_window_of_an_alert_offers_what_the_question_has(client, access, alert):
    window = client.get(f"{ROOM}/signalements/{alert.public_id}", headers=SCRIPT)
    assert "<html" not in window.text
    codes = [f"E{number}" for number in range(1, 13) if f'id="reason-E{number}"' in window.text]
    assert codes == ["E1", "E4", "E5", "E8", "E9", "E11", "E12"]
    answer = client.post(
        f"{ROOM}/signalements/{alert.public_id}",
        {"decision": "accept", "reason": "IMAGE_NOT_DISPLAYING"},
        headers=SCRIPT,
    )
    assert (answer.status_code, answer.json()["message"]) == (
        200, "HADDAD Sirine reçoit une autre question.",
    )  # fmt: skip
    assert IssueReport.objects.get().subcategory == "IMAGE_NOT_DISPLAYING"


def test_an_alert_without_reason_is_asked_again(client, access, alert):
    answer = client.post(f"{ROOM}/signalements/{alert.public_id}", {"decision": "accept"})
    assert (answer.status_code, "Choisissez une des raisons" in answer.text) == (422, True)
    assert LiveAlert.objects.get().status == "ongoing"


def test_s34_refused(client, access, alert):
    answer = client.post(f"{ROOM}/signalements/{alert.public_id}", {"decision": "dismiss"}, follow=True)
    assert "HADDAD Sirine continue avec la même question." in answer.text
    assert (LiveAlert.objects.get().status, IssueReport.objects.count()) == ("dismissed", 0)


def test_an_alert_already_decided_says_so(client, access, alert):
    address = f"{ROOM}/signalements/{alert.public_id}"
    client.post(address, {"decision": "dismiss"})
    for answer in (
        client.post(address, {"decision": "dismiss"}, headers=SCRIPT),
        client.get(address, headers=SCRIPT),
    ):
        assert (answer.status_code, answer.json()["message"]) == (409, "Ce signalement a déjà été traité.")


def test_no_resume_over_an_open_alert(client, access, alert):
    candidate = alert.certification.candidate
    assert "Autoriser la reprise" not in client.get(person(candidate)).text
    answer = client.post(person(candidate, "/reprise"), headers=SCRIPT)
    assert answer.status_code == 409
    assert "signalement" in answer.json()["message"]
    assert not Candidate.objects.get().is_authorized


def test_the_secured_browser(client, access, session):
    sitter = make_sitter(session)
    found = EnvironmentAlert.objects.create(certification=sitter.certification)
    address = f"{ROOM}/navigateurs/{found.public_id}"
    assert client.get(address).status_code == 200
    assert client.post(address, {"decision": "without"}).status_code == 422
    answer = client.post(address, {"decision": "without", "reason": "Poste en panne"}, headers=SCRIPT)
    assert answer.status_code == 200
    found.refresh_from_db()
    assert (found.status, found.is_allowed_without, found.reason) == ("cleared", True, "Poste en panne")


def test_time_for_everybody(client, access, session):
    assert client.get(f"{ROOM}/temps").status_code == 200
    for minutes in ("0", "61", "abc", ""):
        assert client.post(f"{ROOM}/temps", {"minutes": minutes, "known": 0}).status_code == 422
    assert client.post(f"{ROOM}/temps", {"minutes": 10, "known": 0}).status_code == 302
    assert client.post(f"{ROOM}/temps", {"minutes": 10, "known": 0}, headers=SCRIPT).status_code == 409
    session.refresh_from_db()
    assert session.pushed_minutes == 10


def addresses(candidate, alert, environment):
    presence = {"present": str(candidate.public_id)}
    return [
        (f"{ROOM}/presence", presence),
        (f"{ROOM}/presence", {"absent": str(candidate.public_id)}),
        (person(candidate, "/reprise"), {}),
        (person(candidate, "/fin"), {}),
        (f"{ROOM}/signalements/{alert}", {"decision": "accept", "reason": "WEBSITE_BLOCKED"}),
        (f"{ROOM}/signalements/{alert}", {"decision": "dismiss"}),
        (f"{ROOM}/navigateurs/{environment}", {"decision": "seen"}),
    ]


def states():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Candidate, Certification, LiveAlert, EnvironmentAlert)
    ]


def test_nobody_of_another_session_and_it_is_kept(client, access, alert):
    """`access` watches one session, the alert is in another."""
    access.session = make_session(make_centre())
    access.save()
    environment = EnvironmentAlert.objects.create(certification=alert.certification)
    before = states()
    forged = addresses(alert.certification.candidate, alert.public_id, environment.public_id)
    for address, sent in forged:
        assert client.post(address, sent).status_code == 404
    assert client.get(person(alert.certification.candidate)).status_code == 404
    assert states() == before
    kept = Entry.objects.filter(action="supervision.refused", target=f"session:{access.session_id}")
    assert [entry.data["access"] for entry in kept] == [access.pk] * (len(forged) + 1)


def test_without_access_nothing_is_done_and_it_is_kept(client, alert):
    environment = EnvironmentAlert.objects.create(certification=alert.certification)
    before = states()
    for address, sent in addresses(alert.certification.candidate, alert.public_id, environment.public_id):
        assert client.post(address, sent).headers["Location"] == "/surveillance/"
        assert client.post(address, sent, headers=SCRIPT).status_code == 401
    assert states() == before
    assert Entry.objects.filter(action="supervision.refused").count() == 14


def test_the_journal_of_refusals_cannot_be_filled(client):
    for _ in range(35):
        client.post(f"{ROOM}/presence", {"present": uuid.uuid4()})
    assert Entry.objects.filter(action="supervision.refused").count() <= 30
