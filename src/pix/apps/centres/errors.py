"""What the actions of centres may refuse, in words of the domain."""

import datetime

from pix.apps.accounts.errors import NotAllowed, Refused
from pix.apps.teams.errors import ArchivedHouse

__all__ = ["NotAllowed", "Refused"]


class UnknownCentre(Refused):
    """No centre has this code."""


class SeveralCentres(Refused):
    """More than one centre has this code: use the public identifier."""


class ArchivedCentre(ArchivedHouse):
    """The centre is archived: nothing more can be done there."""


class CentreNotOpenYet(Refused):
    """The centres of this kind of school open on `opens_on`."""

    def __init__(self, opens_on: datetime.date) -> None:
        super().__init__(f"opens on {opens_on}")
        self.opens_on = opens_on


class NoReferer(Refused):
    """Only a centre that runs CléA names somebody who gets its notices."""


class UnknownHabilitation(Refused):
    """No complementary certification has this key."""
