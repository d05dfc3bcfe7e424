import pytest

from pix.apps.certification.actions.entering import Visitor, enter_session
from tests.factories.centres import make_centre, make_session

PASSWORD = "R4C7X"


@pytest.fixture
def session():
    return make_session(make_centre())


def walk_in(client, session):
    """The client gets the cookie of an access, as the door gives it."""
    entered = enter_session(str(session.pk), PASSWORD, "Claire Dumas", Visitor(browser="b", address="a"))
    client.cookies["surveillance"] = entered.token
    return entered.access


@pytest.fixture
def access(client, session):
    return walk_in(client, session)
