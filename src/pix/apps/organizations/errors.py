"""What the actions of organisations may refuse, in words of the domain."""

from pix.apps.accounts.errors import NotAllowed, Refused
from pix.apps.teams.errors import ArchivedHouse

__all__ = ["NotAllowed", "Refused"]


class UnknownOrganization(Refused):
    """No organisation has this code."""


class SeveralOrganizations(Refused):
    """More than one organisation has this code: use the public identifier."""


class ArchivedOrganization(ArchivedHouse):
    """The organisation is archived: nothing more can be done there."""


class NoOfficialAddress(Refused):
    """The school has no stored e-mail address to which the invitation could go."""


class UnknownLearner(Refused):
    """No such learner in this organisation."""


class FileNotKept(Refused):
    """The disk of the site refused the file: nothing was kept, the list is as before."""


class ImportNotAvailable(Refused):
    """This organisation does not import files of this kind."""


class ImportRunning(Refused):
    """An import of this organisation has not ended yet."""


class UnrecognisedLearner(Refused):
    """Nobody, or more than one person, of the list answers to what was typed."""


class PupilHasAccount(Refused):
    """The pupil has an account already: `kind` says how it opens, `login` is masked (empty for a portal).

    `short_code` is what teachers read on the screen: R31 to R33 in the same school, R11 to R13 in another.
    """

    def __init__(self, kind: str, login: str, *, same_school: bool) -> None:
        self.kind, self.login, self.same_school = kind, login, same_school
        super().__init__(self.short_code)

    @property
    def rank(self) -> int:
        return ("email", "username", "portal").index(self.kind) + 1

    @property
    def short_code(self) -> str:
        return f"R{3 if self.same_school else 1}{self.rank}"

    @property
    def code_on_sign_up(self) -> str:
        return f"S{5 if self.same_school else 6}{self.rank}"


class LinkedToAnotherPupil(Refused):
    """R70: the account is another pupil of this school."""

    short_code = "R70"


class SomebodyElsesAccount(Refused):
    """R90: the account seems to be that of somebody else."""

    short_code = "R90"


class UsernameTaken(Refused):
    """S50: somebody took this username meanwhile; `proposed` is free."""

    short_code = "S50"

    def __init__(self, proposed: str) -> None:
        super().__init__("the username is taken")
        self.proposed = proposed


class PupilAccountsNotManaged(NotAllowed):
    """Only a secondary school that imports its pupils manages their accounts."""


class StaffAccount(NotAllowed):
    """The account works in a team: nobody else gives it a password."""


class NoLogin(Refused):
    """The account opens by a school portal only: it has no password to replace."""


class HasUsername(Refused):
    """The account has a username already."""


class SeveralIdentities(Refused):
    """The account carries several national numbers: support must look at it."""


class AlreadyRecovered(Refused):
    """This account was taken along already."""


class TooManyLearners(Refused):
    """More pupils than one request may handle: choose some classes."""


class StudentNumberExists(Refused):
    """Somebody of the list has this number: `holder`."""

    def __init__(self, holder: object) -> None:
        super().__init__(str(holder))
        self.holder = holder
