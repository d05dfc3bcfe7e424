"""Linking accounts while importing: a pupil who changes school keeps their profile without doing anything."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen
from django.db.models import Count

from pix.apps.accounts.models import User
from pix.apps.journal.models import Entry
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.common import time

Ranking = Callable[[Iterable[int]], Mapping[int, int]]
_rankings: list[Ranking] = []
BATCH = 500


def ranks_accounts(ranking: Ranking) -> Ranking:
    """Registers how another context weighs accounts (user ids → weight): the heaviest of an INE is linked."""
    if ranking not in _rankings:
        _rankings.append(ranking)
    return ranking


@frozen
class KnownLink:
    """A row, of any organisation, that ties an account to a national number."""

    ine: str
    user_id: int
    birthdate: datetime.date | None
    updated_at: datetime.datetime
    organization_id: int


def link_known_accounts(organization: Organization, actor_id: int | None) -> int:
    """Links the unlinked pupils of a school to the accounts of their INE elsewhere; returns how many."""
    unlinked = OrganizationLearner.objects.filter(
        organization=organization,
        deleted_at=None,
        is_disabled=False,
        user=None,
        national_student_id__isnull=False,
    )
    links = known_links(unlinked.values("national_student_id"))
    if not links:
        return 0
    chosen = best_links(links, refused_accounts(organization, {link.user_id for link in links}))
    learners = list(unlinked.filter(national_student_id__in=chosen))
    return write_links(
        [(learner, chosen[learner.national_student_id]) for learner in learners], organization, actor_id
    )


def best_known_link(learner: OrganizationLearner) -> User | None:
    """The account that an import would tie to this pupil, if any."""
    links = known_links([learner.national_student_id]) if learner.national_student_id else []
    chosen = best_links(links, refused_accounts(learner.organization, {link.user_id for link in links}))
    link = chosen.get(learner.national_student_id or "")
    if link is None or learner.birthdate is None or link.birthdate != learner.birthdate:
        return None
    return User.objects.get(pk=link.user_id)


def known_links(numbers: object) -> list[KnownLink]:
    rows = OrganizationLearner.objects.filter(
        national_student_id__in=numbers, deleted_at=None, user__isnull=False, user__anonymised_at=None
    )
    columns = ("national_student_id", "user_id", "birthdate", "updated_at", "organization_id")
    return [KnownLink(*row) for row in rows.values_list(*columns)]


def best_links(links: list[KnownLink], refused: set[int]) -> dict[str, KnownLink]:
    """One link a national number, of the account that weighs most, then the latest; refused ones go after."""
    weights: dict[int, int] = defaultdict(int)
    accounts = {link.user_id for link in links}
    for ranking in _rankings:
        for user_id, weight in ranking(accounts).items():
            weights[user_id] += weight
    ordered = sorted(links, key=lambda link: (weights[link.user_id], link.updated_at, link.user_id))
    best = {link.ine: link for link in ordered}
    return {ine: link for ine, link in best.items() if link.user_id not in refused}


def refused_accounts(organization: Organization, accounts: set[int]) -> set[int]:
    """Accounts of two national numbers, and those that are somebody else in this school already."""
    rows = OrganizationLearner.objects.filter(user__in=accounts, deleted_at=None)
    numbered = rows.exclude(national_student_id=None).values("user_id")
    twice = numbered.annotate(numbers=Count("national_student_id", distinct=True)).filter(numbers__gt=1)
    here = rows.filter(organization=organization).values_list("user_id", flat=True)
    return {row["user_id"] for row in twice} | set(here)


def write_links(
    pairs: list[tuple[OrganizationLearner, KnownLink]], organization: Organization, actor_id: int | None
) -> int:
    """Another school's link counts only when the birth dates are equal."""
    now = time.now()
    linked = []
    for learner, link in pairs:
        is_here = link.organization_id == organization.pk
        if is_here or (learner.birthdate is not None and learner.birthdate == link.birthdate):
            learner.user_id, learner.linked_at = link.user_id, now
            linked.append(learner)
    OrganizationLearner.objects.bulk_update(linked, ["user", "linked_at"], batch_size=BATCH)
    Entry.objects.bulk_create(
        Entry(
            at=now,
            actor_id=actor_id,
            action="learner.linked",
            target=f"learner:{learner.pk}",
            data={"user": learner.user_id, "how": "import"},
        )
        for learner in linked
    )
    return len(linked)
