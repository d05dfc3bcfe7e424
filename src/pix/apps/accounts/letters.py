"""The mails of accounts, in plain words. A letter is a value; `mails.send` renders and sends it."""

import dataclasses

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.common import time

LONGEST_GREETING = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Letter:
    """A subject, paragraphs, at most one thing to do (a link or a code), and what to know afterwards."""

    subject: str
    paragraphs: tuple[str, ...]
    link: str = ""
    link_label: str = ""
    code: str = ""
    notes: tuple[str, ...] = ()
    first_name: str = ""


def address(name: str, *arguments: str, **query: str) -> str:
    path = reverse(f"app:{name}", args=arguments)
    return settings.SITE_URL + path + (f"?{urlencode(query)}" if query else "")


def welcome(first_name: str, key: str, next_page: str = "") -> Letter:
    query = {"next": next_page} if next_page else {}
    return Letter(
        subject=_("Your %(site)s account is ready") % {"site": settings.SITE_NAME},
        first_name=first_name,
        paragraphs=(
            _("Your account is open: you can measure and develop your digital skills, at your own pace."),
            _("Please confirm that this address is yours: it lets you in again if you forget your password."),
        ),
        link=address("confirm_email", key, **query),
        link_label=_("Confirm my e-mail address"),
        notes=(
            _("This link works for 3 days. You can use your account without waiting for it."),
            _("If you did not open this account, ignore this message."),
        ),
    )


def password_reset(first_name: str, key: str) -> Letter:
    return Letter(
        subject=_("Choose a new password"),
        first_name=first_name,
        paragraphs=(
            _("You asked to choose a new password for your %(site)s account.") % {"site": settings.SITE_NAME},
        ),
        link=address("reset_password", key),
        link_label=_("Choose a new password"),
        notes=(
            _("This link works for one hour, once."),
            _("If you asked for nothing, ignore this message: your password stays the same."),
        ),
    )


def password_changed(first_name: str) -> Letter:
    return Letter(
        subject=_("Your password has changed"),
        first_name=first_name,
        paragraphs=(
            _("The password of your %(site)s account has just been changed, and every device logged out.")
            % {"site": settings.SITE_NAME},
        ),
        notes=(
            _("If it was you, there is nothing to do."),
            _("If it was not you, choose a new password: %(link)s") % {"link": address("forgotten_password")},
        ),
    )


def email_code(first_name: str, code: str) -> Letter:
    return Letter(
        subject=_("%(code)s is your verification code") % {"code": code},
        first_name=first_name,
        paragraphs=(
            _("Type this code on the page that you left open, to use this address with your account:"),
        ),
        code=code,
        notes=(
            _("This code works for one hour."),
            _("If you asked for nothing, ignore this message: nothing will change."),
        ),
    )


def email_changed(first_name: str, masked_email: str) -> Letter:
    return Letter(
        subject=_("Your e-mail address has changed"),
        first_name=first_name,
        paragraphs=(
            _("Your %(site)s account now uses the address %(email)s. The present address no longer opens it.")
            % {"site": settings.SITE_NAME, "email": masked_email},
        ),
        notes=(_("If it was not you, write at once to %(contact)s.") % {"contact": settings.SITE_CONTACT},),
    )


def connection_warning(first_name: str, confirmation_key: str = "") -> Letter:
    days = settings.DORMANT_ACCOUNT_WARNING.days
    notes = (
        _("If it was you, there is nothing to do."),
        _("If it was not you, choose a new password: %(link)s") % {"link": address("forgotten_password")},
    )
    return Letter(
        subject=_("Someone signed in to your account"),
        first_name=first_name,
        paragraphs=(
            ngettext(
                "Someone has just signed in to your %(site)s account, unused for more than %(days)d day.",
                "Someone has just signed in to your %(site)s account, unused for more than %(days)d days.",
                days,
            )
            % {"site": settings.SITE_NAME, "days": days},
        ),
        link=address("confirm_email", confirmation_key) if confirmation_key else "",
        link_label=_("Confirm my e-mail address") if confirmation_key else "",
        notes=notes,
    )


def farewell(first_name: str) -> Letter:
    return Letter(
        subject=_("Your account has been deleted"),
        first_name=first_name,
        paragraphs=(
            _("As you asked, your %(site)s account is deleted: your name and your address are erased.")
            % {"site": settings.SITE_NAME},
            _("Your answers stay, without your name, for the statistics. This cannot be undone."),
        ),
        notes=(_("If it was not you, write at once to %(contact)s.") % {"contact": settings.SITE_CONTACT},),
    )


def export_ready(first_name: str) -> Letter:
    hours = int(settings.EXPORT_LINK_LIFE.total_seconds() // 3600)
    return Letter(
        subject=_("Your data are ready"),
        first_name=first_name,
        paragraphs=(_("The file with your personal data is ready, in your account."),),
        link=address("account_export"),
        link_label=_("Download my data"),
        notes=(
            ngettext(
                "It stays there for %(hours)d hour, then it is erased.",
                "It stays there for %(hours)d hours, then it is erased.",
                hours,
            )
            % {"hours": hours},
        ),
    )


def greeting_name(first_name: str) -> str:
    """The first name, unless it looks like a message that someone wants us to carry to a stranger."""
    looks_like_a_name = len(first_name) <= LONGEST_GREETING and not set(first_name) & set("/:@<>")
    return first_name if looks_like_a_name else ""


def context_of(letter: Letter) -> dict[str, object]:
    return {
        "letter": letter,
        "name": greeting_name(letter.first_name),
        "site_name": settings.SITE_NAME,
        "contact": settings.SITE_CONTACT,
        "year": time.now().year,
    }
