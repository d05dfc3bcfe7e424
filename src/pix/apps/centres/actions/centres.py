from collections.abc import Iterable

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.centres import rules
from pix.apps.centres.enums import CentreType, InvitationStatus
from pix.apps.centres.errors import UnknownHabilitation
from pix.apps.centres.models import Centre
from pix.apps.centres.permissions import actor_id
from pix.apps.journal.actions import record
from pix.apps.teams.queries import pending_invitations
from pix.common import time
from pix.core.exam.subscriptions import COMPLEMENTARY


@transaction.atomic
def create_centre(
    *,
    type: CentreType,  # noqa: A002 - the field's word
    name: str,
    external_id: str = "",
    habilitations: Iterable[str] = (),
    tags: Iterable[str] = (),
    by: User | None = None,
) -> Centre:
    """A new centre, without members. Raises UnknownHabilitation."""
    centre = Centre.objects.create(
        type=type,
        name=name.strip(),
        external_id=external_id.strip().upper(),
        habilitations=in_order(habilitations),
        tags=sorted({tag.strip().upper() for tag in tags}),
        created_by=by,
    )
    record("centre.created", target(centre), actor_id=actor_id(by), type=type)
    return centre


def in_order(habilitations: Iterable[str]) -> list[str]:
    """As forms and files list them."""
    wanted = set(habilitations)
    known = [one.key for one in COMPLEMENTARY if one.key in wanted]
    if len(known) != len(wanted):
        raise UnknownHabilitation(", ".join(sorted(wanted - set(known))))
    return known


@transaction.atomic
def set_habilitations(centre: Centre, habilitations: Iterable[str], *, by: User | None) -> Centre:
    """Which complementary certifications it may run. Raises UnknownHabilitation."""
    centre = Centre.objects.select_for_update().get(pk=centre.pk)
    before, centre.habilitations = centre.habilitations, in_order(habilitations)
    if before != centre.habilitations:
        centre.save(update_fields=["habilitations"])
        record(
            "centre.habilitations_changed",
            target(centre),
            actor_id=actor_id(by),
            before=before,
            after=centre.habilitations,
        )
    return centre


@transaction.atomic
def archive_centre(centre: Centre, *, by: User | None) -> bool:
    """Closes a centre and its invitations; its data and its members' sight of them stay. False: it was."""
    centre = Centre.objects.select_for_update().get(pk=centre.pk)
    if not rules.is_open(centre):
        return False
    centre.archived_at, centre.archived_by = time.now(), by
    centre.save(update_fields=["archived_at", "archived_by"])
    pending_invitations(centre).update(status=InvitationStatus.CANCELLED)
    record("centre.archived", target(centre), actor_id=actor_id(by))
    return True


def target(centre: Centre) -> str:
    return f"centre:{centre.pk}"
