"""The menu of the person: the other houses, one's own garden, the account."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.teams.queries import houses_of

if TYPE_CHECKING:
    from pix.apps.teams.models import House
    from pix.spaces.access import Place


def other_houses(place: "Place") -> "list[House]":
    return list(houses_of(type(place.house).objects, place.user).exclude(pk=place.house.pk))


def describe_person(
    place: "Place", space: str, icon: str, own_items: list[dict[str, object]] | None = None
) -> dict[str, object]:
    """`icon`: of a house; `own_items`: what this space alone adds."""
    user = place.user
    houses = [
        {
            "label": str(other),
            "href": reverse(f"{space}:switch", args=[other.public_id]),
            "icon": icon,
            "post": True,
        }
        for other in other_houses(place)
    ]
    account = [
        {"label": _("My own skills"), "href": reverse("app:dashboard"), "icon": "flower"},
        {"label": _("My account"), "href": reverse("app:account"), "icon": "user"},
        {"label": _("Log out"), "href": reverse("app:log_out"), "icon": "log-out", "post": True},
    ]
    return {
        "name": user.first_name,
        "full_name": str(user),
        "initials": user.initials,
        "items": [*houses, *(own_items or []), *account],
    }
