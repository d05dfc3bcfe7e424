"""Centre T of the scenarios: Claire Dumas administers it, Karim Nault is a member."""

import pytest
from django.test import Client

from pix.apps.centres.enums import Role
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre, make_centre_member, make_session


@pytest.fixture
def centre():
    made = make_centre()
    made.claire = make_user(first_name="Claire", last_name="Dumas", email="c.dumas@example.net")
    made.karim = make_user(first_name="Karim", last_name="Nault", email="k.nault@example.net")
    make_centre_member(made, Role.ADMIN, made.claire)
    make_centre_member(made, Role.MEMBER, made.karim)
    return made


@pytest.fixture
def claire(centre) -> Client:
    return logged(centre.claire)


@pytest.fixture
def karim(centre) -> Client:
    return logged(centre.karim)


@pytest.fixture
def session(centre):
    return make_session(centre, pk=10001)


def logged(user) -> Client:
    client = Client()
    client.force_login(user)
    return client
