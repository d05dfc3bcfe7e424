"""What stands in the way of taking a school account along, and what became of a link."""

from attrs import frozen
from django.utils.translation import gettext as _

from pix.apps.organizations import errors
from pix.faces.app.presenters.joining import Obstacle


@frozen
class Dead:
    title: str
    text: str
    status: int


def describe_obstacle(refusal: Exception) -> Obstacle:
    match refusal:
        case errors.AlreadyRecovered():
            return Obstacle(
                _("This account was taken along already"),
                (_("Log in with the address that you gave it. Password forgotten? You can choose another."),),
                way="log_in",
            )
        case errors.SeveralIdentities():
            return Obstacle(
                _("We have found you, but something must be checked with you"),
                (
                    _("Perhaps this account has an address already: then log in with it."),
                    _("Otherwise write to support: several school records point at the same account."),
                ),
                way="log_in",
            )
    return Obstacle(
        _("We do not recognise you"),
        (
            _("Check the number, the names and the birth date, as they are on your school reports."),
            _("No account with this number? Then there is nothing to take along: open a new one."),
        ),
    )


def describe_dead_key(demand: object | None) -> Dead:
    if demand is None:
        return Dead(_("This link leads nowhere"), _("Copy it whole from the message, or start again."), 404)
    if demand.used_at:
        return Dead(_("This link has served"), _("Your account is yours: log in with its address."), 403)
    return Dead(
        _("This link has expired"), _("It lived for 24 hours. Start again: it takes two minutes."), 401
    )
