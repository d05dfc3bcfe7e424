"""How the participants of a campaign spread over its stages."""

import numpy as np
from attrs import frozen

from pix.core.campaigns.collective import mastery_percentages
from pix.core.campaigns.outcomes import Codes, Outcome
from pix.core.campaigns.ratios import percentage
from pix.core.campaigns.stages import StageResult, StageScale, result_of


@frozen
class StageShare:
    """Participants whose last reached stage is this one; `percentage`: of all, whole."""

    stage_id: int
    count: int
    percentage: int


def stage_ranks(scale: StageScale, codes: Codes) -> tuple[int, ...]:
    """For each participant, the rank in the scale of the last stage reached, -1 without any."""
    percentages = mastery_percentages(codes)
    begun = (codes == Outcome.VALIDATED).any(axis=1)
    ranks = np.full(len(codes), -1)
    for rank, step in enumerate(scale.steps):
        ranks[begun if step.stage.is_first_skill else percentages >= step.threshold] = rank
    return tuple(ranks.tolist())


def stage_distribution(scale: StageScale, codes: Codes) -> tuple[StageShare, ...]:
    """One share a stage, in the order of the scale; those who reached no stage at all are in none."""
    ranks = stage_ranks(scale, codes)
    counts = [ranks.count(rank) for rank in range(len(scale.steps))]
    return tuple(
        StageShare(step.stage.id, count, percentage(count, len(ranks)))
        for step, count in zip(scale.steps, counts, strict=True)
    )


def mean_stage(scale: StageScale, codes: Codes) -> StageResult | None:
    """The stages that the participants' mean mastery reaches, without rounding it; None without any."""
    if not len(codes):
        return None
    mean = int(mastery_percentages(codes).sum()) / len(codes)
    return result_of(scale, int(np.count_nonzero(codes == Outcome.VALIDATED)), mean)
