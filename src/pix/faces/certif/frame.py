"""What surrounds every page of the space: where one works, the menus."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from pix.apps.centres import rules
from pix.apps.organizations.rules import HAS_SPACE
from pix.faces.certif.access import Place
from pix.spaces.menus import describe_person


def show(
    request: HttpRequest, place: Place, template: str, status: int = 200, **context: object
) -> HttpResponse:
    surroundings = {
        "space": "certif",
        "place": place.centre.name,
        "home_href": reverse("certif:sessions"),
        "code_href": "",  # codes are typed by candidates
        "nav_items": nav_items(request, place),
        "me": SimpleLazyObject(lambda: describe_person(place, "certif", "seal", own_items(request))),
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


def own_items(request: HttpRequest) -> list[dict[str, object]]:
    """What the menu of the person has here only."""
    if not request.session.get(HAS_SPACE):
        return []
    return [{"label": _("My school space"), "href": reverse("orga:home"), "icon": "school"}]
