from django.db import models


class Scope(models.TextChoices):
    """What a program of a partner may read."""

    SCHOOL_RECORD = "organizations-certifications-result", "LSU / LSL"
    PARCOURSUP = "parcoursup", "Parcoursup"
