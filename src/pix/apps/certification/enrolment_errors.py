"""What is refused of sessions and of those enrolled in them. `code` is that of the specification."""

from collections.abc import Sequence

from pix.apps.accounts.errors import NotAllowed, Refused
from pix.core.exam.faults import Fault
from pix.core.exam.mass_import import MassReport

__all__ = ["NotAllowed", "Refused"]


class EnrolmentRefused(Refused):
    """`status`: that of an answer over HTTP."""

    code = "BAD_REQUEST"
    status = 422

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason or self.code)


class SessionNotValid(EnrolmentRefused):
    """One fault a field."""

    code = "SESSION_NOT_VALID"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = list(faults)


class SessionAlreadyFinalized(EnrolmentRefused):
    code, status = "SESSION_ALREADY_FINALIZED", 409


class SessionHasStarted(EnrolmentRefused):
    code, status = "SESSION_HAS_STARTED", 409


class CandidateNotAllowed(EnrolmentRefused):
    """The list of a finalised session no longer changes."""

    code, status = "CANDIDATE_NOT_ALLOWED_FOR_FINALIZED_SESSION", 403


class SomebodyJoined(EnrolmentRefused):
    """A list is not replaced once a candidate of it has joined."""

    code, status = "SESSION_STARTED_CANDIDATE_ALREADY_LINKED_TO_USER", 403


class CandidateJoined(EnrolmentRefused):
    """A line that somebody's account is tied to stays as it is."""

    code, status = "CANDIDATE_ALREADY_LINKED_TO_USER", 403


class UnknownCandidate(EnrolmentRefused):
    code, status = "CANDIDATE_NOT_FOUND", 404


class CandidateNotValid(EnrolmentRefused):
    code = "CANDIDATE_NOT_VALID"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = list(faults)


class DuplicateCandidate(EnrolmentRefused):
    """Same names, same birth date: already in the list."""

    code, status = "DUPLICATE_CANDIDATE", 409


class SheetRefused(EnrolmentRefused):
    """The document as a whole: INVALID_DOCUMENT, EMPTY_DOCUMENT, DOCUMENT_TOO_LARGE."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.status = 413 if code == "DOCUMENT_TOO_LARGE" else 422
        super().__init__(code)


class CandidatesNotValid(EnrolmentRefused):
    """Every fault of a sheet, with the row that a spreadsheet shows; nobody was enrolled."""

    code = "CANDIDATES_NOT_VALID"

    def __init__(self, faults: Sequence[tuple[int, Fault]]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = list(faults)


class PupilsNotManaged(EnrolmentRefused):
    """This centre has no list of pupils to enrol from."""

    code, status = "PUPILS_NOT_MANAGED", 403


class ForeignPupil(EnrolmentRefused):
    """Somebody named is no pupil of the school of this centre."""

    code, status = "STUDENT_NOT_OF_THIS_SCHOOL", 403


class UnknownCountryOfPupils(EnrolmentRefused):
    """`names`: the pupils whose country of birth is in no table."""

    code = "UNKNOWN_COUNTRY_FOR_STUDENT_ENROLMENT"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(self.code)
        self.names = list(names)


class PupilsWithoutBirthdate(EnrolmentRefused):
    """`names`: the pupils whose birth date is not in the list of the school."""

    code = "BIRTHDATE_MISSING_FOR_STUDENT_ENROLMENT"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(self.code)
        self.names = list(names)


class MassImportNotAvailable(EnrolmentRefused):
    """A centre that enrols the pupils of its school has no mass import."""

    code, status = "MASS_IMPORT_NOT_AVAILABLE", 403


class UnknownMassImport(EnrolmentRefused):
    """Confirmed already, too old, or of somebody else."""

    code, status = "MASS_IMPORT_NOT_FOUND", 404


class MassImportOutdated(EnrolmentRefused):
    """What was right is not any more: a session has started, or was created meanwhile."""

    code, status = "MASS_IMPORT_OUTDATED", 409

    def __init__(self, report: MassReport) -> None:
        super().__init__(self.code)
        self.report = report
