"""Rehearsals of a centre, and what each computer went through."""

import hashlib
import uuid
from collections.abc import Mapping

from attrs import frozen
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pix.apps.assessments.models import Question
from pix.apps.centres.models import Centre
from pix.apps.certification.models import Rehearsal, RehearsedComputer
from pix.core.exam.rehearsing import (
    Check,
    CheckState,
    checks_of,
    judge_computer,
    judge_questions,
)


@frozen
class ComputerLine:
    """A computer and the state of each check; `answered` of its five questions."""

    row: RehearsedComputer
    states: Mapping[Check, CheckState]
    whole: CheckState
    answered: int


def rehearsals_of(centre: Centre) -> QuerySet[Rehearsal]:
    """The latest first, with `computer_count`."""
    rows = Rehearsal.objects.filter(centre=centre).annotate(computer_count=Count("computers"))
    return rows.order_by("-created_at")


def rehearsal_of(centre: Centre, public_id: uuid.UUID) -> Rehearsal | None:
    return Rehearsal.objects.filter(centre=centre, public_id=public_id).first()


def find_computer(token: str) -> RehearsedComputer | None:
    """The computer that holds this secret, with its rehearsal and its test."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    rows = RehearsedComputer.objects.select_related("rehearsal", "assessment")
    return rows.filter(token_hash=digest).first() if token else None


def computers_of(rehearsal: Rehearsal) -> list[ComputerLine]:
    """By name, read in one statement."""
    rows = with_answers(RehearsedComputer.objects.filter(rehearsal=rehearsal)).order_by("name", "pk")
    return [line_of(row, row.answered, rehearsal.secured_browser) for row in rows]


def line_of_computer(computer: RehearsedComputer) -> ComputerLine:
    row = with_answers(RehearsedComputer.objects.filter(pk=computer.pk)).get()
    return line_of(row, row.answered, computer.rehearsal.secured_browser)


def with_answers(rows: QuerySet[RehearsedComputer]) -> QuerySet[RehearsedComputer]:
    answers = Question.objects.filter(
        month=OuterRef("assessment__month"), assessment=OuterRef("assessment"), answered_at__isnull=False
    )
    counts = answers.order_by().values("assessment").annotate(count=Count("position")).values("count")
    return rows.annotate(answered=Coalesce(Subquery(counts), 0))


def line_of(row: RehearsedComputer, answered: int, secured: str) -> ComputerLine:
    states = {
        check: CheckState(row.checks.get(check, {}).get("state", CheckState.WAITING))
        for check in checks_of(secured)
    }
    states[Check.QUESTIONS] = judge_questions(answered)
    return ComputerLine(row, states, judge_computer(states, secured), answered)
