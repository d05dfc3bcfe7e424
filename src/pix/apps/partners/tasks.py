"""What the worker does for partners by the clock."""

from pix.apps.partners import actions
from pix.common.jobs import every


@every(hours=1)
def purge_tokens() -> int:
    return actions.purge_tokens()
