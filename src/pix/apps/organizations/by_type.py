"""What an organisation is given by its type, and where its learners come from."""

from pix.apps.organizations.enums import Feature, ImportKind, OrganizationType, Tag
from pix.apps.organizations.models import Organization

FORMAT_KINDS = {"ONDE": ImportKind.ONDE}


def manages_students_by_default(kind: OrganizationType) -> bool:
    return kind in {OrganizationType.SCO, OrganizationType.SUP}


def import_format_by_default(kind: OrganizationType) -> str:
    return "ONDE" if kind == OrganizationType.SCO_1D else ""


def default_features(organization: Organization) -> dict[Feature, dict[str, object]]:
    """The switches of a new organisation with their parameters."""
    features: dict[Feature, dict[str, object]] = {
        Feature.MULTIPLE_SENDING_ASSESSMENT: {},
        Feature.CAMPAIGN_WITHOUT_USER_PROFILE: {},
    }
    if organization.is_managing_students:
        features[Feature.COMPUTE_CERTIFICABILITY] = {}
        if organization.type == OrganizationType.SCO:
            features[Feature.ATTESTATIONS_MANAGEMENT] = {"keys": ["SIXTH_GRADE"]}
    return features


def import_kind(organization: Organization) -> ImportKind | None:
    """The one kind of file from which this organisation takes its learners."""
    if organization.is_managing_students:
        if organization.type == OrganizationType.SUP:
            return ImportKind.SUP
        return ImportKind.FREGATA if Tag.AGRICULTURE in organization.tags else ImportKind.SIECLE
    if organization.import_format:
        return FORMAT_KINDS.get(organization.import_format, ImportKind.GENERIC)
    return None
