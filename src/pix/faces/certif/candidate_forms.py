"""The form of a candidate. The rules are those of `pix.core.exam.candidates`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pix.apps.centres import rules
from pix.apps.certification.birth_tables import birth_tables
from pix.apps.certification.candidate_values import offered_in, subscriptions_of
from pix.apps.certification.enums import BillingMode, Framework, Kind
from pix.core.exam.births import ABROAD, FRANCE, BirthDraft
from pix.core.exam.candidates import CandidateDraft, UnreadDate
from pix.core.exam.extra_time import extra_time_of_form
from pix.core.exam.faults import Fault
from pix.faces.certif.presenters.faults import say_fault
from pix.ui.forms import ThreePartDateField

if TYPE_CHECKING:
    from pix.apps.certification.models import Session

LONGEST = 255
FIELD_OF = {
    "lastName": "last_name",
    "firstName": "first_name",
    "birthdate": "birthdate",
    "sex": "sex",
    "birthCountry": "country",
    "birthINSEECode": "insee_code",
    "birthPostalCode": "postal_code",
    "birthCity": "city",
    "resultRecipientEmail": "result_recipient_email",
    "email": "email",
    "externalId": "external_id",
    "extraTimePercentage": "extra_time",
    "billingMode": "billing",
    "prepaymentCode": "prepayment_code",
    "subscriptions": "certification",
}
COMPULSORY = (
    "last_name", "first_name", "birthdate", "sex", "country", "by", "insee_code", "postal_code", "city",
    "billing", "certification",
)  # fmt: skip
BY_INSEE, BY_POSTAL = "insee", "postal"


def text_field(label: str, **options: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        **options,
    )


class CandidateForm(forms.Form):
    """Nothing is required here: the rules tell everything that lacks, at once."""

    refused_with = 422

    last_name = text_field(_("Birth name"))
    first_name = text_field(_("First name"))
    birthdate = ThreePartDateField(label=_("Birth date"), required=False, first_year=1, birth=False)
    sex = forms.ChoiceField(
        label=_("Sex"),
        required=False,
        choices=[("F", _("Female")), ("M", _("Male"))],
        widget=forms.RadioSelect,
    )
    country = forms.ChoiceField(label=_("Country of birth"), required=False)
    by = forms.ChoiceField(
        label=_("Town of birth, found by"),
        required=False,
        choices=[(BY_INSEE, _("its INSEE code")), (BY_POSTAL, _("its postal code and its name"))],
        widget=forms.RadioSelect({"class": "two"}),
        initial=BY_INSEE,
    )
    insee_code = text_field(_("INSEE code of the town"), help_text=_("Five signs, as 01053 or 2A004."))
    postal_code = text_field(_("Postal code of the town"))
    city = text_field(_("Town of birth"))
    result_recipient_email = text_field(
        _("Address that gets the results"), help_text=_("A teacher, a trainer. They get a link to a file.")
    )
    email = text_field(_("Address for the convocation"), help_text=_("For you: nothing is sent to it."))
    external_id = text_field(_("Local identifier"))
    extra_time = text_field(_("Extra time (%)"), help_text=_("A whole percentage, for example 33."))
    billing = forms.ChoiceField(
        label=_("Who pays"),
        required=False,
        choices=[("", _("Choose")), *BillingMode.choices],
    )
    prepayment_code = text_field(_("Prepayment code"), help_text=_("For prepaid candidates."))
    certification = forms.ChoiceField(
        label=_("Certification"), required=False, widget=forms.RadioSelect, initial=Framework.CORE
    )
    accessibility = forms.BooleanField(
        label=_("Leave out the questions that are not accessible"), required=False
    )

    def __init__(self, session: "Session", *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.session = session
        self.fields["country"].choices = [(one.common_name, one.common_name) for one in countries()]
        self.fields["country"].initial = birth_tables().countries_by_code[FRANCE].common_name
        keys = (Framework.CORE, *offered_in(session.centre, session.kind))
        self.fields["certification"].choices = [(key, Framework(key).label) for key in keys]
        if not rules.has_billing(session.centre):
            del self.fields["billing"], self.fields["prepayment_code"]
        if len(keys) == 1:
            del self.fields["certification"]
        if session.kind == Kind.V2:
            del self.fields["accessibility"]

    @property
    def draft(self) -> CandidateDraft:
        given = self.cleaned_data
        return CandidateDraft(
            last_name=given.get("last_name"),
            first_name=given.get("first_name"),
            birthdate=self.read_birthdate(),
            sex=given.get("sex"),
            birth=self.read_birth(),
            result_recipient_email=given.get("result_recipient_email"),
            email=given.get("email"),
            external_id=given.get("external_id"),
            extra_time=extra_time_of_form(given.get("extra_time")),
            billing=self.data.get("billing"),
            prepayment_code=self.data.get("prepayment_code"),
            subscriptions=self.read_subscriptions(),
            accessibility_adjustment_needed=bool(given.get("accessibility")),
        )

    def read_birthdate(self) -> Any:
        if "birthdate" in self.errors:
            return UnreadDate(
                "/".join(self.data.get(f"birthdate_{part}", "") for part in ("day", "month", "year"))
            )
        return self.cleaned_data.get("birthdate")

    def read_birth(self) -> BirthDraft:
        """Abroad the INSEE code is 99 and the rest is cleared; in France, one of the two ways."""
        given = self.cleaned_data
        country, city = given.get("country"), given.get("city")
        found = next((one for one in countries() if one.common_name == country), None)
        if found is not None and found.code != FRANCE:
            return BirthDraft(country, ABROAD, None, city)
        if given.get("by") == BY_POSTAL:
            return BirthDraft(country, None, given.get("postal_code"), city)
        return BirthDraft(country, given.get("insee_code"), None, None)

    def read_subscriptions(self) -> tuple[str, ...]:
        return subscriptions_of(self.cleaned_data.get("certification") or Framework.CORE)

    def take_faults(self, faults: Iterable[Fault]) -> None:
        """Those of a field that has said something already are not said twice."""
        for fault in faults:
            name = FIELD_OF.get(fault.field)
            name = name if name in self.fields else None
            if name not in self.errors:
                self.add_error(name, forms.ValidationError(say_fault(fault), code=fault.code))

    def shown(self) -> "CandidateForm":
        """Before the page is drawn: fields that the rules want do not say that they are optional."""
        return mark_compulsory(self, COMPULSORY)


def mark_compulsory(form: forms.Form, names: Iterable[str]) -> forms.Form:
    for name in names:
        if name in form.fields:
            form.fields[name].required = True
    return form


def countries() -> list[Any]:
    """France first, then by name."""
    listed = birth_tables().countries_by_code.values()
    return sorted(listed, key=lambda one: (one.code != FRANCE, one.common_name))
