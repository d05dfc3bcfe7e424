import datetime

import pytest

from pix.apps.accounts.models import LoginRecord
from pix.apps.organizations import actions
from pix.apps.organizations.enums import OrganizationType, Role
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign
from tests.factories.organizations import import_sample, make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db


def figures(response) -> dict[str, int]:
    return {str(label): count for label, count in response.context["figures"]}


def lines(response) -> list[tuple[str, str]]:
    return [(line.title, line.href) for line in response.context["lines"]]


def connected(**columns):
    user = make_user(**columns)
    LoginRecord.objects.update_or_create(user=user, defaults={"last_logged_at": time.now()})
    return user


def test_before_the_first_import(admin, college):
    response = admin.get("/orga/")
    assert figures(response) == {}
    assert "Importer la liste" in response.text
    assert lines(response) == [("Vous êtes la seule personne à administrer", "/orga/equipe/invitations")]


def test_before_the_first_import_a_teacher_waits_for_the_administrator(teacher):
    response = teacher.get("/orga/")
    assert (figures(response), lines(response)) == ({}, [])
    assert "/orga/importer" not in response.text


def test_figures_of_the_list(admin, college):
    make_member(college, Role.ADMIN)
    make_learner(college)
    make_learner(college, division="4E A", user=make_user())
    make_learner(college, division="4E A", user=connected())
    make_learner(college, is_disabled=True, division="3E")
    make_learner(make_organization())
    response = admin.get("/orga/")
    assert figures(response) == {
        "Élèves": 3, "Classes": 2, "Comptes reliés": 2, "Jamais connectés": 2,
    }  # fmt: skip
    assert lines(response) == [
        ("Donnez un premier parcours", "/orga/parcours/catalogue"),
        ("2 personnes ne se sont jamais connectées", "/orga/eleves?jamais=1"),
    ]


def test_an_import_that_failed_and_an_invitation_are_said(admin, college):
    make_member(college, Role.ADMIN)
    import_sample(college, "siecle/erreur-sexe.xml")
    actions.invite(college, "lea@example.org", by=None)
    assert lines(admin.get("/orga/")) == [
        ("Le dernier import a échoué\u00a0: 1 erreur", "/orga/importer"),
        ("1 invitation sans réponse", "/orga/equipe/invitations"),
    ]


def test_a_company_has_no_classes(client):
    company = make_organization(type=OrganizationType.PRO)
    make_learner(company, national_student_id=None, division="")
    client.force_login(make_member(company).user)
    assert figures(client.get("/orga/")) == {"Participants": 1, "Comptes reliés": 0, "Jamais connectés": 1}


def test_switch_of_organisation(admin, college):
    other = make_organization(name="Lycée du Pont")
    make_member(other, Role.MEMBER, college.admin)
    page = admin.get("/orga/").text
    assert f"/orga/changer/{other.public_id}" in page
    assert f"/orga/changer/{college.public_id}" not in page
    response = admin.post(f"/orga/changer/{other.public_id}", follow=True)
    assert '<h1 id="school">Lycée du Pont</h1>' in response.text
    assert admin.get("/orga/importer").status_code == 403


def test_pages_are_not_kept_by_caches(admin):
    assert "no-store" in admin.get("/orga/").headers["Cache-Control"]


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/orga/", 15),
        ("/orga/eleves", 12),
        ("/orga/eleves?nom=zoe&classe=5E+B", 11),
        ("/orga/importer", 7),
        ("/orga/equipe", 8),
        ("/orga/equipe/invitations", 8),
    ],
)
def test_queries_do_not_follow_the_learners(
    admin, college, django_assert_max_num_queries, count, path, queries
):
    import_sample(college, "siecle/erreur-sexe.xml")
    for _ in range(count):
        make_learner(college, user=connected(), birthdate=datetime.date(2012, 1, 2))
    with django_assert_max_num_queries(queries):
        assert admin.get(path).status_code == 200


def test_the_year_is_ticked_from_what_is_there(admin, college):
    def ticks() -> list[bool]:
        return [step.is_done for step in admin.get("/orga/").context["plan"]]

    learners = [make_learner(college, user=make_user(school=True)) for _ in range(10)]
    assert ticks() == [True, True, False, False, False]
    campaign = make_campaign(college)
    for learner in learners[:8]:
        campaign.participations.create(learner=learner, user=learner.user)
    assert ticks() == [True, True, True, False, False]
    campaign.participations.create(learner=learners[8], user=learners[8].user)
    assert ticks() == [True, True, True, True, False]
    college.learners.update(is_certifiable=True, certifiable_at=time.now(), certifiable_count=5)
    plan = admin.get("/orga/").context["plan"]
    assert [step.is_done for step in plan] == [True] * 5
    assert (plan[3].text, plan[4].text) == (
        "9 sur 10 ont commencé un parcours",
        "10 certifiables, 10 connus sur 10",
    )


def test_last_year_ticks_nothing(admin, college, time_machine):
    make_campaign(college)
    make_learner(college)
    time_machine.move_to(time.now() + datetime.timedelta(days=366))
    admin.force_login(college.admin)
    assert [step.is_done for step in admin.get("/orga/").context["plan"]] == [
        False,
        True,
        False,
        False,
        False,
    ]
