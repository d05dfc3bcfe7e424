import datetime

from pix.apps.accounts import exports
from pix.apps.accounts.limits import purge_rate_counts
from pix.apps.accounts.models import (
    DataExport,
    EmailChange,
    EmailConfirmation,
    PasswordResetDemand,
    Session,
)
from pix.common import time

DEMANDS_KEPT = datetime.timedelta(days=30)

__all__ = ["purge_demands", "purge_exports", "purge_rate_counts", "purge_sessions"]


def purge_demands() -> int:
    """Deletes demands dead for a month, and what an interrupted confirmation left behind."""
    limit = time.now() - DEMANDS_KEPT
    kinds = (PasswordResetDemand, EmailConfirmation, EmailChange)
    return sum(kind.objects.filter(expires_at__lt=limit).delete()[0] for kind in kinds)


def purge_exports() -> int:
    """Erases the files whose link has died; the row stays for a day, it is what allows one demand a day."""
    dead = list(DataExport.objects.filter(expires_at__lt=time.now()))
    for export in dead:
        exports.erase_file(export)
    exports.erase_orphans()
    return DataExport.objects.filter(pk__in=[export.pk for export in dead]).delete()[0]


def purge_sessions() -> int:
    return Session.objects.filter(expire_date__lt=time.now()).delete()[0]
