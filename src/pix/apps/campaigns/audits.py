"""What must hold of courses: what was sent is whole, agrees with itself and with the journal."""

from collections.abc import Iterator

from django.db.models import Count, F, Q
from django.db.models.query import QuerySet

from pix.apps.assessments.enums import State
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.grounds import referential_of, target_of
from pix.apps.campaigns.models import BadgeAcquisition, CampaignParticipation
from pix.apps.campaigns.results import counts_of
from pix.apps.journal.queries import entries_of_action
from pix.common.auditing import Fault, Scope, audit, faults_of
from pix.core.campaigns.outcomes import Outcome

BYTES_A_COMPETENCE = 2
FROZEN = (
    "These results were sent and may not change: compare with the journal and the last backup, "
    "then tell the owner of the course."
)
REPORT = "A rule of the program was broken: report it with these numbers; nothing is to be changed by hand."


@audit("results sent are whole and unchanged")
def sent_results_are_whole(scope: Scope) -> Iterator[Fault]:
    sent = CampaignParticipation.objects.filter(status=Status.SHARED).select_related("campaign")
    said = sendings()
    wrong, unsaid, changed = [], [], []
    total = sent.count()
    for seen, row in enumerate(sent.order_by("campaign_id", "pk").iterator(chunk_size=500), 1):
        wrong += [f"participation {row.pk} ({fault})" for fault in disagreements(row)]
        if row.pk not in said:
            unsaid.append(f"participation {row.pk}")
        elif said[row.pk] != (row.mastery, row.pix_score):
            changed.append(
                f"participation {row.pk}: {said[row.pk]} sent, {(row.mastery, row.pix_score)} stored"
            )
        if seen % 1_000 == 0:
            scope.told(seen, total)
    yield from faults_of("results sent that contradict themselves", wrong, FROZEN)
    yield from faults_of("results sent without a trace in the journal", unsaid, FROZEN)
    yield from faults_of("results changed since they were sent", changed, FROZEN)


def sendings() -> dict[int, tuple[int, int]]:
    """Mastery and pix as the journal says they were sent, by participation; the latest wins."""
    entries = entries_of_action("participation.sent").values_list("target", "data")
    return {
        int(target.partition(":")[2]): (data.get("mastery"), data.get("pix"))
        for target, data in entries.iterator(chunk_size=2_000)
    }


def disagreements(row: CampaignParticipation) -> list[str]:
    if row.levels is not None:
        width = len(referential_of(row.campaign).competences) * BYTES_A_COMPETENCE
        return [] if len(row.levels) == width else [f"{len(row.levels)} bytes of levels instead of {width}"]
    outcomes = bytes(row.outcomes)
    if len(outcomes) != len(target_of(row.campaign).skills):
        return [f"{len(outcomes)} outcomes for {len(row.campaign.skills)} skills"]
    if outcomes and max(outcomes) > Outcome.VALIDATED:
        return ["an outcome that does not exist"]
    counts = counts_of(outcomes)
    if (row.validated_count, row.mastery) != (counts.validated, counts.mastery_percentage):
        return ["its figures are not those of its outcomes"]
    return []


@audit("participations follow their tests")
def participations_follow_their_tests(_scope: Scope) -> Iterator[Fault]:
    rows = CampaignParticipation.objects.filter(assessment__isnull=False, deleted_at=None)
    counted = rows.annotate(
        stored=Count("assessment__questions", filter=Q(assessment__questions__answered_at__isnull=False))
    ).exclude(stored=F("answer_count"))
    yield from faults_of(
        "participations with another count of answers than their test", named(counted), REPORT
    )
    forgotten = rows.filter(status=Status.STARTED, assessment__state=State.COMPLETED)
    yield from faults_of("participations left open although their test has ended", named(forgotten), REPORT)
    early = rows.exclude(status=Status.STARTED).exclude(assessment__state=State.COMPLETED)
    yield from faults_of("participations closed before the end of their test", named(early), REPORT)
    strangers = rows.exclude(user_id=F("assessment__user_id"))
    yield from faults_of("participations with the test of somebody else", named(strangers), REPORT)
    badges = BadgeAcquisition.objects.exclude(user_id=F("participation__user_id"))
    yield from faults_of("thematic results of somebody else", badges, REPORT)


def named(rows: QuerySet) -> list[str]:
    return [f"participation {pk}" for pk in rows.order_by("pk").values_list("pk", flat=True)]
