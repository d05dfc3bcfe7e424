"""What the actions of campaigns may refuse, in words of the domain."""

from pix.apps.accounts.errors import NotAllowed, Refused
from pix.core.campaigns.participations import SharingRefusal

__all__ = ["NotAllowed", "Refused"]


class UnknownCampaign(Refused):
    """No campaign has this code, or not in this organisation."""


class ClosedCampaign(Refused):
    """The campaign is archived or deleted: nobody joins or sends any more."""


class InvalidCampaign(Refused):
    """The form of a campaign is wrong: `faults` has a code a field, all of them."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {code}" for field, code in faults.items()))
        self.faults = faults


class UnavailableCourse(NotAllowed):
    """This organisation may not launch this course."""


class MissingFeature(NotAllowed):
    """The organisation has not the switch that this option needs."""


class UnknownParticipation(Refused):
    """No such participation in this campaign."""


class NeedsLearner(Refused):
    """The organisation has a list: the person must be recognised in it first."""


class AlreadyParticipated(Refused):
    """Another account participated for the same learner: `learner` is the name shown."""

    def __init__(self, learner: str) -> None:
        super().__init__(learner)
        self.learner = learner


class DeletedParticipation(Refused):
    """The team deleted this person's participation: it cannot begin again."""


class InvalidExternalId(Refused):
    """The identifier asked for is missing or not good; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoNewTry(Refused):
    """The course cannot be taken again now; `remaining_seconds` when it only has to wait."""

    def __init__(self, remaining_seconds: int | None = None) -> None:
        super().__init__("no new try")
        self.remaining_seconds = remaining_seconds


class CannotSend(Refused):
    """The results cannot be sent; `refusal` is the first reason."""

    def __init__(self, refusal: SharingRefusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
