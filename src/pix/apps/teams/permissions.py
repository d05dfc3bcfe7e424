"""The one place where an action asks whether a person may. `None` is the operator, in a terminal."""

from pix.apps.accounts.errors import NotAllowed
from pix.apps.accounts.models import User
from pix.apps.teams import rules
from pix.apps.teams.models import House
from pix.apps.teams.queries import membership_of


def require_open(house: House) -> None:
    """Raises ArchivedHouse, under the name that the house gives it."""
    if not rules.is_open(house):
        raise house.archived_refusal


def require_administrator(by: User | None, house: House) -> None:
    """Raises ArchivedHouse, NotAllowed."""
    require_open(house)
    if by is not None and not rules.is_administrator(membership_of(by, house)):
        raise NotAllowed


def require_active(by: User | None, house: House) -> None:
    """A member, of a house archived or not. Raises NotAllowed."""
    if by is not None and not rules.is_active(membership_of(by, house)):
        raise NotAllowed


def actor_id(by: User | None) -> int | None:
    return by.pk if by else None
