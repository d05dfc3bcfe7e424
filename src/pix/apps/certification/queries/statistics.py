"""What a centre did, by school year: counts only, no names."""

import datetime
from collections import Counter, defaultdict
from statistics import median

from attrs import Factory, define
from django.db.models import Count

from pix.apps.centres.models import Centre
from pix.apps.certification.models import Certification, IssueReport, Session
from pix.apps.certification.queries.sessions import with_counts

FIRST_MONTH = 9


@define
class YearFigures:
    """`minutes`: median length of the tests that were finished, None without any."""

    year: int  # in which it begins
    sessions: int = 0
    enrolled: int = 0
    started: int = 0
    completed: int = 0
    over: int = 0
    minutes: int | None = None
    incidents: Counter[tuple[str, str]] = Factory(Counter)

    @property
    def name(self) -> str:
        return f"{self.year}-{self.year + 1}"

    @property
    def absent(self) -> int:
        """Enrolled in sessions that are closed, or whose day has passed, without any test."""
        return max(0, self.over - self.started)

    @property
    def completed_share(self) -> int | None:
        return round(100 * self.completed / self.started) if self.started else None


def school_year(day: datetime.date) -> int:
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def figures_of(centre: Centre, today: datetime.date) -> list[YearFigures]:
    """The latest year first."""
    years: dict[int, YearFigures] = {}
    year_of: dict[int, int] = {}
    for session in with_counts(Session.objects.filter(centre=centre)):
        year = year_of[session.pk] = school_year(session.date)
        figures = years.setdefault(year, YearFigures(year))
        figures.sessions += 1
        figures.enrolled += session.candidate_count
        if session.finalized_at or session.date < today:
            figures.over += session.candidate_count
    add_tests(centre, years, year_of)
    add_incidents(centre, years, year_of)
    return sorted(years.values(), key=lambda one: -one.year)


def add_tests(centre: Centre, years: dict[int, YearFigures], year_of: dict[int, int]) -> None:
    lengths: defaultdict[int, list[float]] = defaultdict(list)
    rows = Certification.objects.filter(session__centre=centre)
    for session, started_at, completed_at in rows.values_list("session", "started_at", "completed_at"):
        figures = years[year_of[session]]
        figures.started += 1
        if completed_at:
            figures.completed += 1
            lengths[figures.year].append((completed_at - started_at).total_seconds() / 60)
    for year, minutes in lengths.items():
        years[year].minutes = round(median(minutes))


def add_incidents(centre: Centre, years: dict[int, YearFigures], year_of: dict[int, int]) -> None:
    rows = IssueReport.objects.filter(certification__session__centre=centre)
    counted = rows.order_by().values_list("certification__session", "category", "subcategory")
    for session, category, subcategory, count in counted.annotate(Count("pk")):
        years[year_of[session]].incidents[(category, subcategory)] += count
