"""What the actions of centres may refuse, in words of the domain."""

import datetime

from pix.apps.accounts.errors import NotAllowed, Refused

__all__ = ["NotAllowed", "Refused"]


class UnknownCentre(Refused):
    """No centre has this code."""


class SeveralCentres(Refused):
    """More than one centre has this code: use the public identifier."""


class ArchivedCentre(Refused):
    """The centre is archived: nothing more can be done there."""


class CentreNotOpenYet(Refused):
    """The centres of this kind of school open on `opens_on`."""

    def __init__(self, opens_on: datetime.date) -> None:
        super().__init__(f"opens on {opens_on}")
        self.opens_on = opens_on


class InvalidAddress(Refused):
    """`addresses` are not e-mail addresses; nothing was sent."""

    def __init__(self, addresses: list[str]) -> None:
        super().__init__(", ".join(addresses))
        self.addresses = addresses


class UnknownInvitation(Refused):
    """No invitation with this code: its centre is not told."""


class ClosedInvitation(Refused):
    """The invitation was accepted or cancelled already (`status`)."""

    def __init__(self, status: str) -> None:
        super().__init__(f"the invitation is {status}")
        self.status = status


class AlreadyMember(Refused):
    """The person is a member already; the invitation is closed."""


class LastAdministrator(Refused):
    """LAST_ADMIN: a centre keeps at least one active administrator."""

    code = "LAST_ADMIN"


class UnknownMember(Refused):
    """This person is no member of this centre."""


class NoReferer(Refused):
    """Only a centre that runs CléA names somebody who gets its notices."""


class UnknownHabilitation(Refused):
    """No complementary certification has this key."""
