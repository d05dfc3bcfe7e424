"""Attestations as files: one person's, or those of classes in one PDF."""

from collections.abc import Collection

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pix.apps.campaigns.models import Attestation
from pix.apps.campaigns.queries.attestations import SIXTH_GRADE, followed_learners
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.documents.attestations import AttestationWords, Holder, build_attestations


def attestation_pdf(attestation: Attestation) -> bytes:
    """Needs its participation with the learner and the organisation."""
    row = attestation.participation
    holder = holder_of(row.learner, row.campaign.organization, attestation.acquired_at)
    return build_attestations(words(), [holder])


def class_pdf(organization: Organization, groups: Collection[str], key: str = SIXTH_GRADE) -> bytes | None:
    """One page a holder, by class and name. None when nobody of these classes holds it."""
    holders = [
        holder_of(one.learner, organization, one.acquired_at)
        for one in followed_learners(organization, key=key, groups=groups)
        if one.acquired_at is not None
    ]
    return build_attestations(words(), holders) if holders else None


def holder_of(learner: OrganizationLearner, organization: Organization, at) -> Holder:
    return Holder(
        f"{learner.first_name} {learner.last_name}".strip(),
        learner.division or learner.group,
        organization.name,
        date_format(timezone.localtime(at), "j F Y"),
    )


def words() -> AttestationWords:
    return AttestationWords(
        title=_("Attestation of awareness of digital tools"),
        given_to=_("This attestation is given to"),
        text=_(
            "who has shown, in real situations, a mastery of at least half of what the sixth-grade courses "
            "measure: protecting oneself and others, and first digital skills."
        ),
        earned_on=_("Earned on"),
        signature=_("The head of the school"),
        site=settings.SITE_NAME,
        language=get_language() or "fr",
    )
