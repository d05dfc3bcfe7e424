import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from pix.apps.accounts.enums import LegalService
from pix.apps.accounts.models import AuthenticationMethod, User
from pix.apps.journal.models import Entry
from pix.apps.journal.queries import entries_about
from pix.apps.organizations import matching
from pix.apps.organizations.enums import Feature
from pix.apps.organizations.errors import (
    SeveralOrganizations,
    UnknownLearner,
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
from pix.apps.organizations.names import natural_key
from pix.apps.teams import queries as team_queries
from pix.apps.teams.queries import (
    administrators_of,
    houses_of,
    houses_of_code,
    membership_of,
    pending_invitations,
    read_uuid,
    team_of,
)
from pix.documents.schools.generic import GENERIC
from pix.documents.schools.onde import ONDE

__all__ = ["administrators_of", "membership_of", "pending_invitations", "team_of"]

SHIPPED_FORMATS: Mapping[str, Mapping[str, Any]] = {"ONDE": ONDE, "GENERIC": GENERIC}


def find_organization(code: str) -> Organization:
    """By UAI or other external identifier, else by public identifier.

    Raises UnknownOrganization, SeveralOrganizations.
    """
    found = houses_of_code(Organization.objects, code)
    if not found:
        raise UnknownOrganization(code)
    if len(found) > 1:
        raise SeveralOrganizations(code)
    return found[0]


def features_of(organization: Organization) -> dict[str, dict[str, Any]]:
    return dict(organization.features.values_list("key", "params"))


def organizations_of(user: User) -> QuerySet[Organization]:
    """Where a person works, as the menu lists them."""
    return houses_of(Organization.objects, user)


def current_membership(user: User) -> Membership | None:
    """Where this person works at present, with `has_accepted_terms`."""
    return team_queries.current_membership(
        Membership.objects.select_related("organization"),
        CurrentOrganization.objects.filter(organization=OuterRef("organization")),
        user,
        (LegalService.ORGA, settings.ORGA_TERMS_VERSION_AT),
    )


def find_invitation(public_id: str, code: str) -> Invitation:
    """Raises UnknownInvitation, whichever of the two is wrong."""
    return team_queries.find_invitation(Invitation.objects.select_related("organization"), public_id, code)


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
    return active_learners(organization).order_by("sort_name", "division", "pk")


def learners_with_accounts(organization: Organization) -> QuerySet[OrganizationLearner]:
    """By name, each with its account and what must be known before touching it, in two statements.

    `is_staff_account`: the account works in a team. `known_elsewhere`: an account has this national number in
    another organisation.
    """
    teams = Membership.objects.filter(user=OuterRef("user_id"), disabled_at=None)
    same_number = OrganizationLearner.objects.filter(
        national_student_id=OuterRef("national_student_id"), deleted_at=None, user__isnull=False
    )
    return (
        learners_by_name(organization)
        .select_related("user", "user__login_record")
        .prefetch_related("user__methods")
        .annotate(
            is_staff_account=Exists(teams),
            known_elsewhere=Exists(same_number.exclude(organization=organization)),
        )
    )


def ids_of_learners(organization: Organization, public_ids: Collection[str]) -> list[int]:
    """Of active learners of this list. Raises UnknownLearner when one of them is not."""
    keys = {read_uuid(public_id) for public_id in public_ids}
    found = list(
        active_learners(organization).filter(public_id__in=keys - {None}).values_list("pk", flat=True)
    )
    if len(found) != len(keys):
        raise UnknownLearner
    return found


def learner_by_public_id(public_id: str) -> OrganizationLearner | None:
    """Anybody of any list: for whoever has proved who they are, and for nobody else."""
    key = read_uuid(public_id)
    rows = OrganizationLearner.objects.select_related("user", "organization")
    return rows.filter(public_id=key, deleted_at=None).first() if key else None


def learner_with_account(organization: Organization, public_id: str) -> OrganizationLearner | None:
    """One of the list, disabled ones included, with its account."""
    key = read_uuid(public_id)
    known = known_learners(organization).select_related("user", "user__login_record", "last_import")
    return known.prefetch_related("user__methods").filter(public_id=key).first() if key else None


def learners_of_number_elsewhere(learner: OrganizationLearner) -> QuerySet[OrganizationLearner]:
    """Rows of other organisations that tie an account to the same national number, latest first."""
    rows = OrganizationLearner.objects.filter(
        national_student_id=learner.national_student_id,
        deleted_at=None,
        user__isnull=False,
        user__anonymised_at=None,
    )
    if not learner.national_student_id:
        rows = rows.none()
    return rows.exclude(organization=learner.organization_id).order_by("-updated_at", "-pk")


def deeds_on_learner(learner: OrganizationLearner, actions: Sequence[str]) -> QuerySet[Entry]:
    """What the journal says was done to this learner, latest first."""
    return entries_about(f"learner:{learner.pk}").filter(action__in=actions).order_by("-at", "-id")


def people_by_id(user_ids: Collection[int]) -> dict[int, User]:
    return User.objects.in_bulk(user_ids) if user_ids else {}


def accounts_by_provider(provider: str) -> QuerySet[AuthenticationMethod]:
    """The accounts that open by this provider, as keys for a condition."""
    return AuthenticationMethod.objects.filter(provider=provider).values("user_id")


def works_in_a_team(user: User) -> bool:
    return Membership.objects.filter(user=user, disabled_at=None).exists()


def learner_of(organization: Organization, public_id: str) -> OrganizationLearner | None:
    key = read_uuid(public_id)
    return known_learners(organization).filter(public_id=key).first() if key else None


def count_by(organization: Organization, column: str) -> dict[str, int]:
    """Active learners by `division` or `group`, « Atelier 2 » before « Atelier 10 »."""
    counted = active_learners(organization).order_by().values_list(column).annotate(Count("pk"))
    return dict(sorted(counted, key=lambda row: natural_key(row[0])))


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


def learner_of_user(organization: Organization, user: User) -> OrganizationLearner | None:
    """The active learner of this list whose account this is."""
    return active_learners(organization).filter(user=user).first()


def organization_of(public_id: str) -> Organization | None:
    """Any organisation that is open, by the identifier of its links."""
    key = read_uuid(public_id)
    return Organization.objects.filter(public_id=key, archived_at=None).first() if key else None


def linked_learners(organization: Organization) -> QuerySet[OrganizationLearner]:
    return active_learners(organization).filter(user__isnull=False)


def organizations_that_compute() -> QuerySet[Organization]:
    """Where certifiability is computed without being asked."""
    on = Q(features__key=Feature.COMPUTE_CERTIFICABILITY)
    return Organization.objects.filter(on, archived_at=None).order_by("pk")


def has_imported_since(organization: Organization, date: datetime.datetime) -> bool:
    """Whether learners came in since a new school year began."""
    return organization.learners.filter(created_at__gte=date).exists()
