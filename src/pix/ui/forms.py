"""Form fields and widgets of the design system."""

from datetime import date
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

    def decompress(self, value: date | None) -> list[object]:
        return [f"{value.day:02}", f"{value.month:02}", value.year] if value else [None, None, None]

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        whole = context["widget"]["attrs"].get("id")
        names = (("day", _("Day")), ("month", _("Month")), ("year", _("Year")))
        for part, (key, label) in zip(context["widget"]["subwidgets"], names, strict=True):
            part["label"] = label
            if whole:
                part["attrs"]["id"] = f"{whole}_{key}"
        return context

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_day" if id_ else ""


class ThreePartDateField(forms.MultiValueField):
    """Gives a `date`. `first_year` and `last_year` bound what is accepted."""

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

    def compress(self, data_list: list[int | None]) -> date | None:
        if not any(data_list):
            return None
        if not all(data_list):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        day, month, year = data_list
        if not self.first_year <= year <= self.last_year:
            years = {"first": self.first_year, "last": self.last_year}
            raise ValidationError(self.error_messages["years"], code="years", params=years)
        try:
            return date(year, month, day)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def clean(self, value: Any) -> date | None:
        try:
            return super().clean(value)
        except ValidationError as error:
            if {part.code for part in error.error_list} <= {"required", "years"}:
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
