"""Becoming somebody of a list: every rule of recognition, with the code that teachers know."""

import datetime

import pytest
from django.db import IntegrityError

from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import InvalidOrAlreadyUsedEmail, WeakPassword
from pix.apps.accounts.models import AuthenticationMethod, User
from pix.apps.journal.queries import entries_about
from pix.apps.organizations import actions, errors, recognition
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.recognition import Asked, Identity
from tests.factories.accounts import make_user
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_organization,
)

pytestmark = pytest.mark.django_db
BIRTH = datetime.date(2012, 3, 24)
ZOE = Identity("Zoe", "d'Arbrissol", BIRTH)
PASSWORD = "Cerisier47"


@pytest.fixture
def school():
    return make_organization(external_id="0259998G")


def test_a_pupil_opens_an_account_with_the_username_proposed(school):
    pupil = make_learner(school)
    user = actions.open_pupil_account(school, ZOE, password=PASSWORD, username="zoe.darbrissol2403")
    pupil.refresh_from_db()
    assert (pupil.user, user.username, user.email) == (user, "zoe.darbrissol2403", None)
    assert (user.first_name, user.last_name, user.terms_accepted) == ("Zoé", "D'ARBRISSOL", False)
    assert (user.must_accept_terms, user.methods.get().should_change_password) == (False, False)
    assert [entry.action for entry in entries_about(f"learner:{pupil.pk}")] == ["learner.linked"]


def test_a_pupil_may_choose_an_address(school):
    make_learner(school)
    user = actions.open_pupil_account(school, ZOE, password=PASSWORD, email=" Zoe@Example.org ")
    assert (user.email, user.username) == ("zoe@example.org", None)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"username": "zoe.darbrissol2403", "password": "azerty"}, WeakPassword),
        ({"username": "directeur"}, errors.UsernameTaken),
        ({"username": "zoe.darbrissol240x"}, errors.UsernameTaken),
        ({"username": "taken"}, errors.UsernameTaken),
        ({"email": "pas une adresse"}, InvalidOrAlreadyUsedEmail),
        ({"email": "ana@example.org"}, InvalidOrAlreadyUsedEmail),
    ],
)
def test_an_account_that_is_refused_leaves_nothing(school, given, refusal):
    make_learner(school)
    make_user(email="ana@example.org")
    make_user(school=True, username="zoe.darbrissol1234")
    if given.get("username") == "taken":
        given = {"username": "zoe.darbrissol1234"}
    with pytest.raises(refusal) as told:
        actions.open_pupil_account(school, ZOE, **({"password": PASSWORD} | given))
    if refusal is errors.UsernameTaken:
        assert told.value.proposed == "zoe.darbrissol2403"
    assert (User.objects.count(), school.learners.filter(user__isnull=False).count()) == (2, 0)


def test_namesakes_get_two_usernames(school):
    first, second = make_learner(school), make_learner(school)
    from pix.apps.organizations.usernames import usernames_for

    given = usernames_for([first, second])
    assert given[0] == "zoe.darbrissol2403"
    assert given[1] != given[0]
    assert given[1][:-4] == "zoe.darbrissol"


def account(kind):
    if kind == "email":
        return make_user(email="zoe@example.org")
    user = make_user(school=True, username="zoe.darbrissol2403")
    if kind == "portal":
        User.objects.filter(pk=user.pk).update(username=None)
        AuthenticationMethod.objects.create(user=user, provider=Provider.GAR, external_identifier="ido")
    return user


@pytest.mark.parametrize(
    ("kind", "login", "rank"),
    [("email", "z***@example.org", 1), ("username", "z***.d***3", 2), ("portal", "", 3)],
)
@pytest.mark.parametrize("same_school", [True, False])
def test_a_pupil_who_has_an_account_is_told_which(school, kind, login, rank, same_school):
    here = make_learner(school)
    other = (
        here
        if same_school
        else make_learner(make_organization(), national_student_id=here.national_student_id)
    )
    other.user = account(kind)
    other.save()
    for visitor in (None, make_user()):
        with pytest.raises(errors.PupilHasAccount) as told:
            recognition.recognise(school, ZOE, visitor)
        assert (told.value.kind, told.value.login) == (kind, login)
        assert told.value.short_code == f"R{3 if same_school else 1}{rank}"
        assert told.value.code_on_sign_up == f"S{5 if same_school else 6}{rank}"


def test_an_account_of_another_pupil_here_is_r70(school):
    make_learner(school)
    user = make_user()
    make_learner(school, first_name="Ana", user=user, birthdate=datetime.date(2011, 1, 1))
    with pytest.raises(errors.LinkedToAnotherPupil):
        actions.associate(school, ZOE, user)


