"""What a team does, the same in every house: each action is one journaled transaction."""

import secrets
import string
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen
from django.db import transaction

from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.errors import NotAllowed
from pix.apps.accounts.models import User
from pix.apps.accounts.rules import email_fault
from pix.apps.journal.actions import record
from pix.apps.teams.enums import InvitationStatus, Role
from pix.apps.teams.errors import (
    AlreadyMember,
    ClosedInvitation,
    InvalidAddress,
    LastAdministrator,
    UnknownInvitation,
    UnknownMember,
)
from pix.apps.teams.models import House, TeamInvitation, TeamMembership
from pix.apps.teams.permissions import actor_id, require_administrator
from pix.apps.teams.queries import administrators_of, is_empty, membership_of
from pix.common import time
from pix.common.jobs import enqueue

CODE_SIGNS = string.ascii_uppercase + string.digits
CODE_LENGTH = 10


def tell_nobody(_membership: TeamMembership, _by: User | None) -> None:
    """A house where a role given has no further effect."""


@frozen
class Teams:
    """The actions on the teams of one kind of house, which says here what is its own.

    `journal`: first word of its entries, `target`: the house as they name it. `letter`: the task that sends
    an invitation, by its key. `choose`: keeps where a person works from now on. `duties`: columns of a
    membership that go with leaving, and do not come back with the person. `promotes`: an invitation with a
    role gives it to a member too. `on_role`: what follows from a role given, in the same transaction.
    """

    journal: str
    target: Callable[[House], str]
    letter: Callable[[int], None]
    choose: Callable[[User, House], None]
    duties: Mapping[str, object] = field(factory=dict)
    promotes: bool = False
    on_role: Callable[[TeamMembership, User | None], None] = tell_nobody

    @transaction.atomic
    def add_member(self, house: House, user: User, role: Role, *, by: User | None) -> TeamMembership:
        """Puts a person into a team, or back into it, with this role. Raises ArchivedHouse, NotAllowed."""
        require_administrator(by, house)
        return self.enrol(house, user, role, by)

    def enrol(self, house: House, user: User, role: Role, by: User | None) -> TeamMembership:
        membership, _ = house.memberships.update_or_create(
            user=user, defaults={"role": role, "disabled_at": None, **self.duties}
        )
        self.note("added", house, by, user=user.pk, role=role)
        self.on_role(membership, by)
        return membership

    @transaction.atomic
    def invite(
        self,
        house: House,
        addresses: str | Iterable[str],
        *,
        by: User | None,
        role: str = "",
        language: str = "fr",
    ) -> list[TeamInvitation]:
        """Invites each address (a text separates them by commas) or sends its waiting invitation again.

        Raises InvalidAddress with all those that are none, NotAllowed, ArchivedHouse.
        """
        require_administrator(by, house)
        given = addresses.split(",") if isinstance(addresses, str) else addresses
        emails = list(dict.fromkeys(email for address in given if (email := normalise_login(address))))
        wrong = [email for email in emails if email_fault(email)]
        if wrong or not emails:
            raise InvalidAddress(wrong)
        return [self.send_invitation(house, email, role, language, by) for email in emails]

    def send_invitation(
        self, house: House, email: str, role: str, language: str, by: User | None
    ) -> TeamInvitation:
        invitation, is_new = house.invitations.get_or_create(
            email=email,
            status=InvitationStatus.PENDING,
            defaults={"code": make_code(), "role": role, "language": language},
        )
        if not is_new:
            invitation.role, invitation.sent_at = role or invitation.role, time.now()
            invitation.save(update_fields=["role", "sent_at"])
        enqueue(self.letter, invitation.pk)
        self.note("invited", house, by, invitation=invitation.pk)
        return invitation

    @transaction.atomic
    def resend_invitation(self, invitation: TeamInvitation, *, by: User | None) -> TeamInvitation:
        """Raises ClosedInvitation, NotAllowed, ArchivedHouse."""
        require_administrator(by, invitation.house)
        waiting = lock_pending(invitation)
        return self.send_invitation(waiting.house, waiting.email, waiting.role, waiting.language, by)

    @transaction.atomic
    def cancel_invitation(self, invitation: TeamInvitation, *, by: User | None) -> None:
        """Raises ClosedInvitation, NotAllowed, ArchivedHouse."""
        require_administrator(by, invitation.house)
        close(lock_pending(invitation), InvitationStatus.CANCELLED)
        self.note("invitation_cancelled", invitation.house, by, invitation=invitation.pk)

    def answer_invitation(self, invitation: TeamInvitation, user: User, *, code: str) -> TeamMembership:
        """A signed-in person joins. Raises UnknownInvitation, ClosedInvitation, AlreadyMember."""
        if not secrets.compare_digest(invitation.code.encode(), code.encode()):
            raise UnknownInvitation
        with transaction.atomic():
            house = lock(invitation.house)
            waiting = lock_pending(invitation)
            close(waiting, InvitationStatus.ACCEPTED)
            if not membership_of(user, house) or (self.promotes and waiting.role):
                role = role_on_joining(waiting.role, is_first=is_empty(house))
                membership = self.enrol(house, user, role, user)
                self.choose(user, house)
                return membership
        raise AlreadyMember

    @transaction.atomic
    def change_role(self, house: House, user: User, role: Role, *, by: User | None) -> TeamMembership:
        """Raises LastAdministrator, UnknownMember, NotAllowed (also for oneself), ArchivedHouse."""
        membership = self.lock_other_member(house, user, by)
        if role != Role.ADMIN:
            require_another_administrator(membership)
        self.note("role_changed", house, by, user=user.pk, before=membership.role, after=role)
        membership.role = role
        membership.save(update_fields=["role"])
        self.on_role(membership, by)
        return membership

    @transaction.atomic
    def remove_member(self, house: House, user: User, *, by: User | None) -> None:
        """The person sees this house no more; what they made stays. Raises as `change_role`."""
        self.disable(self.lock_other_member(house, user, by), by)

    @transaction.atomic
    def leave(self, house: House, user: User) -> None:
        """A person leaves by themselves. Raises LastAdministrator, UnknownMember."""
        lock(house)
        self.disable(require_member(house, user), user)

    def lock_other_member(self, house: House, user: User, by: User | None) -> TeamMembership:
        lock(house)
        require_administrator(by, house)
        if by is not None and by.pk == user.pk:
            raise NotAllowed
        return require_member(house, user)

    def disable(self, membership: TeamMembership, by: User | None) -> None:
        require_another_administrator(membership)
        columns = {"disabled_at": time.now(), **self.duties}
        for name, value in columns.items():
            setattr(membership, name, value)
        membership.save(update_fields=list(columns))
        self.note("removed", membership.house, by, user=membership.user_id)

    @transaction.atomic
    def switch(self, user: User, house: House) -> None:
        """The person works there from now on. Raises NotAllowed for who is no member."""
        if membership_of(user, house) is None:
            raise NotAllowed
        self.choose(user, house)

    def note(self, deed: str, house: House, by: User | None, **data: object) -> None:
        record(f"{self.journal}.{deed}", self.target(house), actor_id=actor_id(by), **data)


def make_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


def lock(house: House) -> House:
    """Two administrators cannot remove each other at the same moment."""
    return type(house).objects.select_for_update().get(pk=house.pk)


def lock_pending(invitation: TeamInvitation) -> TeamInvitation:
    """Raises ClosedInvitation."""
    locked = type(invitation).objects.select_for_update().get(pk=invitation.pk)
    if locked.status != InvitationStatus.PENDING:
        raise ClosedInvitation(locked.status)
    return locked


def close(invitation: TeamInvitation, status: InvitationStatus) -> None:
    invitation.status = status
    invitation.save(update_fields=["status"])


def role_on_joining(invited_as: str, *, is_first: bool) -> Role:
    """An invitation without role makes an administrator of the first person, members of the others."""
    if invited_as:
        return Role(invited_as)
    return Role.ADMIN if is_first else Role.MEMBER


def require_member(house: House, user: User) -> TeamMembership:
    """Raises UnknownMember."""
    membership = membership_of(user, house)
    if membership is None:
        raise UnknownMember
    return membership


def require_another_administrator(membership: TeamMembership) -> None:
    others = administrators_of(membership.house).exclude(pk=membership.pk)
    if membership.role == Role.ADMIN and not others.exists():
        raise LastAdministrator
