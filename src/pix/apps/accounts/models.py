import datetime
import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from pix.apps.accounts.enums import LegalKind, LegalService, Provider
from pix.common import time

ANONYMISED = "(anonymised)"


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(public_id=username)


class User(AbstractBaseUser):
    """A person. Signs in with an e-mail address, a username, or a partner; may be anonymous for a course.

    `password` (Django's column) is the secret of the PIX method, because Django ties sessions to it:
    changing it closes the sessions opened with the former one. Whether it must be changed is on
    `AuthenticationMethod`.
    """

    last_login = None  # kept in LoginRecord, so that signing in does not rewrite this row

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    first_name = models.CharField(max_length=255, blank=True)
    last_name = models.CharField(max_length=255, blank=True)
    email = models.EmailField(max_length=255, null=True, blank=True)
    email_confirmed_at = models.DateTimeField(null=True, blank=True)
    username = models.CharField(max_length=255, null=True, blank=True)
    language = models.CharField(max_length=10, default="fr")
    locale = models.CharField(max_length=10, blank=True)
    is_anonymous_person = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=time.now)
    anonymised_at = models.DateTimeField(null=True, blank=True)
    anonymised_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="anonymised_users"
    )

    # False for accounts made by a school: they act for it and owe no acceptance.
    terms_accepted = models.BooleanField(default=False)
    terms_accepted_at = models.DateTimeField(null=True, blank=True)
    terms_version_at = models.DateTimeField(null=True, blank=True)
    must_accept_terms = models.BooleanField(default=False)
    privacy_policy_seen_at = models.DateTimeField(null=True, blank=True)

    has_seen_assessment_instructions = models.BooleanField(default=False)
    has_seen_new_dashboard_info = models.BooleanField(default=False)
    has_seen_focused_challenge_tooltip = models.BooleanField(default=False)
    has_seen_other_challenges_tooltip = models.BooleanField(default=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "public_id"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["email"], name="user_email_unique"),
            models.UniqueConstraint(fields=["username"], name="user_username_unique"),
            models.CheckConstraint(
                condition=Q(email__isnull=True) | (Q(email=Lower("email")) & ~Q(email="")),
                name="user_email_lower_case",
            ),
            models.CheckConstraint(
                condition=Q(username__isnull=True) | (Q(username=Lower("username")) & ~Q(username="")),
                name="user_username_lower_case",
            ),
            models.CheckConstraint(
                condition=Q(email_confirmed_at__isnull=True) | Q(email__isnull=False),
                name="user_confirmed_email_exists",
            ),
            models.CheckConstraint(
                condition=Q(is_anonymous_person=False) | Q(email__isnull=True, username__isnull=True),
                name="user_anonymous_has_no_login",
            ),
            models.CheckConstraint(
                condition=Q(terms_accepted=False)
                | Q(terms_accepted_at__isnull=False, terms_version_at__isnull=False),
                name="user_accepted_terms_are_dated",
            ),
            models.CheckConstraint(
                condition=Q(anonymised_at__isnull=True)
                | Q(email__isnull=True, username__isnull=True, first_name=ANONYMISED, last_name=ANONYMISED),
                name="user_anonymised_has_no_identity",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or str(self.public_id)

    @property
    def initials(self) -> str:
        return f"{self.first_name[:1]}{self.last_name[:1]}".upper()


class AuthenticationMethod(models.Model):
    """One way for a person to sign in: the password (PIX), the school portal (GAR), a partner."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="methods")
    provider = models.CharField(max_length=50)
    external_identifier = models.CharField(max_length=255, blank=True)
    claims = models.JSONField(default=dict, blank=True)
    should_change_password = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=time.now)
    last_logged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "provider"], name="method_one_per_provider"),
            models.UniqueConstraint(
                fields=["provider", "external_identifier"],
                condition=~Q(external_identifier=""),
                name="method_identifier_unique",
            ),
            models.CheckConstraint(
                condition=Q(provider=Provider.PIX, external_identifier="")
                | (~Q(provider=Provider.PIX) & ~Q(external_identifier="") & Q(should_change_password=False)),
                name="method_identifier_of_partners_only",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider} of user {self.user_id}"


class LoginRecord(models.Model):
    """Failures and blocks of a person's password, and the last time they came."""

    user = models.OneToOneField(User, primary_key=True, on_delete=models.CASCADE, related_name="login_record")
    failure_count = models.PositiveIntegerField(default=0)
    temporary_blocked_until = models.DateTimeField(null=True, blank=True)
    blocked_at = models.DateTimeField(null=True, blank=True)
    last_logged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(blocked_at__isnull=True) | Q(temporary_blocked_until__isnull=True),
                name="login_one_block_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.failure_count} failures of user {self.user_id}"


class RateCount(models.Model):
    """How often something was tried in one minute. Rows are counters, purged after an hour."""

    bucket = models.CharField(max_length=64)
    minute = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bucket", "minute"], name="rate_one_row_a_minute")]
        indexes = [models.Index(fields=["minute"])]

    def __str__(self) -> str:
        return f"{self.bucket} {self.minute}: {self.count}"


class Demand(models.Model):
    """A secret sent by mail: only its hash is kept, it is used once and dies by itself."""

    key_hash = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField(default=time.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("asked_at")), name="%(class)s_expires_after_asked"
            )
        ]

    @property
    def is_open(self) -> bool:
        return self.used_at is None and time.now() < self.expires_at


