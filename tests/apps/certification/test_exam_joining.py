"""Joining a session: the table of checks in its order, S25 to S29."""

import datetime

import pytest

from pix.apps.centres.enums import CentreType
from pix.apps.certification import complementary, exam_errors
from pix.apps.certification.actions.joining import join_session, note_instructions_seen
from pix.apps.certification.enums import Framework, Kind
from pix.apps.certification.models import Candidate, Session
from pix.apps.journal.models import Entry
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.centres import make_candidate, make_centre, make_session
from tests.factories.exams import CODES_OF_FIVE, join, make_certifiable, make_line
from tests.factories.organizations import make_learner, make_organization

pytestmark = pytest.mark.django_db
BIRTH = datetime.date(2006, 7, 14)


@pytest.fixture
def session():
    return make_session(make_centre())


@pytest.fixture
def zoe(session):
    return make_candidate(session, last_name="Cœur", first_name="Zoé", birthdate=BIRTH)


@pytest.fixture
def person():
    return make_certifiable(make_user())


def try_to_join(person, line, **changes):
    given = {
        "number": str(line.session_id),
        "last_name": line.last_name,
        "first_name": line.first_name,
        "birthdate": line.birthdate,
        **changes,
    }
    return join_session(person.pk, **given)


def linked(line):
    line.refresh_from_db()
    return line.user_id, line.reconciled_at is not None


def test_s25_joining_with_names_typed_otherwise(person, zoe):
    joined = try_to_join(person, zoe, last_name=" coeur ", first_name="ZOE")
    assert (joined.pk, linked(zoe)) == (zoe.pk, (person.pk, True))
    assert Entry.objects.get(action="candidate.joined").data == {"session": zoe.session_id}


def test_s25_joining_again_changes_nothing(person, zoe):
    try_to_join(person, zoe)
    zoe.refresh_from_db()
    first = zoe.reconciled_at
    make_certifiable(person, CODES_OF_FIVE, pix=0)
    assert try_to_join(person, zoe).reconciled_at == first
    assert Entry.objects.filter(action="candidate.joined").count() == 1


def test_instructions_are_seen_once(person, zoe):
    joined = try_to_join(person, zoe)
    assert joined.instructions_seen_at is None
    note_instructions_seen(joined.pk)
    joined.refresh_from_db()
    first = joined.instructions_seen_at
    note_instructions_seen(joined.pk)
    joined.refresh_from_db()
    assert joined.instructions_seen_at == first is not None


@pytest.mark.parametrize(
    ("changes", "error", "status"),
    [
        ({"number": "99999999"}, exam_errors.SessionUnknown, 404),
        ({"number": "abc"}, exam_errors.SessionUnknown, 404),
        ({"number": ""}, exam_errors.SessionUnknown, 404),
        ({"number": "9" * 30}, exam_errors.SessionUnknown, 404),
        ({"last_name": "  "}, exam_errors.IncompleteIdentity, 400),
        ({"first_name": ""}, exam_errors.IncompleteIdentity, 400),
        ({"birthdate": None}, exam_errors.IncompleteIdentity, 400),
        ({"first_name": "Z" * 300}, exam_errors.IncompleteIdentity, 400),
        ({"birthdate": BIRTH + datetime.timedelta(days=1)}, exam_errors.CandidateUnknown, 404),
        ({"last_name": "Coeurs"}, exam_errors.CandidateUnknown, 404),
    ],
)
def test_s26_wrong_details_are_all_told_the_same(person, zoe, changes, error, status):
    with pytest.raises(error) as refused:
        try_to_join(person, zoe, **changes)
    assert refused.value.status == status
    assert refused.value.message == exam_errors.NOT_ON_THE_LIST
    assert linked(zoe) == (None, False)


def test_s26_a_closed_session_says_so_whatever_is_typed(person, zoe):
    Session.objects.filter(pk=zoe.session_id).update(finalized_at=time.now())
    with pytest.raises(exam_errors.SessionNotAccessible) as refused:
        try_to_join(person, zoe, last_name="")
    assert refused.value.status == 412
    assert refused.value.message == exam_errors.NOT_ACCESSIBLE


