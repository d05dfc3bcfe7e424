"""Forms of those who join the list of a school, and of those who take their account along when they leave."""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pix.apps.accounts import rules
from pix.apps.accounts.addresses import normalise_login
from pix.apps.organizations.recognition import Asked, Identity
from pix.common import time
from pix.faces.app.forms.account import (
    AccountForm,
    NewPassword,
    Text,
    Tick,
    check_new_password,
    fault,
)
from pix.ui.forms import ThreePartDateField

NATIONAL_NUMBER = re.compile(r"[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]")
LONGEST = 255
FIRST_YEAR = 1900


def make_field(asked: Asked) -> forms.Field:
    if asked.column == "first_name":
        return Text(label=_("First name"), autocomplete="given-name")
    if asked.column == "last_name":
        return Text(label=_("Last name"), autocomplete="family-name")
    if asked.column == "birthdate":
        return ThreePartDateField(
            label=_("Birth date"), first_year=FIRST_YEAR, last_year=time.now().year, required=True
        )
    if asked.column == "student_number":
        return Text(label=_("Student number"), autocomplete="off", help_text=_("It is on your student card."))
    return Text(label=asked.attribute, autocomplete="off")


class IdentityForm(AccountForm):
    """What the list of an organisation is asked with."""

    def __init__(self, asked: Iterable[Asked], *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.asked = tuple(asked)
        for number, one in enumerate(self.asked):
            self.fields[one.column or f"more_{number}"] = make_field(one)

    def clean(self) -> dict[str, Any]:
        for name, field in self.fields.items():
            given = self.cleaned_data.get(name)
            if name in self.errors or isinstance(given, datetime.date):
                continue
            if not given:
                self.add_error(name, _("Write it: %(label)s.") % {"label": str(field.label).lower()})
            elif len(given) > LONGEST or not rules.is_plain_line(given):
                self.add_error(name, _("Check this line: it is too long or holds an unreadable sign."))
        self.focus_first_error()
        return self.cleaned_data

    @property
    def identity(self) -> Identity:
        given = self.cleaned_data
        more = {
            one.attribute: given[f"more_{number}"] for number, one in enumerate(self.asked) if not one.column
        }
        return Identity(
            first_name=given["first_name"],
            last_name=given["last_name"],
            birthdate=given.get("birthdate"),
            student_number=given.get("student_number", ""),
            more=more,
        )

    @property
    def frozen(self) -> list[tuple[str, str]]:
        """What was sent, to send it again unchanged with the next step."""
        prefixes = tuple(self.fields)
        return [
            (name, value)
            for name, value in self.data.items()
            if name in self.fields or name.startswith(tuple(f"{prefix}_" for prefix in prefixes))
        ]


class PupilAccountForm(AccountForm):
    """How the new account of a pupil will open: the username that is proposed, or an address."""

    username = forms.CharField(widget=forms.HiddenInput, required=False)
    email = Text(
        label=_("E-mail address"),
        autocomplete="email",
        kind=forms.EmailInput,
        required=False,
        help_text=_("Leave it empty to log in with the username."),
    )
    password = NewPassword(label=_("Password"))

    def clean_email(self) -> str:
        email = normalise_login(self.cleaned_data["email"])
        if email and (code := rules.email_fault(email)):
            raise fault(code)
        return email

    def clean_password(self) -> str:
        return check_new_password(self.cleaned_data["password"])


class NationalIdentityForm(IdentityForm):
    """The number of a former pupil with the names: the school is not known yet."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(
            [Asked(name) for name in ("first_name", "last_name", "birthdate")], *arguments, **options
        )
        number = Text(
            label=_("National number (INE or INA)"),
            autocomplete="off",
            help_text=_("11 characters. It is on your school reports and on your diploma."),
            attrs={"autocapitalize": "characters", "spellcheck": "false", "maxlength": 15},
        )
        self.fields = {"number": number, **self.fields}

    def clean_number(self) -> str:
        number = "".join(self.cleaned_data["number"].split()).upper()
        if number and not NATIONAL_NUMBER.fullmatch(number):
            raise forms.ValidationError(
                _("Write 9 figures then 2 letters (INE), or 10 figures then 1 letter (INA).")
            )
        return number


class OwnershipForm(AccountForm):
    mine = Tick(label=_("I certify on my honour that this account is mine"))

    def clean_mine(self) -> bool:
        if not self.cleaned_data["mine"]:
            raise forms.ValidationError(_("Tick this box to go on."))
        return True


class RecoveredAccountForm(AccountForm):
    password = NewPassword(label=_("Password"))
    terms = Tick(
        label=_(
            "I accept the terms of use; I am 15 or older, or a parent of mine allows me to open this account"
        )
    )

    def clean_password(self) -> str:
        return check_new_password(self.cleaned_data["password"])

    def clean_terms(self) -> bool:
        if not self.cleaned_data["terms"]:
            raise fault("ACCEPT_CGU")
        return True
