"""People taken out of a list by lot: asked first with their number, then for good."""

import pytest

from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.journal.models import Entry
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.models import ImportFormat, OrganizationLearner
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_pupil
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_member,
    make_organization,
)

pytestmark = pytest.mark.django_db
DELETE = "/orga/eleves/supprimer"


@pytest.fixture
def company():
    return make_organization(type=OrganizationType.PRO, name="Atelier des Ponts")


@pytest.fixture
def manager(client, company):
    client.force_login(make_member(company).user)
    return client


@pytest.fixture
def people(company):
    """Three who took part, one of them twice."""
    campaigns = [make_campaign(company), make_campaign(company, name="Autre")]
    learners = [make_pupil(company, last_name=name, division="") for name in ("ABEL", "BRUN", "CADE")]
    for learner, campaign in [*((one, campaigns[0]) for one in learners), (learners[0], campaigns[1])]:
        campaign.participations.create(learner=learner, user=learner.user)
    return learners


def keys(*learners) -> list[str]:
    return [str(one.public_id) for one in learners]


def test_the_page_quotes_how_many_and_deletes_nothing_yet(manager, people):
    response = manager.post(DELETE, {"eleve": keys(*people[:2])})
    assert response.status_code == 200
    assert "Supprimer 2 personnes de la liste" in response.text
    assert "Zoé ABEL, Zoé BRUN" in response.text
    assert "3 participations partent avec" in response.text
    assert OrganizationLearner.objects.filter(deleted_at=None).count() == 3


def test_with_the_tick_they_go_with_their_participations(manager, company, people):
    asked = {"eleve": keys(*people[:2]), "count": "2", "confirmed": "1"}
    response = manager.post(DELETE, asked, follow=True)
    assert "2 personnes supprimées" in response.text
    assert [one.last_name for one in company.learners.filter(deleted_at=None)] == ["CADE"]
    assert CampaignParticipation.objects.filter(deleted_at=None).count() == 1
    assert (
        list(company.learners.exclude(deleted_at=None).values_list("first_name", "user")) == [("", None)] * 2
    )
    deeds = Entry.objects.filter(action="ORGANIZATION_LEARNER_DELETION").values_list("actor_id", "target")
    deleter = OrganizationLearner.objects.exclude(deleted_at=None)[0].deleted_by_id
    assert deleter in company.memberships.filter(role="ADMIN").values_list("user", flat=True)
    assert sorted(deeds) == sorted((deleter, f"learner:{one.pk}") for one in people[:2])


@pytest.mark.parametrize("said", [{"count": "2"}, {"count": "3", "confirmed": "1"}])
def test_without_the_tick_or_for_another_number_it_is_asked_again(manager, people, said):
    assert manager.post(DELETE, {"eleve": keys(*people[:2]), **said}).status_code == 422
    assert OrganizationLearner.objects.filter(deleted_at=None).count() == 3


def test_all_those_whom_the_filters_find(manager, people):
    asked = {"all": "1", "query": "nom=brun"}
    assert "Supprimer 1 personne de la liste" in manager.post(DELETE, asked).text
    manager.post(DELETE, {**asked, "count": "1", "confirmed": "1"})
    left = OrganizationLearner.objects.filter(deleted_at=None)
    assert sorted(left.values_list("last_name", flat=True)) == ["ABEL", "CADE"]


def test_somebody_of_another_list_among_them_refuses_all(manager, people):
    stranger = make_learner(make_organization(type=OrganizationType.PRO))
    response = manager.post(DELETE, {"eleve": keys(people[0], stranger), "count": "2", "confirmed": "1"})
    assert response.status_code == 302
    assert OrganizationLearner.objects.filter(deleted_at=None).count() == 4


def test_who_was_deleted_comes_back_as_somebody_new_in_new_courses_only(manager, company, people):
    user = people[2].user
    manager.post(DELETE, {"eleve": keys(people[2]), "count": "1", "confirmed": "1"})
    code, new = company.campaigns.first().code, make_campaign(company, name="Nouvelle")
    manager.force_login(user)
    assert manager.get(f"/campagnes/{code}/acces").status_code == 403
    assert manager.post(f"/campagnes/{new.code}/presentation").status_code == 302
    manager.get(f"/campagnes/{new.code}/acces")
    assert company.learners.filter(user=user, deleted_at=None).count() == 1