def test_s27_a_line_used_by_another_account(person, zoe):
    join(zoe, person)
    with pytest.raises(exam_errors.CandidateLinkedToAnother) as refused:
        try_to_join(make_certifiable(make_user()), zoe)
    assert (refused.value.status, linked(zoe)[0]) == (403, person.pk)


def test_s27_a_second_line_of_the_same_session(person, zoe):
    join(zoe, person)
    other = make_line(zoe.session)
    with pytest.raises(exam_errors.AlreadyLinkedToAnotherCandidate) as refused:
        try_to_join(person, other)
    assert (refused.value.status, linked(other)) == (403, (None, False))


def test_a_line_of_another_session_is_another_matter(person, zoe):
    join(zoe, person)
    other = make_line(make_session(zoe.session.centre))
    assert try_to_join(person, other).user_id == person.pk


@pytest.fixture
def school():
    organization = make_organization(external_id="0991234X", is_managing_students=True)
    centre = make_centre(type=CentreType.SCO, name="Lycée", external_id="0991234X", habilitations=[])
    return organization, make_session(centre)


def test_s28_a_pupil_sits_with_the_account_of_the_school(person, school):
    organization, session = school
    known = make_certifiable(make_user())
    learner = make_learner(organization, user=known)
    line = make_candidate(session, learner=learner, billing_mode="")
    with pytest.raises(exam_errors.NotTheAccountOfThePupil) as refused:
        try_to_join(person, line)
    assert refused.value.code == "MATCHING_RECONCILED_STUDENT_NOT_FOUND"
    assert linked(line) == (None, False)
    assert try_to_join(known, line).user_id == known.pk


def test_s28_a_pupil_without_any_account_yet(person, school):
    organization, session = school
    line = make_candidate(session, learner=make_learner(organization), billing_mode="")
    with pytest.raises(exam_errors.NotTheAccountOfThePupil):
        try_to_join(person, line)


def test_the_centre_must_be_habilitated(person):
    session = make_session(make_centre(habilitations=["DROIT"]))
    line = make_line(session, framework=Framework.CLEA)
    with pytest.raises(exam_errors.CentreNotHabilitated):
        try_to_join(person, line)
    assert linked(line) == (None, False)


def test_s29_four_competences_are_not_enough_and_a_fifth_is(zoe):
    person = make_certifiable(make_user(), CODES_OF_FIVE[:4])
    make_certifiable(person, CODES_OF_FIVE[4:], pix=3)
    with pytest.raises(exam_errors.NotCertifiable) as refused:
        try_to_join(person, zoe)
    assert (refused.value.status, refused.value.reached, refused.value.needed) == (403, 4, 5)
    assert linked(zoe) == (None, False)
    make_certifiable(person)
    assert try_to_join(person, zoe).user_id == person.pk


def test_v2_checks_the_profile_at_the_start_only():
    line = make_line(make_session(make_centre(), kind=Kind.V2))
    nobody = make_user()
    assert try_to_join(nobody, line).user_id == nobody.pk


@pytest.fixture
def badges():
    """What another context would say of the badges of people."""
    held: set[tuple[int, str]] = set()

    def holds(user_id: int, framework: str) -> bool:
        return (user_id, framework) in held

    complementary.register(holds)
    yield held
    complementary.forget(holds)


def test_a_certification_that_stands_on_a_badge(person, session, badges):
    line = make_line(session, framework=Framework.DROIT)
    with pytest.raises(exam_errors.NotCertifiable):
        try_to_join(person, line)
    badges.add((person.pk, Framework.DROIT))
    assert try_to_join(person, line).user_id == person.pk


def test_the_page_of_the_invigilator_is_told(person, zoe):
    before = Session.objects.get(pk=zoe.session_id).change_count
    try_to_join(person, zoe)
    assert Session.objects.get(pk=zoe.session_id).change_count == before + 1


def test_two_homonyms_are_not_told_apart(person, zoe):
    twin = make_line(zoe.session, birthdate=BIRTH)
    Candidate.objects.filter(pk=twin.pk).update(last_name="COEUR", first_name="Zoe")
    with pytest.raises(exam_errors.CandidateAmbiguous) as refused:
        try_to_join(person, zoe)
    assert refused.value.status == 409
