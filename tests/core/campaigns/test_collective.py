import numpy as np
import pytest

from pix.core.campaigns.collective import (
    CollectiveResults,
    CompetenceFigures,
    SkillFigures,
    TubeFigures,
    collective_results,
    mastery_percentages,
)
from pix.core.campaigns.outcomes import OutcomesError, outcome_matrix, outcomes_of
from pix.core.campaigns.subjects import Expertise, Relevance, expertise, rank_subjects, relevance
from tests.core.campaigns.samples import failure, ladder, people, scores, success, target_of

LUMEN, ZETA = ladder("lumen", [1, 2, 3]), ladder("zeta", [5], "1.2")
TARGET = target_of(LUMEN, ZETA)


def lumen_of(codes):
    return collective_results(TARGET, codes).tubes[0]


def test_outcomes_of_a_participant():
    known = [*success(LUMEN, "@lumen1"), *failure(LUMEN, "@lumen3"), *success(ladder("x", [1]), "@x1")]
    row = outcomes_of(TARGET, known)
    assert row == bytes([2, 0, 1, 0])
    assert outcome_matrix(TARGET, [row, row]).tolist() == [[2, 0, 1, 0], [2, 0, 1, 0]]
    assert outcome_matrix(TARGET, []).shape == (0, 4)


def test_outcomes_that_do_not_fit_are_refused():
    with pytest.raises(OutcomesError, match=r"^1 of 2 participations do not have the 4 skills"):
        outcome_matrix(TARGET, [bytes(4), bytes(3)])
    with pytest.raises(OutcomesError, match="neither untested, failed nor validated"):
        outcome_matrix(TARGET, [bytes([0, 1, 2, 3])])


def test_figures_of_a_campaign():
    codes = people(TARGET, {"@lumen1", "@lumen2"}, set())
    codes = np.where(np.array([[0, 0, 0, 0], [0, 0, 1, 0]]) == 1, 0, codes).astype(np.uint8)
    score = (64 + 2 / 3 + 18) / 2
    lumen = TubeFigures(
        "lumen",
        "1.1",
        3,
        3,
        1.0,
        1.0,
        pytest.approx(score, abs=1e-9),
        (
            SkillFigures("@lumen1", 1, 1, 1, 0),
            SkillFigures("@lumen2", 2, 1, 1, 0),
            SkillFigures("@lumen3", 3, 0, 1, 1),
        ),
    )
    zeta = TubeFigures("zeta", "1.2", 1, 5, 0.0, 0.0, 30.0, (SkillFigures("@zeta5", 5, 0, 2, 0),))
    assert collective_results(TARGET, codes) == CollectiveResults(
        2,
        0.25,
        (1, 0, 0, 0, 1, 0, 0, 0, 0, 0),
        0.5,
        4.0,
        (
            CompetenceFigures("1.1", 3, 1.0, 33, 1.0, 3.0, (lumen,)),
            CompetenceFigures("1.2", 1, 0.0, 0, 0.0, 5.0, (zeta,)),
        ),
    )


def test_scores_of_a_subject_in_the_analysis():
    ana, bob, cleo = {"@lumen1", "@lumen2"}, set(), {skill.name for skill in LUMEN}
    found = [lumen_of(people(TARGET, *group)).score for group in ([ana], [ana, bob], [ana, bob, cleo])]
    assert found == pytest.approx([64 + 2 / 3, 41 + 1 / 3, 56 + 8 / 9])
    assert [relevance(score) for score in found] == [
        Relevance.RECOMMENDED,
        Relevance.STRONGLY,
        Relevance.RECOMMENDED,
    ]


def test_score_of_a_subject_with_a_missing_level():
    target = target_of(ladder("lumen", [1, 2, 4]), ladder("zeta", [5]))
    figures = collective_results(target, people(target, {"@lumen1", "@lumen2"}))
    assert figures.tubes[0].score == pytest.approx(20 + 24 + 40 / 3 + 5)


def test_positioning_by_subject_and_competence():
    a, b = ladder("a", [1, 2, 3, 4]), ladder("b", [2, 6])
    target = target_of(a, b)
    figures = collective_results(
        target, people(target, {"@a2", "@b2"}, set(), {"@a1", "@a4"}, {"@a2", "@b2"})
    )
    assert [(tube.mean_level, tube.max_level) for tube in figures.tubes] == [(2.0, 4), (1.0, 6)]
    assert [(one.mean_level, one.max_level) for one in figures.competences] == [(1.5, 5.0)]
    assert (figures.mean_level, figures.max_level) == (1.5, 5.0)


def test_mean_of_a_competence():
    target = target_of(ladder("a", range(1, 9)), ladder("b", range(1, 5)))
    names = [skill.name for skill in target.skills]
    figures = collective_results(target, people(target, set(names[:4]), set(names[:6]), set(names[:8])))
    assert [(one.mean_validated, one.mastery_percentage) for one in figures.competences] == [(6.0, 50)]


def test_distribution_of_the_results():
    target, codes = scores(100, 0, 10, 11, 20, 90, 91, 100)
    figures = collective_results(target, codes)
    assert figures.distribution == (2, 2, 0, 0, 0, 0, 0, 0, 1, 2)
    assert figures.mean_rate == pytest.approx(322 / 700)
    assert mastery_percentages(codes).tolist() == [0, 10, 11, 20, 90, 91, 100]


def test_nobody_and_nothing_give_no_figure():
    empty = collective_results(TARGET, outcome_matrix(TARGET, []))
    assert (empty.participant_count, empty.mean_rate, empty.mean_level, empty.max_level) == (
        0,
        None,
        None,
        4.0,
    )
    assert empty.distribution == (0,) * 10
    assert {(tube.mean_level, tube.mean_validated, tube.score) for tube in empty.tubes} == {(None,) * 3}
    assert {(one.mean_validated, one.mastery_percentage) for one in empty.competences} == {(None, None)}
    assert rank_subjects(empty) == ()
    nothing = target_of()
    assert collective_results(nothing, outcome_matrix(nothing, [b"", b""])) == CollectiveResults(
        2, 0.0, (2, 0, 0, 0, 0, 0, 0, 0, 0, 0), None, 0.0, ()
    )


def test_subjects_are_ranked_by_urgency_then_by_the_order_of_the_course():
    target = target_of(ladder("a", [1]), ladder("b", [1, 2]), ladder("c", [1, 2]), ladder("d", [1]))
    figures = collective_results(target, people(target, {"@a1"}, {"@a1", "@b1", "@c1"}))
    assert [tube.tube_id for tube in rank_subjects(figures)] == ["d", "b", "c", "a"]


@pytest.mark.parametrize(
    ("score", "expected"),
    [(0, 4), (25, 4), (25.1, 3), (50 + 1e-9, 3), (50.1, 2), (75, 2), (75.1, 1), (100, 1)],
)
def test_bubbles(score, expected):
    assert relevance(score) == expected


def test_words_of_levels():
    novice, independent, advanced, expert = Expertise
    found = [expertise(level) for level in (0, 2, 2.99, 3, 4, 5, 6.5, 7, 8)]
    assert found == [novice] * 3 + [independent] * 2 + [advanced] * 2 + [expert] * 2
