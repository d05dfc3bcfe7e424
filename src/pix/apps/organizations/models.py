import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from pix.apps.accounts.models import Demand
from pix.apps.organizations.enums import (
    Feature,
    ImportKind,
    ImportStatus,
    OrganizationType,
)
from pix.apps.organizations.errors import ArchivedOrganization
from pix.apps.organizations.names import sort_key
from pix.apps.teams.models import (
    CurrentHouse,
    House,
    TeamInvitation,
    TeamMembership,
    invitation_constraints,
    membership_constraints,
)
from pix.common import time

TEXT = {"max_length": 255, "blank": True}


class Organization(House):
    """A school, a university, a company. Its learners come from a list it imports, or by taking part."""

    archived_refusal = ArchivedOrganization

    type = models.CharField(max_length=10, choices=OrganizationType)
    external_id = models.CharField(**TEXT, db_index=True)  # the UAI of a school
    is_managing_students = models.BooleanField(default=False)
    import_format = models.CharField(max_length=50, blank=True)
    tags = models.JSONField(default=list, blank=True)
    identity_provider_for_campaigns = models.CharField(max_length=50, blank=True)
    province_code = models.CharField(max_length=10, blank=True)
    email = models.EmailField(max_length=255, blank=True)
    documentation_url = models.URLField(max_length=500, blank=True)
    credit = models.PositiveIntegerField(default=0)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(type__in=OrganizationType.values), name="organization_type"),
            models.CheckConstraint(condition=~Q(name=""), name="organization_has_a_name"),
            models.CheckConstraint(
                condition=Q(is_managing_students=False)
                | Q(type__in=[OrganizationType.SCO, OrganizationType.SUP], import_format=""),
                name="organization_one_way_to_import",
            ),
        ]


class OrganizationFeature(models.Model):
    """A switch that is on."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="features")
    key = models.CharField(max_length=60, choices=Feature)
    params = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "key"], name="feature_once")]

    def __str__(self) -> str:
        return f"{self.key} of organisation {self.organization_id}"


class Membership(TeamMembership):
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        constraints = membership_constraints("membership", "organization")

    @property
    def house(self) -> Organization:
        return self.organization


class CurrentOrganization(CurrentHouse):
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"user {self.user_id} in organisation {self.organization_id}"


class Invitation(TeamInvitation):
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="invitations")

    class Meta:
        constraints = invitation_constraints("invitation", "organization")

    @property
    def house(self) -> Organization:
        return self.organization


class ImportFormat(models.Model):
    """A format of lists that is data: see `pix.documents.schools.generic` for what `config` may say."""

    name = models.CharField(max_length=50, unique=True)
    config = models.JSONField()
    created_at = models.DateTimeField(default=time.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        return self.name


class ImportJob(models.Model):
    """One file of learners, from its arrival to its report. The file itself is erased at the end."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="imports")
    kind = models.CharField(max_length=20, choices=ImportKind)
    filename = models.CharField(max_length=255)
    file = models.CharField(max_length=200, blank=True)
    encoding = models.CharField(max_length=20, blank=True)
    is_dry_run = models.BooleanField(default=False)
    is_replacing = models.BooleanField(default=False)
    status = models.CharField(max_length=20, choices=ImportStatus, default=ImportStatus.UPLOADED)
    progress = models.PositiveSmallIntegerField(default=0)
    report = models.JSONField(default=dict, blank=True)
    errors = models.JSONField(default=list, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=time.now)
    started_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(default=time.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], condition=Q(ended_at__isnull=True), name="import_one_at_a_time"
            ),
            models.CheckConstraint(condition=Q(status__in=ImportStatus.values), name="import_status"),
            models.CheckConstraint(
                condition=Q(is_dry_run=False) | ~Q(status=ImportStatus.IMPORTED),
                name="import_dry_run_writes_nothing",
            ),
            models.CheckConstraint(
                condition=Q(is_replacing=False) | Q(kind=ImportKind.SUP), name="import_replaces_students_only"
            ),
            models.CheckConstraint(condition=Q(progress__lte=100), name="import_progress_is_a_percentage"),
        ]
        indexes = [models.Index(fields=["organization", "-created_at"])]

    def __str__(self) -> str:
        return f"{self.kind} of organisation {self.organization_id}, {self.status}"

    @property
    def is_running(self) -> bool:
        return self.ended_at is None

    @property
    def has_failed(self) -> bool:
        return self.status.endswith("_ERROR")


