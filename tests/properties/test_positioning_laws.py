"""Laws of the choice of questions and of what answers prove, for any competence and any person."""

from datetime import UTC, datetime, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pix.core.grading.results import Result
from pix.core.positioning.choice import completion_rate, next_question, next_skills, next_variant
from pix.core.positioning.level import estimated_level
from pix.core.positioning.target import (
    CAMPAIGN_STATUSES,
    COMPETENCE_STATUSES,
    Challenge,
    ChallengeStatus,
    build_target,
)
from pix.core.profile.knowledge import (
    KnowledgeElement,
    Source,
    Status,
    current_elements,
    forget_old_failures,
    infer,
    skills_known_in,
)
from pix.core.profile.scores import profile_of, score
from pix.core.profile.settings import ScoringSettings
from pix.core.referential.values import Skill, pix_value

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LOCALES = st.sampled_from([("fr",), ("fr", "fr-be"), ("fr-be",), ("en",), ()])


@st.composite
def contents(draw):
    """Skills of one competence in random tubes, with 0 to 3 challenges each."""
    tubes = draw(st.lists(st.sets(st.integers(1, 8), min_size=1), min_size=1, max_size=6))
    places = [(tube, level) for tube, levels in enumerate(tubes) for level in sorted(levels)]
    counts = {level: sum(other == level for _, other in places) for _, level in places}
    skills = [
        Skill(
            f"{tube}.{level}",
            f"@t{tube}x{level}",
            f"t{tube}",
            "1.1",
            level,
            pix_value=pix_value(counts[level]),
        )
        for tube, level in places
    ]
    challenges = []
    for skill in skills:
        for number in range(draw(st.integers(0, 3))):
            status = draw(st.sampled_from(ChallengeStatus))
            timer = draw(st.sampled_from([None, None, 30]))
            challenges.append(Challenge(f"{skill.id}.{number}", skill.id, status, draw(LOCALES), timer))
    return skills, challenges


@st.composite
def histories(draw, skills):
    """Elements of former assessments, some of them resets."""
    return [
        KnowledgeElement(
            skill.id,
            "1.1",
            status,
            draw(st.sampled_from(Source)),
            skill.pix_value if status is Status.VALIDATED else 0,
            NOON - timedelta(hours=draw(st.integers(1, 300))),
            assessment_id=0,
        )
        for skill in skills
        for status in draw(st.lists(st.sampled_from(Status), max_size=2))
    ]


@st.composite
def persons(draw):
    skills, challenges = draw(contents())
    return skills, challenges, draw(histories(skills)), draw(st.integers(1, 2**40))


@given(persons(), st.sampled_from([None, 0, 4]), st.data())
def test_a_run_asks_only_what_is_playable_and_ends(person, forgotten_after, data):
    skills, challenges, history, assessment_id = person
    locale = data.draw(st.sampled_from(["fr", "fr-be", "en"]))
    statuses = data.draw(st.sampled_from([COMPETENCE_STATUSES, CAMPAIGN_STATUSES]))
    target = build_target(skills, challenges, locale, statuses=statuses)
    answered, last_was_timed, rates = [], False, []
    while True:
        current = current_elements(history)
        known = forget_old_failures(current, NOON, forgotten_after)
        tested = {element.skill_id for element in known}
        rates.append(completion_rate(skills, known, is_completed=False))
        asked = (target, known, answered, assessment_id)
        question = next_question(*asked, last_was_timed=last_was_timed)
        assert question == next_question(*asked, last_was_timed=last_was_timed)
        found = next_skills(target, known, answered, last_was_timed=last_was_timed)
        assert not tested & {skill.id for skill in found.skills}
        assert all(target.remaining(target.rank_of_skill[skill.id], answered) for skill in found.skills)
        if question is None:
            assert found.skills == ()
            break
        assert question.skill in found.skills
        assert question.challenge.skill_id == question.skill.id
        assert question.challenge.id not in answered
        assert locale in question.challenge.locales
        assert question.challenge.status in statuses
        result = data.draw(st.sampled_from(Result))
        at = NOON + timedelta(minutes=len(answered) + 1)
        here = skills_known_in(current, assessment_id)
        created = infer(result, question.skill, skills, here, at, assessment_id)
        assert created[0].skill_id == question.skill.id
        history = [*history, *created]
        answered.append(question.challenge.id)
        last_was_timed = question.challenge.is_timed
        assert len(answered) <= len(skills)
    assert rates == sorted(rates)


