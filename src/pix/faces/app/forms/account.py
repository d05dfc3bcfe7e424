"""Forms of accounts. The rules are those of `pix.apps.accounts`; here they become sentences beside fields."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pix.apps.accounts import actions, rules
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.demands import CODE_PATTERN
from pix.apps.accounts.passwords import LONGEST, SHORTEST, password_fault

TEXTS = {
    "EMPTY_FIRST_NAME": _("Write your first name."),
    "MAX_SIZE_FIRST_NAME": _("Write a first name of at most 255 characters."),
    "WRONG_FORMAT_FIRST_NAME": _("This first name holds a character that we cannot read. Write it again."),
    "EMPTY_LAST_NAME": _("Write your last name."),
    "MAX_SIZE_LAST_NAME": _("Write a last name of at most 255 characters."),
    "WRONG_FORMAT_LAST_NAME": _("This last name holds a character that we cannot read. Write it again."),
    "EMPTY_EMAIL": _("Write your e-mail address."),
    "WRONG_EMAIL_FORMAT": _("Write an e-mail address such as name@example.org."),
    "MAX_SIZE_EMAIL": _("Write an e-mail address of at most 255 characters."),
    "INVALID_OR_ALREADY_USED_EMAIL": _(
        "This e-mail address is not valid or is already used. Check it, or log in."
    ),
    "EMPTY_PASSWORD": _("Choose a password."),
    "WRONG_PASSWORD_FORMAT": _(
        "Choose a password of at least 8 characters, with a capital letter, a small letter and a figure."
    ),
    "GUESSED_PASSWORD": _(
        "This password is among those that are tried first. Choose another, of several words for instance."
    ),
    "ACCEPT_CGU": _("Accept the terms of use to go on."),
    "EMPTY_LOGIN": _("Write your e-mail address or your username."),
    "EMPTY_CURRENT_PASSWORD": _("Write your password."),
    "WRONG_CURRENT_PASSWORD": _("This is not your present password."),
    "INVALID_VERIFICATION_CODE": _("This code is not the right one. Check the last message that we sent."),
    "WRONG_CODE_FORMAT": _("Write the six figures of the code."),
    "WRONG_TYPED_LOGIN": _(
        "This is not the address or username of this account. Write it as it is shown above."
    ),
}
NEW_PASSWORD_PATTERN = rf"(?=.*\p{{Lu}})(?=.*\p{{Ll}})(?=.*\p{{Nd}}).{{{SHORTEST},{LONGEST}}}"


def fault(code: str) -> ValidationError:
    return ValidationError(TEXTS[code], code=code)


class AccountForm(forms.Form):
    """The first field to put right takes the focus; `faults` gives a code for each field in error."""

    required_css_class = ""

    def full_clean(self) -> None:
        super().full_clean()
        self.focus_first_error()

    def add_fault(self, field: str | None, code: str) -> None:
        self.add_error(field, fault(code))
        self.focus_first_error()

    def focus_first_error(self) -> None:
        wrong = [name for name in self.fields if name in (self._errors or {})]
        for name in wrong[:1]:
            self.fields[name].widget.attrs["autofocus"] = True

    @property
    def faults(self) -> dict[str, str]:
        return {field: errors[0].code for field, errors in self.errors.as_data().items()}


class Text(forms.CharField):
    """A compulsory line. What it may hold is checked by the form, all fields together."""

    def __init__(
        self, *, autocomplete: str, kind: type[forms.TextInput] = forms.TextInput, **options: Any
    ) -> None:
        attrs = {"autocomplete": autocomplete, **options.pop("attrs", {})}
        super().__init__(widget=kind(attrs=attrs), **options)

    def validate(self, value: str) -> None:
        pass

    def run_validators(self, value: str) -> None:
        pass


class Password(Text):
    def __init__(self, **options: Any) -> None:
        options.setdefault("autocomplete", "current-password")
        super().__init__(kind=forms.PasswordInput, strip=False, **options)


class NewPassword(Password):
    def __init__(self, **options: Any) -> None:
        attrs = {
            "pattern": NEW_PASSWORD_PATTERN,
            "title": TEXTS["WRONG_PASSWORD_FORMAT"],
            **options.pop("attrs", {}),
        }
        super().__init__(autocomplete="new-password", attrs=attrs, **options)


class Tick(forms.BooleanField):
    def validate(self, value: bool) -> None:
        pass


class SignUpForm(AccountForm):
    first_name = Text(label=_("First name"), autocomplete="given-name")
    last_name = Text(label=_("Last name"), autocomplete="family-name")
    email = Text(label=_("E-mail address"), autocomplete="email", kind=forms.EmailInput)
    password = NewPassword(label=_("Password"))
    terms = Tick(
        label=_(
            "I accept the terms of use; I am 15 or older, or a parent of mine allows me to open this account"
        )
    )

    def clean(self) -> dict[str, Any]:
        given = {
            name: self.cleaned_data.get(name) or ""
            for name in ("first_name", "last_name", "email", "password")
        }
        for field, code in actions.sign_up_faults(
            **given, terms=bool(self.cleaned_data.get("terms"))
        ).items():
            self.add_error(field, fault(code))
        return self.cleaned_data


class LogInForm(AccountForm):
    login = Text(
        label=_("E-mail address or username"),
        autocomplete="username",
        attrs={"autocapitalize": "none", "spellcheck": "false"},
    )
    password = Password(label=_("Password"))

    def clean(self) -> dict[str, Any]:
        for field, code in (("login", "EMPTY_LOGIN"), ("password", "EMPTY_CURRENT_PASSWORD")):
            if not self.cleaned_data.get(field):
                self.add_error(field, fault(code))
        return self.cleaned_data


class EmailForm(AccountForm):
    email = Text(label=_("E-mail address"), autocomplete="email", kind=forms.EmailInput)

    def clean_email(self) -> str:
        email = normalise_login(self.cleaned_data["email"])
        if code := rules.email_fault(email):
            raise fault(code)
        return email


class NewPasswordForm(AccountForm):
    password = NewPassword(label=_("New password"))

    def clean_password(self) -> str:
        return check_new_password(self.cleaned_data["password"])


class TermsForm(AccountForm):
    terms = Tick(label=_("I have read and accept the terms of use"))

    def clean_terms(self) -> bool:
        if not self.cleaned_data["terms"]:
            raise fault("ACCEPT_CGU")
        return True


class PasswordChangeForm(AccountForm):
    """Who is signed in gives their password, and chooses another."""

    password = Password(label=_("Your present password"))
    new_password = NewPassword(label=_("New password"))

    def clean_password(self) -> str:
        if not self.cleaned_data["password"]:
            raise fault("EMPTY_CURRENT_PASSWORD")
        return self.cleaned_data["password"]

    def clean_new_password(self) -> str:
        return check_new_password(self.cleaned_data["new_password"])


class EmailChangeForm(PasswordChangeForm, EmailForm):
    """A new address; who already has a password gives it, who had no address chooses a new password."""

    email = Text(label=_("New e-mail address"), autocomplete="email", kind=forms.EmailInput)
    field_order = ("email", "password", "new_password")

    def __init__(self, *arguments: Any, has_password: bool, has_email: bool, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not has_password:
            del self.fields["password"]
        if has_email:
            del self.fields["new_password"]


class CodeForm(AccountForm):
    code = Text(
        label=_("Six-figure code"),
        autocomplete="one-time-code",
        attrs={"inputmode": "numeric", "pattern": "[0-9 ]*", "maxlength": 12, "class": "code-input"},
    )

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if not CODE_PATTERN.fullmatch(code):
            raise fault("WRONG_CODE_FORMAT")
        return code


class LanguageForm(AccountForm):
    language = forms.ChoiceField(
        label=_("Language of the pages and messages"), choices=lambda: settings.LANGUAGES
    )


class DeletionForm(AccountForm):
    typed = Text(
        label=_("To confirm, write the e-mail address or username of the account"),
        autocomplete="off",
        attrs={"autocapitalize": "none", "spellcheck": "false"},
    )

    def __init__(self, *arguments: Any, login: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.login = login

    def clean_typed(self) -> str:
        if normalise_login(self.cleaned_data["typed"]) != self.login:
            raise fault("WRONG_TYPED_LOGIN")
        return self.cleaned_data["typed"]


def check_new_password(password: str) -> str:
    if code := password_fault(password):
        raise fault(code)
    return password
