"""What an invigilator may be refused, said to the person in the room; `code` is the specification's."""

from django.utils.translation import gettext_lazy as _

from pix.apps.accounts.errors import Refused


class InvigilationRefusal(Refused):
    code = "INVIGILATION_REFUSED"
    message = _("This cannot be done now.")

    def __init__(self) -> None:
        super().__init__(self.code)


class WrongSessionOrPassword(InvigilationRefusal):
    """Unknown session or wrong password, on purpose not told apart."""

    code = "INCORRECT_DATA"
    message = _("The session number or the password is wrong.")


class TooManyWrongPasswords(InvigilationRefusal):
    code = "TOO_MANY_TRIES"
    message = _(
        "Too many wrong passwords from this computer: wait 15 minutes, or use another computer. The session "
        "number and the password are on the invigilator’s sheet."
    )


class SessionIsClosed(InvigilationRefusal):
    code = "SESSION_NOT_ACCESSIBLE"
    message = _("This session has been finalised: it can no longer be watched.")


class CentreIsArchived(InvigilationRefusal):
    code = "CENTER_IS_ARCHIVED"
    message = _("The centre of this session has been deactivated. Its administrators know whom to ask.")


class ForgedRequest(InvigilationRefusal):
    """No access to this session, or somebody of another one: the answer is « not found »."""

    code = "NOT_FOUND"
    message = _("This is not part of the session that you are watching.")


class AlreadyStarted(InvigilationRefusal):
    code = "CERTIFICATION_ALREADY_STARTED"
    message = _("This candidate has already started: to let them in again, allow them to resume.")


class NotStarted(InvigilationRefusal):
    code = "CERTIFICATION_NOT_STARTED"
    message = _("This candidate has not started: confirm their presence instead.")


class ExamIsOver(InvigilationRefusal):
    code = "CERTIFICATION_ENDED"
    message = _("This test is over.")


class AlertIsOpen(InvigilationRefusal):
    code = "LIVE_ALERT_ONGOING"
    message = _("Answer the candidate’s alert first: until then the test cannot go on.")


class NoOngoingAlert(InvigilationRefusal):
    code = "NOT_FOUND"
    message = _("This alert has been dealt with already.")


class ReasonNotOffered(InvigilationRefusal):
    code = "REASON_NOT_OFFERED"
    message = _("Choose one of the reasons listed.")


class ChallengeAlreadyAnswered(InvigilationRefusal):
    code = "CHALLENGE_ALREADY_ANSWERED"
    message = _(
        "The candidate answered this question in the meantime: the alert is closed, the answer counts."
    )


class EndsAlreadyMoved(InvigilationRefusal):
    code = "ENDS_ALREADY_MOVED"
    message = _("Somebody has just moved the ends of this session: look at them, then add time if need be.")
