"""Selections of pupils, the plan of a work on their accounts, and the cards that are handed out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.core import signing
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.organizations import actions, queries
from pix.apps.organizations import pupil_plans as plans
from pix.apps.organizations.enums import LoginWork
from pix.documents.schools.cards import CardWords, LoginCard
from pix.faces.orga.access import Place
from pix.faces.orga.presenters.learners import chosen_ids, class_column

if TYPE_CHECKING:
    from pix.apps.organizations.actions.pupil_accounts import GivenLogin
    from pix.apps.organizations.models import Organization, OrganizationLearner

SEAL = "pix.orga.logins"
SEAL_LIFE = 3600
BATCH = 40  # about a second of hashing: above it, the page asks part by part and says how far it is


def selected_ids(organization: "Organization", asked: QueryDict) -> list[int]:
    """The pupils ticked, or all those whom the filters find. Raises UnknownLearner."""
    if asked.get("all") == "1":
        return chosen_ids(organization, QueryDict(asked.get("query", "")))
    return queries.ids_of_learners(organization, asked.getlist("eleve"))


def present_plan(place: Place, ids: list[int], asked: QueryDict) -> dict[str, object]:
    given = {
        work: actions.plan_logins(place.organization, ids, work, by=place.user)
        for work in (LoginWork.OPEN, LoginWork.RESET)
    }
    opening, reset = given[LoginWork.OPEN], given[LoginWork.RESET]
    return {
        "count": len(ids),
        "open_count": len(opening.steps),
        "new_accounts": sum(step.opens_account for step in opening.steps),
        "reset_count": len(reset.steps),
        "apart": describe_apart(opening),
        "batch": BATCH,
        "open_keys": keys_of(opening),
        "reset_keys": keys_of(reset),
        "fields": [(name, value) for name in ("eleve", "all", "query") for value in asked.getlist(name)],
    }


def keys_of(plan: plans.Plan) -> str:
    """Whom the work concerns, for the page that asks part by part; nothing when one part is enough."""
    steps = plan.steps if len(plan.steps) > BATCH else ()
    return " ".join(str(step.learner.public_id) for step in steps)


def describe_apart(plan: plans.Plan) -> list[dict[str, object]]:
    """Those for whom nothing can be opened, by reason; who has a username already is no problem."""
    reasons = {
        plans.KNOWN_ELSEWHERE: _("An account of the same national number exists in another school"),
        plans.STAFF: _("The account works in a team"),
        plans.NO_BIRTHDATE: _("No birth date in the list"),
    }
    return [
        {"reason": text, "people": [str(one) for one, why in plan.kept_apart if why == reason]}
        for reason, text in reasons.items()
        if any(why == reason for _one, why in plan.kept_apart)
    ]


def describe_given(place: Place, given: "GivenLogin") -> dict[str, str]:
    return card_row(place, given.learner, given.login, given.password)


def card_row(place: Place, learner: "OrganizationLearner", login: str, password: str) -> dict[str, str]:
    return {
        "division": getattr(learner, class_column(place.organization)),
        "last_name": learner.last_name,
        "first_name": learner.first_name,
        "login": login,
        "password": password,
    }


def cards_of(place: Place, ids: Iterable[int]) -> list[LoginCard]:
    """Cards without passwords: those who have one keep it."""
    learners = queries.learners_with_accounts(place.organization).filter(pk__in=list(ids))
    return [LoginCard(**card_row(place, one, login_of(one), "")) for one in learners]


def login_of(learner: "OrganizationLearner") -> str:
    return learner.user.username or "" if learner.user else ""


def words_of_cards(place: Place) -> CardWords:
    address = settings.SITE_URL
    return CardWords(
        site=settings.SITE_NAME,
        school=place.organization.name,
        address=address + reverse("app:log_in"),
        shown_address=address.partition("://")[2] or address,
        go_to=_("Go to"),
        username=_("Username"),
        password=_("Single-use password"),
        own_password=_("Your password: the one that you chose"),
        no_login=_("No account yet: your teacher gives you the code of a course"),
        advice=_("At the first log in you choose your own password. Tell it to nobody."),
        title=_("Log-in cards"),
    )


def sealed(place: Place, rows: list[dict[str, str]]) -> str:
    """Signed for this person in this organisation: nothing is kept on our side."""
    return signing.dumps(
        {"who": place.user.pk, "where": place.organization.pk, "rows": rows}, salt=SEAL, compress=True
    )


def unsealed(place: Place, seal: str) -> list[dict[str, str]]:
    """Raises BadSignature for a seal of somebody else, of elsewhere, or an hour old."""
    content = signing.loads(seal, salt=SEAL, max_age=SEAL_LIFE)
    if (content["who"], content["where"]) != (place.user.pk, place.organization.pk):
        raise signing.BadSignature
    return content["rows"]
