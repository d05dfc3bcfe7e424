"""Forms of a team and of the terms of its space. The rules are those of `pix.apps.teams`."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pix.apps.teams.enums import Role


class InvitationForm(forms.Form):
    addresses = forms.CharField(
        label=_("E-mail addresses"),
        max_length=10_000,
        help_text=_("Several addresses? Separate them by commas."),
        widget=forms.Textarea({"rows": 2, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write at least one address.")},
    )
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect, initial=Role.MEMBER)

    def __init__(self, roles: Mapping[Role, str], *arguments: Any) -> None:
        """`roles`: what each may do in this house."""
        super().__init__(*arguments)
        self.fields["role"].choices = list(roles.items())

    def refuse_addresses(self, addresses: list[str]) -> None:
        wrong = ", ".join(addresses)
        self.add_error("addresses", _("Not an e-mail address: %(addresses)s") % {"addresses": wrong})


class TermsForm(forms.Form):
    terms = forms.BooleanField(
        label=_("I have read these commitments and make them mine"),
        error_messages={"required": _("Tick this box to enter the space.")},
    )
