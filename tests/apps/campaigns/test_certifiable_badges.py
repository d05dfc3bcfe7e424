"""Whether a badge obtained in a course still opens its certification."""

import pytest

from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns.models import Badge
from pix.apps.campaigns.queries.certifiable import holds_certifiable_badge
from pix.apps.certification.complementary import is_eligible
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_pupil, take_part

pytestmark = pytest.mark.django_db


@pytest.fixture
def holder():
    """Somebody who obtained a badge of CléA by answering a whole course rightly."""
    campaign = make_campaign()
    criteria = [{"threshold": 10}]
    Badge.objects.create(
        profile=campaign.profile,
        key="PIX_EMPLOI_CLEA_V3",
        title="CléA numérique",
        criteria=criteria,
        is_certifiable=True,
    )
    user = make_pupil(campaign.organization).user
    take_part(campaign, user)
    return user


def test_a_badge_opens_its_certification_while_it_is_deserved(holder):
    assert [holds_certifiable_badge(holder.pk, name) for name in ("CLEA", "DROIT", "CORE")] == [
        True,
        False,
        False,
    ]
    assert is_eligible(holder.pk, "CLEA")
    KnowledgeState.objects.filter(user=holder).update(elements={})
    assert not holds_certifiable_badge(holder.pk, "CLEA")
    assert not is_eligible(holder.pk, "CLEA")


def test_an_ordinary_badge_opens_nothing(holder):
    Badge.objects.filter(key="PIX_EMPLOI_CLEA_V3").update(is_certifiable=False)
    assert not holds_certifiable_badge(holder.pk, "CLEA")


def test_somebody_without_badge(holder):
    assert not holds_certifiable_badge(make_user().pk, "CLEA")
