"""Versions of the certification: rules, intervals and calibration frozen together."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from pix.apps.certification.enums import Kind, Rule, VersionState
from pix.apps.certification.errors import VersionIsPublished
from pix.common import time
from pix.core.items.variant import canonical_json

EXPERT = "expert"


def person_or_none() -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")


class Version(models.Model):
    """How a certification is sat and scored. A draft changes; a published version never does.

    `settings`, `meshes`, `scales`: `challengesConfiguration` and the like, `globalScoringConfiguration`,
    `competencesScoringConfiguration`. `questions`: rows of a bank file, the frozen calibration.
    `report`: what the simulator says of this very version. `broken_limits`: limits of the report that
    `override_reason` overrides.
    """

    name = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=2, choices=Kind, default=Kind.V3)
    rule = models.CharField(max_length=4, choices=Rule, blank=True)
    settings = models.JSONField(default=dict)
    meshes = models.JSONField(default=list)
    scales = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=VersionState, default=VersionState.DRAFT)
    starts_at = models.DateTimeField(null=True)
    report = models.JSONField(null=True)
    reported_at = models.DateTimeField(null=True)
    broken_limits = models.JSONField(default=list)
    override_reason = models.TextField(blank=True)
    created_at = models.DateTimeField(default=time.now)
    created_by = person_or_none()
    published_at = models.DateTimeField(null=True)
    published_by = person_or_none()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind=Kind.V2) & Q(rule="")) | (Q(kind=Kind.V3) & ~Q(rule="")),
                name="version_rule_is_for_v3",
            ),
            models.CheckConstraint(
                condition=Q(state=VersionState.DRAFT, published_at__isnull=True, starts_at__isnull=True)
                | Q(state=VersionState.PUBLISHED, published_at__isnull=False, starts_at__isnull=False),
                name="version_publication_is_dated",
            ),
            models.CheckConstraint(
                condition=Q(state=VersionState.DRAFT) | Q(reported_at__isnull=False) | ~Q(override_reason=""),
                name="version_is_reported_or_excused",
            ),
            models.UniqueConstraint(fields=["kind", "starts_at"], name="version_starts_alone"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_published(self) -> bool:
        return self.state == VersionState.PUBLISHED

    @property
    def is_expert(self) -> bool:
        """Whether the parameters of a question are a guess, not an estimate from answers."""
        return any(row.get("source", EXPERT) == EXPERT for row in self.questions)

    @property
    def configuration(self) -> dict[str, Any]:
        """What the core reads a version from."""
        return {
            **self.settings,
            "selectionRule": self.rule,
            "globalScoringConfiguration": self.meshes,
            "competencesScoringConfiguration": self.scales,
            "languages": self.languages,
        }

    @property
    def digest(self) -> str:
        """Hash of what a simulation depends on: a report is about one digest."""
        content = canonical_json([self.kind, self.configuration, self.questions])
        return hashlib.sha256(content.encode()).hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_if_published()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, Mapping[str, int]]:
        self._refuse_if_published()
        return super().delete(*args, **kwargs)

    def _refuse_if_published(self) -> None:
        """What the database says counts, not what this object has become."""
        if self.pk and Version.objects.filter(pk=self.pk, state=VersionState.PUBLISHED).exists():
            raise VersionIsPublished
