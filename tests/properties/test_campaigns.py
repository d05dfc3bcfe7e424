"""Laws of the results of campaigns, for any target, any participants, any stages and badges."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.campaigns.badges import Badge, Criterion, CriterionScope, badge_result
from pix.core.campaigns.collective import collective_results, mastery_percentages
from pix.core.campaigns.follow_up import (
    Bucket,
    CampaignStanding,
    CertifiabilityRecord,
    LearnerStanding,
    buckets_of,
)
from pix.core.campaigns.outcomes import outcome_matrix, outcomes_of
from pix.core.campaigns.participations import (
    CampaignKind,
    CampaignTerms,
    Offer,
    Participation,
    ParticipationStatus,
    new_try,
)
from pix.core.campaigns.ratios import percentage, ratio, two_digits
from pix.core.campaigns.results import Counts, campaign_results
from pix.core.campaigns.reteach import participants_to_help, skills_to_retest, subjects_to_reteach
from pix.core.campaigns.settings import ReteachSettings, SendingSettings
from pix.core.campaigns.stage_figures import stage_distribution, stage_ranks
from pix.core.campaigns.stages import Stage, stage_scale, stages_reached
from pix.core.campaigns.subjects import rank_subjects
from pix.core.campaigns.targets import arrange_target
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.referential.values import Skill

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)
OUTCOMES = st.sampled_from([None, Status.INVALIDATED, Status.VALIDATED])


@st.composite
def targets(draw):
    """Skills of random tubes in one to three competences, given in any order."""
    skills = [
        Skill(f"{tube}.{level}", f"{tube}.{level}", f"t{tube}", f"1.{tube % 3}", level, pix_value=1.6)
        for tube in range(draw(st.integers(0, 6)))
        for level in draw(st.sets(st.integers(1, 8), min_size=1, max_size=5))
    ]
    return arrange_target(draw(st.permutations(skills)))


def elements(target, outcomes):
    return [
        KnowledgeElement(
            skill.id,
            skill.competence,
            status,
            Source.DIRECT,
            1.6 * (status is Status.VALIDATED),
            NOON,
        )
        for skill, status in zip(target.skills, outcomes, strict=True)
        if status is not None
    ]


@st.composite
def classes(draw):
    """A target, the elements of each participant, and their matrix."""
    target = draw(targets())
    size = len(target.skills)
    people = draw(st.lists(st.lists(OUTCOMES, min_size=size, max_size=size), max_size=8))
    known = [elements(target, outcomes) for outcomes in people]
    return target, known, outcome_matrix(target, [outcomes_of(target, one) for one in known])


stages = st.builds(
    lambda values, first: [
        *(Stage(value, threshold=value) for value in values),
        *([Stage(500, is_first_skill=True)] if first else []),
    ],
    st.sets(st.integers(0, 100), max_size=6),
    st.booleans(),
)


@given(st.integers(1, 2000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_roundings_are_the_nearest_and_agree(pair):
    part, whole = pair
    exact = Fraction(part, whole)
    assert abs(Fraction(percentage(part, whole), 100) - exact) <= Fraction(1, 200)
    assert ratio(part, whole) == percentage(part, whole) / 100
    if 10 * part >= whole:
        assert two_digits(part, whole) == ratio(part, whole)
    elif part:
        assert abs(two_digits(part, whole) / float(exact) - 1) <= 0.05 + 1e-9


@given(classes())
def test_a_participation_counts_each_targeted_skill_once(group):
    target, known, _ = group
    for one in known:
        results = campaign_results(target, one, is_completed=False)
        assert sum((part.counts for part in results.competences), Counts()) == results.counts
        assert results.counts.validated <= results.counts.tested <= results.counts.total
        assert 0 <= results.completion_rate <= 1
        assert results.pix_score <= sum(element.earned_pix for element in one) + 1e-6


@given(classes(), st.data())
def test_one_more_validated_skill_never_lowers_anything(group, data):
    target, known, _ = group
    for one in known:
        left = [skill for skill in target.skills if skill.id not in {element.skill_id for element in one}]
        if not left:
            continue
        skill = data.draw(st.sampled_from(left))
        more = [
            *one,
            KnowledgeElement(skill.id, skill.competence, Status.VALIDATED, Source.DIRECT, 1.6, NOON),
        ]
        before, after = (campaign_results(target, elements, is_completed=True) for elements in (one, more))
        assert after.counts.mastery_percentage >= before.counts.mastery_percentage
        assert after.pix_score >= before.pix_score
        scale = stage_scale(data.draw(stages), target.skills)
        old, new = stages_reached(scale, before.counts), stages_reached(scale, after.counts)
        assert new.acquired[: len(old.acquired)] == old.acquired
        assert old.stars <= new.stars <= new.max_stars


@given(st.sets(st.integers(0, 30)), st.data())
def test_a_badge_is_obtained_exactly_when_its_progress_is_whole(targeted, data):
    validated = data.draw(st.sets(st.sampled_from(sorted(targeted)))) if targeted else set()
    criterion = st.builds(
        Criterion,
        st.sampled_from(CriterionScope),
        st.integers(0, 100),
        st.frozensets(st.integers(0, 40).map(str), min_size=1),
    )
    badge = Badge(1, tuple(data.draw(st.lists(criterion, max_size=4))))
    found = badge_result(badge, {str(one) for one in targeted}, {str(one) for one in validated})
    everything = {str(one) for one in targeted}
    assert 0 <= found.progress <= 100
    if found.is_acquired:
        assert found.progress == 100
        assert badge_result(badge, everything, everything).is_acquired
    if not badge.criteria:
        assert found.progress == 0


def score_of(levels, validated, hardest_of_all):
    """The score of one participant in one subject, written straight from the rule."""
    hardest, reached = max(levels), max(validated, default=0)
    following = min(levels - validated, default=hardest)
    share = Fraction(20 * len(validated), len(levels))
    step = Fraction(10 * reached, following) if validated else 0
    return Fraction(40 * reached, hardest) + Fraction(30 * hardest, hardest_of_all) + share + step


@given(classes())
def test_collective_figures_are_the_means_of_the_participants(group):
    target, known, codes = group
    figures = collective_results(target, codes)
    results = [campaign_results(target, one, is_completed=True) for one in known]
    assert figures.participant_count == len(known)
    assert sum(figures.distribution) == len(known)
    assert mastery_percentages(codes).tolist() == [one.counts.mastery_percentage for one in results]
    if not known:
        return
    assert figures.mean_rate == pytest.approx(np.mean([one.counts.stored_rate for one in results]))
    for rank, competence in enumerate(figures.competences):
        counts = [one.competences[rank].counts for one in results]
        assert competence.mean_validated == pytest.approx(np.mean([one.validated for one in counts]))
        assert competence.mastery_percentage == sum(counts, Counts()).mastery_percentage
    levels = {skill.id: skill.level for skill in target.skills}
    for tube in figures.tubes:
        ladder = {skill.skill_id for skill in tube.skills}
        solved = [
            {levels[one.skill_id] for one in person if one.is_validated and one.skill_id in ladder}
            for person in known
        ]
        assert tube.mean_level == pytest.approx(np.mean([max(some, default=0) for some in solved]))
        ladder_levels = {levels[one] for one in ladder}
        scores = [score_of(ladder_levels, some, target.highest_level) for some in solved]
        assert tube.score == pytest.approx(float(sum(scores) / len(scores)))
        assert tube.score >= 30 * tube.max_level / target.highest_level - 1e-9
        if all(max(some, default=0) < min(ladder_levels - some, default=9) for some in solved):
            assert tube.score <= 100 + 1e-9


@given(classes())
def test_figures_do_not_depend_on_the_order_of_the_participants(group):
    target, _, codes = group
    figures, reversed_figures = collective_results(target, codes), collective_results(target, codes[::-1])
    assert figures.distribution == reversed_figures.distribution
    assert [tube.skills for tube in figures.tubes] == [tube.skills for tube in reversed_figures.tubes]
    ranked, reversed_ranked = (
        [tube.tube_id for tube in rank_subjects(one)] for one in (figures, reversed_figures)
    )
    assert ranked == reversed_ranked


@given(classes(), stages)
def test_the_bars_of_the_stages_are_those_of_each_participant(group, some):
    target, known, codes = group
    scale = stage_scale(some, target.skills)
    reached = [
        stages_reached(scale, campaign_results(target, one, is_completed=True).counts).reached
        for one in known
    ]
    ids = [step.stage.id for step in scale.steps]
    assert [ids[rank] if rank >= 0 else None for rank in stage_ranks(scale, codes)] == reached
    assert [share.count for share in stage_distribution(scale, codes)] == [reached.count(one) for one in ids]


@given(classes(), st.integers(1, 5), st.integers(1, 8))
def test_subjects_to_reteach_are_the_most_urgent_and_need_it(group, subjects, questions):
    target, _, codes = group
    settings = ReteachSettings(subjects=subjects, questions=questions)
    found = subjects_to_reteach(collective_results(target, codes), settings)
    assert found == subjects_to_reteach(collective_results(target, codes), settings)
    assert len(found) <= subjects
    scores = [round(one.score, 6) for one in found]
    assert scores == sorted(scores)
    assert all(participants_to_help(target, codes, one.step.skill_id) for one in found)
    assert all(
        len(participants_to_help(target, codes, one.step.skill_id)) == one.left_to_teach for one in found
    )
    asked = skills_to_retest(found, settings)
    available = [skill.skill_id for one in found for skill in one.tube.skills]
    assert len(asked) == len(set(asked)) == min(questions, len(available))
    assert set(asked) <= set(available)
    assert asked[: len(found)] == tuple(one.step.skill_id for one in found)[:questions]


@given(
    st.builds(
        Participation,
        st.sampled_from(ParticipationStatus),
        st.none() | st.integers(0, 20).map(lambda days: NOON - timedelta(days=days)),
        st.none() | st.integers(0, 3).map(lambda validated: Counts(3, 3, validated)),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    st.builds(CampaignTerms, st.sampled_from(CampaignKind), st.booleans(), st.booleans(), st.booleans()),
    st.integers(0, 10),
)
def test_trying_again_waits_then_opens(participation, terms, days):
    settings = SendingSettings(days_before_retrying=days)
    now, later = (new_try(participation, terms, at, settings) for at in (NOON, NOON + timedelta(days=days)))
    offers = {now.retry, now.reset}
    assert (now.remaining_seconds is not None) == (Offer.WAITING in offers)
    assert not {Offer.WAITING, Offer.OPEN} <= offers
    assert Offer.WAITING not in {later.retry, later.reset}
    hidden = Offer.HIDDEN
    assert ((now.retry is hidden), (now.reset is hidden)) == (
        (later.retry is hidden),
        (later.reset is hidden),
    )


moments = st.integers(0, 900).map(lambda days: NOON - timedelta(days=days))
records = st.none() | st.builds(CertifiabilityRecord, st.booleans(), moments)
learners = st.builds(
    LearnerStanding,
    st.booleans(),
    st.none() | moments,
    st.none()
    | st.builds(CampaignStanding, st.sampled_from(ParticipationStatus), moments, st.none() | moments),
    records,
    records,
    st.none() | st.integers(-30, 30).map(lambda days: (NOON + timedelta(days=days)).date()),
)


@given(learners)
def test_a_learner_is_in_one_bucket_of_each_family(learner):
    found = buckets_of(learner, NOON)
    campaign = {Bucket.NOT_STARTED, Bucket.IN_PROGRESS, Bucket.TO_SEND, Bucket.DONE}
    certifiability = {Bucket.CERTIFIABLE, Bucket.NOT_CERTIFIABLE, Bucket.UNKNOWN}
    assert len(found & campaign) == len(found & certifiability) == 1
    assert len(found & {Bucket.NEVER_LINKED, Bucket.DORMANT}) <= 1
    assert (Bucket.NEVER_LINKED in found) == (not learner.is_linked)
    assert Bucket.STALLED not in found or Bucket.IN_PROGRESS in found
    assert not {Bucket.AT_RISK, Bucket.CERTIFIABLE} <= found
    assert buckets_of(learner, NOON, with_campaign=False) == found - campaign - {Bucket.STALLED}
