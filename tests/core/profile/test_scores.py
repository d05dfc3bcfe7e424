from datetime import UTC, datetime, timedelta

import pytest

from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.profile.scorecards import EvaluationState, Scorecard, ScorecardStatus, remaining_days, scorecard
from pix.core.profile.scores import (
    Certifiability,
    CompetenceScore,
    Profile,
    certifiability,
    level_gained,
    profile_of,
    score,
)
from pix.core.profile.settings import ScoringSettings

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MAX_5 = ScoringSettings(max_reachable_level=5)


def earned(pix, name="a", competence="1.1", at=NOON):
    status = Status.VALIDATED if pix else Status.INVALIDATED
    return KnowledgeElement(name, competence, status, Source.DIRECT, pix, at)


@pytest.mark.parametrize(
    ("exact", "with_5", "with_7"),
    [
        (0, (0, 0, 0), (0, 0, 0)),
        (7.99, (7, 0, 7), (7, 0, 7)),
        (15.75, (15, 1, 7), (15, 1, 7)),
        (39.6, (39, 4, 7), (39, 4, 7)),
        (40.5, (40, 5, 0), (40, 5, 0)),
        (47.25, (40, 5, 0), (47, 5, 7)),
        (63, (40, 5, 0), (56, 7, 0)),
    ],
)
def test_pix_level_and_ahead(exact, with_5, with_7):
    assert score([earned(exact)], MAX_5) == CompetenceScore(exact, *with_5)
    assert score([earned(exact)]) == CompetenceScore(exact, *with_7)


def test_sums_of_thirds_and_sevenths_are_whole():
    assert score([earned(8 / 7)] * 7) == CompetenceScore(8.0, 8, 1, 0)
    assert score([earned(8 / 3)] * 3 + [earned(0)]) == CompetenceScore(8.0, 8, 1, 0)


def test_caps_can_be_taken_off():
    everything = [earned(63)]
    assert score(everything, MAX_5, allow_excess_pix=True) == CompetenceScore(63, 63, 5, 7)
    assert score(everything, MAX_5, allow_excess_level=True) == CompetenceScore(63, 40, 7, 0)
    assert score(everything, MAX_5, allow_excess_pix=True, allow_excess_level=True) == CompetenceScore(
        63, 63, 7, 7
    )


def test_profile_over_the_given_competences():
    current = [earned(60, competence="1.1"), earned(9.5, competence="1.2"), earned(8, competence="9.9")]
    nothing = CompetenceScore(0, 0, 0, 0)
    capped = {"1.1": CompetenceScore(60, 56, 7, 0), "1.2": CompetenceScore(9.5, 9, 1, 1), "1.3": nothing}
    free = capped | {"1.1": CompetenceScore(60, 60, 7, 4)}
    assert profile_of(current, ["1.1", "1.2", "1.3"]) == Profile(capped, 65)
    assert profile_of(current, ["1.1", "1.2", "1.3"], with_caps=False) == Profile(free, 69)


@pytest.mark.parametrize(("reached", "certifiable"), [(0, False), (4, False), (5, True), (16, True)])
def test_certifiable_from_five_competences_of_level_1(reached, certifiable):
    codes = [f"c{rank}" for rank in range(16)]
    current = [earned(8 if rank < reached else 7.9, competence=code) for rank, code in enumerate(codes)]
    assert certifiability(profile_of(current, codes)) == Certifiability(reached, certifiable)


def test_certifiability_follows_its_settings():
    profile = profile_of([earned(16, competence="a"), earned(8, competence="b")], ["a", "b"])
    settings = ScoringSettings(certifiable_competences=1, certifiable_level=2)
    assert certifiability(profile, settings) == Certifiability(1, True)


def test_level_gained():
    before = [earned(4, "a"), earned(3.9, "b")]
    assert level_gained(before, [earned(4, "c")]) == 1
    assert level_gained(before, [earned(0.05, "c")]) is None
    assert level_gained([earned(4, "a"), earned(4, "b")], [earned(0, "b")]) is None
    assert level_gained([earned(4, "a"), earned(4, "b")], [earned(4, "b")]) is None
    assert level_gained([earned(40, "a")], [earned(8, "b")], MAX_5) is None


@pytest.mark.parametrize(
    ("age", "before_reset", "before_improving"),
    [(0, 7, 4), (0.5, 7, 4), (1, 6, 3), (2.99, 5, 2), (4, 3, 0), (6.5, 1, 0), (7, 0, 0), (400, 0, 0)],
)
def test_delays(age, before_reset, before_improving):
    last = NOON - timedelta(days=age)
    assert (remaining_days(last, 7, NOON), remaining_days(last, 4, NOON)) == (before_reset, before_improving)
    assert remaining_days(None, 7, NOON) is None


def test_delays_run_from_the_latest_element_failures_included():
    current = [earned(4, "a", at=NOON - timedelta(days=9)), earned(0, "b", at=NOON - timedelta(days=3))]
    card = scorecard(current, EvaluationState.COMPLETED, NOON)
    assert card == Scorecard(CompetenceScore(4, 4, 0, 4), ScorecardStatus.COMPLETED, 4, 1)


@pytest.mark.parametrize(
    ("evaluation", "without", "with_elements"),
    [
        (None, "NOT_STARTED", "STARTED"),
        (EvaluationState.RESET, "NOT_STARTED", "STARTED"),
        (EvaluationState.STARTED, "STARTED", "STARTED"),
        (EvaluationState.COMPLETED, "COMPLETED", "COMPLETED"),
    ],
)
def test_status(evaluation, without, with_elements):
    statuses = [scorecard(current, evaluation, NOON).status.value for current in ([], [earned(4)])]
    assert statuses == [without, with_elements]


BOOLEANS = (
    "is_max_level",
    "is_not_started",
    "is_started",
    "is_finished",
    "is_finished_with_max_level",
    "is_progressable",
    "is_improvable",
    "should_wait_before_improving",
    "is_resettable",
)


@pytest.mark.parametrize(
    ("exact", "age", "evaluation", "true"),
    [
        (None, 0, None, {"is_not_started"}),
        (4, 0, None, {"is_started", "is_progressable"}),
        (4, 7, EvaluationState.STARTED, {"is_started", "is_progressable", "is_resettable"}),
        (56, 1, EvaluationState.STARTED, {"is_max_level", "is_started"}),
        (4, 3, EvaluationState.COMPLETED, {"is_finished", "should_wait_before_improving"}),
        (4, 4, EvaluationState.COMPLETED, {"is_finished", "is_improvable"}),
        (
            60,
            8,
            EvaluationState.COMPLETED,
            {"is_max_level", "is_finished", "is_finished_with_max_level", "is_resettable"},
        ),
    ],
)
def test_derived_booleans(exact, age, evaluation, true):
    current = [] if exact is None else [earned(exact, at=NOON - timedelta(days=age))]
    card = scorecard(current, evaluation, NOON)
    assert {name for name in BOOLEANS if getattr(card, name)} == true


def test_gauge_is_never_shown_full():
    card = scorecard([earned(15.75)], None, NOON)
    assert (card.percentage_ahead, card.displayed_percentage, card.remaining_pix_to_next_level) == (
        87.5,
        87.5,
        1,
    )
    finer = ScoringSettings(pix_by_level=100)
    full = scorecard([earned(99)], None, NOON, finer)
    assert (full.percentage_ahead, full.displayed_percentage, full.remaining_pix_to_next_level) == (99, 95, 1)
