"""The two things that a learner types to enter a campaign: its code, and the identifier it asks for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pix.apps.campaigns.codes import is_code, read_code

LONGEST_TYPED = 40
TEXTS = {
    "EMPTY_CODE": _("Type the code that you were given."),
    "UNKNOWN_CODE": _("No course has this code. It has six letters then three figures, such as BCDFGH234."),
    "EXTERNAL_ID_IS_REQUIRED": _("Fill in this field: whoever gave you this course needs it."),
    "EXTERNAL_ID_IS_TOO_LONG": _("Write at most 255 characters."),
    "EXTERNAL_ID_IS_NOT_AN_EMAIL": _("Write an e-mail address such as name@example.org."),
}


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code of the course"),
        error_messages={"required": TEXTS["EMPTY_CODE"]},
        max_length=LONGEST_TYPED,
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "code"}
        ),
    )

    def clean_code(self) -> str:
        code = read_code(self.cleaned_data["code"])
        if not is_code(code):
            raise ValidationError(TEXTS["UNKNOWN_CODE"], code="UNKNOWN_CODE")
        return code

    def say_unknown(self) -> None:
        self.add_error("code", ValidationError(TEXTS["UNKNOWN_CODE"], code="UNKNOWN_CODE"))


class ExternalIdForm(forms.Form):
    """The label is what the team wrote; it is checked where the participation is made."""

    external_id = forms.CharField(
        max_length=255,
        error_messages={
            "required": TEXTS["EXTERNAL_ID_IS_REQUIRED"],
            "max_length": TEXTS["EXTERNAL_ID_IS_TOO_LONG"],
        },
    )

    def __init__(self, label: str, *arguments: Any, is_email: bool = False, **options: Any) -> None:
        super().__init__(*arguments, **options)
        field = self.fields["external_id"]
        field.label = label
        field.widget.input_type = "email" if is_email else "text"
        field.widget.attrs["autocomplete"] = "email" if is_email else "off"

    def add_fault(self, code: str) -> None:
        self.add_error("external_id", ValidationError(TEXTS[code], code=code))
