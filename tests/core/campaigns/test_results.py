from datetime import timedelta

from pix.core.campaigns.results import (
    CampaignResults,
    CompetenceResult,
    Counts,
    ProfileResults,
    campaign_results,
    profile_results,
)
from pix.core.profile.knowledge import Status, current_elements
from pix.core.profile.scores import CompetenceScore, Profile
from pix.core.profile.settings import ScoringSettings
from tests.core.campaigns.samples import NOON, element, failure, ladder, success, target_of

LUMEN, ZETA = ladder("lumen", [1, 2, 3], pix=8 / 3), ladder("zeta", [1, 2], "1.2", pix=5.0)
TARGET = target_of(LUMEN, ZETA)


def test_results_of_a_participation():
    known = [
        *success(LUMEN, "@lumen1", "@lumen2"),
        *failure(LUMEN, "@lumen3"),
        *success(ZETA, "@zeta1"),
        *success(ladder("other", [1, 2]), "@other1", "@other2"),
    ]
    assert campaign_results(TARGET, known, is_completed=False) == CampaignResults(
        Counts(5, 4, 3),
        (CompetenceResult("1.1", Counts(3, 3, 2)), CompetenceResult("1.2", Counts(2, 1, 1))),
        5 + 5,
        0.8,
    )
    assert campaign_results(TARGET, known, is_completed=True).completion_rate == 1.0


def test_pix_are_floored_and_capped_by_competence():
    known = [*success(LUMEN, "@lumen1", "@lumen2", "@lumen3"), *success(ZETA, "@zeta1", "@zeta2")]
    settings = ScoringSettings(max_reachable_level=1)
    assert campaign_results(TARGET, known, is_completed=True, settings=settings).pix_score == 8 + 8
    assert campaign_results(TARGET, known, is_completed=True).pix_score == 8 + 10


def test_a_sent_result_ignores_what_came_at_or_after_the_sending():
    before = element(LUMEN[0], at=NOON - timedelta(seconds=1))
    history = [before, element(LUMEN[0], Status.RESET), element(LUMEN[1])]
    results = campaign_results(TARGET, current_elements(history, before=NOON), is_completed=True)
    assert results.counts == Counts(5, 1, 1)


def test_nothing_known_and_nothing_targeted():
    assert campaign_results(TARGET, [], is_completed=False) == CampaignResults(
        Counts(5, 0, 0),
        (CompetenceResult("1.1", Counts(3, 0, 0)), CompetenceResult("1.2", Counts(2, 0, 0))),
        0,
        0.0,
    )
    empty = campaign_results(target_of(), success(LUMEN, "@lumen1"), is_completed=False)
    assert empty == CampaignResults(Counts(), (), 0, 0.0)
    assert (empty.counts.mastery_percentage, empty.counts.mastery_rate) == (0, 0.0)


def test_counts_are_rounded_for_show_and_exact_for_rules():
    almost = Counts(300, 300, 299)
    assert (almost.mastery_percentage, almost.mastery_rate, almost.stored_rate) == (100, 1.0, 1.0)
    assert not almost.is_complete
    assert Counts(3, 3, 3).is_complete
    assert (Counts(300, 2, 2).mastery_rate, Counts(300, 2, 2).stored_rate) == (0.0067, 0.01)


def test_counts_of_an_area_are_the_sums_of_its_competences():
    area = Counts(12, 12, 8) + Counts(4, 4, 1)
    assert area == Counts(16, 16, 9)
    assert area.stored_rate == 0.56


def test_a_profile_sent_to_a_collection():
    codes = ["1.1", "1.2", "1.3", "2.1", "2.2"]
    known = [one for code in codes for one in success(ladder(f"t{code}", [1, 2, 3], code), *_names(code))]
    failed = failure(ladder("tx", [1], "1.1"), "@tx1")
    level_one = CompetenceScore(12.0, 12, 1, 4)
    settings = ScoringSettings(max_reachable_level=5)
    assert profile_results([*known, *failed], codes, settings) == ProfileResults(
        Profile(dict.fromkeys(codes, level_one), 60), 0.3, 15, 5, True
    )
    assert not profile_results(known[3:], codes, settings).is_certifiable


def _names(code):
    return [f"@t{code}{level}" for level in (1, 2, 3)]
