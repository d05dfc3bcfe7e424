"""Who of a list stands before the screen: what is asked, who answers to it, what stands in the way."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from pix.apps.accounts.addresses import mask_email
from pix.apps.accounts.models import User
from pix.apps.organizations import matching
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.errors import (
    LinkedToAnotherPupil,
    PupilHasAccount,
    SomebodyElsesAccount,
    UnrecognisedLearner,
)
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.names import mask_username
from pix.apps.organizations.queries import (
    active_learners,
    find_learner_by_identity,
    find_student,
    import_config,
    learners_of_account,
    learners_of_number_elsewhere,
)

NAME_COLUMNS = {
    "COMMON_FIRSTNAME": "first_name",
    "COMMON_LASTNAME": "last_name",
    "COMMON_BIRTHDATE": "birthdate",
}
ALWAYS = ("first_name", "last_name", "birthdate")


@frozen
class Asked:
    """One thing to type: `column` of Identity, or else the column `attribute` of an import format."""

    column: str
    attribute: str = ""


@frozen
class Identity:
    """What a person typed of themselves. `more`: columns of an import format."""

    first_name: str
    last_name: str
    birthdate: datetime.date | None
    student_number: str = ""
    more: Mapping[str, str] = field(factory=dict)


def things_asked(organization: Organization) -> tuple[Asked, ...]:
    """In the order of the form."""
    if organization.type == OrganizationType.SUP and organization.is_managing_students:
        return tuple(Asked(column) for column in ("student_number", *ALWAYS))
    config = import_config(organization.import_format) if organization.import_format else None
    return asked_by_format(config or {}) or tuple(Asked(column) for column in ALWAYS)


def asked_by_format(config: Mapping[str, Any]) -> tuple[Asked, ...]:
    """The columns that a format asks for; both names always, since people are told apart by them first."""
    wanted = []
    for header in config.get("headers", ()):
        settings = header.get("config") or {}
        if asked := settings.get("reconcile"):
            column = NAME_COLUMNS.get(asked.get("name", ""), "")
            attribute = "" if column else settings.get("mappingColumn") or header["name"]
            wanted.append((asked.get("position", 0), Asked(column, attribute)))
    found = tuple(one for _position, one in sorted(wanted, key=lambda pair: pair[0]))
    return found if {"first_name", "last_name"} <= {one.column for one in found} else ()


def find_learner(organization: Organization, identity: Identity) -> OrganizationLearner:
    """The only active learner who answers to this. Raises UnrecognisedLearner."""
    names = identity.first_name, identity.last_name
    if organization.is_managing_students:
        if identity.birthdate is None:
            raise UnrecognisedLearner
        found = (
            find_student(organization, identity.student_number, *names, identity.birthdate)
            if organization.type == OrganizationType.SUP
            else find_learner_by_identity(organization, *names, identity.birthdate)
        )
    else:
        found = matching.find_pupil(candidates(organization, identity), *names)
    if found is None:
        raise UnrecognisedLearner
    return found


def candidates(organization: Organization, identity: Identity) -> Iterable[OrganizationLearner]:
    learners = active_learners(organization).order_by("pk")
    if identity.birthdate is not None:
        learners = learners.filter(birthdate=identity.birthdate)
    return [one for one in learners if has_columns(one, identity.more)]


def has_columns(learner: OrganizationLearner, typed: Mapping[str, str]) -> bool:
    return all(
        (learner.attributes.get(name) or "").strip().casefold() == value.strip().casefold()
        for name, value in typed.items()
    )


def recognise(organization: Organization, identity: Identity, account: User | None) -> OrganizationLearner:
    """The learner whom this person may become.

    `account` is the one signed in, None for who is about to open one. Raises UnrecognisedLearner,
    PupilHasAccount, LinkedToAnotherPupil, SomebodyElsesAccount.
    """
    learner = find_learner(organization, identity)
    require_free(learner, account)
    if account is not None:
        require_own(organization, learner, account)
    return learner


def require_free(learner: OrganizationLearner, account: User | None) -> None:
    """Raises PupilHasAccount: another account is this pupil, here or in another school."""
    own = account.pk if account else None
    if learner.user_id is not None and learner.user_id != own:
        raise account_of_pupil(learner.user, same_school=True)
    known = learners_of_number_elsewhere(learner).exclude(user=own).select_related("user").first()
    if known:
        raise account_of_pupil(known.user, same_school=False)


def require_own(organization: Organization, learner: OrganizationLearner, account: User) -> None:
    """Raises LinkedToAnotherPupil, SomebodyElsesAccount."""
    others = [one for one in learners_of_account(account) if one.pk != learner.pk]
    if any(one.organization_id == organization.pk for one in others):
        raise LinkedToAnotherPupil
    known = [one for one in others if one.national_student_id]
    if known and all(is_somebody_else(one, learner) for one in known):
        raise SomebodyElsesAccount


def is_somebody_else(one: OrganizationLearner, other: OrganizationLearner) -> bool:
    return one.national_student_id != other.national_student_id and one.birthdate != other.birthdate


def account_of_pupil(user: User, *, same_school: bool) -> PupilHasAccount:
    """What may be said of an account to somebody who is perhaps not its owner."""
    kind, login = describe_login(user)
    return PupilHasAccount(kind, login, same_school=same_school)


def describe_login(user: User) -> tuple[str, str]:
    """How an account opens, and its login masked: first what a pupil can type, the portal at last."""
    if user.username:
        return "username", mask_username(user.username)
    if user.email:
        return "email", mask_email(user.email)
    return "portal", ""
