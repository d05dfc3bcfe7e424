import pytest

from pix.apps.organizations import actions
from pix.apps.organizations.enums import InvitationStatus, Role
from pix.apps.organizations.models import Invitation, Membership
from pix.apps.organizations.queries import current_membership, membership_of
from tests.factories.accounts import PASSWORD, make_user, run_tasks
from tests.factories.organizations import make_member, make_organization

pytestmark = pytest.mark.django_db
INVITATIONS = "/orga/equipe/invitations"


def test_members_administrators_first(admin):
    members = admin.get("/orga/equipe").context["members"]
    assert [(m["last_name"], m["role"], m["may_change"]) for m in members] == [
        ("Rivoal", "Administrateur", False),
        ("Kerbrat", "Membre", True),
    ]


def test_a_teacher_sees_the_team_and_may_only_leave(teacher):
    page = teacher.get("/orga/equipe")
    assert [m["may_change"] for m in page.context["members"]] == [False, False]
    assert "/orga/equipe/quitter" in page.text
    assert INVITATIONS not in page.text


def test_change_of_role_and_back(admin, college):
    path = f"/orga/equipe/membres/{college.teacher.public_id}/role"
    admin.post(path, {"role": "ADMIN"})
    assert membership_of(college.teacher, college).role == Role.ADMIN
    admin.post(path, {"role": "MEMBER"})
    assert membership_of(college.teacher, college).role == Role.MEMBER
    assert admin.post(path, {"role": "KING"}).status_code == 404


@pytest.mark.parametrize("what", ["role", "retirer"])
def test_nobody_changes_their_own_place(admin, college, what):
    path = f"/orga/equipe/membres/{college.admin.public_id}/{what}"
    assert admin.post(path, {"role": "MEMBER"}).status_code == 403
    assert membership_of(college.admin, college).role == Role.ADMIN


def test_removal_asks_first(admin, college):
    path = f"/orga/equipe/membres/{college.teacher.public_id}/retirer"
    assert "Yann Kerbrat" in admin.get(path).text
    assert membership_of(college.teacher, college) is not None
    assert "n’est plus dans l’équipe" in admin.post(path, follow=True).text
    assert membership_of(college.teacher, college) is None


def test_leaving_logs_out(teacher, college):
    assert teacher.get("/orga/equipe/quitter").status_code == 200
    response = teacher.post("/orga/equipe/quitter")
    assert (response.status_code, response.url) == (302, "/connexion")
    assert membership_of(college.teacher, college) is None
    assert teacher.get("/accueil").status_code == 302


def test_the_last_administrator_stays(admin, college):
    response = admin.post("/orga/equipe/quitter", follow=True)
    assert "garde au moins un administrateur" in response.text
    assert membership_of(college.admin, college) is not None


def test_invitations(admin, college, mailoutbox):
    data = {"addresses": "Lea@example.org, tom@example.org,lea@example.org", "role": "MEMBER"}
    assert admin.post(INVITATIONS, data).status_code == 302
    run_tasks()
    assert sorted(mail.to[0] for mail in mailoutbox) == ["lea@example.org", "tom@example.org"]
    assert [one.role for one in admin.get(INVITATIONS).context["waiting"]] == [Role.MEMBER] * 2


@pytest.mark.parametrize("addresses", ["", " , ", "lea@example.org, pas une adresse"])
def test_a_wrong_address_sends_nothing(admin, addresses):
    response = admin.post(INVITATIONS, {"addresses": addresses, "role": "MEMBER"})
    assert (response.status_code, Invitation.objects.count()) == (422, 0)


def test_send_again_and_cancel(admin, college, mailoutbox):
    [invitation] = actions.invite(college, "lea@example.org", by=None)
    admin.post(f"{INVITATIONS}/{invitation.public_id}/renvoyer")
    run_tasks()
    assert len(mailoutbox) == 2
    admin.post(f"{INVITATIONS}/{invitation.public_id}/annuler")
    invitation.refresh_from_db()
    assert invitation.status == InvitationStatus.CANCELLED
    assert admin.post(f"{INVITATIONS}/{invitation.public_id}/annuler").status_code == 404


# The letter


def letter_path(invitation) -> str:
    return f"/orga/rejoindre?invitation={invitation.public_id}&code={invitation.code}"


@pytest.fixture
def invitation(college):
    return actions.invite(college, "lea@example.org", by=None, role=Role.MEMBER)[0]


def test_a_visitor_logs_in_then_joins(client, college, invitation):
    user = make_user(email="lea@example.org")
    page = client.get(letter_path(invitation))
    assert college.name in page.text
    login = client.post(
        "/connexion", {"login": user.email, "password": PASSWORD, "next": letter_path(invitation)}
    )
    assert login.url == letter_path(invitation)
    assert client.post(letter_path(invitation)).url == "/orga/"
    assert (membership_of(user, college).role, current_membership(user).organization) == (
        Role.MEMBER,
        college,
    )


def test_a_visitor_cannot_answer(client, invitation):
    assert client.post(letter_path(invitation)).status_code == 200
    invitation.refresh_from_db()
    assert invitation.status == InvitationStatus.PENDING


@pytest.mark.parametrize(
    "query", ["", "?invitation=x&code=y", "?invitation={0}&code=ABCDEFGHIJ", "?code={1}"]
)
def test_a_wrong_code_tells_nothing(client, college, invitation, query):
    response = client.get("/orga/rejoindre" + query.format(invitation.public_id, invitation.code))
    assert response.status_code == 404
    assert college.name not in response.text


@pytest.mark.parametrize(("status", "words"), [("accepted", "a déjà servi"), ("cancelled", "a été annulée")])
def test_an_invitation_answered_or_cancelled(client, invitation, status, words):
    invitation.status = status
    invitation.save()
    response = client.get(letter_path(invitation))
    assert response.status_code == 409
    assert words in response.text


def test_a_member_already(teacher, college):
    [invitation] = actions.invite(college, "prof@example.org", by=None)
    response = teacher.post(letter_path(invitation))
    assert response.status_code == 412
    invitation.refresh_from_db()
    assert invitation.status == InvitationStatus.ACCEPTED


def test_joining_a_second_team_makes_it_the_current_one(teacher, college):
    other = make_organization(name="Lycée du Pont")
    make_member(other)
    [invitation] = actions.invite(other, "prof@example.org", by=None)
    teacher.post(letter_path(invitation))
    assert current_membership(college.teacher).organization == other
    assert Membership.objects.filter(user=college.teacher).count() == 2
