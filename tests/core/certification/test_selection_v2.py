from pix.core.certification.selection_v2 import (
    CertifiableCompetence,
    PlannedQuestion,
    ValidatedSkill,
    draw_questions,
    plan_questions,
)


def _skill(name: str, version: int = 1) -> ValidatedSkill:
    return ValidatedSkill(f"{name}-v{version}", name, int(name[-1]), version)


def _plan(*skills: ValidatedSkill, already: tuple[str, ...] = (), level: int = 3) -> list[str]:
    questions = {skill.id: [f"{skill.id}-a", f"{skill.id}-b"] for skill in skills}
    competence = CertifiableCompetence("1.1", level, skills)
    return [place.skill.name for place in plan_questions([competence], questions, already)]


def test_highest_levels_first_then_other_tubes_of_the_same_level() -> None:
    assert _plan(_skill("@url2"), _skill("@web4"), _skill("@url4"), _skill("@mail3")) == [
        "@url4",
        "@web4",
        "@mail3",
    ]


def test_a_tube_already_met_comes_after_the_others_of_its_level_only() -> None:
    assert _plan(_skill("@url5"), _skill("@url4"), _skill("@web4")) == ["@url5", "@web4", "@url4"]
    assert _plan(_skill("@url5"), _skill("@url4"), _skill("@web3")) == ["@url5", "@url4", "@web3"]


def test_only_the_newest_version_of_a_skill_is_used() -> None:
    old, new = _skill("@url4", 1), _skill("@url4", 2)
    questions = {old.id: ["old"], new.id: ["new"]}
    planned = plan_questions([CertifiableCompetence("1.1", 2, (old, new))], questions, ())
    assert planned == (PlannedQuestion("1.1", new, ("new",)),)


def test_questions_answered_rightly_are_used_for_want_of_others() -> None:
    skill = _skill("@url4")
    competence = CertifiableCompetence("1.1", 2, (skill,))
    questions = {skill.id: ["a", "b"]}
    assert plan_questions([competence], questions, ["a"])[0].one_of == ("b",)
    assert plan_questions([competence], questions, ["a", "b"])[0].one_of == ("a", "b")
    assert plan_questions([competence], {}, []) == ()


def test_a_competence_below_level_one_is_not_tested() -> None:
    assert _plan(_skill("@url4"), level=0) == []


def test_four_questions_an_area_for_a_complementary_certification() -> None:
    skills = tuple(_skill(f"@tube{letter}{level}") for level, letter in enumerate("abcdef", start=1))
    questions = {skill.id: [skill.id] for skill in skills}
    planned = plan_questions([CertifiableCompetence("law", 1, skills)], questions, (), most=4)
    assert [place.skill.difficulty for place in planned] == [6, 5, 4, 3]


def test_each_place_is_drawn_uniformly() -> None:
    place = PlannedQuestion("1.1", _skill("@url4"), ("a", "b", "c"))
    draws = iter([0.0, 0.34, 0.99])
    assert draw_questions([place] * 3, lambda: next(draws)) == ("a", "b", "c")
