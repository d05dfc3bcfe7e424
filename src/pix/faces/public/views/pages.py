"""Pages for everybody: what it is, for pupils and parents, legal texts, the state of the service."""

import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pix.apps.content import registry
from pix.common import markdown

TEXTS = Path(__file__).resolve().parents[1] / "texts"
PLACE = re.compile(r"\{(\w+)\}")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("app:dashboard")
    release = registry.current_release()
    courses = [{"id": name, **course} for name, course in release.courses.items()]
    return render(request, "public/home.html", {"courses": courses})


@require_safe
def text_page(request: HttpRequest, name: str) -> HttpResponse:
    title, body = read_text(name, get_language() or "fr")
    return render(
        request, "public/text.html", {"heading": title, "body": markdown.render(body), "name": name}
    )


@lru_cache
def read_text(name: str, language: str) -> tuple[str, str]:
    """Title and Markdown body of a public text, with the facts of this site in their places."""
    path = TEXTS / language / f"{name}.md"
    if not path.exists():
        path = TEXTS / "fr" / f"{name}.md"
    if not path.exists():
        raise Http404
    heading, _, body = path.read_text(encoding="utf-8").partition("\n")
    facts = {
        "site": settings.SITE_NAME,
        "contact": settings.SITE_CONTACT,
        "publisher": settings.SITE_PUBLISHER or settings.SITE_NAME,
        "level": str(settings.MAX_REACHABLE_LEVEL),
        "pix": str(settings.MAX_REACHABLE_LEVEL * settings.PIX_COUNT_BY_LEVEL * 16),
        "days": str(settings.DAYS_BEFORE_IMPROVING),
    }
    return heading.removeprefix("# ").strip(), PLACE.sub(lambda match: facts.get(match[1], match[0]), body)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    return render(request, "public/site_map.html")


@require_safe
def status(request: HttpRequest) -> HttpResponse:
    """Whether the site answers and reaches its database: for people, and for whoever watches it."""
    try:
        release = registry.current_release()
    except DatabaseError:
        return render(request, "public/status.html", {"database": False}, status=503)
    return render(request, "public/status.html", {"database": True, "release": release})


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /assessments/",
        "Disallow: /courses/",
        "Disallow: /mon-compte/",
        f"Sitemap: {settings.SITE_URL}{reverse('public:site_map')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
