import secrets
import string
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction

from pix.apps.accounts.actions.preferences import accept_service_terms
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.enums import LegalService
from pix.apps.accounts.models import User
from pix.apps.accounts.rules import email_fault
from pix.apps.centres import letters, rules
from pix.apps.centres.actions.centres import target
from pix.apps.centres.enums import InvitationStatus, Role
from pix.apps.centres.errors import (
    AlreadyMember,
    ClosedInvitation,
    InvalidAddress,
    LastAdministrator,
    NoReferer,
    NotAllowed,
    UnknownInvitation,
    UnknownMember,
)
from pix.apps.centres.models import Centre, CentreInvitation, CentreMembership, CurrentCentre
from pix.apps.centres.permissions import actor_id, require_administrator
from pix.apps.centres.queries import administrators_of, membership_of
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue

CODE_SIGNS = string.ascii_uppercase + string.digits
CODE_LENGTH = 10


@transaction.atomic
def add_member(centre: Centre, user: User, role: Role, *, by: User | None) -> CentreMembership:
    """Puts a person into a team, or back into it, with this role. Raises ArchivedCentre, NotAllowed."""
    require_administrator(by, centre)
    return enrol(centre, user, role, by)


def enrol(centre: Centre, user: User, role: Role, by: User | None) -> CentreMembership:
    membership, _ = CentreMembership.objects.update_or_create(
        centre=centre, user=user, defaults={"role": role, "disabled_at": None, "is_referer": False}
    )
    record("centre_member.added", target(centre), actor_id=actor_id(by), user=user.pk, role=role)
    return membership


@transaction.atomic
def add_school_administrator(centre: Centre, user: User, *, by: User | None) -> CentreMembership | None:
    """Who administers a school works in its centre too; None when they already do."""
    lock(centre)
    if membership_of(user, centre):
        return None
    return enrol(centre, user, role_on_joining("", is_first=is_empty(centre)), by)


@transaction.atomic
def invite(
    centre: Centre, addresses: str | Iterable[str], *, by: User | None, role: str = "", language: str = "fr"
) -> list[CentreInvitation]:
    """Invites each address (a text separates them by commas) or sends its waiting invitation again.

    Raises InvalidAddress with all those that are none, NotAllowed, ArchivedCentre.
    """
    require_administrator(by, centre)
    given = addresses.split(",") if isinstance(addresses, str) else addresses
    emails = list(dict.fromkeys(email for address in given if (email := normalise_login(address))))
    wrong = [email for email in emails if email_fault(email)]
    if wrong or not emails:
        raise InvalidAddress(wrong)
    return [send_invitation(centre, email, role, language, by) for email in emails]


def send_invitation(
    centre: Centre, email: str, role: str, language: str, by: User | None
) -> CentreInvitation:
    invitation, is_new = CentreInvitation.objects.get_or_create(
        centre=centre,
        email=email,
        status=InvitationStatus.PENDING,
        defaults={"code": make_code(), "role": role, "language": language},
    )
    if not is_new:
        invitation.role, invitation.sent_at = role or invitation.role, time.now()
        invitation.save(update_fields=["role", "sent_at"])
    enqueue(letters.send_centre_invitation, invitation.pk)
    record("centre_member.invited", target(centre), actor_id=actor_id(by), invitation=invitation.pk)
    return invitation


def make_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


@transaction.atomic
def resend_invitation(invitation: CentreInvitation, *, by: User | None) -> CentreInvitation:
    """Raises ClosedInvitation, NotAllowed, ArchivedCentre."""
    invitation = require_pending(invitation, by)
    return send_invitation(invitation.centre, invitation.email, invitation.role, invitation.language, by)


@transaction.atomic
def cancel_invitation(invitation: CentreInvitation, *, by: User | None) -> None:
    """Raises ClosedInvitation, NotAllowed, ArchivedCentre."""
    invitation = require_pending(invitation, by)
    close(invitation, InvitationStatus.CANCELLED)
    centre = target(invitation.centre)
    record("centre_member.invitation_cancelled", centre, actor_id=actor_id(by), invitation=invitation.pk)


def require_pending(invitation: CentreInvitation, by: User | None) -> CentreInvitation:
    require_administrator(by, invitation.centre)
    locked = CentreInvitation.objects.select_for_update().get(pk=invitation.pk)
    if locked.status != InvitationStatus.PENDING:
        raise ClosedInvitation(locked.status)
    return locked


def close(invitation: CentreInvitation, status: InvitationStatus) -> None:
    invitation.status = status
    invitation.save(update_fields=["status"])


