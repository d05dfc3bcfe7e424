"""A course taken again: improved before sending, retried or reset after, a profile sent once more."""

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.assessments.actions.courses import forget_skills
from pix.apps.assessments.queries import load_sitting
from pix.apps.campaigns.actions.joining import begin, start_test
from pix.apps.campaigns.actions.sending import locked_by, send_results
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.errors import NoNewTry, NotAllowed
from pix.apps.campaigns.grounds import target_of
from pix.apps.campaigns.models import CampaignParticipation
from pix.apps.campaigns.terms import as_rules_see, new_try_of, sending_settings, terms_of
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.campaigns.participations import Offer, can_improve, can_send_profile_again


@transaction.atomic
def retry(participation: CampaignParticipation, *, by: User) -> CampaignParticipation:
    """A new try: what failed is asked again, what was sent stays with the team. Raises NoNewTry."""
    row = own(participation, by)
    offer = new_try_of(row, time.now())
    if offer.retry is not Offer.OPEN:
        raise NoNewTry(offer.remaining_seconds)
    return replace(row)


@transaction.atomic
def reset(participation: CampaignParticipation, *, by: User) -> CampaignParticipation:
    """A new try from nothing: what the person knew of the skills of the course is erased. Raises NoNewTry."""
    row = own(participation, by)
    offer = new_try_of(row, time.now())
    if offer.reset is not Offer.OPEN:
        raise NoNewTry(offer.remaining_seconds)
    forget_skills(row.user_id, target_of(row.campaign).skills)
    return replace(row)


@transaction.atomic
def improve(participation: CampaignParticipation, *, by: User) -> CampaignParticipation:
    """Before sending, where that is done by a click: another test in the same participation.

    Raises NoNewTry.
    """
    row = own(participation, by)
    if not may_improve(row):
        raise NoNewTry
    row.assessment = start_test(row.campaign, row.user, is_improving=True)
    row.status = Status.STARTED
    row.save(update_fields=["assessment", "status"])
    record("participation.improved", f"participation:{row.pk}", actor_id=by.pk)
    return row


@transaction.atomic
def send_profile_again(participation: CampaignParticipation, *, by: User) -> CampaignParticipation:
    """At once, whatever the delay: a new participation, sent. Raises NoNewTry."""
    row = own(participation, by)
    if not can_send_profile_again(as_rules_see(row), terms_of(row.campaign)):
        raise NoNewTry
    return send_results(replace(row), by=by)


def may_improve(row: CampaignParticipation) -> bool:
    """Whether old failures may be asked again before sending. Reads only."""
    if row.assessment is None or row.status != Status.TO_SHARE:
        return False
    sitting = load_sitting(row.assessment)
    known = [one for one in sitting.knowledge if one.skill_id in target_of(row.campaign).rank_of_skill]
    return can_improve(
        as_rules_see(row), terms_of(row.campaign), known, row.assessment.created_at, sending_settings()
    )


def own(participation: CampaignParticipation, by: User) -> CampaignParticipation:
    row = locked_by(pk=participation.pk)
    if row.user_id != by.pk:
        raise NotAllowed
    return row


def replace(row: CampaignParticipation) -> CampaignParticipation:
    row.is_improved = True
    row.save(update_fields=["is_improved"])
    return begin(row.campaign, row.user, row.learner, external_id=row.external_id, rank=row.rank + 1)
