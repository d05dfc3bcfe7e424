"""Calibrations: parameters estimated from the answers, and what is known of them for whoever decides."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from pix.common import time


class Run(models.Model):
    """One estimation from the answers of the database.

    `compared_with`: where the parameters that drift is measured against came from; blank: nowhere.
    """

    created_at = models.DateTimeField(default=time.now)
    answers_since = models.DateField(null=True)
    answers = models.PositiveIntegerField()
    persons = models.PositiveIntegerField()
    rounds = models.PositiveIntegerField()
    converged = models.BooleanField()
    population_mean = models.FloatField()
    population_sd = models.FloatField()
    compared_with = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.pk} ({self.created_at:%Y-%m-%d}): {self.answers} answers"


class Estimate(models.Model):
    """Parameters of one question, and the person who accepted them."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="estimates")
    template = models.CharField(max_length=120)
    discriminant = models.FloatField()
    difficulty = models.FloatField()
    discriminant_error = models.FloatField()
    difficulty_error = models.FloatField()
    answers = models.PositiveIntegerField()
    success = models.FloatField()
    rmsd = models.FloatField()
    drift = models.JSONField(null=True, help_text="change of difficulty, ratio of discriminant, z, status")
    flags = models.JSONField(default=list)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "template"], name="estimate_once"),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="estimate_accepted_by_a_person",
            ),
            models.CheckConstraint(condition=Q(discriminant__gt=0), name="estimate_discriminates"),
        ]

    def __str__(self) -> str:
        return f"{self.template}: a = {self.discriminant:.2f}, b = {self.difficulty:.2f}"
