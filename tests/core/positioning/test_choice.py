"""The tables, worked examples and traces of the specification."""

from datetime import UTC, datetime, timedelta

import pytest

from pix.core.grading.results import Result
from pix.core.positioning.choice import (
    Candidates,
    Question,
    completion_rate,
    integer_hash,
    next_question,
    next_skills,
    next_variant,
    pick,
)
from pix.core.positioning.level import estimated_level, success_probability
from pix.core.positioning.settings import PositioningSettings
from pix.core.positioning.target import CAMPAIGN_STATUSES, Challenge, ChallengeStatus, build_target
from pix.core.profile.knowledge import (
    KnowledgeElement,
    Source,
    Status,
    forget_old_failures,
    infer,
    skills_known_in,
)
from pix.core.profile.scores import CompetenceScore, score
from pix.core.referential.values import Skill, pix_value

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OK, KO = Result.OK, Result.KO


def ladder(tube, *levels):
    return [Skill(f"{tube} {level}", f"@{tube}{level}", tube, "1.1", level) for level in levels]


def valued(skills):
    levels = [skill.level for skill in skills]
    return [
        Skill(
            one.id,
            one.name,
            one.tube_id,
            one.competence,
            one.level,
            pix_value=pix_value(levels.count(one.level)),
        )
        for one in skills
    ]


def one_each(skills, **values):
    return [Challenge(f"{skill.id} a", skill.id, **values) for skill in skills]


def proved(target, *outcomes, at=NOON, assessment_id=1):
    """Elements made by (skill id, result) pairs answered in one assessment."""
    known = []
    for skill_id, result in outcomes:
        skill = target.skills[target.rank_of_skill[skill_id]]
        here = skills_known_in(known, assessment_id)
        known += infer(result, skill, target.skills, here, at, assessment_id)
    return known


def ids(candidates):
    return [skill.id for skill in candidates.skills]


@pytest.mark.parametrize(
    ("outcomes", "level"),
    [
        ([], 3.5),
        ([(2, True)], 4.5),
        ([(2, False)], 1.0),
        ([(2, True), (4, True)], 5.5),
        ([(2, True), (4, False)], 3.0),
        ([(2, False), (1, True)], 2.0),
        ([(2, False), (1, False)], 0.5),
        ([(2, True), (4, True), (6, False)], 5.0),
        ([(2, True), (4, True), (6, True)], 6.5),
        ([(3, True), (3, True), (4, True), (5, False), (5, True)], 5.5),
    ],
)
def test_estimated_level(outcomes, level):
    assert estimated_level(outcomes) == level


@pytest.mark.parametrize(("difficulty", "p"), [(3, 0.818), (4, 0.622), (2, 0.924), (5, 0.378)])
def test_probability(difficulty, p):
    assert round(success_probability(4.5, difficulty), 3) == p


WORKED = [*ladder("lumen", 1, 2, 3, 4), *ladder("quark", 2, 3, 5)]


def test_reward():
    target = build_target(WORKED, one_each(WORKED), "fr")
    known = proved(target, ("lumen 2", OK))
    assert next_skills(target, known, ["lumen 2 a"]) == Candidates(4.5, (WORKED[5],))


@pytest.mark.parametrize(
    ("without", "best"),
    [
        (["quark 3"], "quark 5"),
        (["quark 3", "quark 5"], "lumen 4"),
        (["quark 3", "quark 5", "lumen 4"], "lumen 3"),
    ],
)
def test_order_of_the_rewards(without, best):
    """Skills already answered in this assessment are not playable but still count in the ladders."""
    target = build_target(WORKED, one_each(WORKED), "fr")
    known = proved(target, ("lumen 2", OK))
    found = next_skills(target, known, ["lumen 2 a", *(f"{one} a" for one in without)])
    assert ids(found) == [best]


def test_too_hard_content_ends_after_one_question():
    skills = [*ladder("lumen", 6, 7, 8), *ladder("quark", 7, 8)]
    target = build_target(skills, one_each(skills), "fr")
    assert next_skills(target, [], []) == Candidates(2.0, (skills[0],))
    assert next_skills(target, proved(target, ("lumen 6", KO)), ["lumen 6 a"]) == Candidates(3.0, ())


def test_two_levels_above_is_not_too_hard():
    skills = [*ladder("lumen", 2), *ladder("quark", 3, 4)]
    target = build_target(skills, one_each(skills), "fr")
    known = proved(target, ("lumen 2", KO))
    assert next_skills(target, known, ["lumen 2 a"]) == Candidates(1.0, (skills[1],))


TRACE = valued([*ladder("lumen", 1, 2, 3), *ladder("quark", 1, 2, 3, 4, 5), *ladder("delta", 2, 3)])


