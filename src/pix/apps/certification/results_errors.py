"""What is refused of reports, finalisation, jury and publication. `code`: that of the specification."""

from django.utils.translation import gettext_lazy as _


class ResultsRefusal(Exception):
    """Told to a centre or to the staff: `message` says what to do."""

    code = "REFUSED"
    message = _("This cannot be done.")

    def __init__(self) -> None:
        super().__init__(str(self.message))


class SessionAlreadyFinalized(ResultsRefusal):
    code = "SESSION_ALREADY_FINALIZED"
    message = _("This session is already finalised: its data has been sent.")


class SessionWithoutStartedCertification(ResultsRefusal):
    code = "SESSION_WITHOUT_STARTED_CERTIFICATION"
    message = _(
        "Nobody has started a test in this session: there is nothing to send. You may delete it instead."
    )


class UnterminatedWithoutReason(ResultsRefusal):
    """`missing`: numbers and names of the certifications without a reason."""

    code = "UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON"
    message = _("Say why each unfinished test was not finished.")

    def __init__(self, missing: tuple[tuple[int, str], ...]) -> None:
        super().__init__()
        self.missing = missing


class ReasonOnCompletedCertification(ResultsRefusal):
    """`names`: those who finished meanwhile; their reasons have been erased."""

    code = "SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE"
    message = _("Some candidates finished meanwhile: read the page again, then finalise.")

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.names = names


class CertificationIsCompleted(ResultsRefusal):
    code = "CERTIFICATION_COMPLETED"
    message = _("This test is finished: it needs no reason.")


class SessionNotFinalized(ResultsRefusal):
    code = "NOT_FINALIZED_SESSION"
    message = _("This session is not finalised yet.")


class SessionAlreadyPublished(ResultsRefusal):
    code = "SESSION_ALREADY_PUBLISHED"
    message = _("This session is published. Withdraw its results first.")


class SessionNotPublished(ResultsRefusal):
    code = "SESSION_NOT_PUBLISHED"
    message = _("This session is not published.")


class NotPublishable(ResultsRefusal):
    """`session_id` and `numbers`: the certifications in error or without a result."""

    code = "CERTIFICATION_COURSE_NOT_PUBLISHABLE"
    message = _("Some certifications are in error or have no result: settle them first.")

    def __init__(self, session_id: int, numbers: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.session_id = session_id
        self.numbers = numbers


class DecisionNotPossible(ResultsRefusal):
    code = "CERTIFICATION_STATUS_DOES_NOT_ALLOW_IT"
    message = _("The present status of this certification does not allow it.")


class NotNeutralisable(ResultsRefusal):
    code = "QUESTIONS_OF_V3_ARE_NOT_NEUTRALISED"
    message = _("Questions are neutralised in tests of the V2 form only.")


class ReportNotFound(ResultsRefusal):
    code = "ISSUE_REPORT_NOT_FOUND"
    message = _("This report no longer exists.")


class ReportResolvedAutomatically(ResultsRefusal):
    code = "CERTIFICATION_ISSUE_REPORT_AUTOMATICALLY_RESOLVED_SHOULD_NOT_BE_UPDATED_MANUALLY"
    message = _("This report was settled automatically: its resolution is not edited.")


class ReportRefused(ResultsRefusal):
    """`faults`: code and field of everything that is wrong."""

    code = "ISSUE_REPORT_NOT_VALID"
    message = _("This report is not complete.")

    def __init__(self, faults: tuple[object, ...]) -> None:
        super().__init__()
        self.faults = faults


class IdentityRefused(ResultsRefusal):
    """`faults`: what is wrong, field by field."""

    code = "IDENTITY_NOT_VALID"
    message = _("This identity cannot be kept as it is.")

    def __init__(self, faults: tuple[object, ...]) -> None:
        super().__init__()
        self.faults = faults


class ExternalLevelRefused(ResultsRefusal):
    code = "EXTERNAL_LEVEL_NOT_POSSIBLE"
    message = _("The level of the external jury is entered when the first part is acquired.")


class CertificationNotFound(ResultsRefusal):
    code = "CERTIFICATION_NOT_FOUND"
    message = _("No certification has this number.")


class SessionNotFound(ResultsRefusal):
    code = "SESSION_NOT_FOUND"
    message = _("No session has this number.")


class JuryIsIncomplete(Exception):
    """Some certifications could not be judged: the task is tried again."""
