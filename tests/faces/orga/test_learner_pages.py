"""The page of one learner, the accounts of several, and the papers that come out of them."""

import datetime
import re

import pytest
from django.conf import settings as site
from django.core import signing

from pix.apps.accounts.actions import log_in
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import MustChangePassword
from pix.apps.accounts.models import AuthenticationMethod, LoginRecord, User
from pix.apps.assessments.certifiability import compute_where_it_is_asked
from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns.actions import enter, send_results
from pix.apps.organizations import actions
from pix.apps.organizations.enums import OrganizationType
from pix.common import time
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.campaigns import make_campaign, make_pupil, take_part
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
HEADERS = (
    "Classe", "Nom", "Prénom", "Date de naissance", "Compte", "Identifiant", "Dernière connexion",
    "Certifiable", "Compétences certifiables", "Certifiable au",
)  # fmt: skip


def page(client, learner, rest=""):
    return client.get(f"/orga/eleves/{learner.public_id}{rest}")


def do(client, learner, what, **data):
    return client.post(f"/orga/eleves/{learner.public_id}/{what}", data)


def given(response) -> list[tuple[str, str]]:
    return [(row["login"], row["password"]) for row in response.context["rows"]]


# One learner -------------------------------------------------------------------------------------


def test_a_pupil_without_account_gets_one_in_a_click(teacher, college):
    pupil = make_learner(college)
    assert "Pas encore de compte" in page(teacher, pupil).text
    response = do(teacher, pupil, "compte")
    [(login, password)] = given(response)
    assert login == "zoe.darbrissol2403"
    assert password in response.text
    with pytest.raises(MustChangePassword):
        log_in(login, password, address="")
    seen = page(teacher, pupil)
    assert login in seen.text
    assert password not in seen.text
    assert "Mot de passe à usage unique pas encore utilisé" in seen.text
    [deed] = seen.context["history"]
    assert (deed["what"], deed["who"]) == (
        "Compte ouvert, avec un mot de passe à usage unique",
        "Yann Kerbrat",
    )


def test_a_lost_password_is_replaced(teacher, college):
    pupil = make_learner(college, user=make_user(school=True))
    [(login, password)] = given(do(teacher, pupil, "mot-de-passe"))
    assert login == pupil.user.username
    with pytest.raises(MustChangePassword):
        log_in(login, password, address="")


def test_a_blocked_account_is_opened(teacher, college):
    pupil = make_learner(college, user=make_user(school=True))
    LoginRecord.objects.create(user=pupil.user, failure_count=30, blocked_at=time.now())
    assert "Bloqué après trop de mots de passe" in page(teacher, pupil).text
    assert do(teacher, pupil, "debloquer").status_code == 302
    assert LoginRecord.objects.get(user=pupil.user).blocked_at is None


def test_a_portal_account_gets_a_username(teacher, college):
    user = make_user(email=None, password="")
    AuthenticationMethod.objects.create(user=user, provider=Provider.GAR, external_identifier="ido")
    pupil = make_learner(college, user=user)
    assert "Ajouter un identifiant" in page(teacher, pupil).text
    assert given(do(teacher, pupil, "identifiant"))[0][0] == "zoe.darbrissol2403"


def test_the_account_of_a_colleague_is_left_alone(teacher, college):
    pupil = make_learner(college, user=college.admin)
    before = college.admin.password
    response = do(teacher, pupil, "mot-de-passe")
    assert response.url == f"/orga/eleves/{pupil.public_id}"
    assert User.objects.get(pk=college.admin.pk).password == before
    assert "Donner un nouveau mot de passe" not in page(teacher, pupil).text


def test_students_have_no_accounts_managed_here(client):
    university = make_organization(type=OrganizationType.SUP)
    client.force_login(make_member(university).user)
    student = make_learner(university, national_student_id=None, student_number="A1", user=make_user())
    seen = page(client, student)
    assert "Donner un nouveau mot de passe" not in seen.text
    assert student.user.email not in seen.text
    assert do(client, student, "mot-de-passe").status_code == 403
    assert client.post("/orga/eleves/comptes", {"eleve": student.public_id}).status_code == 403


