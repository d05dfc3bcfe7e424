"""What every page shows of the person signed in: their menu, the languages, the privacy banner."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from pix.apps.accounts import rules
from pix.apps.centres.queries import workplaces_of
from pix.apps.centres.rules import HAS_CENTRE
from pix.apps.organizations.rules import HAS_SPACE
from pix.ui.drawn import Filling

SPACES = {
    HAS_SPACE: (gettext_lazy("My school space"), "orga:home", "school"),
    HAS_CENTRE: (gettext_lazy("My certification centre"), "certif:sessions", "seal"),
}


def account(request: HttpRequest) -> dict[str, object]:
    """Computed only by the pages that show it: an anonymous page asks the database nothing."""
    return {
        "me": SimpleLazyObject(lambda: describe_person(request)),
        "languages": SimpleLazyObject(lambda: offer_languages(request)),
        "show_privacy_banner": SimpleLazyObject(lambda: must_see_banner(request)),
    }


def describe_person(request: HttpRequest) -> dict[str, object]:
    shown = fill_menu(request)
    person = person_from({**shown.flags, **shown.texts})
    for item in person.get("items", ()):
        item["current"] = item["href"] == request.path
    return person


def fill_menu(request: HttpRequest) -> Filling:
    """What the menu shows of somebody, for the pages that are drawn once (see `ui.drawn`)."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or user.is_anonymous_person:
        return Filling({"has_menu": False, "spaces": ()}, {})
    spaces = tuple(key for key in SPACES if request.session.get(key))
    texts = {"me_name": user.first_name, "me_full_name": str(user), "me_initials": user.initials}
    return Filling({"has_menu": True, "spaces": spaces}, texts)


def person_from(values: Mapping[str, Any]) -> dict[str, Any]:
    """`me` of the templates, from the flags and texts of `fill_menu`."""
    if not values["has_menu"]:
        return {}
    items = [
        *map(door_of, values["spaces"]),
        {"label": _("My account"), "href": reverse("app:account"), "icon": "user"},
        {"label": _("Log out"), "href": reverse("app:log_out"), "icon": "log-out", "post": True},
    ]
    names = {name: values[f"me_{name}"] for name in ("name", "full_name", "initials")}
    return {**names, "items": items}


def remember_space(request: HttpRequest) -> None:
    """Called when somebody signs in: whether the menu shows the doors of spaces."""
    in_team, in_centre = workplaces_of(request.user)
    if in_team:
        request.session[HAS_SPACE] = True
    if in_centre:
        request.session[HAS_CENTRE] = True


def door_of(space: str) -> dict[str, str]:
    """The door of the space of one's school or organisation, or of one's centre."""
    label, name, icon = SPACES[space]
    return {"label": str(label), "href": reverse(name), "icon": icon}


def offer_languages(request: HttpRequest) -> list[dict[str, object]]:
    """Links of the switch, on the international site only."""
    if settings.SITE_VARIANT != "intl":
        return []
    links = []
    for code, label in settings.LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        links.append(
            {"code": code, "label": label, "href": f"?{query.urlencode()}", "current": code == get_language()}
        )
    return links


def must_see_banner(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated and rules.must_see_privacy_banner(user))
