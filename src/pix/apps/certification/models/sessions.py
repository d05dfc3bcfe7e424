"""A session, those enrolled in it, those who watch it."""

import uuid

from django.db import models
from django.db.models import F, Q

from pix.apps.centres.models import Centre
from pix.apps.certification.enums import BillingMode, Framework, Kind, SecuredBrowser, SessionStatus
from pix.apps.certification.models.people import TEXT, Identity, person_or_none
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.names import sort_key
from pix.common.time import now
from pix.core.exam.names import fold


class Session(models.Model):
    """An exam: a place, a room, a day and an hour of that room. Its number is its key.

    `change_count`: raised by whatever an invigilator's page shows, so that a page which has nothing new
    to read is answered from one row. `pushed_minutes`: what all ends were moved by (an alarm of fire).
    `reminders_sent`: to its centre, that it is to be finalised.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    centre = models.ForeignKey(Centre, on_delete=models.PROTECT, related_name="sessions")
    centre_name = models.CharField(max_length=255)
    address = models.CharField(max_length=255)
    room = models.CharField(max_length=255)
    date = models.DateField()
    time = models.TimeField()
    examiner = models.CharField(max_length=255)
    description = models.CharField(max_length=350, blank=True)
    kind = models.CharField(max_length=2, choices=Kind, default=Kind.V3)
    secured_browser = models.CharField(max_length=12, choices=SecuredBrowser, default=SecuredBrowser.NO)
    access_code = models.CharField(max_length=6, unique=True)
    invigilator_password = models.CharField(max_length=5)
    created_at = models.DateTimeField(default=now)
    created_by = person_or_none()
    change_count = models.PositiveIntegerField(default=0)
    pushed_minutes = models.PositiveSmallIntegerField(default=0)
    reminders_sent = models.PositiveSmallIntegerField(default=0)

    finalized_at = models.DateTimeField(null=True, blank=True)
    finalized_by = person_or_none()
    examiner_comment = models.CharField(max_length=500, blank=True)
    has_incident = models.BooleanField(default=False)
    has_joining_issue = models.BooleanField(default=False)
    judged_at = models.DateTimeField(null=True, blank=True)
    is_publishable = models.BooleanField(default=False)
    officer = person_or_none()
    officer_assigned_at = models.DateTimeField(null=True, blank=True)
    jury_comment = models.TextField(blank=True)
    jury_comment_by = person_or_none()
    jury_commented_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    results_sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(address="") & ~Q(room="") & ~Q(examiner=""), name="session_says_where_and_who"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(finalized_at__isnull=False),
                name="session_finalized_before_published",
            ),
            models.CheckConstraint(
                condition=Q(officer__isnull=True) | Q(is_publishable=False),
                name="session_with_officer_is_not_in_the_queue",
            ),
            models.CheckConstraint(
                condition=Q(results_sent_at__isnull=True) | Q(published_at__isnull=False),
                name="session_results_sent_once_published",
            ),
        ]
        indexes = [
            models.Index("centre", F("date").desc(), F("time").desc(), "id", name="session_of_centre"),
            models.Index(fields=["finalized_at"], name="session_by_finalisation"),
        ]

    def __str__(self) -> str:
        return f"session {self.pk}, {self.date} {self.time:%H:%M}"

    @property
    def status(self) -> SessionStatus:
        if self.published_at is not None:
            return SessionStatus.PROCESSED
        if self.officer_id is not None:
            return SessionStatus.IN_PROCESS
        return SessionStatus.FINALIZED if self.finalized_at is not None else SessionStatus.CREATED

    @property
    def is_accessible(self) -> bool:
        """Whether candidates may join and invigilators enter."""
        return self.status == SessionStatus.CREATED


class Candidate(Identity):
    """A line of a session. `name_key`: names without accents, capitals and signs, for the door.

    `waiting_since`: at the door with the right code, refused for want of an authorisation to start or to go
    on; empty again once inside.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="candidates")
    name_key = models.CharField(max_length=600, editable=False)
    sort_name = models.CharField(max_length=600, editable=False)
    result_recipient_email = models.CharField(**TEXT)
    email = models.CharField(**TEXT)
    extra_time = models.DecimalField(max_digits=5, decimal_places=4, null=True, blank=True)  # 0.33
    billing_mode = models.CharField(max_length=7, choices=BillingMode, blank=True)
    prepayment_code = models.CharField(**TEXT)
    framework = models.CharField(max_length=20, choices=Framework, default=Framework.CORE)
    needs_accessibility = models.BooleanField(default=False)
    learner = models.ForeignKey(
        OrganizationLearner, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    user = person_or_none("exam_candidates")
    reconciled_at = models.DateTimeField(null=True, blank=True)
    is_authorized = models.BooleanField(default=False)
    instructions_seen_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "user"], condition=Q(user__isnull=False), name="candidate_account_once"
            ),
            models.UniqueConstraint(
                fields=["session", "learner"],
                condition=Q(learner__isnull=False),
                name="candidate_learner_once",
            ),
            models.UniqueConstraint(
                fields=["session", "birthdate", "name_key"], name="candidate_person_once"
            ),
            models.CheckConstraint(
                condition=~Q(last_name="") & ~Q(first_name=""), name="candidate_has_a_name"
            ),
            models.CheckConstraint(condition=Q(sex__in=["", "M", "F"]), name="candidate_sex"),
            models.CheckConstraint(
                condition=Q(extra_time__isnull=True) | Q(extra_time__gte=0, extra_time__lt=10),
                name="candidate_extra_time_is_a_fraction",
            ),
            models.CheckConstraint(
                condition=Q(billing_mode="PREPAID") | Q(prepayment_code=""),
                name="candidate_prepayment_code_when_prepaid",
            ),
        ]
        indexes = [models.Index(fields=["session", "sort_name"], name="candidate_by_name")]

    def __str__(self) -> str:
        return f"candidate {self.pk} of session {self.session_id}"

    def save(self, **options) -> None:
        self.fill_keys()
        columns = options.get("update_fields")
        if columns is not None and {"last_name", "first_name"} & set(columns):
            options["update_fields"] = [*columns, "name_key", "sort_name"]
        super().save(**options)

    def fill_keys(self) -> None:
        """Call it before rows are written in bulk."""
        self.name_key = f"{fold(self.last_name)} {fold(self.first_name)}"
        self.sort_name = sort_key(self.last_name, self.first_name)

    @property
    def has_joined(self) -> bool:
        return self.user_id is not None


class InvigilatorAccess(models.Model):
    """Somebody who watches a session from one browser. The cookie holds the token, the row its hash."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invigilator_accesses")
    token_hash = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    user = person_or_none()
    user_agent = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=now)
    seen_at = models.DateTimeField(default=now)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="invigilator_says_a_name")]

    def __str__(self) -> str:
        return f"invigilator of session {self.session_id}"


class MassImport(models.Model):
    """Sessions and candidates read from a file and found right, until somebody confirms them."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="+")
    user = person_or_none()
    content = models.JSONField()
    created_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"sessions to confirm of centre {self.centre_id}"
