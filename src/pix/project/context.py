from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.faces.app.account_context import account


def site(request: HttpRequest) -> dict[str, object]:
    return {
        "site": {
            "name": settings.SITE_NAME,
            "contact_email": settings.SITE_CONTACT,
            "variant": settings.SITE_VARIANT,
            "demonstration": settings.DEMONSTRATION,
        },
        "footer_links": footer_links,
        "code_href": reverse("app:enter_code"),
        "nav_items": lambda: nav_items(request),
        "entry_links": lambda: entry_links(request),
        "privacy_banner_template": "app/account/privacy_banner.html",
        **account(request),
    }


def entry_links(request: HttpRequest) -> list[dict[str, str]]:
    if not getattr(request, "user", None) or request.user.is_authenticated:
        return []
    return [
        {"label": _("Log in"), "href": reverse("app:log_in")},
        {"label": _("Create an account"), "href": reverse("app:sign_up")},
    ]


def footer_links() -> list[dict[str, str]]:
    return [
        {"label": label, "href": reverse(f"public:{name}")}
        for name, label in (
            ("help", _("Help")),
            ("check", _("Check a certificate")),
            ("accessibility", _("Accessibility: partially compliant")),
            ("terms", _("Terms of use")),
            ("privacy", _("Personal data")),
            ("pupils_privacy", _("Pupils’ data")),
            ("legal", _("Legal notice")),
            ("status", _("Service status")),
            ("site_map", _("Site map")),
        )
    ]


def nav_items(request: HttpRequest) -> list[dict[str, object]]:
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return []
    items = (
        ("app:dashboard", _("Home"), "home"),
        ("app:profile", _("Skills"), "flower"),
        ("app:my_courses", _("Courses"), "path"),
        ("app:exam_home", _("Certification"), "seal"),
        ("app:tutorials", _("Lessons"), "bulb"),
    )
    here = request.path
    return [
        {"label": label, "href": reverse(name), "icon": icon, "current": here == reverse(name)}
        for name, label, icon in items
    ]
