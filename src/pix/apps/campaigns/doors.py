"""The way of a learner into a campaign: which door comes next. Reads the database, changes nothing."""

from enum import StrEnum

from attrs import frozen
from django.conf import settings

from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.models import User
from pix.apps.accounts.rules import email_fault
from pix.apps.campaigns.enums import ExternalIdType
from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.queries import learner_of_user
from pix.apps.organizations.rules import is_open, manages_pupil_accounts, must_be_recognised

LONGEST_ID = 255


class Door(StrEnum):
    """What stands before a person, in the order in which it is asked."""

    CLOSED = "closed"
    SCHOOL = "school"
    SIGN_UP = "sign up"
    ENTRANCE = "entrance"
    RECOGNITION = "recognition"
    TAKEN = "taken"
    DELETED = "deleted"
    EXTERNAL_ID = "external id"


@frozen
class Way:
    """Where the person stands. `participation`: their current one, deleted or not."""

    door: Door
    learner: OrganizationLearner | None = None
    participation: CampaignParticipation | None = None


def way_into(campaign: Campaign, user: User | None, external_id: str = "") -> Way:
    """The next door of this campaign for this person (None: not signed in). At most three statements."""
    participation = participation_of(campaign, user) if user else None
    if participation is None and (campaign.is_closed or not is_open(campaign.organization)):
        return Way(Door.CLOSED)
    if user is None:
        return Way(Door.SCHOOL if manages_pupil_accounts(campaign.organization) else Door.SIGN_UP)
    if participation is not None:
        return Way(deleted_or_entrance(campaign, participation), participation=participation)
    return way_of_a_newcomer(campaign, user, external_id)


def deleted_or_entrance(campaign: Campaign, participation: CampaignParticipation) -> Door:
    if campaign.deleted_at is not None:
        return Door.CLOSED
    return Door.DELETED if participation.deleted_at is not None else Door.ENTRANCE


def way_of_a_newcomer(campaign: Campaign, user: User, external_id: str) -> Way:
    learner = learner_of_user(campaign.organization, user)
    if learner is None and must_be_recognised(campaign.organization):
        return Way(Door.RECOGNITION)
    if learner is not None:
        other = current_of_learner(campaign, learner)
        if other is not None:
            return Way(Door.TAKEN if other.deleted_at is None else Door.DELETED, learner)
    if campaign.external_id_label and external_id_fault(campaign, external_id):
        return Way(Door.EXTERNAL_ID, learner)
    return Way(Door.ENTRANCE, learner)


def participation_of(campaign: Campaign, user: User) -> CampaignParticipation | None:
    """The current participation of a person, one that was deleted when there is no other."""
    tries = CampaignParticipation.objects.filter(campaign=campaign, user=user, is_improved=False)
    found = list(tries.select_related("learner", "assessment", "stage").order_by("-rank"))
    return next((one for one in found if one.deleted_at is None), found[0] if found else None)


def current_of_learner(campaign: Campaign, learner: OrganizationLearner) -> CampaignParticipation | None:
    tries = CampaignParticipation.objects.filter(campaign=campaign, learner=learner, is_improved=False)
    return tries.first()


def external_id_fault(campaign: Campaign, typed: str) -> str | None:
    """Why an identifier cannot be taken, None when it can."""
    text = typed.strip()
    if not text:
        return "EXTERNAL_ID_IS_REQUIRED"
    if len(text) > LONGEST_ID or "\x00" in text:
        return "EXTERNAL_ID_IS_TOO_LONG"
    if campaign.external_id_type == ExternalIdType.EMAIL and email_fault(normalise_login(text)):
        return "EXTERNAL_ID_IS_NOT_AN_EMAIL"
    return None


def sends_by_itself(campaign: Campaign) -> bool:
    return settings.CAMPAIGN_AUTO_SHARE and not campaign.collects_profiles
