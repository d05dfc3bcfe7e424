"""What the team of a school does with the accounts of its pupils. Passwords in clear are only in what is
returned; who did what to whom is in the journal."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen
from django.conf import settings
from django.db import transaction

from pix.apps.accounts.actions.passwords import unblock
from pix.apps.accounts.actions.school import (
    give_passwords,
    give_username,
    open_school_accounts,
)
from pix.apps.accounts.models import User
from pix.apps.accounts.passwords import hash_passwords, make_simple_password
from pix.apps.journal.models import Entry
from pix.apps.organizations import rules, usernames
from pix.apps.organizations.enums import LoginWork
from pix.apps.organizations.errors import (
    HasUsername,
    NoLogin,
    PupilAccountsNotManaged,
    StaffAccount,
    TooManyLearners,
    UnknownLearner,
)
from pix.apps.organizations.linking import link_known_accounts
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.permissions import actor_id, require_member
from pix.apps.organizations.pupil_plans import Plan, plan_of
from pix.apps.organizations.queries import learners_with_accounts
from pix.common import time


@frozen
class GivenLogin:
    """What a pupil is handed. An empty password: the one they chose still serves."""

    learner: OrganizationLearner
    login: str
    password: str


def plan_logins(
    organization: Organization, learner_ids: Iterable[int], work: LoginWork, *, by: User | None
) -> Plan:
    """What `prepare_logins` would do, learner by learner. Raises as it does."""
    require_pupils_school(organization, by)
    return plan_of(wanted_learners(organization, learner_ids), work)


def prepare_logins(
    organization: Organization, learner_ids: Iterable[int], work: LoginWork, *, by: User | None
) -> list[GivenLogin]:
    """Opens accounts, gives usernames and single-use passwords: all or nothing, in the order of the list.

    Learners whom the work does not concern are left out. Raises UnknownLearner when one is not of this list,
    TooManyLearners, PupilAccountsNotManaged, NotAllowed, ArchivedOrganization.
    """
    require_pupils_school(organization, by)
    wanted = list(learner_ids)
    passwords = made_passwords(len(plan_of(wanted_learners(organization, wanted), work).steps))
    with transaction.atomic():
        Organization.objects.select_for_update().get(pk=organization.pk)
        if work != LoginWork.RESET:
            link_known_accounts(organization, actor_id(by))
        plan = plan_of(wanted_learners(organization, wanted), work)
        missing = len(plan.steps) - len(passwords)
        passwords += made_passwords(max(0, missing))
        return carry_out(plan, passwords, by)


def made_passwords(count: int) -> list[tuple[str, str]]:
    """Pairs (in clear, hashed), hashed before any row is locked."""
    clear = [make_simple_password() for _ in range(count)]
    return list(zip(clear, hash_passwords(clear), strict=True))


def carry_out(plan: Plan, passwords: Sequence[tuple[str, str]], by: User | None) -> list[GivenLogin]:
    """In few statements whatever the number; what is returned is in the order of the plan."""
    named = [step.learner for step in plan.steps if step.needs_username]
    names = dict(zip((one.pk for one in named), usernames.usernames_for(named), strict=True))
    work = list(zip(plan.steps, passwords, strict=False))
    known = [(step, hashed) for step, (_clear, hashed) in work if not step.opens_account]
    open_accounts({step.learner: hashed for step, (_clear, hashed) in work if step.opens_account}, names, by)
    for step, _hashed in known:
        if step.needs_username:
            give_username(step.learner.user, names[step.learner.pk], by_id=actor_id(by))
    note("username_given", [step.learner for step, _hashed in known if step.needs_username], by)
    renewed = {step.learner: hashed for step, hashed in known if step.needs_password}
    give_passwords({learner.user: hashed for learner, hashed in renewed.items()}, by_id=actor_id(by))
    note("password_given", renewed, by)
    return [
        GivenLogin(
            step.learner,
            step.learner.user.username or step.learner.user.email,
            clear if step.needs_password else "",
        )
        for step, (clear, _hashed) in work
    ]


def open_accounts(
    hashes: Mapping[OrganizationLearner, str], names: Mapping[int, str], by: User | None
) -> None:
    people = [
        User(
            first_name=learner.first_name,
            last_name=learner.last_name,
            username=names[learner.pk],
            password=hashed,
        )
        for learner, hashed in hashes.items()
    ]
    open_school_accounts(people, by_id=actor_id(by))
    now = time.now()
    for learner, user in zip(hashes, people, strict=True):
        learner.user, learner.linked_at = user, now
        OrganizationLearner.objects.filter(pk=learner.pk).update(user=user, linked_at=now)
    note("account_opened", hashes, by)


def reset_password(
    organization: Organization, learner: OrganizationLearner, *, by: User | None
) -> GivenLogin:
    """A single-use password for one pupil, by username or address; it also lifts a block.

    Raises UnknownLearner, NoLogin, StaffAccount, PupilAccountsNotManaged, NotAllowed, ArchivedOrganization.
    """
    user = account_of(organization, learner, by)
    if not (user.username or user.email):
        raise NoLogin
    [(clear, hashed)] = made_passwords(1)
    with transaction.atomic():
        give_passwords({user: hashed}, by_id=actor_id(by))
        note("password_given", [learner], by)
    return GivenLogin(learner, user.username or user.email, clear)


def add_username(organization: Organization, learner: OrganizationLearner, *, by: User | None) -> GivenLogin:
    """For an account that opens by a portal or an address only; a password too, unless it has one.

    Raises HasUsername and as `reset_password`.
    """
    user = account_of(organization, learner, by)
    if user.username:
        raise HasUsername
    [(clear, hashed)] = made_passwords(1)
    with transaction.atomic():
        [username] = usernames.usernames_for([learner])
        give_username(user, username, by_id=actor_id(by))
        note("username_given", [learner], by)
        if user.has_usable_password():
            return GivenLogin(learner, username, "")
        give_passwords({user: hashed}, by_id=actor_id(by))
        note("password_given", [learner], by)
    return GivenLogin(learner, username, clear)


@transaction.atomic
def unblock_pupil(organization: Organization, learner: OrganizationLearner, *, by: User) -> None:
    """The account reads passwords again. Raises as `reset_password`."""
    user = account_of(organization, learner, by)
    unblock(user, by=by)
    note("account_unblocked", [learner], by)


def account_of(organization: Organization, learner: OrganizationLearner, by: User | None) -> User:
    require_pupils_school(organization, by)
    found = learners_with_accounts(organization).filter(pk=learner.pk).first()
    if found is None or found.user is None:
        raise UnknownLearner
    if found.is_staff_account:
        raise StaffAccount
    learner.user = found.user
    return found.user


def wanted_learners(organization: Organization, learner_ids: Iterable[int]) -> list[OrganizationLearner]:
    """Raises UnknownLearner when one of them is not in this list, TooManyLearners."""
    wanted = set(learner_ids)
    if len(wanted) > settings.MOST_LOGINS_AT_ONCE:
        raise TooManyLearners
    found = list(learners_with_accounts(organization).filter(pk__in=wanted))
    if len(found) != len(wanted):
        raise UnknownLearner
    return found


def require_pupils_school(organization: Organization, by: User | None) -> None:
    require_member(by, organization)
    if not rules.manages_pupil_accounts(organization):
        raise PupilAccountsNotManaged


def note(what: str, learners: Iterable[OrganizationLearner], by: User | None) -> None:
    now = time.now()
    Entry.objects.bulk_create(
        Entry(
            at=now,
            actor_id=actor_id(by),
            action=f"learner.{what}",
            target=f"learner:{learner.pk}",
            data={"user": learner.user_id},
        )
        for learner in learners
    )