def test_the_list_offers_it_to_administrators_only(client, company, people):
    client.force_login(make_member(company, role="MEMBER").user)
    assert "Supprimer" not in client.get("/orga/eleves").text
    assert client.post(DELETE, {"eleve": keys(*people)}).status_code == 403
    client.force_login(make_member(company).user)
    assert 'data-testid="delete"' in client.get("/orga/eleves").text


def test_pupils_of_a_school_are_not_deleted_here(admin, college):
    pupil = make_learner(college)
    assert 'data-testid="delete"' not in admin.get("/orga/eleves").text
    assert admin.post(DELETE, {"eleve": keys(pupil)}).status_code == 403


# Columns of a format -----------------------------------------------------------------------------

FORMAT = {
    "acceptedEncoding": ["utf8"],
    "unicityColumns": ["Matricule"],
    "headers": [
        {"name": "Nom", "required": True, "config": {"property": "lastName"}},
        {"name": "Prénom", "required": True, "config": {"property": "firstName"}},
        {
            "name": "Ville",
            "config": {"displayable": {"name": "Ville", "position": 2, "filterable": {"type": "list"}}},
        },
        {
            "name": "Matricule",
            "config": {
                "displayable": {"name": "Matricule", "position": 1, "filterable": {"type": "string"}},
            },
        },
        {
            "name": "Entrée",
            "config": {
                "validate": {"type": "date", "format": "DD/MM/YYYY"},
                "displayable": {"name": "Entré le", "position": 3},
            },
        },
        {"name": "Secret", "config": {}},
    ],
}


@pytest.fixture
def shown_columns(client):
    ImportFormat.objects.create(name="ATELIER", config=FORMAT)
    company = make_organization(type=OrganizationType.PRO, import_format="ATELIER")
    rows = [("ABEL", "Dole", "É-01"), ("BRUN", "Gray", "E-02"), ("CADE", "Dole", "F-03")]
    for name, town, number in rows:
        attributes = {"Ville": town, "Matricule": number, "Entrée": "2024-09-02", "Secret": "s3cret"}
        make_learner(company, last_name=name, division="", birthdate=None, attributes=attributes)
    client.force_login(make_member(company).user)
    return client


def test_columns_of_a_format_are_shown_in_its_order(shown_columns):
    response = shown_columns.get("/orga/eleves")
    assert [one.label for one in response.context["columns"]] == ["Matricule", "Ville", "Entré le"]
    assert response.context["rows"][0]["extra"] == [
        ("Matricule", "É-01"), ("Ville", "Dole"), ("Entré le", "02/09/2024"),
    ]  # fmt: skip
    assert "s3cret" not in response.text


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("colonne-1=e-0", ["ABEL", "BRUN"]),
        ("colonne-2=Dole", ["ABEL", "CADE"]),
        ("colonne-2=Dole&colonne-2=Gray", ["ABEL", "BRUN", "CADE"]),
        ("colonne-1=f&colonne-2=Gray", []),
        ("colonne-2=Dole&nom=cade", ["CADE"]),
        ("colonne-3=2024&colonne-9=x", ["ABEL", "BRUN", "CADE"]),
    ],
)
def test_columns_of_a_format_filter(shown_columns, asked, names):
    response = shown_columns.get(f"/orga/eleves?{asked}")
    assert [row["last_name"] for row in response.context["rows"]] == names


def test_columns_of_a_format_are_exported(shown_columns):
    lines = shown_columns.get("/orga/eleves/export?colonne-1=f").getvalue().decode("utf-8-sig").splitlines()
    assert lines[0].endswith('"Matricule";"Ville";"Entré le"')
    assert [line.rpartition('"F-03"')[2] for line in lines[1:]] == [';"Dole";"02/09/2024"']


def test_the_generic_format_shows_its_class_and_birth_date_once(client):
    company = make_importing_organization("generique")
    import_sample(company, "generique/apprenants.csv")
    client.force_login(make_member(company, user=make_user()).user)
    response = client.get("/orga/eleves?classe=Atelier+2")
    assert response.context["columns"] == ()
    assert {row["class"] for row in response.context["rows"]} == {"Atelier 2"}
