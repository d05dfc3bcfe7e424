"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.models import User
from pix.apps.centres import rules
from pix.apps.centres.errors import ArchivedCentre, CentreNotOpenYet, NotAllowed
from pix.apps.centres.models import Centre
from pix.apps.centres.queries import closed_until, membership_of


def require_administrator(by: User | None, centre: Centre) -> None:
    """Raises ArchivedCentre, NotAllowed."""
    if not rules.is_open(centre):
        raise ArchivedCentre
    if by is not None and not rules.is_administrator(membership_of(by, centre)):
        raise NotAllowed


def require_member(by: User | None, centre: Centre) -> None:
    """Of a centre that is open today. Raises NotAllowed, CentreNotOpenYet; archived, it is still read."""
    if by is not None and not rules.is_active(membership_of(by, centre)):
        raise NotAllowed
    opens_on = closed_until(centre)
    if opens_on:
        raise CentreNotOpenYet(opens_on)


def require_working_member(by: User | None, centre: Centre) -> None:
    """Who adds or changes something. Raises ArchivedCentre, NotAllowed, CentreNotOpenYet."""
    if not rules.is_open(centre):
        raise ArchivedCentre
    require_member(by, centre)


def actor_id(by: User | None) -> int | None:
    return by.pk if by else None