def test_the_number_of_a_student_is_changed(client):
    university = make_organization(type=OrganizationType.SUP)
    client.force_login(make_member(university).user)
    student = make_learner(university, national_student_id=None, student_number="A1")
    make_learner(university, first_name="Noé", national_student_id=None, student_number="B2")
    assert do(client, student, "numero", number="a b").status_code == 422
    taken = do(client, student, "numero", number="b2")
    assert taken.status_code == 422
    assert "Noé" in taken.text
    assert do(client, student, "numero", number="C3").status_code == 302
    assert "C3" in page(client, student).text


def test_certifiability_is_computed_on_demand_and_explained(teacher, college):
    pupil = make_learner(college, user=make_user())
    for code, pix in (("1.1", 8), ("1.2", 9), ("1.3", 3)):
        KnowledgeState.objects.create(user=pupil.user, competence=code, exact_pix=pix, changed_at=time.now())
    assert do(teacher, pupil, "certifiabilite").status_code == 302
    seen = page(teacher, pupil)
    assert (seen.context["certifiability"]["count"], seen.context["certifiability"]["missing"]) == (2, 3)
    assert [title[:3] for title in seen.context["begun"]] == ["1.3"]
    assert "Il manque 3 compétences" in seen.text


def test_an_account_known_elsewhere_is_linked_after_a_tick(teacher, college):
    pupil = make_learner(college)
    user = make_user(first_name="Zoé", email="zoe@example.org")
    make_learner(make_organization(), national_student_id=pupil.national_student_id, user=user)
    asked = page(teacher, pupil, "/relier")
    assert "z***@example.org" in asked.text
    assert do(teacher, pupil, "relier").status_code == 422
    pupil.refresh_from_db()
    assert pupil.user is None
    assert do(teacher, pupil, "relier", checked="on").status_code == 302
    pupil.refresh_from_db()
    assert pupil.user == user


def test_a_wrong_link_is_undone_by_an_administrator_within_thirty_days(admin, college):
    pupil = make_learner(college, user=make_user(), linked_at=time.now())
    assert "On peut le délier" in page(admin, pupil).text
    assert do(admin, pupil, "dissocier").status_code == 302
    pupil.refresh_from_db()
    assert pupil.user is None
    old = make_learner(college, user=make_user(), linked_at=time.now() - datetime.timedelta(days=31))
    do(admin, old, "dissocier")
    old.refresh_from_db()
    assert old.user is not None


def test_someone_absent_from_the_last_list_is_said_so(teacher, college):
    pupil = make_learner(college, is_disabled=True)
    assert "Absent de la dernière liste importée" in page(teacher, pupil).text
    assert "Ouvrir le compte" not in page(teacher, pupil).text
    assert do(teacher, pupil, "compte").status_code == 302
    assert User.objects.filter(username__isnull=False).count() == 0


# Why can't this pupil get in? --------------------------------------------------------------------


def test_the_remedy_is_one_click_away(teacher, college):
    pupil = make_learner(college)
    response = page(teacher, pupil, "/acces")
    assert "Il n’y a pas encore de compte" in response.text
    assert response.context["remedy"] == f"/orga/eleves/{pupil.public_id}/compte"
    assert teacher.post(response.context["remedy"]).status_code == 200
    again = page(teacher, pupil, "/acces")
    assert "n’a pas encore servi" in again.text
    assert again.context["remedy"] == f"/orga/eleves/{pupil.public_id}/mot-de-passe"


def test_what_only_an_administrator_can_do_is_said(teacher, college):
    pupil = make_learner(college, user=make_user(first_name="Noé", school=True), linked_at=time.now())
    response = page(teacher, pupil, "/acces")
    assert "Le compte porte un autre prénom" in response.text
    assert response.context["asks_administrator"] is True
    assert "/dissocier" not in response.text


