import pytest

from pix.core.campaigns.targets import CappedTube, CompetenceColumns, TubeColumns, skills_of_tubes
from tests.core.campaigns.samples import REFERENTIAL, ladder, target_of


@pytest.mark.parametrize(
    ("capped", "names"),
    [
        ([("lumen", 8)], ["@lumen1", "@lumen2"]),
        ([("zeta", 2), ("lumen", 1)], ["@lumen1", "@zeta1"]),
        ([("zeta", 1), ("zeta", 3)], ["@zeta1", "@zeta3"]),
        ([("quark", 2)], []),
        ([], []),
    ],
)
def test_skills_of_capped_tubes_are_active_and_in_content_order(capped, names):
    skills = skills_of_tubes(REFERENTIAL, [CappedTube(*one) for one in capped])
    assert [skill.name for skill in skills] == names


def test_an_unknown_tube_is_refused():
    with pytest.raises(KeyError, match="omega"):
        skills_of_tubes(REFERENTIAL, [CappedTube("omega", 3)])


def test_a_target_is_arranged_by_competence_tube_and_level():
    mixed = [*ladder("b", [3, 1]), *ladder("z", [2], "1.2"), *ladder("a", [5]), *ladder("b", [2])]
    target = target_of(mixed, ladder("b", [1]))
    assert [skill.name for skill in target.skills] == ["@b1", "@b2", "@b3", "@a5", "@z2"]
    assert target.rank_of_skill == {"@b1": 0, "@b2": 1, "@b3": 2, "@a5": 3, "@z2": 4}
    assert target.highest_level == 5
    b, a, z = (
        TubeColumns("b", "1.1", 0, 3, 3),
        TubeColumns("a", "1.1", 3, 4, 5),
        TubeColumns("z", "1.2", 4, 5, 2),
    )
    assert target.competences == (
        CompetenceColumns("1.1", 0, 4, (b, a)),
        CompetenceColumns("1.2", 4, 5, (z,)),
    )
    assert target.tubes == (b, a, z)
    assert target.skills_of(a) == (target.skills[3],)


def test_an_empty_target():
    target = target_of()
    assert (target.skills, target.competences, target.tubes, target.highest_level) == ((), (), (), 0)
