import pytest

from pix.core.campaigns.collective import collective_results
from pix.core.campaigns.outcomes import outcome_matrix
from pix.core.campaigns.reteach import participants_to_help, skills_to_retest, subjects_to_reteach
from pix.core.campaigns.settings import ReteachSettings
from pix.core.campaigns.subjects import Relevance
from tests.core.campaigns.samples import ladder, people, target_of

A, B, C, D = (
    ladder("a", [1, 2, 3, 4]),
    ladder("b", [1, 2]),
    ladder("c", [1, 3, 5], "1.2"),
    ladder("d", [2], "1.2"),
)
TARGET = target_of(A, B, C, D)
CLASS = people(
    TARGET,
    {"@a1", "@a2", "@a3", "@a4", "@b1", "@b2", "@c1", "@d2"},
    {"@a1", "@a2", "@b1", "@b2", "@d2"},
    {"@a1", "@b1", "@c1", "@d2"},
    {"@a1", "@b1", "@d2"},
)


def found(target, codes, settings=None):
    figures = collective_results(target, codes)
    return subjects_to_reteach(figures, settings) if settings else subjects_to_reteach(figures)


def test_the_three_subjects_and_where_their_lessons_start():
    subjects = found(TARGET, CLASS)
    assert [(one.tube.tube_id, one.step.skill_id, one.left_to_teach) for one in subjects] == [
        ("c", "@c3", 4),
        ("a", "@a3", 3),
        ("b", "@b2", 2),
    ]
    assert [one.relevance for one in subjects] == [
        Relevance.STRONGLY,
        Relevance.RECOMMENDED,
        Relevance.RECOMMENDED,
    ]
    assert [round(one.score, 2) for one in subjects] == [39.0, 60.67, 64.5]
    assert subjects[0].participant_count == 4


def test_the_retest_goes_round_the_subjects():
    assert skills_to_retest(found(TARGET, CLASS)) == ("@c3", "@a3", "@b2", "@c5", "@a4")
    assert skills_to_retest(found(TARGET, CLASS), ReteachSettings(questions=8)) == (
        *("@c3", "@a3", "@b2"),
        *("@c5", "@a4", "@b1"),
        *("@c1", "@a2"),
    )


def test_one_subject_fills_the_retest_with_its_nearest_steps():
    target = target_of(ladder("a", [1, 2, 3, 4, 5, 6]))
    subjects = found(target, people(target, {"@a1", "@a2"}))
    assert skills_to_retest(subjects) == ("@a3", "@a4", "@a2", "@a5", "@a1")


def test_a_subject_known_by_everybody_is_never_to_reteach():
    whole = {skill.name for skill in TARGET.skills}
    assert found(TARGET, people(TARGET, whole, whole)) == ()
    assert skills_to_retest(()) == ()
    assert [one.tube.tube_id for one in found(TARGET, people(TARGET, whole, whole - {"@d2"}))] == ["d"]


def test_when_most_know_every_step_the_least_known_is_taken():
    target = target_of(ladder("a", [1, 2, 3]))
    codes = people(target, {"@a1", "@a3"}, {"@a1", "@a2", "@a3"}, {"@a1", "@a2", "@a3"}, {"@a1", "@a2"})
    assert [one.step.skill_id for one in found(target, codes)] == ["@a2"]


def test_half_of_the_participants_is_enough_to_go_further():
    target = target_of(ladder("a", [1, 2]))
    codes = people(target, {"@a1"}, set())
    assert [one.step.skill_id for one in found(target, codes)] == ["@a2"]
    assert [one.step.skill_id for one in found(target, codes, ReteachSettings(mastered_percent=51))] == [
        "@a1"
    ]


def test_nobody_yet():
    assert found(TARGET, outcome_matrix(TARGET, [])) == ()


def test_the_number_of_subjects_is_a_setting():
    assert [one.tube.tube_id for one in found(TARGET, CLASS, ReteachSettings(subjects=1))] == ["c"]


def test_who_needs_the_lesson():
    assert participants_to_help(TARGET, CLASS, "@a3") == (1, 2, 3)
    assert participants_to_help(TARGET, CLASS, "@d2") == ()
    with pytest.raises(KeyError):
        participants_to_help(TARGET, CLASS, "@other1")
