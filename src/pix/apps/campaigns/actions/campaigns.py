"""Campaigns from the team's side: create, edit, duplicate, archive, delete, hand over."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from pix.apps.accounts.models import User
from pix.apps.campaigns import rules
from pix.apps.campaigns.catalogue import courses_for
from pix.apps.campaigns.codes import draw_code
from pix.apps.campaigns.errors import (
    InvalidCampaign,
    MissingFeature,
    UnavailableCourse,
    UnknownCampaign,
)
from pix.apps.campaigns.forms import CampaignForm, edit_faults, faults_of
from pix.apps.campaigns.models import Campaign, CampaignParticipation, TargetProfile
from pix.apps.campaigns.permissions import require_may_manage, require_member
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.apps.organizations.models import Organization
from pix.apps.organizations.permissions import actor_id
from pix.apps.organizations.queries import features_of
from pix.common import time
from pix.core.campaigns.targets import CappedTube, skills_of_tubes

TRIES = 20


@transaction.atomic
def create_campaign(
    organization: Organization, form: CampaignForm, *, by: User | None, owner: User | None = None
) -> Campaign:
    """A new campaign with its code and its frozen skills; `owner`: a member, the author by default.

    Raises InvalidCampaign (every fault), UnavailableCourse, MissingFeature, NotAllowed.
    """
    require_member(by, organization)
    form = form.cleaned()
    faults = faults_of(form) | owner_faults(organization, owner or by)
    if faults:
        raise InvalidCampaign(faults)
    features = features_of(organization)
    require_features(form, features)
    campaign = Campaign(
        organization=organization,
        owner=owner or by,
        created_by=by,
        kind=form.kind,
        name=form.name,
        title=form.title,
        landing_text=form.landing_text,
        external_id_label=form.external_id_label,
        external_id_type=form.external_id_type,
        allows_multiple_sendings=wants_multiple_sendings(form, features),
        profile=form.profile,
        **ground_of(organization, form.profile),
    )
    save_with_a_code(campaign)
    record("campaign.created", target(campaign), actor_id=actor_id(by), kind=campaign.kind)
    return campaign


def owner_faults(organization: Organization, owner: User | None) -> dict[str, str]:
    if owner is None:
        return {"owner": "MISSING_OWNER"}
    is_member = organization.memberships.filter(user=owner, disabled_at=None).exists()
    return {} if is_member else {"owner": "OWNER_NOT_IN_ORGANIZATION"}


def require_features(form: CampaignForm, features: Iterable[str]) -> None:
    known = set(features)
    if form.kind not in rules.offered_kinds(known):
        raise MissingFeature
    if form.multiple_sendings and not rules.offers_multiple_sendings(form.kind, known):
        raise MissingFeature


def wants_multiple_sendings(form: CampaignForm, features: Iterable[str]) -> bool:
    if form.multiple_sendings is not None:
        return form.multiple_sendings
    offered = rules.offers_multiple_sendings(form.kind, set(features))
    return offered and (form.profile is None or form.profile.allows_multiple_sendings)


def ground_of(organization: Organization, profile: TargetProfile | None) -> dict[str, object]:
    """The release of the day, and the skills of the course that have a question in it."""
    release = registry.current_release()
    if profile is None:
        return {"release_id": release.id, "skills": []}
    if not courses_for(organization).filter(pk=profile.pk).exists():
        raise UnavailableCourse
    capped = [CappedTube(tube, level) for tube, level in profile.tubes]
    skills = [skill.id for skill in skills_of_tubes(release.referential, capped)]
    if not skills:
        raise InvalidCampaign({"profile": "TARGET_PROFILE_HAS_NO_QUESTION"})
    return {"release_id": release.id, "skills": skills}


def save_with_a_code(campaign: Campaign) -> None:
    """Codes are never given twice: deleted campaigns keep theirs."""
    for _ in range(TRIES):
        campaign.code = draw_code()
        try:
            with transaction.atomic():
                campaign.save(force_insert=True)
        except IntegrityError:
            if not Campaign.objects.filter(code=campaign.code).exists():
                raise
        else:
            return
    raise RuntimeError("no free code was drawn")


@transaction.atomic
def edit_campaign(
    campaign: Campaign, *, name: str, title: str, landing_text: str, owner: User | None, by: User | None
) -> Campaign:
    """Nothing else changes after the creation. Raises InvalidCampaign, NotAllowed."""
    require_may_manage(by, campaign)
    name, title, landing_text = name.strip(), title.strip(), landing_text.strip()
    faults = edit_faults(campaign, name, title, landing_text)
    if owner is None or owner.pk != campaign.owner_id:
        faults |= owner_faults(campaign.organization, owner)
    if faults:
        raise InvalidCampaign(faults)
    campaign.name, campaign.title, campaign.landing_text, campaign.owner = name, title, landing_text, owner
    campaign.save(update_fields=["name", "title", "landing_text", "owner"])
    record("campaign.edited", target(campaign), actor_id=actor_id(by), owner=owner.pk)
    return campaign


@transaction.atomic
def change_owner(campaigns: Iterable[Campaign], owner: User, *, by: User | None) -> None:
    """Hands campaigns of one organisation over. Raises InvalidCampaign, NotAllowed; nothing is done then."""
    for campaign in campaigns:
        require_may_manage(by, campaign)
        if faults := owner_faults(campaign.organization, owner):
            raise InvalidCampaign(faults)
        former, campaign.owner = campaign.owner_id, owner
        campaign.save(update_fields=["owner"])
        record("campaign.handed_over", target(campaign), actor_id=actor_id(by), former=former, owner=owner.pk)


@transaction.atomic
def duplicate_campaign(campaign: Campaign, *, name: str, by: User | None) -> Campaign:
    """The same choices under a new code, without any participation. The skills are those of today."""
    form = CampaignForm(
        name=name,
        kind=campaign.kind,
        profile=campaign.profile,
        title=campaign.title,
        landing_text=campaign.landing_text,
        multiple_sendings=campaign.allows_multiple_sendings,
        external_id_label=campaign.external_id_label,
        external_id_type=campaign.external_id_type,
        wants_external_id=bool(campaign.external_id_label),
    )
    return create_campaign(campaign.organization, form, by=by, owner=by or campaign.owner)


@transaction.atomic
def archive_campaign(campaign: Campaign, *, by: User | None) -> Campaign:
    """Nobody joins or sends any more; the team still reads everything."""
    require_may_manage(by, campaign)
    if campaign.archived_at is None:
        campaign.archived_at, campaign.archived_by = time.now(), by
        campaign.save(update_fields=["archived_at", "archived_by"])
        record("campaign.archived", target(campaign), actor_id=actor_id(by))
    return campaign


@transaction.atomic
def restore_campaign(campaign: Campaign, *, by: User | None) -> Campaign:
    """Joining and sending work again."""
    require_may_manage(by, campaign)
    if campaign.archived_at is not None:
        campaign.archived_at = campaign.archived_by = None
        campaign.save(update_fields=["archived_at", "archived_by"])
        record("campaign.restored", target(campaign), actor_id=actor_id(by))
    return campaign


@transaction.atomic
def delete_campaigns(campaigns: Iterable[Campaign], *, by: User | None) -> int:
    """Campaigns and their participations, for good as far as the team sees; all of them or none.

    What learners know is untouched. Returns how many participations went. Raises NotAllowed.
    """
    chosen = list(campaigns)
    if any(campaign.deleted_at for campaign in chosen):
        raise UnknownCampaign
    for campaign in chosen:
        require_may_manage(by, campaign)
    now = time.now()
    gone = CampaignParticipation.objects.filter(campaign__in=chosen, deleted_at=None)
    count = gone.update(deleted_at=now, deleted_by=by)
    for campaign in chosen:
        campaign.deleted_at, campaign.deleted_by = now, by
        campaign.save(update_fields=["deleted_at", "deleted_by"])
        record("campaign.deleted", target(campaign), actor_id=actor_id(by))
    return count


def target(campaign: Campaign) -> str:
    return f"campaign:{campaign.pk}"
