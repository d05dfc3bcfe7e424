"""What must hold of accounts: whoever was erased is, and a promised file is there."""

from collections.abc import Iterator

from django.core.files.storage import default_storage

from pix.apps.accounts.models import DataExport, Session, User
from pix.common import time
from pix.common.auditing import Fault, Scope, audit, faults_of


@audit("erased people are erased, promised files are there")
def accounts_keep_their_promises(_scope: Scope) -> Iterator[Fault]:
    erased = User.objects.exclude(anonymised_at=None)
    named = erased.exclude(email=None, username=None)
    yield from faults_of(
        "people erased in part", (f"user {user.pk}" for user in named), "Erase them again from their page."
    )
    yield from faults_of(
        "sessions of erased people",
        (
            f"user {row.user_id}"
            for row in Session.objects.filter(user__in=erased, expire_date__gt=time.now())
        ),
        "Erase them again from their page.",
    )
    promised = DataExport.objects.exclude(file="").filter(expires_at__gt=time.now())
    missing = [row for row in promised if not default_storage.exists(row.file)]
    yield from faults_of(
        "exports of personal data without their file",
        (f"user {row.user_id}" for row in missing),
        "The files of the site (PIX_HOME) are not those of its database: restore both from one backup.",
    )
