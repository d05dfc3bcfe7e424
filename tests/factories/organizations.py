"""Organisations, teams and lists for tests."""

import datetime
import itertools
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from pix.apps.accounts.models import User
from pix.apps.organizations import actions
from pix.apps.organizations.enums import ImportKind, OrganizationType, Role, Tag
from pix.apps.organizations.models import ImportJob, Membership, Organization, OrganizationLearner
from tests.factories.accounts import make_user
from tests.samples.orga_files import ORGA

_numbers = itertools.count(1)
UAI = {"siecle": "0259998G", "fregata": "0399996D", "onde": "0259995D"}
BY_FOLDER: dict[str, tuple[ImportKind, dict[str, Any]]] = {
    "siecle": (ImportKind.SIECLE, {"type": OrganizationType.SCO}),
    "fregata": (ImportKind.FREGATA, {"type": OrganizationType.SCO, "tags": [Tag.AGRICULTURE]}),
    "sup": (ImportKind.SUP, {"type": OrganizationType.SUP}),
    "onde": (ImportKind.ONDE, {"type": OrganizationType.SCO_1D}),
    "generique": (ImportKind.GENERIC, {"type": OrganizationType.PRO, "import_format": "GENERIC"}),
}


def make_organization(**columns: Any) -> Organization:
    """A secondary school that imports its pupils, unless said otherwise."""
    return actions.create_organization(
        **{"type": OrganizationType.SCO, "name": "Collège des Essarts", **columns}
    )


def make_importing_organization(folder: str) -> Organization:
    """The right kind of organisation for a folder of samples."""
    return make_organization(external_id=UAI.get(folder, ""), **BY_FOLDER[folder][1])


def make_member(organization: Organization, role: Role = Role.ADMIN, user: User | None = None) -> Membership:
    """Somebody of the team who has accepted the terms of the space."""
    membership = actions.add_member(organization, user or make_user(), role, by=None)
    actions.accept_orga_terms(membership.user)
    return membership


def make_learner(organization: Organization, **columns: Any) -> OrganizationLearner:
    """A pupil of the list, without account."""
    number = next(_numbers)
    given = {
        "first_name": "Zoé",
        "last_name": "D'ARBRISSOL",
        "birthdate": datetime.date(2012, 3, 24),
        "national_student_id": f"{number:09}AB",
        "division": "5E B",
    }
    return OrganizationLearner.objects.create(organization=organization, **(given | columns))


def import_sample(organization: Organization, name: str, **options: Any) -> ImportJob:
    """Imports a sample at once, as the terminal does."""
    kind = BY_FOLDER[name.partition("/")[0]][0]
    content = ContentFile((ORGA / name).read_bytes())
    return actions.import_now(organization, kind, content.file, Path(name).name, **options)
