"""A version is saved, reported, then published: from then on it never changes."""

import datetime
import json
from collections.abc import Mapping
from typing import Any

from attrs import asdict
from django.conf import settings
from django.db import transaction

from pix.apps.certification.drafts import Draft
from pix.apps.certification.enums import Kind, VersionState
from pix.apps.certification.errors import (
    ExpertCalibrationNotAllowed,
    ReportIsOutdated,
    VersionIsPublished,
    VersionNotFound,
    VersionStartsInThePast,
    VersionStartsWithAnother,
)
from pix.apps.certification.models import Version
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.adaptive.bank import BankError, read_bank
from pix.core.certification import versions
from pix.core.certification.competence_levels import scale_problems
from pix.core.certification.limits import check_publication
from pix.core.certification.meshes import interval_problems
from pix.core.certification.version_files import read_version
from pix.core.certification.versions import VersionRefusedError, check_version
from pix.core.items.variant import canonical_json


@transaction.atomic
def save_version(draft: Draft, *, actor_id: int | None) -> Version:
    """Create a draft version, or replace the draft of this name; its report is then forgotten.

    Raises VersionRefusedError with every reason, VersionIsPublished.
    """
    version = Version.objects.select_for_update().filter(name=draft.name).first()
    if version is None:
        version = Version(name=draft.name, created_by_id=actor_id)
    elif version.is_published:
        raise VersionIsPublished
    version.kind, version.rule = draft.kind, draft.rule
    version.settings, version.meshes, version.scales = (
        dict(draft.settings),
        list(draft.meshes),
        list(draft.scales),
    )
    version.languages, version.questions = list(draft.languages), [dict(row) for row in draft.questions]
    version.report = version.reported_at = None
    check(version)
    version.save()
    note("saved", version, actor_id)
    return version


def check(version: Version) -> None:
    """Raises VersionRefusedError with every reason not to save this version."""
    if not version.name.strip():
        raise VersionRefusedError(["it has no name"])
    if version.kind == Kind.V2:
        check_v2(version)
        return
    read = read_settings(version)
    try:
        bank = read_bank(version.questions)
        canonical_json(version.questions)
    except BankError as error:
        intervals = interval_problems(read.meshes.intervals) + scale_problems(read.scales)
        raise VersionRefusedError([*error.problems, *intervals]) from error
    except (ValueError, TypeError) as error:
        raise VersionRefusedError([f"a question holds what cannot be kept ({error})"]) from error
    check_version(read, bank.items)


def read_settings(version: Version) -> versions.Version:
    try:
        canonical_json(version.configuration)
        return read_version(version.configuration)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        kind = type(error).__name__
        raise VersionRefusedError([f"its settings cannot be read ({kind}: {error})"]) from error


def check_v2(version: Version) -> None:
    """The certification of 2020 chooses from the profile: it has neither calibration nor intervals."""
    if version.rule or version.questions or version.meshes or version.scales:
        raise VersionRefusedError(["a V2 version has no rule of choice, no calibration and no interval"])


@transaction.atomic
def store_report(version_id: int, report: Mapping[str, Any], *, digest: str, actor_id: int | None) -> Version:
    """Keep what the simulator said of the version that had this digest.

    Raises VersionIsPublished, ReportIsOutdated when the version has changed since, VersionNotFound.
    """
    version = locked(version_id)
    if version.digest != digest:
        raise ReportIsOutdated
    version.report, version.reported_at = without_nan(report), time.now()
    version.save()
    note("reported", version, actor_id, digest=digest)
    return version


@transaction.atomic
def publish_version(
    version_id: int,
    *,
    actor_id: int | None,
    reason: str = "",
    starts_at: datetime.datetime | None = None,
) -> Version:
    """Freeze a version, in force from `starts_at` (now when absent).

    Raises PublicationRefusedError when its stored report breaks limits, or is missing, and no reason is
    written; ExpertCalibrationNotAllowed, VersionStartsInThePast, VersionStartsWithAnother,
    VersionIsPublished, VersionNotFound.
    """
    version, present = locked(version_id), time.now()
    if version.is_expert and not settings.ALLOW_EXPERT_CALIBRATION:
        raise ExpertCalibrationNotAllowed
    if starts_at is not None and starts_at < present:
        raise VersionStartsInThePast
    if starts_at is not None and Version.objects.filter(kind=version.kind, starts_at=starts_at).exists():
        raise VersionStartsWithAnother
    broken = check_publication(version.report or {}, reason)
    version.broken_limits = [asdict(limit) for limit in broken]
    version.override_reason = reason.strip() if broken else ""
    version.state, version.starts_at = VersionState.PUBLISHED, starts_at or present
    version.published_at, version.published_by_id = present, actor_id
    version.save()
    note(
        "published",
        version,
        actor_id,
        reason=version.override_reason,
        starts_at=version.starts_at.isoformat(),
    )
    return version


def locked(version_id: int) -> Version:
    """A draft, held until the end of the transaction. Raises VersionNotFound, VersionIsPublished."""
    version = Version.objects.select_for_update().filter(pk=version_id).first()
    if version is None:
        raise VersionNotFound
    if version.is_published:
        raise VersionIsPublished
    return version


def note(verb: str, version: Version, actor_id: int | None, **data: Any) -> None:
    record(f"certification_version.{verb}", f"certification_version:{version.pk}", actor_id=actor_id, **data)


def without_nan(report: Mapping[str, Any]) -> dict[str, Any]:
    """The report as JSON: a figure that is not a number is not known."""
    return json.loads(json.dumps(report), parse_constant=lambda _name: None)
