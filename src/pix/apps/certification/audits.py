"""What must hold of exams: a test is one person's, no answer is lost, results follow from the answers, and
what is published is whole."""

import datetime
import math
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower, Trim
from django.db.models.query import QuerySet

from pix.apps.assessments.enums import Kind as TestKind
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, Question
from pix.apps.certification.actions.scoring import COLUMNS, judge
from pix.apps.certification.engines import engine_of
from pix.apps.certification.enums import AlertStatus, Kind, ResultStatus
from pix.apps.certification.models import (
    Certification,
    CertificationQuestion,
    EnvironmentAlert,
    IssueReport,
    LiveAlert,
    Result,
    ResultsLink,
    Session,
)
from pix.apps.certification.verdicts import Judgement, answers_of
from pix.apps.journal.queries import entries_of_action
from pix.common import time
from pix.common.auditing import Fault, Scope, audit, faults_of
from pix.common.jobs import LONGEST_RUN, RETRY_DELAYS

LONGEST_WAIT = LONGEST_RUN + datetime.timedelta(seconds=sum(RETRY_DELAYS))
TELL_EVERY = 100
CLOSE = 1e-6  # two machines add floats in another order

LOST = (
    "Keep this database aside, restore the last backup elsewhere and compare (docs/guides/deploy.md): "
    "what a candidate answered is never made again."
)
REPORT = "A rule of the program was broken: report it with these numbers; nothing is to be changed by hand."
RETRY = "Read why in the log of the worker, then: pix worker --retry-failed, or score it again in /admin/."
JURY = "Publish nothing of these: open each in /admin/ and score it again once the cause is known."
ENDS = (State.ENDED_BY_INVIGILATOR, State.ENDED_BY_FINALISATION, State.ABORTED)
EXAMS = Q(assessment__kind=TestKind.CERTIFICATION)


# Whose test --------------------------------------------------------------------------------------------


@audit("each exam is that of one candidate, one account, one session")
def exams_are_of_their_candidates(_scope: Scope) -> Iterator[Fault]:
    """That a candidate has one test, and an account one line a session, is forbidden by the database."""
    tests = Certification.objects.all()
    elsewhere = tests.exclude(session_id=F("candidate__session_id"))
    yield from faults_of("exams in another session than their candidate", elsewhere, REPORT)
    whole = Q(candidate__user_id=F("user_id"), assessment__user_id=F("user_id"))
    strangers = tests.filter(user__isnull=False).exclude(whole)
    yield from faults_of(
        "exams of another account than their candidate's or their answers'", strangers, REPORT
    )
    halves = tests.filter(user__isnull=True, candidate__user__isnull=False)
    yield from faults_of("exams without the account of their candidate", halves, REPORT)
    alone = Assessment.objects.filter(kind=TestKind.CERTIFICATION, certification__isnull=True)
    yield from faults_of("answers of exams without their exam", alone, LOST)


@audit("exams end once, and sessions are closed over ended exams only")
def exams_end_once(_scope: Scope) -> Iterator[Fault]:
    completed, ended = Q(completed_at__isnull=False), Q(ended_at__isnull=False)
    sound = (
        Q(completed & ~ended, assessment__state=State.COMPLETED)
        | Q(ended & ~completed, assessment__state__in=ENDS)
        | Q(~completed & ~ended, assessment__state=State.STARTED)
    )
    tests = Certification.objects.all()
    yield from faults_of("exams and tests that do not say the same end", tests.exclude(sound), REPORT)
    open_still = tests.filter(~completed & ~ended, session__finalized_at__isnull=False)
    yield from faults_of("exams still open in a closed session", open_still, REPORT)


# Questions and answers ---------------------------------------------------------------------------------


@audit("questions and answers of exams are all there, in order")
def exam_answers_are_there(_scope: Scope) -> Iterator[Fault]:
    same = {name: OuterRef(name) for name in ("position", "number", "challenge", "is_replaced")}
    known = CertificationQuestion.objects.filter(certification__assessment=OuterRef("assessment"), **same)
    unknown = Question.objects.filter(EXAMS).exclude(Exists(known))
    yield from faults_of("questions of exams that the engine did not ask", unknown, REPORT)
    stored = Question.objects.filter(assessment=OuterRef("certification__assessment"), **same)
    due = Q(certification__kind=Kind.V3) | Q(certification__completed_at__isnull=False)
    missing = CertificationQuestion.objects.filter(due).exclude(Exists(stored))
    yield from faults_of("questions of exams that are not stored", missing, LOST)
    former = Question.objects.filter(
        month=OuterRef("month"), assessment=OuterRef("assessment"), is_replaced=False,
        number=OuterRef("number") - 1, answered_at__gt=OuterRef("answered_at"),
    )  # fmt: skip
    answered = Question.objects.filter(EXAMS, is_replaced=False, answered_at__isnull=False)
    disordered = answered.filter(Q(answered_at__lt=F("asked_at")) | Exists(former))
    yield from faults_of(
        "answers of exams dated before what they follow",
        disordered,
        "Their order holds all the same (numbers). Look whether the clock of the machine was put back.",
    )


