"""Campaigns of an organisation, and what their courses hold."""

import datetime
from collections.abc import Collection

from attrs import frozen
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pix.apps.accounts.models import User
from pix.apps.campaigns.codes import read_code
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.models import CURRENT, Campaign, CampaignParticipation, TargetProfile
from pix.apps.content import registry
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import read_uuid
from pix.core.campaigns.targets import CappedTube, skills_of_tubes


def find_by_code(typed: str) -> Campaign | None:
    """Whatever its state: a closed campaign says that it is closed."""
    rows = Campaign.objects.select_related("organization", "profile")
    return rows.filter(code=read_code(typed)).first()


def campaign_of(organization: Organization, public_id: str) -> Campaign | None:
    """A campaign of this organisation that was not deleted."""
    key = read_uuid(str(public_id))
    rows = Campaign.objects.select_related("organization", "profile", "owner")
    return rows.filter(organization=organization, deleted_at=None, public_id=key).first() if key else None


def chosen_campaigns(organization: Organization, public_ids: Collection[str]) -> list[Campaign]:
    """Those ticked in a list; fewer than asked when one is not of this organisation."""
    keys = [key for one in public_ids if (key := read_uuid(str(one)))]
    rows = Campaign.objects.select_related("organization")
    return list(rows.filter(organization=organization, deleted_at=None, public_id__in=keys))


def campaigns_of(
    organization: Organization,
    *,
    owner: User | None = None,
    name: str = "",
    is_archived: bool | None = False,
) -> QuerySet[Campaign]:
    """Newest first, with `participant_count` and `received_count`; `is_archived` None: both."""
    rows = Campaign.objects.filter(organization=organization, deleted_at=None)
    if owner is not None:
        rows = rows.filter(owner=owner)
    if name.strip():
        rows = rows.filter(name__icontains=name.strip())
    if is_archived is not None:
        rows = rows.filter(archived_at__isnull=not is_archived)
    return with_counts(rows).select_related("owner", "profile").order_by("-created_at", "-pk")


def with_counts(rows: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Counted one campaign after the other, for the rows of the page only."""
    return rows.annotate(
        participant_count=counted(CURRENT), received_count=counted(CURRENT & Q(status=Status.SHARED))
    )


def counted(condition: Q) -> Coalesce:
    rows = CampaignParticipation.objects.filter(condition, campaign=OuterRef("pk")).order_by()
    counts = rows.values("campaign").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)


def possible_owners(organization: Organization) -> QuerySet[User]:
    """The active members, by name."""
    members = organization.memberships.filter(disabled_at=None).values("user")
    return User.objects.filter(pk__in=members).order_by("last_name", "first_name", "pk")


def has_campaigns(organization: Organization) -> bool:
    return Campaign.objects.filter(organization=organization, deleted_at=None).exists()


def owns_campaigns(organization: Organization, owner: User) -> bool:
    return Campaign.objects.filter(organization=organization, owner=owner, deleted_at=None).exists()


@frozen
class OwnFigures:
    """Over one's own active campaigns. `completion`: finished out of started, None without any."""

    finished_lately: int
    started: int
    finished: int

    @property
    def completion(self) -> float | None:
        return self.finished / self.started if self.started else None


def own_figures(organization: Organization, owner: User, since: datetime.datetime) -> OwnFigures:
    """The two figures of the home page, in one statement."""
    rows = CampaignParticipation.objects.filter(
        CURRENT,
        campaign__organization=organization,
        campaign__owner=owner,
        campaign__archived_at=None,
        campaign__deleted_at=None,
    )
    shared = Q(status=Status.SHARED)
    counts = rows.aggregate(
        lately=Count("pk", filter=shared & Q(shared_at__gte=since)),
        started=Count("pk"),
        finished=Count("pk", filter=shared),
    )
    return OwnFigures(counts["lately"], counts["started"], counts["finished"])


@frozen
class CourseFigures:
    """What a course holds today: competences and subjects that have questions, and their skills."""

    competences: int
    subjects: int
    skills: int
    all_subjects: int


def course_figures(profile: TargetProfile) -> CourseFigures:
    """No statement: from the release in memory. No skill: the course cannot be launched yet."""
    referential = registry.current_release().referential
    skills = skills_of_tubes(referential, (CappedTube(tube, level) for tube, level in profile.tubes))
    return CourseFigures(
        len({skill.competence for skill in skills}),
        len({skill.tube_id for skill in skills}),
        len(skills),
        len(profile.tubes),
    )
