import re
import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from pix.apps.assessments.models import Assessment
from pix.apps.campaigns.codes import LENGTH
from pix.apps.campaigns.enums import Category, ExternalIdType, Kind, Status
from pix.apps.content.models import Release
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.common import time
from pix.core.campaigns.follow_up import Bucket

BY_SOMEBODY = {"null": True, "blank": True, "on_delete": models.SET_NULL, "related_name": "+"}
MARK = re.compile(r"^\[[^]]*\]\s*")
CURRENT = Q(is_improved=False, deleted_at__isnull=True)
"""The participations that lists and figures count: one a learner."""


class TargetProfile(models.Model):
    """A course: subjects, each up to a level. Shipped with the bank, or made for an organisation."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=255)
    public = models.CharField(max_length=10, default="ALL")
    grades = models.JSONField(default=list)
    category = models.CharField(max_length=20, choices=Category, default=Category.OTHER)
    minutes = models.PositiveSmallIntegerField(default=30)
    description = models.TextField(blank=True)
    competence = models.CharField(max_length=8, blank=True)
    tubes = models.JSONField(help_text="list of [subject, highest level]")
    attestation = models.JSONField(
        null=True, blank=True, help_text="key, together (keys of courses), threshold"
    )
    allows_multiple_sendings = models.BooleanField(default=True)
    allows_reset = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    is_shipped = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    owner = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="target_profiles"
    )
    shared_with = models.ManyToManyField(Organization, blank=True, related_name="shared_target_profiles")
    created_at = models.DateTimeField(default=time.now)
    outdated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="target_profile_has_a_name"),
            models.CheckConstraint(condition=Q(category__in=Category.values), name="target_profile_category"),
        ]
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class Stage(models.Model):
    """A threshold of mastery of a course, worth a star: in percent, in level, or the first skill."""

    profile = models.ForeignKey(TargetProfile, on_delete=models.CASCADE, related_name="stages")
    threshold = models.PositiveSmallIntegerField(null=True, blank=True)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    is_first_skill = models.BooleanField(default=False)
    title = models.CharField(max_length=255)
    message = models.TextField(blank=True)
    team_title = models.CharField(max_length=255, blank=True)
    team_description = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(threshold__isnull=False, level__isnull=True, is_first_skill=False)
                | Q(threshold__isnull=True, level__isnull=False, is_first_skill=False)
                | Q(threshold__isnull=True, level__isnull=True, is_first_skill=True),
                name="stage_is_of_one_kind",
            ),
            models.CheckConstraint(
                condition=Q(threshold__isnull=True) | Q(threshold__lte=100),
                name="stage_threshold_is_a_percentage",
            ),
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(level__lte=8), name="stage_level_exists"
            ),
            models.UniqueConstraint(fields=["profile", "threshold"], name="stage_threshold_once"),
            models.UniqueConstraint(fields=["profile", "level"], name="stage_level_once"),
            models.UniqueConstraint(
                fields=["profile"], condition=Q(is_first_skill=True), name="stage_first_skill_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Badge(models.Model):
    """A thematic result of a course: obtained when all its criteria hold."""

    profile = models.ForeignKey(TargetProfile, on_delete=models.CASCADE, related_name="badges")
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=255)
    message = models.TextField(blank=True)
    icon = models.CharField(max_length=40, default="flower")
    criteria = models.JSONField(
        default=list, help_text="threshold (percent); tubes ([subject, level]): without, the whole course"
    )
    is_always_visible = models.BooleanField(default=True)
    is_certifiable = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["profile", "key"], name="badge_key_once")]
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class Campaign(models.Model):
    """A course opened by an organisation to its learners, under a code. Its skills never change."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.CharField(max_length=LENGTH, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=255)
    title = models.CharField(max_length=50, blank=True)
    landing_text = models.TextField(blank=True)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="campaigns")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="campaigns"
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)
    profile = models.ForeignKey(
        TargetProfile, null=True, blank=True, on_delete=models.PROTECT, related_name="campaigns"
    )
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+")
    skills = models.JSONField(default=list, help_text="names, in content order, frozen at the creation")
    allows_multiple_sendings = models.BooleanField(default=False)
    external_id_label = models.CharField(max_length=255, blank=True)
    external_id_type = models.CharField(max_length=10, choices=ExternalIdType, blank=True)
    is_for_beginners = models.BooleanField(default=False)
    result_text = models.TextField(blank=True)
    result_button_text = models.CharField(max_length=255, blank=True)
    result_button_url = models.URLField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=time.now)
    archived_at = models.DateTimeField(null=True, blank=True)
    archived_by = models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="campaign_kind"),
            models.CheckConstraint(condition=~Q(name=""), name="campaign_has_a_name"),
            models.CheckConstraint(condition=Exact(Length("code"), LENGTH), name="campaign_code_length"),
            models.CheckConstraint(
                condition=Q(kind=Kind.PROFILES_COLLECTION, profile__isnull=True, title="")
                | (~Q(kind=Kind.PROFILES_COLLECTION) & Q(profile__isnull=False)),
                name="campaign_has_a_course",
            ),
            models.CheckConstraint(
                condition=Q(external_id_label="", external_id_type="")
                | (~Q(external_id_label="") & Q(external_id_type__in=ExternalIdType.values)),
                name="campaign_external_id_has_a_type",
            ),
        ]
        indexes = [models.Index(fields=["organization", "-created_at"], name="campaign_newest")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def is_closed(self) -> bool:
        return self.archived_at is not None or self.deleted_at is not None

    @property
    def collects_profiles(self) -> bool:
        return self.kind == Kind.PROFILES_COLLECTION

    @property
    def is_exam(self) -> bool:
        return self.kind == Kind.EXAM

    @property
    def shown_title(self) -> str:
        """What the learner reads: without the « [CLG] » that a course of the catalogue begins with."""
        return self.title or (MARK.sub("", self.profile.name) if self.profile else self.name)


class CampaignParticipation(models.Model):
    """One try of one learner in a campaign. What was sent is frozen here and nothing later changes it.

    `outcomes`: a byte a skill, in the order of the campaign's; `levels`: a byte of level then a byte of
    pix for each competence of the framework, of a collection. See docs/subsystems/campaigns.md.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="participations")
    learner = models.ForeignKey(OrganizationLearner, on_delete=models.PROTECT, related_name="participations")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="participations"
    )
    assessment = models.OneToOneField(
        Assessment, null=True, blank=True, on_delete=models.PROTECT, related_name="participation"
    )
    external_id = models.CharField(max_length=255, blank=True)
    rank = models.PositiveSmallIntegerField(default=1, help_text="1 for the first try, 2 for the second…")
    is_improved = models.BooleanField(default=False, help_text="a later try replaced it")
    status = models.CharField(max_length=10, choices=Status, default=Status.STARTED)
    answer_count = models.PositiveSmallIntegerField(default=0)
    tested_count = models.PositiveSmallIntegerField(default=0)
    last_answer_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=time.now)
    shared_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)

    outcomes = models.BinaryField(null=True, blank=True)
    levels = models.BinaryField(null=True, blank=True)
    validated_count = models.PositiveSmallIntegerField(null=True, blank=True)
    mastery = models.PositiveSmallIntegerField(null=True, blank=True, help_text="percent")
    pix_score = models.PositiveSmallIntegerField(null=True, blank=True)
    is_certifiable = models.BooleanField(null=True, blank=True)
    certifiable_count = models.PositiveSmallIntegerField(null=True, blank=True)
    stage = models.ForeignKey(
        Stage, null=True, blank=True, on_delete=models.SET_NULL, related_name="participations"
    )
    stars = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "learner"],
                condition=Q(is_improved=False),
                name="participation_one_a_learner",
            ),
            models.UniqueConstraint(
                fields=["campaign", "user"], condition=CURRENT, name="participation_one_a_person"
            ),
            models.UniqueConstraint(fields=["campaign", "learner", "rank"], name="participation_rank_once"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="participation_status"),
            models.CheckConstraint(
                condition=(
                    Q(
                        status=Status.SHARED,
                        shared_at__isnull=False,
                        mastery__isnull=False,
                        validated_count__isnull=False,
                        pix_score__isnull=False,
                    )
                    & (Q(outcomes__isnull=False) | Q(levels__isnull=False))
                )
                | (~Q(status=Status.SHARED) & Q(shared_at__isnull=True)),
                name="participation_sent_is_frozen",
            ),
            models.CheckConstraint(
                condition=Q(is_improved=False) | Q(status=Status.SHARED),
                name="participation_replaced_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(mastery__isnull=True) | Q(mastery__lte=100),
                name="participation_mastery_is_a_percentage",
            ),
        ]
        indexes = [
            models.Index(fields=["campaign", "status"], condition=CURRENT, name="participation_counted"),
            models.Index(F("user"), F("created_at").desc(), name="participation_of_a_person"),
        ]

    def __str__(self) -> str:
        return f"participation {self.pk} of learner {self.learner_id}, {self.status}"

    @property
    def is_shared(self) -> bool:
        return self.status == Status.SHARED


class BadgeAcquisition(models.Model):
    """A thematic result obtained in a participation, kept for ever."""

    badge = models.ForeignKey(Badge, on_delete=models.PROTECT, related_name="acquisitions")
    participation = models.ForeignKey(
        CampaignParticipation, on_delete=models.PROTECT, related_name="badge_acquisitions"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    acquired_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["badge", "participation"], name="badge_acquired_once")]

    def __str__(self) -> str:
        return f"badge {self.badge_id} of participation {self.participation_id}"


class Attestation(models.Model):
    """An attestation earned by a person through the courses of a rule, once."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=40)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="attestations")
    participation = models.ForeignKey(
        CampaignParticipation, on_delete=models.PROTECT, related_name="attestations"
    )
    acquired_at = models.DateTimeField(default=time.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "user"], name="attestation_once")]

    def __str__(self) -> str:
        return f"{self.key} of user {self.user_id}"


class Reminder(models.Model):
    """A team reminded learners, through its own channel: who did, when, whom, and why."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="reminders")
    campaign = models.ForeignKey(
        Campaign, null=True, blank=True, on_delete=models.SET_NULL, related_name="reminders"
    )
    bucket = models.CharField(max_length=20)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)
    at = models.DateTimeField(default=time.now)
    learners = models.ManyToManyField(OrganizationLearner, related_name="reminders")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(bucket__in=[bucket.value for bucket in Bucket]), name="reminder_bucket"
            )
        ]
        indexes = [models.Index(fields=["organization", "-at"], name="reminder_newest")]

    def __str__(self) -> str:
        return f"{self.bucket} {self.at:%Y-%m-%d}"
