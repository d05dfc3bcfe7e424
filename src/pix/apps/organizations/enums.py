from django.db import models
from django.utils.translation import gettext_lazy as _

from pix.apps.teams.enums import InvitationStatus, Role

__all__ = ["InvitationStatus", "Role"]


class OrganizationType(models.TextChoices):
    SCO = "SCO", _("Secondary school")
    SUP = "SUP", _("Higher education")
    PRO = "PRO", _("Company, association or administration")
    SCO_1D = "SCO-1D", _("Primary school")


class Tag(models.TextChoices):
    """Marks that change behaviour; others may be written as data."""

    AGRICULTURE = "AGRICULTURE"
    AEFE = "AEFE"
    MLF = "MLF"
    CFA = "CFA"


class Feature(models.TextChoices):
    """Switches of an organisation; some carry parameters."""

    MISSIONS_MANAGEMENT = "MISSIONS_MANAGEMENT"
    MULTIPLE_SENDING_ASSESSMENT = "MULTIPLE_SENDING_ASSESSMENT"
    COMPUTE_CERTIFICABILITY = "COMPUTE_ORGANIZATION_LEARNER_CERTIFICABILITY"
    PLACES_MANAGEMENT = "PLACES_MANAGEMENT"
    CAMPAIGN_WITHOUT_USER_PROFILE = "CAMPAIGN_WITHOUT_USER_PROFILE"
    COVER_RATE = "COVER_RATE"
    ATTESTATIONS_MANAGEMENT = "ATTESTATIONS_MANAGEMENT"
    ORALIZATION_MANAGED_BY_PRESCRIBER = "ORALIZATION_MANAGED_BY_PRESCRIBER"
    SHOW_NPS = "SHOW_NPS"
    SHOW_SKILLS = "SHOW_SKILLS"


class ImportKind(models.TextChoices):
    SIECLE = "siecle", "SIECLE"
    FREGATA = "fregata", "FREGATA"
    SUP = "sup", _("Students")
    ONDE = "onde", "ONDE"
    GENERIC = "generic", _("List of learners")


class ImportStatus(models.TextChoices):
    UPLOADED = "UPLOADED"
    VALIDATED = "VALIDATED"
    IMPORTED = "IMPORTED"
    UPLOAD_ERROR = "UPLOAD_ERROR"
    VALIDATION_ERROR = "VALIDATION_ERROR"
    IMPORT_ERROR = "IMPORT_ERROR"


class LoginWork(models.TextChoices):
    """What a school asks for the accounts of several pupils."""

    OPEN = "open", _("Open the missing accounts and usernames")
    RESET = "reset", _("Give new passwords")
    BOTH = "both", _("Both")
