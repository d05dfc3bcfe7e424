"""What surrounds every page of the space: where one works, the menus."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from pix.apps.organizations import by_type
from pix.apps.organizations.enums import OrganizationType
from pix.faces.orga.access import Place
from pix.faces.orga.presenters.banners import banner_of
from pix.spaces.menus import describe_person


def show(
    request: HttpRequest, place: Place, template: str, status: int = 200, **context: object
) -> HttpResponse:
    surroundings = {
        "space": "orga",
        "place": place.organization.name,
        "home_href": reverse("orga:home"),
        "code_href": "",  # codes are typed by learners
        "nav_items": nav_items(request, place),
        "me": SimpleLazyObject(lambda: describe_person(place, "orga", "school")),
        "organization": place.organization,
        "is_administrator": place.is_administrator,
        "learners_name": name_of_learners(place),
        "banner": banner_of(place, request.path),
    }
    return render(request, f"orga/{template}.html", {**surroundings, **context}, status=status)


def name_of_learners(place: Place) -> str:
    """What a person of the list is called, in the plural."""
    if place.organization.type in {OrganizationType.SCO, OrganizationType.SCO_1D}:
        return _("Pupils")
    if place.organization.type == OrganizationType.SUP:
        return _("Students")
    return _("Participants")


def nav_items(request: HttpRequest, place: Place) -> list[dict[str, object]]:
    items = [
        ("home", _("Home"), "home"),
        ("board", _("Follow-up"), "chart"),
        ("campaigns", _("Courses"), "path"),
        ("learners", name_of_learners(place), "users"),
        ("certifications", _("Certifications"), "seal"),
        ("team", _("Team"), "person"),
    ]
    if not has_certifications(place):
        items = [item for item in items if item[0] != "certifications"]
    return [
        {"label": label, "href": href, "icon": icon, "current": is_here(request.path, href, name)}
        for name, label, icon in items
        for href in [reverse(f"orga:{name}")]
    ]


def is_here(path: str, href: str, name: str) -> bool:
    """Attestations are reached from the courses, the import from the list: their menu is that one."""
    inside = {"campaigns": "orga:attestations", "learners": "orga:imports"}
    if name in inside and path.startswith(reverse(inside[name])):
        return True
    return path == href or (name != "home" and path.startswith(f"{href.rstrip('/')}/"))


def has_certifications(place: Place) -> bool:
    """Administrators of a school that imports its pupils read what they obtained."""
    school = place.organization
    is_school = school.type == OrganizationType.SCO and school.is_managing_students
    return place.is_administrator and is_school


def may_import(place: Place) -> bool:
    return place.is_administrator and by_type.import_kind(place.organization) is not None
