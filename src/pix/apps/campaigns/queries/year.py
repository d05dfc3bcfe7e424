"""Where an organisation stands in its school year, in one statement: for banners and the year plan."""

import datetime

from attrs import frozen
from django.db.models import Count, Exists, OuterRef, Q, Subquery

from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.apps.organizations.enums import ImportStatus
from pix.apps.organizations.models import ImportJob, Organization, OrganizationLearner


@frozen
class YearState:
    """`import_status`, `import_ended`: of the last file given, whichever the year."""

    has_list: bool
    has_courses: bool
    import_status: str
    import_ended: datetime.datetime | None

    @property
    def import_runs(self) -> bool:
        return bool(self.import_status) and self.import_ended is None

    @property
    def import_failed(self) -> bool:
        return self.import_status.endswith("_ERROR")


def year_state(organization: Organization, since: datetime.datetime) -> YearState:
    """`since`: when the school year began. A list counts when it was imported, or somebody added, since."""
    own = Q(organization=OuterRef("pk"))
    learners = OrganizationLearner.objects.filter(own, created_at__gte=since)
    imports = ImportJob.objects.filter(own).order_by("-created_at", "-pk")
    imported = imports.filter(status=ImportStatus.IMPORTED, ended_at__gte=since)
    courses = Campaign.objects.filter(own, created_at__gte=since, deleted_at=None)
    row = (
        Organization.objects.filter(pk=organization.pk)
        .annotate(
            has_list=Exists(learners) | Exists(imported),
            has_courses=Exists(courses),
            import_status=Subquery(imports.values("status")[:1]),
            import_ended=Subquery(imports.values("ended_at")[:1]),
        )
        .values_list("has_list", "has_courses", "import_status", "import_ended")
        .get()
    )
    return YearState(row[0], row[1], row[2] or "", row[3])


@frozen
class YearCounts:
    """Of the active learners: who began a course this year, and whose certifiability this year knows."""

    learners: int
    begun: int
    known: int
    certifiable: int


def year_counts(organization: Organization, since: datetime.datetime) -> YearCounts:
    """`since`: when the school year began. One statement."""
    begun = CampaignParticipation.objects.filter(
        learner=OuterRef("pk"), created_at__gte=since, deleted_at=None
    )
    known = Q(certifiable_at__gte=since)
    counts = (
        OrganizationLearner.objects.filter(organization=organization, deleted_at=None, is_disabled=False)
        .annotate(has_begun=Exists(begun))
        .aggregate(
            learners=Count("pk"),
            begun=Count("pk", filter=Q(has_begun=True)),
            known=Count("pk", filter=known),
            certifiable=Count("pk", filter=known & Q(is_certifiable=True)),
        )
    )
    return YearCounts(**counts)
