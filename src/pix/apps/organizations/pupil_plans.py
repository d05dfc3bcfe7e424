"""What a request about several accounts means for each pupil. Reads what it is given, writes nothing."""

from collections.abc import Iterable

from attrs import frozen

from pix.apps.accounts.enums import Provider
from pix.apps.organizations.enums import LoginWork
from pix.apps.organizations.models import OrganizationLearner


@frozen
class Step:
    """A pupil whom the work concerns (as `queries.learners_with_accounts` gives them)."""

    learner: OrganizationLearner
    needs_username: bool
    needs_password: bool

    @property
    def opens_account(self) -> bool:
        return self.learner.user_id is None


@frozen
class Plan:
    """`kept_apart` are left as they are, each with the reason."""

    steps: tuple[Step, ...]
    kept_apart: tuple[tuple[OrganizationLearner, str], ...]


KNOWN_ELSEWHERE = "known-elsewhere"
STAFF = "staff"
NO_BIRTHDATE = "no-birthdate"
HAS_ALL = "has-all"
NO_USERNAME = "no-username"


def plan_of(learners: Iterable[OrganizationLearner], work: LoginWork) -> Plan:
    steps, apart = [], []
    for learner in learners:
        found = step_or_reason(learner, work)
        if isinstance(found, Step):
            steps.append(found)
        else:
            apart.append((learner, found))
    return Plan(tuple(steps), tuple(apart))


def step_or_reason(learner: OrganizationLearner, work: LoginWork) -> Step | str:
    if learner.user is None:
        return step_without_account(learner, work)
    if learner.is_staff_account:
        return STAFF
    if learner.user.username:
        return HAS_ALL if work == LoginWork.OPEN else Step(learner, False, True)
    if work == LoginWork.RESET:
        return NO_USERNAME
    if learner.birthdate is None:
        return NO_BIRTHDATE
    return Step(learner, True, not has_password(learner))


def step_without_account(learner: OrganizationLearner, work: LoginWork) -> Step | str:
    if work == LoginWork.RESET:
        return NO_USERNAME
    if learner.known_elsewhere:
        return KNOWN_ELSEWHERE
    return NO_BIRTHDATE if learner.birthdate is None else Step(learner, True, True)


def has_password(learner: OrganizationLearner) -> bool:
    return any(method.provider == Provider.PIX for method in learner.user.methods.all())