@pytest.mark.parametrize(("birthdate", "refused"), [(datetime.date(2011, 1, 1), True), (BIRTH, False)])
def test_an_account_that_is_somebody_else_elsewhere_is_r90(school, birthdate, refused):
    pupil, user = make_learner(school), make_user()
    make_learner(make_organization(), user=user, birthdate=birthdate)
    if refused:
        with pytest.raises(errors.SomebodyElsesAccount):
            actions.associate(school, ZOE, user)
    else:
        assert actions.associate(school, ZOE, user) == pupil


@pytest.mark.parametrize(
    "identity",
    [
        Identity("Zoé", "Inconnue", BIRTH),
        Identity("Zoé", "D'Arbrissol", datetime.date(2012, 3, 25)),
        Identity("", "", BIRTH),
        Identity("Zoé", "D'Arbrissol", None),
    ],
)
def test_who_is_not_recognised(school, identity):
    make_learner(school)
    make_learner(make_organization(), first_name="Zoé", last_name="Inconnue")
    with pytest.raises(errors.UnrecognisedLearner):
        actions.associate(school, identity, make_user())


def test_a_pupil_who_changes_school_is_linked_without_a_form(school):
    user, elsewhere = make_user(), make_organization()
    known = make_learner(elsewhere, user=user)
    assert actions.join_known(school, user) is None
    other_date = make_learner(
        school, national_student_id=known.national_student_id, birthdate=datetime.date(2012, 3, 25)
    )
    assert actions.join_known(school, user) is None
    other_date.birthdate = BIRTH
    other_date.save()
    assert actions.join_known(school, user) == other_date
    assert actions.join_known(school, user) == other_date
    other_date.refresh_from_db()
    assert other_date.user == user


def test_a_student_is_recognised_by_number(db):
    university = make_importing_organization("sup")
    import_sample(university, "sup/etudiants.csv")
    known = university.learners.get(student_number="20241004-B")
    assert recognition.things_asked(university) == (
        Asked("student_number"), Asked("first_name"), Asked("last_name"), Asked("birthdate"),
    )  # fmt: skip
    identity = Identity(known.first_name, known.last_name, known.birthdate, "20241004-b")
    assert actions.associate(university, identity, make_user()) == known
    with pytest.raises(errors.NotAllowed):
        actions.open_pupil_account(university, identity, password=PASSWORD, username="a.b0101")


def test_an_import_format_says_what_is_asked(db):
    company = make_importing_organization("generique")
    import_sample(company, "generique/apprenants.csv")
    assert recognition.things_asked(company) == (Asked("last_name"), Asked("first_name"), Asked("birthdate"))
    known = company.learners.get(last_name="CORCELLAND")
    identity = Identity(known.first_name, "corcelland", known.birthdate)
    assert actions.associate(company, identity, make_user()) == known


def test_a_column_of_the_format_must_agree(db):
    learner = make_learner(make_organization(), attributes={"Matricule": "A 12"})
    assert recognition.has_columns(learner, {"Matricule": " a 12 "})
    assert not recognition.has_columns(learner, {"Matricule": "A 13"})
    assert not recognition.has_columns(learner, {"Absent": "A 12"})


def test_who_joins_freely_gets_one_row(db):
    company = make_organization(type=OrganizationType.PRO, is_managing_students=False)
    user = make_user()
    learner = actions.join_freely(company, user)
    assert actions.join_freely(company, user) == learner
    assert (learner.first_name, learner.last_name, learner.user) == ("Ana", "Le Gall", user)
    assert company.learners.count() == 1


def test_nobody_joins_a_list_freely_nor_an_archived_organisation(school):
    with pytest.raises(errors.NotAllowed):
        actions.join_freely(school, make_user())
    company = make_organization(type=OrganizationType.PRO, is_managing_students=False)
    actions.archive_organization(company, by=None)
    company.refresh_from_db()
    with pytest.raises(errors.ArchivedOrganization):
        actions.join_freely(company, make_user())


def test_one_account_recovered_once_in_the_database(school):
    from pix.apps.organizations.models import AccountRecovery

    learner, user = make_learner(school), make_user()
    at = datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC)
    columns = {"user": user, "learner": learner, "new_email": "z@example.org", "asked_at": at, "used_at": at}
    columns["expires_at"] = at + datetime.timedelta(days=1)
    AccountRecovery.objects.create(key_hash="a", **columns)
    with pytest.raises(IntegrityError):
        AccountRecovery.objects.create(key_hash="b", **columns)
