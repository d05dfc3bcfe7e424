import numpy as np
import pytest

from pix.core.adaptive.bank import BankError, make_bank, pool_mask, read_bank
from tests.core.adaptive.banks import make_item

ROW = {
    "id": "q1",
    "discriminant": 1.2,
    "difficulty": -0.5,
    "competenceId": "comp-1.1",
    "competenceIndex": "1.1",
    "tubeId": "t1",
    "skillId": "s1",
    "level": 3,
    "blindnessCompatibility": "RAS",
    "colorBlindnessCompatibility": "OK",
}


def test_rows_become_items() -> None:
    bank = read_bank([ROW, {**ROW, "id": "q2", "blindnessCompatibility": "A tester"}])
    first = make_item(
        "q1", discriminant=1.2, difficulty=-0.5, competence="1.1", tube="t1", skill="s1", level=3
    )
    assert bank.items == (
        first,
        make_item(
            "q2",
            discriminant=1.2,
            difficulty=-0.5,
            competence="1.1",
            tube="t1",
            skill="s1",
            level=3,
            accessible=False,
        ),
    )


def test_competences_are_in_natural_order() -> None:
    codes = ["10.1", "2.1", "1.2", "1.10"]
    bank = make_bank(make_item(f"q{code}", competence=code) for code in codes)
    assert bank.competences == ("1.2", "1.10", "2.1", "10.1")
    assert [bank.competences[code] for code in bank.competence] == codes


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"discriminant": 0.0}, "question q has discriminant 0.0, which is not above 0"),
        ({"discriminant": -1.0}, "question q has discriminant -1.0, which is not above 0"),
        ({"discriminant": float("nan")}, "question q has discriminant nan, which is not above 0"),
        ({"difficulty": float("nan")}, "question q has difficulty nan, which is not a number"),
        ({"difficulty": float("inf")}, "question q has difficulty inf, which is not a number"),
        ({"competence": ""}, "question q has no competence"),
        ({"tube": ""}, "question q has no tube"),
    ],
)
def test_unusable_parameters_are_refused_with_the_reason(changes: dict[str, object], problem: str) -> None:
    with pytest.raises(BankError) as refused:
        make_bank([make_item("q", **changes)])
    assert refused.value.problems == (problem,)


def test_a_bank_is_not_empty_and_has_no_twins() -> None:
    with pytest.raises(BankError) as empty:
        make_bank([])
    with pytest.raises(BankError) as twins:
        make_bank([make_item("q"), make_item("q")])
    assert empty.value.problems == ("it holds no question",)
    assert twins.value.problems == ("question q appears twice",)


@pytest.mark.parametrize(
    "row",
    [
        {key: value for key, value in ROW.items() if key != "difficulty"},
        {**ROW, "difficulty": None},
        {**ROW, "discriminant": "1"},
        {**ROW, "discriminant": True},
        "not a row",
    ],
)
def test_a_file_of_another_shape_is_refused_line_by_line(row: object) -> None:
    with pytest.raises(BankError, match="line 2 is not a calibrated question"):
        read_bank([ROW, row])


def test_a_file_that_is_no_list_is_refused() -> None:
    with pytest.raises(BankError, match="not a list"):
        read_bank({"questions": [ROW]})


def test_pool_by_language_accessibility_alert_and_archive() -> None:
    bank = make_bank(
        [
            make_item("everywhere"),
            make_item("french", languages=frozenset({"fr"})),
            make_item("english", languages=frozenset({"en"})),
            make_item("unreadable", accessible=False),
            make_item("alerted", skill="reported"),
            make_item("sister", skill="reported"),
            make_item("archived"),
        ]
    )
    mask = pool_mask(bank, language="fr", accessible_only=True, alerted=["alerted"], archived=["archived"])
    assert [bank.items[place].id for place in np.flatnonzero(mask)] == ["everywhere", "french"]
    assert pool_mask(bank).all()


def test_an_alert_on_an_unknown_question_is_an_error() -> None:
    with pytest.raises(KeyError):
        pool_mask(make_bank([make_item("q")]), alerted=["other"])
