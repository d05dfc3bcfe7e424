"""What surrounds every page of the staff."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from pix.faces.admin.access import Staff


def show(
    request: HttpRequest, staff: Staff, template: str, status: int = 200, **context: object
) -> HttpResponse:
    surroundings = {
        "place": _("Administration"),
        "home_href": reverse("admin:to_treat"),
        "code_href": "",
        "nav_items": nav_items(request),
        "me": SimpleLazyObject(lambda: describe_person(staff)),
        "staff": staff,
    }
    return render(request, f"admin/{template}.html", {**surroundings, **context}, status=status)


def nav_items(request: HttpRequest) -> list[dict[str, object]]:
    items = [
        ("to_treat", _("To treat"), "alert"),
        ("to_publish", _("To publish"), "send"),
        ("sessions", _("All sessions"), "list"),
    ]
    return [
        {"label": label, "href": reverse(f"admin:{name}"), "icon": icon, "current": is_here(request, name)}
        for name, label, icon in items
    ]


def is_here(request: HttpRequest, name: str) -> bool:
    return request.path == reverse(f"admin:{name}")


def describe_person(staff: Staff) -> dict[str, object]:
    items = [
        {"label": _("My own skills"), "href": reverse("app:dashboard"), "icon": "flower"},
        {"label": _("My account"), "href": reverse("app:account"), "icon": "user"},
        {"label": _("Log out"), "href": reverse("app:log_out"), "icon": "log-out", "post": True},
    ]
    user = staff.user
    return {
        "name": user.first_name,
        "full_name": f"{user} · {staff.role.label}",
        "initials": user.initials,
        "items": items,
    }