class PasswordResetDemand(Demand):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="password_reset_demands")
    email = models.EmailField(max_length=255)

    class Meta(Demand.Meta):
        indexes = [models.Index(fields=["email"])]

    def __str__(self) -> str:
        return f"password reset of user {self.user_id}"


class EmailConfirmation(Demand):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="email_confirmations")
    email = models.EmailField(max_length=255)

    def __str__(self) -> str:
        return f"e-mail confirmation of user {self.user_id}"


class EmailChange(models.Model):
    """A new address waiting for the six digits sent to it. One waits at a time; five wrong codes end it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="email_changes")
    new_email = models.EmailField(max_length=255)
    new_password = models.CharField(max_length=128, blank=True)
    code_hash = models.CharField(max_length=64, blank=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(default=time.now)
    sent_at = models.DateTimeField(default=time.now)
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(closed_at__isnull=True), name="email_change_one_waiting"
            ),
            models.CheckConstraint(
                condition=Q(new_email=Lower("new_email")) & ~Q(new_email=""), name="email_change_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return f"e-mail change of user {self.user_id}"

    @property
    def is_waiting(self) -> bool:
        return self.closed_at is None and time.now() < self.expires_at

    @property
    def may_resend_at(self) -> datetime.datetime:
        return self.sent_at + settings.CODE_RESEND_DELAY


class LegalDocumentVersion(models.Model):
    service = models.CharField(max_length=20, choices=LegalService)
    kind = models.CharField(max_length=3, choices=LegalKind)
    version_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "kind", "version_at"], name="legal_version_unique")
        ]

    def __str__(self) -> str:
        return f"{self.service} {self.kind} {self.version_at:%Y-%m-%d}"


class LegalAcceptance(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="legal_acceptances")
    version = models.ForeignKey(LegalDocumentVersion, on_delete=models.PROTECT, related_name="acceptances")
    accepted_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "version"], name="legal_acceptance_once")]

    def __str__(self) -> str:
        return f"user {self.user_id} accepted version {self.version_id}"


class DataExport(models.Model):
    """A person's own data in a zip, made by the worker; one a day, its link dies after a day."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="data_exports")
    day = models.DateField()
    asked_at = models.DateTimeField(default=time.now)
    ready_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    file = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "day"], name="data_export_once_a_day"),
            models.CheckConstraint(
                condition=Q(ready_at__isnull=True) | Q(expires_at__gt=F("ready_at")),
                name="data_export_expires",
            ),
        ]

    def __str__(self) -> str:
        return f"data of user {self.user_id}, {self.day}"

    @property
    def is_available(self) -> bool:
        return bool(self.file) and self.expires_at is not None and time.now() < self.expires_at


class SessionManager(BaseSessionManager):
    pass


class Session(AbstractBaseSession):
    """A signed-in browser, so that a person can see and close the others."""

    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="sessions")
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    device = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField(default=time.now)
    last_seen_at = models.DateTimeField(default=time.now)

    objects = SessionManager()

    @classmethod
    def get_session_store_class(cls):
        from pix.apps.accounts.sessions import SessionStore  # noqa: PLC0415 - the store imports this model

        return SessionStore