def answer_invitation(invitation: CentreInvitation, user: User, *, code: str) -> CentreMembership:
    """A signed-in person joins. Raises UnknownInvitation, ClosedInvitation, AlreadyMember."""
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=invitation.centre_id)
        locked = CentreInvitation.objects.select_for_update().get(pk=invitation.pk)
        if not secrets.compare_digest(locked.code.encode(), code.encode()):
            raise UnknownInvitation
        if locked.status != InvitationStatus.PENDING:
            raise ClosedInvitation(locked.status)
        close(locked, InvitationStatus.ACCEPTED)
        present = membership_of(user, centre)
        if not present:
            joined = enrol(centre, user, role_on_joining(locked.role, is_first=is_empty(centre)), user)
            set_current(user, centre)
            return joined
    raise AlreadyMember


def is_empty(centre: Centre) -> bool:
    return not centre.memberships.filter(disabled_at=None).exists()


def role_on_joining(invited_as: str, *, is_first: bool) -> Role:
    """An invitation without role makes an administrator of the first person, members of the others."""
    if invited_as:
        return Role(invited_as)
    return Role.ADMIN if is_first else Role.MEMBER


@transaction.atomic
def change_role(centre: Centre, user: User, role: Role, *, by: User | None) -> CentreMembership:
    """Raises LastAdministrator, UnknownMember, NotAllowed (also for oneself)."""
    membership = require_other_member(centre, user, by)
    if role != Role.ADMIN:
        require_another_administrator(membership)
    record(
        "centre_member.role_changed",
        target(centre),
        actor_id=actor_id(by),
        user=user.pk,
        before=membership.role,
        after=role,
    )
    membership.role = role
    membership.save(update_fields=["role"])
    return membership


@transaction.atomic
def remove_member(centre: Centre, user: User, *, by: User | None) -> None:
    """The person sees this centre no more; its sessions stay. Raises as `change_role`."""
    disable(require_other_member(centre, user, by), by)


@transaction.atomic
def leave(centre: Centre, user: User) -> None:
    """A person leaves by themselves. Raises LastAdministrator, UnknownMember."""
    lock(centre)
    membership = membership_of(user, centre)
    if membership is None:
        raise UnknownMember
    disable(membership, user)


def require_other_member(centre: Centre, user: User, by: User | None) -> CentreMembership:
    lock(centre)
    require_administrator(by, centre)
    if by is not None and by.pk == user.pk:
        raise NotAllowed
    membership = membership_of(user, centre)
    if membership is None:
        raise UnknownMember
    return membership


def lock(centre: Centre) -> None:
    """Two administrators cannot remove each other at the same moment."""
    Centre.objects.select_for_update().get(pk=centre.pk)


def require_another_administrator(membership: CentreMembership) -> None:
    others = administrators_of(membership.centre).exclude(pk=membership.pk)
    if membership.role == Role.ADMIN and not others.exists():
        raise LastAdministrator


def disable(membership: CentreMembership, by: User | None) -> None:
    require_another_administrator(membership)
    membership.disabled_at, membership.is_referer = time.now(), False
    membership.save(update_fields=["disabled_at", "is_referer"])
    centre = target(membership.centre)
    record("centre_member.removed", centre, actor_id=actor_id(by), user=membership.user_id)


@transaction.atomic
def choose_referer(centre: Centre, user: User, *, by: User | None) -> CentreMembership:
    """Who gets the notices of CléA; there is one.

    Raises NoReferer, UnknownMember, NotAllowed, ArchivedCentre.
    """
    lock(centre)
    require_administrator(by, centre)
    if not rules.names_a_referer(centre):
        raise NoReferer
    membership = membership_of(user, centre)
    if membership is None:
        raise UnknownMember
    centre.memberships.filter(is_referer=True).update(is_referer=False)
    membership.is_referer = True
    membership.save(update_fields=["is_referer"])
    record("centre_member.referer_chosen", target(centre), actor_id=actor_id(by), user=user.pk)
    return membership


@transaction.atomic
def switch_centre(user: User, centre: Centre) -> None:
    """Raises NotAllowed for who is no member."""
    if membership_of(user, centre) is None:
        raise NotAllowed
    set_current(user, centre)


def set_current(user: User, centre: Centre) -> None:
    CurrentCentre.objects.update_or_create(user=user, defaults={"centre": centre})


def accept_certif_terms(user: User) -> None:
    """The terms of the space of centres now in force."""
    accept_service_terms(user, LegalService.CERTIF, settings.CERTIF_TERMS_VERSION_AT)
