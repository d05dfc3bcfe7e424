"""Everybody together: the frozen rows of bytes of a campaign, and what they say as a whole."""

from collections.abc import Collection

from attrs import frozen
from django.db.models import Avg

from pix.apps.campaigns.grounds import Rewards, rewards_of, target_of
from pix.apps.campaigns.models import Campaign, CampaignParticipation
from pix.apps.campaigns.queries.participants import Filters, filtered
from pix.core.campaigns.collective import CollectiveResults, collective_results
from pix.core.campaigns.outcomes import Codes, outcome_matrix
from pix.core.campaigns.reteach import (
    SubjectToReteach,
    participants_to_help,
    skills_to_retest,
    subjects_to_reteach,
)
from pix.core.campaigns.stage_figures import StageShare, mean_stage, stage_distribution
from pix.core.campaigns.stages import StageResult
from pix.core.campaigns.targets import CampaignTarget


@frozen(eq=False)
class Sent:
    """The current results received: keys of participations and learners, and their outcomes by row."""

    target: CampaignTarget
    participations: tuple[int, ...]
    learners: tuple[int, ...]
    codes: Codes


@frozen(eq=False)
class Together:
    """The page of results: everything from the same rows. Stage figures are empty without stages."""

    sent: Sent
    results: CollectiveResults
    rewards: Rewards
    shares: tuple[StageShare, ...]
    mean_stage: StageResult | None


@frozen
class Lesson:
    """What to teach again: subjects, skills of the re-test, and by step the learners (keys) to help."""

    subjects: tuple[SubjectToReteach, ...]
    skills: tuple[str, ...]
    to_help: tuple[tuple[int, ...], ...]


def sent_results(campaign: Campaign, filters: Filters = Filters()) -> Sent:  # noqa: B008 - a value
    """One statement."""
    rows = filtered(campaign, filters, only_sent=True).order_by("pk")
    found = list(rows.values_list("pk", "learner_id", "outcomes"))
    target = target_of(campaign)
    codes = outcome_matrix(target, (bytes(row) for _pk, _learner, row in found))
    return Sent(target, tuple(row[0] for row in found), tuple(row[1] for row in found), codes)


def results_together(campaign: Campaign, filters: Filters = Filters()) -> Together:  # noqa: B008
    """Three statements."""
    sent, rewards = sent_results(campaign, filters), rewards_of(campaign)
    has_stages = bool(rewards.scale.steps)
    return Together(
        sent,
        collective_results(sent.target, sent.codes),
        rewards,
        stage_distribution(rewards.scale, sent.codes) if has_stages else (),
        mean_stage(rewards.scale, sent.codes) if has_stages else None,
    )


def individual_results(campaign: Campaign, participation: CampaignParticipation) -> CollectiveResults:
    """The analysis of one participation that was sent: a matrix of one row."""
    target = target_of(campaign)
    return collective_results(target, outcome_matrix(target, [bytes(participation.outcomes)]))


def lesson_of(sent: Sent, results: CollectiveResults | None = None) -> Lesson:
    """Three subjects to teach again tomorrow. No statement."""
    subjects = subjects_to_reteach(results or collective_results(sent.target, sent.codes))
    ranks = (participants_to_help(sent.target, sent.codes, one.step.skill_id) for one in subjects)
    return Lesson(
        subjects,
        skills_to_retest(subjects),
        tuple(tuple(sent.learners[rank] for rank in some) for some in ranks),
    )


@frozen
class ProfilesTogether:
    """A collection of profiles: means are None without any."""

    received: int
    certifiable: int
    mean_pix: float | None


def profiles_together(campaign: Campaign, filters: Filters = Filters()) -> ProfilesTogether:  # noqa: B008
    rows = filtered(campaign, filters, only_sent=True)
    return ProfilesTogether(
        rows.count(),
        rows.filter(is_certifiable=True).count(),
        rows.aggregate(mean=Avg("pix_score"))["mean"],
    )


def keys_without(campaign: Campaign, learner_ids: Collection[int]) -> set[int]:
    """Of these learners, those who have no participation in the campaign: they have not begun."""
    rows = CampaignParticipation.objects.filter(campaign=campaign, deleted_at=None)
    begun = rows.filter(learner__in=list(learner_ids)).values_list("learner_id", flat=True)
    return set(learner_ids) - set(begun)