@given(contents(), st.data())
def test_elements_of_an_answer_stay_in_one_tube_and_agree(content, data):
    skills, _ = content
    skill = data.draw(st.sampled_from(skills))
    result = data.draw(st.sampled_from(Result))
    known_here = data.draw(st.sets(st.sampled_from([one.id for one in skills])))
    created = infer(result, skill, skills, known_here, NOON)
    by_id = {one.id: one for one in skills}
    assert {by_id[element.skill_id].tube_id for element in created} <= {skill.tube_id}
    assert len({element.status for element in created}) <= 1
    assert not known_here & {element.skill_id for element in created}
    assert [element.skill_id for element in created if element.is_direct] == [skill.id] * bool(created)


outcomes = st.lists(st.tuples(st.integers(1, 8), st.booleans()), max_size=60)


@given(outcomes, st.integers(1, 8))
def test_the_estimated_level_rises_with_a_success_and_falls_with_a_failure(known, level):
    before = estimated_level(known)
    assert estimated_level([*known, (level, False)]) <= before <= estimated_level([*known, (level, True)])
    assert estimated_level(known[::-1]) == before


@given(contents(), st.data())
def test_level_and_pix_never_drop_when_a_success_is_added(content, data):
    skills, _ = content
    history = data.draw(histories(skills))
    skill = data.draw(st.sampled_from(skills))
    success = KnowledgeElement(skill.id, "1.1", Status.VALIDATED, Source.DIRECT, skill.pix_value, NOON)
    before, after = (score(current_elements(elements)) for elements in (history, [*history, success]))
    assert after.exact >= before.exact
    assert (after.level, after.pix) >= (before.level, before.pix)


@given(st.lists(st.tuples(st.integers(0, 17), st.floats(0, 40)), max_size=80), st.integers(1, 8))
def test_the_sum_of_the_pix_is_bounded(earned, greatest):
    codes = [str(rank) for rank in range(16)]
    elements = [
        KnowledgeElement(str(rank), str(competence), Status.VALIDATED, Source.DIRECT, pix, NOON)
        for rank, (competence, pix) in enumerate(earned)
    ]
    profile = profile_of(elements, codes, ScoringSettings(max_reachable_level=greatest))
    assert 0 <= profile.pix <= 16 * 8 * greatest
    assert all(one.level <= greatest and one.ahead < 8 for one in profile.competences.values())


@given(contents(), st.data())
def test_current_elements_do_not_depend_on_the_order_of_the_history(content, data):
    skills, _ = content
    history = [evolve(one, id=rank) for rank, one in enumerate(data.draw(histories(skills)))]
    shuffled = data.draw(st.permutations(history))
    current = current_elements(history)
    assert set(current_elements(shuffled)) == set(current)
    assert current_elements(current) == current
    assert len({element.skill_id for element in current}) == len(current)


@given(st.integers(1, 30), st.integers(0, 10_000), st.sets(st.integers(0, 29)))
def test_variants_already_shown_come_last(pool_size, turn, seen):
    variant = next_variant(pool_size, turn, seen)
    unseen = set(range(pool_size)) - seen
    assert variant in (unseen or set(range(pool_size)))


@given(st.integers(1, 30), st.integers(0, 10_000))
def test_variants_go_round(pool_size, turn):
    assert {next_variant(pool_size, turn + step) for step in range(pool_size)} == set(range(pool_size))
