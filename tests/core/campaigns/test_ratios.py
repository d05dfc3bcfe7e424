import pytest

from pix.core.campaigns.ratios import percentage, ratio, two_digits


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, 0), (0, 7, 0), (1, 8, 13), (7, 40, 18), (13, 20, 65), (2, 300, 1), (1, 300, 0), (299, 300, 100)],
)
def test_percentages_are_rounded_half_up(part, whole, expected):
    assert percentage(part, whole) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (0, 0, 0.0),
        (0, 3, 0.0),
        (1, 1, 1.0),
        (2, 3, 0.67),
        (1, 8, 0.13),
        (7, 40, 0.18),
        (1, 10, 0.1),
        (2, 300, 0.0067),
        (1, 150, 0.0067),
        (299, 300, 1.0),
    ],
)
def test_two_significant_digits(part, whole, expected):
    assert two_digits(part, whole) == expected


def test_ratios_of_the_export():
    assert [ratio(17, 24), ratio(9, 16), ratio(1, 8), ratio(11, 24, 3), ratio(0, 0)] == [
        0.71,
        0.56,
        0.13,
        0.458,
        0.0,
    ]
