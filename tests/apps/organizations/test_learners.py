"""Names, matching, links and deletion of learners."""

import datetime

import attrs
import pytest
import time_machine
from django.db import IntegrityError, transaction

from pix.apps.journal.queries import entries_about
from pix.apps.organizations import actions, errors, queries
from pix.apps.organizations.enums import OrganizationType, Role
from pix.apps.organizations.matching import find_pupil
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.names import is_close, make_username, mask_username, standardise
from tests.factories.accounts import make_user
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_member,
    make_organization,
)

BIRTH = datetime.date(2010, 11, 11)
START = datetime.datetime(2026, 9, 14, 9, 0, tzinfo=datetime.UTC)


# Names (no database) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "standard"),
    [
        ("D'ARBRISSOL", "darbrissol"),
        (" Zoé ", "zoe"),
        ("CŒURDEVAL", "coeurdeval"),
        ("Jean-Marc", "jeanmarc"),
        ("ŠVARCOVÁ", "svarcova"),
        ("Æsa Groß", "aesagross"),
        ("李", ""),
    ],
)
def test_standard_names(name, standard):
    assert standardise(name) == standard


@pytest.mark.parametrize(
    ("entered", "reference", "exactly", "nearly"),
    [
        ("Jean-Marc", "Jean Marc", True, True),
        ("Lea", "Léa", True, True),
        ("Marie", "Maria", False, True),
        ("Dupont", "Dupond", False, True),
        ("Ana", "Anna", False, False),
        ("Lucie", "Lucille", False, False),
        ("", "", False, False),
        ("李", "王", False, False),
    ],
)
def test_closeness(entered, reference, exactly, nearly):
    names = standardise(entered), standardise(reference)
    assert (is_close(*names, 0), is_close(*names, 0.25)) == (exactly, nearly)


def test_usernames():
    def username(first: str, last: str, taken: set[str], drawn: list[int]) -> str:
        return make_username(first, last, BIRTH, is_taken=taken.__contains__, draw=lambda: drawn.pop(0))

    assert username("Inès", "SALIVET", set(), []) == "ines.salivet1111"
    taken = {"ines.salivet1111", "ines.salivet0042"}
    assert username("Inès", "SALIVET", taken, [42, 5823]) == "ines.salivet5823"
    assert make_username(
        "Zoé", "D'ARBRISSOL", datetime.date(2012, 3, 24), is_taken=set().__contains__, draw=int
    ) == ("zoe.darbrissol2403")


def test_masked_usernames():
    assert [mask_username(name) for name in ("lou.martin0509", "lou")] == ["l***.m***9", "l***"]


@attrs.frozen
class Person:
    first_name: str
    last_name: str
    middle_name: str = ""
    third_name: str = ""
    preferred_last_name: str = ""


PEOPLE = [
    Person("Noé", "PONTEVIN", "Lucien"),
    Person("Noa", "PONTEVIN", "Camille"),
    Person("Élise", "BARBIZIER", "Rose", "Marie", "MAROTTE-BARBIZIER"),
    Person("Inès", "SALIVET"),
    Person("Inès", "SALIVET"),
]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("noe", "pontevin", 0),
        ("Lucien", "Pontevin", 0),
        ("Camile", "Pontevin", 1),
        ("Marie", "Marotte Barbizier", 2),
        ("Elisa", "Barbizié", 2),
        ("Inès", "Salivet", None),
        ("Zoé", "Pontevin", None),
        ("", "Pontevin", None),
    ],
)
def test_who_is_recognised(first, last, found):
    assert find_pupil(PEOPLE, first, last) == (None if found is None else PEOPLE[found])


# Lists ------------------------------------------------------------------------------------------


@pytest.fixture
def school(db):
    return make_organization(external_id="0259998G")


def test_namesakes_of_the_sample_are_not_told_apart(db):
    college = make_importing_organization("siecle")
    import_sample(college, "siecle/ElevesSansAdresses.xml")
    assert queries.find_learner_by_identity(college, "Ines", "Salivet", BIRTH) is None
    noe = queries.find_learner_by_identity(college, "Noe", "Pontevain", datetime.date(2011, 9, 4))
    assert (str(noe), noe.birthdate) == ("PONTEVIN Noé", datetime.date(2011, 9, 4))
    noe.is_disabled = True
    noe.save()
    assert queries.find_learner_by_identity(college, "Noé", "Pontevin", datetime.date(2011, 9, 4)) is None


