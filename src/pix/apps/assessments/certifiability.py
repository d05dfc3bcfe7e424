"""Certifiability of the learners of organisations: judged from what people know, stored with its date."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen
from django.db.models import Exists, OuterRef, Q, QuerySet

from pix.apps.assessments.models import KnowledgeState, Reset
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.organizations import queries
from pix.apps.organizations.actions import note_certifiability
from pix.apps.organizations.certifiability import Certifiable
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.common import time

CHUNK = 1_000


@frozen
class Verdict:
    """`count`: competences at the level required; `begun`: codes of those begun that are below it."""

    is_certifiable: bool
    count: int
    begun: tuple[str, ...]


def judge_people(user_ids: Iterable[int]) -> dict[int, Verdict]:
    """One statement a thousand people. Whoever has answered nothing has no competence at all."""
    wanted = list(dict.fromkeys(user_ids))
    known: dict[int, dict[str, float]] = defaultdict(dict)
    for start in range(0, len(wanted), CHUNK):
        rows = KnowledgeState.objects.filter(user_id__in=wanted[start : start + CHUNK])
        rows = rows.exclude(changed_at=None).order_by("competence")
        for user_id, competence, pix in rows.values_list("user_id", "competence", "exact_pix"):
            known[user_id][competence] = pix
    return {user_id: judge(known.get(user_id, {})) for user_id in wanted}


def judge(pix_by_competence: dict[str, float]) -> Verdict:
    """The rule of `core.profile.scores.certifiability`, from the pix kept with each competence."""
    settings = scoring_settings()
    least = settings.certifiable_level * settings.pix_by_level
    reached = [code for code, pix in pix_by_competence.items() if pix >= least]
    begun = tuple(code for code, pix in pix_by_competence.items() if pix < least)
    return Verdict(len(reached) >= settings.certifiable_competences, len(reached), begun)


def compute_certifiability(organization: Organization, learner_ids: Iterable[int] | None = None) -> int:
    """Computes now for the linked learners of a list, or some of them; returns how many."""
    learners = queries.linked_learners(organization)
    if learner_ids is not None:
        learners = learners.filter(pk__in=list(learner_ids))
    return compute(learners)


def compute_where_it_is_asked() -> int:
    """For the organisations with the switch on: learners who answered, or reset, since the last value."""
    organizations = queries.organizations_that_compute()
    return sum(compute(with_news(queries.linked_learners(one))) for one in organizations)


def with_news(learners: QuerySet[OrganizationLearner]) -> QuerySet[OrganizationLearner]:
    since = Q(changed_at__gt=OuterRef("certifiable_at"))
    states = KnowledgeState.objects.filter(user=OuterRef("user_id")).exclude(changed_at=None)
    resets = Reset.objects.filter(user=OuterRef("user_id"), at__gt=OuterRef("certifiable_at"))
    never = Q(certifiable_at=None) & Exists(states)
    return learners.filter(never | Exists(states.filter(since)) | Exists(resets))


def compute(learners: QuerySet[OrganizationLearner]) -> int:
    now = time.now()
    pairs = list(learners.order_by("pk").values_list("pk", "user_id"))
    verdicts = judge_people(user_id for _pk, user_id in pairs)
    return note_certifiability(
        Certifiable(pk, verdict.is_certifiable, verdict.count, verdict.begun, now)
        for pk, user_id in pairs
        for verdict in [verdicts[user_id]]
    )
