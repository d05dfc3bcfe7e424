import datetime
import uuid
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from pix.apps.accounts.models import User
from pix.apps.organizations import matching
from pix.apps.organizations.enums import InvitationStatus, Role
from pix.apps.organizations.errors import (
    SeveralOrganizations,
    UnknownInvitation,
    UnknownOrganization,
)
from pix.apps.organizations.models import (
    CurrentOrganization,
    ImportFormat,
    ImportJob,
    Invitation,
    Membership,
    Organization,
    OrganizationLearner,
)
from pix.documents.schools.generic import GENERIC
from pix.documents.schools.onde import ONDE

SHIPPED_FORMATS: Mapping[str, Mapping[str, Any]] = {"ONDE": ONDE, "GENERIC": GENERIC}


def find_organization(code: str) -> Organization:
    """By UAI or other external identifier, else by public identifier.

    Raises UnknownOrganization, SeveralOrganizations.
    """
    code = code.strip()
    found = list(Organization.objects.filter(external_id__iexact=code).order_by("pk")[:2]) if code else []
    if not found and (public_id := read_uuid(code)):
        found = list(Organization.objects.filter(public_id=public_id))
    if not found:
        raise UnknownOrganization(code)
    if len(found) > 1:
        raise SeveralOrganizations(code)
    return found[0]


def read_uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def features_of(organization: Organization) -> dict[str, dict[str, Any]]:
    return dict(organization.features.values_list("key", "params"))


def membership_of(user: User | AnonymousUser, organization: Organization) -> Membership | None:
    """The active membership of this person there, if any."""
    return organization.memberships.filter(user_id=user.pk, disabled_at=None).first()


def organizations_of(user: User) -> QuerySet[Organization]:
    """Where a person works, as the menu lists them."""
    active = Membership.objects.filter(user=user, disabled_at=None)
    return Organization.objects.filter(memberships__in=active).order_by("name", "external_id", "pk")


def current_membership(user: User) -> Membership | None:
    """In the organisation last chosen; else, without a word, in the first joined that is still there."""
    active = Membership.objects.filter(user=user, disabled_at=None).select_related("organization")
    chosen = CurrentOrganization.objects.filter(user=user).values("organization")
    return active.filter(organization__in=chosen).first() or active.order_by("pk").first()


def team_of(organization: Organization) -> QuerySet[Membership]:
    """Administrators first, then by name."""
    active = organization.memberships.filter(disabled_at=None).select_related("user__login_record")
    return active.order_by("role", "user__last_name", "user__first_name", "pk")


def administrators_of(organization: Organization) -> QuerySet[Membership]:
    return organization.memberships.filter(disabled_at=None, role=Role.ADMIN)


def pending_invitations(organization: Organization) -> QuerySet[Invitation]:
    return organization.invitations.filter(status=InvitationStatus.PENDING).order_by("-sent_at", "pk")


def find_invitation(public_id: str, code: str) -> Invitation:
    """Raises UnknownInvitation, whichever of the two is wrong."""
    key = read_uuid(public_id)
    known = Invitation.objects.select_related("organization")
    invitation = known.filter(public_id=key, code=code).first() if key else None
    if invitation is None:
        raise UnknownInvitation
    return invitation


def import_config(name: str) -> Mapping[str, Any] | None:
    """The definition of an import format: written in the database, else shipped."""
    stored = ImportFormat.objects.filter(name=name).first()
    return stored.config if stored else SHIPPED_FORMATS.get(name)


def last_import(organization: Organization) -> ImportJob | None:
    """The import that the page speaks of: a check without writing counts until the next."""
    return organization.imports.order_by("-created_at", "-pk").first()


def import_of(organization: Organization, public_id: str) -> ImportJob | None:
    key = read_uuid(public_id)
    return organization.imports.filter(public_id=key).first() if key else None


def known_learners(organization: Organization) -> QuerySet[OrganizationLearner]:
    """Those of the list, disabled ones included."""
    return organization.learners.filter(deleted_at=None)


def active_learners(organization: Organization) -> QuerySet[OrganizationLearner]:
    return known_learners(organization).filter(is_disabled=False)


def learners_by_name(organization: Organization) -> QuerySet[OrganizationLearner]:
    return active_learners(organization).order_by("last_name", "first_name", "division", "pk")


def learner_of(organization: Organization, public_id: str) -> OrganizationLearner | None:
    key = read_uuid(public_id)
    return known_learners(organization).filter(public_id=key).first() if key else None


def count_by(organization: Organization, column: str) -> dict[str, int]:
    """Active learners by `division` or `group`."""
    counted = active_learners(organization).values_list(column).annotate(Count("pk"))
    return dict(counted.order_by(column))


def find_learner_by_identity(
    organization: Organization, first_name: str, last_name: str, birthdate: datetime.date
) -> OrganizationLearner | None:
    """The only active learner of that birth date whose names are near what was typed."""
    born_then = active_learners(organization).filter(birthdate=birthdate).order_by("pk")
    return matching.find_pupil(born_then, first_name, last_name)


def find_student(
    organization: Organization,
    student_number: str,
    first_name: str,
    last_name: str,
    birthdate: datetime.date,
) -> OrganizationLearner | None:
    """By number (upper or lower case) and birth date, then names with the same tolerance."""
    numbered = active_learners(organization).filter(
        student_number__iexact=student_number.strip(), birthdate=birthdate
    )
    return matching.find_pupil(numbered.order_by("pk"), first_name, last_name)


def learners_of_account(user: User) -> QuerySet[OrganizationLearner]:
    return OrganizationLearner.objects.filter(user=user, deleted_at=None).order_by("pk")


def has_imported_since(organization: Organization, date: datetime.datetime) -> bool:
    """Whether learners came in since a new school year began."""
    return organization.learners.filter(created_at__gte=date).exists()
