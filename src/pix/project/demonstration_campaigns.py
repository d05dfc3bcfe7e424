"""Courses of the demonstration school, with a class at every stage of them."""

import datetime
import random
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

from pix.apps.accounts.actions.school import open_school_account
from pix.apps.accounts.passwords import hash_password
from pix.apps.campaigns import actions
from pix.apps.campaigns.catalogue import courses_for
from pix.apps.campaigns.enums import Kind
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.campaigns.queries.campaigns import has_campaigns
from pix.apps.organizations import usernames
from pix.apps.organizations.actions import link_learner
from pix.apps.organizations.queries import active_learners
from pix.common import time

if TYPE_CHECKING:
    from pix.apps.accounts.models import User
    from pix.apps.campaigns.models import Campaign
    from pix.apps.organizations.models import Organization, OrganizationLearner

Play = Callable[[int, uuid.UUID, float, random.Random, "int | None"], None]
"""(key of the person, test, ability, draw, stop after so many answers)"""

NEVER_CAME, UNDER_WAY = 3, 4
"""Of a class: pupils without an account; among those who began, those who are in the middle."""


@frozen
class Plan:
    """A campaign to open: its course, how many days ago it began, and the share of the class that came."""

    name: str
    course: str
    title: str
    days: int
    share: float
    kind: Kind = Kind.ASSESSMENT


PLANS = {
    "3E D": (
        Plan("Rentrée 3e D", "clg-3e-rentree", "Parcours de rentrée", 12, 0.85),
        Plan("Ranger ses fichiers, 3e D", "competence-1-2", "Gérer des données", 5, 0.3),
        Plan("Profils avant la certification", "", "", 2, 0.5, Kind.PROFILES_COLLECTION),
    ),
    "6E A": (Plan("Attestation 6e A", "clg-6e-attestation", "Sensibilisation au numérique", 8, 0.45),),
}
TEXT = "Ce parcours se fait en salle B12. **Lisez chaque question jusqu'au bout**, et passez si besoin."


def open_campaigns(
    school: "Organization", owner: "User", password: str, play: Play, say: Callable[[str], None]
) -> None:
    """Once: the campaigns of the school and what two of its classes made of them."""
    if has_campaigns(school):
        return
    hashed = hash_password(password)
    for division, plans in PLANS.items():
        say(f"{school.name}, {division}…")
        pupils = list(active_learners(school).filter(division=division).order_by("sort_name", "pk"))
        users = open_accounts(pupils[:-NEVER_CAME], hashed)
        draw = random.Random(division)  # noqa: S311 - the same class at every start
        abilities = {user.pk: draw.uniform(1.0, 5.5) for user in users}
        for plan in plans:
            with time.shifted(datetime.timedelta(days=-plan.days)):
                came = users[: int(len(users) * plan.share)]
                take_part(open_campaign(school, owner, plan), came, abilities, play, draw)


def open_accounts(listed: list["OrganizationLearner"], hashed: str) -> list["User"]:
    """Usernames as a teacher would make them, one password for all: it is a demonstration."""
    users = []
    for learner, username in zip(listed, usernames.usernames_for(listed), strict=True):
        user = open_school_account(
            first_name=learner.first_name,
            last_name=learner.last_name,
            password=hashed,
            should_change_password=False,
            by_id=None,
            username=username,
        )
        link_learner(learner, user, by=user)
        users.append(user)
    return users


def open_campaign(school: "Organization", owner: "User", plan: Plan) -> "Campaign":
    form = CampaignForm(
        name=plan.name,
        kind=plan.kind,
        profile=courses_for(school).filter(key=plan.course).first(),
        title=plan.title,
        landing_text="" if plan.kind == Kind.PROFILES_COLLECTION else TEXT,
    )
    return actions.create_campaign(school, form, by=owner)


def take_part(
    campaign: "Campaign", users: list["User"], abilities: dict[int, float], play: Play, draw: random.Random
) -> None:
    """The last ones of the list stop in the middle; a profile is sent at once."""
    for rank, user in enumerate(users):
        participation = actions.enter(campaign, user)
        if participation.assessment is None:
            actions.send_results(participation, by=user)
            continue
        stops = draw.randint(3, 8) if rank >= len(users) - UNDER_WAY else None
        play(user.pk, participation.assessment.public_id, abilities[user.pk], draw, stops)
