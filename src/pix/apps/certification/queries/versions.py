"""Reading versions: they belong to nobody."""

import datetime

from django.db.models import QuerySet

from pix.apps.certification.enums import Kind, VersionState
from pix.apps.certification.errors import VersionNotFound
from pix.apps.certification.models import Version
from pix.core.adaptive.bank import ItemBank, read_bank
from pix.core.certification import versions
from pix.core.certification.version_files import read_version


def version_in_force(at: datetime.datetime, kind: Kind = Kind.V3) -> Version | None:
    """The version for somebody who joins a session at this moment: of those that have started, the latest."""
    started = Version.objects.filter(state=VersionState.PUBLISHED, kind=kind, starts_at__lte=at)
    return started.order_by("-starts_at").first()


def find_version(name: str) -> Version | None:
    return Version.objects.filter(name=name).first()


def get_version(name: str) -> Version:
    """Raises VersionNotFound."""
    version = find_version(name)
    if version is None:
        raise VersionNotFound
    return version


def all_versions() -> QuerySet[Version]:
    """Every version without its questions, oldest first."""
    return Version.objects.order_by("id").defer("questions")


def settings_of(version: Version) -> versions.Version:
    """The version as the engine reads it."""
    return read_version(version.configuration)


def bank_of(version: Version) -> ItemBank:
    """The questions of a version as the engine reads them."""
    return read_bank(version.questions)


def stamp_in_force(at: datetime.datetime, kind: Kind = Kind.V3) -> tuple[int, datetime.datetime] | None:
    """Key and date of publication of the version in force, without its questions."""
    started = Version.objects.filter(state=VersionState.PUBLISHED, kind=kind, starts_at__lte=at)
    return started.order_by("-starts_at").values_list("pk", "published_at").first()
