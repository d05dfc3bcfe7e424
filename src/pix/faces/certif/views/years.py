"""What concerns the year of a centre: its figures, and the national windows."""

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate

from pix.apps.centres.windows import exam_windows
from pix.apps.certification.queries.sessions import days_of
from pix.apps.certification.queries.statistics import figures_of
from pix.common import time
from pix.faces.certif import frame
from pix.faces.certif.access import Place, administrator_page, member_page
from pix.faces.certif.presenters.years import present_calendar, present_years


@administrator_page()
def statistics(request: HttpRequest, place: Place) -> HttpResponse:
    years = figures_of(place.centre, localdate(time.now()))
    return frame.show(request, place, "statistics", years=present_years(years))


@member_page()
def calendar(request: HttpRequest, place: Place) -> HttpResponse:
    today = localdate(time.now())
    return frame.show(
        request, place, "calendar", **present_calendar(place, exam_windows(), days_of(place.centre), today)
    )
