"""What can be refused to somebody who tries a room or a computer."""

from django.utils.translation import gettext_lazy as _

from pix.apps.accounts.errors import Refused


class RehearsalRefusal(Refused):
    message = _("This cannot be done now.")

    def __init__(self) -> None:
        super().__init__(str(type(self).__name__))


class RoomIsNeeded(RehearsalRefusal):
    message = _("Write the name of the room.")


class UnknownRehearsal(RehearsalRefusal):
    message = _("No rehearsal that is open has this code. Check it with the person who prepares the room.")


class ComputerNameTaken(RehearsalRefusal):
    message = _("Another computer of this room already has this name: write another one.")


class RehearsalIsFull(RehearsalRefusal):
    message = _("This rehearsal has all the computers that it can hold: open another one.")
