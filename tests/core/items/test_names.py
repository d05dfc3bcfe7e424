import pytest

from pix.core.items.names import all_apart, are_apart, sample_apart
from pix.core.items.rng import Rng

NAMES = ["Amina", "Amine", "Léo", "Léa", "Théo", "Capucine", "Gaspard", "Myriam"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Amina", "Amine", False),
        ("Léo", "Théo", False),
        ("Élise", "Louise", True),
        ("Elise", "Élise", False),
        ("Amina", "Capucine", True),
        ("Tom", "Lou", False),
        ("Mei", "Kofi", True),
    ],
)
def test_names_are_apart_when_three_letters_differ(one, other, expected):
    assert (are_apart(one, other), are_apart(other, one)) == (expected, expected)


@pytest.mark.parametrize("variant", range(40))
def test_a_sample_holds_no_two_names_that_look_alike(variant):
    names = sample_apart(Rng("t", 1, variant)("names"), NAMES, 3, beside=["Amine"])

    assert len(names) == 3
    assert all_apart(["Amine", *names])


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], True), (["Amine"], True), (["Amine", "Kofi", "Amina"], False), (["Amine", "Kofi", "Myriam"], True)],
)
def test_all_names_are_compared_two_by_two(names, expected):
    assert all_apart(names) is expected


def test_too_few_names_apart_is_an_error_not_a_shorter_list():
    with pytest.raises(ValueError, match="3 names wanted, 1 apart"):
        sample_apart(Rng("t", 1, 0)("names"), ["Amina", "Amine"], 3)
