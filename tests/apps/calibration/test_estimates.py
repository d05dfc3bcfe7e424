"""Parameters are estimated from the database, kept, accepted by a person, taken by a version."""

import pytest
from django.db import IntegrityError, transaction

from pix.apps.calibration import errors
from pix.apps.calibration.actions import (
    Estimation,
    accept_estimates,
    accepted_rows,
    estimate_from_database,
)
from pix.apps.calibration.models import Estimate, Run
from pix.apps.calibration.queries import get_run, proposal_of
from pix.apps.journal.queries import entries_about
from pix.core.calibration.answers import AnswersError, AnswerSet
from pix.core.calibration.estimation import calibrate
from pix.core.calibration.fit import item_fits
from pix.core.calibration.proposal import Flag
from tests.core.calibration.samples import draw_answers
from tests.factories.asked import answered, make_assessment
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
PERSONS, QUESTIONS = 300, 8


def fill_database() -> tuple[AnswerSet, dict[str, tuple[float, float]]]:
    """300 persons; the first seven questions have been answered by all, the last one by two in three."""
    from pix.apps.accounts.models import User
    from pix.apps.assessments.models import Question

    answers, a, b = draw_answers(8, persons=PERSONS, questions=QUESTIONS)
    people = User.objects.bulk_create(User(first_name="Ana", last_name="Belmonte") for _ in range(PERSONS))
    given: list[dict[str, str]] = [{} for _ in people]
    for person, item, right in zip(answers.person, answers.item, answers.right, strict=True):
        if item < QUESTIONS - 1 or person % 3:
            given[person][f"q{item}"] = "ok" if right else "aband"
    rows = [
        row
        for person, results in zip(people, given, strict=True)
        for row in answered(make_assessment(person), results)
    ]
    Question.objects.bulk_create(rows, batch_size=500)
    return answers, {f"q{n}": (float(a[n]), float(b[n])) for n in range(QUESTIONS)}


@pytest.fixture
def truth():
    return fill_database()[1]


@pytest.fixture
def run(truth):
    return estimate_from_database(Estimation(former=truth, compared_with="the truth"), actor_id=None)


def test_the_estimates_are_those_of_the_core_and_are_kept(truth):
    from pix.apps.calibration.queries import first_answers

    run = get_run(estimate_from_database(Estimation(former=truth), actor_id=None).pk)
    answers = first_answers()
    calibration = calibrate(answers)
    kept = proposal_of(run)
    assert tuple(item.fit for item in kept.items) == item_fits(answers, calibration)
    assert (run.answers, run.persons, run.converged) == (PERSONS * 7 + 200, PERSONS, True)
    assert (kept.rounds, kept.population) == (calibration.rounds, calibration.population)
    assert {item.drift.item for item in kept.items} == set(truth)
    flags = {item.fit.item: item.flags for item in kept.items}
    assert Flag.FEW_ANSWERS in flags["q7"]
    assert Flag.FEW_ANSWERS not in flags["q0"]
    assert [entry.action for entry in entries_about(f"calibration:{run.pk}")] == ["calibration.estimated"]


def test_anchors_stay_where_they_are(truth):
    anchors = {name: truth[name] for name in ("q0", "q1")}
    run = estimate_from_database(Estimation(anchors=anchors), actor_id=None)
    rows = run.estimates.filter(template__in=anchors).values_list("template", "discriminant", "difficulty")
    assert {name: (a, b) for name, a, b in rows} == anchors
    assert all(item.drift is None for item in proposal_of(run).items)


def test_without_answers_there_is_nothing_to_estimate():
    with pytest.raises(AnswersError, match="there is no answer"):
        estimate_from_database(actor_id=None)
    assert not Run.objects.exists()


def test_a_person_accepts_what_has_no_blocking_flag(run):
    person = make_person()
    accepted = accept_estimates(run, None, person)
    assert {row.template for row in accepted} == {
        item.fit.item
        for item in proposal_of(run).items
        if not {Flag.FEW_ANSWERS, Flag.DRIFT_OUT} & set(item.flags)
    }
    assert {(row.accepted_by, row.accepted_at is None) for row in accepted} == {(person, False)}
    entry = entries_about(f"calibration:{run.pk}").last()
    assert (entry.action, entry.actor_id) == ("calibration.accepted", person.pk)
    assert entry.data == {"templates": [row.template for row in accepted]}


def test_a_flagged_question_is_accepted_by_its_name_only(run):
    assert "q7" not in {row.template for row in accept_estimates(run, None, make_person())}
    assert [row.template for row in accept_estimates(run, ["q7"], make_person())] == ["q7"]


def test_accepting_again_changes_nothing(run):
    first, second = make_person(), make_person()
    accept_estimates(run, ["q0"], first)
    assert [row.accepted_by for row in accept_estimates(run, ["q0"], second)] == [first]
    assert [entry.actor_id for entry in entries_about(f"calibration:{run.pk}")] == [None, first.pk]


def test_what_was_not_estimated_cannot_be_accepted(run):
    with pytest.raises(errors.NotEstimated) as refused:
        accept_estimates(run, ["q0", "q9", "q8"], make_person())
    assert refused.value.names == ("q8", "q9")
    assert not run.estimates.exclude(accepted_at=None).exists()


def test_an_estimation_that_did_not_converge_cannot_be_accepted(run):
    run.converged = False
    with pytest.raises(errors.RunDidNotConverge):
        accept_estimates(run, ["q0"], make_person())


def test_a_calibration_that_does_not_exist():
    with pytest.raises(errors.RunNotFound):
        get_run(1)


def test_a_version_takes_the_accepted_rows_only(run):
    person = make_person()
    accept_estimates(run, ["q0"], person)
    estimate = run.estimates.get(template="q0")
    bank = [
        {"id": "q0", "discriminant": 1.0, "difficulty": 0.0, "source": "expert", "answers": 0, "level": 2},
        {"id": "q1", "discriminant": 1.0, "difficulty": 1.0, "source": "expert", "answers": 0, "level": 3},
        {"id": "old", "discriminant": 0.8, "difficulty": 1.0, "source": "calibrated", "answers": 900},
    ]
    assert accepted_rows(run, bank) == [
        {
            "id": "q0",
            "discriminant": estimate.discriminant,
            "difficulty": estimate.difficulty,
            "source": "calibrated",
            "answers": PERSONS,
            "acceptedBy": f"user:{person.pk}",
            "level": 2,
        },
        bank[2],
    ]


def test_the_database_wants_a_person_behind_an_acceptance(run):
    estimate = Estimate.objects.first()
    estimate.accepted_at = run.created_at
    with pytest.raises(IntegrityError), transaction.atomic():
        estimate.save()
