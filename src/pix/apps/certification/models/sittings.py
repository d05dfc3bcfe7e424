"""A candidate's test in a session, and what happens around it in the room."""

import uuid

from django.db import models
from django.db.models import Q

from pix.apps.assessments.models import Assessment
from pix.apps.certification.enums import AbortReason, AlertStatus, EventKind, Framework, Kind
from pix.apps.certification.models.people import TEXT, Identity, person_or_none
from pix.apps.certification.models.sessions import Candidate, Session
from pix.apps.certification.models.versions import Version
from pix.common import time


class Certification(Identity):
    """One sitting. The identity is a copy: what is corrected here is nowhere else.

    Its number is its key; addresses use `public_id`. `run_token`: the one browser that may answer.
    `mask`, `seed`: what the open rule drew at the start. `profile`, of V2: at the start, level and pix
    without caps of each certifiable competence, `{"1.1": [4, 37]}`. `completed_at`: the last question was
    answered; `ended_at`: somebody ended it before. Without a user once the account is erased.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="certifications")
    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="certification")
    user = person_or_none("certifications")
    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="certification")
    kind = models.CharField(max_length=2, choices=Kind)
    version = models.ForeignKey(
        Version, null=True, blank=True, on_delete=models.PROTECT, related_name="certifications"
    )
    framework = models.CharField(max_length=20, choices=Framework, default=Framework.CORE)
    extra_time = models.DecimalField(max_digits=5, decimal_places=4, null=True, blank=True)
    needs_accessibility = models.BooleanField(default=False)
    verification_code = models.CharField(max_length=10, unique=True)
    run_token = models.UUIDField(default=uuid.uuid4)
    run_browser = models.CharField(max_length=64, blank=True)  # digest of the log-in that holds the token
    run_started_at = models.DateTimeField(default=time.now)
    seed = models.BigIntegerField(default=0)
    mask = models.BinaryField(null=True, blank=True)
    length = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=105)
    started_at = models.DateTimeField(default=time.now)
    completed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    credited_seconds = models.PositiveIntegerField(default=0)
    abort_reason = models.CharField(max_length=10, choices=AbortReason, blank=True)
    profile = models.JSONField(default=dict, blank=True)
    has_seen_end_screen = models.BooleanField(default=False)
    is_published = models.BooleanField(default=False)
    is_rejected_for_fraud = models.BooleanField(default=False)
    is_cancelled = models.BooleanField(default=False)
    last_result = models.ForeignKey(
        "certification.Result", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "user"], condition=Q(user__isnull=False), name="certification_once"
            ),
            models.CheckConstraint(
                condition=Q(is_published=False) | Q(last_result__isnull=False),
                name="certification_published_has_a_result",
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.V2) | Q(version__isnull=False), name="certification_has_a_version"
            ),
        ]
        indexes = [models.Index(fields=["session", "started_at"], name="certification_of_session")]

    def __str__(self) -> str:
        return f"certification {self.pk}"

    @property
    def is_over(self) -> bool:
        return self.completed_at is not None or self.ended_at is not None


class CertificationQuestion(models.Model):
    """What the engine knew when it asked. V2: the list drawn at the start, `position` from 0 without gap.

    V3: `number` is the place in the test, a question set aside by an alert keeps its own row.
    `capacity`, `error`: the estimate before this question was answered.
    """

    certification = models.ForeignKey(Certification, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    template = models.CharField(max_length=120)
    challenge = models.CharField(max_length=160, blank=True)
    competence = models.CharField(max_length=8)
    skill = models.CharField(max_length=60)
    discriminant = models.FloatField(null=True)
    difficulty = models.FloatField(null=True)
    capacity = models.FloatField(null=True)
    error = models.FloatField(null=True)
    capacity_after = models.FloatField(null=True)
    error_after = models.FloatField(null=True)
    remarks = models.JSONField(default=list, blank=True)
    is_replaced = models.BooleanField(default=False)
    is_neutralized = models.BooleanField(default=False)
    is_skipped_automatically = models.BooleanField(default=False)
    is_accepted_by_jury = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["certification", "position"], name="exam_question_position_once"),
            models.UniqueConstraint(
                fields=["certification", "number"],
                condition=Q(is_replaced=False),
                name="exam_question_number_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certification_id}/{self.number} {self.template}"


class LiveAlert(models.Model):
    """A candidate says that a question does not work; the invigilator decides."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    certification = models.ForeignKey(Certification, on_delete=models.CASCADE, related_name="live_alerts")
    number = models.PositiveSmallIntegerField(help_text="number of the question as people read it, from 1")
    challenge = models.CharField(max_length=160)
    has_image = models.BooleanField(default=False)
    has_embed = models.BooleanField(default=False)
    has_attachment = models.BooleanField(default=False)
    is_focus = models.BooleanField(default=False)
    status = models.CharField(max_length=10, choices=AlertStatus, default=AlertStatus.ONGOING)
    subcategory = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(default=time.now)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certification"],
                condition=Q(status=AlertStatus.ONGOING),
                name="live_alert_one_ongoing",
            ),
            models.CheckConstraint(
                condition=Q(status=AlertStatus.ONGOING, decided_at__isnull=True)
                | (~Q(status=AlertStatus.ONGOING) & Q(decided_at__isnull=False)),
                name="live_alert_decision_is_dated",
            ),
            models.CheckConstraint(
                condition=Q(status=AlertStatus.VALIDATED) | Q(subcategory=""), name="live_alert_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"alert on question {self.number} of certification {self.certification_id}, {self.status}"


class EnvironmentAlert(models.Model):
    """The secured browser that the session asks for is not there. `reason`: why it was cleared without."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    certification = models.ForeignKey(
        Certification, on_delete=models.CASCADE, related_name="environment_alerts"
    )
    status = models.CharField(max_length=10, choices=AlertStatus, default=AlertStatus.ONGOING)
    is_allowed_without = models.BooleanField(default=False)
    reason = models.CharField(**TEXT)
    created_at = models.DateTimeField(default=time.now)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certification"],
                condition=Q(status=AlertStatus.ONGOING),
                name="environment_alert_one_ongoing",
            )
        ]

    def __str__(self) -> str:
        return f"environment of certification {self.certification_id}, {self.status}"


class Presence(models.Model):
    """The last sign of life of a candidate's page, apart from the certification: it is written often.

    `proved_position`: the question whose page proved, by its script, that the secured browser shows it.
    """

    certification = models.OneToOneField(
        Certification, primary_key=True, on_delete=models.CASCADE, related_name="presence"
    )
    seen_at = models.DateTimeField(default=time.now)
    is_visible = models.BooleanField(default=True)
    is_focused = models.BooleanField(default=True)
    loss_count = models.PositiveIntegerField(default=0)
    secured_browser = models.CharField(**TEXT)  # what Safe Exam Browser says of itself
    proved_position = models.PositiveSmallIntegerField(null=True, blank=True)
    warned_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"presence of certification {self.certification_id}"


class PresenceEvent(models.Model):
    """The page was left, came back, or could not reach the server."""

    certification = models.ForeignKey(Certification, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=10, choices=EventKind)
    at = models.DateTimeField(default=time.now)
    seconds = models.PositiveIntegerField(null=True, blank=True)
    credited_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["certification", "at"], name="presence_event_in_order")]

    def __str__(self) -> str:
        return f"{self.kind} of certification {self.certification_id}"
