"""Scenarios 1 to 11 of the specification of the schools' space: getting in."""

import re

import pytest
from django.core import mail

from pix.apps.organizations import actions
from pix.apps.organizations.models import Invitation, Membership
from tests.factories.accounts import PASSWORD, make_user, run_tasks
from tests.factories.campaigns import make_campaign
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
INVITATIONS = "/orga/equipe/invitations"


def invite(client, addresses, role="MEMBER"):
    return client.post(INVITATIONS, {"addresses": addresses, "role": role})


def pending() -> list[tuple[str, str]]:
    return list(Invitation.objects.order_by("pk").values_list("email", "status"))


def letter(invitation) -> str:
    return f"/orga/rejoindre?invitation={invitation.public_id}&code={invitation.code}"


def sign_in(client, user):
    return client.post("/connexion", {"login": user.email, "password": PASSWORD})


def test_scenario_01_addresses_separated_by_commas(admin):
    invite(admin, "a@x.example, b@x.example ,a@x.example")
    run_tasks()
    assert pending() == [("a@x.example", "pending"), ("b@x.example", "pending")]
    assert [one.to for one in mail.outbox] == [["a@x.example"], ["b@x.example"]]


def test_scenario_02_invited_again(admin):
    invite(admin, "b@x.example")
    before = Invitation.objects.get()
    invite(admin, "b@x.example")
    after = Invitation.objects.get()
    assert (after.code, after.sent_at > before.sent_at) == (before.code, True)


def test_scenario_03_the_first_administers_the_next_are_members(client):
    school = make_organization()
    roles = []
    for email in ("a@x.example", "b@x.example"):
        [invitation] = actions.invite(school, email, by=None)
        client.get(letter(invitation))
        opened = client.post(
            "/inscription",
            {
                "first_name": "Lise", "last_name": "Aubert", "email": email, "password": PASSWORD,
                "terms": "on", "next": letter(invitation),
            },
        )  # fmt: skip
        assert opened.url == letter(invitation)
        assert client.post(letter(invitation)).url == "/orga/"
        roles.append(school.memberships.get(user__email=email).role)
        client.post("/deconnexion")
    assert roles == ["ADMIN", "MEMBER"]


def test_scenario_04_a_letter_that_has_served(client, college):
    [invitation] = actions.invite(college, "a@x.example", by=None)
    actions.answer_invitation(invitation, make_user(), code=invitation.code)
    before = Membership.objects.count()
    response = client.get(letter(invitation))
    assert (response.status_code, "a déjà servi" in response.text) == (409, True)
    assert client.get("/orga/").url.startswith("/connexion")  # what the button of the page leads to
    assert Membership.objects.count() == before


def test_scenario_05_a_cancelled_letter(client, college):
    [invitation] = actions.invite(college, "a@x.example", by=None)
    actions.cancel_invitation(invitation, by=None)
    client.force_login(make_user())
    for response in (client.get(letter(invitation)), client.post(letter(invitation))):
        assert (response.status_code, "Cette invitation a été annulée" in response.text) == (409, True)


def test_scenario_06_a_wrong_code_tells_no_name(client, college):
    [invitation] = actions.invite(college, "a@x.example", by=None)
    response = client.get(f"/orga/rejoindre?invitation={invitation.public_id}&code=AAAAAAAAAA")
    assert (response.status_code, college.name in response.text) == (404, False)


def test_scenario_07_terms_first(client, college):
    user = make_user()
    actions.add_member(college, user, "MEMBER", by=None)
    sign_in(client, user)
    for path in ("/orga/", "/orga/eleves", "/orga/parcours/", "/orga/suivi", "/orga/equipe"):
        assert client.get(path).url.startswith("/orga/cgu?next=")
    page = client.get("/orga/cgu").text
    assert re.search(r'action="/deconnexion"', page) or 'href="/deconnexion"' in page
    client.post("/orga/cgu", {"terms": "on"})
    assert client.get("/orga/eleves").status_code == 200


def test_scenario_08_two_organisations(client, college):
    other = make_organization(name="Lycée du Pont", type="PRO")
    make_member(other, "MEMBER", college.teacher)
    make_learner(college, last_name="ICI")
    make_learner(other, last_name="LÀ-BAS", division="")
    make_campaign(other, name="Parcours du lycée")
    sign_in(client, college.teacher)
    assert "ICI" in client.get("/orga/eleves").text
    client.post(f"/orga/changer/{other.public_id}")
    for _ in range(2):
        page = client.get("/orga/eleves").text
        assert ("LÀ-BAS" in page, "ICI" in page, "Participants" in page) == (True, False, True)
        assert "Parcours du lycée" in client.get("/orga/parcours/?de=tous").text
        client.post("/deconnexion")
        sign_in(client, college.teacher)


def test_scenario_09_removed_from_the_current_one(client, college):
    other = make_organization(name="Lycée du Pont")
    make_member(other, "MEMBER", college.teacher)
    make_member(other)
    actions.switch_organization(college.teacher, other)
    actions.remove_member(other, college.teacher, by=None)
    sign_in(client, college.teacher)
    assert college.name in client.get("/orga/").text
    actions.remove_member(college, college.teacher, by=None)
    response = client.get("/orga/")
    assert (response.status_code, "n’appartient à aucun établissement" in response.text) == (403, True)


def test_scenario_10_a_head_asks_for_the_school(client):
    school = make_organization(external_id="0259998G", email="ce.0259998g@academie.example")
    head = {"first_name": "Anne", "last_name": "Morvan"}
    client.post("/orga/demande-administration-sco", {"code": "0259998G", **head})
    run_tasks()
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role) == (school.email, "ADMIN")
    assert [one.to for one in mail.outbox] == [[school.email]]
    unknown = client.post("/orga/demande-administration-sco", {"code": "0000000A", **head})
    run_tasks()
    assert (unknown.status_code, "Nous ne connaissons aucun établissement" in unknown.text) == (404, True)
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/orga/importer"),
        ("post", "/orga/importer"),
        ("get", INVITATIONS),
        ("post", INVITATIONS),
        ("get", "/orga/attestations"),
    ],
)
def test_scenario_11_what_members_may_not(teacher, college, method, path):
    """The certification pages of a class have their own test beside them."""
    assert getattr(teacher, method)(path).status_code == 403
    assert (college.imports.count(), Invitation.objects.count()) == (0, 0)
