from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member of the platform's own staff is there for."""

    SUPER_ADMIN = "SUPER_ADMIN", _("Super administrator")
    CERTIF = "CERTIF", _("Certification")
    SUPPORT = "SUPPORT", _("Support")
    METIER = "METIER", _("Product")
