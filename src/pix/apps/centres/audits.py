"""What must hold of centres: teams of people who are there, doors closed with the centre."""

from collections.abc import Iterator

from django.db.models import Q

from pix.apps.centres.actions.centres import in_order
from pix.apps.centres.enums import InvitationStatus
from pix.apps.centres.errors import UnknownHabilitation
from pix.apps.centres.models import Centre, CentreInvitation, CentreMembership, CurrentCentre
from pix.common.auditing import Fault, Scope, audit, faults_of

REPORT = "A rule of the program was broken: report it with these numbers; nothing is to be changed by hand."


@audit("teams of centres hold nobody who was erased or who left")
def teams_are_of_the_living(_scope: Scope) -> Iterator[Fault]:
    erased = Q(user__anonymised_at__isnull=False)
    members = CentreMembership.objects.filter(erased, disabled_at__isnull=True)
    yield from faults_of("erased people in the team of a centre", members, "Remove them from its team.")
    places = CurrentCentre.objects.filter(erased)
    yield from faults_of("erased people at work in a centre", places, REPORT)
    referers = CentreMembership.objects.filter(is_referer=True, disabled_at__isnull=False)
    yield from faults_of(
        "referers who left their centre", referers, "Name another referer on the page of its team."
    )


@audit("archived centres are closed, habilitations are known")
def centres_are_closed_whole(_scope: Scope) -> Iterator[Fault]:
    open_still = CentreInvitation.objects.filter(
        status=InvitationStatus.PENDING, centre__archived_at__isnull=False
    )
    yield from faults_of("invitations to archived centres", open_still, "Cancel them.")
    rows = Centre.objects.exclude(habilitations=[]).order_by("pk").only("pk", "habilitations")
    unknown = [f"centre {row.pk}" for row in rows if not are_known(row.habilitations)]
    yield from faults_of("centres with an unknown habilitation", unknown, REPORT)


def are_known(habilitations: list[str]) -> bool:
    try:
        return in_order(habilitations) == habilitations
    except UnknownHabilitation:
        return False
