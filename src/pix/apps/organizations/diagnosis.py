"""Why a pupil does not get in: what is known, and the most probable cause. `most_probable` is pure."""

import datetime
from enum import StrEnum

from attrs import frozen

from pix.apps.accounts.enums import Provider
from pix.apps.organizations import matching
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import active_learners, learners_of_number_elsewhere
from pix.apps.organizations.recognition import describe_login
from pix.common import time


class Cause(StrEnum):
    LEFT_LIST = "left-list"
    KNOWN_ELSEWHERE = "known-elsewhere"
    OTHER_DATE_ELSEWHERE = "other-date-elsewhere"
    NAMESAKE = "namesake"
    NO_ACCOUNT = "no-account"
    BLOCKED = "blocked"
    BLOCKED_FOR_A_TIME = "blocked-for-a-time"
    OTHER_PERSON = "other-person"
    TEMPORARY_PASSWORD = "temporary-password"  # noqa: S105 - the name of a cause
    PORTAL_ONLY = "portal-only"
    FAILURES = "failures"
    NEVER_CAME = "never-came"
    NOTHING = "nothing"


@frozen
class Facts:
    """What the database knows of the way in of one learner."""

    is_active: bool
    has_account: bool
    has_namesake: bool = False
    elsewhere: str = ""
    """Masked login of the account that has the same national number in another organisation."""
    elsewhere_same_date: bool = False
    username: str = ""
    email: str = ""
    has_password: bool = False
    has_portal: bool = False
    must_change_password: bool = False
    has_other_first_name: bool = False
    failures: int = 0
    blocked: bool = False
    blocked_until: datetime.datetime | None = None
    last_logged_at: datetime.datetime | None = None


def most_probable(facts: Facts) -> Cause:
    """The first that holds, from what forbids everything to what merely makes it likely."""
    if not facts.is_active:
        return Cause.LEFT_LIST
    return cause_without_account(facts) if not facts.has_account else cause_with_account(facts)


def cause_without_account(facts: Facts) -> Cause:
    if facts.elsewhere:
        return Cause.KNOWN_ELSEWHERE if facts.elsewhere_same_date else Cause.OTHER_DATE_ELSEWHERE
    return Cause.NAMESAKE if facts.has_namesake else Cause.NO_ACCOUNT


def cause_with_account(facts: Facts) -> Cause:
    holds = {
        Cause.BLOCKED: facts.blocked,
        Cause.BLOCKED_FOR_A_TIME: facts.blocked_until is not None,
        Cause.OTHER_PERSON: facts.has_other_first_name,
        Cause.TEMPORARY_PASSWORD: facts.must_change_password,
        Cause.PORTAL_ONLY: not facts.has_password,
        Cause.FAILURES: facts.failures > 0,
        Cause.NEVER_CAME: facts.last_logged_at is None,
    }
    return next((cause for cause, true in holds.items() if true), Cause.NOTHING)


def facts_about(organization: Organization, learner: OrganizationLearner) -> Facts:
    """`learner` with its account, methods and login record loaded (`queries.learner_with_account`)."""
    if learner.user is None:
        return facts_without_account(organization, learner)
    user, access = learner.user, getattr(learner.user, "login_record", None)
    methods = {method.provider: method for method in user.methods.all()}
    until = access.temporary_blocked_until if access else None
    return Facts(
        is_active=learner.is_active,
        has_account=True,
        username=user.username or "",
        email=user.email or "",
        has_password=Provider.PIX in methods,
        has_portal=Provider.GAR in methods,
        must_change_password=Provider.PIX in methods and methods[Provider.PIX].should_change_password,
        has_other_first_name=is_another_person(learner),
        failures=access.failure_count if access else 0,
        blocked=bool(access and access.blocked_at),
        blocked_until=until if until and until > time.now() else None,
        last_logged_at=access.last_logged_at if access else None,
    )


def facts_without_account(organization: Organization, learner: OrganizationLearner) -> Facts:
    known = learners_of_number_elsewhere(learner).select_related("user").first()
    same_day = active_learners(organization).filter(birthdate=learner.birthdate).exclude(pk=learner.pk)
    return Facts(
        is_active=learner.is_active,
        has_account=False,
        has_namesake=any(
            matching.find_pupil([one], learner.first_name, learner.last_name) for one in same_day
        ),
        elsewhere=say_login(known) if known else "",
        elsewhere_same_date=bool(known and known.birthdate and known.birthdate == learner.birthdate),
    )


def say_login(known: OrganizationLearner) -> str:
    kind, login = describe_login(known.user)
    return login or kind


def is_another_person(learner: OrganizationLearner) -> bool:
    """Whether the account bears a first name that is none of the pupil's: a sister's perhaps."""
    first, last = learner.user.first_name, learner.last_name
    return matching.find_pupil([learner], first, last) is None
