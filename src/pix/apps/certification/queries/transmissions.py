"""Results as other systems read them: those of a school's pupils, those of one person."""

import datetime
from collections.abc import Iterable

from attrs import frozen
from django.db.models import QuerySet
from django.utils.timezone import localdate

from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.models import Certification
from pix.apps.organizations.enums import OrganizationType
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.names import sort_key
from pix.common import time
from pix.core.exam.codes import TYPED_VERIFICATION_CODE
from pix.core.exam.names import fold

FIRST_MONTH = 8  # of a school year
CHUNK = 500


class SeveralPeople(Exception):
    """Who is asked for cannot be told from somebody else."""


@frozen
class PupilResult:
    """A pupil as the school writes them (none for a search by code), and their certification."""

    certification: Certification
    learner: OrganizationLearner | None = None


def results_of_school(uai: str) -> list[PupilResult]:
    """For each active pupil with an account: the latest certification that is not cancelled.

    One without any result is as if it did not exist. In the order of names.
    """
    learners = active_learners().filter(organization__external_id__iexact=uai, user__isnull=False)
    by_user: dict[int, list[OrganizationLearner]] = {}
    for learner in learners:
        by_user.setdefault(learner.user_id, []).append(learner)
    latest = latest_by_user(by_user)
    found = [
        PupilResult(latest[user_id], learner)
        for user_id, own in by_user.items()
        if user_id in latest
        for learner in own
    ]
    return sorted(
        found,
        key=lambda one: (sort_key(one.learner.last_name, one.learner.first_name), one.certification.pk),
    )


def active_learners() -> QuerySet[OrganizationLearner]:
    return OrganizationLearner.objects.filter(is_disabled=False, deleted_at=None).select_related(
        "organization"
    )


def judged() -> QuerySet[Certification]:
    """Those that have a result, and are not cancelled."""
    rows = Certification.objects.exclude(last_result=None)
    rows = rows.exclude(last_result__status=ResultStatus.CANCELLED)
    return rows.select_related("last_result", "session").prefetch_related("last_result__marks")


def latest_by_user(user_ids: Iterable[int], rows: QuerySet | None = None) -> dict[int, Certification]:
    wanted, latest = list(user_ids), {}
    for start in range(0, len(wanted), CHUNK):
        own = (judged() if rows is None else rows).filter(user_id__in=wanted[start : start + CHUNK])
        for row in own.order_by("started_at", "pk"):
            latest[row.user_id] = row
    return latest


def school_year_start(today: datetime.date) -> datetime.date:
    year = today.year if today.month >= FIRST_MONTH else today.year - 1
    return datetime.date(year, FIRST_MONTH, 1)


def result_by_ine(ine: str) -> PupilResult | None:
    """The latest published certification of this school year. Raises SeveralPeople."""
    return of_this_year(list(in_schools().filter(national_student_id__iexact=ine.strip())))


def result_by_identity(
    uai: str, last_name: str, first_name: str, birthdate: datetime.date
) -> PupilResult | None:
    """The same, for whoever the school lists so. Raises SeveralPeople."""
    rows = in_schools().filter(organization__external_id__iexact=uai.strip(), birthdate=birthdate)
    wanted = (fold(last_name), fold(first_name))
    return of_this_year([one for one in rows if (fold(one.last_name), fold(one.first_name)) == wanted])


def in_schools() -> QuerySet[OrganizationLearner]:
    return active_learners().filter(organization__type=OrganizationType.SCO)


def of_this_year(learners: list[OrganizationLearner]) -> PupilResult | None:
    accounts = {learner.user_id for learner in learners}
    if len(accounts) > 1 or (None in accounts and len(learners) > 1):
        raise SeveralPeople
    if not learners or learners[0].user_id is None:
        return None
    since = school_year_start(localdate(time.now()))
    rows = judged().filter(is_published=True, started_at__date__gte=since)
    latest = latest_by_user(accounts, rows).get(learners[0].user_id)
    return PupilResult(latest, learners[0]) if latest else None


def result_by_code(code: str) -> PupilResult | None:
    """A published and obtained certificate, whatever its year."""
    typed = code.strip().upper()
    if not TYPED_VERIFICATION_CODE.fullmatch(typed):
        return None
    rows = judged().filter(is_published=True, verification_code=typed)
    row = rows.filter(last_result__status=ResultStatus.VALIDATED).first()
    return PupilResult(row) if row else None