def test_a_student_may_ask_why_too(client):
    university = make_organization(type=OrganizationType.SUP)
    client.force_login(make_member(university).user)
    student = make_learner(university, national_student_id=None, student_number="A1", user=make_user())
    response = page(client, student, "/acces")
    assert response.status_code == 200
    assert response.context["remedy"] == ""


# Several -----------------------------------------------------------------------------------------


def test_from_a_selection_to_cards_and_table(teacher, college):
    first = make_learner(college, division="3E D")
    second = make_learner(college, division="3E E", first_name="Noé", user=make_user(school=True))
    chosen = {"eleve": [str(first.public_id), str(second.public_id)]}
    plan = teacher.post("/orga/eleves/comptes", chosen)
    assert (plan.context["open_count"], plan.context["reset_count"]) == (1, 1)
    assert not User.objects.filter(username="zoe.darbrissol2403").exists()
    done = teacher.post("/orga/eleves/comptes", chosen | {"work": "both"})
    rows = dict(given(done))
    assert set(rows) == {"zoe.darbrissol2403", second.user.username}
    seal = done.context["seal"]
    table = teacher.post("/orga/eleves/comptes/tableau", {"seal": seal})
    assert re.fullmatch(
        r'attachment; filename="\d{8}_\d{4}_organization_learners_password_reset.csv"',
        table["Content-Disposition"],
    )
    lines = [
        '"Classe";"Nom";"Prénom";"Identifiant";"Mot de passe"',
        f'"3E E";"D\'ARBRISSOL";"Noé";"{second.user.username}";"{rows[second.user.username]}"',
        f'"3E D";"D\'ARBRISSOL";"Zoé";"zoe.darbrissol2403";"{rows["zoe.darbrissol2403"]}"',
    ]
    assert table.content == "\n".join(lines).encode("utf-8-sig")
    cards = teacher.post("/orga/eleves/comptes/fiches", {"seal": seal})
    assert (cards["Content-Type"], cards.content[:5]) == ("application/pdf", b"%PDF-")
    assert "no-store" in done.headers["Cache-Control"]


def test_all_those_found_by_the_filters(teacher, college):
    for _ in range(30):
        make_learner(college, division="3E D")
    make_learner(college, division="4E A")
    plan = teacher.post("/orga/eleves/comptes", {"all": "1", "query": "classe=3E+D&nom=zoe"})
    assert plan.context["count"] == 30


def test_nothing_is_done_for_a_pupil_of_another_school(teacher, college):
    mine = make_learner(college, user=make_user(school=True))
    other = make_learner(make_organization(), user=make_user(school=True))
    before = list(User.objects.order_by("pk").values_list("pk", "password"))
    for chosen in ([str(mine.public_id), str(other.public_id)], [str(mine.public_id), "x"]):
        response = teacher.post("/orga/eleves/comptes", {"eleve": chosen, "work": "reset", "query": "nom=a"})
        assert response.url == "/orga/eleves?nom=a"
    assert list(User.objects.order_by("pk").values_list("pk", "password")) == before
    assert teacher.post("/orga/eleves/comptes", {}).url == "/orga/eleves"


def test_a_seal_opens_for_its_person_its_school_and_its_hour_only(client, teacher, college, time_machine):
    pupil = make_learner(college)
    time_machine.move_to("2026-11-22 10:00:00+00:00")
    seal = do(teacher, pupil, "compte").context["seal"]
    content = signing.loads(seal, salt="pix.orga.logins")
    assert content["where"] == college.pk
    time_machine.move_to("2026-11-22 11:30:00+00:00")
    for wrong in (seal, seal[:-1], "", signing.dumps(content)):
        assert teacher.post("/orga/eleves/comptes/fiches", {"seal": wrong}).status_code == 403
    time_machine.move_to("2026-11-22 10:10:00+00:00")
    client.force_login(make_member(college).user)
    assert client.post("/orga/eleves/comptes/tableau", {"seal": seal}).status_code == 403


