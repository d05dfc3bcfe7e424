"""Accounts that a school opens for its pupils, passwords that it gives, and why a pupil cannot get in."""

import datetime
import re

import pytest
from attrs import evolve

from pix.apps.accounts.actions import log_in
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import MustChangePassword, WrongCredentials
from pix.apps.accounts.models import AuthenticationMethod, LoginRecord, User
from pix.apps.journal.models import Entry
from pix.apps.journal.queries import entries_about
from pix.apps.organizations import actions, errors, queries
from pix.apps.organizations.diagnosis import Cause, Facts, facts_about, most_probable
from pix.apps.organizations.enums import LoginWork, OrganizationType, Role
from pix.common import time
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
SIMPLE = re.compile(r"[abcdefghjkmnpqrstuvwxyz]{6}[0-9]{2}")


@pytest.fixture
def school():
    return make_organization(external_id="0259998G")


@pytest.fixture
def teacher(school):
    return make_member(school, Role.MEMBER).user


def portal_account(**columns) -> User:
    user = make_user(email=None, username=None, password="", **columns)
    AuthenticationMethod.objects.create(user=user, provider=Provider.GAR, external_identifier="ido")
    return user


def prepare(school, teacher, work, *learners):
    given = actions.prepare_logins(school, [one.pk for one in learners], work, by=teacher)
    return {one.learner.pk: one for one in given}


def test_an_account_is_opened_and_its_password_serves_once(school, teacher):
    pupil = make_learner(school)
    given = prepare(school, teacher, LoginWork.OPEN, pupil)[pupil.pk]
    assert given.login == "zoe.darbrissol2403"
    assert SIMPLE.fullmatch(given.password)
    with pytest.raises(MustChangePassword):
        log_in(given.login, given.password, address="")
    pupil.refresh_from_db()
    user = pupil.user
    assert (user.first_name, user.last_name, user.email, user.terms_accepted) == (
        "Zoé",
        "D'ARBRISSOL",
        None,
        False,
    )
    entries = entries_about(f"learner:{pupil.pk}")
    assert [(entry.action, entry.actor_id) for entry in entries] == [("learner.account_opened", teacher.pk)]
    assert given.password not in str(list(Entry.objects.values_list("data", flat=True)))


def test_a_portal_account_gets_a_username_and_a_password(school, teacher):
    pupil = make_learner(school, user=portal_account())
    given = actions.add_username(school, pupil, by=teacher)
    assert given.login == "zoe.darbrissol2403"
    with pytest.raises(MustChangePassword):
        log_in(given.login, given.password, address="")
    with pytest.raises(errors.HasUsername):
        actions.add_username(school, pupil, by=teacher)


def test_an_account_with_its_own_password_keeps_it(school, teacher):
    pupil = make_learner(school, user=make_user())
    given = actions.add_username(school, pupil, by=teacher)
    assert given.password == ""
    assert log_in(given.login, PASSWORD, address="") == pupil.user


def test_a_password_is_replaced_closes_sessions_and_lifts_a_block(client, school, teacher):
    pupil = make_learner(school, user=make_user(school=True))
    client.force_login(pupil.user)
    LoginRecord.objects.create(user=pupil.user, failure_count=30, blocked_at=time.now())
    given = actions.reset_password(school, pupil, by=teacher)
    assert pupil.user.sessions.count() == 0
    with pytest.raises(WrongCredentials):
        log_in(given.login, PASSWORD, address="")
    with pytest.raises(MustChangePassword):
        log_in(given.login, given.password, address="")


def test_a_reset_of_several_touches_usernames_only(school, teacher):
    known = make_learner(school, user=make_user(school=True))
    by_portal = make_learner(school, user=portal_account())
    by_address = make_learner(school, user=make_user())
    without = make_learner(school)
    everybody = known, by_portal, by_address, without
    plan = actions.plan_logins(school, [one.pk for one in everybody], LoginWork.RESET, by=teacher)
    assert [step.learner for step in plan.steps] == [known]
    assert {reason for _one, reason in plan.kept_apart} == {"no-username"}
    assert list(prepare(school, teacher, LoginWork.RESET, *everybody)) == [known.pk]
    assert log_in(by_address.user.email, PASSWORD, address="") == by_address.user
    assert by_portal.user.methods.get().provider == Provider.GAR


def test_missing_accounts_and_usernames_of_a_class(school, teacher):
    known = make_learner(school, user=make_user(school=True))
    by_portal = make_learner(school, first_name="Noé", user=portal_account())
    by_address = make_learner(school, first_name="Ana", user=make_user())
    twins = make_learner(school), make_learner(school)
    given = prepare(school, teacher, LoginWork.OPEN, known, by_portal, by_address, *twins)
    assert set(given) == {by_portal.pk, by_address.pk, *(one.pk for one in twins)}
    logins = [given[one.pk].login for one in twins]
    assert len(set(logins)) == 2
    assert all(login.startswith("zoe.darbrissol") for login in logins)
    assert given[by_address.pk].password == ""
    assert SIMPLE.fullmatch(given[by_portal.pk].password)
    both = prepare(school, teacher, LoginWork.BOTH, known, by_portal)
    assert [bool(one.password) for one in both.values()] == [True, True]


