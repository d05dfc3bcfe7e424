"""The candidates of a session: lines of the list, one line in full, the report of a sheet, pupils to tick."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, QueryDict

from pix.apps.centres import rules
from pix.apps.certification.enums import BillingMode, Framework, Kind
from pix.apps.certification.queries.candidates import (
    candidates_of,
    divisions_of,
    pupils_to_enrol,
    school_that_enrols,
)
from pix.apps.certification.queries.sessions import somebody_joined
from pix.core.exam.births import ABROAD
from pix.core.exam.faults import Fault
from pix.documents.centres.papers import say_percentage
from pix.faces.certif.access import Place
from pix.faces.certif.presenters.faults import describe_line

if TYPE_CHECKING:
    from pix.apps.certification.models import Candidate, Session

LINES_SHOWN = 200


def present_list(place: Place, session: "Session", head: dict[str, object]) -> dict[str, object]:
    rows = [describe(candidate) for candidate in candidates_of(session)]
    joined = any(row["has_joined"] for row in rows)
    divisions = sorted({row["division"] for row in rows if row["division"]})
    enrols_pupils = school_that_enrols(place.centre) is not None
    return {
        "rows": rows,
        "has_billing": rules.has_billing(place.centre),
        "enrols_pupils": enrols_pupils,
        "divisions": divisions,
        "may_import": head["may_change"] and not joined,
        "somebody_joined": joined,
    }


def describe(candidate: "Candidate") -> dict[str, object]:
    return {
        "candidate": candidate,
        "division": getattr(candidate, "division", None) or "",
        "extra_time": say_percentage(float(candidate.extra_time)) if candidate.extra_time else "",
        "billing": BillingMode(candidate.billing_mode).label if candidate.billing_mode else "",
        "certification": Framework(candidate.framework).label,
        "has_joined": candidate.has_joined,
        "is_abroad": candidate.birth_insee_code.startswith(ABROAD),
    }


def present_candidate(place: Place, candidate: "Candidate") -> dict[str, object]:
    return {
        "row": describe(candidate),
        "candidate": candidate,
        "has_billing": rules.has_billing(place.centre),
        "has_accessibility": candidate.session.kind == Kind.V3,
    }


def present_report(faults: Sequence[tuple[int, Fault]]) -> dict[str, object]:
    lines = [describe_line(line, fault) for line, fault in faults[:LINES_SHOWN]]
    return {"lines": lines, "count": len(faults), "more": max(0, len(faults) - LINES_SHOWN)}


def present_pupils(place: Place, session: "Session", asked: QueryDict) -> dict[str, object]:
    school = school_that_enrols(place.centre)
    if school is None:
        raise Http404
    divisions = divisions_of(school)
    chosen = [one for one in dict.fromkeys(asked.getlist("classe")) if one in divisions]
    page = Paginator(pupils_to_enrol(school, session, chosen), settings.PUPILS_A_PAGE).get_page(
        asked.get("page")
    )
    rows = list(page.object_list)
    return {
        "page": page,
        "rows": rows,
        "divisions": [
            {"name": name, "count": count, "chosen": name in chosen}
            for name, count in divisions.items()
            if name
        ],
        "enrolled_count": session.candidates.filter(learner__isnull=False).count(),
        "is_filtered": bool(chosen),
        "query": asked.urlencode(),
        "somebody_joined": somebody_joined(session),
    }
