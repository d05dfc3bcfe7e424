"""Answers to calibrate from, and calibrations made."""

import datetime
from array import array
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import numpy as np

from pix.apps.assessments.enums import Kind
from pix.apps.assessments.models import Question
from pix.apps.calibration.errors import RunNotFound
from pix.apps.calibration.models import Estimate, Run
from pix.common.replicas import report
from pix.core.calibration.answers import AnswerSet, make_answers
from pix.core.calibration.drift import DriftStatus, ItemDrift
from pix.core.calibration.fit import ItemFit
from pix.core.calibration.proposal import Flag, Proposal, ProposedItem
from pix.core.grading.results import Result

KINDS = (Kind.COMPETENCE, Kind.CAMPAIGN, Kind.CERTIFICATION)
ROWS_AT_ONCE = 5_000

Row = tuple[int, str, str, datetime.datetime, int, int]


@report
def first_answers(since: datetime.date | None = None) -> AnswerSet:
    """The first answer of each person to each template; a skipped question counts as wrong.

    Rows are read person by person: what stays in memory is nine bytes an answer kept. Questions set aside
    by an alert do not count, nor tests that began before the month of `since`. Raises AnswersError when
    there is no answer.
    """
    codes: dict[str, int] = {}
    person, item, right = array("i"), array("i"), array("b")
    count = -1
    for count, answers in enumerate(_answers_by_person(since)):
        for template, result in answers.items():
            person.append(count)
            item.append(codes.setdefault(template, len(codes)))
            right.append(Result(result).is_success)
    return make_answers(
        tuple(codes),
        count + 1,
        np.frombuffer(person, dtype=np.int32),
        np.frombuffer(item, dtype=np.int32),
        np.frombuffer(right, dtype=np.int8).astype(bool),
    )


def _answers_by_person(since: datetime.date | None) -> Iterator[dict[str, str]]:
    """Template -> first result, one person at a time."""
    rows = Question.objects.filter(
        user__isnull=False, answered_at__isnull=False, is_replaced=False, assessment__kind__in=KINDS
    )
    if since is not None:
        rows = rows.filter(month__gte=since.replace(day=1))
    columns = ("user_id", "template", "result", "answered_at", "assessment_id", "position")
    streamed: Iterator[Row] = rows.order_by("user_id").values_list(*columns).iterator(chunk_size=ROWS_AT_ONCE)
    for _user_id, own in groupby(streamed, key=itemgetter(0)):
        first: dict[str, str] = {}
        for _user, template, result, *_when in sorted(own, key=itemgetter(3, 4, 5)):
            first.setdefault(template, result)
        yield first


def get_run(run_id: int) -> Run:
    """Raises RunNotFound."""
    run = Run.objects.filter(pk=run_id).first()
    if run is None:
        raise RunNotFound
    return run


def proposal_of(run: Run) -> Proposal:
    """A stored calibration as the core reads it."""
    return Proposal(
        tuple(_proposed(estimate) for estimate in run.estimates.all()),
        run.answers,
        run.persons,
        run.rounds,
        run.converged,
        (run.population_mean, run.population_sd),
    )


def _proposed(estimate: Estimate) -> ProposedItem:
    fit = ItemFit(
        estimate.template,
        estimate.discriminant,
        estimate.difficulty,
        estimate.discriminant_error,
        estimate.difficulty_error,
        estimate.answers,
        estimate.success,
        estimate.rmsd,
    )
    drift = estimate.drift and ItemDrift(
        estimate.template,
        estimate.drift["change"],
        estimate.drift["ratio"],
        estimate.drift["z"],
        DriftStatus(estimate.drift["status"]),
    )
    return ProposedItem(fit, drift, tuple(Flag(flag) for flag in estimate.flags))
