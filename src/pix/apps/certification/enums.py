from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Generation of the certification."""

    V2 = "V2"
    V3 = "V3"


class Rule(models.TextChoices):
    """Rule that chooses the questions of a V3 version."""

    OPEN = "open"
    ORIGINAL = "v3"


class VersionState(models.TextChoices):
    DRAFT = "draft"
    PUBLISHED = "published"


class SecuredBrowser(models.TextChoices):
    NO = "no", _("Not asked for")
    RECOMMENDED = "recommended", _("Recommended")
    REQUIRED = "required", _("Required")


class SessionStatus(models.TextChoices):
    """Computed from dates, never stored."""

    CREATED = "created"
    FINALIZED = "finalized"
    IN_PROCESS = "in_process"
    PROCESSED = "processed"


class Framework(models.TextChoices):
    """What a candidate takes. CLEA is taken with CORE, the others alone."""

    CORE = "CORE", "Pix"
    CLEA = "CLEA", "Pix + CléA Numérique"
    DROIT = "DROIT", "Pix+ Droit"
    EDU_1ER_DEGRE = "EDU_1ER_DEGRE", "Pix+ Édu 1er degré"
    EDU_2ND_DEGRE = "EDU_2ND_DEGRE", "Pix+ Édu 2nd degré"
    EDU_CPE = "EDU_CPE", "Pix+ Édu CPE"
    PRO_SANTE = "PRO_SANTE", "Pix+ Pro Santé"


class BillingMode(models.TextChoices):
    FREE = "FREE", _("Free")
    PAID = "PAID", _("Paid")
    PREPAID = "PREPAID", _("Prepaid")


class AbortReason(models.TextChoices):
    CANDIDATE = "candidate", _("Given up: left early or had no time left")
    TECHNICAL = "technical", _("Technical problem: could not finish")


class AlertStatus(models.TextChoices):
    ONGOING = "ongoing"
    VALIDATED = "validated"
    DISMISSED = "dismissed"
    CLEARED = "cleared"


class EventKind(models.TextChoices):
    """What a candidate's page told of itself."""

    HIDDEN = "hidden"
    SHOWN = "shown"
    BLURRED = "blurred"
    FOCUSED = "focused"
    CUT = "cut"


class ResultStatus(models.TextChoices):
    VALIDATED = "validated", _("Passed")
    REJECTED = "rejected", _("Not passed")
    CANCELLED = "cancelled", _("Cancelled")
    ERROR = "error", _("In error")


class Emitter(models.TextChoices):
    ALGORITHM = "algorithm"
    AUTOMATIC_JURY = "automatic_jury"
    FRAUD = "fraud"
    JURY = "jury"


class IssueCategory(models.TextChoices):
    CANDIDATE_INFORMATIONS_CHANGES = "CANDIDATE_INFORMATIONS_CHANGES"
    SIGNATURE_ISSUE = "SIGNATURE_ISSUE"
    FRAUD = "FRAUD"
    NON_BLOCKING_TECHNICAL_ISSUE = "NON_BLOCKING_TECHNICAL_ISSUE"
    NON_BLOCKING_CANDIDATE_ISSUE = "NON_BLOCKING_CANDIDATE_ISSUE"
    IN_CHALLENGE = "IN_CHALLENGE"
    TECHNICAL_PROBLEM = "TECHNICAL_PROBLEM"
    OTHER = "OTHER"
    LATE_OR_LEAVING = "LATE_OR_LEAVING"
    CONNECTION_OR_END_SCREEN = "CONNECTION_OR_END_SCREEN"