class OrganizationLearner(models.Model):
    """A pupil or student in the list of an organisation, with or without an account.

    Disabled: absent from the last import, hidden from lists, kept in results. Deleted: no name is left,
    the row stays for the results it carries.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="learners")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="learners"
    )
    linked_at = models.DateTimeField(null=True, blank=True)
    first_name = models.CharField(**TEXT)
    middle_name = models.CharField(**TEXT)
    third_name = models.CharField(**TEXT)
    last_name = models.CharField(**TEXT)
    preferred_last_name = models.CharField(**TEXT)
    sort_name = models.CharField(max_length=500, blank=True, editable=False)
    sex = models.CharField(max_length=1, blank=True)
    birthdate = models.DateField(null=True, blank=True)
    birth_city = models.CharField(**TEXT)
    birth_city_code = models.CharField(**TEXT)
    birth_province_code = models.CharField(**TEXT)
    birth_country_code = models.CharField(**TEXT)
    mef_code = models.CharField(**TEXT)
    status = models.CharField(**TEXT)
    national_student_id = models.CharField(max_length=255, null=True, blank=True)
    division = models.CharField(**TEXT)
    group = models.CharField(**TEXT)
    student_number = models.CharField(max_length=255, null=True, blank=True)
    email = models.CharField(**TEXT)
    department = models.CharField(**TEXT)
    educational_team = models.CharField(**TEXT)
    diploma = models.CharField(**TEXT)
    siecle_id = models.CharField(**TEXT)
    import_key = models.CharField(max_length=64, null=True, blank=True)
    attributes = models.JSONField(default=dict, blank=True)
    last_import = models.ForeignKey(
        ImportJob, null=True, blank=True, on_delete=models.SET_NULL, related_name="learners"
    )
    is_disabled = models.BooleanField(default=False)
    is_certifiable = models.BooleanField(null=True, blank=True)
    certifiable_at = models.DateTimeField(null=True, blank=True)
    certifiable_count = models.PositiveSmallIntegerField(null=True, blank=True)
    certifiable_begun = models.JSONField(default=list, blank=True)  # codes begun that have no level yet
    created_at = models.DateTimeField(default=time.now)
    updated_at = models.DateTimeField(default=time.now)
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            *(
                models.UniqueConstraint(
                    fields=["organization", column],
                    condition=Q(deleted_at__isnull=True, **{f"{column}__isnull": False}),
                    name=f"learner_{name}_unique",
                )
                for column, name in (
                    ("national_student_id", "ine"),
                    ("student_number", "number"),
                    ("import_key", "key"),
                    ("user", "account"),
                )
            ),
            models.CheckConstraint(
                condition=~Q(national_student_id="") & ~Q(student_number="") & ~Q(import_key=""),
                name="learner_absent_key_is_null",
            ),
            models.CheckConstraint(condition=Q(sex__in=["", "M", "F"]), name="learner_sex"),
            models.CheckConstraint(
                condition=Q(deleted_at__isnull=True)
                | Q(
                    first_name="",
                    last_name="",
                    user__isnull=True,
                    national_student_id__isnull=True,
                    student_number__isnull=True,
                    import_key__isnull=True,
                    email="",
                ),
                name="learner_deleted_has_no_identity",
            ),
            models.CheckConstraint(
                condition=Q(is_certifiable__isnull=True) | Q(certifiable_at__isnull=False),
                name="learner_certifiability_is_dated",
            ),
        ]
        indexes = [
            models.Index(
                F("organization"),
                F("sort_name"),
                condition=Q(deleted_at__isnull=True, is_disabled=False),
                name="learner_by_name",
            ),
            models.Index(fields=["organization", "birthdate"], name="learner_by_birthdate"),
            models.Index(
                fields=["national_student_id"],
                condition=Q(national_student_id__isnull=False),
                name="learner_by_ine",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.last_name} {self.first_name}".strip() or str(self.public_id)

    def save(self, **options) -> None:
        """Keeps the key by which lists are sorted; what writes rows in bulk does it by `learner_rows`."""
        self.sort_name = sort_key(self.last_name, self.first_name)
        columns = options.get("update_fields")
        if columns is not None and {"last_name", "first_name"} & set(columns):
            options["update_fields"] = [*columns, "sort_name"]
        super().save(**options)

    @property
    def is_active(self) -> bool:
        return self.deleted_at is None and not self.is_disabled

    @property
    def is_imported(self) -> bool:
        return bool(self.national_student_id or self.student_number or self.import_key)


class AccountRecovery(Demand):
    """Somebody who left school takes their account along: a key sent to the address that it will have."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    learner = models.ForeignKey(OrganizationLearner, on_delete=models.CASCADE, related_name="+")
    new_email = models.EmailField(max_length=255)

    class Meta(Demand.Meta):
        constraints = [
            *Demand.Meta.constraints,
            models.UniqueConstraint(
                fields=["user"], condition=Q(used_at__isnull=False), name="account_recovered_once"
            ),
        ]

    def __str__(self) -> str:
        return f"recovery of user {self.user_id}"
