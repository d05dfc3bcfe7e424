from django.db import models


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
