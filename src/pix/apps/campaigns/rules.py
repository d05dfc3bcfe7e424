"""Who may, and what an organisation offers. Reads the values given, never the database."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from pix.apps.organizations.enums import Feature, OrganizationType
from pix.apps.organizations.rules import is_active, is_administrator
from pix.core.campaigns.participations import CampaignKind

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign
    from pix.apps.organizations.models import Membership, Organization


def may_read(membership: "Membership | None", campaign: "Campaign") -> bool:
    """Every member sees every campaign of the organisation."""
    return is_active(membership) and membership.organization_id == campaign.organization_id


def may_manage(membership: "Membership | None", campaign: "Campaign") -> bool:
    """Edit, archive, delete, delete a participation: the owner, and administrators."""
    if not may_read(membership, campaign):
        return False
    return is_administrator(membership) or membership.user_id == campaign.owner_id


def offered_kinds(features: Collection[str]) -> list[CampaignKind]:
    kinds = [CampaignKind.ASSESSMENT, CampaignKind.PROFILES_COLLECTION]
    return [*kinds, CampaignKind.EXAM] if Feature.CAMPAIGN_WITHOUT_USER_PROFILE in features else kinds


def offers_multiple_sendings(kind: str, features: Collection[str]) -> bool:
    return kind == CampaignKind.PROFILES_COLLECTION or Feature.MULTIPLE_SENDING_ASSESSMENT in features


def column_of_groups(organization: "Organization") -> str:
    """The column of learners by which a team filters: `division`, `group`, or none."""
    if not organization.is_managing_students:
        return ""
    return "group" if organization.type == OrganizationType.SUP else "division"
