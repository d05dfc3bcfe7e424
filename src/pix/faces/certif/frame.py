"""What surrounds every page of the space: where one works, the menus."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from pix.apps.centres import queries, rules
from pix.apps.organizations.rules import HAS_SPACE
from pix.faces.certif.access import Place


def show(
    request: HttpRequest, place: Place, template: str, status: int = 200, **context: object
) -> HttpResponse:
    surroundings = {
        "place": place.centre.name,
        "home_href": reverse("certif:sessions"),
        "code_href": "",  # codes are typed by candidates
        "nav_items": nav_items(request, place),
        "me": SimpleLazyObject(lambda: describe_person(request, place)),
        "centre": place.centre,
        "is_administrator": place.is_administrator,
        "can_work": rules.is_open(place.centre),
    }
    return render(request, f"certif/{template}.html", {**surroundings, **context}, status=status)


def nav_items(request: HttpRequest, place: Place) -> list[dict[str, object]]:
    """Pages of others (`rehearsals`) appear in the menu as soon as their address exists."""
    items = [
        ("sessions", _("Sessions"), "list"),
        ("rehearsals", _("Test the room"), "monitor"),
        ("calendar", _("Calendar"), "calendar"),
        ("statistics", _("Statistics"), "chart"),
        ("team", _("Team"), "users"),
    ]
    if not place.is_administrator:
        items = [item for item in items if item[0] != "statistics"]
    return [
        {
            "label": label,
            "href": href,
            "icon": icon,
            "current": is_here(request.path, href, name),
            "wide": name == "rehearsals",  # too long a word for a phone: each session leads there too
        }
        for name, label, icon in items
        if (href := address_of(name))
    ]


def address_of(name: str, *keys: object) -> str:
    """The address of a page of this space, empty when there is no such page."""
    try:
        return reverse(f"certif:{name}", args=keys)
    except NoReverseMatch:
        return ""


def is_here(path: str, href: str, name: str) -> bool:
    if name == "sessions":
        return path == href or path.startswith(f"{href}sessions")
    return path == href or path.startswith(f"{href.rstrip('/')}/")


def describe_person(request: HttpRequest, place: Place) -> dict[str, object]:
    """The menu of the person: the other centres, one's own garden, the account."""
    user = place.user
    others = queries.centres_of(user).exclude(pk=place.centre.pk)
    items: list[dict[str, object]] = [
        {
            "label": str(other),
            "href": reverse("certif:switch", args=[other.public_id]),
            "icon": "seal",
            "post": True,
        }
        for other in others
    ]
    if request.session.get(HAS_SPACE):
        items.append({"label": _("My school space"), "href": reverse("orga:home"), "icon": "school"})
    items += [
        {"label": _("My own skills"), "href": reverse("app:dashboard"), "icon": "flower"},
        {"label": _("My account"), "href": reverse("app:account"), "icon": "user"},
        {"label": _("Log out"), "href": reverse("app:log_out"), "icon": "log-out", "post": True},
    ]
    return {"name": user.first_name, "full_name": str(user), "initials": user.initials, "items": items}
