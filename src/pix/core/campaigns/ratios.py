"""Ratios of counts, always rounded half up and computed on whole numbers (1/8 is 13 %, 7/40 is 18 %)."""


def percentage(part: int, whole: int) -> int:
    """round(100 × part / whole), half up; 0 when there is nothing to count."""
    return _half_up(100 * part, whole)


def ratio(part: int, whole: int, decimals: int = 2) -> float:
    """part / whole with a number of decimals; 0 when there is nothing to count."""
    scale: int = 10**decimals
    return _half_up(scale * part, whole) / scale


def two_digits(part: int, whole: int) -> float:
    """part / whole (0 to 1) kept to two significant digits: 2/3 is 0.67, 2/300 is 0.0067, 299/300 is 1."""
    if part <= 0 or whole <= 0:
        return 0.0
    decimals = 1
    while part * 10**decimals < 10 * whole:
        decimals += 1
    return ratio(part, whole, decimals)


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator) if denominator else 0
