"""Forms of the candidate: who they are on the list, and the code on the board."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pix.common import time
from pix.ui.forms import ThreePartDateField

FIRST_YEAR = 1900
LONGEST = 255
LONGEST_CODE = 20


class JoinForm(forms.Form):
    number = forms.CharField(
        label=_("Session number"),
        help_text=_("Only figures. The invigilator gives it."),
        max_length=LONGEST_CODE,
        error_messages={"required": _("Write the number of the session.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    first_name = forms.CharField(
        label=_("First name"),
        max_length=LONGEST,
        error_messages={"required": _("Write your first name.")},
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=_("Birth last name"),
        help_text=_("As on your identity card."),
        max_length=LONGEST,
        error_messages={"required": _("Write your last name.")},
        widget=forms.TextInput({"autocomplete": "family-name"}),
    )

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["birthdate"] = ThreePartDateField(
            label=_("Birth date"), first_year=FIRST_YEAR, last_year=time.now().year, required=True
        )

    def clean_number(self) -> str:
        number = "".join(self.cleaned_data["number"].split())
        if not number.isascii() or not number.isdigit():
            raise ValidationError(_("The number of a session holds only figures."), code="NOT_A_NUMBER")
        return number


class AccessCodeForm(forms.Form):
    access_code = forms.CharField(
        label=_("Access code"),
        help_text=_("Six signs, on the board or given by the invigilator."),
        max_length=LONGEST_CODE,
        error_messages={"required": _("Type the access code.")},
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "code"}
        ),
    )


class RulesForm(forms.Form):
    accepted = forms.BooleanField(
        label=_("I have read these rules and I will follow them"),
        error_messages={"required": _("Tick this box to go on.")},
    )
