"""What is said of a test: incidents, results in order, levels of competences."""

import uuid

from django.db import models
from django.db.models import Q

from pix.apps.certification.enums import Emitter, IssueCategory, ResultStatus
from pix.apps.certification.models.people import TEXT, person_or_none
from pix.apps.certification.models.sittings import Certification, LiveAlert
from pix.common import time


class IssueReport(models.Model):
    """An incident of one certification. `resolution` says what was done; automatic ones are not edited."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    certification = models.ForeignKey(Certification, on_delete=models.CASCADE, related_name="issue_reports")
    category = models.CharField(max_length=40, choices=IssueCategory)
    subcategory = models.CharField(max_length=40, blank=True)
    description = models.CharField(max_length=500, blank=True)
    question_number = models.PositiveSmallIntegerField(null=True, blank=True)
    live_alert = models.OneToOneField(
        LiveAlert, null=True, blank=True, on_delete=models.SET_NULL, related_name="issue_report"
    )
    created_at = models.DateTimeField(default=time.now)
    created_by = person_or_none()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = person_or_none()
    is_resolved_automatically = models.BooleanField(default=False)
    resolution = models.CharField(**TEXT)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(category=IssueCategory.IN_CHALLENGE)
                | (Q(question_number__gte=1, question_number__lte=500) & ~Q(subcategory="")),
                name="issue_report_names_its_question",
            ),
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=False)
                | Q(is_resolved_automatically=False, resolution="", resolved_by__isnull=True),
                name="issue_report_resolution_is_dated",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} of certification {self.certification_id}"


class Result(models.Model):
    """One judgement. The last one counts (`Certification.last_result`); all are kept.

    `details`: what explains it: digests of version and release, interval of the capacity, pix of each
    competence, V2 rates. `comment_key`: automatic comment, replaced by the written ones when there are.
    """

    certification = models.ForeignKey(Certification, on_delete=models.CASCADE, related_name="results")
    status = models.CharField(max_length=10, choices=ResultStatus)
    emitter = models.CharField(max_length=15, choices=Emitter)
    author = person_or_none()
    pix_score = models.PositiveSmallIntegerField(null=True, blank=True)
    capacity = models.FloatField(null=True, blank=True)
    error = models.FloatField(null=True, blank=True)
    lowest_pix = models.PositiveSmallIntegerField(null=True, blank=True)
    highest_pix = models.PositiveSmallIntegerField(null=True, blank=True)
    level = models.CharField(max_length=40, blank=True)
    max_level = models.PositiveSmallIntegerField(default=7)
    max_score = models.PositiveSmallIntegerField(default=895)
    comment_key = models.CharField(max_length=60, blank=True)
    comment_for_candidate = models.TextField(blank=True)
    comment_for_organization = models.TextField(blank=True)
    comment_by_jury = models.TextField(blank=True)
    clea = models.CharField(max_length=10, blank=True, choices=ResultStatus)  # blank: not taken
    external_level = models.CharField(max_length=40, blank=True)
    details = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(pix_score__isnull=True) | Q(pix_score__lte=1024),
                name="result_score_is_at_most_1024",
            ),
            models.CheckConstraint(condition=Q(status__in=ResultStatus.values), name="result_status"),
        ]
        indexes = [models.Index(fields=["certification", "created_at"], name="result_in_order")]

    def __str__(self) -> str:
        return f"{self.status} of certification {self.certification_id}"


class CompetenceMark(models.Model):
    """The level of a competence in a result. -1: not tested (V2)."""

    result = models.ForeignKey(Result, on_delete=models.CASCADE, related_name="marks")
    competence = models.CharField(max_length=8)
    level = models.SmallIntegerField()
    pix = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["result", "competence"], name="competence_mark_once"),
            models.CheckConstraint(condition=Q(level__gte=-1, level__lte=8), name="competence_mark_level"),
        ]

    def __str__(self) -> str:
        return f"{self.competence}: {self.level}"
