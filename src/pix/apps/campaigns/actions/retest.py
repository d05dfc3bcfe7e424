"""Checking that a lesson was learnt: a few skills of a course, asked again."""

from collections.abc import Sequence

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.campaigns.actions.campaigns import create_campaign
from pix.apps.campaigns.enums import Kind
from pix.apps.campaigns.errors import InvalidCampaign
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.campaigns.models import Campaign
from pix.apps.campaigns.permissions import require_member


@transaction.atomic
def create_retest(campaign: Campaign, skills: Sequence[str], *, name: str, by: User | None) -> Campaign:
    """A questioning on these skills of a campaign, without its profile being used or changed.

    Raises InvalidCampaign without any skill of the campaign, MissingFeature, NotAllowed.
    """
    require_member(by, campaign.organization)
    asked = [skill for skill in campaign.skills if skill in set(skills)]
    if not asked:
        raise InvalidCampaign({"profile": "TARGET_PROFILE_HAS_NO_QUESTION"})
    form = CampaignForm(name=name, kind=Kind.EXAM, profile=campaign.profile, title="")
    retest = create_campaign(campaign.organization, form, by=by, owner=by or campaign.owner)
    retest.skills, retest.release_id = asked, campaign.release_id
    retest.save(update_fields=["skills", "release"])
    return retest
