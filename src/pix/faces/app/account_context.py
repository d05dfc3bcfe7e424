"""What every page shows of the person signed in: their menu, the languages, the privacy banner."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pix.apps.accounts import rules
from pix.apps.centres.queries import workplaces_of
from pix.apps.centres.rules import HAS_CENTRE
from pix.apps.organizations.rules import HAS_SPACE


def account(request: HttpRequest) -> dict[str, object]:
    """Computed only by the pages that show it: an anonymous page asks the database nothing."""
    return {
        "me": SimpleLazyObject(lambda: describe_person(request)),
        "languages": SimpleLazyObject(lambda: offer_languages(request)),
        "show_privacy_banner": SimpleLazyObject(lambda: must_see_banner(request)),
    }


def describe_person(request: HttpRequest) -> dict[str, object]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or user.is_anonymous_person:
        return {}
    items = [
        *spaces_of(request),
        {"label": _("My account"), "href": reverse("app:account"), "icon": "user"},
        {"label": _("Log out"), "href": reverse("app:log_out"), "icon": "log-out", "post": True},
    ]
    for item in items:
        item["current"] = item["href"] == request.path
    return {"name": user.first_name, "full_name": str(user), "initials": user.initials, "items": items}


def remember_space(request: HttpRequest) -> None:
    """Called when somebody signs in: whether the menu shows the doors of spaces."""
    in_team, in_centre = workplaces_of(request.user)
    if in_team:
        request.session[HAS_SPACE] = True
    if in_centre:
        request.session[HAS_CENTRE] = True


def spaces_of(request: HttpRequest) -> list[dict[str, object]]:
    """The doors of the space of one's school or organisation and of one's centre, for their members."""
    doors = (
        (HAS_SPACE, _("My school space"), "orga:home", "school"),
        (HAS_CENTRE, _("My certification centre"), "certif:sessions", "seal"),
    )
    return [
        {"label": label, "href": reverse(name), "icon": icon}
        for key, label, name, icon in doors
        if request.session.get(key)
    ]


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
