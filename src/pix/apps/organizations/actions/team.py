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
from pix.apps.journal.actions import record
from pix.apps.organizations import letters, rules
from pix.apps.organizations.actions.organizations import target
from pix.apps.organizations.enums import InvitationStatus, Role
from pix.apps.organizations.errors import (
    AlreadyMember,
    ArchivedOrganization,
    ClosedInvitation,
    InvalidAddress,
    LastAdministrator,
    NoOfficialAddress,
    NotAllowed,
    UnknownInvitation,
    UnknownMember,
)
from pix.apps.organizations.models import CurrentOrganization, Invitation, Membership, Organization
from pix.apps.organizations.permissions import actor_id, require_administrator
from pix.apps.organizations.queries import administrators_of, find_organization, membership_of
from pix.apps.organizations.signals import administrator_named
from pix.common import time
from pix.common.jobs import enqueue

CODE_SIGNS = string.ascii_uppercase + string.digits
CODE_LENGTH = 10


@transaction.atomic
def add_member(organization: Organization, user: User, role: Role, *, by: User | None) -> Membership:
    """Puts a person into a team, or back into it, with this role. Raises ArchivedOrganization, NotAllowed."""
    require_administrator(by, organization)
    return enrol(organization, user, role, by)


def enrol(organization: Organization, user: User, role: Role, by: User | None) -> Membership:
    membership, _ = Membership.objects.update_or_create(
        organization=organization, user=user, defaults={"role": role, "disabled_at": None}
    )
    record("member.added", target(organization), actor_id=actor_id(by), user=user.pk, role=role)
    tell_administrator(membership, by)
    return membership


def tell_administrator(membership: Membership, by: User | None) -> None:
    if membership.role == Role.ADMIN:
        administrator_named.send(
            Membership, organization=membership.organization, user=membership.user, by=by
        )


@transaction.atomic
def invite(
    organization: Organization,
    addresses: str | Iterable[str],
    *,
    by: User | None,
    role: str = "",
    language: str = "fr",
) -> list[Invitation]:
    """Invites each address (a text separates them by commas) or sends its waiting invitation again.

    Raises InvalidAddress with all those that are none, NotAllowed, ArchivedOrganization.
    """
    require_administrator(by, organization)
    given = addresses.split(",") if isinstance(addresses, str) else addresses
    emails = list(dict.fromkeys(email for address in given if (email := normalise_login(address))))
    wrong = [email for email in emails if email_fault(email)]
    if wrong or not emails:
        raise InvalidAddress(wrong)
    return [send_invitation(organization, email, role, language, by) for email in emails]


def send_invitation(
    organization: Organization, email: str, role: str, language: str, by: User | None
) -> Invitation:
    invitation, is_new = Invitation.objects.get_or_create(
        organization=organization,
        email=email,
        status=InvitationStatus.PENDING,
        defaults={"code": make_code(), "role": role, "language": language},
    )
    if not is_new:
        invitation.role, invitation.sent_at = role or invitation.role, time.now()
        invitation.save(update_fields=["role", "sent_at"])
    enqueue(letters.send_invitation, invitation.pk)
    record("member.invited", target(organization), actor_id=actor_id(by), invitation=invitation.pk)
    return invitation


def make_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


@transaction.atomic
def resend_invitation(invitation: Invitation, *, by: User | None) -> Invitation:
    """Raises ClosedInvitation, NotAllowed, ArchivedOrganization."""
    invitation = require_pending(invitation, by)
    return send_invitation(
        invitation.organization, invitation.email, invitation.role, invitation.language, by
    )


@transaction.atomic
def cancel_invitation(invitation: Invitation, *, by: User | None) -> None:
    """Raises ClosedInvitation, NotAllowed, ArchivedOrganization."""
    invitation = require_pending(invitation, by)
    close(invitation, InvitationStatus.CANCELLED)
    organization = target(invitation.organization)
    record("member.invitation_cancelled", organization, actor_id=actor_id(by), invitation=invitation.pk)


def require_pending(invitation: Invitation, by: User | None) -> Invitation:
    require_administrator(by, invitation.organization)
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if locked.status != InvitationStatus.PENDING:
        raise ClosedInvitation(locked.status)
    return locked


def close(invitation: Invitation, status: InvitationStatus) -> None:
    invitation.status = status
    invitation.save(update_fields=["status"])


