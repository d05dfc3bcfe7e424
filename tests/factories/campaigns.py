"""Campaigns and participations for tests: built by the actions, answered as somebody of an ability would."""

from collections.abc import Callable, Iterable
from typing import Any

from pix.apps.accounts.models import User
from pix.apps.assessments.actions import running
from pix.apps.assessments.models import Assessment
from pix.apps.assessments.sitting import Ask, Done, Owner
from pix.apps.campaigns import actions
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.campaigns.grounds import rewards_of, target_of
from pix.apps.campaigns.models import Campaign, CampaignParticipation, TargetProfile
from pix.apps.campaigns.results import counts_of, stage_of
from pix.apps.organizations.models import Membership, Organization, OrganizationLearner
from pix.common import time
from pix.core.campaigns.targets import CappedTube
from pix.core.items.variant import Variant
from tests.factories.accounts import make_user
from tests.factories.answers import right_fields, submission, wrong_fields
from tests.factories.organizations import make_learner, make_member, make_organization

COURSE = "clg-6e-rentree"
Succeeds = Callable[[str], bool]
"""Skill → whether the person knows it."""


def course(key: str = COURSE) -> TargetProfile:
    return TargetProfile.objects.get(key=key)


def make_campaign(
    organization: Organization | None = None, *, owner: Membership | None = None, **fields: Any
) -> Campaign:
    """An assessment on the start-of-year course of a school, unless said otherwise."""
    organization = organization or (owner.organization if owner else make_organization())
    owner = owner or organization.memberships.first() or make_member(organization)
    kind = fields.setdefault("kind", Kind.ASSESSMENT)
    if kind != Kind.PROFILES_COLLECTION:
        fields.setdefault("profile", course())
    fields.setdefault("name", "Rentrée 6e")
    settings = {name: fields.pop(name) for name in ("code", "archived_at", "deleted_at") if name in fields}
    campaign = actions.create_campaign(organization, CampaignForm(**fields), by=owner.user)
    for name, value in settings.items():
        setattr(campaign, name, value)
    if settings:
        campaign.save()
    return Campaign.objects.select_related("organization", "profile").get(pk=campaign.pk)


def make_own_course(organization: Organization, name: str = "Notre parcours") -> TargetProfile:
    """A course that an organisation made of three subjects of a shipped one."""
    tubes = [CappedTube(tube, level) for tube, level in course().tubes[:3]]
    return actions.create_course(organization, name, tubes, by=None)


def make_pupil(organization: Organization, user: User | None = None, **columns: Any) -> OrganizationLearner:
    """A pupil of the list with an account."""
    user = user or make_user(school=True)
    return make_learner(organization, user=user, linked_at=time.now(), **columns)


def play(
    user: User, assessment: Assessment, succeeds: Succeeds = lambda _skill: True, *, stop_after: int = 999
) -> int:
    """Answers to the end (or so many questions); a simulator that only a hand can solve is skipped."""
    owner, given = Owner(user.pk), 0
    reply = running.continue_test(owner, assessment.public_id)
    while not isinstance(reply.step, Done) and given < stop_after:
        if not isinstance(reply.step, Ask):
            reply = running.pass_checkpoint(owner, assessment.public_id)
            continue
        question = reply.step.question
        if question.variant.timer:
            running.start_timer(owner, assessment.public_id, question.row.number)
        fields = fields_for(question.variant, knows=succeeds(question.row.skill))
        reply = running.record_answer(owner, assessment.public_id, question.row.number, submission(fields))
        given += 1
    return given


def fields_for(variant: Variant, *, knows: bool) -> dict[str, list[str]]:
    fields = right_fields(variant) if knows else wrong_fields(variant)
    return fields or {"skip": ["1"]}


def take_part(
    campaign: Campaign, user: User, succeeds: Succeeds = lambda _skill: True, **entering: Any
) -> CampaignParticipation:
    """Enters and answers everything: the results are sent."""
    participation = actions.enter(campaign, user, **entering)
    if participation.assessment:
        play(user, participation.assessment, succeeds)
    return CampaignParticipation.objects.select_related("campaign__profile", "learner").get(
        pk=participation.pk
    )


def sent_participations(
    campaign: Campaign, learners: Iterable[OrganizationLearner], outcomes: Iterable[bytes], **columns: Any
) -> list[CampaignParticipation]:
    """Participations already sent, without their answers: for whoever reads many."""
    target, rewards = target_of(campaign), rewards_of(campaign)
    rows = []
    for learner, row in zip(learners, outcomes, strict=True):
        assert len(row) == len(target.skills)
        counts = counts_of(row)
        stage = stage_of(rewards, counts)
        rows.append(
            CampaignParticipation(
                campaign=campaign,
                learner=learner,
                user_id=learner.user_id,
                status=Status.SHARED,
                shared_at=time.now(),
                outcomes=row,
                validated_count=counts.validated,
                tested_count=counts.tested,
                mastery=counts.mastery_percentage,
                pix_score=counts.validated,
                stage_id=stage.reached if stage else None,
                stars=stage.stars if stage else None,
                **columns,
            )
        )
    return CampaignParticipation.objects.bulk_create(rows, batch_size=500)
