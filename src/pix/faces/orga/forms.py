"""Forms of the space. The rules are those of `pix.apps.organizations`."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from pix.apps.organizations.enums import ImportKind

REPLACE = "replace"


class ImportForm(forms.Form):
    """A file of learners. Students may be added to the list, or replace it."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        error_messages={"required": _("Choose the file to import.")},
    )
    mode = forms.ChoiceField(
        label=_("What to do with the list"),
        choices=[
            ("add", _("Add and update: those who are not in the file stay")),
            (REPLACE, _("Replace: those who are not in the file are deleted, with their participations")),
        ],
        widget=forms.RadioSelect,
        initial="add",
    )
    confirmed = forms.BooleanField(
        label=_("I have understood that those who are not in the file will be deleted for good"),
        required=False,
    )

    def __init__(self, kind: ImportKind, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["file"].widget.attrs["accept"] = ".xml,.zip" if kind == ImportKind.SIECLE else ".csv"
        if kind != ImportKind.SUP:
            del self.fields["mode"], self.fields["confirmed"]

    @property
    def is_check(self) -> bool:
        """Nothing is written unless the button that imports was pressed."""
        return self.data.get("step") != "import"

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("mode") == REPLACE and not self.is_check and not given.get("confirmed"):
            self.add_error("confirmed", _("Tick this box to replace the list."))
        return given


class StudentNumberForm(forms.Form):
    number = forms.CharField(
        label=_("Student number"),
        max_length=255,
        validators=[
            RegexValidator(r"\A[A-Za-z0-9_-]+\Z", _("Write letters, figures, hyphens and underscores only."))
        ],
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the student number.")},
    )


class ActivationForm(forms.Form):
    """What a head of school writes to receive the letter of their school."""

    code = forms.CharField(
        label=_("Number of the school (UAI)"),
        max_length=20,
        help_text=_("Seven figures and a letter, such as 0123456A."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the number of the school.")},
    )
    first_name = forms.CharField(
        label=_("Your first name"),
        max_length=255,
        widget=forms.TextInput({"autocomplete": "given-name"}),
        error_messages={"required": _("Write your first name.")},
    )
    last_name = forms.CharField(
        label=_("Your last name"),
        max_length=255,
        widget=forms.TextInput({"autocomplete": "family-name"}),
        error_messages={"required": _("Write your last name.")},
    )

    @property
    def full_name(self) -> str:
        return f"{self.cleaned_data['first_name']} {self.cleaned_data['last_name']}"
