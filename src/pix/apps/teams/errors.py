"""What the actions of a team may refuse, in words of the domain."""

from pix.apps.accounts.errors import Refused


class ArchivedHouse(Refused):
    """The house is archived: nothing more can be done there."""


class InvalidAddress(Refused):
    """`addresses` are not e-mail addresses; nothing was sent."""

    def __init__(self, addresses: list[str]) -> None:
        super().__init__(", ".join(addresses))
        self.addresses = addresses


class UnknownInvitation(Refused):
    """No invitation with this code: its house is not told."""


class ClosedInvitation(Refused):
    """The invitation was accepted or cancelled already (`status`)."""

    def __init__(self, status: str) -> None:
        super().__init__(f"the invitation is {status}")
        self.status = status


class AlreadyMember(Refused):
    """The person is a member already; the invitation is closed."""


class LastAdministrator(Refused):
    """LAST_ADMIN: a house keeps at least one active administrator."""

    code = "LAST_ADMIN"


class UnknownMember(Refused):
    """This person is no member of this house."""
