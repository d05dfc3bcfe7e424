from django import forms
from django.utils.translation import gettext_lazy as _

from pix.ui.forms import CodeInput


class EnterForm(forms.Form):
    number = forms.CharField(
        label=_("Session number"),
        max_length=20,
        help_text=_("Figures only, on the invigilator’s sheet."),
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    password = forms.CharField(
        label=_("Session password"),
        max_length=20,
        help_text=_("Five signs, on the same sheet: with or without « C- », capitals or not."),
        widget=CodeInput(),
    )
    name = forms.CharField(
        label=_("Your last and first names"),
        max_length=255,
        widget=forms.TextInput({"autocomplete": "name"}),
    )


class PushForm(forms.Form):
    """`known`: what the ends were moved by when the page was shown."""

    minutes = forms.IntegerField(
        label=_("Minutes to add for everybody"),
        min_value=1,
        max_value=60,
        help_text=_("From 1 to 60. Every candidate of the session gets them."),
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )
    known = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class EnvironmentForm(forms.Form):
    """Seen on the screen of the computer, or done without: then a reason is needed."""

    SEEN, WITHOUT = "seen", "without"
    decision = forms.ChoiceField(choices=[(SEEN, SEEN), (WITHOUT, WITHOUT)])
    reason = forms.CharField(label=_("Why this candidate goes on without it"), max_length=255, required=False)

    def clean(self) -> None:
        given = super().clean()
        if given.get("decision") == self.WITHOUT and not given.get("reason"):
            self.add_error("reason", _("Write why: the jury reads it."))
