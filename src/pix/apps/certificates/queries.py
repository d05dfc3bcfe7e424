"""Reading certificates. Only what is published and passed is one; the owner comes first."""

import uuid
from collections.abc import Collection

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from pix.apps.certificates.errors import CertificateCodeMalformed, CertificateNotFound
from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.models import Certification
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.core.exam.codes import read_verification_code

SHOWN = Q(
    is_published=True,
    last_result__status=ResultStatus.VALIDATED,
    session__published_at__isnull=False,
)


def with_results() -> QuerySet[Certification]:
    rows = Certification.objects.select_related("session", "last_result")
    return rows.prefetch_related("last_result__marks")


def sittings_of(user_id: int) -> QuerySet[Certification]:
    """Every certification that a person sat, newest first, whatever became of it."""
    return with_results().filter(user_id=user_id).order_by("-started_at", "-pk")


def get_certificate(user_id: int, public_id: uuid.UUID) -> Certification:
    """One's own certificate. Raises CertificateNotFound."""
    return _only(with_results().filter(SHOWN, user_id=user_id, public_id=public_id))


def find_by_code(typed: str) -> Certification:
    """What anybody may check. Raises CertificateCodeMalformed, CertificateNotFound (the same for all)."""
    code = read_verification_code(typed)
    if code is None:
        raise CertificateCodeMalformed
    return _only(with_results().filter(SHOWN, verification_code=code))


def _only(rows: QuerySet[Certification]) -> Certification:
    row = rows.first()
    if row is None:
        raise CertificateNotFound
    return row


def divisions_of(organization: Organization) -> list[str]:
    """The classes of the active pupils of a school."""
    rows = _learners(organization).exclude(division="")
    return sorted(set(rows.values_list("division", flat=True)), key=str.casefold)


def latest_of_division(organization: Organization, division: str) -> list[Certification]:
    """The latest published certification of each active pupil of a class, by name.

    A result follows the pupil that the candidate's line was linked with, whatever the centre.
    """
    latest = (
        Certification.objects.filter(candidate__learner=OuterRef("pk"), is_published=True)
        .order_by("-started_at", "-pk")
        .values("pk")[:1]
    )
    learners = _learners(organization).filter(division=division)
    found = learners.annotate(latest=Subquery(latest)).exclude(latest=None).values_list("latest", flat=True)
    return list(
        with_results()
        .filter(pk__in=list(found))
        .select_related("candidate__learner")
        .order_by("candidate__learner__sort_name", "pk")
    )


def figures_of_divisions(organization: Organization) -> list[tuple[str, int, int, int]]:
    """Class, pupils, those with a published result, those whose latest is a certificate."""
    latest = Certification.objects.filter(candidate__learner=OuterRef("pk"), is_published=True).order_by(
        "-started_at", "-pk"
    )
    rows = _learners(organization).exclude(division="")
    rows = rows.annotate(latest=Subquery(latest.values("last_result__status")[:1]))
    figures = rows.values("division").annotate(
        pupils=Count("pk"),
        results=Count("latest"),
        certificates=Count("pk", filter=Q(latest=ResultStatus.VALIDATED)),
    )
    ordered = sorted(figures, key=lambda one: one["division"].casefold())
    return [(one["division"], one["pupils"], one["results"], one["certificates"]) for one in ordered]


def certificates_among(rows: Collection[Certification]) -> list[Certification]:
    """Those that are certificates: published and passed."""
    return [row for row in rows if row.is_published and row.last_result.status == ResultStatus.VALIDATED]


def certificates_of_session(session_id: int) -> list[Certification]:
    """Every certificate of a published session, by name."""
    return list(with_results().filter(SHOWN, session_id=session_id).order_by("last_name", "first_name", "pk"))


def _learners(organization: Organization) -> QuerySet[OrganizationLearner]:
    return OrganizationLearner.objects.filter(
        organization=organization, deleted_at__isnull=True, is_disabled=False
    )