def test_a_student_by_number_and_birth_date(db):
    university = make_importing_organization("sup")
    import_sample(university, "sup/etudiants.csv")
    known = university.learners.get(student_number="20241004-B")
    typed = known.first_name.lower(), known.last_name.upper()
    assert queries.find_student(university, " 20241004-b", *typed, known.birthdate) == known
    for number, names, birthdate in (
        ("20241004", typed, known.birthdate),
        ("20241004-B", ("Zzz", "Yyy"), known.birthdate),
        ("20241004-B", typed, known.birthdate + datetime.timedelta(days=1)),
    ):
        assert queries.find_student(university, number, *names, birthdate) is None


def test_lists_are_read_for_one_organisation_only(school):
    mine = make_learner(school)
    other = make_learner(make_organization())
    make_learner(school, is_disabled=True)
    assert list(queries.learners_by_name(school)) == [mine]
    assert (
        queries.learner_of(school, str(mine.public_id)),
        queries.learner_of(school, str(other.public_id)),
    ) == (
        mine,
        None,
    )
    assert queries.learner_of(school, "../1") is None


def test_linked_once_and_undone_within_thirty_days(school):
    head = make_member(school).user
    user, learner, other = make_user(), make_learner(school), make_learner(school)
    with time_machine.travel(START, tick=False) as clock:
        actions.link_learner(learner, user, by=user)
        for attempt in ((learner, make_user()), (other, user)):
            with pytest.raises(errors.NotAllowed):
                actions.link_learner(*attempt, by=None)
        for stranger in (user, make_member(school, Role.MEMBER).user, make_member(make_organization()).user):
            with pytest.raises(errors.NotAllowed):
                actions.unlink_learner(learner, by=stranger)
        clock.shift(datetime.timedelta(days=30))
        with pytest.raises(errors.NotAllowed):
            actions.unlink_learner(learner, by=head)
        clock.shift(-datetime.timedelta(seconds=1))
        assert actions.unlink_learner(learner, by=head).user is None
    assert [(entry.action, entry.actor_id) for entry in entries_about(f"learner:{learner.pk}")] == [
        ("learner.linked", user.pk),
        ("learner.unlinked", head.pk),
    ]


def test_deleted_learners_keep_no_identity(db):
    school = make_organization(type=OrganizationType.SUP)
    head = make_member(school).user
    learner = make_learner(school, user=make_user(), email="z@x.example", middle_name="Rose")
    assert actions.delete_learners(school, [learner.pk], by=head) == 1
    learner.refresh_from_db()
    assert (
        learner.deleted_by,
        learner.user,
        learner.national_student_id,
        learner.birthdate,
        learner.division,
    ) == (
        head,
        None,
        None,
        datetime.date(2012, 1, 1),
        "5E B",
    )
    assert (learner.first_name, learner.middle_name, learner.last_name, learner.email) == ("", "", "", "")


def test_a_format_says_what_stays_of_a_deleted_learner(db):
    company = make_importing_organization("generique")
    import_sample(company, "generique/apprenants.csv")
    learner = company.learners.get(last_name="CORCELLAND")
    actions.delete_learners(company, [learner.pk], by=None)
    learner.refresh_from_db()
    assert learner.attributes == {"Classe": "Atelier 2", "Date de naissance": "1975-01-01"}


def test_pupils_of_a_school_leave_its_list_with_an_import_only(school):
    learner = make_learner(school)
    with pytest.raises(errors.NotAllowed):
        actions.delete_learners(school, [learner.pk], by=make_member(school).user)
    assert OrganizationLearner.objects.get().deleted_at is None


def test_a_learner_of_another_list_among_those_to_delete_refuses_all(school):
    mine, other = make_learner(school), make_learner(make_organization())
    for ids in ([mine.pk, other.pk], [mine.pk, 0]):
        with pytest.raises(errors.UnknownLearner):
            actions.delete_learners(school, ids, by=None)
    with pytest.raises(errors.NotAllowed):
        actions.delete_learners(school, [mine.pk], by=make_member(school, Role.MEMBER).user)
    assert OrganizationLearner.objects.filter(deleted_at=None).count() == 2


@pytest.mark.parametrize("column", ["national_student_id", "student_number", "import_key", "user_id"])
def test_one_row_a_key_among_the_living(school, column):
    value = make_user().pk if column == "user_id" else "K1"
    given = {"national_student_id": None} | {column: value}
    first = make_learner(school, **given)
    make_learner(make_organization(), **given)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_learner(school, **given)
    actions.delete_learners(school, [first.pk], by=None)
    make_learner(school, **given)


@pytest.mark.parametrize(
    "columns",
    [
        {"sex": "X"},
        {"national_student_id": ""},
        {"deleted_at": START},
        {"is_certifiable": True},
    ],
)
def test_the_database_refuses(school, columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_learner(school, **columns)
