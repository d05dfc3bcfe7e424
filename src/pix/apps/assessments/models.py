"""A test and its questions. Answers are the only truth: what a person knows is folded from them."""

import datetime
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from pix.apps.assessments.enums import EvaluationStatus, Kind, QuestionState, State
from pix.apps.content.models import Release
from pix.common import time


def first_of_month() -> datetime.date:
    return time.now().date().replace(day=1)


class Assessment(models.Model):
    """A test: an ordered list of questions asked to one person from one release."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    month = models.DateField(default=first_of_month, editable=False)
    kind = models.CharField(max_length=30, choices=Kind)
    state = models.CharField(max_length=30, choices=State, default=State.STARTED)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="assessments"
    )
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+")
    competence = models.CharField(max_length=8, blank=True)
    course = models.CharField(
        max_length=80, blank=True, help_text="a demonstration, or the code of a campaign"
    )
    title = models.CharField(max_length=255, blank=True)
    skills = models.JSONField(
        null=True, help_text="targeted skill names; null: every active skill of the competence"
    )
    language = models.CharField(max_length=10, default="fr")
    is_improving = models.BooleanField(default=False)
    pix_at_start = models.PositiveSmallIntegerField(default=0)
    level_at_start = models.PositiveSmallIntegerField(default=0)
    checkpoint_seen = models.PositiveSmallIntegerField(
        default=0, help_text="number of answers at the last checkpoint seen"
    )
    final_checkpoint_seen = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=time.now)
    completed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False) | Q(kind__in=[Kind.DEMONSTRATION, Kind.PREVIEW]),
                name="assessment_has_a_person",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.COMPETENCE) | ~Q(competence=""), name="assessment_has_a_competence"
            ),
            models.CheckConstraint(
                condition=Q(state=State.COMPLETED, completed_at__isnull=False)
                | (~Q(state=State.COMPLETED) & Q(completed_at__isnull=True)),
                name="assessment_completion_is_dated",
            ),
        ]
        indexes = [models.Index(fields=["user", "state"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def is_running(self) -> bool:
        return self.state == State.STARTED


class Question(models.Model):
    """A question asked, completed once by its answer. A question set aside by an alert keeps its row."""

    pk = models.CompositePrimaryKey("month", "assessment_id", "position")
    month = models.DateField()
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, related_name="questions", db_index=False
    )
    position = models.PositiveSmallIntegerField(
        help_text="rank among all questions asked, those set aside included"
    )
    number = models.PositiveSmallIntegerField(help_text="rank among the questions that count, from 0")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    challenge = models.CharField(max_length=160, help_text="template.version.variant")
    template = models.CharField(max_length=120)
    skill = models.CharField(max_length=60)
    asked_at = models.DateTimeField(default=time.now)
    timer_started_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=12, choices=QuestionState, default=QuestionState.ASKED)
    is_replaced = models.BooleanField(default=False)

    answer_id = models.UUIDField(null=True)
    value = models.TextField(null=True)
    is_value_kept = models.BooleanField(default=True)
    result = models.CharField(max_length=14, null=True)
    details = models.JSONField(null=True)
    is_focused_out = models.BooleanField(default=False)
    milliseconds = models.PositiveIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    level_gained = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "assessment", "number"],
                condition=Q(is_replaced=False),
                name="question_number_once",
            ),
            models.UniqueConstraint(
                fields=["month", "assessment", "challenge"], name="question_challenge_once"
            ),
            models.UniqueConstraint(fields=["month", "answer_id"], name="question_answer_once"),
            models.CheckConstraint(
                condition=Q(
                    answered_at__isnull=True, result__isnull=True, value__isnull=True, answer_id__isnull=True
                )
                | Q(
                    answered_at__isnull=False,
                    result__isnull=False,
                    value__isnull=False,
                    answer_id__isnull=False,
                ),
                name="question_answered_whole",
            ),
        ]
        indexes = [models.Index(fields=["user", "month"])]

    def __str__(self) -> str:
        return f"{self.assessment_id}/{self.number} {self.challenge}"

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None


class KnowledgeState(models.Model):
    """What a person knows of a competence: one row, recomputable from the answers and the resets."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    competence = models.CharField(max_length=8)
    elements = models.JSONField(
        default=dict, help_text="skill -> [status, source, pix, time, assessment, position]"
    )
    shown = models.JSONField(
        default=dict, help_text="template -> variants whose data this person has been shown"
    )
    exact_pix = models.FloatField(default=0)
    changed_at = models.DateTimeField(null=True, help_text="moment of the most recent element")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "competence"], name="knowledge_state_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.competence}: {self.exact_pix}"


class CompetenceEvaluation(models.Model):
    """The running or last test of a competence that a person took on their own initiative."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    competence = models.CharField(max_length=8)
    status = models.CharField(max_length=10, choices=EvaluationStatus, default=EvaluationStatus.STARTED)
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "competence"], name="competence_evaluation_once")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.competence}: {self.status}"


class Reset(models.Model):
    """A person erased what they knew of a competence, or of some of its skills.

    Kept: knowledge is rebuilt from answers and resets.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    competence = models.CharField(max_length=8)
    skills = models.JSONField(null=True, help_text="skill names; null: the whole competence")
    at = models.DateTimeField(default=time.now)

    class Meta:
        indexes = [models.Index(fields=["user", "competence"])]

    def __str__(self) -> str:
        return f"{self.user_id} {self.competence} {self.at:%Y-%m-%d}"


class ProblemReport(models.Model):
    """What somebody found wrong with a question."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="problem_reports")
    challenge = models.CharField(max_length=160)
    category = models.CharField(max_length=40)
    content = models.TextField()
    answer = models.TextField(blank=True)
    user_agent = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(content=""), name="problem_report_says_something")]

    def __str__(self) -> str:
        return f"{self.category}: {self.content[:40]}"