def played(skills, result, known=(), choose=-1):
    """Play an assessment; `choose`: rank of the candidate taken, or None for the seeded one."""
    target = build_target(skills, one_each(skills), "fr")
    known, answered, steps = list(known), [], []
    while True:
        found = next_skills(target, known, answered)
        steps.append((found.estimated_level, ids(found)))
        if not found.skills:
            return steps, known
        skill = found.skills[choose]
        here = skills_known_in(known, 1)
        known += infer(result, skill, target.skills, here, NOON, 1)
        answered.append(f"{skill.id} a")


def test_trace_everything_right():
    steps, known = played(TRACE, OK, choose=0)
    assert steps == [
        (2, ["lumen 2", "delta 2"]),
        (4.5, ["delta 3"]),
        (5.0, ["lumen 3"]),
        (5.5, ["quark 4"]),
        (6.0, ["quark 5"]),
        (6.5, []),
    ]
    assert score(known) == CompetenceScore(32, 32, 4, 0)


def test_trace_everything_wrong():
    steps, known = played(TRACE, KO, choose=-1)
    assert [found for _, found in steps] == [
        ["lumen 2", "delta 2"],
        ["lumen 1", "lumen 2"],
        ["lumen 1"],
        ["quark 2"],
        ["quark 1"],
        [],
    ]
    assert [level for level, _ in steps][:2] == [2, 1.0]
    assert {level for level, _ in steps[2:]} == {0.5}
    assert score(known) == CompetenceScore(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("age", "asked"),
    [(3.9, [[]]), (4.0, [["lumen 3"], ["lumen 4"], []]), (4.1, [["lumen 3"], ["lumen 4"], []])],
)
def test_improving_after_the_delay(age, asked):
    skills = ladder("lumen", 1, 2, 3, 4)
    target = build_target(skills, one_each(skills), "fr")
    history = proved(target, ("lumen 2", OK), ("lumen 3", KO), at=NOON - timedelta(days=age), assessment_id=9)
    known = forget_old_failures(history, NOON, 4)
    steps, _ = played(skills, OK, known)
    assert [found for _, found in steps] == asked


def test_easy_tubes_come_first_then_untimed_skills_then_not_too_hard():
    skills = [*ladder("hard", 4), *ladder("easy", 1, 3), *ladder("other", 2)]
    timed = [*one_each(skills[:1]), *one_each(skills[1:3], timer=60), *one_each(skills[3:])]
    target = build_target(skills, timed, "fr")
    known = proved(target, ("other 2", KO))
    asked = ["other 2 a"]
    assert ids(next_skills(target, known, asked)) == ["easy 1"]
    assert ids(next_skills(target, known, asked, last_was_timed=True)) == ["easy 1"]
    assert ids(next_skills(target, [], [])) == ["other 2"]


def test_not_too_hard_comes_last_and_may_end_the_assessment():
    """The easier timed skill was set aside before the untimed one proved too hard."""
    skills = [*ladder("lumen", 1, 4), *ladder("quark", 5), *ladder("delta", 2)]
    challenges = [
        Challenge("lumen 1 a", "lumen 1", timer=30),
        Challenge("lumen 4 a", "lumen 4", timer=30),
        Challenge("quark 5 a", "quark 5"),
        Challenge("delta 2 a", "delta 2"),
    ]
    target = build_target(skills, challenges, "fr")
    known = proved(target, ("delta 2", KO))
    assert next_skills(target, known, ["delta 2 a"]) == Candidates(1.0, (skills[0],))
    assert next_skills(target, known, ["delta 2 a"], last_was_timed=True) == Candidates(1.0, ())


def test_the_first_remaining_challenge_says_whether_a_skill_is_timed():
    skills = [*ladder("lumen", 2), *ladder("quark", 2)]
    challenges = [
        Challenge("la", "lumen 2", timer=30),
        Challenge("lb", "lumen 2"),
        Challenge("q", "quark 2"),
        Challenge("zero", "quark 2", timer=0),
    ]
    target = build_target(skills, challenges, "fr")
    assert ids(next_skills(target, [], ["la"], last_was_timed=True)) == ["lumen 2", "quark 2"]
    assert ids(next_skills(target, [], ["q"], last_was_timed=True)) == ["quark 2"]
    assert ids(next_skills(target, [], ["q", "zero"], last_was_timed=True)) == ["lumen 2"]


def test_first_question_prefers_untimed_and_the_level_of_the_setting():
    skills = [*ladder("lumen", 1, 2, 4), *ladder("quark", 3, 5)]
    challenges = [*one_each(skills[:2], timer=20), *one_each(skills[2:])]
    target = build_target(skills, challenges, "fr")
    known_elsewhere = proved(target, ("lumen 4", KO), assessment_id=3)
    assert next_skills(target, known_elsewhere, []) == Candidates(2.0, (skills[3],))
    settings = PositioningSettings(first_level=5)
    assert next_skills(build_target(skills, challenges, "fr", settings=settings), [], []) == Candidates(
        5.0, (skills[4],)
    )


