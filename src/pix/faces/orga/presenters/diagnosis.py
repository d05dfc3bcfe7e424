"""« Why can't this pupil get in? »: the most probable cause in words, what to do, what is known."""

from typing import TYPE_CHECKING

from attrs import frozen
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pix.apps.organizations import rules
from pix.apps.organizations.diagnosis import Cause, Facts, facts_about, most_probable
from pix.faces.orga.access import Place
from pix.faces.orga.presenters.learner import full_name, join_address, may_unlink

if TYPE_CHECKING:
    from pix.apps.organizations.models import OrganizationLearner

POSTED = {"learner_open_account", "learner_password", "learner_username", "learner_unblock"}


@frozen
class Advice:
    """`action` names the address that puts it right, or nothing."""

    title: str
    text: str
    action: str = ""
    label: str = ""


def present_diagnosis(place: Place, learner: "OrganizationLearner") -> dict[str, object]:
    facts = facts_about(place.organization, learner)
    advice = advise(most_probable(facts), facts, learner)
    return {
        "learner": learner,
        "full_name": full_name(learner),
        "advice": advice if may_do(place, learner, advice.action) else keep_words(advice),
        "remedy": remedy_address(advice, learner),
        "asks_administrator": bool(advice.action) and not may_do(place, learner, advice.action),
        "known": known_facts(facts, learner),
        "join_address": join_address(place.organization),
    }


def remedy_address(advice: Advice, learner: "OrganizationLearner") -> str:
    return reverse(f"orga:{advice.action}", args=[learner.public_id]) if advice.action in POSTED else ""


def keep_words(advice: Advice) -> Advice:
    return Advice(advice.title, advice.text)


def may_do(place: Place, learner: "OrganizationLearner", action: str) -> bool:
    if action == "learner_unlink":
        return may_unlink(place, learner)
    if action == "imports":
        return place.is_administrator
    if action == "learner_link":
        return True
    return bool(action) and rules.manages_pupil_accounts(place.organization)


def advise(cause: Cause, facts: Facts, learner: "OrganizationLearner") -> Advice:
    return {**advice_without_account(facts), **advice_with_account(facts, learner)}[cause]


def advice_without_account(facts: Facts) -> dict[Cause, Advice]:
    open_it = "learner_open_account", _("Open the account")
    return {
        Cause.LEFT_LIST: Advice(
            _("This person was not in the last list that was imported"),
            _("So they cannot join a course. Still in the school? Import the up-to-date list."),
            "imports",
            _("Import the list"),
        ),
        Cause.KNOWN_ELSEWHERE: Advice(
            _("An account exists, opened in another school"),
            _("It bears the same national number and the same birth date: link it, then it opens as before.")
            + " "
            + _("Its login: %(login)s.") % {"login": facts.elsewhere},
            "learner_link",
            _("Link this account"),
        ),
        Cause.OTHER_DATE_ELSEWHERE: Advice(
            _("The same national number has another birth date elsewhere"),
            _("One of the two lists is wrong, so nothing is linked. Correct the date, then import again.")
            + " "
            + _("The account that exists: %(login)s.") % {"login": facts.elsewhere},
        ),
        Cause.NAMESAKE: Advice(
            _("Two pupils born the same day have names too much alike"),
            _("The pupil’s form cannot tell them apart. Open the account here and hand out the username."),
            *open_it,
        ),
        Cause.NO_ACCOUNT: Advice(
            _("There is no account yet"),
            _("The pupil opens it with the code of a course, typing the names and the date below.")
            + " "
            + _("Or open it now, and hand out the username and a single-use password."),
            *open_it,
        ),
    }


def advice_with_account(facts: Facts, learner: "OrganizationLearner") -> dict[Cause, Advice]:
    reset = "learner_password", _("Give a new password")
    unblock = "learner_unblock", _("Unblock the account")
    login = {"login": facts.username or facts.email}
    return {
        Cause.BLOCKED: Advice(
            _("The account is blocked: too many wrong passwords"),
            _("Unblock it. If the password is forgotten, give a new one instead: it unblocks too."),
            *unblock,
        ),
        Cause.BLOCKED_FOR_A_TIME: Advice(
            _("The account is blocked for a few minutes"),
            _("Too many wrong passwords in a row. It opens again by itself, or at once if you unblock it."),
            *unblock,
        ),
        Cause.OTHER_PERSON: Advice(
            _("The account bears another first name: %(name)s") % {"name": account_name(learner)},
            _("Perhaps a sister or a brother was logged in. Ask; if it is not the right account, untie it.")
            + " "
            + _("For thirty days an administrator can; after that, support."),
            "learner_unlink",
            _("Untie this account"),
        ),
        Cause.TEMPORARY_PASSWORD: Advice(
            _("The single-use password has not served yet"),
            _("It was handed out and perhaps lost. Give a new one: the former one stops working.")
            + " "
            + _("The login to type: %(login)s.") % login,
            *reset,
        ),
        Cause.PORTAL_ONLY: Advice(
            _("This account opens by the school portal only"),
            _("The pupil must go through the portal. To open it without the portal, add a username."),
            "learner_username",
            _("Add a username"),
        ),
        Cause.FAILURES: Advice(
            _("The password was wrong at the last tries"),
            _("Check the login that is typed: %(login)s. If it is right, give a new password.") % login,
            *reset,
        ),
        Cause.NEVER_CAME: Advice(
            _("The account exists and has never been opened"),
            _("The login to type: %(login)s. If the password is unknown, give a new one.") % login,
            *reset,
        ),
        Cause.NOTHING: Advice(
            _("Nothing here keeps this person out"),
            _("Check the login that is typed: %(login)s. Still no? Give a new password.") % login,
            *reset,
        ),
    }


def account_name(learner: "OrganizationLearner") -> str:
    return learner.user.first_name if learner.user else ""


def known_facts(facts: Facts, learner: "OrganizationLearner") -> list[tuple[str, str]]:
    """What to compare with what the pupil types."""
    birth = date_format(learner.birthdate, "SHORT_DATE_FORMAT") if learner.birthdate else _("not known")
    rows = [
        (_("First name in the list"), learner.first_name),
        (_("Last name in the list"), learner.last_name),
        (_("Birth date in the list"), birth),
    ]
    if not facts.has_account:
        return [*rows, (_("Account"), _("none"))]
    seen = facts.last_logged_at
    return [
        *rows,
        (
            _("Login"),
            " · ".join(part for part in (facts.username, facts.email) if part) or _("school portal"),
        ),
        (_("Last log in"), date_format(localtime(seen), "SHORT_DATETIME_FORMAT") if seen else _("never")),
        (_("Wrong passwords since"), str(facts.failures)),
    ]
