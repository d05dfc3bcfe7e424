"""How a person becomes somebody of a list: by being recognised, by opening an account, or freely."""

from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts import limits, mails
from pix.apps.accounts.actions.login import note_login
from pix.apps.accounts.actions.passwords import require_strong
from pix.apps.accounts.actions.registration import require_free_email
from pix.apps.accounts.actions.school import open_school_account
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import InvalidOrAlreadyUsedEmail
from pix.apps.accounts.models import User
from pix.apps.accounts.passwords import hash_password
from pix.apps.accounts.queries import usernames_in_use
from pix.apps.journal.actions import record
from pix.apps.organizations import recognition, rules, usernames
from pix.apps.organizations.actions.learners import link_learner
from pix.apps.organizations.errors import ArchivedOrganization, NotAllowed, UsernameTaken
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import active_learners, learner_of_user, learners_of_account
from pix.apps.organizations.recognition import Identity
from pix.common import time
from pix.common.jobs import enqueue


def require_open(organization: Organization) -> None:
    if not rules.is_open(organization):
        raise ArchivedOrganization


def recognise_visitor(
    organization: Organization, identity: Identity, account: User | None, *, address: str
) -> OrganizationLearner:
    """Looks for the person in the list and counts the try. Raises as `recognise`, TooManyTries."""
    require_open(organization)
    limits.spend((settings.JOIN_PER_MINUTE_AND_ADDRESS, "join", address))
    return recognition.recognise(organization, identity, account)


def join_known(organization: Organization, user: User) -> OrganizationLearner | None:
    """The learner that this account is in this list already, or becomes by its national number.

    A pupil known elsewhere is linked without a form when number and birth date are equal. None: ask.
    """
    if learner := learner_of_user(organization, user):
        return learner
    if not rules.is_open(organization):
        return None
    known = learners_of_account(user).exclude(national_student_id=None).order_by("-updated_at", "-pk").first()
    if known is None:
        return None
    same = active_learners(organization).filter(
        national_student_id=known.national_student_id, birthdate=known.birthdate, user=None
    )
    found = same.exclude(birthdate=None).first()
    if found is None or learners_of_account(user).filter(organization=organization).exists():
        return None
    try:
        return link_learner(found, user, by=user)
    except NotAllowed:
        return None


def associate(organization: Organization, identity: Identity, user: User) -> OrganizationLearner:
    """A signed-in person is this pupil and has confirmed it. Raises as `recognise`, NotAllowed."""
    require_open(organization)
    learner = recognition.recognise(organization, identity, user)
    return link_learner(learner, user, by=user)


def open_pupil_account(
    organization: Organization,
    identity: Identity,
    *,
    password: str,
    username: str = "",
    email: str = "",
    language: str = "fr",
    locale: str = "",
) -> User:
    """A pupil opens an account with the username that was proposed, or an e-mail address, and is linked.

    Raises as `recognition.recognise`, WeakPassword, UsernameTaken, InvalidOrAlreadyUsedEmail, NotAllowed.
    """
    require_open(organization)
    if not rules.manages_pupil_accounts(organization):
        raise NotAllowed
    learner = recognition.recognise(organization, identity, None)
    require_strong(password)
    login = {"email": require_free_email(email)} if email else {"username": username.strip().lower()}
    if not email:
        require_free_username(learner, login["username"])
    hashed = hash_password(password)
    try:
        return write_account(learner, hashed, login, language, locale)
    except IntegrityError as error:
        raise (
            InvalidOrAlreadyUsedEmail if email else UsernameTaken(usernames.username_for(learner))
        ) from error


def require_free_username(learner: OrganizationLearner, username: str) -> None:
    if not usernames.fits(username, learner) or usernames_in_use([username]):
        raise UsernameTaken(usernames.username_for(learner))


@transaction.atomic
def write_account(
    learner: OrganizationLearner, hashed: str, login: dict[str, str], language: str, locale: str
) -> User:
    user = open_school_account(
        first_name=learner.first_name,
        last_name=learner.last_name,
        password=hashed,
        should_change_password=False,
        by_id=None,
        language=language,
        **login,
    )
    link_learner(learner, user, by=user)
    note_login(user, Provider.PIX, locale)
    if user.email:
        enqueue(mails.send_welcome, user.pk)
    return user


@transaction.atomic
def join_freely(organization: Organization, user: User) -> OrganizationLearner:
    """Where nobody must be recognised: the learner that this account is there, new when there is none.

    Raises NotAllowed, ArchivedOrganization.
    """
    require_open(organization)
    if rules.must_be_recognised(organization):
        raise NotAllowed
    Organization.objects.select_for_update().get(pk=organization.pk)
    if learner := learner_of_user(organization, user):
        return learner
    known = organization.learners.filter(user=user, deleted_at=None).first()
    if known:
        known.is_disabled = False
        known.save(update_fields=["is_disabled"])
        return known
    now = time.now()
    learner = OrganizationLearner.objects.create(
        organization=organization,
        user=user,
        linked_at=now,
        first_name=user.first_name,
        last_name=user.last_name,
    )
    record("learner.joined", f"learner:{learner.pk}", actor_id=user.pk, user=user.pk)
    return learner