def test_only_usable_challenges_make_ladders():
    """A skill without challenge in the locale is never asked, counts in no reward, hardens no tube."""
    skills = ladder("lumen", 1, 2, 3, 5)
    challenges = [
        Challenge("1", "lumen 1"),
        Challenge("2", "lumen 2", locales=("fr", "en")),
        Challenge("3", "lumen 3", ChallengeStatus.ARCHIVED),
        Challenge("5", "lumen 5", ChallengeStatus.PROPOSED),
        Challenge("x", "unknown 1"),
    ]
    evaluation = build_target(skills, challenges, "fr")
    campaign = build_target(skills, challenges, "fr", statuses=CAMPAIGN_STATUSES)
    english = build_target(skills, challenges, "en")
    assert [target.ladders for target in (evaluation, campaign, english)] == [
        ((0, 1),),
        ((0, 1, 2),),
        ((1,),),
    ]
    assert evaluation.is_easy == (True, True, False, False)


def test_a_campaign_falls_back_to_the_language_skill_by_skill():
    skills = ladder("lumen", 1, 2)
    challenges = [
        Challenge("1", "lumen 1", locales=("fr",)),
        Challenge("2", "lumen 2", locales=("fr",)),
        Challenge("2be", "lumen 2", locales=("fr-be",)),
    ]
    strict = build_target(skills, challenges, "fr-be")
    falling = build_target(skills, challenges, "fr-be", falls_back_to_language=True)
    assert [[c.id for c in some] for some in strict.challenges] == [[], ["2be"]]
    assert [[c.id for c in some] for some in falling.challenges] == [["1"], ["2be"]]


@pytest.mark.parametrize(
    ("number", "mixed"),
    [(0, 0), (1, 3266786691), (2, 3910079064), (42, 3941539072), (1000, 722572300), (123456, 3814185224)],
)
def test_integer_hash(number, mixed):
    assert integer_hash(number) == mixed


def test_pick_takes_skill_and_challenge_by_hash():
    skills = ladder("lumen", 1, 2, 3)
    challenges = [Challenge(f"{skill.id}{letter}", skill.id) for skill in skills for letter in "abcde"]
    target = build_target(skills, challenges, "fr")
    skill = skills[3266786691 % 3]
    assert pick(target, skills, (), 1) == Question(
        skill, challenges[skills.index(skill) * 5 + 3910079064 % 5]
    )
    assert pick(target, (), (), 1) is None


def test_pick_prefers_validated_then_unseen_challenges():
    skills = ladder("lumen", 2)
    archived = [Challenge(name, "lumen 2", ChallengeStatus.ARCHIVED) for name in ("old1", "old2")]
    validated = [Challenge(name, "lumen 2") for name in ("new1", "new2")]
    target = build_target(skills, [*archived, *validated], "fr", statuses=CAMPAIGN_STATUSES)

    def picked(answered=(), seen=()):
        return {pick(target, skills, answered, number, seen).challenge.id for number in range(50)}

    assert picked() == {"new1", "new2"}
    assert picked(answered=["new1"]) == {"new2"}
    assert picked(answered=["new1", "new2"]) == {"old1", "old2"}
    assert picked(seen=["new1", "old1"]) == {"new2"}
    assert picked(seen=["new1", "new2"]) == {"new1", "new2"}
    assert picked(answered=["new1", "new2"], seen=["old2"]) == {"old1"}


def test_next_question_joins_both():
    target = build_target(WORKED, one_each(WORKED), "fr")
    known = proved(target, ("lumen 2", OK))
    assert next_question(target, known, ["lumen 2 a"], 5) == Question(WORKED[5], target.challenges[5][0])
    everything = proved(target, ("lumen 4", OK), ("quark 5", OK))
    assert next_question(target, everything, ["lumen 4 a", "quark 5 a"], 5) is None


@pytest.mark.parametrize(
    ("turn", "seen", "variant"),
    [(0, (), 0), (4, (), 1), (1, {1}, 2), (2, {2, 0}, 1), (5, {0, 1, 2}, 2), (7, {9}, 1)],
)
def test_next_variant_goes_round_in_turn(turn, seen, variant):
    assert next_variant(3, turn, seen) == variant


def test_completion_rate():
    skills = ladder("lumen", 1, 2, 3, 4)
    target = build_target(skills, one_each(skills), "fr")
    elsewhere = KnowledgeElement("quark 1", "1.1", Status.VALIDATED, Source.DIRECT, 4, NOON)
    known = [*proved(target, ("lumen 3", OK)), elsewhere]
    assert completion_rate(skills, known, is_completed=False) == 0.75
    assert completion_rate(skills, known, is_completed=True) == 1
    assert completion_rate([], known, is_completed=False) == 0
