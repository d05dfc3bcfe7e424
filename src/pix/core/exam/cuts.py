"""Time that a cut took from a candidate, given back: nobody is failed by a network or a server.

The page measures how long it could not reach the server; the server knows when it last heard from the page.
What is given back is never more than either says, so that nothing depends on the clock of a computer.
"""

import datetime

NONE = datetime.timedelta()
SHORTEST_CUT = datetime.timedelta(seconds=20)
"""A cut that is not longer takes nothing from anybody."""
MOST_CREDITED = datetime.timedelta(minutes=15)
"""For a whole test."""


def true_cut(
    reported: datetime.timedelta, last_heard: datetime.datetime | None, at: datetime.datetime
) -> datetime.timedelta:
    """How long the page was cut off: what it says, at most the silence that the server noticed."""
    if last_heard is None:
        return NONE
    return max(NONE, min(reported, at - last_heard))


def credit(
    cut: datetime.timedelta,
    already: datetime.timedelta,
    shortest: datetime.timedelta = SHORTEST_CUT,
    most: datetime.timedelta = MOST_CREDITED,
) -> datetime.timedelta:
    """What this cut adds to the own end of a test that `already` got some time back."""
    return NONE if cut <= shortest else max(NONE, min(cut, most - already))