def test_a_pupil_known_elsewhere_is_linked_or_left_apart_never_doubled(school, teacher):
    here, other_date = make_learner(school), make_learner(school)
    account, second = make_user(), make_user()
    other = make_organization()
    make_learner(other, national_student_id=here.national_student_id, user=account)
    make_learner(
        other,
        national_student_id=other_date.national_student_id,
        birthdate=datetime.date(2011, 1, 1),
        user=second,
    )
    given = prepare(school, teacher, LoginWork.OPEN, here, other_date)
    here.refresh_from_db()
    other_date.refresh_from_db()
    assert (here.user, other_date.user) == (account, None)
    assert (list(given), given[here.pk].password) == ([here.pk], "")


def test_one_pupil_of_another_school_refuses_all(school, teacher):
    mine = make_learner(school, user=make_user(school=True))
    other = make_learner(make_organization(), user=make_user(school=True))
    before = list(User.objects.order_by("pk").values_list("pk", "password"))
    for work in LoginWork:
        with pytest.raises(errors.UnknownLearner):
            prepare(school, teacher, work, mine, other)
    for action in (actions.reset_password, actions.add_username, actions.unblock_pupil):
        with pytest.raises(errors.UnknownLearner):
            action(school, other, by=teacher)
    assert list(User.objects.order_by("pk").values_list("pk", "password")) == before


def test_who_may_not(school, teacher):
    pupil = make_learner(school, user=make_user(school=True))
    company = make_organization(type=OrganizationType.SUP)
    gone = make_member(school, Role.MEMBER).user
    actions.remove_member(school, gone, by=None)
    for stranger in (make_user(), gone, pupil.user, make_member(company).user):
        with pytest.raises(errors.NotAllowed):
            actions.reset_password(school, pupil, by=stranger)
        with pytest.raises(errors.NotAllowed):
            prepare(school, stranger, LoginWork.OPEN, pupil)
    student = make_learner(company, user=make_user(school=True))
    with pytest.raises(errors.PupilAccountsNotManaged):
        actions.reset_password(company, student, by=make_member(company).user)


def test_nobody_gives_a_password_to_an_account_that_works_in_a_team(school, teacher):
    colleague = make_member(make_organization()).user
    pupil = make_learner(school, user=colleague)
    with pytest.raises(errors.StaffAccount):
        actions.reset_password(school, pupil, by=teacher)
    assert prepare(school, teacher, LoginWork.BOTH, pupil) == {}


def test_a_portal_account_has_no_password_to_replace(school, teacher):
    with pytest.raises(errors.NoLogin):
        actions.reset_password(school, make_learner(school, user=portal_account()), by=teacher)


def test_too_many_at_once(school, teacher, settings):
    settings.MOST_LOGINS_AT_ONCE = 1
    with pytest.raises(errors.TooManyLearners):
        prepare(school, teacher, LoginWork.OPEN, make_learner(school), make_learner(school))
    assert User.objects.filter(username__isnull=False).count() == 0


def test_a_pupil_is_unblocked(school, teacher):
    pupil = make_learner(school, user=make_user(school=True))
    LoginRecord.objects.create(user=pupil.user, failure_count=30, blocked_at=time.now())
    actions.unblock_pupil(school, pupil, by=teacher)
    assert log_in(pupil.user.username, PASSWORD, address="") == pupil.user


@pytest.mark.parametrize("count", [1, 5])
def test_reading_a_class_costs_the_same_whatever_its_size(school, teacher, count, django_assert_num_queries):
    pupils = [make_learner(school, user=make_user(school=True)) for _ in range(count)]
    with django_assert_num_queries(3):
        plan = actions.plan_logins(school, [one.pk for one in pupils], LoginWork.RESET, by=teacher)
    assert len(plan.steps) == count


# Linking by the school ---------------------------------------------------------------------------


def test_a_member_links_by_the_number_and_the_date_only(school, teacher):
    pupil, account = make_learner(school), make_user()
    with pytest.raises(errors.NotAllowed):
        actions.link_by_number(pupil, by=teacher)
    known = make_learner(
        make_organization(),
        national_student_id=pupil.national_student_id,
        birthdate=datetime.date(2011, 1, 1),
        user=account,
    )
    with pytest.raises(errors.NotAllowed):
        actions.link_by_number(pupil, by=teacher)
    known.birthdate = pupil.birthdate
    known.save()
    with pytest.raises(errors.NotAllowed):
        actions.link_by_number(pupil, by=make_user())
    assert actions.link_by_number(pupil, by=teacher).user == account


# Student numbers ---------------------------------------------------------------------------------


