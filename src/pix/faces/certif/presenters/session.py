"""One session: its head, its tabs, what can be done with it."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from pix.apps.centres import rules
from pix.apps.certification.enums import Kind, SecuredBrowser
from pix.apps.certification.queries.results import clea_holders
from pix.apps.certification.queries.sessions import has_started
from pix.core.exam.codes import show_password
from pix.faces.certif.access import Place
from pix.faces.certif.frame import address_of
from pix.faces.certif.presenters.sessions import say_status
from pix.faces.certif.windows import is_outside_windows

if TYPE_CHECKING:
    from pix.apps.certification.models import Session


def present_frame(place: Place, session: "Session", tab: str) -> dict[str, object]:
    """What every page of a session shows: `finalise_href` is empty while nothing can be finalised."""
    started, finalised = has_started(session), session.finalized_at is not None
    count = session.candidates.count()
    return {
        "session": session,
        "state": say_status(session.status),
        "candidate_count": count,
        "is_started": started,
        "is_finalised": finalised,
        "may_change": rules.is_open(place.centre) and not finalised,
        "finalise_href": address_of("finalise", session.pk) if started and not finalised else "",
        "tabs": [
            {"label": _("Details"), "href": address_of("session", session.pk), "current": tab == "session"},
            {
                "label": _("Candidates (%(count)s)") % {"count": count},
                "href": address_of("candidates", session.pk),
                "current": tab == "candidates",
            },
        ],
    }


def present_details(place: Place, session: "Session") -> dict[str, object]:
    return {
        "is_outside": is_outside_windows(place, session.date),
        "has_clea": session.published_at is not None and bool(clea_holders(session).exists()),
        "rehearsals_href": address_of("rehearsals"),
        "supervise_door": supervise_door(),
        "password": show_password(session.invigilator_password),
        "supervise_href": supervise_address(session),
        "kind": _("2020 form (V2)") if session.kind == Kind.V2 else _("Adaptive (V3)"),
        "is_v2": session.kind == Kind.V2,
        "secured_browser": SecuredBrowser(session.secured_browser).label,
    }


def supervise_address(session: "Session") -> str:
    """The door of the invigilator's space for this session, empty while this site has none."""
    path = supervise_path()
    return f"{path}?session={session.pk}" if path else ""


def supervise_door() -> str:
    """The same as people type it, without the number."""
    return f"{settings.SITE_URL}{supervise_path()}".partition("://")[2]


def supervise_path() -> str:
    try:
        return reverse("supervision:enter")
    except NoReverseMatch:
        return ""
