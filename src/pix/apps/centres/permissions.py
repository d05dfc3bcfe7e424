"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.models import User
from pix.apps.centres.errors import CentreNotOpenYet
from pix.apps.centres.models import Centre
from pix.apps.centres.queries import closed_until
from pix.apps.teams.permissions import actor_id, require_active, require_administrator, require_open

__all__ = ["actor_id", "require_administrator"]


def require_member(by: User | None, centre: Centre) -> None:
    """Of a centre that is open today. Raises NotAllowed, CentreNotOpenYet; archived, it is still read."""
    require_active(by, centre)
    opens_on = closed_until(centre)
    if opens_on:
        raise CentreNotOpenYet(opens_on)


def require_working_member(by: User | None, centre: Centre) -> None:
    """Who adds or changes something. Raises ArchivedCentre, NotAllowed, CentreNotOpenYet."""
    require_open(centre)
    require_member(by, centre)
