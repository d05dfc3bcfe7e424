"""What stands between a person and the list of a school, said plainly, with what to do."""

from attrs import frozen
from django.utils.translation import gettext as _

from pix.apps.organizations import errors


@frozen
class Obstacle:
    """`code` is the one that teachers know. `way` is how to go on: log_in, switch, or nothing."""

    title: str
    lines: tuple[str, ...]
    code: str = ""
    way: str = ""


def describe_obstacle(refusal: Exception, *, signed_in: bool) -> Obstacle:
    match refusal:
        case errors.UnrecognisedLearner():
            return unrecognised()
        case errors.PupilHasAccount():
            return has_account(refusal, signed_in=signed_in)
        case errors.LinkedToAnotherPupil():
            return another_pupil()
        case errors.SomebodyElsesAccount():
            return somebody_else()
    return Obstacle(
        _("Something has just changed"),
        (_("This pupil or this account was linked a moment ago. Start again."),),
    )


def unrecognised() -> Obstacle:
    return Obstacle(
        _("We do not find you in the list"),
        (
            _("Check your names and your birth date: write them as they are on your school reports."),
            _("Still nothing? Tell your teacher, who sees how you are written in the list of the school."),
            _("You teach here? This page is for pupils: ask the administrator of your space to invite you."),
        ),
    )


def another_pupil() -> Obstacle:
    return Obstacle(
        _("This account is another pupil’s"),
        (
            _("The account now logged in is already linked to another pupil of this school."),
            _("Log out, then start again with your own account, or open one."),
        ),
        errors.LinkedToAnotherPupil.short_code,
        "switch",
    )


def somebody_else() -> Obstacle:
    return Obstacle(
        _("This account seems to be somebody else’s"),
        (
            _("It is linked elsewhere to a pupil with another national number and another birth date."),
            _("Log out and start again with your own account. If this one is yours, write to support."),
        ),
        errors.SomebodyElsesAccount.short_code,
        "switch",
    )


def has_account(refusal: errors.PupilHasAccount, *, signed_in: bool) -> Obstacle:
    where = (
        _("An account exists for you in this school.")
        if refusal.same_school
        else _("An account exists for you: it was opened in another school, and keeps what you did there.")
    )
    return Obstacle(
        _("You have an account already"),
        (where, *ways_in(refusal)),
        refusal.short_code if signed_in else refusal.code_on_sign_up,
        "" if refusal.kind == "portal" else "switch" if signed_in else "log_in",
    )


def ways_in(refusal: errors.PupilHasAccount) -> tuple[str, ...]:
    login = {"login": refusal.login}
    if refusal.kind == "username":
        return (
            _("Log in with the username %(login)s.") % login,
            _("Forgotten password? Your teacher can give you another one in a moment."),
        )
    if refusal.kind == "email":
        return (
            _("Log in with the address %(login)s.") % login,
            _("Forgotten password? The log-in page sends you a link to choose another one."),
        )
    return (_("It opens by the portal of your school: go through it, or ask your teacher for a username."),)
