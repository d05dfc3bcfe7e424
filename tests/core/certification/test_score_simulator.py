import pytest

from pix.core.certification.competence_levels import CompetenceMark
from pix.core.certification.default_cuts import SAMPLE_MESHES, scale_from_cuts
from pix.core.certification.score_simulator import SimulatedScore, SimulatorInputError, simulate_score

SCALES = (scale_from_cuts("1.1", (-2.0, -1.0, 0.5, 1.0, 2.0, 3.0, 4.0)),)


def test_both_ways() -> None:
    from_capacity = simulate_score(SAMPLE_MESHES, SCALES, capacity=1.1)
    assert from_capacity == SimulatedScore(1.1, 327, 3, (CompetenceMark("1.1", 4),))
    assert simulate_score(SAMPLE_MESHES, SCALES, score=400) == SimulatedScore(
        1.59375, 400, 4, (CompetenceMark("1.1", 4),)
    )


@pytest.mark.parametrize("given", [{}, {"capacity": 1.0, "score": 300}])
def test_one_of_the_two_only(given: dict[str, float]) -> None:
    with pytest.raises(SimulatorInputError):
        simulate_score(SAMPLE_MESHES, SCALES, **given)  # type: ignore[arg-type]
