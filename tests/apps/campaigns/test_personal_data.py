"""What campaigns keep of a person: what they may read, and what goes when they are erased."""

import json

import pytest

from pix.apps.accounts import actions as accounts
from pix.apps.accounts import rules
from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.campaigns.personal_data import participations
from pix.apps.organizations.enums import OrganizationType
from tests.factories.accounts import make_user
from tests.factories.campaigns import course, make_campaign, make_pupil, take_part
from tests.factories.organizations import make_organization

pytestmark = pytest.mark.django_db


def test_a_person_reads_their_participations_and_attestations():
    school = make_organization()
    pupil = make_pupil(school)
    sent = take_part(make_campaign(school, profile=course("clg-6e-attestation")), pupil.user)
    told = json.loads(participations(pupil.user))
    [row] = told["participations"]
    assert (row["campaign__code"], row["mastery"], row["status"]) == (
        sent.campaign.code,
        sent.mastery,
        "SHARED",
    )
    assert [one["key"] for one in told["attestations"]] == ["SIXTH_GRADE"]


def test_results_stay_and_identifiers_go():
    company = make_organization(type=OrganizationType.PRO)
    user = make_user()
    assert rules.can_delete_own_account(user)
    campaign = make_campaign(company, wants_external_id=True, external_id_label="Casier")
    sent = take_part(campaign, user, external_id="B-7")
    assert not rules.can_delete_own_account(user)
    accounts.anonymise(user, by=None)
    kept = CampaignParticipation.objects.select_related("learner").get()
    assert (kept.external_id, kept.mastery, kept.learner.first_name) == ("", sent.mastery, "")
