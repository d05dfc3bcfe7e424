from django.db import models
from django.utils.translation import gettext_lazy as _

from pix.apps.teams.enums import InvitationStatus, Role

__all__ = ["InvitationStatus", "Role"]


class CentreType(models.TextChoices):
    SCO = "SCO", _("Secondary school")
    SUP = "SUP", _("Higher education")
    PRO = "PRO", _("Company, association or administration")
