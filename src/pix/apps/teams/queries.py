import datetime
import uuid

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, QuerySet

from pix.apps.accounts.enums import LegalKind, LegalService
from pix.apps.accounts.models import LegalAcceptance, User
from pix.apps.teams.enums import InvitationStatus, Role
from pix.apps.teams.errors import UnknownInvitation
from pix.apps.teams.models import CurrentHouse, House, TeamInvitation, TeamMembership


def read_uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def houses_of_code(houses: QuerySet[House], code: str) -> list[House]:
    """Those with this UAI or other external identifier (two at most), else the one of this public one."""
    code = code.strip()
    found = list(houses.filter(external_id__iexact=code).order_by("pk")[:2]) if code else []
    if not found and (public_id := read_uuid(code)):
        found = list(houses.filter(public_id=public_id))
    return found


def houses_of(houses: QuerySet[House], user: User) -> QuerySet[House]:
    """Where a person works, as the menu lists them."""
    here = houses.filter(memberships__user=user, memberships__disabled_at=None)
    return here.order_by("name", "external_id", "pk")


def membership_of(user: User | AnonymousUser, house: House) -> TeamMembership | None:
    """The active membership of this person there, if any."""
    return house.memberships.filter(user_id=user.pk, disabled_at=None).first()


def current_membership(
    memberships: QuerySet[TeamMembership],
    chosen: QuerySet[CurrentHouse],
    user: User,
    terms: tuple[LegalService, datetime.datetime],
) -> TeamMembership | None:
    """In the house last `chosen`; else, without a word, in the first joined that is still there.

    `has_accepted_terms`: the person accepted the terms of this space that are in force since `terms[1]`.
    """
    service, since = terms
    accepted = LegalAcceptance.objects.filter(
        user=user,
        version__service=service,
        version__kind=LegalKind.TERMS,
        version__version_at__gte=since,
    )
    active = memberships.filter(user=user, disabled_at=None).annotate(
        has_accepted_terms=Exists(accepted), is_current=Exists(chosen.filter(user=user))
    )
    return active.order_by("-is_current", "pk").first()


def team_of(house: House) -> QuerySet[TeamMembership]:
    """Administrators first, then by name."""
    active = house.memberships.filter(disabled_at=None).select_related("user__login_record")
    return active.order_by("role", "user__last_name", "user__first_name", "pk")


def administrators_of(house: House) -> QuerySet[TeamMembership]:
    return house.memberships.filter(disabled_at=None, role=Role.ADMIN)


def is_empty(house: House) -> bool:
    return not house.memberships.filter(disabled_at=None).exists()


def pending_invitations(house: House) -> QuerySet[TeamInvitation]:
    return house.invitations.filter(status=InvitationStatus.PENDING).order_by("-sent_at", "pk")


def find_invitation(invitations: QuerySet[TeamInvitation], public_id: str, code: str) -> TeamInvitation:
    """Raises UnknownInvitation, whichever of the two is wrong."""
    key = read_uuid(public_id)
    invitation = invitations.filter(public_id=key, code=code).first() if key else None
    if invitation is None:
        raise UnknownInvitation
    return invitation
