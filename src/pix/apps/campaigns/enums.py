from django.db import models
from django.utils.translation import gettext_lazy as _

from pix.core.campaigns.participations import CampaignKind, ParticipationStatus

__all__ = ["CampaignKind", "Category", "ExternalIdType", "Kind", "ParticipationStatus", "Status"]


class Kind(models.TextChoices):
    """The kinds of `CampaignKind`, with their names."""

    ASSESSMENT = CampaignKind.ASSESSMENT.value, _("Assessment")
    PROFILES_COLLECTION = CampaignKind.PROFILES_COLLECTION.value, _("Collection of profiles")
    EXAM = CampaignKind.EXAM.value, _("Questioning")


class Status(models.TextChoices):
    """The statuses of `ParticipationStatus`, as a team reads them."""

    STARTED = ParticipationStatus.STARTED.value, _("In progress")
    TO_SHARE = ParticipationStatus.TO_SHARE.value, _("To be sent")
    SHARED = ParticipationStatus.SHARED.value, _("Results received")


class ExternalIdType(models.TextChoices):
    STRING = "STRING", _("Text")
    EMAIL = "EMAIL", _("E-mail address")


class Category(models.TextChoices):
    COMPETENCES = "COMPETENCES", _("The 16 skills")
    SUBJECT = "SUBJECT", _("By theme")
    DISCIPLINE = "DISCIPLINE", _("School subjects")
    PREDEFINED = "PREDEFINED", _("Ready-made courses")
    CUSTOM = "CUSTOM", _("Tailor-made courses")
    BACK_TO_SCHOOL = "BACK_TO_SCHOOL", _("Start-of-year courses")
    PIX_PLUS = "PIX_PLUS", _("Specialised courses")
    TARGETED = "TARGETED", _("Targeted courses")
    OTHER = "OTHER", _("Others")
