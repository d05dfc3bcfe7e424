"""What can be refused to a candidate on the day of the exam. Each says what to do, or whom to ask."""

from django.utils.translation import gettext_lazy as _

NOT_ON_THE_LIST = _(
    "These details match no candidate of this session. Check the session number, then ask the invigilator "
    "to compare what you typed with the attendance sheet."
)
NOT_ACCESSIBLE = _("This session is closed: it can no longer be joined. Speak to the invigilator.")


class ExamRefusal(Exception):
    """`code` and `status` are those of the specification."""

    code = "EXAM_REFUSED"
    status = 403
    message = _("This is not possible now. Speak to the invigilator.")

    def __init__(self) -> None:
        super().__init__(str(self.message))


class SessionUnknown(ExamRefusal):
    code = "SESSION_NOT_FOUND"
    status = 404
    message = NOT_ON_THE_LIST


class SessionNotAccessible(ExamRefusal):
    code = "SESSION_NOT_ACCESSIBLE"
    status = 412
    message = NOT_ACCESSIBLE


class IncompleteIdentity(ExamRefusal):
    code = "CANDIDATE_PERSONAL_INFO_MISSING"
    status = 400
    message = NOT_ON_THE_LIST


class CandidateUnknown(ExamRefusal):
    code = "CANDIDATE_NOT_FOUND"
    status = 404
    message = NOT_ON_THE_LIST


class CandidateAmbiguous(ExamRefusal):
    code = "CANDIDATE_TOO_MANY_MATCHES"
    status = 409
    message = NOT_ON_THE_LIST


class CandidateLinkedToAnother(ExamRefusal):
    code = "CANDIDATE_ALREADY_LINKED_TO_USER"
    message = _("This line of the session is already used by another account. Speak to the invigilator.")


class AlreadyLinkedToAnotherCandidate(ExamRefusal):
    code = "USER_ALREADY_LINKED_TO_CANDIDATE_IN_SESSION"
    message = _(
        "Your account is already linked to another candidate of this session. Speak to the invigilator."
    )


class NotTheAccountOfThePupil(ExamRefusal):
    code = "MATCHING_RECONCILED_STUDENT_NOT_FOUND"
    status = 400
    message = _(
        "This is not the account linked to your school. Log out, then log in with the username or the "
        "address that your school knows."
    )


class CentreNotHabilitated(ExamRefusal):
    code = "CENTER_HABILITATION_ERROR"
    message = _(
        "This centre may not run the certification that you are enrolled in. Speak to the invigilator."
    )


class NotCertifiable(ExamRefusal):
    """`reached` competences out of `needed`."""

    code = "USER_NOT_CERTIFIABLE"

    def __init__(self, reached: int, needed: int) -> None:
        self.reached, self.needed = reached, needed
        self.message = _(
            "Your profile is not certifiable yet: %(needed)d competences at level 1 are needed, and "
            "%(reached)d are there."
        ) % {"needed": needed, "reached": reached}
        super().__init__()


class WrongAccessCode(ExamRefusal):
    code = "ACCESS_CODE_UNKNOWN"
    status = 404
    message = _("This code is unknown or no longer valid. Check it on the board.")


class NotReconciled(ExamRefusal):
    code = "CANDIDATE_NOT_RECONCILED"
    status = 404
    message = _("Your account is not linked to this session: join it first.")


class NotAuthorisedToStart(ExamRefusal):
    code = "CANDIDATE_NOT_AUTHORIZED_TO_JOIN_SESSION"
    message = _("The invigilator has not confirmed your presence yet.")


class NotAuthorisedToResume(ExamRefusal):
    code = "CANDIDATE_NOT_AUTHORIZED_TO_RESUME_SESSION"
    message = _("The invigilator must allow you to go on with your test.")


class DurationExceeded(ExamRefusal):
    code = "CERTIFICATION_DURATION_EXCEEDED"
    message = _("This test began more than 24 hours ago: it is closed, and your answers are kept.")


class LanguageNotOffered(ExamRefusal):
    code = "LANGUAGE_NOT_SUPPORTED"
    message = _("The certification does not exist in this language: change the language of your account.")


class NoVersionInForce(ExamRefusal):
    code = "NO_VERSION_IN_FORCE"
    status = 503
    message = _("No version of the certification is in force. Speak to the invigilator.")


class CertificationNotFound(ExamRefusal):
    code = "CERTIFICATION_NOT_FOUND"
    status = 404
    message = _("This test does not exist.")


class GoneOnElsewhere(ExamRefusal):
    code = "CERTIFICATION_RESUMED_ELSEWHERE"
    status = 409
    message = _("Your test was resumed on another computer. This one can no longer answer.")


class NoRunHere(ExamRefusal):
    code = "CERTIFICATION_NOT_OPEN_HERE"
    message = _("Your test is not open on this computer: type the access code to go on.")


class ExamIsOver(ExamRefusal):
    """`state`: how the test ended."""

    code = "CERTIFICATION_ENDED"
    status = 409
    message = _("This test is over: your answers are kept, and no more can be given.")

    def __init__(self, state: str) -> None:
        self.state = state
        super().__init__()


class AlertUnderWay(ExamRefusal):
    code = "LIVE_ALERT_ONGOING"
    message = _("A problem is being looked at: your test is paused.")


class EnvironmentMissing(ExamRefusal):
    code = "SECURED_BROWSER_MISSING"
    message = _("This session is sat in Safe Exam Browser, which does not answer: your test is paused.")


class QuestionAlreadyAnswered(ExamRefusal):
    code = "CHALLENGE_ALREADY_ANSWERED"
    status = 409
    message = _("This question had already been answered.")


class AlertsNotOffered(ExamRefusal):
    code = "LIVE_ALERT_NOT_OFFERED"
    message = _("In this form of the certification, tell the invigilator the number of the question.")