@audit("alerts of exams were decided, and followed")
def alerts_were_followed(_scope: Scope) -> Iterator[Fault]:
    over = Q(certification__completed_at__isnull=False) | Q(certification__ended_at__isnull=False)
    for alerts in (LiveAlert, EnvironmentAlert):
        waiting = alerts.objects.filter(over, status=AlertStatus.ONGOING)
        yield from faults_of("alerts that wait although the exam is over", waiting, REPORT)
    same = {"certification": OuterRef("certification"), "challenge": OuterRef("challenge")}
    accepted = LiveAlert.objects.filter(status=AlertStatus.VALIDATED)
    replaced = CertificationQuestion.objects.filter(is_replaced=True)
    yield from faults_of(
        "alerts accepted whose question still counts",
        accepted.exclude(Exists(replaced.filter(**same))),
        JURY,
    )
    yield from faults_of(
        "questions set aside without an accepted alert",
        replaced.exclude(Exists(accepted.filter(**same))),
        JURY,
    )
    yield from faults_of(
        "alerts accepted without their report", accepted.filter(issue_report__isnull=True), REPORT
    )
    strangers = IssueReport.objects.filter(live_alert__isnull=False).exclude(
        live_alert__certification=F("certification")
    )
    yield from faults_of("reports with the alert of somebody else", strangers, REPORT)
    pauses = LiveAlert.objects.exclude(status=AlertStatus.CLEARED).filter(
        Q(decided_at__gt=OuterRef("answered_at")) | Q(decided_at__isnull=True),
        certification__assessment=OuterRef("assessment"),
        created_at__lt=OuterRef("answered_at"),
    )
    during = Question.objects.filter(EXAMS, Exists(pauses), answered_at__isnull=False)
    yield from faults_of("answers taken while an alert was open", during, REPORT)


# Results -----------------------------------------------------------------------------------------------


@audit("every exam that is over has its result")
def exams_have_their_results(_scope: Scope) -> Iterator[Fault]:
    limit = time.now() - LONGEST_WAIT
    tests = Certification.objects.all()
    unscored = tests.filter(completed_at__lt=limit, last_result__isnull=True)
    yield from faults_of("exams completed and not scored", unscored, RETRY)
    unjudged = Session.objects.filter(finalized_at__lt=limit, judged_at__isnull=True)
    yield from faults_of("sessions closed that no jury judged", unjudged, RETRY)
    without = tests.filter(session__judged_at__isnull=False, last_result__isnull=True)
    yield from faults_of("exams without a result in a judged session", without, JURY)
    strangers = tests.filter(last_result__isnull=False).exclude(last_result__certification=F("pk"))
    yield from faults_of("exams with the result of somebody else", strangers, JURY)
    newer = Result.objects.filter(certification=OuterRef("pk"), pk__gt=OuterRef("last_result"))
    any_row = Result.objects.filter(certification=OuterRef("pk"))
    passed_over = tests.filter(Exists(newer) | Q(Exists(any_row), last_result__isnull=True))
    yield from faults_of("exams whose newest result does not count", passed_over, JURY)


@audit("results are those that the journal knows")
def results_are_journalled(_scope: Scope) -> Iterator[Fault]:
    stored = {
        pk: (certification, status)
        for pk, certification, status in Result.objects.values_list(
            "pk", "certification_id", "status"
        ).iterator()
    }
    said = {
        data.get("result"): (int(target.partition(":")[2]), data.get("status"))
        for target, data in entries_of_action("certification.judged").values_list("target", "data").iterator()
    }
    for what, numbers in (
        ("results gone although none is ever deleted", said.keys() - stored.keys()),
        ("results without a trace in the journal", stored.keys() - said.keys()),
        (
            "results changed since they were written",
            {pk for pk in stored.keys() & said.keys() if stored[pk] != said[pk]},
        ),
    ):
        yield from faults_of(what, (f"result {pk}" for pk in sorted(numbers)), JURY)


