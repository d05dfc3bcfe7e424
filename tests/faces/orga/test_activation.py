"""A head of school asks for the space of the school."""

import pytest
from django.core import mail

from pix.apps.organizations import actions
from pix.apps.organizations.models import Invitation
from tests.factories.accounts import run_tasks
from tests.factories.organizations import make_organization

pytestmark = pytest.mark.django_db
PAGE = "/orga/demande-administration-sco"
GIVEN = {"code": "0259998g", "first_name": "Anne", "last_name": "Morvan"}


@pytest.fixture
def school():
    return make_organization(external_id="0259998G", email="ce.0259998G@academie.example")


def test_the_letter_goes_to_the_stored_address(client, school):
    response = client.post(PAGE, {**GIVEN, "email": "ailleurs@x.example"})
    run_tasks()
    assert (response.status_code, "La lettre est partie" in response.text) == (200, True)
    assert [letter.to for letter in mail.outbox] == [["ce.0259998g@academie.example"]]
    assert "academie.example" not in response.text
    assert [(one.role, one.status) for one in Invitation.objects.all()] == [("ADMIN", "pending")]


@pytest.mark.parametrize(
    ("state", "status", "sentence"),
    [
        ("unknown", 404, "Nous ne connaissons aucun établissement de ce numéro."),
        ("double", 409, "Plusieurs espaces portent ce numéro"),
        ("no address", 412, "Nous n’avons pas d’adresse officielle"),
        ("archived", 422, "L’espace de cet établissement est fermé"),
    ],
)
def test_what_cannot_be_answered_is_said_and_nothing_is_sent(client, school, state, status, sentence):
    if state == "unknown":
        school.external_id = "0000000A"
    elif state == "double":
        make_organization(external_id="0259998G")
    elif state == "no address":
        school.email = ""
    school.save()
    if state == "archived":
        actions.archive_organization(school, by=None)
    response = client.post(PAGE, GIVEN)
    run_tasks()
    assert (response.status_code, sentence in response.text, mail.outbox) == (status, True, [])
    assert not Invitation.objects.exists()


def test_all_three_are_wanted(client):
    response = client.post(PAGE, {})
    assert (response.status_code, set(response.context["form"].errors)) == (
        422,
        {"code", "first_name", "last_name"},
    )


def test_a_school_is_not_flooded(client, school, settings):
    settings.RESET_PER_MINUTE_AND_EMAIL = 2
    assert [client.post(PAGE, GIVEN).status_code for _ in range(3)] == [200, 200, 429]
