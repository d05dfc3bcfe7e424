from django.db import models
from django.utils.translation import gettext_lazy as _


class Provider(models.TextChoices):
    """Ways to sign in. Partners (OIDC, SAML) add their own codes as data, so the column is not closed."""

    PIX = "PIX", _("Password")
    GAR = "GAR", _("School portal")


class Hint(models.TextChoices):
    """Explanations shown once to a person; the value is the column that remembers it."""

    ASSESSMENT_INSTRUCTIONS = "has_seen_assessment_instructions"
    NEW_DASHBOARD_INFO = "has_seen_new_dashboard_info"
    FOCUSED_CHALLENGE_TOOLTIP = "has_seen_focused_challenge_tooltip"
    OTHER_CHALLENGES_TOOLTIP = "has_seen_other_challenges_tooltip"


class LegalService(models.TextChoices):
    APP = "pix-app"
    ORGA = "pix-orga"
    CERTIF = "pix-certif"


class LegalKind(models.TextChoices):
    TERMS = "TOS"
    PRIVACY = "PDP"


class TermsStatus(models.TextChoices):
    NOT_APPLICABLE = "not-applicable"
    REQUESTED = "requested"
    UPDATE_REQUESTED = "update-requested"
    ACCEPTED = "accepted"