@audit("results are what the answers say")
def results_are_what_answers_say(scope: Scope) -> Iterator[Fault]:
    """Judged again by the same rules: the version of each test never changes."""
    numbers = scope.draw(list(settled().order_by("pk").values_list("pk", flat=True)))
    shortened, moved, wrong = [], [], []
    for done, number in enumerate(numbers, 1):
        test = settled().get(pk=number)
        if fewer := missing_answers(test):
            shortened.append(f"{test} ({fewer} missing)")
        elif ground := changed_ground(test):
            moved.append(f"{test} ({ground})")
        elif columns := differences(test):
            wrong.append(f"{test} ({', '.join(columns)})")
        if done % TELL_EVERY == 0 or done == len(numbers):
            scope.told(done, len(numbers))
    yield from faults_of("exams with fewer answers than were scored", shortened, LOST)
    yield from faults_of("results of a version or a release that is not that of the exam", moved, REPORT)
    yield from faults_of("results that their answers do not give", wrong, JURY)


def settled() -> QuerySet[Certification]:
    """Tests whose result cannot wait for anything: complete without a reason to erase, or judged."""
    complete = Q(completed_at__isnull=False, abort_reason="")
    rows = Certification.objects.filter(complete | Q(session__judged_at__isnull=False))
    return rows.filter(last_result__isnull=False).select_related("last_result", "assessment__release")


def missing_answers(test: Certification) -> int:
    return max(test.last_result.details.get("answers", 0) - len(answers_of(test)), 0)


def changed_ground(test: Certification) -> str:
    """What the result says it was computed with and that is not there any more; empty when all is."""
    said, last = test.last_result.details, test.last_result
    if said.get("release_digest", test.assessment.release.digest) != test.assessment.release.digest:
        return "release"
    if test.kind == Kind.V2 or "version_digest" not in said:
        return ""
    return "" if said["version_digest"] == engine_of(test.version_id).digest else f"version of {last}"


def differences(test: Certification) -> list[str]:
    """Names of what the answers say otherwise; nothing of a V2 test judged under another highest level."""
    judgement, last = judge(test), test.last_result
    if test.kind == Kind.V2 and judgement.max_level != last.max_level:
        return []
    found = [name for name in COLUMNS if differ(getattr(judgement, name), getattr(last, name))]
    return found if marks_of(judgement) == marks_stored(last) else [*found, "levels"]


def differ(computed: Any, stored: Any) -> bool:
    if isinstance(computed, float) and isinstance(stored, float):
        return not math.isclose(computed, stored, abs_tol=CLOSE)
    return computed != stored


def marks_of(judgement: Judgement) -> dict[str, tuple[int, int]]:
    return {mark.competence: (mark.level, mark.pix) for mark in judgement.marks}


def marks_stored(result: Result) -> dict[str, tuple[int, int]]:
    return {mark.competence: (mark.level, mark.pix) for mark in result.marks.all()}


# Publication -------------------------------------------------------------------------------------------


@audit("what is published is whole, and reaches those it is for")
def publications_are_whole(_scope: Scope) -> Iterator[Fault]:
    published, tests = Q(session__published_at__isnull=False), Certification.objects.all()
    hidden = tests.filter(published & (Q(is_published=False) | Q(last_result__status=ResultStatus.ERROR)))
    yield from faults_of("exams of a published session without a visible result", hidden, JURY)
    shown = tests.filter(~published, is_published=True)
    yield from faults_of("results visible before the publication of their session", shown, REPORT)
    mails = ResultsLink.objects.exclude(recipient="").filter(revoked_at__isnull=True)
    yield from faults_of("links to results of a session not published", mails.exclude(published), REPORT)
    made = ResultsLink.objects.filter(session=OuterRef("session"), recipient=OuterRef("address"))
    addressed = tests.filter(published).annotate(address=Lower(Trim("candidate__result_recipient_email")))
    forgotten = addressed.exclude(address="").exclude(Exists(made.exclude(recipient="")))
    yield from faults_of("candidates whose recipient has no link to the results", forgotten, REPORT)
    late = mails.filter(
        sent_at__isnull=True,
        session__results_sent_at__isnull=True,
        session__published_at__lt=time.now() - LONGEST_WAIT,
    )
    yield from faults_of(
        "mails of results that never left",
        (f"link {link.pk} of session {link.session_id} ({link.error or 'not tried'})" for link in late),
        "Read why in the log of the worker, then: pix worker --retry-failed, or publish the session again.",
    )
