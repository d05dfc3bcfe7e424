"""What the worker does for organisations by the clock."""

from pix.apps.organizations import actions
from pix.common.jobs import every


@every(minutes=5)
def close_lost_imports() -> int:
    return actions.close_lost_imports()


@every(days=1)
def purge_recoveries() -> int:
    return actions.purge_recoveries()
