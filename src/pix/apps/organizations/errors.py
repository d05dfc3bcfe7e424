"""What the actions of organisations may refuse, in words of the domain."""

from pix.apps.accounts.errors import NotAllowed, Refused

__all__ = ["NotAllowed", "Refused"]


class UnknownOrganization(Refused):
    """No organisation has this code."""


class SeveralOrganizations(Refused):
    """More than one organisation has this code: use the public identifier."""


class ArchivedOrganization(Refused):
    """The organisation is archived: nothing more can be done there."""


class NoOfficialAddress(Refused):
    """The school has no stored e-mail address to which the invitation could go."""


class InvalidAddress(Refused):
    """`addresses` are not e-mail addresses; nothing was sent."""

    def __init__(self, addresses: list[str]) -> None:
        super().__init__(", ".join(addresses))
        self.addresses = addresses


class UnknownInvitation(Refused):
    """No invitation with this code: its organisation is not told."""


class ClosedInvitation(Refused):
    """The invitation was accepted or cancelled already (`status`)."""

    def __init__(self, status: str) -> None:
        super().__init__(f"the invitation is {status}")
        self.status = status


class AlreadyMember(Refused):
    """The person is a member already; the invitation is closed."""


class LastAdministrator(Refused):
    """An organisation keeps at least one administrator."""


class UnknownMember(Refused):
    """This person is no member of this organisation."""


class UnknownLearner(Refused):
    """No such learner in this organisation."""


class ImportNotAvailable(Refused):
    """This organisation does not import files of this kind."""


class ImportRunning(Refused):
    """An import of this organisation has not ended yet."""
