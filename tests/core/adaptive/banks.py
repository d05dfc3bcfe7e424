"""Banks of invented questions for the tests of the engine."""

import numpy as np

from pix.core.adaptive.bank import CalibratedItem, ItemBank, make_bank

COMPETENCES = tuple(f"{area}.{number}" for area in range(1, 5) for number in range(1, 5))


def make_item(identifier: str = "q", **changes: object) -> CalibratedItem:
    values = {
        "id": identifier,
        "discriminant": 1.0,
        "difficulty": 0.0,
        "competence": "1.1",
        "tube": f"tube-{identifier}",
        "skill": f"skill-{identifier}",
    }
    return CalibratedItem(**{**values, **changes})  # type: ignore[arg-type]


def random_bank(
    seed: int = 0, competences: int = 16, tubes: int = 4, questions: int = 3, accessible: float = 1.0
) -> ItemBank:
    """``competences`` × ``tubes`` × ``questions`` questions in a shuffled order."""
    rng = np.random.default_rng(seed)
    items = [
        CalibratedItem(
            id=f"q-{competence}-{tube}-{number}",
            discriminant=float(np.clip(np.exp(rng.normal(0, 0.35)), 0.3, 3)),
            difficulty=float(rng.normal(0, 1.5)),
            competence=COMPETENCES[competence],
            tube=f"tube-{competence}-{tube}",
            skill=f"skill-{competence}-{tube}-{number}",
            level=1 + (tube * questions + number) % 7,
            accessible=bool(rng.random() < accessible),
        )
        for competence in range(competences)
        for tube in range(tubes)
        for number in range(questions)
    ]
    return make_bank([items[place] for place in rng.permutation(len(items))])
