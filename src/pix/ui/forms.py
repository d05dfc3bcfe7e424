"""Form fields and widgets of the design system."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class ThreePartDateWidget(forms.MultiWidget):
    """A date in three small fields: day, month, year."""

    template_name = "ui/widgets/date.html"

    def __init__(self, *, birth: bool = True, attrs: dict[str, Any] | None = None) -> None:
        autocomplete = {"day": "bday-day", "month": "bday-month", "year": "bday-year"} if birth else {}
        widgets = {
            part: forms.TextInput(
                {
                    "inputmode": "numeric",
                    "maxlength": 4 if part == "year" else 2,
                    "autocomplete": autocomplete.get(part, "off"),
                }
            )
            for part in ("day", "month", "year")
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: datetime.date | None) -> list[object]:
        return [f"{value.day:02}", f"{value.month:02}", value.year] if value else [None, None, None]

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        labels = (_("Day"), _("Month"), _("Year"))
        for part, label in zip(context["widget"]["subwidgets"], labels, strict=True):
            part["label"] = label
        return context

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_day" if id_ else ""


class ThreePartDateField(forms.MultiValueField):
    """Gives a `datetime.date`. `first_year` and `last_year` bound what is accepted."""

    default_error_messages = {
        "invalid": _("Write a day, a month and a year that exist, for example 14 07 2011."),
        "years": _("Write a year between %(first)s and %(last)s."),
    }

    def __init__(
        self, *, first_year: int = 1900, last_year: int = 2100, birth: bool = True, **options: Any
    ) -> None:
        self.first_year, self.last_year = first_year, last_year
        parts = tuple(forms.IntegerField(min_value=1, required=False, localize=False) for _part in range(3))
        options.setdefault("widget", ThreePartDateWidget(birth=birth))
        super().__init__(parts, require_all_fields=False, **options)

    def compress(self, data_list: list[int | None]) -> datetime.date | None:
        if not any(data_list):
            return None
        if not all(data_list):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        day, month, year = data_list
        if not self.first_year <= year <= self.last_year:
            years = {"first": self.first_year, "last": self.last_year}
            raise ValidationError(self.error_messages["years"], code="years", params=years)
        try:
            return datetime.date(year, month, day)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def clean(self, value: Any) -> datetime.date | None:
        try:
            return super().clean(value)
        except ValidationError as error:
            if error.code == "required" or any(e.code in {"invalid", "years"} for e in error.error_list):
                raise
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class CodeInput(forms.TextInput):
    """A code copied from a board or a letter: capitals, no correction, no prediction."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {
            "class": "code-input",
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }
        super().__init__({**usual, **(attrs or {})})
