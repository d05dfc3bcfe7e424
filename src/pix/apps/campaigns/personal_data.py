"""What erasing a person, and a person's wish to be erased or to read their data, mean for campaigns."""

from pix.apps.accounts import erasure, exports, rules
from pix.apps.accounts.models import User
from pix.apps.campaigns.models import Attestation, CampaignParticipation

COLUMNS = (
    "campaign__code", "campaign__organization__name", "campaign__title", "external_id", "status",
    "created_at", "shared_at", "mastery", "validated_count", "pix_score", "is_certifiable",
)  # fmt: skip


@rules.vetoes_self_deletion
def has_participated(user: User) -> bool:
    return CampaignParticipation.objects.filter(user=user).exists()


@erasure.on_anonymisation
def forget_identifiers(user: User) -> None:
    """Results stay with the organisation; what the person typed of themselves goes."""
    CampaignParticipation.objects.filter(user=user).exclude(external_id="").update(external_id="")


@exports.exporter("campaigns.json")
def participations(user: User) -> bytes:
    rows = CampaignParticipation.objects.filter(user=user, deleted_at=None).order_by("created_at")
    earned = Attestation.objects.filter(user=user).order_by("acquired_at")
    return exports.json_bytes(
        {
            "participations": list(rows.values(*COLUMNS)),
            "attestations": list(earned.values("key", "acquired_at")),
        }
    )
