"""The sessions of a centre: filters read from the address, rows of a page."""

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from pix.apps.centres import queries, rules
from pix.apps.certification.enums import SessionStatus
from pix.apps.certification.queries.sessions import SessionFilters, has_sessions, sessions_of
from pix.faces.certif.access import Place

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)
SHOWN = (SessionStatus.CREATED, SessionStatus.FINALIZED, SessionStatus.PROCESSED)


def say_status(status: SessionStatus) -> dict[str, str]:
    """A centre never sees that somebody of the jury works on its session."""
    if status == SessionStatus.PROCESSED:
        return {"tone": "ok", "icon": "send", "label": _("Results sent")}
    if status == SessionStatus.CREATED:
        return {"tone": "", "icon": "", "label": _("Created")}
    return {"tone": "info", "icon": "check", "label": _("Finalised")}


def read_filters(asked: QueryDict) -> SessionFilters:
    number, month = asked.get("numero", "").strip(), MONTH.fullmatch(asked.get("mois", "").strip())
    status = asked.get("statut", "")
    return SessionFilters(
        number=int(number) if number.isascii() and number.isdigit() and len(number) < 10 else None,
        status=SessionStatus(status) if status in SHOWN else None,
        month=(int(month[1]), int(month[2])) if month and int(month[1]) else None,
    )


def present_list(place: Place, asked: QueryDict) -> dict[str, object]:
    filters = read_filters(asked)
    paginator = Paginator(sessions_of(place.centre, filters), settings.SESSIONS_A_PAGE)
    page = paginator.get_page(asked.get("page"))
    rows = [describe(session) for session in page.object_list]
    return {
        "page": page,
        "rows": rows,
        "has_any": bool(rows) or has_sessions(place.centre),
        "has_mass_import": not queries.manages_pupils(place.centre),
        "lacks_referer": rules.names_a_referer(place.centre) and queries.referer_of(place.centre) is None,
        "filters": filters,
        "typed": {"number": asked.get("numero", "")[:10], "month": asked.get("mois", "")[:7]},
        "statuses": [
            {"value": one, "label": say_status(one)["label"], "chosen": one == filters.status}
            for one in SHOWN
        ],
    }


def describe(session: "Session") -> dict[str, object]:
    return {"session": session, "status": say_status(session.status)}
