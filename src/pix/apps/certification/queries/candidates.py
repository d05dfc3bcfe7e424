"""Those enrolled in a session, and the pupils who may be."""

import datetime
import uuid
from collections.abc import Collection

from django.db.models import Exists, F, Min, OuterRef, QuerySet

from pix.apps.centres.models import Centre
from pix.apps.centres.queries import pupils_school
from pix.apps.certification.models import Candidate, Session
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import active_learners, count_by


def candidates_of(session: Session) -> QuerySet[Candidate]:
    """By name, with the class of those who come from the list of a school."""
    rows = session.candidates.annotate(division=F("learner__division"))
    return rows.order_by("sort_name", "pk")


def candidate_of(session: Session, public_id: uuid.UUID) -> Candidate | None:
    return session.candidates.filter(public_id=public_id).select_related("session__centre").first()


def school_that_enrols(centre: Centre) -> Organization | None:
    """The school whose pupils are enrolled by ticking them."""
    return pupils_school(centre)


def divisions_of(school: Organization) -> dict[str, int]:
    return count_by(school, "division")


def pupils_to_enrol(
    school: Organization, session: Session, divisions: Collection[str] = ()
) -> QuerySet[OrganizationLearner]:
    """By class, then name; `is_enrolled` in this session already."""
    enrolled = Candidate.objects.filter(session=session, learner=OuterRef("pk"))
    rows = active_learners(school).annotate(is_enrolled=Exists(enrolled))
    if divisions:
        rows = rows.filter(division__in=divisions)
    return rows.order_by("division", "sort_name", "pk")


def next_exam_days(organization: Organization, today: datetime.date) -> dict[int, datetime.date]:
    """The day of the next session of each pupil who has not sat it, by learner."""
    rows = Candidate.objects.filter(
        learner__organization=organization,
        session__date__gte=today,
        session__finalized_at=None,
        certification=None,
    )
    return dict(rows.values("learner_id").annotate(day=Min("session__date")).values_list("learner_id", "day"))
