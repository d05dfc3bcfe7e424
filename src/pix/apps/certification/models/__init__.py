"""Rows of the certification, by subject."""

from pix.apps.certification.models.delivery import ResultsLink, Transmission
from pix.apps.certification.models.exposure import StoredExposure
from pix.apps.certification.models.people import IDENTITY_COLUMNS, Identity
from pix.apps.certification.models.rehearsals import Rehearsal, RehearsedComputer
from pix.apps.certification.models.results import CompetenceMark, IssueReport, Result
from pix.apps.certification.models.sessions import Candidate, InvigilatorAccess, MassImport, Session
from pix.apps.certification.models.sittings import (
    Certification,
    CertificationQuestion,
    EnvironmentAlert,
    LiveAlert,
    Presence,
    PresenceEvent,
)
from pix.apps.certification.models.versions import Version

__all__ = [
    "IDENTITY_COLUMNS",
    "Candidate",
    "Certification",
    "CertificationQuestion",
    "CompetenceMark",
    "EnvironmentAlert",
    "Identity",
    "InvigilatorAccess",
    "IssueReport",
    "LiveAlert",
    "MassImport",
    "Presence",
    "PresenceEvent",
    "Rehearsal",
    "RehearsedComputer",
    "Result",
    "ResultsLink",
    "Session",
    "StoredExposure",
    "Transmission",
    "Version",
]
