"""S01 to S07: who enters a centre, and when."""

import datetime
import re

import pytest
from django.core import mail

from pix.apps.centres import actions
from pix.apps.centres.enums import CentreType, Role
from pix.apps.centres.models import CentreInvitation, CentreMembership
from pix.apps.centres.queries import closed_until
from pix.apps.certification.models import Session
from pix.apps.organizations import actions as schools
from pix.apps.organizations.models import Organization
from pix.common import time
from tests.faces.certif.conftest import logged
from tests.factories.accounts import make_user, run_tasks
from tests.factories.centres import make_centre, make_centre_member, make_session
from tests.factories.organizations import make_member, make_organization

pytestmark = pytest.mark.django_db


def link_of(invitation: CentreInvitation) -> str:
    return f"/certif/rejoindre?invitation={invitation.public_id}&code={invitation.code}"


def roles(centre) -> dict[str, str]:
    active = CentreMembership.objects.filter(centre=centre, disabled_at=None)
    return dict(active.values_list("user__email", "role"))


def test_s01_the_first_member_becomes_administrator(client):
    centre = make_centre()
    [invitation] = actions.invite(centre, "c.dumas@example.net", by=None)
    claire = make_user(first_name="Claire", last_name="Dumas", email="c.dumas@example.net")
    visitor = client.get(link_of(invitation))
    assert (visitor.status_code, "Créer un compte" in visitor.text) == (200, True)
    page = logged(claire)
    answered = page.post(link_of(invitation))
    assert (answered.status_code, answered.url) == (302, "/certif/")
    invitation.refresh_from_db()
    assert (roles(centre), invitation.status) == ({"c.dumas@example.net": "ADMIN"}, "accepted")
    again = page.get(link_of(invitation))
    assert (again.status_code, "déjà servi" in again.text) == (409, True)


def test_s02_the_next_one_is_a_member_and_manages_nothing():
    centre = make_centre()
    claire, karim = (make_user(email=f"{name}@example.net") for name in ("c.dumas", "k.nault"))
    make_centre_member(centre, Role.ADMIN, claire)
    admin = logged(claire)
    for _time in range(2):
        sent = admin.post(
            "/certif/equipe/invitations", {"addresses": "k.nault@example.net", "role": "MEMBER"}
        )
        assert sent.status_code == 302
    run_tasks()
    [invitation] = CentreInvitation.objects.filter(centre=centre)
    assert [one.to for one in mail.outbox] == [["k.nault@example.net"]] * 2
    assert link_of(invitation) in mail.outbox[-1].body
    member = logged(karim)
    member.post(link_of(invitation))
    assert roles(centre) == {"c.dumas@example.net": "ADMIN", "k.nault@example.net": "MEMBER"}
    actions.accept_certif_terms(karim)
    team = member.get("/certif/equipe")
    assert team.status_code == 200
    assert not any(word in team.text for word in ("Inviter", "equipe/membres", "Rendre"))
    refused = member.post("/certif/equipe/invitations", {"addresses": "x@example.net", "role": "ADMIN"})
    assert (refused.status_code, CentreInvitation.objects.count()) == (403, 1)


def test_s03_a_cancelled_invitation_is_no_longer_valid(centre, claire):
    [invitation] = actions.invite(centre, "nouvelle@example.net", by=centre.claire)
    claire.post(f"/certif/equipe/invitations/{invitation.public_id}/annuler")
    page = logged(make_user(email="nouvelle@example.net")).post(link_of(invitation))
    assert (page.status_code, "n’est plus valable" in page.text) == (409, True)
    assert "nouvelle@example.net" not in roles(centre)


def test_s04_the_last_administrator_stays(centre, claire, session):
    assert claire.post("/certif/equipe/quitter").status_code == 403
    assert claire.post(f"/certif/equipe/membres/{centre.claire.public_id}/retirer").status_code == 403
    assert roles(centre)["c.dumas@example.net"] == "ADMIN"
    assert (
        claire.post(f"/certif/equipe/membres/{centre.karim.public_id}/role", {"role": "ADMIN"}).status_code
        == 302
    )
    left = claire.post("/certif/equipe/quitter")
    assert (left.status_code, left.url) == (302, "/connexion")
    assert "_auth_user_id" not in claire.session
    assert (roles(centre), Session.objects.filter(pk=session.pk).exists()) == (
        {"k.nault@example.net": "ADMIN"},
        True,
    )


def test_s05_a_session_of_another_centre_does_not_exist(session):
    other = logged(make_centre_member(make_centre(name="Autre centre")).user)
    pages = ("", "/modifier", "/supprimer", "/candidats", "/kit")
    theirs = [other.get(f"/certif/sessions/10001{page}") for page in pages]
    missing = [other.get(f"/certif/sessions/99999999{page}") for page in pages]
    assert {page.status_code for page in theirs + missing} == {404}
    assert plain(theirs[0]) == plain(missing[0])
    changed = other.post("/certif/sessions/10001/modifier", {"address": "Ailleurs"})
    session.refresh_from_db()
    assert (changed.status_code, session.address) == (404, "Centre des Tilleuls")


