"""Entering the room and leaving it, page by page."""

import datetime

import pytest

from pix.apps.accounts.models import User
from pix.apps.centres.enums import CentreType
from pix.apps.certification.models import InvigilatorAccess
from pix.apps.journal.models import Entry
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre, make_session

pytestmark = pytest.mark.django_db
DOOR = "/surveillance/"
ROOM = "/surveillance/salle"


def walk_in(client, session, password="C-R4C7X", name="Claire Dumas", number=None):
    return client.post(DOOR, {"number": number or session.pk, "password": password, "name": name})


def test_nobody_needs_an_account(client, session):
    assert client.get(DOOR).status_code == 200
    answer = walk_in(client, session)
    assert (answer.status_code, answer.headers["Location"]) == (302, ROOM)
    cookie = answer.cookies["surveillance"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/surveillance", True, "Strict")
    page = client.get(ROOM)
    assert page.status_code == 200
    assert session.access_code in page.text
    assert User.objects.count() == 0


def test_the_account_of_whoever_is_signed_in_is_noted(client, session):
    client.force_login(make_user())
    walk_in(client, session)
    assert InvigilatorAccess.objects.get().user == User.objects.get()


def test_somebody_in_the_room_goes_back_there(client, access):
    assert client.get(DOOR).headers["Location"] == ROOM


def test_the_number_comes_with_the_link_of_the_centre(client):
    assert 'value="4182"' in client.get(f"{DOOR}?session=4182").text


def test_every_field_is_needed(client, session):
    answer = client.post(DOOR, {})
    assert answer.status_code == 422
    assert answer.text.count('aria-invalid="true"') == 3
    assert InvigilatorAccess.objects.count() == 0


def test_refusals_have_their_status(client, session):
    assert walk_in(client, session, password="BBBBB").status_code == 401
    assert walk_in(client, session, number="99999999").status_code == 401
    closed = make_session(make_centre(), finalized_at=time.now())
    assert walk_in(client, closed).status_code == 412
    assert "surveillance" not in client.cookies or not client.cookies["surveillance"].value


def test_s06_the_date_of_opening_is_told(client, settings):
    session = make_session(make_centre(type=CentreType.SCO, external_id="0991234X", tags=["AEFE"]))
    settings.CENTRE_OPENING_DATES = {
        "college": None,
        "lycee": datetime.date(time.now().year + 1, 3, 1),
    }
    answer = walk_in(client, session)
    assert answer.status_code == 412
    assert "1 mars" in answer.text


def test_s07_a_deactivated_centre(client, session):
    type(session.centre).objects.update(archived_at=time.now())
    answer = walk_in(client, session)
    assert (answer.status_code, "désactivé" in answer.text) == (403, True)


def test_s38_five_wrong_passwords_stop_this_browser(client, session):
    client.get(DOOR)
    answers = [walk_in(client, session, password="BBBBB").status_code for _ in range(5)]
    assert answers == [401] * 5
    assert walk_in(client, session).status_code == 429
    other = type(client)(headers={"user-agent": "another"})
    other.get(DOOR)
    assert walk_in(other, session).status_code == 302


def test_a_mark_that_we_did_not_sign_is_not_another_browser(client, session):
    for number in range(5):
        client.cookies["surveillance-poste"] = f"forged-{number}"
        assert walk_in(client, session, password="BBBBB").status_code == 401
    client.cookies["surveillance-poste"] = "forged-6"
    assert walk_in(client, session).status_code == 429


def test_leaving_is_confirmed_and_needs_the_password_again(client, session):
    walk_in(client, session)
    token = client.cookies["surveillance"].value
    assert client.get(f"{ROOM}/quitter").status_code == 200
    assert client.get(ROOM).status_code == 200
    assert client.post(f"{ROOM}/quitter").headers["Location"] == DOOR
    client.cookies["surveillance"] = token  # kept by somebody who should not
    assert client.get(ROOM).headers["Location"] == DOOR
    refused = Entry.objects.get(action="supervision.refused")
    assert (refused.target, refused.data["reason"]) == (f"session:{session.pk}", "NO_ACCESS")


def test_the_kit_is_there_for_whoever_watches(client, access, session):
    answer = client.get(f"{ROOM}/kit")
    assert (answer.headers["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
