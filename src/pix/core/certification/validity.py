"""How long a certificate is valid."""

import datetime

YEARS = 3


def valid_until(delivered: datetime.date) -> datetime.date:
    """Three years after it was issued; a 29 February ends on the 28th."""
    try:
        return delivered.replace(year=delivered.year + YEARS)
    except ValueError:
        return delivered.replace(year=delivered.year + YEARS, day=28)
