"""How long the figures of campaigns take. Run: .venv/bin/python bench/campaigns_core.py"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np

from pix.core.campaigns.badges import Badge, Criterion, CriterionScope, badge_result
from pix.core.campaigns.collective import collective_results
from pix.core.campaigns.outcomes import outcome_matrix, outcomes_of
from pix.core.campaigns.results import campaign_results
from pix.core.campaigns.reteach import skills_to_retest, subjects_to_reteach
from pix.core.campaigns.stage_figures import stage_distribution
from pix.core.campaigns.stages import Stage, stage_scale, stages_reached
from pix.core.campaigns.targets import CampaignTarget, arrange_target
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.referential.values import Skill

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)
SIZES = [(30, 24), (300, 24), (10_000, 24), (100_000, 24)]
LEVELS = 5
STAGES = [
    Stage(1, threshold=0),
    Stage(2, is_first_skill=True),
    *(Stage(n, threshold=n) for n in (30, 60, 90)),
]


def median_milliseconds(action: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        action()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / 1_000_000


def target_of(tubes: int) -> CampaignTarget:
    return arrange_target(
        Skill(f"s{tube}.{level}", f"@t{tube}x{level}", f"t{tube}", f"{1 + tube // 6}.1", level, pix_value=1.6)
        for tube in range(tubes)
        for level in range(1, LEVELS + 1)
    )


def rows_of(target: CampaignTarget, people: int) -> list[bytes]:
    """Plausible rows: in each tube, validated up to a level, failed or not tested above."""
    rng = np.random.default_rng(2027)
    levels = np.array([skill.level for skill in target.skills])
    reached = rng.integers(0, LEVELS + 1, size=(people, len(target.tubes))).repeat(LEVELS, axis=1)
    untested = rng.random((people, len(levels))) < 0.1
    codes = np.where(levels <= reached, 2, np.where(untested, 0, 1)).astype(np.uint8)
    return [row.tobytes() for row in codes]


def analyse(target: CampaignTarget, rows: list[bytes]) -> object:
    """All that the pages of results and analysis show, from the stored rows."""
    codes = outcome_matrix(target, rows)
    subjects = subjects_to_reteach(collective_results(target, codes))
    return skills_to_retest(subjects), stage_distribution(stage_scale(STAGES, target.skills), codes)


def scores_in_plain_python(target: CampaignTarget, rows: list[bytes]) -> list[float]:
    """Only the scores of the subjects, one participant after the other: what NumPy spares."""
    scores = []
    for tube in target.tubes:
        levels = [skill.level for skill in target.skills_of(tube)]
        base, total = 30 * tube.highest_level / target.highest_level, 0.0
        for row in rows:
            solved = [
                level for level, code in zip(levels, row[tube.start : tube.stop], strict=True) if code == 2
            ]
            reached = max(solved, default=0)
            following = min((level for level in levels if level not in solved), default=tube.highest_level)
            progress = 20 * len(solved) / tube.size
            total += 40 * reached / tube.highest_level + base + progress + 10 * reached / following
        scores.append(total / len(rows))
    return scores


def one_participant(target: CampaignTarget, known: list[KnowledgeElement]) -> object:
    """What the end of an assessment computes: results, stages, a badge, the row to freeze."""
    results = campaign_results(target, known, is_completed=True)
    badge = Badge(1, (Criterion(CriterionScope.CAMPAIGN, 60),))
    validated = {element.skill_id for element in known if element.is_validated}
    return (
        stages_reached(stage_scale(STAGES, target.skills), results.counts),
        badge_result(badge, target.rank_of_skill, validated),
        outcomes_of(target, known),
    )


def main() -> None:
    print(f"{'people':>8}{'skills':>8}{'matrix ms':>11}{'figures ms':>12}{'whole page ms':>15}")
    for people, tubes in SIZES:
        target = target_of(tubes)
        rows = rows_of(target, people)
        codes = outcome_matrix(target, rows)
        runs = 50 if people <= 10_000 else 10
        figures = (
            median_milliseconds(lambda t=target, r=rows: outcome_matrix(t, r), runs),
            median_milliseconds(lambda t=target, c=codes: collective_results(t, c), runs),
            median_milliseconds(lambda t=target, r=rows: analyse(t, r), runs),
        )
        print(f"{people:>8}{len(target.skills):>8}{figures[0]:>11.2f}{figures[1]:>12.2f}{figures[2]:>15.2f}")
    target = target_of(24)
    rows = rows_of(target, 10_000)
    start = time.perf_counter()
    plain = scores_in_plain_python(target, rows)
    spent = (time.perf_counter() - start) * 1_000
    assert np.allclose(
        plain, [tube.score for tube in collective_results(target, outcome_matrix(target, rows)).tubes]
    )
    print(f"scores of the subjects alone in plain Python, 10000 people: {spent:.0f} ms")
    known = [
        KnowledgeElement(skill.id, skill.competence, Status.VALIDATED, Source.DIRECT, 1.6, NOON)
        for skill in target.skills
    ]
    spent = median_milliseconds(lambda: one_participant(target, known), 200)
    print(f"one participant, {len(known)} skills: results, stages, badge and row {spent:.2f} ms")


if __name__ == "__main__":
    main()