def plain(page) -> str:
    """Without the number asked for, nor the token of each form."""
    return re.sub(r'value="[0-9A-Za-z]{64}"', "", page.text.replace("10001", "").replace("99999999", ""))


@pytest.fixture
def school_centre():
    """School S: its centre and its organisation share a UAI."""
    make_organization(external_id="0991234X", tags=["COLLEGE"])
    return make_centre(type=CentreType.SCO, name="Collège S", external_id="0991234x", habilitations=[])


def test_s06_a_school_that_is_not_open_yet(school_centre, settings, client):
    tomorrow = time.now().date() + datetime.timedelta(days=2)
    settings.CENTRE_OPENING_DATES = {"college": tomorrow, "lycee": None}
    session = make_session(school_centre)
    member = logged(make_centre_member(school_centre).user)
    pages = (
        "/certif/",
        "/certif/equipe",
        "/certif/sessions/creer",
        f"/certif/sessions/{session.pk}/candidats",
    )
    for address in pages:
        page = member.get(address)
        assert (page.status_code, "Ouverture le" in page.text) == (403, True)
    door = {"number": session.pk, "password": session.invigilator_password, "name": "Yann"}
    assert client.post("/surveillance/", door, follow=True).status_code == 412
    settings.CENTRE_OPENING_WHITE_LIST = frozenset({"0991234X"})
    assert {member.get(address).status_code for address in pages} == {200}
    assert client.post("/surveillance/", door).status_code == 302


@pytest.mark.parametrize(
    ("tags", "opens"),
    [(["COLLEGE"], "college"), (["LYCEE"], "lycee"), (["LYCEE PRO"], "lycee"), (["AGRICULTURE"], "lycee"),
     (["COLLEGE", "LYCEE"], "lycee"), ([], None)],
)  # fmt: skip
def test_s06_which_date_holds_a_school_back(settings, tags, opens):
    days = {"college": datetime.date(2099, 1, 1), "lycee": datetime.date(2099, 2, 2)}
    settings.CENTRE_OPENING_DATES = days
    make_organization(external_id="0991234X", tags=tags)
    centre = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    assert closed_until(centre) == (days[opens] if opens else None)


def test_s07_nobody_watches_in_an_archived_centre(centre, session, client, claire):
    actions.archive_centre(centre, by=None)
    door = {"number": session.pk, "password": session.invigilator_password, "name": "Yann"}
    assert client.post("/surveillance/", door).status_code == 403
    assert claire.get("/certif/sessions/10001").status_code == 200
    made = claire.post(
        "/certif/sessions/creer",
        {"address": "A", "room": "B", "date": "2027-03-16", "time": "09:00", "examiner": "C"},
    )
    assert (made.status_code, Session.objects.count()) == (403, 1)


def test_who_administers_a_school_works_in_its_centre(school_centre):
    school = Organization.objects.get(external_id="0991234X")
    head = make_member(school).user
    teacher = make_member(school, "MEMBER").user
    assert roles(school_centre) == {head.email: "ADMIN"}
    schools.change_role(school, teacher, "ADMIN", by=head)
    assert roles(school_centre) == {head.email: "ADMIN", teacher.email: "MEMBER"}


def test_the_current_centre_is_chosen_and_kept(centre, claire):
    second = make_centre(name="Second centre")
    make_centre_member(second, Role.MEMBER, centre.claire)
    assert "Centre de formation des Tilleuls" in claire.get("/certif/").text
    assert claire.post(f"/certif/changer/{second.public_id}").status_code == 302
    assert "Second centre | " not in claire.get("/certif/equipe").text.split("<title>")[0]
    assert "| Second centre" in claire.get("/certif/equipe").text
    foreign = make_centre(name="Étranger")
    assert claire.post(f"/certif/changer/{foreign.public_id}").status_code == 404


def test_terms_come_first(centre):
    newcomer = make_user()
    actions.add_member(centre, newcomer, Role.MEMBER, by=None)
    page = logged(newcomer)
    asked = page.get("/certif/calendrier")
    assert (asked.status_code, asked.url) == (302, "/certif/cgu?next=%2Fcertif%2Fcalendrier")
    assert page.post("/certif/cgu", {}).status_code == 422
    accepted = page.post("/certif/cgu", {"terms": "on", "next": "/certif/calendrier"})
    assert (accepted.status_code, accepted.url) == (302, "/certif/calendrier")
    assert page.get("/certif/calendrier").status_code == 200


def test_one_referer_of_clea(centre, claire):
    assert "Personne de votre équipe" in claire.get("/certif/").text
    for person in (centre.karim, centre.claire):
        assert claire.post(f"/certif/equipe/membres/{person.public_id}/referent").status_code == 302
    referers = CentreMembership.objects.filter(centre=centre, is_referer=True)
    assert [one.user for one in referers] == [centre.claire]
    assert "Personne de votre équipe" not in claire.get("/certif/").text
