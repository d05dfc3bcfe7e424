"""What must hold of tests and answers: none lost, none twice, and knowledge is what they say."""

import uuid
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db.models import Count, F, Max, Min, Q
from django.db.models.query import QuerySet

from pix.apps.assessments.actions.rebuilding import differences
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, Question
from pix.apps.assessments.queries import people_with_tests
from pix.apps.journal.queries import entries_of_action
from pix.common.auditing import Fault, Scope, audit, faults_of

BATCH = 500
TELL_EVERY = 200
LOST = (
    "Stop the site, keep this database aside, restore the last backup elsewhere and compare "
    "(docs/guides/deploy.md): answers are never recomputed."
)
REPORT = "A rule of the program was broken: report it with these numbers; nothing is to be changed by hand."
REBUILD = "Run pix rebuild: knowledge is recomputed from the answers, which are the truth."

ANSWERED = Q(answered_at__isnull=False)
LIVE = Q(is_replaced=False)


@audit("every acknowledged answer is stored")
def acknowledged_answers_are_stored(scope: Scope) -> Iterator[Fault]:
    """Those listed with --acknowledged, and those that the journal counted when each test ended."""
    missing = []
    for ids in batches(sorted(scope.acknowledged)):
        rows = Question.objects.filter(answer_id__in=[uuid.UUID(one) for one in ids])
        stored = {str(answer_id) for answer_id in rows.values_list("answer_id", flat=True)}
        missing += [one for one in ids if one not in stored]
    yield from faults_of("answers acknowledged and not stored", missing, LOST)
    yield from faults_of("tests ended with more answers than are stored", shortened_tests(), LOST)


def shortened_tests() -> Iterator[str]:
    entries = entries_of_action("assessment.completed").values_list("target", "data")
    for some in batches(entries.iterator(chunk_size=BATCH)):
        counted = {int(target.partition(":")[2]): data.get("answers", 0) for target, data in some}
        rows = Assessment.objects.filter(pk__in=counted).annotate(
            stored=Count("questions", filter=Q(questions__answered_at__isnull=False))
        )
        stored = dict(rows.values_list("pk", "stored"))
        for pk, count in counted.items():
            if stored.get(pk, 0) < count:
                yield f"test {pk}: {stored.get(pk, 0)} of {count}"


@audit("no answer is stored twice")
def answers_are_stored_once(_scope: Scope) -> Iterator[Fault]:
    """The database refuses it inside a month; here across months."""
    twice = (
        Question.objects.filter(answer_id__isnull=False)
        .values("answer_id")
        .annotate(count=Count("position"))
        .filter(count__gt=1)
        .values_list("answer_id", flat=True)
    )
    yield from faults_of("answers stored twice", twice, REPORT)


@audit("questions follow each other and belong to the person of their test")
def questions_follow_each_other(_scope: Scope) -> Iterator[Fault]:
    tests = Question.objects.values("month", "assessment_id").annotate(
        rows=Count("position"),
        last=Max("position"),
        live=Count("position", filter=LIVE),
        last_live=Max("number", filter=LIVE),
        waiting=Count("position", filter=LIVE & ~ANSWERED),
        first_waiting=Min("number", filter=LIVE & ~ANSWERED),
    )
    gaps = tests.filter(~Q(rows=F("last") + 1) | Q(live__gt=0) & ~Q(live=F("last_live") + 1))
    yield from faults_of("tests with a gap between questions", named(gaps), LOST)
    many = tests.filter(Q(waiting__gt=1) | Q(first_waiting__lt=F("last_live")))
    yield from faults_of("tests with a question passed over", named(many), REPORT)
    ended = Question.objects.filter(LIVE & ~ANSWERED, assessment__state=State.COMPLETED)
    yield from faults_of(
        "tests ended before their last answer", (f"test {row.assessment_id}" for row in ended), REPORT
    )
    strangers = Question.objects.exclude(
        Q(user_id=F("assessment__user_id")) | Q(user__isnull=True, assessment__user__isnull=True)
    )
    yield from faults_of("questions of another person than their test", strangers, REPORT)
    moved = Question.objects.exclude(month=F("assessment__month"))
    yield from faults_of("questions in another month than their test", moved, REPORT)
    wrong = CompetenceEvaluation.objects.exclude(user_id=F("assessment__user_id"))
    yield from faults_of("competences that point to the test of somebody else", wrong, REPORT)


def named(tests: QuerySet) -> list[str]:
    return [f"test {pk}" for pk in tests.values_list("assessment_id", flat=True)]


@audit("knowledge is what the answers say")
def knowledge_is_what_answers_say(scope: Scope) -> Iterator[Fault]:
    people = scope.draw(people_with_tests())
    found: list[str] = []
    for done, user_id in enumerate(people, 1):
        found += differences(user_id)
        if done % TELL_EVERY == 0 or done == len(people):
            scope.told(done, len(people))
    yield from faults_of("rows of knowledge differ from the answers", found, REBUILD)


def batches(rows: Iterable) -> Iterator[list]:
    waiting = iter(rows)
    while some := list(islice(waiting, BATCH)):
        yield some
