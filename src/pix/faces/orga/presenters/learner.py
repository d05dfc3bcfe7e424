"""The page of one learner: who it is, how the account stands, what was done and by whom."""

from typing import TYPE_CHECKING

from attrs import frozen
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from pix.apps.accounts.enums import Provider
from pix.apps.content.registry import current_release
from pix.apps.organizations import queries, rules
from pix.common import time
from pix.faces.orga.access import Place
from pix.faces.orga.presenters.certifiability import describe_certifiability
from pix.faces.orga.presenters.learner_courses import present_courses
from pix.faces.orga.presenters.learners import class_column, connection_methods, has_classes, has_numbers

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization, OrganizationLearner

HISTORY_LENGTH = 12
DEEDS = {
    "learner.linked": gettext_lazy("Account linked"),
    "learner.unlinked": gettext_lazy("Account untied"),
    "learner.joined": gettext_lazy("Joined"),
    "learner.account_opened": gettext_lazy("Account opened, with a single-use password"),
    "learner.username_given": gettext_lazy("Username given"),
    "learner.password_given": gettext_lazy("New single-use password"),
    "learner.account_unblocked": gettext_lazy("Account unblocked"),
    "learner.number_changed": gettext_lazy("Student number changed"),
}


@frozen
class AccountState:
    """How the account of a learner stands, in one sentence, and what can be done with it."""

    tone: str
    icon: str
    text: str
    username: str = ""
    email: str = ""
    portal: bool = False
    last_logged_at: object = None
    may_reset: bool = False
    may_add_username: bool = False
    may_open: bool = False
    may_unblock: bool = False
    is_staff: bool = False


def present_learner(place: Place, learner: "OrganizationLearner") -> dict[str, object]:
    organization = place.organization
    manages = rules.manages_pupil_accounts(organization)
    return {
        "learner": learner,
        "full_name": full_name(learner),
        "class": getattr(learner, class_column(organization)) if has_classes(organization) else "",
        "has_numbers": has_numbers(organization),
        "account": account_state(learner, manages=manages),
        "methods": connection_methods(learner),
        "certifiability": describe_certifiability(learner),
        "begun": titles_of(learner.certifiable_begun),
        "activity": present_courses(place, learner),
        "history": history_of(learner),
        "manages_accounts": manages,
        "may_link": learner.user is None and learner.is_active and is_known_elsewhere(learner),
        "may_unlink": may_unlink(place, learner),
        "unlink_until": learner.linked_at + settings.LINK_UNDO_DELAY if learner.linked_at else None,
        "join_address": join_address(organization),
    }


def full_name(learner: "OrganizationLearner") -> str:
    return f"{learner.first_name} {learner.last_name}".strip()


def join_address(organization: "Organization") -> str:
    path = reverse("app:join_school", args=[organization.public_id])
    return settings.SITE_URL + path


def is_known_elsewhere(learner: "OrganizationLearner") -> bool:
    return queries.learners_of_number_elsewhere(learner).exists()


def may_unlink(place: Place, learner: "OrganizationLearner") -> bool:
    is_recent = learner.linked_at and time.now() < learner.linked_at + settings.LINK_UNDO_DELAY
    return bool(place.is_administrator and learner.user and is_recent)


def account_state(learner: "OrganizationLearner", *, manages: bool) -> AccountState:
    user = learner.user
    if user is None:
        text = _("No account yet")
        return AccountState("warn", "offline", text, may_open=manages and learner.is_active)
    access = getattr(user, "login_record", None)
    providers = {method.provider: method for method in user.methods.all()}
    is_staff = manages and queries.works_in_a_team(user)
    can = manages and not is_staff
    tone, icon, text = say_state(access, providers)
    blocked = tone == "bad"
    return AccountState(
        tone,
        icon,
        text,
        username=user.username or "",
        email=user.email or "",
        portal=Provider.GAR in providers,
        last_logged_at=access.last_logged_at if access else None,
        may_reset=can and bool(user.username or user.email),
        may_add_username=can and not user.username and learner.birthdate is not None,
        may_unblock=can and blocked,
        is_staff=is_staff,
    )


def say_state(access: object, providers: dict[str, object]) -> tuple[str, str, str]:
    if access and access.blocked_at:
        return "bad", "lock", _("Blocked after too many wrong passwords")
    if access and access.temporary_blocked_until and access.temporary_blocked_until > time.now():
        return "bad", "lock", _("Blocked for a few minutes after wrong passwords")
    pix = providers.get(Provider.PIX)
    if pix and pix.should_change_password:
        return "info", "key", _("Single-use password not used yet")
    if access is None or access.last_logged_at is None:
        return "warn", "clock", _("Never opened")
    return "ok", "check", _("In use")


def titles_of(codes: list[str]) -> list[str]:
    language = get_language() or "fr"
    competences = current_release().referential.competences
    known = {one.code: one.title.in_language(language) for one in competences}
    return [f"{code} {known[code]}" for code in codes if code in known]


def history_of(learner: "OrganizationLearner") -> list[dict[str, object]]:
    """What was done to the account of this learner, by whom, latest first."""
    entries = queries.deeds_on_learner(learner, tuple(DEEDS))[:HISTORY_LENGTH]
    people = queries.people_by_id({entry.actor_id for entry in entries if entry.actor_id})
    return [
        {
            "at": entry.at,
            "what": DEEDS[entry.action],
            "who": say_who(entry, people),
        }
        for entry in entries
    ]


def say_who(entry: object, people: dict[int, object]) -> str:
    if entry.actor_id is None:
        return _("support")
    if entry.actor_id == entry.data.get("user"):
        return _("the person")
    return str(people.get(entry.actor_id, ""))