def test_cards_without_passwords_change_nothing(teacher, college):
    pupil = make_learner(college, user=make_user(school=True))
    before = pupil.user.password
    response = teacher.post("/orga/eleves/comptes", {"eleve": str(pupil.public_id), "work": "cards"})
    assert response["Content-Type"] == "application/pdf"
    assert User.objects.get(pk=pupil.user.pk).password == before


# The list ----------------------------------------------------------------------------------------


@pytest.fixture
def people(college):
    portal = make_user(email=None, password="")
    AuthenticationMethod.objects.create(user=portal, provider=Provider.GAR, external_identifier="ido")
    at = datetime.datetime(2027, 3, 1, 3, tzinfo=datetime.UTC)
    make_learner(college, first_name="Ana")
    make_learner(college, first_name="Bob", user=make_user())
    make_learner(
        college, first_name="Cléo", user=make_user(school=True), is_certifiable=True, certifiable_at=at,
        certifiable_count=6,
    )  # fmt: skip
    make_learner(
        college, first_name="Dao", user=portal, is_certifiable=False, certifiable_at=at, certifiable_count=3
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("connexion=aucune", ["Ana"]),
        ("connexion=adresse", ["Bob"]),
        ("connexion=identifiant&connexion=portail", ["Cléo", "Dao"]),
        ("connexion=aucune&connexion=adresse", ["Ana", "Bob"]),
        ("certifiable=oui", ["Cléo"]),
        ("certifiable=non", ["Dao"]),
        ("certifiable=inconnu", ["Ana", "Bob"]),
        ("certifiable=non&certifiable=oui&connexion=portail", ["Dao"]),
        ("certifiable=autre&connexion=autre&taille=abc", ["Ana", "Bob", "Cléo", "Dao"]),
    ],
)
def test_filters_of_accounts_and_certifiability(teacher, people, query, found):
    rows = teacher.get(f"/orga/eleves?{query}").context["rows"]
    assert [row["first_name"] for row in rows] == found


def test_the_size_of_a_page_is_chosen(teacher, college):
    for _ in range(12):
        make_learner(college)
    assert len(teacher.get("/orga/eleves?taille=10").context["rows"]) == 10
    assert len(teacher.get("/orga/eleves?taille=7").context["rows"]) == 12


def test_the_list_as_a_table(teacher, people):
    response = teacher.get("/orga/eleves/export?certifiable=oui&certifiable=inconnu")
    lines = response.getvalue().decode("utf-8-sig").split("\n")
    username = User.objects.get(username__isnull=False).username
    name = '"5E B";"D\'ARBRISSOL"'
    assert lines[0] == ";".join(f'"{header}"' for header in HEADERS)
    assert lines[1:] == [
        f'{name};"Ana";"24/03/2012";"Aucun";"";"";"Non communiqué";"";""',
        f'{name};"Bob";"24/03/2012";"E-mail";"";"";"Non communiqué";"";""',
        f'{name};"Cléo";"24/03/2012";"Identifiant";"{username}";"";"Oui";6;"01/03/2027"',
        "",
    ]
    assert re.fullmatch(
        r'attachment; filename="eleves-0259998G-\d{4}-\d\d-\d\d.csv"', response["Content-Disposition"]
    )


def test_certifiability_of_the_list_is_computed(teacher, people, college):
    assert (
        teacher.post("/orga/eleves/certifiabilite?connexion=adresse").url == "/orga/eleves?connexion=adresse"
    )
    assert college.learners.get(first_name="Bob").certifiable_count == 0


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize(
    ("path", "queries"),
    [("/orga/eleves/{}", 12), ("/orga/eleves/{}/acces", 8), ("/orga/eleves/export", 8)],
)
def test_queries_do_not_follow_the_learners(
    teacher, college, django_assert_max_num_queries, path, queries, count
):
    for _ in range(count):
        pupil = make_learner(college, user=make_user(school=True))
    teacher.get(path.format(pupil.public_id))  # the content is loaded once
    with django_assert_max_num_queries(queries):
        response = teacher.get(path.format(pupil.public_id))
        assert response.getvalue()


