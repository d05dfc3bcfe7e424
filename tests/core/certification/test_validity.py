import datetime

from pix.core.certification.validity import valid_until


def test_a_certificate_is_valid_for_three_years() -> None:
    assert valid_until(datetime.date(2026, 11, 20)) == datetime.date(2029, 11, 20)


def test_issued_on_a_29_february_it_ends_on_the_28th() -> None:
    assert valid_until(datetime.date(2028, 2, 29)) == datetime.date(2031, 2, 28)
