"""Courses that an organisation makes for itself, out of the subjects that it chose."""

import uuid
from collections.abc import Sequence

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.campaigns.enums import Category
from pix.apps.campaigns.errors import InvalidCampaign, NotAllowed
from pix.apps.campaigns.forms import LONGEST_NAME
from pix.apps.campaigns.models import Stage, TargetProfile
from pix.apps.campaigns.permissions import require_member
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.apps.organizations.models import Organization
from pix.apps.organizations.permissions import actor_id
from pix.common import time
from pix.core.campaigns.targets import CappedTube, skills_of_tubes

HALF_MINUTES_A_SUBJECT = 5  # what the shipped courses last, counted by subject
ROUND_MINUTES = 5
STAGE_TEXTS = (
    "threshold", "level", "is_first_skill", "title", "message", "team_title", "team_description",
)  # fmt: skip


@transaction.atomic
def create_course(
    organization: Organization, name: str, tubes: Sequence[CappedTube], *, by: User | None
) -> TargetProfile:
    """A course of the catalogue of this organisation alone, with the stars of the ready-made ones.

    Raises InvalidCampaign (no name, no subject, no question yet), NotAllowed, ArchivedOrganization.
    """
    require_member(by, organization)
    name = name.strip()
    if faults := course_faults(name, tubes):
        raise InvalidCampaign(faults)
    course = TargetProfile.objects.create(
        key=f"own-{uuid.uuid4()}",
        name=name,
        category=Category.CUSTOM,
        minutes=minutes_for(tubes),
        tubes=[[one.tube_id, one.level] for one in tubes],
        owner=organization,
        position=TargetProfile.objects.filter(is_shipped=True).count(),
    )
    Stage.objects.bulk_create(Stage(profile=course, **texts) for texts in usual_stages())
    record("course.created", f"course:{course.pk}", actor_id=actor_id(by), organization=organization.pk)
    return course


def course_faults(name: str, tubes: Sequence[CappedTube]) -> dict[str, str]:
    faults = {}
    if not name:
        faults["name"] = "COURSE_NAME_IS_REQUIRED"
    elif len(name) > LONGEST_NAME:
        faults["name"] = "COURSE_NAME_IS_TOO_LONG"
    if not tubes:
        faults["tubes"] = "COURSE_HAS_NO_SUBJECT"
    elif not skills_of_tubes(registry.current_release().referential, tubes):
        faults["tubes"] = "TARGET_PROFILE_HAS_NO_QUESTION"
    return faults


def minutes_for(tubes: Sequence[CappedTube]) -> int:
    """An estimate, rounded up to five minutes."""
    return -(-len(tubes) * HALF_MINUTES_A_SUBJECT // (2 * ROUND_MINUTES)) * ROUND_MINUTES


def usual_stages() -> list[dict[str, object]]:
    """Those of the ready-made courses on several competences."""
    shipped = TargetProfile.objects.filter(is_shipped=True, category=Category.PREDEFINED, outdated_at=None)
    model = shipped.order_by("position").first()
    return list(model.stages.order_by("pk").values(*STAGE_TEXTS)) if model else []


@transaction.atomic
def retire_course(organization: Organization, course: TargetProfile, *, by: User | None) -> None:
    """Leaves the catalogue; what was given with it goes on. Raises NotAllowed when it is not theirs."""
    require_member(by, organization)
    if course.owner_id != organization.pk:
        raise NotAllowed
    if course.outdated_at is None:
        course.outdated_at = time.now()
        course.save(update_fields=["outdated_at"])
        record("course.retired", f"course:{course.pk}", actor_id=actor_id(by), organization=organization.pk)
