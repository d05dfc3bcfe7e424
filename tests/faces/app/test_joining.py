"""The pupil's side of a school: an account is opened, or the one they have is linked."""

import datetime
import uuid

import pytest

from pix.apps.accounts.models import User
from pix.apps.organizations.enums import OrganizationType
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.organizations import make_importing_organization, make_learner, make_organization

pytestmark = pytest.mark.django_db
ZOE = {
    "first_name": "zoé", "last_name": "D’Arbrissol",
    "birthdate_day": "24", "birthdate_month": "3", "birthdate_year": "2012",
}  # fmt: skip
NEXT = "/competences"


@pytest.fixture
def school():
    return make_organization(name="Collège des Essarts")


def door(organization) -> str:
    return f"/ecole/{organization.public_id}/rejoindre?next={NEXT}"


def username_of(response) -> str:
    return response.context["username"]


def test_a_pupil_opens_an_account_and_goes_on(client, school):
    pupil = make_learner(school)
    page = client.get(door(school))
    assert "Collège des Essarts vous attend" in page.text
    assert "J’ai déjà un compte" in page.text
    found = client.post(door(school), ZOE)
    assert (found.status_code, username_of(found)) == (200, "zoe.darbrissol2403")
    assert dict(found.context["frozen"]) == ZOE
    given = ZOE | {"step": "create", "username": "zoe.darbrissol2403", "email": ""}
    weak = client.post(door(school), given | {"password": "azerty"})
    assert (weak.status_code, User.objects.count()) == (422, 0)
    done = client.post(door(school), given | {"password": PASSWORD})
    assert (done.status_code, done.url) == (302, NEXT)
    pupil.refresh_from_db()
    assert pupil.user.username == "zoe.darbrissol2403"
    assert client.get("/competences").status_code == 200
    assert client.get(door(school)).url == NEXT


def test_a_username_taken_meanwhile_is_s50(client, school):
    make_learner(school)
    client.post(door(school), ZOE)
    make_user(school=True, username="zoe.darbrissol2403")
    given = ZOE | {"step": "create", "username": "zoe.darbrissol2403", "password": PASSWORD, "email": ""}
    response = client.post(door(school), given)
    assert response.status_code == 422
    assert "(S50)" in response.text
    assert username_of(response).startswith("zoe.darbrissol")
    assert username_of(response) != "zoe.darbrissol2403"


def test_an_address_already_used(client, school):
    make_learner(school)
    make_user(email="zoe@example.org")
    given = ZOE | {"step": "create", "password": PASSWORD, "email": "zoe@example.org"}
    response = client.post(door(school), given)
    assert response.status_code == 422
    assert User.objects.count() == 1


def test_who_is_not_in_the_list_is_told_what_to_check(client, school):
    response = client.post(door(school), ZOE)
    assert response.status_code == 404
    assert "Nous ne vous trouvons pas dans la liste" in response.text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"first_name": ""}, "À compléter\u00a0: prénom."),
        ({"birthdate_day": "31", "birthdate_month": "2"}, "un mois et une année qui existent"),
        ({"birthdate_year": "1066"}, "une année entre"),
        ({"last_name": "x" * 256}, "elle est trop longue"),
        ({"last_name": "a\u0000b"}, ""),
    ],
)
def test_what_is_badly_typed(client, school, given, words):
    make_learner(school)
    response = client.post(door(school), ZOE | given)
    assert response.status_code == 422
    assert words in response.text


def test_a_visitor_with_an_account_is_sent_to_it(client, school):
    make_learner(school, user=make_user(school=True, username="zoe.darbrissol2403"))
    response = client.post(door(school), ZOE)
    assert response.status_code == 409
    assert "z***.d***3" in response.text
    assert "S52" in response.text
    assert f"/connexion?next=/ecole/{school.public_id}/rejoindre%3Fnext%3D" in response.text


def test_a_signed_in_person_confirms_before_anything_is_linked(client, school):
    pupil, user = make_learner(school), make_user(email="zoe@example.org")
    client.force_login(user)
    asked = client.post(door(school), ZOE)
    assert "zoe@example.org" in asked.text
    pupil.refresh_from_db()
    assert pupil.user is None
    done = client.post(door(school), ZOE | {"step": "confirm"})
    assert (done.status_code, done.url) == (302, NEXT)
    pupil.refresh_from_db()
    assert pupil.user == user


@pytest.mark.parametrize("code", ["R31", "R12", "R70", "R90"])
def test_codes_told_to_a_signed_in_person(client, school, code):
    pupil, user, other = make_learner(school), make_user(), make_organization()
    elsewhere = datetime.date(2011, 1, 1)
    if code == "R31":
        pupil.user = make_user(email="zoe@example.org")
        pupil.save()
    elif code == "R12":
        known = make_user(school=True, username="zoe.darbrissol2403")
        make_learner(other, national_student_id=pupil.national_student_id, user=known)
    else:
        make_learner(school if code == "R70" else other, first_name="Ana", birthdate=elsewhere, user=user)
    client.force_login(user)
    if code == "R70":
        assert client.get(door(school)).url == NEXT
        return
    response = client.post(door(school), ZOE)
    assert response.status_code == (422 if code == "R90" else 409)
    assert code in response.text
    pupil.refresh_from_db()
    assert pupil.user != user


def test_a_pupil_known_elsewhere_passes_without_a_form(client, school):
    user, pupil = make_user(), make_learner(school)
    make_learner(make_organization(), national_student_id=pupil.national_student_id, user=user)
    client.force_login(user)
    assert client.get(door(school)).url == NEXT
    pupil.refresh_from_db()
    assert pupil.user == user


def test_a_student_signs_up_first(client):
    university = make_importing_organization("sup")
    response = client.get(door(university))
    assert response.status_code == 302
    assert response.url.startswith("/inscription?next=%2Fecole%2F")
    client.force_login(make_user())
    assert "Numéro étudiant" in client.get(door(university)).text


def test_a_free_organisation_asks_nothing(client):
    company = make_organization(type=OrganizationType.PRO, is_managing_students=False)
    assert client.get(door(company)).url == NEXT


def test_unknown_or_archived_is_not_found(client, school):
    assert client.get(f"/ecole/{uuid.uuid4()}/rejoindre").status_code == 404
    from pix.apps.organizations.actions import archive_organization

    archive_organization(school, by=None)
    assert client.get(door(school)).status_code == 404


def test_only_pages_of_ours_are_gone_to(client, school):
    make_learner(school)
    given = ZOE | {"step": "create", "username": "zoe.darbrissol2403", "password": PASSWORD, "email": ""}
    address = f"/ecole/{school.public_id}/rejoindre?next=https://exemple.test/"
    assert client.post(address, given).url == "/accueil"


def test_too_many_tries(client, school, settings):
    settings.JOIN_PER_MINUTE_AND_ADDRESS = 2
    assert [client.post(door(school), ZOE).status_code for _ in range(3)] == [404, 404, 429]
