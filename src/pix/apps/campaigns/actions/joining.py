"""Entering a campaign: the participation is made once, with its test."""

from django.db import IntegrityError, transaction

from pix.apps.accounts.models import User
from pix.apps.assessments.actions.courses import CourseTest, start_course_test
from pix.apps.assessments.enums import Kind as TestKind
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment
from pix.apps.assessments.queries import states_of
from pix.apps.campaigns.doors import (
    Door,
    external_id_fault,
    way_into,
)
from pix.apps.campaigns.errors import (
    AlreadyParticipated,
    ClosedCampaign,
    DeletedParticipation,
    InvalidExternalId,
    NeedsLearner,
)
from pix.apps.campaigns.grounds import release_to_ask_from, target_of
from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.apps.campaigns.results import known_of
from pix.apps.journal.actions import record
from pix.apps.organizations.actions import join_freely
from pix.apps.organizations.models import OrganizationLearner
from pix.core.campaigns.participations import CampaignKind, first_status

REFUSALS = {
    Door.CLOSED: ClosedCampaign,
    Door.RECOGNITION: NeedsLearner,
    Door.DELETED: DeletedParticipation,
}


@transaction.atomic
def enter(
    campaign: Campaign, user: User, *, external_id: str = "", language: str = "fr"
) -> CampaignParticipation:
    """The participation of a person: the one there is, or a new one with its test.

    Raises ClosedCampaign, NeedsLearner, AlreadyParticipated, DeletedParticipation, InvalidExternalId.
    """
    Campaign.objects.select_for_update(of=("self",), no_key=True).get(pk=campaign.pk)
    way = way_into(campaign, user, external_id)
    if way.door in REFUSALS:
        raise REFUSALS[way.door]
    if way.door is Door.TAKEN:
        raise AlreadyParticipated(f"{way.learner.first_name} {way.learner.last_name}".strip())
    if way.door is Door.EXTERNAL_ID:
        raise InvalidExternalId(external_id_fault(campaign, external_id) or "")
    if way.participation is not None:
        return way.participation
    learner = way.learner or join_freely(campaign.organization, user)
    return begin(campaign, user, learner, external_id=external_id.strip(), language=language)


def begin(
    campaign: Campaign,
    user: User,
    learner: OrganizationLearner,
    *,
    external_id: str = "",
    language: str = "fr",
    rank: int = 1,
) -> CampaignParticipation:
    """A new try. Call it inside the transaction that checked that it may begin."""
    is_external_id_wanted = bool(campaign.external_id_label)
    participation = CampaignParticipation(
        campaign=campaign,
        learner=learner,
        user=user,
        rank=rank,
        external_id=external_id if is_external_id_wanted else "",
        status=first_status(CampaignKind(campaign.kind)).value,
    )
    if not campaign.collects_profiles:
        participation.assessment = start_test(campaign, user, language, is_improving=rank > 1)
        participation.tested_count = tested_at_start(campaign, user)
    try:
        with transaction.atomic():
            participation.save(force_insert=True)
    except IntegrityError as error:
        raise AlreadyParticipated(str(learner)) from error
    record(
        "participation.begun",
        f"participation:{participation.pk}",
        actor_id=user.pk,
        campaign=campaign.pk,
        learner=learner.pk,
        rank=rank,
    )
    return participation


def start_test(
    campaign: Campaign, user: User, language: str = "fr", *, is_improving: bool = False
) -> Assessment:
    course = CourseTest(
        kind=TestKind.EXAM if campaign.is_exam else TestKind.CAMPAIGN,
        code=campaign.code,
        title=campaign.shown_title,
        release_id=release_to_ask_from(campaign),
        skills=tuple(campaign.skills),
    )
    return start_course_test(user.pk, course, language, is_improving=is_improving)


def tested_at_start(campaign: Campaign, user: User) -> int:
    """Skills of the campaign that the profile knows already; an exam ignores them."""
    if campaign.is_exam:
        return 0
    target = target_of(campaign)
    states = states_of(user.pk, {one.competence for one in target.competences})
    return known_of(target, (element for state in states.values() for element in elements_of(state)))
