"""The room of an invigilator: shut without an access, whoever is signed in; an access opens one session."""

import uuid

import pytest
from django.test import Client
from django.urls import get_resolver

from pix.apps.certification.actions.entering import Visitor, enter_session
from tests.factories.centres import make_candidate, make_centre, make_centre_member, make_session

pytestmark = pytest.mark.django_db
DOOR = "/surveillance/"


def addresses() -> list[str]:
    """All that `faces.supervision.urls` serves, but the door."""
    room = next(one for one in get_resolver().url_patterns if str(one.pattern) == DOOR.lstrip("/"))
    found = [str(one.pattern) for one in room.url_patterns]
    return [DOOR + one.replace("<uuid:public_id>", str(uuid.UUID(int=1))) for one in found if one]


@pytest.mark.parametrize("address", addresses())
@pytest.mark.parametrize("signed_in", [False, True])
def test_the_room_is_shut_without_an_access(address, signed_in):
    client, centre = Client(), make_centre()
    session = make_session(centre)
    candidate = make_candidate(session)
    if signed_in:
        client.force_login(make_centre_member(centre).user)
    address = address.replace(str(uuid.UUID(int=1)), str(candidate.public_id))
    for headers in ({}, {"x-watch": "1"}):
        for answer in (client.get(address, headers=headers), client.post(address, headers=headers)):
            assert is_shut(answer)
            assert session.access_code not in answer.text


def is_shut(answer) -> bool:
    return answer.status_code in {401, 405} or answer.headers.get("Location") == DOOR


@pytest.mark.parametrize("address", [one for one in addresses() if str(uuid.UUID(int=1)) in one])
def test_an_access_opens_one_session_only(address):
    client = Client()
    watched, other = make_session(make_centre()), make_session(make_centre())
    stranger = make_candidate(other)
    entered = enter_session(str(watched.pk), "R4C7X", "Claire", Visitor(browser="b", address="a"))
    client.cookies["surveillance"] = entered.token
    address = address.replace(str(uuid.UUID(int=1)), str(stranger.public_id))
    assert {client.get(address).status_code, client.post(address).status_code} <= {404, 405}


def test_an_access_opens_nothing_else():
    client, session = Client(), make_session(make_centre())
    entered = enter_session(str(session.pk), "R4C7X", "Claire", Visitor(browser="b", address="a"))
    client.cookies["surveillance"] = entered.token
    for address in ("/certif/", f"/certif/sessions/{session.pk}", "/orga/", "/accueil"):
        assert client.get(address).status_code == 302
