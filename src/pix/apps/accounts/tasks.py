"""What the worker does for accounts by the clock."""

from pix.apps.accounts import actions
from pix.common.jobs import every


@every(days=1)
def purge_demands() -> int:
    return actions.purge_demands()


@every(hours=1)
def purge_exports() -> int:
    return actions.purge_exports()


@every(hours=1)
def purge_sessions() -> int:
    return actions.purge_sessions()


@every(minutes=10)
def purge_rate_counts() -> int:
    return actions.purge_rate_counts()