def answer_invitation(invitation: Invitation, user: User, *, code: str) -> Membership:
    """A signed-in person joins. Raises UnknownInvitation, ClosedInvitation, AlreadyMember."""
    with transaction.atomic():
        organization = Organization.objects.select_for_update().get(pk=invitation.organization_id)
        locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
        if not secrets.compare_digest(locked.code.encode(), code.encode()):
            raise UnknownInvitation
        if locked.status != InvitationStatus.PENDING:
            raise ClosedInvitation(locked.status)
        close(locked, InvitationStatus.ACCEPTED)
        present = membership_of(user, organization)
        if locked.role or not present:
            is_first = not organization.memberships.filter(disabled_at=None).exists()
            present = enrol(organization, user, role_on_joining(locked.role, is_first=is_first), user)
            set_current(user, organization)
            return present
    raise AlreadyMember


def role_on_joining(invited_as: str, *, is_first: bool) -> Role:
    """An invitation without role makes an administrator of the first person, members of the others."""
    if invited_as:
        return Role(invited_as)
    return Role.ADMIN if is_first else Role.MEMBER


@transaction.atomic
def change_role(organization: Organization, user: User, role: Role, *, by: User | None) -> Membership:
    """Raises LastAdministrator, UnknownMember, NotAllowed (also for oneself)."""
    membership = require_other_member(organization, user, by)
    if role != Role.ADMIN:
        require_another_administrator(membership)
    record(
        "member.role_changed",
        target(organization),
        actor_id=actor_id(by),
        user=user.pk,
        before=membership.role,
        after=role,
    )
    membership.role = role
    membership.save(update_fields=["role"])
    tell_administrator(membership, by)
    return membership


@transaction.atomic
def remove_member(organization: Organization, user: User, *, by: User | None) -> None:
    """The person sees this organisation no more; what they made stays. Raises as `change_role`."""
    disable(require_other_member(organization, user, by), by)


@transaction.atomic
def leave(organization: Organization, user: User) -> None:
    """A person leaves by themselves. Raises LastAdministrator, UnknownMember."""
    lock(organization)
    membership = membership_of(user, organization)
    if membership is None:
        raise UnknownMember
    disable(membership, user)


def require_other_member(organization: Organization, user: User, by: User | None) -> Membership:
    lock(organization)
    require_administrator(by, organization)
    if by is not None and by.pk == user.pk:
        raise NotAllowed
    membership = membership_of(user, organization)
    if membership is None:
        raise UnknownMember
    return membership


def lock(organization: Organization) -> None:
    """Two administrators cannot remove each other at the same moment."""
    Organization.objects.select_for_update().get(pk=organization.pk)


def require_another_administrator(membership: Membership) -> None:
    others = administrators_of(membership.organization).exclude(pk=membership.pk)
    if membership.role == Role.ADMIN and not others.exists():
        raise LastAdministrator


def disable(membership: Membership, by: User | None) -> None:
    require_another_administrator(membership)
    membership.disabled_at = time.now()
    membership.save(update_fields=["disabled_at"])
    organization = target(membership.organization)
    record("member.removed", organization, actor_id=actor_id(by), user=membership.user_id)


@transaction.atomic
def switch_organization(user: User, organization: Organization) -> None:
    """Raises NotAllowed for who is no member."""
    if membership_of(user, organization) is None:
        raise NotAllowed
    set_current(user, organization)


def set_current(user: User, organization: Organization) -> None:
    CurrentOrganization.objects.update_or_create(user=user, defaults={"organization": organization})


@transaction.atomic
def ask_school_activation(code: str, *, language: str = "fr", asked_by: str = "") -> Invitation:
    """A head asks to administer a school: the invitation goes to its stored address, never to one typed.

    `asked_by`: the name given, for the journal.

    Raises UnknownOrganization, SeveralOrganizations, ArchivedOrganization, NoOfficialAddress.
    """
    organization = find_organization(code)
    if not rules.is_open(organization):
        raise ArchivedOrganization
    if not organization.email:
        raise NoOfficialAddress
    record("school.activation_asked", target(organization), actor_id=None, name=asked_by)
    return send_invitation(organization, normalise_login(organization.email), Role.ADMIN, language, None)


def accept_orga_terms(user: User) -> None:
    """The terms of the space of organisations now in force."""
    accept_service_terms(user, LegalService.ORGA, settings.ORGA_TERMS_VERSION_AT)
