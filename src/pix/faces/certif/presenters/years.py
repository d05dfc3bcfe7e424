import datetime
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from pix.apps.certification.enums import IssueCategory
from pix.apps.certification.queries.statistics import YearFigures
from pix.core.exam.windows import Window, is_outside, school_year, windows_of_year
from pix.faces.certif.access import Place
from pix.faces.certif.windows import is_outside_windows

CODES = {
    (IssueCategory.CANDIDATE_INFORMATIONS_CHANGES, "NAME_OR_BIRTHDATE"): "C1",
    (IssueCategory.CANDIDATE_INFORMATIONS_CHANGES, "EXTRA_TIME_PERCENTAGE"): "C2",
    (IssueCategory.SIGNATURE_ISSUE, ""): "C4",
    (IssueCategory.FRAUD, ""): "C6",
    (IssueCategory.NON_BLOCKING_TECHNICAL_ISSUE, ""): "C7",
    (IssueCategory.NON_BLOCKING_CANDIDATE_ISSUE, ""): "C8",
    (IssueCategory.IN_CHALLENGE, "IMAGE_NOT_DISPLAYING"): "E1",
    (IssueCategory.IN_CHALLENGE, "EMBED_NOT_WORKING"): "E2",
    (IssueCategory.IN_CHALLENGE, "FILE_NOT_OPENING"): "E3",
    (IssueCategory.IN_CHALLENGE, "WEBSITE_UNAVAILABLE"): "E4",
    (IssueCategory.IN_CHALLENGE, "WEBSITE_BLOCKED"): "E5",
    (IssueCategory.IN_CHALLENGE, "EXTRA_TIME_EXCEEDED"): "E8",
    (IssueCategory.IN_CHALLENGE, "SOFTWARE_NOT_WORKING"): "E9",
    (IssueCategory.IN_CHALLENGE, "UNINTENTIONAL_FOCUS_OUT"): "E10",
    (IssueCategory.IN_CHALLENGE, "SKIP_ON_OOPS"): "E11",
    (IssueCategory.IN_CHALLENGE, "ACCESSIBILITY_ISSUE"): "E12",
}


def present_years(years: Iterable[YearFigures]) -> list[dict[str, object]]:
    return [
        {
            "name": one.name,
            "figures": [
                (_("sessions"), one.sessions),
                (_("enrolled"), one.enrolled),
                (_("started"), one.started),
                (_("absences"), one.absent),
                (
                    _("went to the end"),
                    "–" if one.completed_share is None else f"{one.completed_share}\u00a0%",
                ),
                (_("median length"), "–" if one.minutes is None else f"{one.minutes}\u00a0min"),
            ],
            "incidents": incidents_of(one),
        }
        for one in years
    ]


def incidents_of(one: YearFigures) -> list[dict[str, object]]:
    counted: dict[str, int] = {}
    for (category, subcategory), count in one.incidents.items():
        code = CODES.get((category, subcategory)) or category
        counted[code] = counted.get(code, 0) + count
    return [
        {"code": code, "count": count}
        for code, count in sorted(counted.items(), key=lambda pair: (pair[0][0], len(pair[0]), pair[0]))
    ]


def present_calendar(
    place: Place, windows: Sequence[Window], days: Sequence[tuple[int, datetime.date]], today: datetime.date
) -> dict[str, object]:
    """This school year first; the sessions of a school dated outside are named."""
    current = windows_of_year(today, windows)
    years = sorted({window.year for window in windows}, reverse=True)
    return {
        "current_year": school_year(today),
        "current": [describe(window, today) for window in current],
        "others": [
            {"year": year, "windows": [describe(one, today) for one in windows if one.year == year]}
            for year in years
            if year != school_year(today)
        ],
        "outside": [
            {"number": number, "day": day}
            for number, day in days
            if day >= today and is_outside(day, windows) and is_outside_windows(place, day)
        ],
    }


def describe(window: Window, today: datetime.date) -> dict[str, object]:
    return {
        "public": window.public,
        "first": window.first,
        "last": window.last,
        "catch_up": window.catch_up,
        "is_now": window.holds(today),
    }
