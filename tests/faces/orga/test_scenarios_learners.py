"""Scenarios 44 to 50 and 54: the learners, their accounts, their certifiability, their attestation."""

import datetime
import re

import pytest
from django.test import Client

from pix.apps.accounts.enums import Provider
from pix.apps.accounts.models import AuthenticationMethod, User
from pix.apps.assessments.certifiability import compute_where_it_is_asked
from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns import actions
from pix.apps.campaigns.models import Attestation
from pix.apps.organizations.enums import OrganizationType
from pix.common import time
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.campaigns import course, make_campaign, make_pupil, take_part
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
LOGINS = "/orga/eleves/comptes"


def portal_account(identifier: str = "ido") -> User:
    user = make_user(email=None, password="")
    AuthenticationMethod.objects.create(user=user, provider=Provider.GAR, external_identifier=identifier)
    return user


def keys(*learners) -> list[str]:
    return [str(one.public_id) for one in learners]


def test_scenario_44_a_login_beside_the_portal(teacher, college):
    pupil = make_learner(college, user=portal_account())
    [row] = teacher.post(f"/orga/eleves/{pupil.public_id}/identifiant").context["rows"]
    assert row["login"] == "zoe.darbrissol2403"
    assert re.fullmatch(r"[a-hjkmnp-z]{6}[0-9]{2}", row["password"])
    pupil_browser = Client()
    reply = pupil_browser.post("/connexion", {"login": row["login"], "password": row["password"]})
    assert reply.url.startswith("/mise-a-jour-mot-de-passe-expire")


def test_scenario_45_two_namesakes_of_one_day(teacher, college):
    born = {"first_name": "Inès", "last_name": "SALIVET", "birthdate": datetime.date(2010, 11, 11)}
    twins = [make_learner(college, **born) for _ in range(2)]
    rows = teacher.post(LOGINS, {"eleve": keys(*twins), "work": "open"}).context["rows"]
    first, second = sorted((row["login"] for row in rows), key=lambda one: one != "ines.salivet1111")
    assert first == "ines.salivet1111"
    assert re.fullmatch(r"ines\.salivet\d{4}", second)
    assert first != second


def test_scenario_46_passwords_by_lot(teacher, college):
    with_login = [make_learner(college, user=make_user(school=True)) for _ in range(9)]
    by_portal = [make_learner(college, user=portal_account(f"p{rank}")) for rank in range(8)]
    without = [make_learner(college) for _ in range(7)]
    chosen = {"eleve": keys(*with_login, *by_portal, *without)}
    plan = teacher.post(LOGINS, chosen)
    assert (plan.context["count"], plan.context["reset_count"]) == (24, 9)
    assert "Sur 24, 9 ont un identifiant" in plan.text
    done = teacher.post(LOGINS, chosen | {"work": "reset"})
    table = teacher.post(f"{LOGINS}/tableau", {"seal": done.context["seal"]})
    lines = table.content.decode("utf-8-sig").split("\n")
    assert lines[0] == '"Classe";"Nom";"Prénom";"Identifiant";"Mot de passe"'
    assert len(lines) == 1 + 9
    methods = AuthenticationMethod.objects.filter(user__in=[one.user_id for one in by_portal])
    assert {one.provider for one in methods} == {Provider.GAR}


def test_scenario_47_somebody_of_another_college_in_the_selection(teacher, college):
    mine = make_learner(college, user=make_user(school=True))
    stranger = make_learner(make_organization(), user=make_user(school=True))
    reply = teacher.post(LOGINS, {"eleve": keys(mine, stranger), "work": "reset"}, follow=True)
    assert "Rien n’a été changé" in reply.text or "Rien n’a changé" in reply.text
    for learner in (mine, stranger):
        browser = Client()
        browser.post("/connexion", {"login": learner.user.username, "password": PASSWORD})
        assert "_auth_user_id" in browser.session


def know(user: User, *competences: str) -> None:
    for code in competences:
        KnowledgeState.objects.update_or_create(
            user=user, competence=code, defaults={"exact_pix": 8, "changed_at": time.now()}
        )


FIVE = ("1.1", "1.2", "1.3", "2.1", "2.2")