def test_a_student_number_is_edited_unless_somebody_has_it(db):
    university = make_organization(type=OrganizationType.SUP)
    head = make_member(university).user
    first = make_learner(university, student_number="A1", national_student_id=None)
    second = make_learner(university, student_number="B2", national_student_id=None)
    with pytest.raises(errors.StudentNumberExists) as told:
        actions.edit_student_number(second, "a1", by=head)
    assert told.value.holder == first
    assert actions.edit_student_number(second, "b2", by=head).student_number == "b2"
    with pytest.raises(errors.NotAllowed):
        actions.edit_student_number(second, "C3", by=make_member(university, Role.MEMBER).user)


# Why a pupil cannot get in -----------------------------------------------------------------------

DAY = datetime.datetime(2026, 9, 14, tzinfo=datetime.UTC)
FINE = Facts(is_active=True, has_account=True, username="zoe", has_password=True, last_logged_at=DAY)


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        (Facts(is_active=False, has_account=True), Cause.LEFT_LIST),
        (Facts(is_active=True, has_account=False), Cause.NO_ACCOUNT),
        (Facts(is_active=True, has_account=False, has_namesake=True), Cause.NAMESAKE),
        (Facts(is_active=True, has_account=False, elsewhere="z***"), Cause.OTHER_DATE_ELSEWHERE),
        (
            Facts(is_active=True, has_account=False, elsewhere="z***", elsewhere_same_date=True),
            Cause.KNOWN_ELSEWHERE,
        ),
        (FINE, Cause.NOTHING),
        (evolve(FINE, last_logged_at=None), Cause.NEVER_CAME),
        (evolve(FINE, failures=3), Cause.FAILURES),
        (evolve(FINE, has_password=False), Cause.PORTAL_ONLY),
        (evolve(FINE, must_change_password=True, failures=3), Cause.TEMPORARY_PASSWORD),
        (evolve(FINE, has_other_first_name=True, must_change_password=True), Cause.OTHER_PERSON),
        (evolve(FINE, blocked_until=DAY, failures=10), Cause.BLOCKED_FOR_A_TIME),
        (evolve(FINE, blocked=True, has_other_first_name=True), Cause.BLOCKED),
    ],
)
def test_most_probable_cause(facts, cause):
    assert most_probable(facts) == cause


def cause_of(school, learner) -> Cause:
    return most_probable(facts_about(school, queries.learner_with_account(school, str(learner.public_id))))


def test_facts_of_a_pupil_without_account(school):
    pupil = make_learner(school)
    assert cause_of(school, pupil) == Cause.NO_ACCOUNT
    make_learner(school, first_name="Zoe")
    assert cause_of(school, pupil) == Cause.NAMESAKE
    make_learner(make_organization(), national_student_id=pupil.national_student_id, user=make_user())
    assert cause_of(school, pupil) == Cause.KNOWN_ELSEWHERE
    pupil.is_disabled = True
    pupil.save()
    assert cause_of(school, pupil) == Cause.LEFT_LIST


def test_facts_of_a_pupil_with_an_account(school, teacher):
    pupil = make_learner(school)
    given = prepare(school, teacher, LoginWork.OPEN, pupil)[pupil.pk]
    assert cause_of(school, pupil) == Cause.TEMPORARY_PASSWORD
    for _ in range(10):
        with pytest.raises(errors.Refused):
            log_in(given.login, "faux", address="")
    assert cause_of(school, pupil) == Cause.BLOCKED_FOR_A_TIME
    sibling = make_learner(school, first_name="Ana", user=make_user(first_name="Noé"))
    assert cause_of(school, sibling) == Cause.OTHER_PERSON
    assert cause_of(school, make_learner(school, user=portal_account(first_name="Zoé", last_name="x"))) == (
        Cause.PORTAL_ONLY
    )


# Order of names ----------------------------------------------------------------------------------


def test_names_are_sorted_as_in_a_dictionary(school):
    names = ["LEGRAND", "Lefèvre", "LE GALL", "École", "ZOLA", "Ébène", "Œuvrard", "D'ARBRISSOL", "Le"]
    for name in names:
        make_learner(school, last_name=name, first_name="Ana")
    for first in ("Élise", "Eloi", "Zoé"):
        make_learner(school, last_name="martin", first_name=first)
    make_learner(school, last_name="MARTINEZ", first_name="Abel")
    assert [f"{one.last_name} {one.first_name}" for one in queries.learners_by_name(school)] == [
        "D'ARBRISSOL Ana", "Ébène Ana", "École Ana", "Le Ana", "LE GALL Ana", "Lefèvre Ana", "LEGRAND Ana",
        "martin Élise", "martin Eloi", "martin Zoé", "MARTINEZ Abel", "Œuvrard Ana", "ZOLA Ana",
    ]  # fmt: skip


def test_classes_are_in_natural_order(school):
    for division in ("Atelier 10", "6E B", "Atelier 2", "", "6E A", "10"):
        make_learner(school, division=division)
    assert list(queries.count_by(school, "division")) == ["", "6E A", "6E B", "10", "Atelier 2", "Atelier 10"]
