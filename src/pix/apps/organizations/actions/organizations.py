from collections.abc import Iterable

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.journal.actions import record
from pix.apps.organizations import by_type, rules
from pix.apps.organizations.enums import InvitationStatus, OrganizationType
from pix.apps.organizations.models import Organization, OrganizationFeature
from pix.apps.organizations.permissions import actor_id
from pix.apps.organizations.signals import organization_archived
from pix.apps.teams.queries import pending_invitations
from pix.common import time


@transaction.atomic
def create_organization(
    *,
    type: OrganizationType,  # noqa: A002 - the field's word
    name: str,
    external_id: str = "",
    is_managing_students: bool | None = None,
    import_format: str | None = None,
    tags: Iterable[str] = (),
    by: User | None = None,
    **columns: object,
) -> Organization:
    """A new organisation with the switches of its type; what is not said follows from the type."""
    if is_managing_students is None:
        is_managing_students = not import_format and by_type.manages_students_by_default(type)
    if import_format is None:
        import_format = by_type.import_format_by_default(type)
    organization = Organization.objects.create(
        type=type,
        name=name.strip(),
        external_id=external_id.strip().upper(),
        is_managing_students=is_managing_students,
        import_format=import_format,
        tags=sorted(tags),
        created_by=by,
        **columns,
    )
    OrganizationFeature.objects.bulk_create(
        OrganizationFeature(organization=organization, key=key, params=params)
        for key, params in by_type.default_features(organization).items()
    )
    record("organization.created", target(organization), actor_id=actor_id(by), type=type)
    return organization


@transaction.atomic
def archive_organization(organization: Organization, *, by: User | None) -> bool:
    """Closes an organisation, its team, invitations and (by a signal) campaigns. False: it was already."""
    organization = Organization.objects.select_for_update().get(pk=organization.pk)
    if not rules.is_open(organization):
        return False
    now = time.now()
    organization.archived_at, organization.archived_by = now, by
    organization.save(update_fields=["archived_at", "archived_by"])
    organization.memberships.filter(disabled_at=None).update(disabled_at=now)
    pending_invitations(organization).update(status=InvitationStatus.CANCELLED)
    organization_archived.send(Organization, organization=organization, by=by)
    record("organization.archived", target(organization), actor_id=actor_id(by))
    return True


def target(organization: Organization) -> str:
    return f"organization:{organization.pk}"
