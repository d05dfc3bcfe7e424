"""The form of a session. The rules are those of `pix.core.exam.sessions`: all faults are told at once."""

import datetime
from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from pix.apps.certification.actions.sessions import SessionOptions
from pix.apps.certification.enums import Kind, SecuredBrowser
from pix.core.exam.faults import Fault
from pix.core.exam.sessions import LONGEST, LONGEST_DESCRIPTION, SessionDraft
from pix.faces.certif.candidate_forms import mark_compulsory
from pix.faces.certif.presenters.faults import say_fault

COMPULSORY = ("address", "room", "date", "time", "examiner", "kind", "secured_browser")


class SessionForm(forms.Form):
    address = forms.CharField(label=_("Name of the site"), required=False, max_length=LONGEST)
    room = forms.CharField(label=_("Name of the room"), required=False, max_length=LONGEST)
    date = forms.CharField(label=_("Date"), required=False, widget=forms.DateInput({"type": "date"}))
    time = forms.CharField(
        label=_("Hour of the start"),
        required=False,
        help_text=_("Hour of the room, as 09:00."),
        widget=forms.TimeInput({"type": "time"}),
    )
    examiner = forms.CharField(
        label=_("Invigilator or invigilators"),
        required=False,
        max_length=LONGEST,
        help_text=_("Names, separated by commas. They need no account."),
    )
    description = forms.CharField(
        label=_("Remarks"),
        required=False,
        max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("For your team: what to know of the room, of the day."),
    )
    kind = forms.ChoiceField(
        label=_("Form of the certification"),
        choices=[
            (Kind.V3, _("Adaptive, 32 questions (V3): problems with a question are settled in the room")),
            (Kind.V2, _("2020 form, up to 48 questions (V2): problems are settled after the exam")),
        ],
        widget=forms.RadioSelect,
        required=False,
        initial=Kind.V3,
    )
    secured_browser = forms.ChoiceField(
        label=_("Secured browser (Safe Exam Browser)"),
        choices=SecuredBrowser.choices,
        required=False,
        initial=SecuredBrowser.NO,
        help_text=_("It must be installed on every computer: try it first with « Test the room »."),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not settings.V2_SESSIONS_ENABLED:
            del self.fields["kind"]

    @property
    def draft(self) -> SessionDraft:
        given = self.cleaned_data
        return SessionDraft(
            address=given.get("address"),
            room=given.get("room"),
            date=read_date(given.get("date", "")),
            time=given.get("time"),
            examiner=given.get("examiner"),
            description=given.get("description"),
        )

    @property
    def options(self) -> SessionOptions:
        given = self.cleaned_data
        return SessionOptions(
            kind=Kind(given.get("kind") or Kind.V3),
            secured_browser=SecuredBrowser(given.get("secured_browser") or SecuredBrowser.NO),
        )

    def shown(self) -> "SessionForm":
        """Before the page is drawn: fields that the rules want do not say that they are optional."""
        return mark_compulsory(self, COMPULSORY)

    def take_faults(self, faults: Iterable[Fault]) -> None:
        for fault in faults:
            name = fault.field if fault.field in self.fields else None
            self.add_error(name, forms.ValidationError(say_fault(fault), code=fault.code))


def read_date(text: str) -> datetime.date | str:
    """`2027-03-16` as browsers send it, `16/03/2027` as people type it; else what was written."""
    stripped = text.strip()
    for pattern in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(stripped, pattern).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    return stripped
