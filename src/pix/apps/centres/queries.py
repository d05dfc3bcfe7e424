import datetime
import uuid
from collections.abc import Sequence

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.timezone import localdate

from pix.apps.accounts.enums import LegalService
from pix.apps.accounts.models import User
from pix.apps.centres import rules
from pix.apps.centres.enums import CentreType
from pix.apps.centres.errors import SeveralCentres, UnknownCentre
from pix.apps.centres.models import Centre, CentreInvitation, CentreMembership, CurrentCentre
from pix.apps.organizations.models import Membership, Organization, OrganizationLearner
from pix.apps.teams import queries as team_queries
from pix.apps.teams.queries import (
    administrators_of,
    houses_of,
    houses_of_code,
    membership_of,
    pending_invitations,
    team_of,
)
from pix.common import time

__all__ = ["administrators_of", "membership_of", "pending_invitations", "team_of"]


def find_centre(code: str) -> Centre:
    """By UAI or other external identifier, else by public identifier.

    Raises UnknownCentre, SeveralCentres.
    """
    found = houses_of_code(Centre.objects, code)
    if not found:
        raise UnknownCentre(code)
    if len(found) > 1:
        raise SeveralCentres(code)
    return found[0]


def centre_of_school(organization: Organization) -> Centre | None:
    """The centre of a secondary school: same UAI, same type, and nothing else ties them."""
    if organization.type != CentreType.SCO or not organization.external_id:
        return None
    rows = Centre.objects.filter(
        type=CentreType.SCO, external_id__iexact=organization.external_id, archived_at=None
    )
    return rows.order_by("pk").first()


def school_of(centre: Centre) -> Organization | None:
    """The organisation of the same type with the same UAI."""
    if not centre.external_id:
        return None
    rows = Organization.objects.filter(
        type=centre.type, external_id__iexact=centre.external_id, archived_at=None
    )
    return rows.order_by("pk").first()


def pupils_school(centre: Centre) -> Organization | None:
    """The school whose imported pupils this centre enrols, None for every other centre."""
    if centre.type != CentreType.SCO:
        return None
    school = school_of(centre)
    return school if school is not None and school.is_managing_students else None


def manages_pupils(centre: Centre) -> bool:
    """`isScoManagingStudents` of the specification."""
    return pupils_school(centre) is not None


def pupils_of(school: Organization, public_ids: Sequence[uuid.UUID]) -> list[OrganizationLearner]:
    """The active pupils named, those of other schools left out."""
    rows = school.learners.filter(deleted_at=None, is_disabled=False, public_id__in=public_ids)
    return list(rows.order_by("sort_name", "pk"))


def closed_until(centre: Centre) -> datetime.date | None:
    """The day on which this centre opens, None when it is open: two dates a year, some exceptions."""
    dates = settings.CENTRE_OPENING_DATES
    if centre.type != CentreType.SCO or not any(dates.values()) or is_in_white_list(centre):
        return None
    school = school_of(centre)
    tags = {*centre.tags, *(school.tags if school else ())}
    manages = school is not None and school.is_managing_students
    return rules.closed_until(rules.opening_kind(tags, manages_pupils=manages), dates, localdate(time.now()))


def is_in_white_list(centre: Centre) -> bool:
    return centre.external_id.upper() in settings.CENTRE_OPENING_WHITE_LIST


def centres_of(user: User) -> QuerySet[Centre]:
    """Where a person works, as the menu lists them."""
    return houses_of(Centre.objects, user)


def workplaces_of(user: User) -> tuple[bool, bool]:
    """Whether a person works in a school or organisation, and in a centre: asked in one question."""
    team = Membership.objects.filter(user=OuterRef("pk"), disabled_at=None)
    centre = CentreMembership.objects.filter(user=OuterRef("pk"), disabled_at=None)
    rows = User.objects.filter(pk=user.pk).values_list(Exists(team), Exists(centre))
    return rows.first() or (False, False)


def current_membership(user: User) -> CentreMembership | None:
    """Where this person works at present, with `has_accepted_terms`."""
    return team_queries.current_membership(
        CentreMembership.objects.select_related("centre"),
        CurrentCentre.objects.filter(centre=OuterRef("centre")),
        user,
        (LegalService.CERTIF, settings.CERTIF_TERMS_VERSION_AT),
    )


def referer_of(centre: Centre) -> CentreMembership | None:
    """Who gets the notices of CléA."""
    return centre.memberships.filter(disabled_at=None, is_referer=True).select_related("user").first()


def find_invitation(public_id: str, code: str) -> CentreInvitation:
    """Raises UnknownInvitation, whichever of the two is wrong."""
    return team_queries.find_invitation(CentreInvitation.objects.select_related("centre"), public_id, code)