@pytest.mark.parametrize("collected_first", [True, False])
def test_scenario_48_the_latest_value_is_shown(client, college, time_machine, collected_first):
    """Not certifiable in the profile sent, certifiable in the night: whichever is the later."""
    pupil = make_pupil(college)
    collection = make_campaign(college, kind="PROFILES_COLLECTION", name="Collecte")

    def collect():
        KnowledgeState.objects.filter(user=pupil.user).delete()
        know(pupil.user, "1.1")
        actions.send_results(actions.enter(collection, pupil.user), by=pupil.user)

    def compute():
        know(pupil.user, *FIVE)
        compute_where_it_is_asked()

    for day, happen in zip(
        ("03-01", "03-10"), (collect, compute)[:: 1 if collected_first else -1], strict=True
    ):
        time_machine.move_to(f"2027-{day} 03:00:00+00:00")
        happen()
    client.force_login(college.teacher)
    [row] = client.get("/orga/eleves").context["rows"]
    shown = row["certifiability"]
    assert f"{shown['at']:%d/%m}" == "10/03"
    assert [len(client.get(f"/orga/eleves?certifiable={one}").context["rows"]) for one in ("oui", "non")] == (
        [1, 0] if collected_first else [0, 1]
    )


def test_scenario_49_not_certifiable_in_two_classes(teacher, college):
    def pupil(name: str, division: str, *, certifiable: bool | None) -> None:
        at = None if certifiable is None else time.now()
        make_learner(
            college, last_name=name, division=division, is_certifiable=certifiable, certifiable_at=at
        )

    pupil("D-NON", "3E D", certifiable=False)
    pupil("E-NON", "3E E", certifiable=False)
    pupil("D-OUI", "3E D", certifiable=True)
    pupil("D-INCONNU", "3E D", certifiable=None)
    pupil("AILLEURS", "4E C", certifiable=False)
    asked = {"certifiable": "non", "classe": ["3E D", "3E E"]}
    rows = teacher.get("/orga/eleves", asked).context["rows"]
    assert [row["last_name"] for row in rows] == ["D-NON", "E-NON"]


@pytest.mark.parametrize("typed", ["20241001", "Etu-1", "eTU-1"])
def test_scenario_50_a_number_that_somebody_has(client, typed):
    university = make_organization(type=OrganizationType.SUP)
    client.force_login(make_member(university).user)
    for number, name in (("20241001", "Bretillon"), ("ETU-1", "Cordier")):
        make_learner(university, student_number=number, national_student_id=None, last_name=name)
    mine = make_learner(university, student_number="B2", national_student_id=None)
    response = client.post(f"/orga/eleves/{mine.public_id}/numero", {"number": typed})
    holder = "Bretillon" if typed.isdigit() else "Cordier"
    assert (response.status_code, f"{holder} a déjà ce numéro" in response.text) == (422, True)
    mine.refresh_from_db()
    assert mine.student_number == "B2"


def test_scenario_54_the_attestation_of_6e(admin, college, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    campaign = make_campaign(college, profile=course("clg-6e-attestation"))
    sent, unsent = (make_pupil(college, last_name=name, division="6E A") for name in ("ENVOI", "ATTENTE"))
    actions.send_results(take_part(campaign, sent.user), by=sent.user)
    take_part(campaign, unsent.user)
    [group] = admin.get("/orga/attestations").context["classes"]
    assert [(row.learner.last_name, bool(row.acquired_at)) for row in group["rows"]] == [
        ("ATTENTE", False), ("ENVOI", True),
    ]  # fmt: skip
    assert Attestation.objects.get().user == sent.user
    file = admin.get("/orga/attestations/pdf", {"classe": "6E A"})
    assert file.content.startswith(b"%PDF-")
    assert re.fullmatch(r'attachment; filename="\d{8}_attestations_6e.pdf"', file["Content-Disposition"])
    make_pupil(college, division="6E B")
    for unknown in ({}, {"classe": "6E Z"}):
        reply = admin.get("/orga/attestations/pdf", unknown, follow=True)
        assert "Cochez au moins une classe." in reply.text
    nobody = admin.get("/orga/attestations/pdf", {"classe": "6E B"}, follow=True)
    assert "Personne n’a encore l’attestation dans ces classes." in nobody.text