# Terms -------------------------------------------------------------------------------------------


def test_terms_are_accepted_once_and_again_when_they_change(client, college, settings):
    newcomer = make_user()
    actions.add_member(college, newcomer, "MEMBER", by=None)
    client.force_login(newcomer)
    asked = client.get("/orga/eleves?nom=a")
    assert asked.url == "/orga/cgu?next=%2Forga%2Feleves%3Fnom%3Da"
    terms = client.get(asked.url)
    assert "six engagements" in terms.text
    assert client.post("/orga/cgu", {"next": "/orga/eleves?nom=a"}).status_code == 422
    accepted = client.post("/orga/cgu", {"next": "/orga/eleves?nom=a", "terms": "on"})
    assert accepted.url == "/orga/eleves?nom=a"
    assert client.get("/orga/").status_code == 200
    settings.ORGA_TERMS_VERSION_AT = site.ORGA_TERMS_VERSION_AT + datetime.timedelta(days=1)
    assert client.get("/orga/").url == "/orga/cgu?next=%2Forga%2F"


def test_terms_lead_to_this_space_only(client, college):
    newcomer = make_user()
    actions.add_member(college, newcomer, "MEMBER", by=None)
    client.force_login(newcomer)
    assert client.post("/orga/cgu", {"next": "https://exemple.test/orga/", "terms": "on"}).url == "/orga/"


def test_members_find_the_space_in_their_menu(client, college):
    for person, finds in ((college.teacher, True), (make_user(), False)):
        client.post("/connexion", {"login": person.email, "password": PASSWORD})
        assert ("Espace établissement" in client.get("/accueil").text) is finds
        client.post("/deconnexion")


# Courses -----------------------------------------------------------------------------------------


def test_courses_of_a_learner(teacher, college):
    pupil = make_pupil(college)
    course = make_campaign(college, name="Rentrée 5e B")
    other = make_campaign(make_organization(), name="Ailleurs")
    enter(course, pupil.user)
    collection = make_campaign(college, kind="PROFILES_COLLECTION", name="Collecte de mars")
    take_part(collection, pupil.user)
    seen = page(teacher, pupil)
    activity = seen.context["activity"]
    assert activity["cards"] == [
        {"name": "tests", "running": 1, "sent": 0},
        {"name": "profiles", "running": 1, "sent": 0},
    ]
    assert [(row["name"], row["status"]) for row in activity["rows"]] == [
        ("Collecte de mars", "À envoyer"),
        ("Rentrée 5e B", "En cours"),
    ]
    assert other.name not in seen.text
    [row] = teacher.get("/orga/eleves").context["rows"]
    assert (row["courses"].count, row["courses"].name, row["last_status"]) == (
        2,
        "Collecte de mars",
        "À envoyer",
    )


def test_a_profile_that_was_sent_counts_until_a_later_value(client, college, time_machine):
    time_machine.move_to("2027-03-01 10:00:00+00:00")
    client.force_login(college.teacher)
    pupil = make_pupil(college)
    KnowledgeState.objects.create(user=pupil.user, competence="1.1", exact_pix=9, changed_at=time.now())
    collection = make_campaign(college, kind="PROFILES_COLLECTION", name="Collecte")
    send_results(enter(collection, pupil.user), by=pupil.user)
    [row] = client.get("/orga/eleves?certifiable=non").context["rows"]
    assert (row["certifiability"]["label"], f"{row['certifiability']['at']:%d/%m}") == ("0/5", "01/03")
    for code in ("1.1", "1.2", "1.3", "2.1", "2.2"):
        KnowledgeState.objects.update_or_create(
            user=pupil.user, competence=code, defaults={"exact_pix": 8, "changed_at": time.now()}
        )
    time_machine.move_to("2027-03-10 03:00:00+00:00")
    client.force_login(college.teacher)
    compute_where_it_is_asked()
    [row] = client.get("/orga/eleves?certifiable=oui").context["rows"]
    assert f"{row['certifiability']['at']:%d/%m}" == "10/03"
