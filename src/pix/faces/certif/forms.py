"""Forms of the space: team and terms. The rules are those of `pix.apps.centres`."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pix.apps.centres.enums import Role


class InvitationForm(forms.Form):
    addresses = forms.CharField(
        label=_("E-mail addresses"),
        max_length=10_000,
        help_text=_("Several addresses? Separate them by commas."),
        widget=forms.Textarea({"rows": 2, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write at least one address.")},
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[
            (Role.MEMBER, _("Member: prepares the sessions and the candidates")),
            (Role.ADMIN, _("Administrator: also manages the team and sees the statistics")),
        ],
        widget=forms.RadioSelect,
        initial=Role.MEMBER,
    )

    def refuse_addresses(self, addresses: list[str]) -> None:
        wrong = ", ".join(addresses)
        self.add_error("addresses", _("Not an e-mail address: %(addresses)s") % {"addresses": wrong})


class TermsForm(forms.Form):
    terms = forms.BooleanField(
        label=_("I have read these commitments and make them mine"),
        error_messages={"required": _("Tick this box to enter the space.")},
    )
