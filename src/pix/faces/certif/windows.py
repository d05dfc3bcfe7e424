"""The national windows, as pages tell them to the centres of schools."""

import datetime

from django.contrib import messages
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pix.apps.centres.enums import CentreType
from pix.apps.centres.windows import exam_windows
from pix.core.exam.windows import is_outside
from pix.faces.certif.access import Place


def is_outside_windows(place: Place, day: datetime.date) -> bool:
    return place.centre.type == CentreType.SCO and is_outside(day, exam_windows())


def warn_outside(request: HttpRequest, place: Place, day: datetime.date) -> None:
    if is_outside_windows(place, day):
        text = _("%(day)s is outside the national windows of this school year: check the calendar.")
        messages.warning(request, text % {"day": date_format(day)})
